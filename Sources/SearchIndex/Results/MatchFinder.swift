internal import SwedishText

/// Finds in a text what a query looks for.
struct MatchFinder {
    struct Match: Hashable {
        /// In Unicode scalars of the text.
        var span: Range<Int>
        /// Which part of the query it answers.
        var part: Int
        /// 3 as typed, 2 but for accents or hyphens, 1 by its stem.
        var nearness: Int
    }

    private enum Wanted {
        case word(AnalysedWord)
        case phrase([AnalysedWord])
        case prefix(AnalysedWord)
    }

    private let wanted: [Wanted]

    init(_ tree: QueryTree?) {
        wanted = (tree?.marked ?? []).compactMap { part in
            switch part {
            case .word(let word, _): .word(word)
            case .phrase(let words, _):
                words.count == 1 && words[0].isSection ? .word(words[0]) : .phrase(words.flatMap(\.sequence))
            case .prefix(let word, _): .prefix(word)
            default: nil
            }
        }
    }

    /// In the order of the text.
    func matches(in words: [AnalysedWord]) -> [Match] {
        guard !wanted.isEmpty else { return [] }
        let sequence = words.flatMap(\.sequence)
        var found: Set<Match> = []
        for (part, wanted) in wanted.enumerated() {
            switch wanted {
            case .word(let word):
                for form in words.flatMap({ [$0] + $0.parts }) {
                    if let nearness = Self.nearness(form, word) {
                        found.insert(Match(span: form.span, part: part, nearness: nearness))
                    }
                }
                if !word.parts.isEmpty, !word.isSection {
                    for span in Self.runs(of: word.parts, in: sequence) {
                        found.insert(Match(span: span, part: part, nearness: 2))
                    }
                }
            case .phrase(let slots):
                for span in Self.runs(of: slots, in: sequence) {
                    found.insert(Match(span: span, part: part, nearness: 3))
                }
            case .prefix(let word):
                let beginnings = [word.asked] + word.variants
                for form in words.flatMap({ [$0] + $0.parts })
                where form.terms.contains(where: { term in
                    term.kind != .stem && beginnings.contains { term.text.hasPrefix($0) }
                }) {
                    found.insert(Match(span: form.span, part: part, nearness: 3))
                }
            }
        }
        return found.sorted {
            ($0.span.lowerBound, $0.span.upperBound, $0.part) < ($1.span.lowerBound, $1.span.upperBound, $1.part)
        }
    }

    private static func nearness(_ form: AnalysedWord, _ word: AnalysedWord) -> Int? {
        if form.terms.contains(Term(.exact, word.asked)) { return 3 }
        if isWritten(form, word) { return 2 }
        return form.terms.contains { $0.kind == .stem && word.stems.contains($0.text) } ? 1 : nil
    }

    /// But for accents and hyphens the same.
    private static func isWritten(_ form: AnalysedWord, _ word: AnalysedWord) -> Bool {
        let asked = [word.asked] + word.variants
        return form.terms.contains { $0.kind != .stem && asked.contains($0.text) }
    }

    private static func runs(of slots: [AnalysedWord], in sequence: [AnalysedWord]) -> [Range<Int>] {
        guard !slots.isEmpty, sequence.count >= slots.count else { return [] }
        return (0...(sequence.count - slots.count)).compactMap { start in
            let run = sequence[start..<(start + slots.count)]
            guard zip(run, slots).allSatisfy({ isWritten($0, $1) }), let first = run.first, let last = run.last else {
                return nil
            }
            return first.span.lowerBound..<last.span.upperBound
        }
    }
}
