package import DocumentModel

/// Turns pages into blocks in reading order: headings, paragraphs, list items, tables, page furniture.
///
/// It goes by geometry and form alone and knows no word of any language. Nothing is lost: every word of the pages stands
/// in exactly one block, as it was read.
package struct Segmenter: Sendable {
    package init() {}

    package func segment(_ document: ExtractedDocument) -> LaidOutDocument {
        let levelling = Levelling(document.pages)
        let drafts = TableJoin.join(PageBreakJoin.join(drafts(of: levelling.levelled(document))))
        return LaidOutDocument(
            mediaType: document.mediaType, pages: document.pages.map(PageInformation.init),
            blocks: drafts.map { levelling.asItLies(BlockComposer.block(from: $0)) },
            links: document.pages.flatMap { page in
                page.links.map { Reference(target: $0.target, page: page.number, box: $0.box) }
            },
            diagnostics: document.diagnostics + document.pages.flatMap(\.diagnostics),
            provenance: document.pages.flatMap(\.provenance).uniqued()
                + [Provenance(stage: "layout", tool: "protokoll segmenter 1")])
    }

    private func drafts(of document: ExtractedDocument) -> [Draft] {
        if document.mediaType == "text/markdown" {
            return document.pages.flatMap(MarkdownBody.drafts)
        }
        let isPlain = document.pages.contains { !$0.lines.isEmpty }
        return isPlain ? PlainSegmenter.drafts(of: document.pages) : PageSegmenter.drafts(of: document.pages)
    }
}

extension Array where Element: Hashable {
    /// Each element once, in the order of its first occurrence.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
