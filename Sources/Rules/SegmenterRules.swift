internal import DocumentModel
internal import Foundation
internal import Layout

enum SegmenterRules {
    static let all = [
        ReadingRule(
            "lines-joined", .segmenter, "Full lines are one paragraph; short ones are blocks of their own.",
            in: "Layout/Plain/LineJoin.swift",
            fires: [.init(prose.joined(separator: "\n"), prose.joined(separator: " "))],
            spares: ["Ida Ek, Vikens kommun\nBo Alm, Skogens kommun\nSiv Lund, Region Nord"],
            apply: { text in
                Specimen.blocks(text).filter { $0.kind == .paragraph && $0.original.contains("\n") }
                    .map { $0.original.replacing("\n", with: " ") }.listed
            },
            touches: { record in
                record.blocks.count { $0.kind == .paragraph && $0.original.contains("\n") }
            }),
        kind(
            .heading, "headings", "A § with a number and a title is a heading of its own.", "Layout/HeadingForm.swift",
            fires: [.init("§ 7 Bryggan\n\nBryggan är gammal och ska lagas före sommaren.", "§ 7 Bryggan")],
            spares: ["Enligt 7 § stadgarna ska bryggan lagas före sommaren och betalas av alla."]),
        kind(
            .listItem, "list-items", "A line that begins with a dash, a bullet or a number is an item of a list.",
            "Layout/ListMarker.swift",
            fires: [.init("Agenda\n\n- Inledning\n- Avslut", "- Inledning | - Avslut")],
            spares: ["Priset är 5 – 7 kronor.\n\n2021-03-04 var en torsdag."]),
        kind(
            .table, "tables", "Columns that are kept apart by tabs or wide gaps over several lines are a table.",
            "Layout/Plain/TabbedTable.swift",
            fires: [
                .init("Namn\tOrt\nIda Ek\tViken\nBo Alm\tSkogen", "Namn\tOrt; Ida Ek\tViken; Bo Alm\tSkogen")
            ],
            spares: ["Ida Ek bor i Viken.\nBo Alm bor i Skogen."]),
        kind(
            .furniture, "furniture", "What stands at the head or foot of page after page is no text.",
            "Layout/RunningLines.swift",
            fires: [
                .init(
                    (1...3).map { "VIKENS KOMMUN   PROTOKOLL   \($0) (3)\n\n\(matters[$0 - 1])" }.joined(
                        separator: "\n\u{C}"),
                    (1...3).map { "VIKENS KOMMUN   PROTOKOLL   \($0) (3)" }.joined(separator: " | "))
            ],
            spares: [
                (1...4).map { "§ \($0) Anmälan av ärenden\n\nText nummer \($0) om något annat än förut.\n" }
                    .joined(separator: "\u{C}")
            ]),
    ]

    private static let prose = [
        "Styrelsen gick igenom förslaget till ny arbetsordning för kommittéerna och",
        "kunde konstatera att det mesta redan tillämpas i föreningen sedan många år,",
        "men att lokalgruppen saknar egen kassör, vilket bör ordnas före sommaren.",
    ]
    private static let matters = [
        "§ 1 Inledning\n\nOrdföranden hälsar alla välkomna.", "§ 2 Ekonomi\n\nRapporten gås igenom av kassören.",
        "§ 3 Avslut\n\nOrdföranden tackar och avslutar mötet.",
    ]

    private static func kind(
        _ kind: BlockKind, _ id: String, _ summary: String, _ source: String, fires: [ReadingRule.Example],
        spares: [String]
    ) -> ReadingRule {
        ReadingRule(
            id, .segmenter, summary, in: source, fires: fires, spares: spares,
            apply: { text in
                Specimen.blocks(text).filter { $0.kind == kind }.map { $0.original.replacing("\n", with: "; ") }.listed
            }, touches: { record in record.blocks.count { $0.kind == kind } })
    }
}
