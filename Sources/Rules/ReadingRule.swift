package import DocumentModel

/// A rule by which documents are read: what it says in one line, what the code makes of examples, and where in a record
/// its work is seen.
package struct ReadingRule: Sendable, Identifiable {
    /// In the order in which a document passes through them.
    package enum Stage: String, Sendable, CaseIterable {
        /// What was misread is mended.
        case mending
        /// Lines become blocks.
        case segmenter
        /// Printed lines become running text.
        case normaliser
        /// Text becomes a record.
        case reader
    }

    /// A text and what becomes of it.
    package struct Example: Sendable, Hashable {
        package var text: String
        package var result: String

        init(_ text: String, _ result: String) {
            self.text = text
            self.result = result
        }
    }

    /// Short, unique, for machines: `section-signs`.
    package let id: String
    package let stage: Stage
    package let summary: String
    /// The file that holds it, from `Sources`.
    package let source: String
    /// Texts in which the rule finds something.
    package let fires: [Example]
    /// Texts that look alike, in which it finds nothing.
    package let spares: [String]
    /// What the program's own code finds in a text by the rule; nil where it finds nothing.
    package let apply: @Sendable (String) -> String?
    /// In how many places of a record its work is seen.
    package let touches: @Sendable (Record) -> Int

    init(
        _ id: String, _ stage: Stage, _ summary: String, in source: String, fires: [Example], spares: [String],
        apply: @escaping @Sendable (String) -> String?, touches: @escaping @Sendable (Record) -> Int
    ) {
        self.id = id
        self.stage = stage
        self.summary = summary
        self.source = source
        self.fires = fires
        self.spares = spares
        self.apply = apply
        self.touches = touches
    }

    /// All of them, by stage.
    package static let all =
        MendingRules.all + SegmenterRules.all + NormaliserRules.all + HeadRules.all + PeopleRules.all + ItemRules.all
        + DecisionRules.all + CheckRules.all
}
