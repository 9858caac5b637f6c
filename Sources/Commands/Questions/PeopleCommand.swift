import Archive
import ArgumentParser
import Exports
import Foundation
import Register

struct PeopleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "people",
        abstract: "Say who attended which meetings, in which roles, over time.",
        discussion: """
            A person stands there once, under all spellings that the register takes for one, with what it goes by:

              protokoll people 'Tova Letterstål'
              protokoll people Lindqvist --json | jq '.people[].spellings'

            Without a name, everybody in the archive, one on a line. Two who may be the same but need not be stay apart
            and are named with each other.
            """)

    @Argument(help: "The name, part of it, or the identifier of a person.")
    var name: String?

    @Flag(help: "One JSON object.")
    var json = false

    @OptionGroup var options: RegisterOptions

    func run() throws {
        let register = try options.register(options.archive.openForReading())
        var output = DataOutput()
        if let name {
            let answer = register.answer(aboutPeople: name)
            if json {
                try output.line(RecordJSON.line(answer))
            } else {
                for person in answer.people { try output.text(PersonText(person, in: register).text) }
                try output.text(SilenceText(answer.notKnown).text)
            }
            try output.flush()
            if answer.people.isEmpty { Console.say("nobody of that name is listed in the archive") }
        } else {
            if json {
                try output.line(RecordJSON.line(register))
            } else {
                for person in register.people { try output.line(Self.line(person)) }
            }
            try output.flush()
        }
    }

    /// `Tova Letterstål  3 records, 2019–2021  person-…`
    private static func line(_ person: Person) -> String {
        let span = YearSpan(from: person.firstDate, to: person.lastDate)
        let count = person.sightings.count
        return "\(person.name)  \(count) \(count == 1 ? "record" : "records"), \(span)  \(person.id)"
    }
}
