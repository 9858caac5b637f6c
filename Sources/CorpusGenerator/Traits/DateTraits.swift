internal import Foundation
import Typesetting

/// The forms in which the day of the meeting is written.
enum DateTraits {
    static let all = [iso, slashes, dayMonth, words, ordinal, weekday]

    /// Minutes that print their day in this form; nothing is known of it where the form leaves out the year.
    static func dated(
        isKnown: Bool = true, _ form: @escaping @Sendable (Day) -> String
    ) -> @Sendable (inout ShortMinutes) -> Void {
        { minutes in
            minutes.open(dateLine: form(minutes.day))
            if !isKnown { minutes.script.gold.meeting.day = nil }
            minutes.roster()
            minutes.filler(2)
            minutes.sign()
        }
    }

    private static let iso = Trait(
        "date-iso", "`2025-03-20`", fires: dated { $0.iso },
        spares: { minutes in
            minutes.script.body("Mallversion 2011-05-12")
            minutes.script.trap(.notMeetingDate, "2011-05-12")
            minutes.open(dateLine: minutes.day.words)
            minutes.roster()
            minutes.filler(2)
            minutes.sign()
        })

    private static let slashes = Trait(
        "date-slashes", "`28/03/25`",
        fires: dated { "\(padded($0.day))/\(padded($0.month))/\(padded($0.year % 100))" },
        spares: { minutes in
            minutes.open(dateLine: minutes.day.iso)
            minutes.roster()
            minutes.matter("Läsåret 24/25")
            minutes.text("Under läsåret 24/25 har 3/4 av eleverna deltagit i minst en aktivitet.")
            minutes.filler()
            minutes.sign()
        })

    private static let dayMonth = Trait(
        "date-day-month", "`23/10 2024`; without a year it is no date", fires: dated { $0.slashed },
        spares: dated(isKnown: false) { "\($0.day)/\($0.month)" })

    private static let words = Trait(
        "date-words", "`20 mars 2025`", fires: dated { $0.words },
        spares: dated(isKnown: false) { "\($0.monthName) \($0.year)" })

    private static let ordinal = Trait(
        "date-ordinal", "`den 7:de mars 1952`",
        fires: dated { "den \($0.day):\([1, 2, 21, 22, 31].contains($0.day) ? "a" : "e") \($0.monthName) \($0.year)" },
        spares: { minutes in
            minutes.script.title("Protokoll")
            minutes.script.gold.meeting.kind = minutes.kind
            minutes.script.body("fört vid det 7:e \(minutes.kind)t i ordningen, hållet \(minutes.day.phrase).")
            minutes.script.field("Organ:", minutes.body)
            minutes.script.space(6)
            minutes.roster()
            minutes.filler(2)
            minutes.sign()
        })

    private static let weekday = Trait(
        "date-weekday", "`torsdagen den 27:e februari 2025`; without a year it is no date",
        fires: dated { $0.withWeekday.capitalisedFirst },
        spares: dated(isKnown: false) { day in
            day.withWeekday.capitalisedFirst.replacingOccurrences(of: " \(day.year)", with: "")
        })

    static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
