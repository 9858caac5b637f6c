import Archive
import ArgumentParser
import DocumentModel
import Exports
import Foundation
import Register

struct PresentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "present",
        abstract: "Say who was in the room for one agenda item.",
        discussion: """
            By the list of those present, the items or times between which each was there, conflicts of interest and
            votes:

              protokoll present 3f2a9c0d11e45b67 37
              protokoll present 3f2a9c0d11e45b67 '§ 12 a' --json
            """)

    @Argument(help: "The record's identifier.")
    var id: String

    @Argument(help: "The item's number.")
    var item: String

    @Flag(help: "One JSON object.")
    var json = false

    @OptionGroup var personal: PersonalDataOptions
    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let archive = try archive.openForReading()
        guard let record = try archive.record(id: id).map(personal.shown) else {
            throw Ending(code: Ending.noInput, "there is no record \(id) in the archive")
        }
        guard let answer = RoomAnswer(record, item: item) else {
            let numbers = record.items.compactMap(\.number).joined(separator: ", ")
            throw Ending(
                code: Ending.noInput,
                "record \(id) has no item \(item)"
                    + (numbers.isEmpty ? "; its items have no numbers" : "; it has \(numbers)"))
        }
        var output = DataOutput()
        if json { try output.line(RecordJSON.line(answer)) } else { try output.text(Self.text(answer)) }
        try output.flush()
    }

    private static func text(_ answer: RoomAnswer) -> String {
        let place = Citation(
            date: answer.date, body: answer.body, item: answer.item, title: answer.title, page: nil,
            record: answer.record)
        var lines = [place.line]
        var state: RoomAnswer.Attendee.State?
        for attendee in answer.attendees {
            if attendee.state != state { lines.append("\n\(heading(attendee.state))") }
            state = attendee.state
            let who = [attendee.name, attendee.role, attendee.organisation, attendee.party].compactMap(\.self)
            let standsFor = attendee.replaces.map { ", for \($0)" } ?? ""
            let page = attendee.page.map { ", page \($0)" } ?? ""
            lines.append("  \(who.joined(separator: ", "))\(standsFor)  (\(attendee.because)\(page))")
        }
        for count in answer.counted { lines.append("\nCounted, not named: \(count.number) \(count.what)") }
        if !answer.notKnown.isEmpty { lines.append("\nNot known") }
        return (lines + answer.notKnown.map { "  \($0)" }).joined(separator: "\n") + "\n"
    }

    private static func heading(_ state: RoomAnswer.Attendee.State) -> String {
        switch state {
        case .present: "In the room"
        case .notKnown: "Present in part, for this item not known"
        case .conflicted: "Conflict of interest"
        case .elsewhere: "There for other items"
        case .absent: "Absent"
        }
    }
}
