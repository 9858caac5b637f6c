import ArgumentParser
import Exports
import Foundation
import Register

struct MeetingsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "meetings",
        abstract: "List a body's meetings, with the gaps in the numbers of their items.",
        discussion: """
            A number that no document has is a page or a meeting that the archive lacks, or a misreading:

              protokoll meetings --body byggnadsnämnden --from 2020

            Without --body, all bodies in the archive.
            """)

    @Option(help: ArgumentHelp("Part of the body's name, or its identifier.", valueName: "name"))
    var body: String?

    @OptionGroup var period: PeriodOptions

    @Flag(help: "One JSON object for each body.")
    var json = false

    @OptionGroup var options: RegisterOptions

    func run() throws {
        let register = try options.register(options.archive.openForReading())
        var output = DataOutput()
        if let body {
            let bodies = register.bodies(named: body)
            guard !bodies.isEmpty else {
                throw Ending(code: Ending.noInput, "no body in the archive is called \(body)")
            }
            for body in bodies {
                let answer = MeetingsAnswer(body, from: period.from, to: period.to)
                if json { try output.line(RecordJSON.line(answer)) } else { try output.text(Self.text(answer)) }
            }
        } else {
            for body in register.bodies {
                if json { try output.line(RecordJSON.line(body)) } else { try output.line(Self.line(body, register)) }
            }
        }
        try output.flush()
    }

    private static func line(_ body: Body, _ register: Register) -> String {
        let owner = body.organisation.flatMap { register.organisation(id: $0)?.name }
        let dates = body.documents.compactMap(\.date)
        let span = YearSpan(from: dates.first, to: dates.last)
        let count = body.documents.count
        let name = [body.name, owner].compactMap(\.self).joined(separator: ", ")
        return "\(name)  \(count) \(count == 1 ? "document" : "documents"), \(span)  \(body.id)"
    }

    private static func text(_ answer: MeetingsAnswer) -> String {
        var lines = ["\(answer.name)  ·  \(answer.body)"]
        for year in answer.years {
            lines.append("\n\(year.year.map(String.init) ?? "Undated")  (numbers: \(year.numbering.rawValue))")
            for meeting in year.meetings {
                for gap in year.gaps where gap.kind != .withinMeeting && gap.before == meeting.records.first {
                    lines.append("  – missing: \(words(gap)), \(gap.kind.rawValue)")
                }
                lines.append("  " + line(meeting))
                for gap in year.gaps where gap.kind == .withinMeeting && gap.before == meeting.records.first {
                    lines.append("      missing: \(words(gap))")
                }
            }
        }
        let silence = SilenceText(answer.notKnown).text
        return lines.joined(separator: "\n") + "\n" + (silence.isEmpty ? "" : "\n" + silence) + "\n"
    }

    private static func words(_ gap: MeetingsAnswer.Gap) -> String {
        gap.from == gap.to ? "§ \(gap.from)" : "§§ \(gap.from)–\(gap.to)"
    }

    private static func line(_ meeting: MeetingsAnswer.Meeting) -> String {
        var parts = [meeting.date ?? "undated"]
        if let kind = meeting.kind { parts.append(kind) }
        if let first = meeting.first, let last = meeting.last {
            parts.append(first == last ? "§ \(first)" : "§§ \(first)–\(last)")
        }
        if !meeting.hasMinutes { parts.append("no minutes") }
        if meeting.unreadPages > 0 { parts.append("\(meeting.unreadPages) pages not read") }
        return parts.joined(separator: "  ") + "  ·  " + meeting.records.joined(separator: ", ")
    }
}
