import Register

/// An organisation: its names over time, its bodies and people, and the documents that name it.
struct OrganisationPage {
    let organisation: Organisation
    let register: Register
    let visit: Visit
    let assets: Assets

    private var t: Wording { visit.t }

    var html: HTML {
        let names = organisation.names.filter { $0.kind != .printed }.map { name -> HTML in
            let span = span(name.from, name.to)
            return "<li>\(name.name)\(" <span class=\"facts date\">\(span)</span>", if: !span.isEmpty)</li>"
        }
        let bodies = organisation.bodies.compactMap { register.body(id: $0) }.map { body -> HTML in
            "<li><a href=\"\(Address("bodies", body.id))\">\(MaskedText(body.name).html)</a></li>"
        }
        let people = organisation.people.compactMap { register.person(id: $0) }.prefix(300).map { person -> HTML in
            "<li><a href=\"\(Address("people", person.id))\">\(MaskedText(person.name).html)</a></li>"
        }
        let documents = organisation.records.prefix(200).map { id -> HTML in
            "<li><a href=\"\(Address("documents", id))\">\(document(id))</a></li>"
        }
        return PageFrame(title: organisation.name, visit: visit, assets: assets).html(
            """
            <div class="register"><p class="kind">\(kind)</p><h1>\(MaskedText(organisation.name).html)</h1>
            <p class="hint"><a href="\(Address().with("facet", "organisation:\(organisation.name)"))">\(t("Sök i handlingarna", "Search the documents"))</a></p>
            \(section(t("Namn", "Names"), names)) \(section(t("Organ", "Bodies"), bodies))
            \(section(t("Personer", "People"), people)) \(SpellingList(organisation.spellings, [], t).html)
            \(section(t("Handlingar", "Documents"), documents))</div>
            """)
    }

    /// `2015-01-01 – 2019-12-31`, `från 2015-01-01`, `till 2019-12-31`; empty for always.
    private func span(_ from: String?, _ to: String?) -> String {
        switch (from, to) {
        case (let from?, let to?): "\(from) – \(to)"
        case (let from?, nil): t("från \(from)", "from \(from)")
        case (nil, let to?): t("till \(to)", "until \(to)")
        case (nil, nil): ""
        }
    }

    /// Body and date; the identifier of a document that is of no body.
    private func document(_ id: String) -> HTML {
        guard let body = register.body(ofRecord: id) else { return "<code>\(id)</code>" }
        let date = body.documents.first { $0.record == id }?.date.map { ", " + t.date($0) }
        return MaskedText(body.name + (date ?? "")).html
    }

    private func section(_ title: String, _ rows: [HTML]) -> HTML? {
        rows.isEmpty ? nil : "<h2>\(title)</h2><ul class=\"columns-list\">\(rows)</ul>"
    }

    private var kind: String {
        switch organisation.kind {
        case .municipality: t("Kommun", "Municipality")
        case .region: t("Region", "Region")
        case .university: t("Lärosäte", "University")
        case .agency: t("Myndighet", "Agency")
        case .other: t("Organisation", "Organisation")
        }
    }
}
