internal import DocumentModel
internal import SwedishText

/// Makes the lines of a concordance.
struct ConcordanceMaker {
    private let analyser: Analyser
    private let finder: MatchFinder
    /// In characters.
    private let width: Int

    init(_ plan: SearchPlan, _ analyser: Analyser, width: Int) {
        self.analyser = analyser
        finder = MatchFinder(plan, analyser)
        self.width = width
    }

    func lines(of unit: SearchIndex.FoundUnit) -> [Concordance.Line] {
        let record = unit.record
        let item = unit.reference.item(in: record)
        let label = [item?.reference, item?.title].compactMap(\.self).joined(separator: " ")
        return unit.reference.blocks(in: record).flatMap { block in
            let scalars = Array(block.text.unicodeScalars)
            return spans(in: block).map { span in
                Concordance.Line(
                    identifier: unit.reference.identifier, record: record.document.id, block: block.id,
                    page: block.page, body: record.meeting.body, date: record.meeting.date,
                    item: label.isEmpty ? nil : label, before: before(span.lowerBound, in: scalars),
                    match: Self.line(scalars[span]), after: after(span.upperBound, in: scalars),
                    span: [span.lowerBound, span.upperBound])
            }
        }
    }

    /// What overlaps is one.
    private func spans(in block: Block) -> [Range<Int>] {
        var spans: [Range<Int>] = []
        for match in finder.matches(in: analyser.words(of: block.text)) {
            if let last = spans.last, match.span.lowerBound < last.upperBound {
                spans[spans.count - 1] = last.lowerBound..<max(last.upperBound, match.span.upperBound)
            } else {
                spans.append(match.span)
            }
        }
        return spans
    }

    private func before(_ end: Int, in scalars: [Unicode.Scalar]) -> String {
        let earliest = max(0, end - width)
        guard earliest > 0 else { return Self.line(scalars[..<end]) }
        let space = scalars[earliest..<end].firstIndex { $0.properties.isWhitespace }
        return Self.line(scalars[(space.map { $0 + 1 } ?? earliest)..<end])
    }

    private func after(_ start: Int, in scalars: [Unicode.Scalar]) -> String {
        let latest = start + width
        guard latest < scalars.count else { return Self.line(scalars[start...]) }
        let space = scalars[start..<latest].lastIndex { $0.properties.isWhitespace }
        return Self.line(scalars[start..<(space ?? latest)])
    }

    private static func line(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        for scalar in scalars { text.append(scalar.properties.isWhitespace ? " " : scalar) }
        return String(text)
    }

    // MARK: Order

    static func precedesByAfter(_ one: Concordance.Line, _ other: Concordance.Line) -> Bool {
        let words = (key(one.match + one.after), key(other.match + other.after))
        return words.0 == words.1 ? isEarlier(one, other) : words.0.lexicographicallyPrecedes(words.1)
    }

    static func precedesByBefore(_ one: Concordance.Line, _ other: Concordance.Line) -> Bool {
        let words = (Array(key(one.before).reversed()), Array(key(other.before).reversed()))
        return words.0 == words.1 ? precedesByAfter(one, other) : words.0.lexicographicallyPrecedes(words.1)
    }

    private static func isEarlier(_ one: Concordance.Line, _ other: Concordance.Line) -> Bool {
        (one.date ?? "~", one.identifier, one.span[0]) < (other.date ?? "~", other.identifier, other.span[0])
    }

    /// Words in lower case; å, ä and ö sort as they do in Swedish, after z.
    private static func key(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
            String(
                word.map { letter -> Character in
                    switch letter {
                    case "å": "{"
                    case "ä", "æ": "|"
                    case "ö", "ø": "}"
                    default: letter
                    }
                })
        }
    }
}
