/// Something that a meeting deals with, as patterns for `Wording`.
struct Matter: Sendable {
    var title: String
    /// Paragraphs of background.
    var text: [String]
    /// Each an att-clause, from `att`, or a whole sentence; empty for information.
    var decisions: [String] = []
    /// A counter-proposal, as an att-clause, for bodies that vote.
    var counter: String?
    /// What was said, one remark each.
    var points: [String] = []
    var notify: [String] = []
}
