/// One sign of a query as typed.
enum QuerySign: Hashable {
    /// Characters up to the next space, quotation mark or parenthesis.
    case text(String)
    /// The same with `*` at the end, which is not part of it.
    case prefix(String)
    /// What stands between quotation marks.
    case quoted(String)
    /// `rubrik:`, directly before what it concerns.
    case field(QueryField)
    case open, close
    case and, or, not
}

/// What can be asked of by name in a query: `rubrik:budget`.
enum QueryField: String, Hashable, Sendable, CaseIterable {
    case heading, decision, person, body, type, date

    /// English or Swedish, as people type them.
    static let names: [String: QueryField] = [
        "heading": .heading, "rubrik": .heading, "decision": .decision, "beslut": .decision, "person": .person,
        "body": .body, "organ": .body, "type": .type, "typ": .type, "date": .date, "datum": .date,
    ]
}

/// Cuts a query into its signs. Takes any text.
struct QueryLexer {
    /// Longer queries are cut.
    static let mostSigns = 200

    private(set) var signs: [QuerySign] = []
    private(set) var notes: [String] = []
    private let characters: [Character]
    private var index = 0

    init(_ text: String) {
        characters = Array(text)
        while index < characters.count, signs.count < Self.mostSigns { next() }
        if index < characters.count { notes.append("only the first \(Self.mostSigns) words were used") }
    }

    private static func isQuote(_ character: Character) -> Bool { "\"”“„»«".contains(character) }

    private mutating func next() {
        let character = characters[index]
        if character.isWhitespace {
            index += 1
        } else if character == "(" || character == ")" {
            signs.append(character == "(" ? .open : .close)
            index += 1
        } else if Self.isQuote(character) {
            quoted()
        } else if character == "-" || character == "!", index + 1 < characters.count, startsOperand(index + 1) {
            signs.append(.not)
            index += 1
        } else {
            word()
        }
    }

    /// `-` and `!` negate only directly before a word, at the beginning of what is written together.
    private func startsOperand(_ next: Int) -> Bool {
        let character = characters[next]
        guard index == 0 || characters[index - 1].isWhitespace || characters[index - 1] == "(" else { return false }
        return character.isLetter || character.isNumber || Self.isQuote(character) || "(§".contains(character)
    }

    private mutating func quoted() {
        let start = index + 1
        index = start
        while index < characters.count, !Self.isQuote(characters[index]) { index += 1 }
        if index == characters.count { notes.append("a quotation mark is missing at the end") }
        signs.append(.quoted(String(characters[start..<index])))
        index += 1
    }

    private mutating func word() {
        let start = index
        while index < characters.count {
            let character = characters[index]
            if character.isWhitespace || character == "(" || character == ")" || Self.isQuote(character) { break }
            index += 1
            if character == ":", let field = QueryField.names[String(characters[start..<index - 1]).lowercased()],
                index < characters.count, !characters[index].isWhitespace, characters[index] != ")"
            {
                signs.append(.field(field))
                return
            }
        }
        let text = String(characters[start..<index])
        switch text {
        case "AND", "OCH", "&&": signs.append(.and)
        case "OR", "ELLER", "||", "|": signs.append(.or)
        case "NOT", "INTE": signs.append(.not)
        case _ where text.hasSuffix("*"):
            let stem = text.prefix { $0 != "*" }
            if stem.isEmpty { notes.append("* needs the beginning of a word before it") }
            if !stem.isEmpty { signs.append(.prefix(String(stem))) }
        default: signs.append(.text(text))
        }
    }
}
