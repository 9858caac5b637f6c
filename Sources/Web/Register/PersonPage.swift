import Archive
import Register

/// A person: roles and attendance over time, appointments, spellings; who else it may be.
struct PersonPage {
    let person: Person
    let register: Register
    let decisions: [StoredDecision]
    /// Covers what the viewer may not see.
    let cover: (String) -> String
    let visit: Visit
    let assets: Assets

    private var t: Wording { visit.t }

    var html: HTML {
        let years = [person.firstDate, person.lastDate].compactMap { $0.map { String($0.prefix(4)) } }
        let span = Set(years).count == 1 ? years.first ?? "" : years.joined(separator: "–")
        let count = t.count(person.sightings.count, ("handling", "handlingar"), ("document", "documents"))
        return PageFrame(title: person.name, visit: visit, assets: assets).html(
            """
            <div class="register"><p class="kind">\(t("Person", "Person"))</p><h1>\(MaskedText(person.name).html)</h1>
            <p class="hint">\(count)\(span.isEmpty ? "" : ", \(span)") · <a href="\(Address().with("person", person.name))">\(t("Sök i handlingarna", "Search the documents"))</a></p>
            \(SightingChart(person, register, t).html)
            \(appointments)
            \(sightings)
            \(SpellingList(person.spellings, person.joins, t).html)
            \(organisations)
            \(perhaps)
            \(decided)
            </div>
            """)
    }

    private var appointments: HTML? {
        let rows = person.sightings.flatMap { sighting in
            sighting.mentions.filter { $0.capacity == .appointed }.map { mention -> HTML in
                let term = [mention.from, mention.to].compactMap(\.self).joined(separator: " – ")
                let words = [mention.role ?? t("vald", "elected"), term.isEmpty ? nil : term, mention.item].compactMap(
                    \.self)
                return "<li>\(link(sighting)) \(words.joined(separator: ", "))</li>"
            }
        }
        return rows.isEmpty ? nil : "<h2>\(t("Val och uppdrag", "Elections and appointments"))</h2><ul>\(rows)</ul>"
    }

    private var sightings: HTML {
        let canSplit = visit.viewer.may(.correct) && person.sightings.count > 1
        let rows = person.sightings.reversed().map { sighting -> HTML in
            let roles = Self.unique(sighting.mentions.compactMap { $0.role ?? capacity($0.capacity) })
            let box: HTML =
                "<input type=\"checkbox\" name=\"apart\" value=\"\(sighting.record)\" aria-label=\"\(t("Någon annan", "Somebody else"))\"> "
            return """
                <tr><td class="date">\(box, if: canSplit)\(link(sighting))</td><td>\(MaskedText(sighting.name).html)</td><td>\(roles.joined(separator: ", "))</td>
                <td>\(sighting.body.flatMap { register.body(id: $0) }.map { "<a href=\"\(Address("bodies", $0.id))\">\(MaskedText($0.name).html)</a>" as HTML })</td></tr>
                """
        }
        let table: HTML = """
            <div class="scrolling" tabindex="0" role="region" aria-label="\(t("Handlingar", "Documents"))"><table class="list"><thead><tr><th scope="col">\(t("Datum", "Date"))</th><th scope="col">\(t("Skrivs", "Written"))</th><th scope="col">\(t("Uppdrag", "Role"))</th><th scope="col">\(t("Organ", "Body"))</th></tr></thead><tbody>\(rows)</tbody></table></div>
            """
        let title: HTML = "<h2>\(t("Handlingar", "Documents"))</h2>"
        guard canSplit else { return title + table }
        return """
            \(title)<form method="post" action="\(Address("people", person.id, "decide"))">\(table)
            <p class="split"><label for="split-reason">\(t("De markerade är någon annan, därför att", "Those marked are somebody else, because"))</label>
            <input id="split-reason" name="reason" maxlength="500"> <button>\(t("Dela", "Split"))</button></p></form>
            """
    }

    private var organisations: HTML? {
        let known = person.organisations.compactMap { register.organisation(id: $0) }
        guard !known.isEmpty else { return nil }
        let rows = known.map {
            "<li><a href=\"\(Address("organisations", $0.id))\">\(MaskedText($0.name).html)</a></li>" as HTML
        }
        return "<h2>\(t("Organisationer", "Organisations"))</h2><ul>\(rows)</ul>"
    }

    private var perhaps: HTML? {
        let canJoin = visit.viewer.may(.correct)
        guard !person.perhaps.isEmpty || canJoin else { return nil }
        let rows = person.perhaps.map { other -> HTML in
            let why = other.join.reasons.map { ($0.weight < 0 ? "− " : "+ ") + t.reason($0) }.joined(separator: "; ")
            let join: HTML = """
                <form method="post" action="\(Address("people", person.id, "decide"))"><input type="hidden" name="other" value="\(other.person)"><button class="plain">\(t("Det är samma", "It is the same"))</button></form>
                """
            return
                "<li><a href=\"\(Address("people", other.person))\">\(MaskedText(other.name).html)</a> <span class=\"facts\">\(t.share(other.join.confidence)): \(MaskedText(why).html)</span>\(join, if: canJoin)</li>"
        }
        let form: HTML = """
            <form class="merge" method="post" action="\(Address("people", person.id, "decide"))"><label for="other">\(t("Samma person som (namn eller beteckning)", "The same person as (name or identifier)"))</label>
            <input id="other" name="other" required maxlength="200"> <button>\(t("Slå ihop", "Merge"))</button></form>
            """
        let title =
            person.perhaps.isEmpty
            ? t("Slå ihop med någon annan", "Merge with somebody else")
            : t("Kanske samma person", "Perhaps the same person")
        return "<h2>\(title)</h2>\("<ul>\(rows)</ul>", if: !rows.isEmpty)\(form, if: canJoin)"
    }

    private var decided: HTML? {
        guard !decisions.isEmpty else { return nil }
        let rows = decisions.map { stored -> HTML in
            let undo: HTML = """
                <form method="post" action="\(Address("corrections", String(stored.number), "undo"))"><button class="plain">\(t("Ångra", "Undo"))</button></form>
                """
            let reason: HTML? = stored.reason.map { ": \(MaskedText(cover($0)).html)" }
            return
                "<li>\(stored.made.by), \(CorrectionList.day(stored.made.at))\(reason)\(undo, if: visit.viewer.may(.correct))</li>"
        }
        return "<h2>\(t("Avgjort av arkivarie", "Decided by an archivist"))</h2><ul>\(rows)</ul>"
    }

    private func link(_ sighting: Sighting) -> HTML {
        let page = sighting.mentions.lazy.compactMap(\.page).first
        return
            "<a href=\"\(Address("documents", sighting.record).at(page.map { "p\($0)" }))\">\(sighting.date ?? t("odaterat", "undated"))</a>"
    }

    private func capacity(_ capacity: Mention.Capacity) -> String? {
        switch capacity {
        case .attendance: nil
        case .chair: t("ordförande", "chair")
        case .secretary: t("sekreterare", "secretary")
        case .adjuster: t("justerare", "adjuster")
        case .appointed: t("vald", "elected")
        case .presenter: t("föredragande", "presenter")
        case .mover: t("yrkande", "mover")
        case .voter: t("röstande", "voter")
        case .reserving: t("reservant", "reserving")
        case .conflicted: t("jäv", "conflict of interest")
        case .replaced: t("ersatt", "replaced")
        }
    }

    private static func unique(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0.lowercased()).inserted }
    }
}
