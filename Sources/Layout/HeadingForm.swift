internal import DocumentModel

/// Tells headings by form where no typeface does: short, set apart, capitalised, without a full stop, and something
/// follows that they can stand over.
///
/// Levels: 1 the title, 2 numbered matters (one more for each further part of the number), below these what has no number.
struct HeadingForm {
    /// In characters.
    static let longestTitle = 120
    static let longestNumbered = 140
    static let longestPlain = 70
    /// What follows is this much longer than a heading.
    static let leastContrast = 1.5

    static func settle(_ drafts: [Draft]) -> [Draft] {
        var drafts = drafts
        let body = drafts.indices.filter { drafts[$0].kind != .furniture && drafts[$0].kind != .footnote }
        settleSections(&drafts, body: body)
        settleNumbered(&drafts, body: body)
        let hasNumbered = body.contains { drafts[$0].kind == .heading }
        for (place, index) in body.enumerated() where drafts[index].kind == .paragraph {
            let next = place + 1 < body.count ? drafts[body[place + 1]] : nil
            if place == 0, index == 0, isTitle(drafts[index]), next != nil {
                drafts[index].kind = .heading
                drafts[index].level = 1
            } else if let next, stands(drafts[index], over: next) {
                drafts[index].kind = .heading
                drafts[index].level = hasNumbered ? 3 : 2
            }
        }
        return drafts
    }

    /// `§ 12` heads a matter whatever its type.
    static func settleSections(_ drafts: inout [Draft], body: [Int]) {
        for index in body where drafts[index].kind == .paragraph {
            guard drafts[index].numbering?.kind == .section, drafts[index].text.count <= longestNumbered
            else { continue }
            drafts[index].kind = .heading
            drafts[index].level = 2
        }
    }

    /// Numbers are headings where text follows most of them, and list items where the next number does.
    private static func settleNumbered(_ drafts: inout [Draft], body: [Int]) {
        var candidates: [(index: Int, isFollowedByText: Bool, level: Int)] = []
        for (place, index) in body.enumerated() {
            let draft = drafts[index]
            guard draft.kind == .listItem, draft.isSetApart, draft.text.count <= longestNumbered,
                !draft.text.endsSentence, case .number(let parts)? = draft.numbering?.kind
            else { continue }
            let next = place + 1 < body.count ? drafts[body[place + 1]] : nil
            let isFollowed = next.map { $0.kind != .listItem || $0.numbering == nil } ?? false
            candidates.append((index, isFollowed, parts + 1))
        }
        let followed = candidates.count { $0.isFollowedByText }
        guard followed * 2 >= candidates.count else { return }
        for candidate in candidates {
            drafts[candidate.index].kind = .heading
            drafts[candidate.index].level = candidate.level
        }
    }

    private static func isTitle(_ draft: Draft) -> Bool {
        draft.column == nil && draft.text.count <= longestTitle && !draft.text.endsSentence && isCapitalised(draft.text)
            && !draft.text.hasWideGap
    }

    private static func stands(_ draft: Draft, over next: Draft) -> Bool {
        let text = draft.text
        guard draft.isSetApart, draft.column == nil, draft.lines.count == 1, text.count <= longestPlain,
            isCapitalised(text), !text.endsSentence, !text.contains(","), !text.contains(": "), !text.hasSuffix(";"),
            !text.hasWideGap, !text.hasDotLeader, next.kind != .heading, next.column == nil
        else { return false }
        let isShouted = text.contains { $0.isLetter } && text == text.uppercased()
        return isShouted || next.kind == .listItem || next.kind == .table || next.text.startsInLowerCase
            || next.text.endsSentence && next.text.count > text.count
            || Double(next.text.count) >= leastContrast * Double(text.count)
    }

    private static func isCapitalised(_ text: String) -> Bool {
        text.first { !"\"”“'’»*_".contains($0) }.map { $0.isUppercase || $0.isNumber } ?? false
    }
}
