import DocumentModel
import Testing

@testable import Register

struct MeetingsTests {
    /// Meetings of one body by date, each with the numbers of its items.
    private func answer(
        _ meetings: [(String?, [String])], from: String? = nil, to: String? = nil, agendas: [String] = []
    ) throws -> MeetingsAnswer {
        var outlines = meetings.enumerated().map { index, meeting in
            Invented.outline(
                "m\(index)", meeting.0, "Kanotklubben Paddeln", [.init("Eva Falk")],
                items: meeting.1.map { AgendaItem(number: $0, label: nil, title: nil, evidence: []) })
        }
        outlines += agendas.map { date in
            var record = Invented.record("agenda \(date)", date, "Kanotklubben Paddeln", [])
            record.document.type = .agenda
            return RecordOutline(record)
        }
        return MeetingsAnswer(try #require(Register(of: outlines).bodies.first), from: from, to: to)
    }

    private func numbers(_ range: ClosedRange<Int>) -> [String] { range.map(String.init) }

    @Test func numbersThatStartAnewEachYearShowMissingMinutes() throws {
        let answer = try answer([
            ("2020-02-01", numbers(1...10)), ("2020-04-01", numbers(15...20)), ("2021-03-01", numbers(8...12)),
            ("2021-05-01", ["13", "15"]),
        ])
        #expect(answer.years.map(\.numbering) == [.yearly, .yearly])
        #expect(answer.years[0].gaps.map { [$0.from, $0.to] } == [[11, 14]])
        #expect(answer.years[0].gaps[0].kind == .betweenMeetings)
        #expect(answer.years[0].gaps[0].after == "m0" && answer.years[0].gaps[0].before == "m1")
        #expect(answer.years[1].gaps.map(\.kind) == [.beforeFirst, .withinMeeting])
        #expect(answer.years[1].gaps.map { [$0.from, $0.to] } == [[1, 7], [14, 14]])
    }

    @Test func numbersThatStartAnewAtEachMeetingHideMissingMinutes() throws {
        let answer = try answer([
            ("2020-02-01", numbers(1...10)), ("2020-04-01", numbers(1...6)), ("2020-06-01", ["1", "2", "4"]),
        ])
        #expect(answer.years[0].numbering == .perMeeting)
        #expect(answer.years[0].gaps.map { [$0.from, $0.to] } == [[3, 3]])
    }

    @Test func numbersMayGoOnOverTheTurnOfTheYear() throws {
        let answer = try answer([
            ("2020-02-01", numbers(101...110)), ("2020-11-01", numbers(111...120)), ("2021-02-01", numbers(123...130)),
        ])
        #expect(answer.years.map(\.numbering) == [.continuous, .continuous])
        #expect(answer.years.flatMap(\.gaps).map { [$0.from, $0.to] } == [[121, 122]])
    }

    @Test func twoDocumentsOfADayAreOneMeeting() throws {
        let answer = try answer([("2020-02-01", numbers(1...3)), ("2020-02-01", numbers(1...3))])
        #expect(answer.years[0].meetings.map(\.records) == [["m0", "m1"]])
        #expect(answer.years[0].gaps.isEmpty)
    }

    @Test func anAgendaWithoutMinutesIsAMeetingOfWhichNoMinutesAreThere() throws {
        let answer = try answer([("2020-02-01", numbers(1...3))], agendas: ["2020-03-01", "2020-02-01"])
        #expect(answer.years[0].meetings.map(\.hasMinutes) == [true, false])
        #expect(answer.years[0].meetings[0].records == ["m0", "agenda 2020-02-01"])
    }

    @Test(arguments: [("2020", "2020-12"), ("2020", nil), (nil, "2020")] as [(String?, String?)])
    func undatedDocumentsAreLeftOutOfAPeriodAndSaidToBe(from: String?, to: String?) throws {
        let answer = try answer([("2020-02-01", numbers(1...3)), (nil, numbers(1...4))], from: from, to: to)
        #expect(answer.notKnown.undated.map(\.record) == ["m1"])
        #expect(answer.years.map(\.year) == [2020])
        #expect(answer.years.flatMap(\.meetings).flatMap(\.records) == ["m0"])
    }

    @Test func undatedDocumentsAreShownWhereNoPeriodIsAskedFor() throws {
        let answer = try answer([("2020-02-01", numbers(1...3)), (nil, numbers(1...4))])
        #expect(answer.years.map(\.year) == [2020, nil])
        #expect(answer.notKnown.undated.isEmpty)
    }

    @Test(
        arguments: [
            ("§ 170", 170), ("§§ 1–5", 1), ("punkt 4", 4), ("12 a", 12), ("p. 7", 7), ("13:10", nil), ("kl. 9", nil),
            ("", nil),
        ] as [(String, Int?)])
    func aNumberOfAnItemIsToldFromATime(printed: String, number: Int?) {
        #expect(SectionNumber(printed)?.number == number)
    }
}
