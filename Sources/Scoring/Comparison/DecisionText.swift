/// A decision's text as it is compared: alike but for layout and slips of reading, while another number or a negation
/// makes it another decision.
package struct DecisionText: Sendable {
    package let text: ComparedText
    /// How often each number stands in it, digit by digit as printed.
    private let numbers: [ArraySlice<UInt32>: Int]
    private let negations: [ArraySlice<UInt32>: Int]

    package init(_ text: String) {
        self.text = ComparedText(text)
        numbers = Self.bag(CodePoints.runs(text.unicodeScalars.map(\.value), where: CodePoints.isDigit))
        negations = Self.bag(
            CodePoints.runs(self.text.scalars, where: CodePoints.isWordLetter).filter(Self.negating.contains))
    }

    /// 0…1; 1 also where one holds the other and at least six tenths of the longer one are common.
    package func likeness(to other: DecisionText) -> Double {
        if text.isContained(in: other.text, least: 0.6) { return 1 }
        guard hasSameNumbers(as: other), negations == other.negations else { return 0 }
        return text.likeness(to: other.text)
    }

    package func hasSameNumbers(as other: DecisionText) -> Bool { numbers == other.numbers }

    private static let negating: Set<ArraySlice<UInt32>> = Set(
        [
            "inte", "ej", "icke", "avslå", "avslås", "avslog", "avslår", "bifalla", "bifalls", "bifaller", "bifalles",
        ].map { ArraySlice($0.unicodeScalars.map(\.value)) })

    private static func bag(_ words: [ArraySlice<UInt32>]) -> [ArraySlice<UInt32>: Int] {
        words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }
}
