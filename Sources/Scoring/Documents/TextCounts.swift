/// Errors in the text of pages, in characters (Unicode scalars) and words.
package struct TextCounts: Hashable, Sendable {
    /// Characters to insert, delete or replace.
    package var distance: Int
    /// Of the exact text.
    package var length: Int
    /// Words that stand in both, whatever their order.
    package var commonWords: Int
    /// Of the exact text and of the reading together.
    package var words: Int

    package init(distance: Int = 0, length: Int = 0, commonWords: Int = 0, words: Int = 0) {
        self.distance = distance
        self.length = length
        self.commonWords = commonWords
        self.words = words
    }

    package static func + (left: TextCounts, right: TextCounts) -> TextCounts {
        TextCounts(
            distance: left.distance + right.distance, length: left.length + right.length,
            commonWords: left.commonWords + right.commonWords, words: left.words + right.words)
    }

    /// Character error rate: 0 is perfect; more than 1 where more was read than is there.
    package var characterErrorRate: Double { Double(distance) / Double(max(1, length)) }

    /// F1 of the words, their order aside.
    package var wordF1: Double { 2 * Double(commonWords) / Double(max(1, words)) }
}
