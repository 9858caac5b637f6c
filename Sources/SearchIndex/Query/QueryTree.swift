internal import DocumentModel

/// A query as it was understood. Words are as the analyser cuts them, in lower case.
indirect enum QueryTree: Hashable, Sendable {
    case word(String, QueryField?)
    /// One word or more, side by side, in this very form.
    case phrase([String], QueryField?)
    /// Words that begin so.
    case prefix(String, QueryField?)
    /// Words that differ from it in so many letters at most: 1 or 2.
    case fuzzy(String, Int, QueryField?)
    /// Words, phrases, prefixes within so many words of each other, in any order.
    case near([QueryTree], Int)
    case type(DocumentType)
    case dates(DateSpan)
    /// The item with this number.
    case section(String)
    case and([QueryTree])
    case or([QueryTree])
    case not(QueryTree)

    /// In the words of the query language, fully bracketed: reading it again gives the same query.
    var description: String { description(isInside: false) }

    private func description(isInside: Bool) -> String {
        func join(_ parts: [QueryTree], _ word: String) -> String {
            let text = parts.map { $0.description(isInside: true) }.joined(separator: " \(word) ")
            return isInside ? "(\(text))" : text
        }
        func name(_ field: QueryField?) -> String { field.map { "\($0.rawValue):" } ?? "" }
        return switch self {
        case .word(let word, let field): name(field) + word
        case .phrase(let words, let field): "\(name(field))\"\(Self.joined(words))\""
        case .prefix(let word, let field): "\(name(field))\(word)*"
        case .fuzzy(let word, let distance, let field): "\(name(field))\(word)~\(distance)"
        case .near(let parts, let window): join(parts, "NEAR/\(window)")
        case .type(let type): "type:\(type.rawValue)"
        case .dates(let span): "date:\(span.description)"
        case .section(let number): "§:\(number)"
        case .and(let parts): join(parts, "AND")
        case .or(let parts): join(parts, "OR")
        case .not(let part): "NOT \(part.description(isInside: true))"
        }
    }

    /// A single letter after a § would be read as a part of its number.
    private static func joined(_ words: [String]) -> String {
        var text = words.first ?? ""
        for (before, word) in zip(words, words.dropFirst()) {
            let isLetter = before.hasPrefix("§") && before.last?.isNumber == true && word.unicodeScalars.count == 1
            text += (isLetter ? " – " : " ") + word
        }
        return text
    }

    /// The words looked for, without those that must not be there: what a hit marks.
    var marked: [QueryTree] {
        switch self {
        case .word(_, let field), .phrase(_, let field), .prefix(_, let field), .fuzzy(_, _, let field):
            field == .body || field == .place || field == .organisation ? [] : [self]
        case .and(let parts), .or(let parts), .near(let parts, _): parts.flatMap(\.marked)
        case .type, .dates, .section, .not: []
        }
    }

    /// What it demands of whole documents: the body, the people, the place, the type, the date. Nil where it demands
    /// nothing of the kind.
    var ofDocuments: QueryTree? {
        switch self {
        case .word(_, let field), .phrase(_, let field), .prefix(_, let field), .fuzzy(_, _, let field):
            field?.names == nil ? nil : self
        case .type, .dates: self
        case .section, .near: nil
        case .and(let parts):
            QueryTree.combined(parts.compactMap(\.ofDocuments), QueryTree.and)
        // An alternative or a denial concerns documents only if all of it does.
        case .or(let parts):
            parts.allSatisfy(\.isOfDocuments) ? self : nil
        case .not(let part): part.isOfDocuments ? self : nil
        }
    }

    private var isOfDocuments: Bool {
        switch self {
        case .and(let parts), .or(let parts): parts.allSatisfy(\.isOfDocuments)
        case .not(let part): part.isOfDocuments
        default: ofDocuments != nil
        }
    }

    /// Whether only units can match.
    var isOfText: Bool {
        switch self {
        case .word(_, let field), .phrase(_, let field), .prefix(_, let field), .fuzzy(_, _, let field):
            field?.names == nil
        case .near, .section, .not: true
        case .type, .dates: false
        case .and(let parts): parts.contains(where: \.isOfText)
        case .or(let parts): parts.allSatisfy(\.isOfText)
        }
    }

    static func combined(_ parts: [QueryTree], _ make: ([QueryTree]) -> QueryTree) -> QueryTree? {
        parts.count > 1 ? make(parts) : parts.first
    }
}
