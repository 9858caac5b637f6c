internal import DocumentModel
internal import SwedishText

/// Reads a query: words (all of them wanted), `"phrases"`, `prefix*`, `OR`/`ELLER`, `NOT`/`INTE`/`-`, parentheses, and
/// fields (`rubrik:`, `beslut:`, `person:`, `organ:`, `typ:`, `datum:`). Never fails: what makes no sense is left out or
/// read as plain words, and a note says so.
struct QueryParser {
    /// Deeper parentheses are ignored.
    private static let mostDepth = 20

    private let analyser: Analyser
    private let signs: [QuerySign]
    private var index = 0
    private(set) var notes: [String]

    /// - Returns: nil for the tree where there is nothing to look for.
    static func parse(_ text: String, with analyser: Analyser) -> (tree: QueryTree?, notes: [String]) {
        var parser = QueryParser(text, analyser)
        var parts: [QueryTree] = []
        while parser.index < parser.signs.count {
            if let tree = parser.alternatives(depth: 0) { parts.append(tree) }
            // Only a closing parenthesis without an opening one ends an expression early.
            if parser.index < parser.signs.count {
                parser.notes.append("a closing parenthesis too many was ignored")
                parser.index += 1
            }
        }
        let tree = parts.count > 1 ? .and(parts) : parts.first
        if tree == nil, !parser.signs.isEmpty { parser.notes.append("there is no word to look for") }
        return (tree, parser.notes)
    }

    private init(_ text: String, _ analyser: Analyser) {
        let lexer = QueryLexer(text)
        self.analyser = analyser
        signs = lexer.signs
        notes = lexer.notes
    }

    private var sign: QuerySign? { index < signs.count ? signs[index] : nil }

    // MARK: Grammar

    private mutating func alternatives(depth: Int) -> QueryTree? {
        var parts: [QueryTree] = []
        while true {
            if let part = conjunction(depth: depth) { parts.append(part) }
            guard sign == .or else { break }
            index += 1
        }
        return parts.count > 1 ? .or(parts) : parts.first
    }

    private mutating func conjunction(depth: Int) -> QueryTree? {
        var parts: [QueryTree] = []
        while let sign, sign != .or, sign != .close {
            if sign == .and {
                index += 1
                continue
            }
            parts += operand(depth: depth)
        }
        return parts.count > 1 ? .and(parts) : parts.first
    }

    /// Several for a run of words; none where there was nothing to look for.
    private mutating func operand(depth: Int) -> [QueryTree] {
        switch sign {
        case .not:
            var isNegated = false
            while sign == .not {
                isNegated.toggle()
                index += 1
            }
            guard let next = sign, next != .or, next != .close, next != .and else {
                notes.append("NOT without a word after it was ignored")
                return []
            }
            let parts = operand(depth: depth)
            guard isNegated, let first = parts.first else { return parts }
            return [.not(first)] + parts.dropFirst()
        case .open:
            index += 1
            guard depth < Self.mostDepth else {
                notes.append("parentheses are nested too deep; the innermost were ignored")
                return []
            }
            let inner = alternatives(depth: depth + 1)
            if sign == .close { index += 1 } else { notes.append("a closing parenthesis is missing") }
            return inner.map { [$0] } ?? []
        case .field(let field):
            index += 1
            return value(of: field)
        case .quoted(let text):
            index += 1
            return phrase(text, nil).map { [$0] } ?? []
        case .prefix(let text):
            index += 1
            return prefix(text, nil)
        case .text: return words()
        case .close, .and, .or, nil: return []
        }
    }

    // MARK: Operands

    /// Words that stand side by side are analysed together, so that `§ 46` is one.
    private mutating func words() -> [QueryTree] {
        var texts: [String] = []
        while case .text(let text) = sign {
            texts.append(text)
            index += 1
        }
        let words = analyser.words(of: texts.joined(separator: " "))
        if words.isEmpty { notes.append("“\(texts.joined(separator: " "))” holds no word") }
        return words.map { .word($0, nil) }
    }

    private mutating func value(of field: QueryField) -> [QueryTree] {
        switch sign {
        case .quoted(let text):
            index += 1
            return value(text, of: field) ?? phrase(text, field).map { [$0] } ?? []
        case .prefix(let text):
            index += 1
            return value(text, of: field) ?? prefix(text, field)
        case .text(let text):
            index += 1
            return value(text, of: field) ?? analyser.words(of: text).map { .word($0, field) }
        default:
            notes.append("“\(field.rawValue):” without a word after it was ignored")
            return []
        }
    }

    /// For fields that hold no text; nil for the others.
    private mutating func value(_ text: String, of field: QueryField) -> [QueryTree]? {
        switch field {
        case .heading, .decision, .person, .body: return nil
        case .type:
            if let type = Self.types[text.lowercased()] { return [.type(type.rawValue)] }
        case .date:
            if let span = DateSpan(text) { return [.dates(span)] }
        }
        notes.append("“\(text)” is no \(field.rawValue); it was read as words")
        return analyser.words(of: text).map { .word($0, nil) }
    }

    private func phrase(_ text: String, _ field: QueryField?) -> QueryTree? {
        let words = analyser.words(of: text)
        return words.isEmpty ? nil : .phrase(words, field)
    }

    private mutating func prefix(_ text: String, _ field: QueryField?) -> [QueryTree] {
        let words = analyser.words(of: text)
        guard let last = words.last else {
            notes.append("“\(text)*” holds no word")
            return []
        }
        let others = words.dropLast().map { QueryTree.word($0, field) }
        if last.asked.unicodeScalars.count < 2 {
            notes.append("“\(last.asked)*” is too short for a beginning and was read as a word")
            return others + [.word(last, field)]
        }
        return others + [.prefix(last, field)]
    }

    private static let types: [String: DocumentType] = {
        var types = Dictionary(uniqueKeysWithValues: DocumentType.allCases.map { ($0.rawValue, $0) })
        types.merge(
            [
                "protokoll": .minutes, "minnesanteckningar": .notes, "anteckningar": .notes, "kallelse": .notice,
                "dagordning": .agenda, "föredragningslista": .agenda, "rapport": .report, "brev": .letter,
                "övrigt": .other,
            ], uniquingKeysWith: { first, _ in first })
        return types
    }()
}
