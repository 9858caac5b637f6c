internal import DocumentModel
internal import SwedishText
internal import Xapian

/// Makes the query that Xapian runs.
///
/// A word is looked for by its stem, which finds all its inflections; units where it stands as typed, or in a heading,
/// come before others. Longer words that it is a part of weigh so little that they come after all of these, and what
/// looks like a misreading comes last. All forms weigh as if they were as frequent as the word itself, so that a rare
/// form does not come first for being rare.
struct QueryCompiler {
    /// A beginning of words stands for at most so many, the most frequent ones.
    static let mostExpansions = 1000
    private static let mostNames = 2000
    private static let mostInflections = 100
    private static let mostLikeWords = 50

    private enum Weight {
        static let stem = 1.0
        static let variant = 0.8
        /// Added for the word as typed.
        static let exact = 0.5
        /// Added for a word in the heading.
        static let heading = 0.7
        static let part = 0.1
        static let misreading = 0.0005
    }

    let database: Database
    let analyser: Analyser
    let breadth: SearchRequest.Breadth
    private let statistics: TermStatistics
    private(set) var notes: [String] = []
    private(set) var misreadings: [String: [String]] = [:]

    init(_ database: Database, _ analyser: Analyser, breadth: SearchRequest.Breadth) throws(XapianError) {
        self.database = database
        self.analyser = analyser
        self.breadth = breadth
        statistics = TermStatistics(database, count: try database.count())
    }

    mutating func query(for tree: QueryTree) throws(XapianError) -> Query {
        switch tree {
        case .word(let word, let field): return try self.word(word, field)
        case .phrase(let words, let field): return try phrase(words, field)
        case .prefix(let word, let field): return try prefix(word, field)
        case .fuzzy(let word, let distance, let field): return try fuzzy(word, distance, field)
        case .near(let parts, let window): return try near(parts, window)
        case .type(let type): return .term(Field.type.rawValue + type.rawValue)
        case .section(let number): return .term(Field.section.rawValue + number)
        case .dates(let span): return dates(span)
        case .or(let parts): return .or(try all(parts))
        case .not(let part): return .not(.term(IndexSchema.Marker.unit), try query(for: part))
        case .and(let parts):
            var wanted: [Query] = []
            var unwanted: [Query] = []
            for part in parts {
                if case .not(let inner) = part {
                    unwanted.append(try query(for: inner))
                } else {
                    wanted.append(try query(for: part))
                }
            }
            let left: Query = wanted.isEmpty ? .term(IndexSchema.Marker.unit) : .and(wanted)
            return unwanted.isEmpty ? left : .not(left, .or(unwanted))
        }
    }

    private mutating func all(_ parts: [QueryTree]) throws(XapianError) -> [Query] {
        var queries: [Query] = []
        for part in parts { queries.append(try query(for: part)) }
        return queries
    }

    // MARK: Words

    private mutating func word(_ text: String, _ field: QueryField?) throws(XapianError) -> Query {
        if let kind = field?.names { return try names(kind, text) { slots in .and(slots) } }
        let words = analyser.words(of: text)
        guard words.count == 1, let word = words.first else { return try phrase([text], field) }
        if field == .diary { return try diary([text]) }
        let prefix = Self.field(field).rawValue
        let stems = breadth == .exact ? [] : word.stems
        let stemKeys = stems.flatMap { keys(ofStem: $0, prefix) }
        let exact = Term(.exact, word.asked).key(field: prefix)
        let others = Self.otherSpellings(of: word, prefix)
        // All forms weigh as the commonest of the true ones does.
        let common = try statistics.commonest(of: stemKeys.isEmpty ? [exact] + others : stemKeys)
        var like: [String] = []
        if field == nil, breadth == .misreadings {
            like = try Misreadings(database: database, statistics: statistics).words(for: word, common: common)
            if !like.isEmpty { misreadings[text] = like }
        }
        func scaled(_ key: String, _ weight: Double) throws(XapianError) -> Query? {
            try statistics.scaled(key, by: weight, as: common)
        }
        var base: [Query] = []
        for key in stemKeys { try scaled(key, Weight.stem).map { base.append($0) } }
        if stemKeys.isEmpty { try scaled(exact, Weight.stem).map { base.append($0) } }
        for key in others { try scaled(key, Weight.variant).map { base.append($0) } }
        if !word.parts.isEmpty, !word.isSection { base.append(.scaled(phrase(of: [word], prefix), Weight.variant)) }
        if field == nil, breadth == .compounds || breadth == .misreadings {
            for stem in stems { try scaled(Term(.part, stem).key(), Weight.part).map { base.append($0) } }
        }
        for word in like { try scaled(Term(.exact, word).key(), Weight.misreading).map { base.append($0) } }
        guard !base.isEmpty else { return .nothing }
        var bonus: [Query] = []
        // Where no other form occurs there is nothing to prefer.
        let asTyped = try statistics.frequency(of: exact)
        if base.count > 1 || asTyped < common {
            try scaled(exact, Weight.exact).map { bonus.append($0) }
        }
        if field == nil {
            for stem in stems {
                for key in keys(ofStem: stem, Field.heading.rawValue) {
                    try scaled(key, Weight.heading).map { bonus.append($0) }
                }
            }
        }
        let either: Query = base.count == 1 ? base[0] : .or(base)
        return bonus.isEmpty ? either : .maybe(either, bonus.count == 1 ? bonus[0] : .or(bonus))
    }

