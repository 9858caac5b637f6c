import Corrections
import DocumentModel

/// What a record says, section by section: attendance, items, approval, attachments, diagnostics, text.
struct DocumentSections {
    let record: Record
    let visit: Visit
    let version: String

    private var t: Wording { visit.t }

    var html: HTML {
        HTML.joined([
            diagnostics, items, attendance, approval, attachments, tables, text,
        ])
    }

    private func section(_ name: String, _ title: String, _ content: HTML) -> HTML {
        "<section id=\"\(name)\" aria-labelledby=\"\(name)-title\"><h2 id=\"\(name)-title\">\(title)</h2>\(content)</section>"
    }

    // MARK: - Diagnostics

    private var diagnostics: HTML {
        guard !record.diagnostics.isEmpty else { return "" }
        let rows = record.diagnostics.map { diagnostic -> HTML in
            let place: HTML? =
                diagnostic.block.map { "<a href=\"#\(Marks.block($0))\">\(t("visa", "show"))</a>" }
                ?? diagnostic.page.map { "<a href=\"#p\($0)\">\(t("sida", "page")) \($0)</a>" }
            return """
                <li class="\(diagnostic.severity.rawValue)"><span class="severity">\(t.severity(diagnostic.severity))</span>
                <span lang="en">\(MaskedText(diagnostic.message).html)</span> \(place)</li>
                """
        }
        let grave = record.diagnostics.count { $0.severity != .note }
        let summary =
            grave > 0
            ? t.count(
                grave, ("sak att se upp med", "saker att se upp med"), ("thing to beware of", "things to beware of"))
            : t.count(
                record.diagnostics.count, ("anmärkning om läsningen", "anmärkningar om läsningen"),
                ("note on the reading", "notes on the reading"))
        return """
            <details class="diagnostics"\(" open", if: record.diagnostics.contains { $0.severity == .error })><summary>\(summary)</summary><ul>\(rows)</ul></details>
            """
    }

    // MARK: - Items

    private var items: HTML {
        guard !record.items.isEmpty else { return "" }
        return section("items", t("Ärenden", "Items"), HTML.joined(record.items.enumerated().map { item($1, $0) }))
    }

    private func item(_ item: AgendaItem, _ index: Int) -> HTML {
        let name = Marks.item(index)
        let label: HTML? =
            item.label.map { "<span class=\"label\">\(MaskedText($0).html)</span> " }
            ?? item.number.map { "<span class=\"label\">\($0)</span> " }
        let title: HTML =
            item.title.map { MaskedText($0).html } ?? "<span class=\"absent\">\(t("utan rubrik", "untitled"))</span>"
        let state: HTML? = t.state(item.state).map { "<span class=\"state\">\($0)</span>" }
        let facts: [HTML?] = [
            item.diaryNumber.map { "\(t("Diarienummer", "Diary number")) \($0)" },
            list(t("Föredragande", "Presented by"), item.presenters),
            list(t("Jäv", "Conflict of interest"), item.conflicts),
            list(t("Expedieras till", "Notify"), item.notify),
        ]
        let known = facts.compactMap(\.self)
        let page = item.evidence.places.first?.page
        let parts: [HTML] = [
            HTML.joined(item.decisions.enumerated().map { decision($1, index, $0) }),
            HTML.joined(item.votes.enumerated().map { vote($1, index, $0) }),
            HTML.joined(item.proposals.enumerated().map { proposal($1, index, $0) }),
            HTML.joined(item.reservations.enumerated().map { reservation($1, index, $0) }),
            appointments(item, index), actions(item, index),
        ]
        let full: HTML = """
            <details class="full"><summary>\(t("Hela texten", "The full text"))</summary>\(paragraphs(item.text))</details>
            """
        return """
            <article class="item" id="record-\(name)" data-mark="\(name)" data-page="\(page)">
            <h3><a href="\(target(name, item.evidence))">\(label)\(title)</a> \(state)\(correct(.itemTitle, "\(index + 1)"))</h3>
            \("<p class=\"facts\">\(HTML.joined(known, by: " · "))</p>", if: !known.isEmpty)
            \(parts)
            \(full, if: !item.text.isEmpty)
            <details class="cite"><summary>\(t("Citera", "Cite"))</summary><p class="citation">\(Citation(record, item: index, page: page, mark: name, visit: visit, version: version).text)</p></details>
            </article>
            """
    }

