package import DocumentModel

/// Finds and covers personal data among the words of a page.
package struct PageMask: Sendable {
    private let finder: PersonalDataFinder

    package init(_ finder: PersonalDataFinder) { self.finder = finder }

    /// The boxes of the words that are personal or a part of it, whole words each.
    package func boxes(on page: Page) -> [Box] {
        let found = places(on: page)
        return page.words.indices.filter { found[$0] != nil }.compactMap { page.words[$0].box }
    }

    /// The page with such words covered.
    package func covered(_ page: Page) -> Page {
        var covered = page
        for (index, text) in places(on: page) {
            covered.words[index].text = text
            covered.words[index].misreading = nil
        }
        return covered
    }

    /// For each word that is personal, by its place among the words, its text covered.
    private func places(on page: Page) -> [Int: String] {
        var text = ""
        var spans: [Range<Int>] = []
        var length = 0
        for word in page.words {
            let size = word.text.unicodeScalars.count
            spans.append(length..<length + size)
            text += word.text + " "
            length += size + 1
        }
        let masked = Array(finder.masked(text, isRecognised: page.origin == .ocr).unicodeScalars)
        guard masked.count == length else { return [:] }
        var places: [Int: String] = [:]
        for (index, span) in spans.enumerated() where masked[span].contains(PersonalDataFinder.mask) {
            places[index] = String(String.UnicodeScalarView(masked[span]))
        }
        return places
    }
}
