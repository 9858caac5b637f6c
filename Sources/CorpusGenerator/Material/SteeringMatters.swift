/// What steering groups of municipalities and regions deal with.
enum SteeringMatters {
    static let all = [
        Matter(
            title: "Lägesrapport e-arkiv",
            text: [
                "Leverans från ekonomisystemen har påbörjats i {few} kommuner. {presenter} visar hur uttag görs och berättar att gallringsreglerna ännu inte är fastställda.",
                "Den största risken är att nyckelpersoner lämnar projektet. En backup för rollen som systemförvaltare behöver utses före sommaren.",
            ],
            points: [
                "Viktigt att arkivarierna kommer in tidigt.",
                "Avtalet med leverantören behöver ses över [under hösten|före årsskiftet].",
                "Bra om kommunerna använder samma benämningar.",
            ]),
        Matter(
            title: "Handlingsplan {nextyear}–{yearafter}",
            text: [
                "Förslaget till handlingsplan har varit på remiss till {past}. {presenter} går igenom de ändringar som har gjorts med anledning av svaren."
            ], decisions: ["att anta handlingsplan {nextyear}–{yearafter}, inklusive budget"]),
        Matter(
            title: "Byte av deltagare i arbetsgrupp",
            text: ["En av platserna i arbetsgruppen har varit vakant sedan i våras."],
            decisions: ["att {person} ersätter {person2} i arbetsgruppen för informationssäkerhet"]),
        Matter(
            title: "Gemensam utbildning för nya chefer",
            text: [
                "Utbildningen har genomförts två gånger med sammanlagt {people} deltagare. Utvärderingen är god, men flera önskar mer tid för [arbetsrätt|samtal i mindre grupper]."
            ],
            decisions: ["Utbildningen erbjuds på nytt under {nextyear}"],
            points: [
                "Fyra halvdagar är lättare att planera in än två heldagar.", "Fler chefer från äldreomsorgen bör nås.",
            ]),
        Matter(
            title: "Uppföljning av avvikelser i vårdens övergångar",
            text: [
                "Under perioden har {many} avvikelser rapporterats, varav de flesta gäller läkemedelslistor som saknas vid utskrivning. [Ingen allvarlig vårdskada har inträffat.|En händelse utreds enligt lex Maria.]",
                "{presenter} föreslår att gruppen följer frågan kvartalsvis.",
            ]),
        Matter(
            title: "Beslutspunkter",
            text: ["Underlagen skickades ut {past}."],
            decisions: [
                "att anta riktlinje för säker digital kommunikation",
                "att avsätta {sum} kronor ur samverkansmedlen för en förstudie om välfärdsteknik",
            ]),
        Matter(
            title: "Information från huvudmännen",
            text: [
                "Regionen: Ny [hälsovalschef|digitaliseringsdirektör] tillträder i {month}.",
                "Kommunerna: Arbetet med [den nya socialtjänstlagen|gemensam nattpatrull] fortsätter. Flera kommuner ser över sina avgifter.",
            ]),
        Matter(
            title: "Avtal om larm och trygghetstelefoni",
            text: ["Nuvarande avtal kan förlängas till {due}. {presenter} redogör för kommunernas synpunkter."],
            decisions: ["{group} ställer sig bakom en förlängning med tolv månader"]),
    ]
}
