/// Documents for tests; bodies and people are invented.
enum Sample {
    static let minutes = """
        Björkdalens hembygdsförening

        PROTOKOLL fört vid styrelsemöte 2024-03-05

        Närvarande: Ylva Näslund, ordförande
                    Per Ekbrink, sekreterare
                    Maja Torsgård, ledamot

        § 1 Mötets öppnande
        Ordföranden hälsar välkommen och öppnar mötet.

        § 2 Val av justerare
        Styrelsen beslutar
        att välja Maja Torsgård att justera protokollet.

        § 3 Hembygdsdagen
        Styrelsen diskuterar upplägget av hembygdsdagen.
        Styrelsen beslutar
        att hålla hembygdsdagen den 6 juni.

        § 4 Mötets avslutande
        Ordföranden avslutar mötet.

        Vid protokollet                  Justeras
        Per Ekbrink                      Maja Torsgård
        """
}
