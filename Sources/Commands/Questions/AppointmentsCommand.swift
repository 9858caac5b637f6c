import ArgumentParser
import Exports
import Foundation
import Register

struct AppointmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appointments",
        abstract: "List what somebody was chosen for.",
        discussion: """
            Under all spellings of the name, with the meeting that chose:

              protokoll appointments 'Karin Malm'
            """)

    @Argument(help: "The name, part of it, or the identifier of a person.")
    var name: String

    @Flag(help: "One JSON object.")
    var json = false

    @OptionGroup var options: RegisterOptions

    func run() throws {
        let register = try options.register(options.archive.openForReading())
        let answer = register.answer(aboutAppointmentsOf: name)
        var output = DataOutput()
        if json {
            try output.line(RecordJSON.line(answer))
        } else {
            for appointment in answer.appointments { try output.text(Self.text(appointment)) }
            try output.text(SilenceText(answer.notKnown).text)
        }
        try output.flush()
        if answer.appointments.isEmpty { Console.say("no appointment of anybody of that name was found") }
    }

    private static func text(_ appointment: AppointmentsAnswer.Appointment) -> String {
        let term = [appointment.from, appointment.to].compactMap(\.self).joined(separator: "–")
        let what = [appointment.name, appointment.role, term.isEmpty ? nil : term].compactMap(\.self)
        let place = Citation(
            date: appointment.date, body: appointment.body, item: appointment.item, title: nil,
            page: appointment.page, record: appointment.record)
        return "\(what.joined(separator: ", "))\n    \(place.line)\n"
    }
}
