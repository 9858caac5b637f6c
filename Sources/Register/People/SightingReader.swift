internal import DocumentModel

/// Finds the people whom one record names, and brings together what it says of each in several places.
struct SightingReader {
    /// A person of the record, as far as it goes.
    struct Found {
        var form: NameForm
        var mentions: [Mention]
    }

    private(set) var people: [Found] = []
    /// Organisations listed in place of people, as printed.
    private(set) var organisations: [String] = []
    private let outline: RecordOutline
    private let names: PrintedNames

    init(_ outline: RecordOutline, _ names: PrintedNames) {
        self.outline = outline
        self.names = names
        readAttendance()
        readApproval()
        for item in outline.items { read(item) }
    }

    private mutating func readAttendance() {
        for entry in outline.attendance {
            let place = entry.evidence.places.first
            let printed = names.read(entry.name)
            let mention = Mention(
                .attendance, name: entry.name, role: entry.role, title: entry.title,
                organisation: entry.organisation, party: entry.party ?? printed.party,
                presence: entry.presence.rawValue, from: entry.from, to: entry.to, replaces: entry.replaces,
                page: place?.page, block: place?.block)
            guard let form = printed.form, printed.isPerson else {
                if printed.isOrganisation { organisations.append(printed.name) }
                continue
            }
            // Listed twice: one person, unless party or organisation tell two apart.
            let twin = people.firstIndex {
                $0.form.key == form.key && $0.mentions.allSatisfy { Self.agree($0, mention) }
            }
            add(mention, form, to: twin)
        }
        for entry in outline.attendance {
            guard let replaced = entry.replaces else { continue }
            let place = entry.evidence.places.first
            add(
                replaced,
                Mention(.replaced, name: replaced, party: entry.party, page: place?.page, block: place?.block))
        }
    }

    private mutating func readApproval() {
        let approval = outline.approval
        func mention(_ capacity: Mention.Capacity, _ name: String, _ field: String, _ index: Int) -> Mention {
            let places = approval.evidence[field]?.places ?? []
            let place = index < places.count ? places[index] : places.last
            return Mention(capacity, name: name, page: place?.page, block: place?.block)
        }
        if let chair = approval.chair { add(chair, mention(.chair, chair, "chair", 0)) }
        if let secretary = approval.secretary { add(secretary, mention(.secretary, secretary, "secretary", 0)) }
        for (index, adjuster) in approval.adjusters.enumerated() {
            add(adjuster, mention(.adjuster, adjuster, "adjusters", index))
        }
    }

    private mutating func read(_ item: ItemOutline) {
        func add(_ capacity: Mention.Capacity, _ names: [String], _ evidence: EvidenceList) {
            let place = evidence.places.first ?? item.evidence.places.first
            for name in names {
                self.add(
                    name,
                    Mention(
                        capacity, name: name, item: item.reference, page: place?.page, block: place?.block))
            }
        }
        add(.presenter, item.presenters, item.evidence)
        for proposal in item.proposals { add(.mover, proposal.by, proposal.evidence) }
        for vote in item.votes { add(.voter, vote.ballots.map(\.name), vote.evidence) }
        for reservation in item.reservations { add(.reserving, reservation.by, reservation.evidence) }
        add(.conflicted, item.conflicts, item.evidence)
        for chosen in item.appointments {
            let place = chosen.evidence.places.first ?? item.evidence.places.first
            self.add(
                chosen.name,
                Mention(
                    .appointed, name: chosen.name, role: chosen.role, from: chosen.from, to: chosen.to,
                    item: item.reference, page: place?.page,
                    block: place?.block))
        }
    }

    /// Enters somebody named outside the list of those present: with the one person of the record whose name fits; as
    /// a new one where none does and the name is whole. A surname alone that fits nobody, or several, is left out.
    private mutating func add(_ printed: String, _ mention: Mention) {
        let printed = names.read(printed)
        var mention = mention
        if mention.party == nil { mention.party = printed.party }
        guard let form = printed.form else {
            let word = printed.name.lowercased()
            let fitting = people.indices.filter {
                people[$0].form.surname.text == word || people[$0].form.given.first?.text == word
            }
            if fitting.count == 1 { people[fitting[0]].mentions.append(mention) }
            return
        }
        guard printed.isPerson else { return }
        let same = people.indices.filter { people[$0].form.key == form.key }
        let agreeing = same.filter { people[$0].mentions.allSatisfy { Self.agree($0, mention) } }
        if let one = agreeing.first ?? same.first { return add(mention, form, to: one) }
        let fitting = people.indices.filter { NameRelation(people[$0].form, form) != nil }
        add(mention, form, to: fitting.count == 1 ? fitting[0] : nil)
    }

    private mutating func add(_ mention: Mention, _ form: NameForm, to position: Int?) {
        guard let position else {
            people.append(Found(form: form, mentions: [mention]))
            return
        }
        people[position].mentions.append(mention)
        if people[position].form.fullness < form.fullness { people[position].form = form }
    }

    private static func agree(_ left: Mention, _ right: Mention) -> Bool {
        func agree(_ a: String?, _ b: String?) -> Bool { a == nil || b == nil || a?.lowercased() == b?.lowercased() }
        return agree(left.party, right.party) && agree(left.organisation, right.organisation)
    }
}