    /// Where the value stands: its box on the page, or its block where there are no boxes.
    private func target(_ name: String, _ evidence: EvidenceList) -> String {
        guard let place = evidence.places.first else { return "#record-\(name)" }
        if evidence.places.contains(where: { $0.box != nil }) { return "#\(name)" }
        return "#\(Marks.block(place.block))"
    }

    /// A value that leads to its place on the page, with what must be known of how it was read.
    private func value(_ text: String, _ name: String, _ evidence: EvidenceList) -> HTML {
        guard let place = evidence.places.first else { return MaskedText(text).html }
        return """
            <a class="value" href="\(target(name, evidence))" data-mark="\(name)" data-page="\(place.page)">\(MaskedText(text).html)</a>\(doubts(evidence))
            """
    }

    private func doubts(_ evidence: EvidenceList) -> HTML? {
        let confidence = evidence.places.compactMap(\.confidence).min()
        let state = evidence.places.compactMap { t.evidence($0.state) }.first
        let low = confidence.flatMap {
            $0 < DoubtfulValue.limit ? t("säkerhet \(t.share($0))", "confidence \(t.share($0))") : nil
        }
        let words = [state, low].compactMap(\.self)
        guard !words.isEmpty else { return nil }
        return " <span class=\"doubt\">\(words.joined(separator: ", "))</span>"
    }

    /// Leads to where the value is corrected, for those who may.
    private func correct(_ field: CorrectableField, _ entry: String) -> HTML? {
        guard visit.viewer.may(.correct) else { return nil }
        let address = Address("documents", record.document.id, "correct").with("field", field.rawValue).with(
            "entry", entry)
        return
            " <a class=\"correct\" href=\"\(address)\">\(t("rätta", "correct"))<span class=\"unseen\"> \(t.field(field))</span></a>"
    }

    private func decision(_ decision: Decision, _ item: Int, _ index: Int) -> HTML {
        """
        <p class="decision"><span class="tag">\(t("Beslut", "Decision"))</span> \(value(decision.text, Marks.item(item, "d", index), decision.evidence))\(correct(.decision, "\(item + 1)-\(index + 1)"))</p>
        """
    }

    private func proposal(_ proposal: Proposal, _ item: Int, _ index: Int) -> HTML {
        let by = proposal.by.isEmpty ? nil : proposal.by.joined(separator: ", ")
        let words = [by, t.kind(proposal.kind)].compactMap(\.self).joined(separator: ", ")
        return """
            <p class="proposal"><span class="tag">\(t("Yrkande", "Proposal"))</span> \("<span class=\"by\">\(MaskedText(words).html)</span> ", if: !words.isEmpty)\(value(proposal.text, Marks.item(item, "p", index), proposal.evidence))</p>
            """
    }

    private func reservation(_ reservation: Reservation, _ item: Int, _ index: Int) -> HTML {
        let by: HTML = MaskedText(reservation.by.joined(separator: ", ")).html
        return """
            <p class="reservation"><span class="tag">\(t("Reservation", "Reservation"))</span> <span class="by">\(by)</span> \(value(reservation.text, Marks.item(item, "r", index), reservation.evidence))</p>
            """
    }

