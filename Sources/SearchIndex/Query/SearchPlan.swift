internal import DocumentModel
internal import SwedishText
internal import Xapian

/// A request made ready for the index.
struct SearchPlan: Sendable {
    /// What the text asks; nil where it asks nothing.
    let tree: QueryTree?
    let query: Query
    let understood: UnderstoodQuery
    /// By relevance; else newest first.
    let isRanked: Bool

    init(_ request: SearchRequest, _ analyser: Analyser) {
        let isEmpty = request.text.allSatisfy(\.isWhitespace)
        var (tree, notes) = QueryParser.parse(request.text, with: analyser)
        var filters: [QueryTree] = []
        if request.from != nil || request.to != nil {
            if let span = DateSpan(from: request.from, to: request.to) {
                filters.append(.dates(span))
            } else {
                notes.append("“\(request.from ?? "")..\(request.to ?? "")” are no dates; they were ignored")
            }
        }
        if let type = request.type { filters.append(.type(type.rawValue)) }
        if let body = request.body {
            let words = analyser.words(of: body)
            if words.isEmpty { notes.append("“\(body)” holds no word; it was ignored") }
            filters += words.map { .word($0, .body) }
        }
        if let person = request.person {
            let words = analyser.words(of: person)
            if words.isEmpty { notes.append("“\(person)” holds no word; it was ignored") }
            if !words.isEmpty { filters.append(.phrase(words, .person)) }
        }
        let compiler = QueryCompiler()
        let base: Query = tree.map(compiler.query) ?? (isEmpty ? .everything : .nothing)
        query = filters.isEmpty ? base : .filter(base, .and(filters.map(compiler.query)))
        self.tree = tree
        isRanked = tree != nil
        understood = UnderstoodQuery(text: tree?.description ?? "", notes: notes)
        tree = nil
    }

    /// What only the index can tell: words that it does not hold, beginnings that too many words share.
    func notes(from database: Database) throws(XapianError) -> [String] {
        var notes: [String] = []
        for part in tree?.marked ?? [] {
            switch part {
            case .word(let word, _):
                let keys =
                    word.terms.map { $0.key() } + word.terms.map { Term(.exact, $0.text).key() }
                    + word.terms.map { Term(.variant, $0.text).key() }
                var isThere = !word.parts.isEmpty && !word.isSection
                for key in keys where !isThere { isThere = try database.frequency(of: key) > 0 }
                if !isThere { notes.append("“\(word.asked)” does not occur") }
            case .prefix(let word, let field):
                var count = 0
                for prefix in QueryCompiler.prefixes(word, field) {
                    count = max(count, try database.termCount(prefix: prefix, limit: QueryCompiler.mostExpansions + 1))
                }
                if count == 0 { notes.append("no word begins with “\(word.asked)”") }
                if count > QueryCompiler.mostExpansions {
                    notes.append(
                        "more than \(QueryCompiler.mostExpansions) words begin with “\(word.asked)”; the most frequent were used"
                    )
                }
            default: break
            }
        }
        return notes
    }
}
