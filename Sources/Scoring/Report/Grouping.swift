/// By what documents are told apart.
package enum Grouping: String, CaseIterable, Sendable {
    case origin, family, decade, wear

    /// Nil where the document is in no group.
    func group(of document: DocumentScore) -> String? {
        switch self {
        case .origin: document.origin
        case .family: document.family
        case .decade: document.decade
        case .wear: document.wear
        }
    }

    /// Names of groups by their characters' code points, so that the order is the same everywhere.
    static func sorted(_ names: some Sequence<String>) -> [String] {
        names.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
    }
}