    private func vote(_ vote: Vote, _ item: Int, _ index: Int) -> HTML {
        let counts: [(String, Int?)] = [
            (t("ja", "yes"), vote.yes), (t("nej", "no"), vote.no), (t("avstår", "abstain"), vote.abstain),
        ]
        let words = counts.compactMap { name, count in count.map { "\($0) \(name)" } }
        let line =
            ([vote.method.map(t.method), words.isEmpty ? nil : words.joined(separator: ", "), vote.result] as [String?])
            .compactMap(\.self).joined(separator: "; ")
        let rows = vote.ballots.map { ballot -> HTML in
            "<tr><td>\(MaskedText(ballot.name).html)</td><td>\(t.choice(ballot.vote))</td></tr>"
        }
        let table: HTML = """
            <details><summary>\(t.count(vote.ballots.count, ("röst med namn", "röster med namn"), ("named vote", "named votes")))</summary><table class="ballots"><thead><tr><th scope="col">\(t("Namn", "Name"))</th><th scope="col">\(t("Röst", "Vote"))</th></tr></thead><tbody>\(rows)</tbody></table></details>
            """
        let text = line.isEmpty ? t("omröstning", "vote") : line
        return """
            <div class="vote"><p><span class="tag">\(t("Omröstning", "Vote"))</span> \(value(text, Marks.item(item, "v", index), vote.evidence))</p>\(table, if: !rows.isEmpty)</div>
            """
    }

    private func appointments(_ item: AgendaItem, _ index: Int) -> HTML {
        HTML.joined(
            item.appointments.enumerated().map { place, chosen in
                let term = [chosen.from, chosen.to].compactMap(\.self).joined(separator: " – ")
                let words = [chosen.role, term.isEmpty ? nil : term].compactMap(\.self).joined(separator: ", ")
                return """
                    <p class="appointment"><span class="tag">\(t("Val", "Elected"))</span> \(value(chosen.name, Marks.item(index, "c", place), chosen.evidence))\("<span class=\"by\">, \(words)</span>", if: !words.isEmpty)</p>
                    """
            })
    }

    private func actions(_ item: AgendaItem, _ index: Int) -> HTML {
        HTML.joined(
            item.actions.enumerated().map { place, action in
                let words = [action.owner, action.due].compactMap(\.self).joined(separator: ", ")
                return """
                    <p class="action"><span class="tag">\(t("Att göra", "To do"))</span> \(value(action.text, Marks.item(index, "a", place), action.evidence))\("<span class=\"by\"> (\(words))</span>", if: !words.isEmpty)</p>
                    """
            })
    }

    private func list(_ label: String, _ names: [String]) -> HTML? {
        names.isEmpty ? nil : "\(label): \(MaskedText(names.joined(separator: ", ")).html)"
    }

    private func paragraphs(_ text: String) -> HTML {
        HTML.joined(text.split(separator: "\n").map { "<p>\(MaskedText(String($0)).html)</p>" })
    }

    // MARK: - People

    private var attendance: HTML {
        guard !record.attendance.isEmpty else { return "" }
        typealias Column = (title: String, cell: (Attendance) -> String?)
        let all: [Column] = [
            (t("Uppdrag", "Role"), { $0.role }), (t("Parti", "Party"), { $0.party }),
            (t("Organisation", "Organisation"), { $0.organisation }), (t("Titel", "Title"), { $0.title }),
            (t("Grupp", "Group"), { $0.group }),
            (t("Närvaro", "Presence"), { $0.presence == .present && $0.from == nil && $0.to == nil ? nil : span($0) }),
            (t("Ersätter", "Replaces"), { $0.replaces }),
        ]
        let columns = all.filter { column in record.attendance.contains { column.cell($0) != nil } }
        let heads = columns.map { "<th scope=\"col\">\($0.title)</th>" as HTML }
        let rows = record.attendance.enumerated().map { index, entry -> HTML in
            let cells = columns.map { column -> HTML in "<td>\(column.cell(entry).map { MaskedText($0).html })</td>" }
            return """
                <tr class="\(entry.presence.rawValue)"><th scope="row">\(value(entry.name, Marks.attendance(index), entry.evidence))\(correct(.name, "\(index + 1)"))\(correct(.role, "\(index + 1)"))</th>\(cells)</tr>
                """
        }
        return section(
            "attendance", t("Närvaro", "Attendance"),
            """
            <div class="scrolling" tabindex="0" role="region" aria-label="\(t("Närvaro", "Attendance"))"><table class="attendance"><thead><tr><th scope="col">\(t("Namn", "Name"))</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>
            """)
    }

