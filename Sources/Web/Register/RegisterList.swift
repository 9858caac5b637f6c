import Register

/// All bodies or all people, by name.
struct RegisterList {
    let visit: Visit
    let assets: Assets

    private var t: Wording { visit.t }
    private static let most = 500

    func bodies(_ bodies: [Body]) -> HTML {
        let rows = bodies.prefix(Self.most).map { body -> HTML in
            let dates = body.documents.compactMap(\.date)
            return row(Address("bodies", body.id), body.name, body.documents.count, dates.first, dates.last)
        }
        return page(t("Organ", "Bodies"), "/bodies", rows, bodies.count)
    }

    func people(_ people: [Person]) -> HTML {
        let rows = people.prefix(Self.most).map { person in
            row(Address("people", person.id), person.name, person.sightings.count, person.firstDate, person.lastDate)
        }
        return page(t("Personer", "People"), "/people", rows, people.count)
    }

    private func row(_ address: Address, _ name: String, _ documents: Int, _ first: String?, _ last: String?) -> HTML {
        let years = [first, last].compactMap { $0.map { String($0.prefix(4)) } }
        let span = Set(years).count == 1 ? years[0] : years.joined(separator: "–")
        return """
            <tr><th scope="row"><a href="\(address)">\(MaskedText(name).html)</a></th><td>\(t.number(documents))</td><td>\(span)</td></tr>
            """
    }

    private func page(_ title: String, _ path: String, _ rows: [HTML], _ total: Int) -> HTML {
        let more: HTML = """
            <p class="hint">\(t("Visar \(t.number(rows.count)) av \(t.number(total)). Sök för att hitta fler.", "Showing \(t.number(rows.count)) of \(t.number(total)). Search to find more."))</p>
            """
        let nothing: HTML = "<p class=\"empty\">\(t("Inget namn svarar mot frågan.", "No name answers the query."))</p>"
        return PageFrame(title: title, visit: visit, assets: assets).html(
            """
            <h1>\(title)</h1>
            <form class="search-line names" action="\(path)"><label class="unseen" for="name">\(t("Namn", "Name"))</label>
            <input id="name" type="search" name="q" maxlength="200" value="\(visit.query["q"])" placeholder="\(t("Namn", "Name"))"><button>\(t("Sök", "Search"))</button></form>
            \(more, if: rows.count < total)\(nothing, if: rows.isEmpty)
            \("<table class=\"list\"><thead><tr><th scope=\"col\">\(t("Namn", "Name"))</th><th scope=\"col\">\(t("Handlingar", "Documents"))</th><th scope=\"col\">\(t("År", "Years"))</th></tr></thead><tbody>\(rows)</tbody></table>", if: !rows.isEmpty)
            """)
    }
}
