import Archive
import Corrections
import DocumentModel

/// The review room: what was read with doubt, what the documents contradict, and what has been corrected.
struct ReviewPage {
    enum Part: String, CaseIterable { case pages, values, diagnostics, corrections }

    let part: Part
    let visit: Visit
    let assets: Assets
    let content: HTML
    /// From 1.
    let page: Int
    let hasNext: Bool
    let code: String?

    private var t: Wording { visit.t }

    var html: HTML {
        let names: [Part: String] = [
            .pages: t("Sidor", "Pages"), .values: t("Uppgifter", "Values"),
            .diagnostics: t("Anmärkningar", "Notes"), .corrections: t("Rättelser", "Corrections"),
        ]
        let tabs = Part.allCases.map { other -> HTML in
            "<a href=\"\(Address("review").with("part", other.rawValue))\"\(" aria-current=\"page\"", if: other == part)>\(names[other])</a>"
        }
        let title = t("Granskning", "Review")
        let here = Address("review").with("part", part.rawValue).with("code", code)
        let previous: HTML =
            "<a rel=\"prev\" href=\"\(here.with("page", page - 1))\">\(t("Föregående", "Previous"))</a>"
        let next: HTML = "<a rel=\"next\" href=\"\(here.with("page", page + 1))\">\(t("Nästa", "Next"))</a>"
        return PageFrame(title: title, visit: visit, assets: assets).html(
            """
            <h1>\(title)</h1><p class="hint">\(explanation)</p>
            <nav class="tabs" aria-label="\(title)">\(tabs)</nav>
            \(content)
            <nav class="paging" aria-label="\(t("Fler", "More"))">\(previous, if: page > 1) \(next, if: hasNext)</nav>
            """)
    }

    private var explanation: String {
        switch part {
        case .pages:
            t(
                "Sidor som inte kunnat läsas, sedan de som lästs med lägst säkerhet. Under 0,8 är ungefär vartannat ord rätt.",
                "Pages that could not be read, then those read with least confidence. Below 0.8 about every second word is right."
            )
        case .values:
            t(
                "Namn, rubriker och beslut efter hur säkert de lästes, de osäkraste först.",
                "Names, titles and decisions by how surely they were read, the least sure first.")
        case .diagnostics:
            t(
                "Det som inte stämmer i läsningen eller i handlingen: nummer som hoppar, röster som inte går ihop, sidor som saknas.",
                "What does not agree in the reading or the document: numbers that jump, votes that do not add up, missing pages."
            )
        case .corrections:
            t(
                "Allt som rättats, senast först. Maskinens läsning finns kvar under varje rättelse.",
                "Everything that was corrected, the latest first. The machine’s reading remains beneath each correction."
            )
        }
    }

    // MARK: - The parts

    static func pages(_ pages: [ArchiveStatus.ReviewPage], _ t: Wording) -> HTML {
        guard !pages.isEmpty else { return nothing(t) }
        let rows = pages.map { page -> HTML in
            """
            <tr><td><a href="\(Address("documents", page.record).at("p\(page.page)"))"><code>\(page.record)</code></a></td><td>\(page.page)</td>
            <td>\(t.origin(page.origin))</td><td>\(page.confidence.map { t.share($0) } ?? "–")</td>
            <td><a href="\(Address("documents", page.record, "pages", String(page.page)))">\(t("ord för ord", "word by word"))</a></td></tr>
            """
        }
        return table(
            [
                t("Handling", "Document"), t("Sida", "Page"), t("Ursprung", "Origin"), t("Säkerhet", "Confidence"),
                t("Granska", "Look"),
            ], rows)
    }

    static func values(_ doubts: [RecordDoubt], _ visit: Visit, cover: (String) -> String) -> HTML {
        let t = visit.t
        guard !doubts.isEmpty else { return nothing(t) }
        let rows = doubts.map { doubt -> HTML in
            let value = doubt.value
            let form = Address("documents", doubt.record, "correct").with("field", value.field.rawValue).with(
                "entry", value.entry)
            let place = Address("documents", doubt.record).at("p\(value.page)")
            let type = value.field == .documentType ? DocumentType(rawValue: value.value).map(t.type) : nil
            let read = value.value.isEmpty ? "–" : type ?? cover(value.value)
            let link: HTML =
                visit.viewer.may(.correct)
                ? "<a href=\"\(form)\">\(t("rätta", "correct"))</a>" : "<a href=\"\(place)\">\(t("visa", "show"))</a>"
            return """
                <tr><td><a href="\(visit.viewer.may(.correct) ? form : place)">\(MaskedText(read).html)</a></td><td>\(t.field(value.field))</td><td>\(t.share(value.confidence))</td>
                <td>\(doubt.body.map { MaskedText(cover($0)).html }) <span class="date">\(doubt.date)</span></td><td>\(link)</td></tr>
                """
        }
        return table(
            [
                t("Läst som", "Read as"), t("Uppgift", "Value"), t("Säkerhet", "Confidence"), t("Handling", "Document"),
                t("Granska", "Look"),
            ], rows)
    }

    static func codes(_ counts: [DiagnosticCount], _ t: Wording) -> HTML {
        guard !counts.isEmpty else { return nothing(t) }
        let rows = counts.map { count -> HTML in
            """
            <tr class="\(count.severity.rawValue)"><td><a href="\(Address("review").with("part", "diagnostics").with("code", count.code))" title="\(count.code)">\(t.diagnostic(count.code))</a></td>
            <td><span class="severity">\(t.severity(count.severity))</span></td><td>\(t.number(count.times))</td><td>\(t.number(count.records))</td></tr>
            """
        }
        return table(
            [t("Anmärkning", "Note"), t("Grad", "Severity"), t("Gånger", "Times"), t("Handlingar", "Documents")], rows)
    }

    static func diagnostics(_ found: [RecordDiagnostic], _ t: Wording, cover: (String) -> String) -> HTML {
        guard !found.isEmpty else { return nothing(t) }
        let rows = found.map { entry -> HTML in
            let place = entry.diagnostic.block.map(Marks.block) ?? entry.diagnostic.page.map { "p\($0)" }
            return """
                <tr><td><a href="\(Address("documents", entry.record).at(place))">\(entry.body.map { MaskedText(cover($0)).html } ?? "\(entry.record)")</a></td>
                <td class="date">\(entry.date)</td><td>\(entry.diagnostic.page)</td><td lang="en">\(MaskedText(cover(entry.diagnostic.message)).html)</td></tr>
                """
        }
        return table([t("Handling", "Document"), t("Datum", "Date"), t("Sida", "Page"), t("Anmärkning", "Note")], rows)
    }

    private static func table(_ heads: [String], _ rows: [HTML]) -> HTML {
        let label = heads.joined(separator: ", ")
        let heads = heads.map { "<th scope=\"col\">\($0)</th>" as HTML }
        return
            "<div class=\"scrolling\" tabindex=\"0\" role=\"region\" aria-label=\"\(label)\"><table class=\"list\"><thead><tr>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>"
    }

    static func nothing(_ t: Wording) -> HTML {
        "<p class=\"empty\">\(t("Här finns inget att granska.", "There is nothing to review here."))</p>"
    }
}
