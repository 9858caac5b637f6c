/// One way in which real minutes are written, with documents that have it and documents that only look as if they had.
package struct Trait: Sendable, Identifiable {
    /// Which of a trait's two documents.
    package enum Side: String, Sendable, CaseIterable {
        /// Has the trait.
        case fires
        /// Looks alike, and must be read otherwise.
        case spares
    }

    /// Goes into file names.
    package let id: String
    /// One line that says what the trait is.
    package let summary: String
    private let fires: @Sendable (inout ShortMinutes) -> Void
    private let spares: @Sendable (inout ShortMinutes) -> Void

    init(
        _ id: String, _ summary: String, fires: @escaping @Sendable (inout ShortMinutes) -> Void,
        spares: @escaping @Sendable (inout ShortMinutes) -> Void
    ) {
        self.id = id
        self.summary = summary
        self.fires = fires
        self.spares = spares
    }

    /// The same chance gives the same document.
    package func compose(_ side: Side, _ chance: Chance) -> Script {
        var minutes = ShortMinutes(chance, trait: id)
        (side == .fires ? fires : spares)(&minutes)
        var script = minutes.script
        let attending = Set(script.gold.attendance.map(\.name))
        for name in script.wording.mentioned where !attending.contains(name) { script.trap(.notAttending, name) }
        return script
    }

    package static let all: [Trait] =
        NumberingTraits.all + AgendaTraits.all + RosterTraits.all + PresenceTraits.all + PeopleTraits.all
        + DecisionTraits.all + ProposalTraits.all + DateTraits.all + OtherDateTraits.all + HyphenTraits.all
        + FurnitureTraits.all + SpellingTraits.all
}
