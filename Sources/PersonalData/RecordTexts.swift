import DocumentModel

/// Covers personal data in each text of a record.
struct RecordTexts {
    let finder: PersonalDataFinder
    /// Pages whose words were read from an image.
    let recognised: Set<Int>

    func covered(_ record: Record) -> Record {
        var record = record
        cover(&record.document)
        if var given = record.given {
            cover(&given)
            record.given = given
        }
        cover(&record.meeting)
        for index in record.attendance.indices { cover(&record.attendance[index]) }
        for index in record.items.indices { cover(&record.items[index]) }
        cover(&record.approval)
        for index in record.attachments.indices {
            var changed = cover(&record.attachments[index].label)
            changed = cover(&record.attachments[index].title) || changed
            if changed { mark(&record.attachments[index].evidence) }
        }
        cover(&record.recipients)
        for index in record.tables.indices {
            cover(&record.tables[index].title)
            cover(&record.tables[index].header)
            for row in record.tables[index].rows.indices { cover(&record.tables[index].rows[row]) }
        }
        for index in record.footnotes.indices where cover(&record.footnotes[index].text) {
            mark(&record.footnotes[index].evidence)
        }
        for index in record.links.indices { cover(&record.links[index].target) }
        for index in record.blocks.indices { cover(&record.blocks[index]) }
        for index in record.diagnostics.indices { cover(&record.diagnostics[index].message) }
        return record
    }

    @discardableResult
    private func cover(_ text: inout String) -> Bool {
        let covered = finder.masked(text, isRecognised: !recognised.isEmpty)
        guard covered != text else { return false }
        text = covered
        return true
    }

    @discardableResult
    private func cover(_ text: inout String?) -> Bool {
        guard var value = text, cover(&value) else { return false }
        text = value
        return true
    }

    @discardableResult
    private func cover(_ texts: inout [String]) -> Bool {
        var changed = false
        for index in texts.indices { changed = cover(&texts[index]) || changed }
        return changed
    }

    private func mark(_ evidence: inout EvidenceList) {
        for index in evidence.places.indices { evidence.places[index].state = .masked }
    }

    private func mark(_ field: String, in evidence: inout FieldEvidence) {
        guard var list = evidence[field] else { return }
        mark(&list)
        evidence[field] = list
    }

    private func cover(_ document: inout DocumentInformation) {
        cover(&document.source)
        if cover(&document.title) { mark("title", in: &document.evidence) }
    }

    private func cover(_ given: inout GivenMetadata) {
        cover(&given.reference)
        cover(&given.series)
        cover(&given.body)
        cover(&given.title)
        for (field, read) in given.outranked {
            var read = read
            guard cover(&read.text) else { continue }
            if var evidence = read.evidence {
                mark(&evidence)
                read.evidence = evidence
            }
            given.outranked[field] = read
        }
    }

    private func cover(_ meeting: inout Meeting) {
        if cover(&meeting.body) { mark("body", in: &meeting.evidence) }
        if cover(&meeting.kind) { mark("kind", in: &meeting.evidence) }
        if cover(&meeting.number) { mark("number", in: &meeting.evidence) }
        if cover(&meeting.place) { mark("place", in: &meeting.evidence) }
        for index in meeting.counted.indices { cover(&meeting.counted[index].what) }
    }

    private func cover(_ entry: inout Attendance) {
        var changed = cover(&entry.name)
        changed = cover(&entry.organisation) || changed
        changed = cover(&entry.party) || changed
        changed = cover(&entry.title) || changed
        changed = cover(&entry.role) || changed
        changed = cover(&entry.group) || changed
        changed = cover(&entry.from) || changed
        changed = cover(&entry.to) || changed
        changed = cover(&entry.replaces) || changed
        if changed { mark(&entry.evidence) }
    }

    private func cover(_ approval: inout Approval) {
        if cover(&approval.chair) { mark("chair", in: &approval.evidence) }
        if cover(&approval.secretary) { mark("secretary", in: &approval.evidence) }
        if cover(&approval.place) { mark("place", in: &approval.evidence) }
        if cover(&approval.adjusters) { mark("adjusters", in: &approval.evidence) }
    }

    private func cover(_ item: inout AgendaItem) {
        var changed = cover(&item.number)
        changed = cover(&item.label) || changed
        changed = cover(&item.title) || changed
        changed = cover(&item.diaryNumber) || changed
        if changed { mark(&item.evidence) }
        cover(&item.presenters)
        cover(&item.text)
        cover(&item.conflicts)
        cover(&item.notify)
        for index in item.proposals.indices {
            changed = cover(&item.proposals[index].text)
            changed = cover(&item.proposals[index].by) || changed
            if changed { mark(&item.proposals[index].evidence) }
        }
        for index in item.decisions.indices where cover(&item.decisions[index].text) {
            mark(&item.decisions[index].evidence)
        }
        for index in item.votes.indices { cover(&item.votes[index]) }
        for index in item.reservations.indices {
            changed = cover(&item.reservations[index].text)
            changed = cover(&item.reservations[index].by) || changed
            if changed { mark(&item.reservations[index].evidence) }
        }
        for index in item.appointments.indices {
            changed = cover(&item.appointments[index].name)
            changed = cover(&item.appointments[index].role) || changed
            if changed { mark(&item.appointments[index].evidence) }
        }
        for index in item.actions.indices {
            changed = cover(&item.actions[index].text)
            changed = cover(&item.actions[index].owner) || changed
            changed = cover(&item.actions[index].due) || changed
            if changed { mark(&item.actions[index].evidence) }
        }
    }

    private func cover(_ vote: inout Vote) {
        var changed = cover(&vote.result)
        for index in vote.ballots.indices { changed = cover(&vote.ballots[index].name) || changed }
        if changed { mark(&vote.evidence) }
    }

    private func cover(_ block: inout Block) {
        cover(&block.item)
        let isRecognised = recognised.contains(block.page)
        let text = finder.masked(block.text, isRecognised: isRecognised)
        var covered = finder.masked(block.original, isRecognised: isRecognised)
        guard covered != block.original || text != block.text else { return }
        // What shows only when the text is normalised or corrected stands in what was read all the same.
        if PersonalDataFinder.masks(in: covered) < PersonalDataFinder.masks(in: text) {
            covered = Self.withoutFigures(covered)
        }
        block.original = covered
        block.text = text
        // What was mended may be a digit of the number.
        let mask = String(Character(PersonalDataFinder.mask))
        let scalars = Array(covered.unicodeScalars)
        for index in block.repairs.indices {
            let span = block.repairs[index].span
            guard span.count == 2, 0 <= span[0], span[0] <= span[1], span[1] <= scalars.count,
                scalars[span[0]..<span[1]].contains(PersonalDataFinder.mask)
            else { continue }
            block.repairs[index].original = mask
            block.repairs[index].text = mask
        }
    }

    /// With every word that has a digit covered, letters that are read for digits with it. Marks stay.
    private static func withoutFigures(_ text: String) -> String {
        var scalars = Array(text.unicodeScalars)
        for word in scalars.indices.split(whereSeparator: { scalars[$0].properties.isWhitespace })
        where word.contains(where: { scalars[$0].properties.numericType != nil }) {
            for index in word where PersonalDataFinder.isCovered(scalars[index]) {
                scalars[index] = PersonalDataFinder.mask
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }
}
