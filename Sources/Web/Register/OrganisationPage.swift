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
            let span = [name.from, name.to].compactMap(\.self).joined(separator: " – ")
            return "<li>\(name.name)\(" <span class=\"facts\">\(span)</span>", if: !span.isEmpty)</li>"
        }
        let bodies = organisation.bodies.compactMap { register.body(id: $0) }.map { body -> HTML in
            "<li><a href=\"\(Address("bodies", body.id))\">\(MaskedText(body.name).html)</a></li>"
        }
        let people = organisation.people.compactMap { register.person(id: $0) }.prefix(300).map { person -> HTML in
            "<li><a href=\"\(Address("people", person.id))\">\(MaskedText(person.name).html)</a></li>"
        }
        let documents = organisation.records.prefix(200).map { id -> HTML in
            "<li><a href=\"\(Address("documents", id))\"><code>\(id)</code></a></li>"
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
