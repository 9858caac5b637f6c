import DocumentModel

extension DocumentComparison {
    /// Of all names, items and decisions found, those whose evidence holds them; of those that stand for one of the
    /// gold with a place, those whose evidence points there.
    mutating func compareEvidence(attendees: Pairs, items: Pairs, decisions: Pairs) {
        compareShown()
        let (people, found) = (gold.attendance, record?.attendance ?? [])
        let (goldItems, read) = (gold.items, record?.items ?? [])
        let (clauses, taken) = (goldDecisions, foundDecisions)
        let values: [(what: String, gold: any Placed, evidence: EvidenceList)] =
            attendees.map { (people[$0.gold].name, people[$0.gold], found[$0.found].evidence) }
            + items.map {
                let item = goldItems[$0.gold]
                return ("item " + Self.heading(item.number?.text, item.title), item, read[$0.found].evidence)
            }
            + decisions.map {
                (clauses[$0.gold].decision.text, clauses[$0.gold].decision, taken[$0.found].decision.evidence)
            }
        var pages = Counts.none
        var boxes = Counts.none
        for value in values where !value.gold.places.isEmpty {
            let places = value.gold.places
            let isOnItsPage = EvidenceCheck.isOnItsPage(
                value.evidence, places: places, areAllPlaces: !value.gold.evidence.isEmpty)
            pages += Counts(isOnItsPage ? 1 : 0, gold: 1, found: 1)
            let isInItsBox = EvidenceCheck.isInItsBox(value.evidence, places: places)
            if let isInItsBox { boxes += Counts(isInItsBox ? 1 : 0, gold: 1, found: 1) }
            if !isOnItsPage || isInItsBox == false {
                miss(
                    isOnItsPage ? "evidence box of \(value.what)" : "evidence on its page of \(value.what)",
                    gold: Self.list(places.map(Self.words)), got: Self.list(value.evidence.places.map(Self.words)),
                    at: value.evidence, or: places)
            }
        }
        if pages.isStated { count("evidence on its page", pages.hit, gold: pages.gold, found: pages.found) }
        if boxes.isStated { count("evidence box", boxes.hit, gold: boxes.gold, found: boxes.found) }
    }

    /// The first 40 letters of each value stand in the blocks that its evidence names.
    private mutating func compareShown() {
        let blocks = Dictionary((record?.blocks ?? []).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        var texts: [[String]: ComparedText] = [:]
        func isShown(_ value: String, _ evidence: EvidenceList) -> Bool {
            let ids = evidence.places.map(\.block)
            guard !ids.isEmpty else { return false }
            let text =
                texts[ids]
                ?? ComparedText(
                    ids.compactMap { blocks[$0] }.map { $0.text + " " + $0.original }.joined(separator: " ")
                ).withoutGaps
            texts[ids] = text
            return CodePoints.isPart(ComparedText(value).withoutGaps.scalars.prefix(40), of: text.scalars)
        }
        let values: [(text: String, evidence: EvidenceList)] =
            (record?.attendance ?? []).map { ($0.name, $0.evidence) }
            + foundDecisions.map { ($0.decision.text, $0.decision.evidence) }
            + (record?.items ?? []).map { ($0.title ?? "", $0.evidence) }
        var right = 0
        for value in values {
            if isShown(value.text, value.evidence) {
                right += 1
            } else {
                miss("evidence shows the value", gold: nil, got: value.text, at: value.evidence)
            }
        }
        count("evidence shows the value", right, gold: values.count, found: values.count)
    }

    private static func words(_ place: GoldPlace) -> String { words(page: place.page, box: place.box) }
    private static func words(_ place: Evidence) -> String { words(page: place.page, box: place.box) }

    private static func words(page: Int, box: Box?) -> String {
        let corners = box.map { [$0.left, $0.top, $0.right, $0.bottom].map { String(Int($0.rounded())) } }
        return "page \(page)" + (corners.map { " at \($0.joined(separator: " "))" } ?? "")
    }
}
