/// One sign of a query as typed.
enum QuerySign: Hashable {
    /// Characters up to the next space, quotation mark or parenthesis.
    case text(String)
    /// The same with `*` at the end, which is not part of it.
    case prefix(String)
    /// The same with `~`, `~1` or `~2` at the end, which is not part of it.
    case fuzzy(String, Int)
    /// What stands between quotation marks.
    case quoted(String)
    /// `2019..2023`
    case dates(DateSpan)
    /// `rubrik:`, directly before what it concerns.
    case field(QueryField)
    /// `NEAR/5`: how many words may lie between at most, counting the second.
    case near(Int)
    case open, close
    case and, or, not
}

/// Cuts a query into its signs. Takes any text.
struct QueryLexer {
    /// Longer queries are cut.
    static let mostSigns = 1000
    static let nearness = 10

    private(set) var signs: [QuerySign] = []
    private(set) var notes: [String] = []
    private let characters: [Unicode.Scalar]
    private var index = 0

    init(_ text: String) {
        characters = Array(text.unicodeScalars)
        while index < characters.count, signs.count < Self.mostSigns { next() }
        if index < characters.count { notes.append("the query is too long; only its beginning was used") }
    }

    private func text(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(characters[range])) }

    private static func isQuote(_ character: Unicode.Scalar) -> Bool { "\"”“„»«".unicodeScalars.contains(character) }

    private mutating func next() {
        let character = characters[index]
        if character.properties.isWhitespace {
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
        guard index == 0 || characters[index - 1].properties.isWhitespace || characters[index - 1] == "(" else {
            return false
        }
        let isWord = character.properties.isAlphabetic || character.properties.numericType != nil
        return isWord || Self.isQuote(character) || character == "(" || character == "§"
    }

    private mutating func quoted() {
        let start = index + 1
        index = start
        while index < characters.count, !Self.isQuote(characters[index]) { index += 1 }
        if index == characters.count { notes.append("a quotation mark is missing at the end") }
        signs.append(.quoted(text(start..<index)))
        index += 1
    }

    private mutating func word() {
        let start = index
        while index < characters.count {
            let character = characters[index]
            if character.properties.isWhitespace || character == "(" || character == ")" || Self.isQuote(character) {
                break
            }
            index += 1
            if character == ":", let field = QueryField.names[text(start..<index - 1).lowercased()],
                index < characters.count, !characters[index].properties.isWhitespace, characters[index] != ")"
            {
                signs.append(.field(field))
                return
            }
        }
        sign(text(start..<index))
    }

    private mutating func sign(_ text: String) {
        switch text {
        case "AND", "OCH", "&&": signs.append(.and)
        case "OR", "ELLER", "||", "|": signs.append(.or)
        case "NOT", "INTE": signs.append(.not)
        case "NEAR", "NÄRA": signs.append(.near(Self.nearness))
        case _ where text.hasPrefix("NEAR/") || text.hasPrefix("NÄRA/"):
            if let window = Int(text.dropFirst(5)), (1...100).contains(window) {
                signs.append(.near(window))
            } else {
                notes.append("“\(text)” should be NEAR/1 to NEAR/100; NEAR/\(Self.nearness) was used")
                signs.append(.near(Self.nearness))
            }
        case _ where text.contains(".."):
            if let span = DateSpan(text) { signs.append(.dates(span)) } else { signs.append(.text(text)) }
        case _ where text.hasSuffix("*"):
            let stem = text.prefix { $0 != "*" }
            if stem.isEmpty { notes.append("* needs the beginning of a word before it") }
            if !stem.isEmpty { signs.append(.prefix(String(stem))) }
        case _ where text.contains("~"):
            let word = text.prefix { $0 != "~" }
            if word.isEmpty { notes.append("~ needs a word before it") }
            // One letter in a short word, two in a longer one.
            let usual = word.count > 5 ? 2 : 1
            let distance = Int(text.dropFirst(word.count + 1)).map { min(max($0, 1), 2) } ?? usual
            if !word.isEmpty { signs.append(.fuzzy(String(word), distance)) }
        default: signs.append(.text(text))
        }
    }
}
