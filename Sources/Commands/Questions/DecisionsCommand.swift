import Archive
import ArgumentParser
import Exports
import Foundation
import Register

struct DecisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions",
        abstract: "List what a body decided between two dates.",
        discussion: """
            Under all names of the body that the register takes for one:

              protokoll decisions --body byggnadsnämnden --from 2024-01 --to 2024-06

            What the answer cannot know is said at its end: pages that were not read, documents without a date, days for
            which there is an agenda and no minutes.
            """)

    @Option(help: ArgumentHelp("Part of the body's name, or its identifier.", valueName: "name"))
    var body: String

    @OptionGroup var period: PeriodOptions

    @Flag(help: "One JSON object.")
    var json = false

    @OptionGroup var options: RegisterOptions

    func run() throws {
        let archive = try options.archive.openForReading()
        let bodies = try options.register(archive).bodies(named: body)
        guard !bodies.isEmpty else { throw Ending(code: Ending.noInput, "no body in the archive is called \(body)") }
        let answer = try DecisionsAnswer(of: bodies, from: period.from, to: period.to) { id in
            try archive.record(id: id).map(options.personal.shown)
        }
        var output = DataOutput()
        if json {
            try output.line(RecordJSON.line(answer))
        } else {
            try output.text(Self.text(answer))
            try output.text(SilenceText(answer.notKnown).text)
            for date in answer.withoutMinutes { try output.line("  \(date)  an agenda or a notice, and no minutes") }
        }
        try output.flush()
        if answer.decisions.isEmpty { Console.say("no decision was found") }
    }

    private static func text(_ answer: DecisionsAnswer) -> String {
        var lines: [String] = []
        var heading = ""
        for decision in answer.decisions {
            let place = Citation(
                date: decision.date, body: decision.body, item: decision.item, title: decision.title,
                page: decision.page, record: decision.record
            ).line
            if place != heading { lines.append(place) }
            heading = place
            lines.append("    \(decision.text)")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
