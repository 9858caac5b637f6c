internal import DocumentModel

/// What the minutes tell of themselves that cannot be right.
enum CheckRules {
    static let all = [
        check(
            "sequence-gap", "Numbers of items rise by one: one that is left out is a missing page or a misreading.",
            "Minutes/Checks/SequenceCheck.swift",
            fires: [
                .init(
                    "§ 1 Bryggan\n\nDen lagas.\n\n§ 3 Taket\n\nDet väntar.", "item 3 follows item 1: 2 missing")
            ],
            spares: ["§ 1 Bryggan\n\nDen lagas.\n\n§ 2 Taket\n\nDet väntar."]),
        check(
            "voter-absent", "Who votes is present.", "Minutes/Checks/VoteCheck.swift",
            fires: [
                .init(
                    "Närvarande:\n\nSiv Lönn\n\nFrånvarande:\n\nEva Ek\n\n§ 1 Bron\n\nOmröstning\n\nMed 1 ja-röst mot 1 nej-röst beslutar rådet enligt förslaget.\n\nJa: Siv Lönn\nNej: Eva Ek\n\n§ 2 Slut\n\nMötet avslutades.",
                    "item 1: Eva Ek voted and is listed as absent")
            ],
            spares: [
                "Närvarande:\n\nSiv Lönn\nEva Ek\n\n§ 1 Bron\n\nOmröstning\n\nMed 1 ja-röst mot 1 nej-röst beslutar rådet enligt förslaget.\n\nJa: Siv Lönn\nNej: Eva Ek\n\n§ 2 Slut\n\nMötet avslutades."
            ]),
        check(
            "approval-late", "Minutes are approved within fourteen days of the meeting.",
            "Minutes/Checks/ApprovalCheck.swift",
            fires: [
                .init(
                    "§ 1 Bryggan\n\nDen lagas.\n\n§ 2 Slut\n\nMötet avslutades.\n\nJusterat 2021-03-28\n\nSiv Lönn", "approved 2021-03-28, 24 days after the meeting"
                )
            ],
            spares: [
                "§ 1 Bryggan\n\nDen lagas.\n\n§ 2 Slut\n\nMötet avslutades.\n\nJusterat 2021-03-18\n\nSiv Lönn"
            ]),
        check(
            "votes-differ", "As many votes are counted as are named.", "Minutes/Checks/VoteCheck.swift",
            fires: [
                .init(
                    "§ 1 Bron\n\nOmröstning\n\nMed 3 ja-röster mot 1 nej-röst beslutar rådet enligt förslaget.\n\nJa: Siv Lönn, Per Asp\nNej: Eva Ek",
                    "item 1: 3 yes counted, 2 named")
            ],
            spares: [
                "§ 1 Bron\n\nOmröstning\n\nMed 2 ja-röster mot 1 nej-röst beslutar rådet enligt förslaget.\n\nJa: Siv Lönn, Per Asp\nNej: Eva Ek"
            ]),
        ReadingRule(
            "blank-form", .reader, "A form that nobody has filled in is known as one, and held no meeting.",
            in: "Minutes/Documents/BlankForm.swift",
            fires: [.init(form("______________"), "a form that nobody has filled in")],
            spares: [form("att laga bron.")],
            apply: { text in
                (Specimen.record(text)?.diagnostics ?? []).filter { $0.code == "blank-form" }.map(\.message).listed
            }, touches: { record in record.diagnostics.count { $0.code == "blank-form" } }),
    ]

    private static func form(_ answer: String) -> String {
        "Protokoll\n\nDatum: \(answer)\nPlats: \(answer)\nNärvarande: \(answer)\n\n§ 1 Öppnande\nBeslut: \(answer)"
    }

    private static func check(
        _ code: String, _ summary: String, _ source: String, fires: [ReadingRule.Example], spares: [String]
    ) -> ReadingRule {
        ReadingRule(
            code, .reader, summary, in: source, fires: fires, spares: spares,
            apply: { text in
                (Specimen.record("Protokoll Byrådet 2021-03-04\n\n\(text)\n")?.diagnostics ?? [])
                    .filter { $0.code == code }.map(\.message).listed
            }, touches: { record in record.diagnostics.count { $0.code == code } })
    }
}
