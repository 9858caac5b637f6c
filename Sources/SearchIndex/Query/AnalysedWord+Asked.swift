internal import SwedishText

extension AnalysedWord {
    /// The form that was meant by somebody who asks: of `§ 12 a`, `§12a` rather than `§12`.
    var asked: String { terms.last { $0.kind == .exact }?.text ?? "" }

    /// A § with its number: its parts alone mean nothing.
    var isSection: Bool { asked.hasPrefix("§") }

    /// Texts of the forms that are the same word in another spelling.
    var variants: [String] { terms.filter { $0.kind == .variant }.map(\.text) }

    var stems: [String] { terms.filter { $0.kind == .stem }.map(\.text) }
}
