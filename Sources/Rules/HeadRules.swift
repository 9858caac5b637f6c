internal import DocumentModel

/// What a document says of itself and its meeting.
enum HeadRules {
    static let all = [
        ReadingRule(
            "document-type", .reader,
            "The title's word tells what the document is: protokoll, kallelse, minnesanteckningar.",
            in: "Minutes/Meeting/DocumentTypeReader.swift",
            fires: [
                .init("Minnesanteckningar Byrådet 2021-03-04", "notes"),
                .init("Kallelse till årsmöte 2021-03-04\n\nMedlemmarna kallas till årsmöte.", "notice"),
            ],
            spares: ["Hej alla grannar\n\nVi ses vid bryggan och har kaffe med oss."],
            apply: { text in
                Specimen.record(text).flatMap { $0.document.type == .other ? nil : $0.document.type.rawValue }
            },
            touches: { $0.document.evidence["type"] == nil ? 0 : 1 }),
        field(
            "body", "The organ or association that met, without the words Protokoll, date and number.",
            "Minutes/Meeting/BodyReader.swift", \.body,
            fires: [
                .init("Protokoll Kulturnämnden 2021-03-04", "Kulturnämnden"),
                .init("Protokoll fört vid styrelsemöte med Vikens Ridklubb den 4 mars 2021", "Vikens Ridklubb"),
            ], spares: ["Protokoll\n\n2021-03-04"]),
        field(
            "date", "The day it met, written in figures or words; not that of signing, printing or another meeting.",
            "Minutes/Meeting/TimeAndPlaceReader.swift", \.date,
            fires: [
                .init("Protokoll Byrådet\n\nDatum: 2021-03-04", "2021-03-04"),
                .init("Protokoll Byrådet\n\nTorsdagen den 4 mars 2021", "2021-03-04"),
            ], spares: ["Protokoll Byrådet\n\nJusterat 2021-03-18"]),
        field(
            "start-time", "When it began, from a clock time beside the day or the word that opens.",
            "Minutes/Meeting/TimeAndPlaceReader.swift", \.startTime,
            fires: [.init("Protokoll Byrådet 2021-03-04\n\nTid: kl. 18.30–20.15", "18:30")],
            spares: ["Protokoll Byrådet 2021-03-04\n\nBudget: 18.30 miljoner"]),
        field(
            "end-time", "When it ended, from an interval or the words that close.",
            "Minutes/Meeting/TimeAndPlaceReader.swift", \.endTime,
            fires: [.init("Protokoll Byrådet 2021-03-04\n\nTid: kl. 18.30–20.15", "20:15")],
            spares: ["Protokoll Byrådet 2021-03-04\n\nTid: kl. 18.30"]),
        field(
            "place", "Where it met, under its label or after the day.",
            "Minutes/Meeting/TimeAndPlaceReader.swift", \.place,
            fires: [.init("Protokoll Byrådet 2021-03-04\n\nPlats: Biblioteket, hörsalen", "Biblioteket, hörsalen")],
            spares: ["Protokoll Byrådet 2021-03-04\n\nPlatsannons: se bilaga"]),
        ReadingRule(
            "attachments", .reader, "Enclosures that the minutes list: Bilaga with a number and a title.",
            in: "Minutes/Meeting/AttachmentReader.swift",
            fires: [.init("Bilagor\n\nBilaga 1 Röstlängd\nBilaga 2 Budget", "Bilaga 1 Röstlängd | Bilaga 2 Budget")],
            spares: ["Budgeten bifogas inte."],
            apply: { text in
                (Specimen.closed(by: text)?.attachments ?? []).map {
                    [$0.label, $0.title ?? ""].joined(separator: " ")
                }
                .listed
            }, touches: { $0.attachments.count }),
    ]

    private static func field(
        _ id: String, _ summary: String, _ source: String, _ path: any KeyPath<Meeting, String?> & Sendable,
        fires: [ReadingRule.Example], spares: [String]
    ) -> ReadingRule {
        ReadingRule(
            id, .reader, summary, in: source, fires: fires, spares: spares,
            apply: { Specimen.opened(by: $0)?.meeting[keyPath: path] },
            touches: { $0.meeting[keyPath: path] == nil ? 0 : 1 })
    }
}
