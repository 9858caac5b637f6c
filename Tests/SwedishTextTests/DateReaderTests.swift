import Testing

@testable import SwedishText

@Suite("Dates") struct DateReaderTests {
    @Test(
        "a complete date is read in every form of Swedish minutes",
        arguments: [
            ("2025-03-20", "2025-03-20"), ("den 24 april 2013", "2013-04-24"), ("den 7:de mars 1952", "1952-03-07"),
            ("torsdagen den 27:e februari 2020", "2020-02-27"), ("28/03/25", "2025-03-28"), ("14.5.1956", "1956-05-14"),
            ("Mar 28, 2025", "2025-03-28"), ("23/10 2020", "2020-10-23"), ("den 3 maji 1889", "1889-05-03"),
            ("29 februari 2024", "2024-02-29"),
        ])
    func complete(text: String, iso: String) {
        #expect(DateReader().firstDate(in: text) == iso)
    }

    @Test(
        "day and month without a year give no date: the year is not guessed", arguments: ["23/10 kl. 10", "den 7 mars"])
    func withoutYear(text: String) {
        let dates = DateReader().dates(in: TokenisedText(text))
        #expect(dates.count == 1)
        #expect(dates.first?.iso == nil)
    }

    @Test(
        "what only looks like a date is none",
        arguments: [
            "2018/19", "BN-2021-00028", "31 februari 2020", "2025-13-01", "§ 12/2024", "3.5.19", "1:9 och 1:39",
            "30/2 2021",
        ])
    func none(text: String) {
        #expect(DateReader().firstDate(in: text) == nil)
    }

    @Test("the span of a date is in Unicode scalars of the text")
    func span() {
        let text = TokenisedText("Möte å Ön den 2 maj 1951, kl. 19")
        let date = DateReader().dates(in: text).first
        #expect(date.map { text.string($0.span) } == "2 maj 1951")
    }
}

@Suite("Clock times") struct TimeReaderTests {
    @Test(
        "times and intervals are read",
        arguments: [
            ("kl. 13.00–15.47", "13:00", "15:47"), ("Klockan 17:00 — 19:21", "17:00", "19:21"),
            ("kl 10-12", "10:00", "12:00"),
            ("kl. 9.30", "09:30", nil), ("18:30", "18:30", nil), ("kl.19:00", "19:00", nil),
            ("klockan 14.00 till 16.30", "14:00", "16:30"),
        ] as [(String, String, String?)])
    func times(text: String, start: String, end: String?) {
        let time = TimeReader().times(in: TokenisedText(text)).first
        #expect(time?.start == start)
        #expect(time?.end == end)
    }

    @Test(
        "amounts, ratios and property names are no times",
        arguments: ["4.50 kronor", "Hagen 3:55", "2.5 procent", "12"])
    func none(text: String) {
        #expect(TimeReader().times(in: TokenisedText(text)).isEmpty)
    }

    @Test("day and year in a field for the time are no times")
    func dated() {
        let times = TimeReader().times(
            in: TokenisedText("Tid: Tisdagen den 2 mars 2021 klockan 18.30"), isTimeField: true)
        #expect(times.map(\.start) == ["18:30"])
    }
}
