/// Who sat on a board that day.
struct MunicipalRoster {
    struct Entry {
        var person: Names.Person
        var party: String?
        var title = ""
        var role: String?
        var presence = Gold.Presence.present
        /// `§§ 12–15`, as printed.
        var sections: String?
        var from: String?
        var to: String?
        var replaces: String?
        var isSubstitute = false

        var namePart: String { party.map { "\(person.full) (\($0))" } ?? person.full }

        var printed: String {
            var text = party == nil ? "\(person.full), \(title)" : namePart
            if let role, role.contains("ordförande") { text += ", \(role)" }
            if let replaces { text += " för \(replaces)" }
            if let sections { text += ", \(sections)" }
            return text
        }

        var gold: Gold.Attendee {
            var attendee = Gold.Attendee(person.full)
            attendee.party = party
            attendee.role = role
            attendee.title = party == nil ? title : nil
            attendee.presence = presence
            attendee.from = from
            attendee.to = to
            attendee.replaces = replaces.map { String($0.prefix { $0 != "(" }).trimmingFullStop }
            return attendee
        }
    }

    private(set) var entries: [Entry] = []
    /// Index in the agenda of the matter on which there is a vote; nil for none.
    let votedItem: Int?
    /// Index of the matter in which someone has jäv, and who.
    let conflictedItem: Int?

    private(set) var chair: Entry
    private(set) var head: Entry
    private(set) var secretary: Entry
    private(set) var adjuster: Entry

    /// Those who take part in decisions.
    var decisive: [Entry] {
        entries.filter { $0.party != nil && $0.role != "ersättare" && $0.presence != .absent }
    }

    /// Who has jäv; nil for nobody.
    var conflicted: Entry? { conflictedItem == nil ? nil : decisive.first { $0.person == conflictedPerson } }
    private var conflictedPerson: Names.Person?

    init(_ chance: inout Chance, board: BoardMatters.Board, first: Int, count: Int) {
        var cast = Cast()
        let parties = ["S", "M", "C", "SD", "V", "L", "KD", "MP"]
        let seats = chance.pick([9, 11, 11, 13])
        var members: [Entry] = []
        for seat in 0..<seats {
            let party = seat < parties.count - 2 ? parties[seat] : chance.pick(["S", "S", "M", "M", "SD", "C", "V"])
            let role = ["ordförande", "1:e vice ordförande", "2:e vice ordförande"]
            members.append(
                Entry(person: cast.modern(&chance), party: party, role: seat < 3 ? role[seat] : "ledamot"))
        }
        let last = first + count - 1
        if chance.happens(60) {
            let late = seats - 1
            let until = first + chance.number(count - 3...count - 2)
            members[late].presence = .partial
            members[late].sections = "§§\u{a0}\(first)–\(until)"
            members[late].from = "§ \(first)"
            members[late].to = "§ \(until)"
        }
        if chance.happens(70) {
            let missing = seats - 2
            members[missing].presence = .absent
            var substitute = Entry(person: cast.modern(&chance), party: members[missing].party)
            substitute.role = "tjänstgörande ersättare"
            substitute.isSubstitute = true
            substitute.replaces = members[missing].namePart
            members.append(substitute)
        }
        entries = members
        for _ in 0..<chance.number(1...3) {
            var entry = Entry(person: cast.modern(&chance), party: chance.pick(parties), role: "ersättare")
            if chance.happens(40) {
                let from = first + chance.number(1...max(1, count / 2))
                entry.presence = .partial
                entry.sections = "§§\u{a0}\(from)–\(last)"
                entry.from = "§ \(from)"
                entry.to = "§ \(last)"
            }
            entries.append(entry)
        }
        var officials = chance.choose(Array(board.officers.dropFirst()), chance.number(1...3)).map { title in
            Entry(person: cast.modern(&chance), title: title)
        }
        for index in officials.indices where chance.happens(55) {
            let section = first + chance.number(1...count - 1)
            officials[index].presence = .partial
            officials[index].sections = "§\u{a0}\(section)"
            officials[index].from = "§ \(section)"
            officials[index].to = "§ \(section)"
        }
        let head = Entry(person: cast.modern(&chance), title: board.officers[0])
        let secretary = Entry(person: cast.modern(&chance), title: "nämndsekreterare")
        entries += [head] + officials + [secretary]
        self.head = head
        self.secretary = secretary
        chair = members[0]
        adjuster = members[chance.pick([1, 2])]
        // Matters of the board's own stand between the opening ones and the last two.
        votedItem = chance.happens(70) ? count - 4 : nil
        conflictedItem = chance.happens(45) ? count - 3 : nil
        conflictedPerson = members[chance.number(3...5)].person
    }
}
