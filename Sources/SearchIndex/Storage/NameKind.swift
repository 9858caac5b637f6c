/// What is named. The names themselves stand once in the index; units carry their numbers.
enum NameKind: UInt8, Hashable, Sendable, CaseIterable {
    /// The organ that met.
    case body
    case place
    /// Somebody whom the document names in a function.
    case person
    /// For whom somebody attends.
    case organisation

    var code: String { String(rawValue) }

    /// The prefix of the terms of a name's words.
    var field: String {
        switch self {
        case .body: "B"
        case .place: "XL"
        case .person: "XP"
        case .organisation: "XO"
        }
    }
}
