internal import DocumentModel
internal import Extraction

enum MendingRules {
    static let all = [
        ReadingRule(
            "section-signs", .mending, "A sign before numbers that follow each other is §, whatever it was read as.",
            in: "Extraction/Mending/SectionSigns.swift",
            fires: [
                .init("$ 2. Val av justerare\n§ 3. Bryggan", "§ 2. Val av justerare | § 3. Bryggan"),
                .init("8 46 Bryggan\n§ 47 Taket", "§ 46 Bryggan | § 47 Taket"),
            ],
            spares: ["S 4. Bryggan\n§ 9. Taket", "8 46 kronor\n8 47 kronor"],
            apply: { text in
                let lines = text.split(separator: "\n").map(String.init)
                let mended = Mending.sectionSigns(lines)
                return mended == lines ? nil : mended.listed
            }, touches: { repairs(in: $0, for: "sequence") }),
        ReadingRule(
            "figures", .mending, "Letters among the figures of a date, a year or a time are figures.",
            in: "Extraction/Mending/Figures.swift",
            fires: [.init("l9.30", "19.30"), .init("2O16-04-28,", "2016-04-28,")],
            spares: ["lO", "I9th", "2016-04-28"],
            apply: { Mending.figures($0) }, touches: { repairs(in: $0, for: "figures") }),
        ReadingRule(
            "look-alikes", .mending,
            "A doubtful word that is no Swedish is the one word that a look-alike letter makes of it.",
            in: "Extraction/Mending/Lookalikes.swift",
            fires: [.init("gäma", "gärna"), .init("tili", "till")],
            // `lanat` may be two words; a capital may begin a name; marks are not taken away.
            spares: ["lanat", "Tili", "bro", "källardörr"],
            apply: {
                Mending.lookalikes($0, lexicon: ["gärna", "till", "lånat", "länat", "bro", "kallar", "dörr"])
            },
            touches: { repairs(in: $0, for: "lexicon") }),
    ]

    private static func repairs(in record: Record, for reason: String) -> Int {
        record.blocks.reduce(0) { $0 + $1.repairs.count { $0.reason == reason } }
    }
}
