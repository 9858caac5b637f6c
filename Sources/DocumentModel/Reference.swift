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

/// A link of the file, or an address that is printed.
public struct Reference: Codable, Hashable, Sendable {
    /// The address, as it stands.
    public var target: String
    /// From 1.
    public var page: Int
    /// What is to be clicked, or the printed address; nil for plain text.
    @Stated public var box: Box?

    public init(target: String, page: Int, box: Box?) {
        self.target = target
        self.page = page
        self.box = box
    }
}