    /// Keys of a stem's words: a word that is its own stem has no key for it but that of its exact form, which need not
    /// stand in the index twice.
    private func keys(ofStem stem: String, _ field: String) -> [String] {
        let key = Term(.stem, stem).key(field: field)
        let isWord = analyser.words(of: stem).first.map { $0.exact == stem && $0.stems.contains(stem) } ?? false
        return isWord ? [key, Term(.exact, stem).key(field: field)] : [key]
    }

    /// Keys under which the same word stands in another spelling, on either side.
    private static func otherSpellings(of word: AnalysedWord, _ field: String) -> [String] {
        [Term(.variant, word.asked).key(field: field)]
            + word.variants.flatMap { [Term(.exact, $0).key(field: field), Term(.variant, $0).key(field: field)] }
    }

    /// The word in its own form, in any spelling: what may stand in a phrase.
    private func written(_ word: AnalysedWord, _ field: String) -> Query {
        .or(
            [.term(Term(.exact, word.asked).key(field: field))]
                + Self.otherSpellings(of: word, field).map { .term($0) })
    }

    private func phrase(of words: [AnalysedWord], _ field: String) -> Query {
        if words.count == 1, words[0].isSection { return written(words[0], field) }
        let slots = words.flatMap(\.sequence).map { written($0, field) }
        return slots.count == 1 ? slots[0] : .phrase(slots)
    }

    private mutating func phrase(_ words: [String], _ field: QueryField?) throws(XapianError) -> Query {
        if let kind = field?.names {
            // In any order, with a middle name or two between.
            return try names(kind, words.joined(separator: " ")) { slots in
                slots.count == 1 ? slots[0] : .near(slots, window: slots.count + 2)
            }
        }
        if field == .diary { return try diary(words) }
        return phrase(of: words.flatMap { analyser.words(of: $0) }, Self.field(field).rawValue)
    }

    /// As the item's own number, or anywhere in its text.
    private mutating func diary(_ words: [String]) throws(XapianError) -> Query {
        let words = words.flatMap { analyser.words(of: $0) }
        func form(_ field: Field) -> Query {
            words.count == 1 ? written(words[0], field.rawValue) : phrase(of: words, field.rawValue)
        }
        return .or([form(.diary), form(.text)])
    }

    // MARK: Beginnings and likenesses

    private mutating func prefix(_ word: String, _ field: QueryField?) throws(XapianError) -> Query {
        let starts = try starts(word, field?.names?.field ?? Self.field(field).rawValue)
        let query = Query.or(starts.map { .prefix($0, limit: Self.mostExpansions) })
        if let kind = field?.names { return try numbers(kind, query) }
        return query
    }

    /// Beginnings of index terms that a beginning of words stands for. Notes where there are none, or too many.
    private mutating func starts(_ word: String, _ field: String) throws(XapianError) -> [String] {
        var texts = [word]
        for word in analyser.words(of: word) { texts += word.variants.filter { !texts.contains($0) } }
        let starts = texts.flatMap { [Term(.exact, $0).key(field: field), Term(.variant, $0).key(field: field)] }
        var count = 0
        for start in starts {
            count = max(count, try database.termCount(prefix: start, limit: Self.mostExpansions + 1))
        }
        if count == 0 { notes.append("no word begins with “\(word)”") }
        if count > Self.mostExpansions {
            notes.append(
                "more than \(Self.mostExpansions) words begin with “\(word)”; the most frequent were used")
        }
        return starts
    }

