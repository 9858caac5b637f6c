internal import DocumentModel
internal import SwedishText

/// Reads a query: words (all of them wanted), `"phrases"`, `prefix*`, `fuzzy~`, `OR`/`ELLER`, `NOT`/`INTE`/`-`,
/// `NEAR`/`NÄRA`, parentheses, dates and ranges (`2019..2023`), and fields (`QueryField.names`). Never fails: what makes
/// no sense is left out or read as plain words, and a note says so.
struct QueryParser {
    /// Parentheses that lie deeper are ignored. What is understood nests less deep than what may be read, so that it
    /// can be read again.
    private static let mostNesting = 60
    private static let mostDepth = 15
    private static let mostWords = 200

    private let analyser: Analyser
    private let signs: [QuerySign]
    private var index = 0
    private var words = 0
    private(set) var notes: [String]

    /// - Returns: nil for the tree where there is nothing to look for.
    static func parse(_ text: String, with analyser: Analyser) -> (tree: QueryTree?, notes: [String]) {
        var parser = QueryParser(text, analyser)
        var parts: [QueryTree] = []
        while parser.index < parser.signs.count {
            if let tree = parser.alternatives(Scope()) { parts.append(tree) }
            // Only a closing parenthesis without an opening one ends an expression early.
            if parser.index < parser.signs.count {
                parser.notes.append("a closing parenthesis too many was ignored")
                parser.index += 1
            }
        }
        let tree = QueryTree.combined(parts, QueryTree.and)?.simplified(depth: mostDepth)
        if tree == nil, !parser.signs.isEmpty { parser.notes.append("there is no word to look for") }
        if parser.words > mostWords { parser.notes.append("only the first \(mostWords) words were used") }
        return (tree, parser.notes)
    }

    private init(_ text: String, _ analyser: Analyser) {
        let lexer = QueryLexer(text)
        self.analyser = analyser
        signs = lexer.signs
        notes = lexer.notes
    }

    /// Where an expression stands.
    private struct Scope {
        var depth = 0
        /// Of the field before the parenthesis: `rubrik:(budget OR plan)`.
        var field: QueryField?
    }

    private var sign: QuerySign? { index < signs.count ? signs[index] : nil }

    // MARK: Grammar

    private mutating func alternatives(_ scope: Scope) -> QueryTree? {
        var parts: [QueryTree] = []
        while true {
            if let part = conjunction(scope) { parts.append(part) }
            guard sign == .or else { break }
            index += 1
        }
        return QueryTree.combined(parts, QueryTree.or)
    }

    private mutating func conjunction(_ scope: Scope) -> QueryTree? {
        var parts: [QueryTree] = []
        while let sign, sign != .or, sign != .close {
            switch sign {
            case .and: index += 1
            case .near(let window):
                index += 1
                join(&parts, operand(scope), within: window)
            default: parts += operand(scope)
            }
        }
        return QueryTree.combined(parts, QueryTree.and)
    }

    /// Binds the last of what stands before NEAR to the first of what stands after it.
    private mutating func join(_ parts: inout [QueryTree], _ right: [QueryTree], within window: Int) {
        guard let left = parts.last, let first = right.first else {
            notes.append("NEAR needs a word on either side; it was ignored")
            parts += right
            return
        }
        if case .near(let earlier, window) = left, first.canBeNear {
            parts[parts.count - 1] = .near(earlier + [first], window)
        } else if left.canBeNear, first.canBeNear {
            parts[parts.count - 1] = .near([left, first], window)
        } else {
            notes.append("NEAR stands between words and phrases only; it was read as AND")
            parts.append(first)
        }
        parts += right.dropFirst()
    }

    /// Several for a run of words; none where there was nothing to look for.
    private mutating func operand(_ scope: Scope) -> [QueryTree] {
        switch sign {
        case .not: return negation(scope)
        case .open:
            index += 1
            guard scope.depth < Self.mostNesting else {
                notes.append("parentheses are nested too deep; the innermost were ignored")
                return []
            }
            let inner = alternatives(Scope(depth: scope.depth + 1, field: scope.field))
            if sign == .close { index += 1 } else { notes.append("a closing parenthesis is missing") }
            return inner.map { [$0] } ?? []
        case .field(let field):
            index += 1
            return value(of: field, scope)
        case .text where scope.field == nil: return run()
        case .quoted, .prefix, .fuzzy, .dates, .text: return value(of: scope.field, scope)
        case .close, .and, .or, .near, nil: return []
        }
    }

    private mutating func negation(_ scope: Scope) -> [QueryTree] {
        var isNegated = false
        while sign == .not {
            isNegated.toggle()
            index += 1
        }
        switch sign {
        case nil, .or, .close, .and, .near:
            notes.append("NOT without a word after it was ignored")
            return []
        default: break
        }
        let parts = operand(scope)
        guard isNegated, let first = parts.first else { return parts }
        return [.not(first)] + parts.dropFirst()
    }

    // MARK: Operands

    /// Words that stand side by side are analysed together, so that `§ 46` is one.
    private mutating func run() -> [QueryTree] {
        var texts: [String] = []
        while case .text(let text) = sign {
            texts.append(text)
            index += 1
        }
        return words(of: texts.joined(separator: " ")).map { Self.word($0, nil) }
    }

