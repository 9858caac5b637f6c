internal import SwedishText
internal import Xapian

/// Makes the query that Xapian runs.
///
/// A word is looked for as typed, without its accents and hyphens, and by its stem. These weigh so unlike that a unit
/// with the word itself comes before one with only an inflection, unless it is very much longer.
struct QueryCompiler {
    /// A beginning of words stands for at most so many, the most frequent ones.
    static let mostExpansions = 1000

    private enum Weight {
        static let variant = 0.6
        static let stem = 0.15
        /// Added for a word in the heading.
        static let heading = 0.5
    }

    func query(for tree: QueryTree) -> Query {
        switch tree {
        case .word(let word, let field): return self.word(word, field)
        case .phrase(let words, let field): return phrase(words, field)
        case .prefix(let word, let field): return prefix(word, field)
        case .type(let type): return .term(Field.type.rawValue + type)
        case .dates(let span): return dates(span)
        case .or(let parts): return .or(parts.map(query))
        case .not(let part): return .not(.everything, query(for: part))
        case .and(let parts):
            var wanted: [Query] = []
            var unwanted: [Query] = []
            for part in parts {
                if case .not(let inner) = part {
                    unwanted.append(query(for: inner))
                } else {
                    wanted.append(query(for: part))
                }
            }
            let left: Query = wanted.isEmpty ? .everything : .and(wanted)
            return unwanted.isEmpty ? left : .not(left, .or(unwanted))
        }
    }

    // MARK: Operands

    private func word(_ word: AnalysedWord, _ field: QueryField?) -> Query {
        let index = Self.field(field)
        if field == .person { return .or(written(word, index)) }
        var forms = written(word, index, variantWeight: Weight.variant)
        forms += word.stems.map { .scaled(.term(Term(.stem, $0).key(field: index.rawValue)), Weight.stem) }
        if !word.parts.isEmpty, !word.isSection, field != .body { forms.append(phrase([word], field)) }
        if field == nil {
            forms.append(.scaled(.term(Term(.exact, word.asked).key(field: Field.heading.rawValue)), Weight.heading))
        }
        return .or(forms)
    }

    /// The word as typed, and what differs from it only in accents and hyphens, on either side.
    private func written(_ word: AnalysedWord, _ field: Field, variantWeight: Double? = nil) -> [Query] {
        var others = [Query.term(Term(.variant, word.asked).key(field: field.rawValue))]
        for variant in word.variants {
            others.append(.term(Term(.exact, variant).key(field: field.rawValue)))
            others.append(.term(Term(.variant, variant).key(field: field.rawValue)))
        }
        if let variantWeight { others = others.map { .scaled($0, variantWeight) } }
        return [.term(Term(.exact, word.asked).key(field: field.rawValue))] + others
    }

    private func phrase(_ words: [AnalysedWord], _ field: QueryField?) -> Query {
        let index = Self.field(field)
        if words.count == 1, words[0].isSection { return .or(written(words[0], index)) }
        let slots = words.flatMap(\.sequence).map { Query.or(written($0, index)) }
        switch field {
        // In any order, with a middle name or two between.
        case .person: return slots.count == 1 ? slots[0] : .near(slots, window: slots.count + 2)
        // Kept without positions.
        case .body: return .and(slots)
        default: return slots.count == 1 ? slots[0] : .phrase(slots)
        }
    }

    private func prefix(_ word: AnalysedWord, _ field: QueryField?) -> Query {
        .or(Self.prefixes(word, field).map { .prefix($0, limit: Self.mostExpansions) })
    }

    /// Beginnings of index terms that a beginning of words stands for.
    static func prefixes(_ word: AnalysedWord, _ field: QueryField?) -> [String] {
        let index = Self.field(field).rawValue
        let texts = [word.asked] + word.variants
        return texts.flatMap { [Term(.exact, $0).key(field: index), Term(.variant, $0).key(field: index)] }
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
        case .person: .person
        case .body: .body
        case .type, .date, nil: .text
        }
    }
}
