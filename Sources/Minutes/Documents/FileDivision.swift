import DocumentModel
import SwedishText

/// Finds the documents in a file that holds several, such as a year's minutes scanned in one go.
///
/// A document begins at the top of a page, with a title that names what it is. That alone is not enough: every page of
/// minutes may be headed `Protokoll`. The page numbers must begin again or have come to their end, or the running head
/// be another body's; or, where pages have neither, the document before must have been signed, or the new one be of
/// another day or kind. A blank form stands by itself.
struct FileDivision {
    private let document: NormalisedDocument
    private let reading: Reading

    init(_ document: NormalisedDocument) {
        self.document = document
        reading = Reading(document)
    }

    /// The documents, in order; the whole where it is one.
    func documents() -> [NormalisedDocument] {
        let pages = document.pages.map(\.number)
        let facts = pages.map(facts)
        var starts = [0]
        for index in pages.indices.dropFirst()
        where begins(facts[index], after: facts[starts[starts.count - 1]..<index]) {
            starts.append(index)
        }
        guard starts.count > 1 else { return [document] }
        return zip(starts, starts.dropFirst() + [pages.count]).map { start, end in
            part(Set(pages[start..<end]), isFirst: start == 0)
        }
    }

    // MARK: What a page says

    private struct Facts {
        var width: Double
        var height: Double
        /// As printed, with the total where that is printed too.
        var number: (page: Int, of: Int?)?
        /// What the title at the top of the text says the document is.
        var title: (line: String, type: DocumentType)?
        /// The day that stands with the title.
        var day: String?
        /// What the running head says the document is, and all that it says.
        var headType: DocumentType?
        var head: String
        /// Somebody signs at the end.
        var isSigned: Bool
        var blankForm: BlankForm.Kind?
    }

    private func facts(of page: Int) -> Facts {
        let lines = reading.lines.filter { $0.page == page }
        let furniture = lines.filter { reading.isFurniture($0.block) }
        let body = lines.filter { !reading.isFurniture($0.block) }
        let information = document.pages.first { $0.number == page }
        return Facts(
            width: information?.width ?? 0, height: information?.height ?? 0,
            number: Self.number(furniture: furniture, body: body), title: title(of: body),
            day: body.prefix(6).lazy.compactMap { DateReader().dates(in: TokenisedText($0.text)).first?.iso }.first,
            headType: furniture.lazy.compactMap { DocumentTypeReader.type(ofTitle: $0.text) }.first,
            head: furniture.filter { !reading.blocks[$0.block].layout.isFoot }
                .map { PageNumber.removed(from: $0.label) }.joined(separator: " "),
            isSigned: body.suffix(15).contains { Self.isSignature($0.label) },
            blankForm: isAppendix(body) ? nil : BlankForm.kind(of: Reading(part([page], isFirst: false))))
    }

    private static func number(furniture: [Line], body: [Line]) -> (page: Int, of: Int?)? {
        for line in furniture { if let number = PageNumber.stated(in: line.text, isFurniture: true) { return number } }
        for line in body.prefix(2) + body.suffix(2) {
            if let number = PageNumber.stated(in: line.text, isFurniture: false) { return number }
        }
        return nil
    }

    /// A title within the first lines, before any numbered matter; not one that goes on from the page before, and not
    /// that of an appendix.
    private func title(of body: [Line]) -> (line: String, type: DocumentType)? {
        for line in body.prefix(6) {
            let isContinued = reading.blocks[line.block].layout.page != line.page
            guard !isContinued, !line.label.hasPrefix("bilaga") else { return nil }
            // `£ 7. Fråga om kallelse`: a matter, however its label was read.
            guard ItemLabel.labels(of: TokenisedText(line.text)).allSatisfy({ $0.form == .bare }),
                line.text.first?.isLetter ?? false, !Self.isMatter(line.label)
            else { return nil }
            if line.isFirst, let type = DocumentTypeReader.type(ofTitle: line.text) { return (line.label, type) }
        }
        return nil
    }

    /// The heading of a matter, without a number: `Fråga om kallelsen`, `Justering av protokollet`.
    private static func isMatter(_ label: String) -> Bool {
        [
            "beslut", "fastställande", "fråga", "föregående", "genomgång", "godkännande", "information", "justering",
            "val",
        ].contains { label.hasPrefix($0) }
    }

    private func isAppendix(_ body: [Line]) -> Bool { body.first?.label.hasPrefix("bilaga") ?? false }

    private static func isSignature(_ label: String) -> Bool {
        [
            "vid protokollet", "vid anteckningarna", "in fidem", "justeras", "justeradt", "justerat", "uppläst och",
            "protokollförare", "justerare", "justeringsman", "mötesordförande", "stämmoordförande",
        ].contains { label.hasPrefix($0) }
    }

    // MARK: Where a document begins

    private func begins(_ page: Facts, after before: ArraySlice<Facts>) -> Bool {
        guard let first = before.first, let last = before.last else { return false }
        if (page.blankForm == nil) != (last.blankForm == nil) {
            // A page of nothing but names to sign over is a page of the minutes.
            return page.blankForm == .table || page.title != nil || page.headType != nil
        }
        if let number = page.number {
            guard number.page == 1 else { return false }
            guard let lastNumber = last.number else { return page.title != nil || isOtherHead(page, last) }
            if page.title != nil { return true }
            // A head that every page has: `11 (12)` read as `1 (12)` must not tear the minutes.
            return page.headType != nil && (number.of != lastNumber.of || lastNumber.page == lastNumber.of)
        }
        if isOtherHead(page, last) { return true }
        guard let title = page.title else { return false }
        if let lastNumber = last.number, lastNumber.of == lastNumber.page { return true }
        let isTurned = (page.width > page.height) != (last.width > last.height)
        let isOtherType = first.title.map { $0.type != title.type } ?? true
        let isAgain = first.title.map { $0.line == title.line } ?? false
        let isOtherDay = page.day != nil && first.day != nil && page.day != first.day
        return isOtherType && (isTurned || last.isSigned || isOtherDay && last.number == nil)
            || (isAgain || !isOtherType && isOtherDay) && (last.isSigned || last.number == nil && isOtherDay)
    }

    /// Both pages have a running head that names what they are, and it is not the same, read well or not.
    private func isOtherHead(_ page: Facts, _ last: Facts) -> Bool {
        guard page.headType != nil, last.headType != nil || last.title != nil, page.head.count > 20 else {
            return false
        }
        if last.headType == nil { return last.head != page.head && last.title?.type != page.headType }
        let length = max(page.head.count, last.head.count)
        return page.head.editDistance(to: last.head, atMost: length * 2 / 5) == nil
    }

    /// - Parameter isFirst: what is said of the file as a whole stays with its first document, and links, of which nobody
    ///   knows the page.
    private func part(_ pages: Set<Int>, isFirst: Bool) -> NormalisedDocument {
        var part = document
        part.pages = document.pages.filter { pages.contains($0.number) }
        part.blocks = document.blocks.filter { pages.contains($0.layout.page) }
        part.links = isFirst ? document.links : []
        part.diagnostics = document.diagnostics.filter { $0.page.map(pages.contains) ?? isFirst }
        return part
    }
}
