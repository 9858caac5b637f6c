internal import SwedishText

extension AnalysedWord {
    /// The form that was meant by somebody who asks: of `§ 12 a`, `§12a` rather than `§12`.
    var asked: String { terms.last { $0.kind == .exact }?.text ?? "" }

    /// A § with its number: its parts alone mean nothing.
    var isSection: Bool { asked.hasPrefix("§") }

    /// Texts of the forms that are the same word in another spelling.
    var variants: [String] { terms.filter { $0.kind == .variant }.map(\.text) }

    /// The stems by which its inflections are found; not those whose words are found by a shorter one as well.
    var stems: [String] {
        let all = terms.filter { $0.kind == .stem }.map(\.text)
        return all.filter { stem in !all.contains { $0 != stem && stem.hasPrefix($0) } }
    }
}