    /// A word that reads like a field (`.typ:x`) is one in quotation marks.
    private static func word(_ text: String, _ field: QueryField?) -> QueryTree {
        looksLikeField(text) ? .phrase([text], field) : .word(text, field)
    }

    private static func looksLikeField(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        return scalars.firstIndex(of: ":").map { QueryField.names[String(scalars[..<$0])] != nil } ?? false
    }

    /// Of the text, those that the query has room for.
    private mutating func words(of text: String) -> [String] {
        let found = analyser.words(of: text).map(\.asked)
        if found.isEmpty { notes.append("“\(text)” holds no word") }
        let room = max(0, Self.mostWords - words)
        words += found.count
        return Array(found.prefix(room))
    }

    private mutating func value(of field: QueryField?, _ scope: Scope) -> [QueryTree] {
        let next = sign
        switch next {
        case .open, .not:
            guard scope.depth < Self.mostNesting else {
                index += 1
                return []
            }
            return operand(Scope(depth: scope.depth + 1, field: field))
        case .text, .quoted, .prefix, .fuzzy, .dates: index += 1
        default:
            notes.append("“\(field?.rawValue ?? ""):” without a word after it was ignored")
            return []
        }
        switch next {
        case .dates(let span):
            if field == nil || field == .date { return [.dates(span)] }
            return special(span.description, of: field) ?? words(of: span.description).map { Self.word($0, field) }
        case .quoted(let text):
            if let special = special(text, of: field) { return special }
            let words = words(of: text)
            return words.isEmpty ? [] : [.phrase(words, field)]
        case .prefix(let text):
            return special(text, of: field) ?? ending(text, field) { .prefix($0, field) }
        case .fuzzy(let text, let distance):
            return special(text, of: field) ?? ending(text, field) { .fuzzy($0, distance, field) }
        case .text(let text): return special(text, of: field) ?? words(of: text).map { Self.word($0, field) }
        default: return []
        }
    }

    /// For fields that hold no text; nil for the others.
    private mutating func special(_ text: String, of field: QueryField?) -> [QueryTree]? {
        switch field {
        case .type:
            if let type = Self.types[text.lowercased()] { return [.type(type)] }
        case .date:
            if let span = DateSpan(text) { return [.dates(span)] }
        case .section:
            let words = analyser.words(of: text.hasPrefix("§") ? text : "§" + text)
            if words.count == 1, let asked = words.first?.asked, asked.hasPrefix("§") {
                return [.section(String(asked.dropFirst()))]
            }
        case .heading, .decision, .person, .body, .place, .organisation, .diary, nil: return nil
        }
        notes.append("“\(text)” is no \(field?.rawValue ?? ""); it was read as words")
        return words(of: text).map { Self.word($0, nil) }
    }

    /// All words but the last as they are.
    private mutating func ending(
        _ text: String, _ field: QueryField?, _ make: (String) -> QueryTree
    ) -> [QueryTree] {
        let words = words(of: text)
        guard let last = words.last else { return [] }
        let others = words.dropLast().map { Self.word($0, field) }
        if last.unicodeScalars.count < 2 {
            notes.append("“\(last)” is too short for * or ~ and was read as a word")
            return others + [Self.word(last, field)]
        }
        return others + [Self.looksLikeField(last) ? .phrase([last], field) : make(last)]
    }

    private static let types: [String: DocumentType] = {
        var types = Dictionary(uniqueKeysWithValues: DocumentType.allCases.map { ($0.rawValue, $0) })
        types.merge(
            [
                "protokoll": .minutes, "minnesanteckningar": .notes, "anteckningar": .notes, "kallelse": .notice,
                "dagordning": .agenda, "föredragningslista": .agenda, "plan": .plan, "rapport": .report,
                "brev": .letter, "skrivelse": .letter, "övrigt": .other,
            ], uniquingKeysWith: { first, _ in first })
        return types
    }()
}

extension QueryTree {
    fileprivate var canBeNear: Bool {
        switch self {
        case .word(_, let field), .phrase(_, let field), .prefix(_, let field), .fuzzy(_, _, let field): field == nil
        default: false
        }
    }

    /// Without parentheses that say nothing and double denials, and without what lies deeper than so many levels.
    fileprivate func simplified(depth: Int) -> QueryTree? {
        switch self {
        case .and(let parts):
            guard depth > 0 else { return nil }
            let inner = parts.compactMap { $0.simplified(depth: depth - 1) }.flatMap { part in
                if case .and(let parts) = part { parts } else { [part] }
            }
            return QueryTree.combined(inner, QueryTree.and)
        case .or(let parts):
            guard depth > 0 else { return nil }
            let inner = parts.compactMap { $0.simplified(depth: depth - 1) }.flatMap { part in
                if case .or(let parts) = part { parts } else { [part] }
            }
            return QueryTree.combined(inner, QueryTree.or)
        case .not(let part):
            guard depth > 0, let inner = part.simplified(depth: depth - 1) else { return nil }
            if case .not(let twice) = inner { return twice }
            return .not(inner)
        default: return self
        }
    }
}
