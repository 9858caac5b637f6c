import DocumentModel
package import PersonalData
package import Register

extension RecordOutline {
    /// The outline with every piece of personal data covered in the texts that a register may show. How its document was
    /// read is not known here: what has the form of a number is covered also where its check digit is wrong.
    package func covered(by finder: PersonalDataFinder) -> RecordOutline {
        var outline = self
        finder.cover(&outline.meeting.body)
        finder.cover(&outline.meeting.kind)
        finder.cover(&outline.meeting.number)
        finder.cover(&outline.meeting.place)
        for index in outline.meeting.counted.indices { finder.cover(&outline.meeting.counted[index].what) }
        finder.cover(&outline.head)
        for index in outline.attendance.indices {
            finder.cover(&outline.attendance[index].name)
            finder.cover(&outline.attendance[index].organisation)
            finder.cover(&outline.attendance[index].party)
            finder.cover(&outline.attendance[index].title)
            finder.cover(&outline.attendance[index].role)
            finder.cover(&outline.attendance[index].group)
            finder.cover(&outline.attendance[index].from)
            finder.cover(&outline.attendance[index].to)
            finder.cover(&outline.attendance[index].replaces)
        }
        finder.cover(&outline.approval.chair)
        finder.cover(&outline.approval.secretary)
        finder.cover(&outline.approval.adjusters)
        finder.cover(&outline.approval.place)
        for index in outline.items.indices { finder.cover(&outline.items[index]) }
        return outline
    }
}

extension PersonalDataFinder {
    fileprivate func cover(_ item: inout ItemOutline) {
        cover(&item.number)
        cover(&item.label)
        cover(&item.title)
        cover(&item.presenters)
        cover(&item.conflicts)
        for index in item.proposals.indices { cover(&item.proposals[index].by) }
        for index in item.reservations.indices { cover(&item.reservations[index].by) }
        for index in item.appointments.indices {
            cover(&item.appointments[index].name)
            cover(&item.appointments[index].role)
        }
        for vote in item.votes.indices {
            for index in item.votes[vote].ballots.indices { cover(&item.votes[vote].ballots[index].name) }
        }
    }

    fileprivate func cover(_ text: inout String) { text = masked(text, isRecognised: true) }
    fileprivate func cover(_ text: inout String?) { text = text.map { masked($0, isRecognised: true) } }
    fileprivate func cover(_ texts: inout [String]) { for index in texts.indices { cover(&texts[index]) } }
}
