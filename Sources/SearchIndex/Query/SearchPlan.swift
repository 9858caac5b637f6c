internal import DocumentModel
internal import SwedishText
internal import Xapian

/// A request made ready for the index as it is now.
struct SearchPlan: Sendable {
    /// What the text asks; nil where it asks nothing.
    let tree: QueryTree?
    /// Units.
    let query: Query
    /// The documents that were searched, for the record's own documents.
    let searched: Query
    private(set) var understood: UnderstoodQuery
    let order: MatchOrder
    /// Misreadings that were looked for as well, by word.
    let misreadings: [String: [String]]
    let breadth: SearchRequest.Breadth

    init(_ request: SearchRequest, _ analyser: Analyser, _ database: Database) throws(XapianError) {
        let isEmpty = request.text.allSatisfy(\.isWhitespace)
        let (tree, understood) = QueryParser.parse(request.text, with: analyser)
        var notes = understood
        let filters = Self.filters(of: request, analyser, &notes)
        var compiler = try QueryCompiler(database, analyser, breadth: request.breadth)
        let base: Query =
            if let tree { try compiler.query(for: tree) } else {
                isEmpty ? .term(IndexSchema.Marker.unit) : .nothing
            }
        var conditions: [Query] = []
        for filter in filters { conditions.append(try compiler.query(for: filter)) }
        for only in request.only { conditions.append(try Self.query(for: only, &compiler, &notes)) }
        // What concerns whole documents only is true of the records' own documents too.
        let units: [Query] = tree?.isOfText ?? true ? [] : [.term(IndexSchema.Marker.unit)]
        query = conditions.isEmpty && units.isEmpty ? base : .filter(base, .and(units + conditions))
        if let ofDocuments = tree?.ofDocuments { conditions.append(try compiler.query(for: ofDocuments)) }
        let records = Query.term(IndexSchema.Marker.record)
        searched = conditions.isEmpty ? records : .and([records] + conditions)
        notes += compiler.notes
        if tree != nil, try database.metadata(IndexSchema.Metadata.lexicon).isEmpty {
            notes.append(
                "no Swedish word list was there when the index was made: compounds are found by the archive's own words only"
            )
        }
        misreadings = compiler.misreadings
        breadth = request.breadth
        order =
            switch request.order {
            case .relevance where tree != nil: .relevance(ties: IndexSchema.Slot.order)
            case .relevance, .newest: .slot(IndexSchema.Slot.order)
            case .oldest: .ascending(IndexSchema.Slot.date, ties: IndexSchema.Slot.order)
            }
        self.tree = tree
        self.understood = UnderstoodQuery(
            text: tree?.description ?? "", notes: notes,
            found: misreadings.sorted { $0.key < $1.key }.map {
                UnderstoodQuery.Expansion(word: $0.key, misreadings: $0.value)
            })
    }

    private static func filters(
        of request: SearchRequest, _ analyser: Analyser, _ notes: inout [String]
    ) -> [QueryTree] {
        var filters: [QueryTree] = []
        if request.from != nil || request.to != nil {
            if let span = DateSpan(from: request.from, to: request.to) {
                filters.append(.dates(span))
            } else {
                notes.append("“\(request.from ?? "")..\(request.to ?? "")” are no dates; they were ignored")
            }
        }
        if let type = request.type { filters.append(.type(type)) }
        func words(_ text: String) -> [String] {
            let words = analyser.words(of: text).map(\.asked)
            if words.isEmpty { notes.append("“\(text)” holds no word; it was ignored") }
            return words
        }
        if let body = request.body {
            // All words, in one name.
            let words = words(body)
            if !words.isEmpty { filters.append(.phrase(words, .body)) }
        }
        if let person = request.person {
            let words = words(person)
            if !words.isEmpty { filters.append(.phrase(words, .person)) }
        }
        return filters
    }

    private static func query(
        for only: SearchRequest.Only, _ compiler: inout QueryCompiler, _ notes: inout [String]
    ) throws(XapianError) -> Query {
        func name(_ kind: NameKind) throws(XapianError) -> Query {
            let key = IndexSchema.Metadata.number(of: NameRegister.short(only.value), kind)
            return Int(try compiler.database.metadata(key)).map { .term(IndexSchema.nameTerm($0)) } ?? .nothing
        }
        switch only.facet {
        case .body: return try name(.body)
        case .person: return try name(.person)
        case .organisation: return try name(.organisation)
        case .type: if let type = DocumentType(rawValue: only.value) { return try compiler.query(for: .type(type)) }
        case .year: if let span = DateSpan(only.value) { return try compiler.query(for: .dates(span)) }
        }
        notes.append("“\(only.value)” is no \(only.facet.rawValue)")
        return .nothing
    }

    /// Adds what only the index can tell: words that it does not hold, and what was meant by them perhaps.
    mutating func lookUpWords(in database: Database, _ analyser: Analyser) throws(XapianError) {
        let vocabulary = Vocabulary(database: database, analyser: analyser)
        var better: [String: String] = [:]
        for part in tree?.marked ?? [] {
            guard case .word(let text, let field) = part, field == nil else { continue }
            let forms = analyser.words(of: text).flatMap { [$0] + $0.parts }.flatMap(\.terms)
                .filter { $0.kind != .part }
            var isThere = misreadings[text] != nil
            for term in forms where !isThere {
                // A stem may also be that of a part; a spelling that of somebody else.
                let kinds: [Term.Kind] = term.kind == .stem ? [.stem, .part, .exact] : [.exact, .variant]
                for kind in kinds where !isThere {
                    isThere = try database.frequency(of: Term(kind, term.text).key()) > 0
                }
            }
            guard !isThere else { continue }
            understood.notes.append("“\(text)” does not occur")
            let distance = text.unicodeScalars.count > 5 ? 2 : 1
            if text.unicodeScalars.count > 2,
                let like = try vocabulary.words(like: text, within: distance, limit: 1).first
            {
                better[text] = like.word
            }
        }
        if !better.isEmpty { understood.didYouMean = tree?.replacing(better).description }
    }
}

extension QueryTree {
    /// With other words in the place of some.
    fileprivate func replacing(_ words: [String: String]) -> QueryTree {
        switch self {
        case .word(let word, nil): .word(words[word] ?? word, nil)
        case .and(let parts): .and(parts.map { $0.replacing(words) })
        case .or(let parts): .or(parts.map { $0.replacing(words) })
        case .near(let parts, let window): .near(parts.map { $0.replacing(words) }, window)
        case .not, .word, .phrase, .prefix, .fuzzy, .type, .dates, .section: self
        }
    }
}
