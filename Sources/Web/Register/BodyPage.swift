import Register

/// A body: its meetings over time with what is missing, its people, its names.
struct BodyPage {
    let body: Body
    let register: Register
    let visit: Visit
    let assets: Assets

    private var t: Wording { visit.t }

    var html: HTML {
        let meetings = MeetingsAnswer(body)
        return PageFrame(title: body.name, visit: visit, assets: assets).html(
            """
            <div class="register"><p class="kind">\(t("Organ", "Body"))\(organisation)</p>
            <h1>\(MaskedText(body.name).html)</h1>
            <p class="hint"><a href="\(Address().with("facet", "body:\(body.name)"))">\(t("Sök i organets handlingar", "Search the body’s documents"))</a></p>
            \(MeetingChart(meetings, t).html)
            \(years(meetings))
            \(people)
            \(SpellingList(body.spellings, body.joins, t).html)
            \(perhaps)
            </div>
            """)
    }

    private var organisation: HTML? {
        body.organisation.flatMap { register.organisation(id: $0) }.map {
            " · <a href=\"\(Address("organisations", $0.id))\">\($0.name)</a>"
        }
    }

    private func years(_ answer: MeetingsAnswer) -> HTML {
        let sections = answer.years.reversed().map { year -> HTML in
            let rows = year.meetings.map(meeting)
            let gaps = year.gaps.map(gap)
            let title = year.year.map(String.init) ?? t("Odaterat", "Undated")
            return """
                <section><h3>\(title)</h3><ul class="meetings">\(rows)\(gaps)</ul></section>
                """
        }
        return "<h2>\(t("Möten", "Meetings"))</h2>\(HTML.joined(sections))"
    }

    private func meeting(_ meeting: MeetingsAnswer.Meeting) -> HTML {
        let numbers = meeting.first.map { first in
            meeting.last.flatMap { $0 == first ? nil : "§§\u{A0}\(first)–\($0)" } ?? "§\u{A0}\(first)"
        }
        let unread =
            meeting.unreadPages > 0
            ? t.count(meeting.unreadPages, ("oläst sida", "olästa sidor"), ("page not read", "pages not read")) : nil
        let facts = [
            meeting.kind, numbers,
            meeting.hasMinutes ? nil : t("bara kallelse eller dagordning", "only notice or agenda"),
            unread,
        ].compactMap(\.self)
        let others = meeting.records.dropFirst().enumerated().map { index, id -> HTML in
            " <a href=\"\(Address("documents", id))\">\(t("handling \(index + 2)", "document \(index + 2)"))</a>"
        }
        let name = meeting.date.map(t.date) ?? t("odaterat", "undated")
        return """
            <li><a href="\(Address("documents", meeting.records.first ?? ""))">\(name)</a> <span class="facts">\(facts.joined(separator: ", "))</span>\(others)</li>
            """
    }

    private func gap(_ gap: MeetingsAnswer.Gap) -> HTML {
        let numbers = gap.from == gap.to ? "§\u{A0}\(gap.from)" : "§§\u{A0}\(gap.from)–\(gap.to)"
        let words: String =
            switch gap.kind {
            case .withinMeeting: t("\(numbers) saknas i ett protokoll", "\(numbers) are missing within minutes")
            case .betweenMeetings:
                t(
                    "\(numbers) saknas: protokoll fattas mellan två möten",
                    "\(numbers) are missing: minutes between two meetings are not here")
            case .beforeFirst:
                t("\(numbers) saknas före årets första möte", "\(numbers) are missing before the year’s first meeting")
            }
        let place: HTML? = gap.after.map { " <a href=\"\(Address("documents", $0))\">\(t("efter", "after"))</a>" }
        return "<li class=\"gap\">\(words)\(place)</li>"
    }

    private var people: HTML? {
        let known = body.people.compactMap { register.person(id: $0) }
            .sorted { ($1.sightings.count, $0.name) < ($0.sightings.count, $1.name) }
        guard !known.isEmpty else { return nil }
        let rows = known.prefix(200).map { person -> HTML in
            "<li><a href=\"\(Address("people", person.id))\">\(MaskedText(person.name).html)</a> <span class=\"facts\">\(t.count(person.sightings.count, ("handling", "handlingar"), ("document", "documents")))</span></li>"
        }
        return "<h2>\(t("Personer", "People"))</h2><ul class=\"columns-list\">\(rows)</ul>"
    }

    private var perhaps: HTML? {
        guard !body.perhaps.isEmpty else { return nil }
        let rows = body.perhaps.map { other -> HTML in
            "<li><a href=\"\(Address("bodies", other.body))\">\(MaskedText(other.name).html)</a> <span class=\"facts\">\(t.share(other.join.confidence))</span></li>"
        }
        return "<h2>\(t("Kanske samma organ", "Perhaps the same body"))</h2><ul>\(rows)</ul>"
    }
}