    private mutating func fuzzy(_ word: String, _ distance: Int, _ field: QueryField?) throws(XapianError) -> Query {
        let forms = try likeWords(word, distance)
        if let kind = field?.names {
            return try numbers(kind, .or(forms.map { .term(Term(.exact, $0).key(field: kind.field)) }))
        }
        let prefix = Self.field(field).rawValue
        let others = forms.dropFirst().map { Query.scaled(.term(Term(.exact, $0).key(field: prefix)), 0.3) }
        return .or([.term(Term(.exact, word).key(field: prefix))] + others)
    }

    /// The word itself first.
    private mutating func likeWords(_ word: String, _ distance: Int) throws(XapianError) -> [String] {
        let vocabulary = Vocabulary(database: database, analyser: analyser)
        let found = try vocabulary.words(like: word, within: distance, limit: Self.mostLikeWords + 1)
        if found.count > Self.mostLikeWords {
            notes.append("more than \(Self.mostLikeWords) words are like “\(word)”; the most alike were used")
        }
        return [word] + found.prefix(Self.mostLikeWords).map(\.word)
    }

    private mutating func near(_ parts: [QueryTree], _ window: Int) throws(XapianError) -> Query {
        var slots: [Query] = []
        var phrases: [Query] = []
        for part in parts {
            switch part {
            case .word(let text, _):
                let words = analyser.words(of: text)
                slots += try words.count == 1 ? [inflected(words[0])] : words.map { written($0, "") }
            case .phrase(let texts, _):
                let words = texts.flatMap { analyser.words(of: $0) }
                slots += words.flatMap(\.sequence).map { written($0, "") }
                phrases.append(phrase(of: words, ""))
            case .prefix(let text, _):
                var terms: [String] = []
                for start in try starts(text, Field.text.rawValue) {
                    terms += try Vocabulary(database: database, analyser: analyser).mostFrequent(
                        beginningWith: start, limit: Self.mostExpansions)
                }
                slots.append(terms.isEmpty ? .nothing : .or(terms.map { .term($0) }))
            case .fuzzy(let text, let distance, _):
                slots.append(.or(try likeWords(text, distance).map { .term($0) }))
            default: break
            }
        }
        let near = Query.near(slots, window: window + slots.count - 1)
        return phrases.isEmpty ? near : .and([near] + phrases)
    }

    private func inflected(_ word: AnalysedWord) throws(XapianError) -> Query {
        guard breadth != .exact, word.parts.isEmpty else {
            return written(word.parts.first ?? word, "")
        }
        let forms = try Vocabulary(database: database, analyser: analyser).inflections(
            of: word, limit: Self.mostInflections)
        return .or([written(word, "")] + forms.filter { $0 != word.asked }.map { .term($0) })
    }

    // MARK: Names and dates

    /// What carries a name that holds these words.
    private mutating func names(
        _ kind: NameKind, _ text: String, _ combine: ([Query]) -> Query
    ) throws(XapianError) -> Query {
        let slots = analyser.words(of: text).flatMap(\.sequence).map { word in
            // People are not inflected.
            let stems = kind == .person || breadth == .exact ? [] : word.stems
            return Query.or(
                [written(word, kind.field)] + stems.flatMap { keys(ofStem: $0, kind.field) }.map { .term($0) })
        }
        guard !slots.isEmpty else { return .nothing }
        return try numbers(kind, combine(slots))
    }

    private mutating func numbers(_ kind: NameKind, _ query: Query) throws(XapianError) -> Query {
        let found = try database.search(
            query, first: 0, limit: Self.mostNames, exactUpTo: Self.mostNames, order: .slot(IndexSchema.Slot.order))
        if found.estimated > Self.mostNames {
            notes.append("more than \(Self.mostNames) names fit; the first ones were used")
        }
        let terms = found.matches.compactMap { Int($0.data) }.map { Query.term(IndexSchema.nameTerm($0)) }
        return terms.isEmpty ? .nothing : .or(terms)
    }

    private func dates(_ span: DateSpan) -> Query {
        // `~` sorts after digits and hyphens, so that a month includes its days; undated units have no value, which
        // sorts before every digit.
        .range(slot: IndexSchema.Slot.date, from: span.from ?? "0", to: span.to.map { $0 + "~" })
    }

    private static func field(_ field: QueryField?) -> Field {
        switch field {
        case .heading: .heading
        case .decision: .decision
        case .diary: .diary
        case .person, .body, .place, .organisation, .type, .date, .section, nil: .text
        }
    }
}
