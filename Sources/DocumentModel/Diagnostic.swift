/// Something a reader of the record must know: what is wrong but could be survived.
public struct Diagnostic: Codable, Hashable, Sendable {
    public enum Severity: String, Codable, Sendable, CaseIterable {
        /// Content is missing or wrong: the document is not complete.
        case error
        /// Likely a fault in the reading or in the document.
        case warning
        case note
    }

    public var severity: Severity
    /// Stable, for machines: `sequence-gap`, `page-unread`, …
    public var code: String
    /// For people, in English, with what was seen.
    public var message: String
    /// From 1; nil where it concerns the whole document.
    public var page: Int?
    /// The block's identifier, where there is one.
    public var block: String?

    public init(_ severity: Severity, code: String, message: String, page: Int? = nil, block: String? = nil) {
        self.severity = severity
        self.code = code
        self.message = message
        self.page = page
        self.block = block
    }
}
