/// A body of a chronicle.
struct ChronicleBody: Sendable {
    var name: String
    var decider: String
    /// What stands at the head of its minutes: the municipality; nil for an association.
    var letterhead: String?
    var hasParties = false
    /// Organisations that send people, with their names over time; empty for others.
    var organisations: [[String]] = []

    /// Committees of the same name in two municipalities, associations, and councils to which organisations send
    /// people.
    static func bodies(_ chance: inout Chance) -> [ChronicleBody] {
        let municipalities = chance.deal(Places.municipalities, 2)
        let towns = chance.deal(Places.towns, 3)
        let committees = municipalities.flatMap { municipality in
            ["Kulturnämnden", "Miljönämnden"].map {
                ChronicleBody(name: $0, decider: "Nämnden", letterhead: "\(municipality) kommun", hasParties: true)
            }
        }
        let associations = [
            ChronicleBody(name: "Hembygdsföreningen i \(towns[0])", decider: "Styrelsen"),
            ChronicleBody(name: "\(towns[1]) Ridklubb", decider: "Styrelsen"),
            ChronicleBody(name: "\(towns[2]) Musikkår", decider: "Styrelsen"),
        ]
        let senders = [
            ["Mälardalens högskola", "Mälardalens universitet"], ["Malmö högskola", "Malmö universitet"],
            ["Landstinget Dalarna", "Region Dalarna"], ["Uppsala universitet"], ["SKR"], ["Vetenskapsrådet"],
        ]
        let councils = ["Rådet för skolskjuts och samordnade resor", "Biblioteksrådet Mälaren"].map {
            ChronicleBody(name: $0, decider: "Rådet", organisations: senders)
        }
        return committees + associations + councils
    }
}
