internal import DocumentModel

/// Tells headings by their type where a document sets them apart: larger than the text, bold, or in another
/// typeface.
///
/// Levels follow the rank of the sizes, bold above plain of the same size. Documents whose headings no type tells (and
/// recognised pages, whose type is not known) are left to `HeadingForm`.
struct HeadingType {
    /// Share by which a heading is larger than the text.
    static let larger = 1.1
    /// In characters.
    static let longest = 200
    /// Fewer headings than this are chance.
    static let fewest = 2
    static let deepest = 6

    private struct Style: Hashable, Comparable {
        /// In half points.
        var size: Int
        var isBold: Bool
        var face: String

        init(_ draft: Draft) {
            size = Int(((draft.fontSize ?? 0) * 2).rounded())
            isBold = draft.isBold
            face = draft.face
        }

        static func < (a: Style, b: Style) -> Bool {
            (a.size, a.isBold ? 1 : 0, a.face) < (b.size, b.isBold ? 1 : 0, b.face)
        }
    }

    /// The drafts with their headings; nil where type does not tell any.
    static func settle(_ drafts: [Draft], measure: LineMeasure) -> [Draft]? {
        var drafts = drafts
        let body = drafts.indices.filter { drafts[$0].kind != .furniture && drafts[$0].kind != .footnote }
        var styles = Dictionary(
            uniqueKeysWithValues: body.compactMap { index in style(of: drafts[index], measure).map { (index, $0) } })
        let running = Set(body.filter { isRunningText(drafts[$0]) }.map { Style(drafts[$0]) })
        styles = styles.filter { !running.contains($0.value) }
        var headings: [Int] = []
        for (place, index) in body.enumerated() {
            guard let style = styles[index] else { continue }
            let next = place + 1 < body.count ? body[place + 1] : nil
            // Lines of one style after each other are no headings, but for numbered ones and the document's title.
            let isFollowedByLike = next.map { styles[$0] == style && drafts[$0].marker == nil } ?? true
            let isNumbered = drafts[index].numbering != nil
            if isNumbered || place == 0 || !isFollowedByLike { headings.append(index) }
        }
        guard headings.count >= fewest else { return nil }
        HeadingForm.settleSections(&drafts, body: body)
        let used = Set(headings.compactMap { styles[$0] }).sorted(by: >)
        for index in headings {
            guard let style = styles[index], let rank = used.firstIndex(of: style) else { continue }
            drafts[index].kind = .heading
            drafts[index].level = min(rank + 1, deepest)
        }
        for index in body where drafts[index].kind == .heading && styles[index] == nil {
            drafts[index].level = min(used.count + 1, deepest)
        }
        // Sections are of one rank, whatever else stands in the line.
        let sections = body.filter { drafts[$0].kind == .heading && drafts[$0].numbering?.kind == .section }
        let level = sections.compactMap { drafts[$0].level }.min()
        for index in sections { drafts[index].level = level }
        return drafts
    }

    private static func style(of draft: Draft, _ measure: LineMeasure) -> Style? {
        guard draft.kind == .paragraph || draft.kind == .listItem, draft.hasTypeface, let size = draft.fontSize,
            draft.text.count <= longest,
            draft.text.contains(where: \.isLetter) || draft.text.contains(where: \.isNumber)
        else { return nil }
        let isBullet = ListMarker(draft.text)?.kind == .bullet
        let isLarge = size >= larger * measure.bodySize
        let isBold = draft.isBold && measure.boldIsRare && size >= 0.95 * measure.bodySize
        let isOther = draft.face != measure.bodyFace && size >= 0.95 * measure.bodySize
        guard isLarge || isBold || isOther, !isBullet, !draft.text.endsSentence else { return nil }
        return Style(draft)
    }

    /// No heading has so many lines.
    private static func isRunningText(_ draft: Draft) -> Bool {
        draft.lines.count > 3 || draft.lines.count > 1 && draft.text.endsSentence
    }
}
