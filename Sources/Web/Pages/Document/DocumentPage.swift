import Archive
import Corrections
import DocumentModel

/// A document: its record beside its pages.
struct DocumentPage {
    let readable: ReadableRecord
    let visit: Visit
    let assets: Assets
    /// The state of the archive, for citations.
    let version: String
    /// Where the file lies or lay, newest last.
    let sources: [ArchivedSource]
    let corrections: [StoredCorrection]
    /// Covers what the viewer may not see, in texts that are no part of the record.
    let cover: (String) -> String

    private var t: Wording { visit.t }
    private var record: Record { readable.record }

    static func title(of record: Record, _ t: Wording) -> String {
        let kind = t.type(record.document.type)
        let parts = [record.meeting.body ?? record.document.title ?? kind, record.meeting.date.map(t.date)]
        return parts.compactMap(\.self).joined(separator: ", ")
    }

    var html: HTML {
        let marks = Marks(record)
        let body: HTML = """
            <div class="document" data-document="\(record.document.id)">
            <article class="record" tabindex="-1">
            \(head)
            \(DocumentSections(record: record, visit: visit, version: version).html)
            \(history)
            \(about)
            </article>
            \(PageColumn(readable: readable, marks: marks, visit: visit).html)
            </div>
            """
        return PageFrame(title: Self.title(of: record, t), visit: visit, assets: assets, isWide: true).html(body)
    }

    private var head: HTML {
        let document = record.document
        let meeting = record.meeting
        let kind = [t.type(document.type), meeting.kind].compactMap(\.self).joined(separator: ", ")
        let title = meeting.body ?? document.title ?? t("Utan rubrik", "Untitled")
        let subtitle: HTML? =
            meeting.body == nil
            ? nil
            : document.title.flatMap {
                [title, t.type(document.type)].contains($0) ? nil : "<p class=\"subtitle\">\(MaskedText($0).html)</p>"
            }
        return """
            <header class="document-head">
            <p class="kind">\(kind)</p>
            <h1>\(MaskedText(title).html)</h1>
            \(subtitle)
            \(meetingLine)
            \(correctLinks)
            \(statusNote)
            \(coveredNote)
            <p class="actions">\(originalLink)
            <a href="\(Address("api", "v1", "documents", document.id))">JSON</a>
            <a href="\(Address("iiif", document.id, "manifest"))">IIIF</a></p>
            <details class="cite"><summary>\(t("Citera", "Cite"))</summary>
            <p class="citation">\(Citation(record, visit: visit, version: version).text)</p></details>
            </header>
            """
    }

    private var meetingLine: HTML {
        let meeting = record.meeting
        let times = [meeting.startTime, meeting.endTime].compactMap(\.self).joined(separator: "–")
        let parts: [HTML?] = [
            meeting.date.map { "<time datetime=\"\($0)\">\(t.date($0))</time>" },
            times.isEmpty ? nil : "\(t("kl. ", ""))\(times)",
            meeting.place.map { MaskedText($0).html },
            meeting.number.map { "\(t("nr", "no."))\u{A0}\(MaskedText($0).html)" },
        ]
        let known = parts.compactMap(\.self)
        if known.isEmpty {
            return "<p class=\"meeting absent\">\(t("Handlingen anger inget datum", "The document states no date"))</p>"
        }
        return "<p class=\"meeting\">\(HTML.joined(known, by: " · "))</p>"
    }

    /// For those who may correct: what a record has one of.
    private var correctLinks: HTML? {
        guard visit.viewer.may(.correct) else { return nil }
        let links = CorrectableField.allCases.filter { $0.entry == nil }.map { field -> HTML in
            let address = Address("documents", record.document.id, "correct").with("field", field.rawValue)
            return
                "<li><a href=\"\(address)\">\(t.field(field))</a>: \(CorrectionLayer.value(field, at: EntryReference(0), in: record).map { MaskedText($0).html } ?? "–")</li>"
        }
        return
            "<details class=\"correct-links\"><summary>\(t("Rätta uppgifter om mötet", "Correct what is said of the meeting"))</summary><ul>\(links)</ul></details>"
    }

    private var statusNote: HTML? {
        guard record.document.status == .partial else { return nil }
        return """
            <p class="note fault">\(t("Delar av handlingen kunde inte läsas. Det som står här är inte allt.", "Parts of the document could not be read. What stands here is not all."))</p>
            """
    }

    private var coveredNote: HTML? {
        guard readable.hasPersonalData else { return nil }
        let words =
            readable.isMasked
            ? t(
                "Handlingen innehåller personuppgifter. De är täckta: █████.",
                "The document holds personal data. They are covered: █████.")
            : t(
                "Handlingen innehåller personuppgifter, som visas för att din nyckel ger rätt till det.",
                "The document holds personal data, shown because your token gives the right to see them.")
        return "<p class=\"note personal\">\(words)</p>"
    }

    private var originalLink: HTML {
        if readable.hasCovered {
            return
                "<span class=\"withheld\">\(t("Originalet lämnas inte ut utan rätt till personuppgifter", "The original needs the right to personal data"))</span>"
        }
        return
            "<a href=\"\(Address("documents", record.document.id, "original"))\" download>\(t("Originalet", "The original"))</a>"
    }

    private var history: HTML? {
        guard !corrections.isEmpty else { return nil }
        let count = t.count(corrections.count, ("rättelse", "rättelser"), ("correction", "corrections"))
        let list = CorrectionList(corrections: corrections, visit: visit, showsDocument: false, cover: cover)
        return "<details class=\"history\"><summary>\(count)</summary>\(list.html)</details>"
    }

    private var about: HTML {
        let document = record.document
        let stages = record.provenance.map { stage -> HTML in
            let settings = stage.settings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
            return
                "<li>\(stage.stage): \(stage.tool)\(settings.isEmpty ? "" : " (\(settings.joined(separator: ", ")))")</li>"
        }
        let places = sources.map { source -> HTML in
            let gone: HTML = " <span class=\"absent\">(\(t("inte längre", "no longer")))</span>"
            return "<li><bdi>\(MaskedText(cover(source.path)).html)</bdi>\(gone, if: !source.isCurrent)</li>"
        }
        return """
            <details class="provenance"><summary>\(t("Om handlingen", "About the document"))</summary>
            <dl>
            <dt>\(t("Beteckning", "Identifier"))</dt><dd><code>\(document.id)</code></dd>
            <dt>SHA-256</dt><dd><code class="digest">\(document.sha256)</code></dd>
            <dt>\(t("Filformat", "Media type"))</dt><dd>\(document.mediaType)</dd>
            <dt>\(t("Sidor", "Pages"))</dt><dd>\(document.pages.count)</dd>
            <dt>\(t("Fil", "File"))</dt><dd><ul>\(places)</ul></dd>
            <dt>\(t("Så lästes den", "How it was read"))</dt><dd><ul>\(stages)</ul></dd>
            </dl></details>
            """
    }
}
