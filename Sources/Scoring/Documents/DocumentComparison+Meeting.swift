import DocumentModel

extension DocumentComparison {
    mutating func compareDocument() {
        let types = gold.document?.type ?? []
        let type = record?.document.type.rawValue
        field(
            "document.type", gold: types.first, got: type, isRight: type.map(types.contains) ?? false,
            at: record?.document.evidence["type"])
        if let pages = gold.document?.pages {
            let found = Set(record?.document.pages.map(\.number) ?? [])
            count("document.pages", found.intersection(pages).count, gold: Set(pages).count, found: found.count)
            if found != Set(pages) {
                miss("document.pages", gold: Self.list(pages.sorted()), got: Self.list(found.sorted()))
            }
        }
    }

    mutating func compareMeeting() {
        let meeting = record?.meeting
        let evidence = meeting?.evidence ?? [:]
        let session = gold.meeting
        for (key, goldValue, got) in [
            ("date", session?.date, meeting?.date), ("startTime", session?.startTime, meeting?.startTime),
            ("endTime", session?.endTime, meeting?.endTime),
        ] {
            field("meeting.\(key)", gold: goldValue, got: got, isRight: goldValue == got, at: evidence[key])
        }
        let bodies = session?.body ?? []
        field(
            "meeting.body", gold: bodies.first, got: meeting?.body,
            isRight: bodies.contains { BodyName.agrees(meeting?.body, with: $0) }, at: evidence["body"])
        field(
            "meeting.place", gold: session?.place, got: meeting?.place,
            isRight: Self.areAlike(session?.place, meeting?.place, contained: 0.5), at: evidence["place"])
        if session?.$kind.isStated == true {
            field(
                "meeting.kind", gold: session?.kind, got: meeting?.kind,
                isRight: Self.areAlike(session?.kind, meeting?.kind, contained: 0.5), at: evidence["kind"])
        }
        if session?.$number.isStated == true {
            field(
                "meeting.number", gold: session?.number?.text, got: meeting?.number,
                isRight: session?.number.map { Self.bareNumber($0.text) } == meeting?.number.map(Self.bareNumber),
                at: evidence["number"])
        }
        compareCounted()
    }

    /// The same number of the same: `medlemmar` stands for `röstberättigade medlemmar`.
    private mutating func compareCounted() {
        guard let counted = gold.meeting?.counted else { return }
        let found = record?.meeting.counted ?? []
        let pairs = Pairing.pairs(counted, found, least: 0.85) { one, other in
            guard one.number == other.number else { return 0 }
            let (what, otherWhat) = (ComparedText(one.what), ComparedText(other.what))
            let ends = what.scalars.suffix(otherWhat.scalars.count) == otherWhat.scalars[...]
            return ends && !otherWhat.isEmpty ? 1 : what.likeness(to: otherWhat)
        }
        count("meeting.counted", pairs.count, gold: counted.count, found: found.count)
        for (index, one) in counted.enumerated() where !pairs.contains(where: { $0.gold == index }) {
            miss("meeting.counted", gold: "\(one.number) \(one.what)", got: nil)
        }
        for (index, one) in found.enumerated() where !pairs.contains(where: { $0.found == index }) {
            miss(
                "meeting.counted", gold: nil, got: "\(one.number) \(one.what)", at: record?.meeting.evidence["counted"])
        }
    }

    mutating func compareApproval() {
        let approval = record?.approval
        field(
            "approval.date", gold: gold.approval?.date, got: approval?.date,
            isRight: gold.approval?.date == approval?.date, at: approval?.evidence["date"])
        let people = [gold.approval?.chair, gold.approval?.secretary] + (gold.approval?.adjusters ?? [])
        let found = [approval?.chair, approval?.secretary] + (approval?.adjusters ?? [])
        let (goldNames, names) = (people.compactMap(Self.stated), found.compactMap(Self.stated))
        let (goldTexts, texts) = (goldNames.map { ComparedText($0) }, names.map { ComparedText($0) })
        let pairs = Pairing.pairs(goldTexts, texts, least: 1) { $0 == $1 ? 1 : 0 }
        count("approval.people", pairs.count, gold: goldNames.count, found: names.count)
        if pairs.count < max(goldNames.count, names.count) {
            let evidence = ["chair", "secretary", "adjusters"].lazy.compactMap { approval?.evidence[$0] }.first
            miss("approval.people", gold: Self.list(goldNames), got: Self.list(names), at: evidence)
        }
    }

    /// The same but for slips, or one holds the other.
    static func areAlike(_ one: String?, _ other: String?, contained: Double) -> Bool {
        guard let one, let other else { return false }
        let (text, otherText) = (ComparedText(one), ComparedText(other))
        return text.likeness(to: otherText) >= 0.9 || text.isContained(in: otherText, least: contained)
    }

    /// A number or a label as it is compared: no `§`, point or space, lower case.
    static func bareNumber(_ label: String) -> String {
        let kept = label.unicodeScalars.filter { $0 != "§" && $0 != "." && !CodePoints.isSpace($0.value) }
        return String(String.UnicodeScalarView(kept)).lowercased()
    }

    /// Nil for none.
    static func list(_ values: [some CustomStringConvertible]) -> String? {
        stated(values.map(\.description).joined(separator: "; "))
    }

    /// Nil for the empty text too.
    static func stated(_ value: String?) -> String? { value.flatMap { $0.isEmpty ? nil : $0 } }
}
