/// A note at the foot of a page, with where the text refers to it.
public struct Footnote: Codable, Hashable, Sendable {
    /// As printed: `1`, `*`.
    public var mark: String
    /// Without the mark.
    public var text: String
    public var evidence: EvidenceList
    /// The marks in the text above; empty where none is found.
    public var references: EvidenceList

    public init(mark: String, text: String, evidence: EvidenceList, references: EvidenceList) {
        self.mark = mark
        self.text = text
        self.evidence = evidence
        self.references = references
    }
}
