internal import DocumentModel
internal import SwedishText

/// Finds in a text what a query looks for.
struct MatchFinder {
    struct Match: Hashable {
        /// In Unicode scalars of the text.
        var span: Range<Int>
        /// Which part of the query it answers.
        var part: Int
        /// 5 as typed, 4 in another spelling, 3 an inflection, 2 a longer word, 1 a misreading.
        var nearness: Int
    }

    private enum Wanted {
        case word(AnalysedWord, misreadings: Set<String>)
        case phrase([AnalysedWord])
        case prefix([String])
        case fuzzy([Unicode.Scalar], Int)
    }

    private let wanted: [Wanted]
    private let breadth: SearchRequest.Breadth

    init(_ plan: SearchPlan, _ analyser: Analyser) {
        breadth = plan.breadth
        wanted = (plan.tree?.marked ?? []).map { part in
            switch part {
            case .word(let text, _):
                let words = analyser.words(of: text)
                return words.count == 1
                    ? .word(words[0], misreadings: Set(plan.misreadings[text] ?? [])) : .phrase(words)
            case .phrase(let texts, _):
                let words = texts.flatMap { analyser.words(of: $0) }
                return words.count == 1 && words[0].isSection
                    ? .word(words[0], misreadings: []) : .phrase(words.flatMap(\.sequence))
            case .prefix(let text, _):
                return .prefix([text] + analyser.words(of: text).flatMap(\.variants))
            case .fuzzy(let text, let distance, _): return .fuzzy(Array(text.unicodeScalars), distance)
            default: return .phrase([])
            }
        }
    }

    /// In the order of the text.
    func matches(in words: [AnalysedWord]) -> [Match] {
        guard !wanted.isEmpty else { return [] }
        let sequence = words.flatMap(\.sequence)
        let forms = words.flatMap { [$0] + $0.parts }
        var found: Set<Match> = []
        for (part, wanted) in wanted.enumerated() {
            func insert(_ span: Range<Int>, _ nearness: Int) {
                found.insert(Match(span: span, part: part, nearness: nearness))
            }
            switch wanted {
            case .word(let word, let misreadings):
                for form in forms {
                    if let nearness = nearness(form, word, misreadings) { insert(form.span, nearness) }
                }
                if !word.parts.isEmpty, !word.isSection {
                    for span in Self.runs(of: word.parts, in: sequence) { insert(span, 4) }
                }
            case .phrase(let slots):
                for span in Self.runs(of: slots, in: sequence) { insert(span, 5) }
            case .prefix(let beginnings):
                for form in forms
                where form.terms.contains(where: { term in
                    (term.kind == .exact || term.kind == .variant) && beginnings.contains { term.text.hasPrefix($0) }
                }) {
                    insert(form.span, 5)
                }
            case .fuzzy(let letters, let distance):
                for form in forms
                where letters.editDistance(to: Array(form.exact.unicodeScalars), atMost: distance) != nil {
                    insert(form.span, 5)
                }
            }
        }
        return found.sorted {
            ($0.span.lowerBound, $0.span.upperBound, $0.part) < ($1.span.lowerBound, $1.span.upperBound, $1.part)
        }
    }

    private func nearness(_ form: AnalysedWord, _ word: AnalysedWord, _ misreadings: Set<String>) -> Int? {
        if form.terms.contains(Term(.exact, word.asked)) { return 5 }
        if Self.isWritten(form, word) { return 4 }
        if breadth == .exact { return nil }
        let stems = word.stems
        if form.terms.contains(where: { $0.kind == .stem && stems.contains($0.text) }) { return 3 }
        if breadth == .forms { return nil }
        if form.terms.contains(where: { $0.kind == .part && stems.contains($0.text) }) { return 2 }
        return misreadings.contains(form.exact) ? 1 : nil
    }

    /// The same word, in one spelling or another.
    private static func isWritten(_ form: AnalysedWord, _ word: AnalysedWord) -> Bool {
        let asked = [word.asked] + word.variants
        return form.terms.contains { ($0.kind == .exact || $0.kind == .variant) && asked.contains($0.text) }
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
