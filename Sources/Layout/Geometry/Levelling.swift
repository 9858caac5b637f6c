import DocumentModel

/// Lays slanted pages level before their blocks are looked for, and gives what it can of the blocks back the places
/// that the page has as it lies.
struct Levelling {
    /// By page number; only the pages that slant.
    private let slants: [Int: Slant]

    init(_ pages: [Page]) {
        slants = Dictionary(
            pages.filter { $0.skew != 0 }.map { ($0.number, Slant(of: $0)) }, uniquingKeysWith: { first, _ in first })
    }

    func levelled(_ document: ExtractedDocument) -> ExtractedDocument {
        var result = document
        for index in result.pages.indices {
            guard let slant = slants[result.pages[index].number] else { continue }
            for word in result.pages[index].words.indices {
                result.pages[index].words[word].box = result.pages[index].words[word].box.map(slant.levelled)
            }
            for rule in result.pages[index].rules.indices {
                result.pages[index].rules[rule].box = slant.levelled(result.pages[index].rules[rule].box)
            }
        }
        return result
    }

    /// Blocks and words as they lie. Lines and cells stay level: they are compared with each other.
    func asItLies(_ block: LayoutBlock) -> LayoutBlock {
        var result = block
        for index in result.words.indices {
            guard let slant = slants[result.words[index].page] else { continue }
            result.words[index].box = result.words[index].box.map(slant.asItLies)
        }
        guard let slant = slants[block.page] else { return result }
        // Closer than the block's own box turned, whose corners reach beyond it.
        let inked = Box.around(result.words.filter { $0.page == block.page }.compactMap(\.box))
        result.box = inked ?? block.box.map(slant.asItLies)
        return result
    }
}
