internal import DocumentModel

/// Notes at a page's foot: in smaller type than the text, the first with a number or sign.
struct Footnotes {
    /// A note's type is at most this large, as a share of the text's.
    static let smaller = 0.92
    /// Notes stand in the lower part of the page, from this share of its height.
    static let lowerPart = 0.5

    /// - Parameter drafts: the body of one page in reading order.
    static func mark(_ drafts: [Draft], pageHeight: Double, measure: LineMeasure) -> [Draft] {
        var drafts = drafts
        var start = drafts.count
        while start > 0, isSmall(drafts[start - 1], pageHeight: pageHeight, measure: measure) { start -= 1 }
        guard let first = drafts[start...].firstIndex(where: { isCalled($0.text) }) else { return drafts }
        for index in first..<drafts.count {
            drafts[index].kind = .footnote
            drafts[index].level = nil
        }
        return drafts
    }

    private static func isSmall(_ draft: Draft, pageHeight: Double, measure: LineMeasure) -> Bool {
        guard draft.kind == .paragraph || draft.kind == .listItem, draft.hasTypeface, let size = draft.fontSize,
            let top = draft.lines.first?.box?.top
        else { return false }
        return size <= smaller * measure.bodySize && top >= lowerPart * pageHeight
    }

    private static func isCalled(_ text: String) -> Bool {
        text.prefixMatch(of: /(?:\d{1,2}|[¹²³⁴-⁹*†])\)?\s?\S/) != nil
    }
}