    private func span(_ entry: Attendance) -> String {
        let limits = [entry.from.map { t("från \($0)", "from \($0)") }, entry.to.map { t("till \($0)", "to \($0)") }]
        return ([t.presence(entry.presence)] + limits.compactMap(\.self)).joined(separator: ", ")
    }

    private var approval: HTML {
        let approval = record.approval
        let fields: [(String, String, String?)] = [
            (t("Ordförande", "Chair"), "chair", approval.chair),
            (t("Sekreterare", "Secretary"), "secretary", approval.secretary),
            (
                t("Justerare", "Adjusters"), "adjusters",
                approval.adjusters.isEmpty ? nil : approval.adjusters.joined(separator: ", ")
            ),
            (t("Ort", "Place"), "place", approval.place),
            (t("Justerat", "Approved"), "date", approval.date.map(t.date)),
        ]
        let rows = fields.compactMap { label, field, text -> HTML? in
            guard let text else { return nil }
            let shown = approval.evidence[field].map { value(text, Marks.approval(field), $0) } ?? MaskedText(text).html
            return "<dt>\(label)</dt><dd>\(shown)</dd>"
        }
        guard !rows.isEmpty else { return "" }
        return section("approval", t("Underskrifter", "Approval"), "<dl>\(rows)</dl>")
    }

    // MARK: - The rest

    private var attachments: HTML {
        guard !record.attachments.isEmpty || !record.recipients.isEmpty else { return "" }
        let rows = record.attachments.enumerated().map { index, attachment -> HTML in
            let text = [attachment.label, attachment.title].compactMap(\.self).joined(separator: " – ")
            return "<li>\(value(text, Marks.attachment(index), attachment.evidence))</li>"
        }
        let recipients: HTML =
            "<p>\(t("Sändlista", "Distribution")): \(MaskedText(record.recipients.joined(separator: ", ")).html)</p>"
        return section(
            "attachments", t("Bilagor och sändlista", "Attachments and distribution"),
            "\("<ul>\(rows)</ul>", if: !rows.isEmpty)\(recipients, if: !record.recipients.isEmpty)")
    }

    private var tables: HTML {
        guard !record.tables.isEmpty else { return "" }
        let all = record.tables.map { table -> HTML in
            let heads = table.header.map { "<th scope=\"col\">\(MaskedText($0).html)</th>" as HTML }
            let rows = table.rows.map { row -> HTML in
                let cells = row.map { "<td>\(MaskedText($0).html)</td>" as HTML }
                return "<tr>\(cells)</tr>"
            }
            let title = table.title ?? t("Tabell på sidan \(table.page)", "Table on page \(table.page)")
            return """
                <div class="scrolling" tabindex="0" role="region" aria-label="\(title)"><table><caption>\(MaskedText(title).html)</caption>\("<thead><tr>\(heads)</tr></thead>", if: !heads.isEmpty)<tbody>\(rows)</tbody></table></div>
                """
        }
        return """
            <details class="tables"><summary>\(t.count(record.tables.count, ("tabell", "tabeller"), ("table", "tables")))</summary>\(all)</details>
            """
    }

    private var text: HTML {
        // Pages without an image show their text already.
        let shown = Set(record.document.pages.filter(PageColumn.hasImage).map(\.number))
        let blocks = record.blocks.filter { $0.kind != .furniture && shown.contains($0.page) }
        guard !blocks.isEmpty else { return "" }
        let lines = blocks.map { BlockMarkup($0, name: nil).html }
        return """
            <details class="text"\(" open", if: record.items.isEmpty && record.attendance.isEmpty)><summary>\(t("Hela texten som den lästes", "The whole text as it was read"))</summary>\(lines)</details>
            """
    }
}
