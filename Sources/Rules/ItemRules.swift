internal import DocumentModel

/// Items of the agenda as they were minuted.
enum ItemRules {
    static let all = [
        ReadingRule(
            "numbered-items", .reader,
            "Headings with § or a number that rise by one are the items, whatever form they have.",
            in: "Minutes/Items/ItemReader.swift",
            fires: [
                .init("§ 7 Bryggan\n\nDen lagas.\n\n§ 8 Taket\n\nDet väntar.", "7 Bryggan | 8 Taket"),
                .init("1. Bryggan\n\nDen lagas.\n\n2. Taket\n\nDet väntar.", "1 Bryggan | 2 Taket"),
            ],
            spares: ["Enligt 7 § stadgarna ska bryggan lagas.\n\nEnligt 8 § ska den betalas av alla."],
            apply: { text in
                (Specimen.record("Protokoll Byrådet 2021-03-04\n\n\(text)\n")?.items ?? []).filter { $0.number != nil }
                    .map { "\($0.number ?? "") \($0.title ?? "")" }.listed
            }, touches: { $0.items.count { $0.number != nil } }),
        ReadingRule(
            "lettered-items", .reader, "An item put in after another bears its number and a letter.",
            in: "Minutes/Items/ItemLabel.swift",
            fires: [.init("§ 1 Bryggan\n\nDen lagas.\n\n§ 1 a Båten\n\nDen säljs.\n\n§ 2 Taket\n\nDet väntar.", "1a")],
            spares: ["§ 1 Bryggan\n\nDen lagas.\n\n§ 2 A-laget\n\nDet vann."],
            apply: { text in
                (Specimen.record("Protokoll Byrådet 2021-03-04\n\n\(text)\n")?.items ?? []).compactMap(\.number)
                    .filter { $0.contains(where: \.isLetter) }.listed
            }, touches: { $0.items.count { $0.number?.contains(where: \.isLetter) ?? false } }),
        ReadingRule(
            "diary-number", .reader, "A diary number in the heading belongs to the item, and not to its title.",
            in: "Minutes/Items/DiaryNumber.swift",
            fires: [.init("§ 1 Bryggan Dnr KS 2021/00123\n\nDen lagas.", "KS 2021/00123: Bryggan")],
            spares: ["§ 1 Bryggan 1921/1922\n\nDen byggdes då."],
            apply: { text in
                (Specimen.record("Protokoll Byrådet 2021-03-04\n\n\(text)\n\n§ 2 Taket\n\nDet väntar.\n")?.items ?? [])
                    .compactMap { item in item.diaryNumber.map { "\($0): \(item.title ?? "")" } }.listed
            }, touches: { record in record.items.count { $0.diaryNumber != nil } }),
        item(
            "proposals", "Who yrkar, and what: bifall, avslag, återremiss or another clause.",
            "Minutes/Matters/ProposalReader.swift",
            fires: [
                .init(
                    "Eva Ek (M) yrkar avslag på förslaget. Bo Alm (S) yrkar att ärendet återremitteras.",
                    "Eva Ek: reject | Bo Alm: refer back")
            ],
            spares: ["Eva Ek (M) berättar om bron."],
            value: { $0.proposals.map { "\($0.by.joined(separator: ", ")): \($0.kind.rawValue)" } }),
        item(
            "votes", "A count of ja and nej is a vote; named voters make it an open one.",
            "Minutes/Matters/VoteReader.swift",
            fires: [.init("Omröstning\n\nMed 7 ja-röster mot 4 nej-röster beslutar rådet enligt förslaget.", "7–4")],
            spares: ["Rådet har 7 ledamöter och 4 ersättare."],
            value: { $0.votes.map { "\($0.yes ?? 0)–\($0.no ?? 0)" } }),
        item(
            "reservations", "Who reserverar sig against a decision.", "Minutes/Matters/MatterReader.swift",
            fires: [.init("Reservation\n\nEva Ek (M) reserverar sig mot beslutet.", "Eva Ek")],
            spares: ["Eva Ek reserverar ett rum till nästa möte."],
            value: { $0.reservations.map { $0.by.joined(separator: ", ") } }),
        item(
            "conflicts", "Who takes no part for a conflict of interest (jäv).", "Minutes/Matters/MatterReader.swift",
            fires: [.init("Eva Ek (M) anmäler jäv och deltar inte i beslutet.", "Eva Ek")],
            spares: ["Ingen anmäler jäv.", "Eva Ek (M) deltar inte i beslutet."], value: { $0.conflicts }),
        item(
            "actions", "What somebody is to do, with who and by when.", "Minutes/Matters/MatterReader.swift",
            fires: [.init("Eva Ek får i uppdrag att skriva brevet.", "Eva Ek: att skriva brevet")],
            spares: ["Eva Ek berättar om sitt uppdrag."],
            value: { $0.actions.map { "\($0.owner ?? ""): \($0.text)" } }),
        item(
            "appointments", "Who is chosen for what, and for which term.", "Minutes/Matters/AppointmentReader.swift",
            fires: [
                .init(
                    "Beslut\n\natt utse Siv Lönn till ordförande under perioden 2021-04 – 2023-03.",
                    "Siv Lönn: ordförande 2021-04–2023-03")
            ],
            spares: ["Siv Lönn berättar om sin tid som ordförande."],
            value: {
                $0.appointments.map { chosen in
                    let term = [chosen.from, chosen.to].compactMap(\.self).joined(separator: "–")
                    return "\(chosen.name): \([chosen.role ?? "", term].joined(separator: " "))"
                }
            }),
        item(
            "notify", "Whom the decision is sent to, under its heading.", "Minutes/Matters/MatterReader.swift",
            fires: [.init("Beslut\n\natt laga bron.\n\nBeslutet skickas till\n\nKommunstyrelsen", "Kommunstyrelsen")],
            spares: ["Brevet skickas till kommunstyrelsen i morgon."], value: { $0.notify }),
    ]

    private static func item(
        _ id: String, _ summary: String, _ source: String, fires: [ReadingRule.Example], spares: [String],
        value: @escaping @Sendable (AgendaItem) -> [String]
    ) -> ReadingRule {
        ReadingRule(
            id, .reader, summary, in: source, fires: fires, spares: spares,
            apply: { Specimen.item($0).flatMap { value($0).listed } },
            touches: { record in record.items.reduce(0) { $0 + value($1).count } })
    }
}
