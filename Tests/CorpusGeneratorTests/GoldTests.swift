import CorpusGenerator
import Foundation
import Testing

@Suite("Gold stands in the text")
struct GoldTests {
    static let cases = Family.allCases.flatMap { family in (1...6).map { (family, $0) } }

    @Test("names, organisations, titles and decisions are printed", arguments: cases)
    func printed(family: Family, number: Int) {
        let reading = ScriptReading(family, number)
        let gold = reading.script.gold
        for attendee in gold.attendance {
            #expect(reading.contains(attendee.name))
            for value in [attendee.organisation, attendee.party, attendee.title, attendee.replaces].compactMap({ $0 }) {
                #expect(reading.contains(value), "\(attendee.name)")
            }
        }
        for item in gold.items {
            #expect(reading.contains((item.label ?? "") + (item.title ?? "")) || reading.contains(item.title ?? ""))
            for decision in item.decisions { #expect(reading.contains(decision)) }
            for proposal in item.proposals { #expect(reading.contains(proposal.text)) }
            for name in item.reservations + item.conflicts + item.appointments.map(\.name) {
                #expect(reading.contains(name))
            }
        }
        let approval = gold.approval
        for name in [approval.chair, approval.secretary].compactMap({ $0 }) + approval.adjusters {
            #expect(reading.contains(name))
        }
        for trap in gold.traps where [.notDecision, .notAttending, .notItem].contains(trap.kind) {
            #expect(reading.contains(trap.text))
        }
    }

    @Test("body, date, times, place and title are printed", arguments: cases)
    func scalars(family: Family, number: Int) {
        let reading = ScriptReading(family, number)
        let gold = reading.script.gold
        let all = reading.head + reading.text
        func isPrinted(_ value: String) -> Bool { all.contains(ScriptReading.flat(value)) }
        if let body = gold.meeting.body { #expect(isPrinted(body)) }
        if let place = gold.meeting.place { #expect(isPrinted(place)) }
        if let title = gold.title { #expect(isPrinted(title)) }
        for clock in [gold.meeting.start, gold.meeting.end].compactMap({ $0 }) { #expect(isPrinted(clock.dotted)) }
        for day in [gold.meeting.day, gold.approval.day].compactMap({ $0 }) {
            #expect([day.iso, day.words, day.words.capitalised].contains(where: isPrinted))
        }
    }

    @Test("a decision stands between the heading of its item and the next", arguments: cases)
    func order(family: Family, number: Int) {
        let reading = ScriptReading(family, number)
        var rest = reading.text[...]
        for item in reading.script.gold.items.reversed() {
            // From the end, so that a table of contents does not count.
            let heading = ScriptReading.flat(item.title ?? "")
            let decisions = item.decisions.map(ScriptReading.flat)
            var end = rest.endIndex
            var found = false
            while !found, let range = rest[..<end].range(of: heading, options: .backwards) {
                let part = rest[range.lowerBound...]
                found = decisions.allSatisfy { part.contains($0) }
                end = range.lowerBound
                if found { rest = rest[..<range.lowerBound] }
            }
            #expect(found, "\(item.label ?? "") \(item.title ?? "")")
        }
    }

    @Test("numbers rise by one, and only present members vote", arguments: cases)
    func counts(family: Family, number: Int) {
        let gold = ScriptReading(family, number).script.gold
        let numbers = gold.items.compactMap { $0.number.flatMap(Int.init) }
        // Notes have the unnumbered points of their agenda.
        #expect(numbers.count == (family == .notes ? 0 : gold.items.count))
        #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 + 1 })
        let voters = Set(gold.attendance.filter { $0.presence != .absent && $0.party != nil }.map(\.name))
        for vote in gold.items.flatMap(\.votes) where !vote.ballots.isEmpty {
            #expect(vote.ballots.filter { $0.vote == "yes" }.count == vote.yes)
            #expect(vote.ballots.filter { $0.vote == "no" }.count == vote.no)
            #expect(vote.ballots.filter { $0.vote == "abstain" }.count == vote.abstain)
            #expect(vote.yes > vote.no && voters.isSuperset(of: vote.ballots.map(\.name)))
        }
        let replaced = gold.attendance.compactMap(\.replaces)
        #expect(Set(gold.attendance.filter { $0.presence == .absent }.map(\.name)).isSuperset(of: replaced))
        #expect(Set(gold.attendance.map(\.name)).count == gold.attendance.count)
    }

    @Test("no mark of a pattern is left, and no other date passes for the meeting's", arguments: cases)
    func patterns(family: Family, number: Int) {
        let reading = ScriptReading(family, number)
        #expect(!reading.text.contains { "{}[]|·".contains($0) })
        let gold = reading.script.gold
        for trap in gold.traps where trap.kind == .notMeetingDate { #expect(trap.text != gold.meeting.day?.iso) }
        for trap in gold.traps where trap.kind == .notDecision {
            #expect(!gold.items.flatMap(\.decisions).contains(trap.text))
        }
    }

    @Test("a form that nobody filled in has nothing to find", arguments: 1...6)
    func forms(number: Int) {
        let gold = ScriptReading(.form, number).script.gold
        #expect(gold.type == "other" && gold.items.isEmpty && gold.attendance.isEmpty)
        #expect(gold.meeting.day == nil && gold.meeting.body == nil)
    }

    @Test("an agenda has points and no decisions", arguments: 1...6)
    func agendas(number: Int) {
        let gold = ScriptReading(.agenda, number).script.gold
        #expect(gold.type == "agenda" && gold.items.count > 4 && gold.attendance.isEmpty)
        #expect(gold.items.allSatisfy { $0.decisions.isEmpty })
    }

    @Test("boards decide, abstain, send back and put off within the first forty documents")
    func variety() {
        let items = (1...40).flatMap { ScriptReading(.municipal, $0).script.gold.items }
        #expect(items.contains { !$0.votes.isEmpty } && items.contains { !$0.conflicts.isEmpty })
        #expect(Set(items.map(\.state)) == ["handled", "deferred", "referred back"])
    }
}

extension String {
    /// `12 mars 1893` → `12 Mars 1893`
    fileprivate var capitalised: String {
        split(whereSeparator: \.isWhitespace).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
