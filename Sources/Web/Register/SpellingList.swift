import Register

/// Under which forms a name was read, and why they were taken for one.
struct SpellingList {
    let html: HTML

    init(_ spellings: [Person.Spelling], _ joins: [Join], _ t: Wording) {
        guard spellings.count > 1 || !joins.isEmpty else {
            html = ""
            return
        }
        let forms = spellings.map { spelling -> HTML in
            "<li>\(MaskedText(spelling.name).html) <span class=\"facts\">\(t.count(spelling.records, ("handling", "handlingar"), ("document", "documents")))</span></li>"
        }
        let reasons = joins.map { join -> HTML in
            let why = join.reasons.filter { $0.weight > 0 }.map(t.reason).joined(separator: "; ")
            let places = join.records.map {
                "<a href=\"\(Address("documents", $0))\"><code>\($0.prefix(8).description)</code></a>" as HTML
            }
            return
                "<li>\(MaskedText(join.names.joined(separator: " = ")).html), \(t.share(join.confidence)): \(MaskedText(why).html) \(HTML.joined(places, by: " "))</li>"
        }
        let evidence: HTML =
            "<details><summary>\(t("Varför de togs för en", "Why they were taken for one"))</summary><ul>\(reasons)</ul></details>"
        html =
            "<h2>\(t("Stavningar", "Spellings"))</h2><ul class=\"columns-list\">\(forms)</ul>\(evidence, if: !reasons.isEmpty)"
    }
}
