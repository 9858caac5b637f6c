/// What can be asked of by name in a query: `rubrik:budget`.
enum QueryField: String, Hashable, Sendable, CaseIterable {
    case heading, decision, person, body, place, organisation, type, date
    case diary = "dnr"
    /// The item's own number.
    case section = "§"

    /// English or Swedish, as people type them, in lower case.
    static let names: [String: QueryField] = [
        "heading": .heading, "rubrik": .heading, "title": .heading, "decision": .decision, "beslut": .decision,
        "person": .person, "name": .person, "namn": .person, "body": .body, "organ": .body, "nämnd": .body,
        "place": .place, "plats": .place, "ort": .place, "organisation": .organisation, "org": .organisation,
        "type": .type, "typ": .type, "date": .date, "datum": .date, "year": .date, "år": .date, "dnr": .diary,
        "diary": .diary, "diarienummer": .diary, "diarienr": .diary, "§": .section, "section": .section,
        "paragraf": .section, "punkt": .section,
    ]

    /// Names that stand for a number in units, for the fields that hold such.
    var names: NameKind? {
        switch self {
        case .person: .person
        case .body: .body
        case .place: .place
        case .organisation: .organisation
        case .heading, .decision, .type, .date, .diary, .section: nil
        }
    }
}
