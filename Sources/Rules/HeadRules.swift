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
            "Minutes/Meeting/BodyReader.swift", \.body, key: "body",
            fires: [
                .init("Protokoll Kulturnämnden 2021-03-04", "Kulturnämnden"),
                .init("Protokoll fört vid styrelsemöte med Vikens Ridklubb den 4 mars 2021", "Vikens Ridklubb"),
            ], spares: ["Protokoll\n\n2021-03-04"]),
        field(
            "date", "The day it met, written in figures or words; not that of signing, printing or another meeting.",
            "Minutes/Meeting/TimeAndPlaceReader.swift", \.date, key: "date",
            fires: [
                .init("Protokoll Byrådet\n\nDatum: 2021-03-04", "2021-03-04"),
                .init("Protokoll Byrådet\n\nTorsdagen den 4 mars 2021", "2021-03-04"),
            ], spares: ["Protokoll Byrådet\n\nJusterat 2021-03-18"]),
        field(
            "start-time", "When it began, from a clock time beside the day or the word that opens.",
            "Minutes/Meeting/TimeAndPlaceReader.swift", \.startTime, key: "startTime",
            fires: [.init("Protokoll Byrådet 2021-03-04\n\nTid: kl. 18.30–20.15", "18:30")],
            spares: ["Protokoll Byrådet 2021-03-04\n\nBudget: 18.30 miljoner"]),
        field(
            "place", "Where it met, under its label or after the day.",
            "Minutes/Meeting/TimeAndPlaceReader.swift", \.place, key: "place",
            fires: [.init("Protokoll Byrådet 2021-03-04\n\nPlats: Biblioteket, hörsalen", "Biblioteket, hörsalen")],
            spares: ["Protokoll Byrådet 2021-03-04\n\nPlatsannons: se bilaga"]),
    ]

    private static func field(
        _ id: String, _ summary: String, _ source: String, _ path: any KeyPath<Meeting, String?> & Sendable,
        key: String,
        fires: [ReadingRule.Example], spares: [String]
    ) -> ReadingRule {
        ReadingRule(
            id, .reader, summary, in: source, fires: fires, spares: spares,
            apply: { Specimen.opened(by: $0)?.meeting[keyPath: path] },
            touches: { $0.meeting[keyPath: path] == nil ? 0 : 1 })
    }
}
