package import DocumentModel

/// Finds and covers personal data among the words of a page.
package struct PageMask: Sendable {
    private let finder: PersonalDataFinder
    private let blocks: [Block]

    /// - Parameter blocks: of the record of the page's document, covered: what is covered in them is covered on the page,
    ///   also where its words alone do not show it.
    package init(_ finder: PersonalDataFinder, blocks: [Block] = []) {
        self.finder = finder
        self.blocks = blocks
    }

    /// What must be painted over: the boxes of the words that are personal or a part of it, whole words each, and those
    /// of blocks that hold more than these words show.
    package func boxes(on page: Page) -> [Box] {
        let found = places(on: page)
        let words = page.words.indices.filter { found[$0] != nil }.compactMap { page.words[$0].box }
        return words + wholeBlocks(on: page, found)
    }

    /// The page with such words covered, and those that stand where a block is painted over.
    package func covered(_ page: Page) -> Page {
        var covered = page
        var places = places(on: page)
        let whole = wholeBlocks(on: page, places)
        for (index, word) in page.words.enumerated() {
            guard let box = word.box, whole.contains(where: { $0.intersection(box) != nil }) else { continue }
            places[index] = Self.withoutText(word.text)
        }
        for (index, text) in places {
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

    /// Boxes of the blocks in which more is covered than in the words that stand there.
    private func wholeBlocks(on page: Page, _ places: [Int: String]) -> [Box] {
        blocks.filter { $0.page == page.number }.compactMap { block in
            guard let box = block.box else { return nil }
            let shown = places.filter { index, _ in
                page.words[index].box.map { box.contains($0.midX, $0.midY) } ?? false
            }
            return PersonalDataFinder.masks(in: block.original)
                > shown.values.reduce(0) { $0 + PersonalDataFinder.masks(in: $1) } ? box : nil
        }
    }

    private static func withoutText(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            scalars.append(PersonalDataFinder.isCovered(scalar) ? PersonalDataFinder.mask : scalar)
        }
        return String(scalars)
    }
}

extension Box {
    fileprivate func contains(_ x: Double, _ y: Double) -> Bool { left...right ~= x && top...bottom ~= y }
}
