internal import SwedishText

/// A query as it was understood.
indirect enum QueryTree: Hashable, Sendable {
    case word(AnalysedWord, QueryField?)
    /// One word or more, side by side, in this very form.
    case phrase([AnalysedWord], QueryField?)
    /// Words that begin so.
    case prefix(AnalysedWord, QueryField?)
    /// `DocumentType`'s raw value.
    case type(String)
    case dates(DateSpan)
    case and([QueryTree])
    case or([QueryTree])
    case not(QueryTree)

    /// In the words of the query language, fully bracketed.
    var description: String { description(isInside: false) }

    private func description(isInside: Bool) -> String {
        func join(_ parts: [QueryTree], _ word: String) -> String {
            let text = parts.map { $0.description(isInside: true) }.joined(separator: " \(word) ")
            return isInside ? "(\(text))" : text
        }
        func name(_ field: QueryField?) -> String { field.map { "\($0.rawValue):" } ?? "" }
        return switch self {
        case .word(let word, let field): name(field) + word.asked
        case .phrase(let words, let field): "\(name(field))\"\(words.map(\.asked).joined(separator: " "))\""
        case .prefix(let word, let field): "\(name(field))\(word.asked)*"
        case .type(let type): "type:\(type)"
        case .dates(let span): "date:\(span.description)"
        case .and(let parts): join(parts, "AND")
        case .or(let parts): join(parts, "OR")
        case .not(let part): "NOT \(part.description(isInside: true))"
        }
    }

    /// The words looked for, without those that must not be there: what a hit marks.
    var marked: [QueryTree] {
        switch self {
        case .word(_, let field), .phrase(_, let field), .prefix(_, let field):
            field == nil || field == .heading || field == .decision || field == .person ? [self] : []
        case .and(let parts), .or(let parts): parts.flatMap(\.marked)
        case .type, .dates, .not: []
        }
    }
}

extension AnalysedWord {
    /// The form that was meant by somebody who asks: of `§ 12 a`, `§12a` rather than `§12`.
    var asked: String { terms.last { $0.kind == .exact }?.text ?? "" }

    /// A § with its number: its parts alone mean nothing.
    var isSection: Bool { asked.hasPrefix("§") }

    /// Texts of the forms without accents or hyphens.
    var variants: [String] { terms.filter { $0.kind == .variant }.map(\.text) }

    var stems: [String] { terms.filter { $0.kind == .stem }.map(\.text) }
}

/// Days from and to, both included; nil is open.
struct DateSpan: Hashable, Sendable {
    /// `2023`, `2023-05` or `2023-05-04`.
    var from: String?
    var to: String?

    var description: String {
        from == to ? from ?? "" : "\(from ?? "")..\(to ?? "")"
    }

    /// `2023`, `2023-05`, `2023-05-04`, and `2022..2023-05` with either end left out; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let from = parts.first.flatMap { $0.isEmpty ? nil : $0 }
        let to = parts.last.flatMap { $0.isEmpty ? nil : $0 }
        guard from != nil || to != nil else { return nil }
        self.init(from: from, to: to)
    }

    /// Nil where either is no date or part of one.
    init?(from: String?, to: String?) {
        for date in [from, to] {
            if let date, !Self.isDate(date) { return nil }
        }
        self.from = from
        self.to = to
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else {
            return false
        }
        return parts[0].utf8.count == 4 && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
    }
}
