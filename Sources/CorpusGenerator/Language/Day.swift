/// A day in the Gregorian calendar.
package struct Day: Hashable, Comparable, Sendable {
    package var year: Int
    /// 1…12 and 1…31.
    package var month: Int
    package var day: Int

    package init(_ year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    private static let months = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober",
        "november", "december",
    ]
    private static let weekdays = ["måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen"]

    package var iso: String { "\(year)-\(pad(month))-\(pad(day))" }
    /// `12 mars 2024`
    package var words: String { "\(day)\u{a0}\(Self.months[month - 1]) \(year)" }
    /// `12 mars`
    package var wordsWithoutYear: String { "\(day)\u{a0}\(Self.months[month - 1])" }
    /// `den 12 mars 2024`
    package var phrase: String { "den \(words)" }
    /// `tisdagen den 12 mars 2024`
    package var withWeekday: String { "\(Self.weekdays[weekday]) \(phrase)" }
    /// `12/3 2024`
    package var slashed: String { "\(day)/\(month) \(year)" }
    package var monthName: String { Self.months[month - 1] }

    /// 0 is Monday.
    package var weekday: Int { ((serial - 1) % 7 + 7) % 7 }

    package static func < (a: Day, b: Day) -> Bool { a.serial < b.serial }

    package func adding(_ days: Int) -> Day { Day(serial: serial + days) }

    /// The nearest day, this one or later, on which people meet: no weekend, no July, no Christmas or midsummer.
    package var onWorkday: Day {
        var day = self
        while day.weekday > 4 || day.isHoliday { day = day.adding(1) }
        return day
    }

    /// The nearest Monday to Friday, this day or earlier: when an office wrote something.
    package var onWeekdayBefore: Day {
        var day = self
        while day.weekday > 4 { day = day.adding(-1) }
        return day
    }

    private var isHoliday: Bool {
        switch (month, day) {
        case (12, 20...), (1, ...8), (5, 1), (6, 6), (6, 19...26), (7, _): true
        default: false
        }
    }

    /// Days since 0000-03-01, whose weekday was Wednesday (proleptic); Hinnant's days_from_civil.
    private var serial: Int {
        let y = month > 2 ? year : year - 1
        let m = (month + 9) % 12
        let dayOfYear = (153 * m + 2) / 5 + day - 1
        return y * 365 + y / 4 - y / 100 + y / 400 + dayOfYear + 3
    }

    private init(serial: Int) {
        let days = serial - 3
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let m = (5 * dayOfYear + 2) / 153
        let month = m < 10 ? m + 3 : m - 9
        self.init(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1)
    }

    private func pad(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// A time of day.
package struct Clock: Hashable, Sendable {
    /// Minutes after midnight.
    package var minutes: Int

    package init(_ hour: Int, _ minute: Int) { minutes = hour * 60 + minute }

    package func adding(_ more: Int) -> Clock {
        var copy = self
        copy.minutes += more
        return copy
    }

    /// `09:05`, as gold records have it.
    package var iso: String { joined(":") }
    /// `09.05`, as minutes print it.
    package var dotted: String { joined(".") }

    private func joined(_ mark: String) -> String {
        let (hour, minute) = (minutes / 60, minutes % 60)
        return (hour < 10 ? "0" : "") + "\(hour)" + mark + (minute < 10 ? "0" : "") + "\(minute)"
    }
}
