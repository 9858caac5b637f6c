import Corrections
import DocumentModel

/// One page word by word: what was read and how sure the reading is. The whole of it works without a script.
struct WordPage {
    let readable: ReadableRecord
    let page: PageInformation
    /// Nil where the page cannot be read again.
    let words: [Word]?
    let visit: Visit
    let assets: Assets

    private var t: Wording { visit.t }

    var html: HTML {
        let record = readable.record
        let title = t("Sida \(page.number)", "Page \(page.number)") + ", " + DocumentPage.title(of: record, t)
        let numbers = record.document.pages.map(\.number)
        let place = numbers.firstIndex(of: page.number) ?? 0
        let before = place > 0 ? numbers[place - 1] : nil
        let after = place + 1 < numbers.count ? numbers[place + 1] : nil
        return PageFrame(title: title, visit: visit, assets: assets, isWide: true).html(
            """
            <div class="words-page">
            <header class="document-head"><p class="kind"><a href="\(Address("documents", record.document.id).at("p\(page.number)"))">\(DocumentPage.title(of: record, t))</a></p>
            <h1>\(t("Sida \(page.number), ord för ord", "Page \(page.number), word by word"))</h1>
            <p class="hint">\(t.origin(page.origin))\(page.confidence.map { ", " + t("säkerhet", "confidence") + " " + t.share($0) }). \(t("Ord med låg säkerhet är understrukna.", "Words of low confidence are underlined."))</p>
            <nav class="paging">\(step(before, "prev", t("Föregående sida", "Previous page"))) \(step(after, "next", t("Nästa sida", "Next page")))</nav></header>
            <div class="columns"><div class="word-list">\(list)</div>\(figure)</div></div>
            """)
    }

    private func step(_ number: Int?, _ relation: String, _ label: String) -> HTML? {
        number.map {
            "<a rel=\"\(relation)\" href=\"\(Address("documents", readable.record.document.id, "pages", String($0)))\">\(label)</a>"
        }
    }

    private var figure: HTML? {
        guard PageColumn.hasImage(page) else { return nil }
        let height = Int((page.height / page.width * 1200).rounded())
        let rectangles = (words ?? []).enumerated().compactMap { index, word -> HTML? in
            word.box.map {
                "<a href=\"#w\(index + 1)\" tabindex=\"-1\"><rect id=\"box-\(index + 1)\" class=\"\(Self.level(word.confidence))\" x=\"\($0.left)\" y=\"\($0.top)\" width=\"\($0.width)\" height=\"\($0.height)\"><title>\(word.text), \(t.share(word.confidence))</title></rect></a>"
            }
        }
        return """
            <figure class="sheet"><div class="paper"><img src="\(Address("documents", readable.record.document.id, "pages", String(page.number), "image").with("width", 1200))" width="1200" height="\(height)" alt="\(t("Bild av sidan", "Image of the page"))"><svg class="marks words" viewBox="0 0 \(page.width) \(page.height)" aria-hidden="true">\(rectangles)</svg></div></figure>
            """
    }

    private var list: HTML {
        guard let words else {
            return "<p class=\"absent\">\(t("Sidan kunde inte läsas om.", "The page could not be read again."))</p>"
        }
        guard !words.isEmpty else {
            return "<p class=\"absent\">\(t("Inga ord med plats på sidan.", "No words with a place on the page."))</p>"
        }
        var lines: [[HTML]] = [[]]
        var last: Word?
        for (index, word) in words.enumerated() {
            if let last, !Self.onOneLine(last, word) { lines.append([]) }
            let read = word.misreading.map { t("lästes först \($0.text)", "first read as \($0.text)") }
            let title = [t("säkerhet \(t.share(word.confidence))", "confidence \(t.share(word.confidence))"), read]
                .compactMap(\.self)
                .joined(separator: ", ")
            lines[lines.count - 1].append(
                "<a id=\"w\(index + 1)\" href=\"#box-\(index + 1)\" class=\"\(Self.level(word.confidence))\" title=\"\(title)\">\(MaskedText(word.text).html)</a>"
            )
            last = word
        }
        return HTML.joined(lines.map { "<p>\(HTML.joined($0, by: " "))</p>" })
    }

    private static func onOneLine(_ first: Word, _ second: Word) -> Bool {
        guard let box = first.box, let next = second.box else { return first.line == second.line }
        return next.midY > box.top && next.midY < box.bottom && next.left >= box.left
    }

    /// By what confidence has been measured to mean: from 0.95 nearly all are right, below the limit of what is
    /// doubtful about every second.
    static func level(_ confidence: Double) -> String {
        confidence >= 0.95 ? "sure" : confidence >= DoubtfulValue.limit ? "fair" : "poor"
    }
}
