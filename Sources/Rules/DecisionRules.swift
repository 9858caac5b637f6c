internal import DocumentModel

/// What decides, and what only looks so.
enum DecisionRules {
    static let all = [
        decision(
            "att-clauses", "Each att-clause after Beslut or a deciding verb is a decision.",
            "Minutes/Decisions/AttClauses.swift",
            fires: [
                .init(
                    "Beslut\n\natt bygga bron, och\n\natt utse Eva Ek till ansvarig.",
                    "att bygga bron | att utse Eva Ek till ansvarig"),
                .init("Styrelsen beslutade att bygga bron och att sälja båten.", "att bygga bron | att sälja båten"),
            ],
            spares: [
                "Förslag till beslut\n\natt bygga bron.", "Valberedningen föreslog följande:\n\n- att höja arvodet.",
                "Kommunfullmäktige beslutade att ta fram en plan.",
                "Vid föregående möte beslöts att köpa en spis.", "Vid årsmötet 2019 beslutades att huset ska målas.",
                "Rådet beslutade i maj att sälja båten.",
            ], isMeant: { $0.hasPrefix("att ") }),
        decision(
            "deciding-sentences", "A sentence in which something is approved, chosen or filed decides by itself.",
            "Minutes/Decisions/DecisionSentence.swift",
            fires: [
                .init("Protokollet godkändes.", "Protokollet godkändes"),
                .init("Till ordförande för mötet valdes Eva Ek.", "Till ordförande för mötet valdes Eva Ek"),
            ],
            spares: [
                "Eva Ek (M) yrkar bifall till förslaget.", "Planen godkändes av länsstyrelsen.",
                "Av dessa utses alltid en revisor av förbundet.", "Eva Ek valdes till kassör 1998.",
                "Frågan kommer att beslutas av fullmäktige.",
            ], isMeant: { !$0.hasPrefix("att ") }),
    ]

    private static func decision(
        _ id: String, _ summary: String, _ source: String, fires: [ReadingRule.Example], spares: [String],
        isMeant: @escaping @Sendable (String) -> Bool
    ) -> ReadingRule {
        ReadingRule(
            id, .reader, summary, in: source, fires: fires, spares: spares,
            apply: { (Specimen.item($0)?.decisions ?? []).map(\.text).filter(isMeant).listed },
            touches: { record in
                record.items.reduce(0) { $0 + $1.decisions.count { isMeant($0.text) } }
            })
    }
}
