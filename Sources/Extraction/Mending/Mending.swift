package import DocumentModel

/// The rules that mend what was misread, one at a time, on plain words; `PageRecogniser` applies them together.
package enum Mending {
    /// `$ 2. Val` beside `§ 1.`: lines of one page, words between spaces.
    package static func sectionSigns(_ lines: [String]) -> [String] {
        var words: [Word] = []
        var numbers: [[Int]] = []
        for line in lines {
            let texts = line.split(separator: " ").map(String.init)
            numbers.append(Array(words.count..<words.count + texts.count))
            words += texts.map { Word(text: $0, box: nil, confidence: 0.8) }
        }
        SectionSigns.mend(&words, lines: numbers)
        return numbers.map { $0.map { words[$0].text }.joined(separator: " ") }
    }

    /// Nil where the word holds no letter for a figure.
    package static func figures(_ word: String) -> String? { Figures.mended(word) }

    /// Nil where the word is one of the lexicon, or no single look-alike makes it one.
    package static func lookalikes(_ word: String, lexicon: Set<String>) -> String? {
        Lookalikes(lexicon: Lexicon(words: lexicon)).mended(word)
    }
}
