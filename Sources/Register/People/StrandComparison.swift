internal import Foundation

/// Whether two strands are one person: what speaks for it and against, added up.
///
/// Weights are in rough logarithms of odds, set so that a name alone never joins two: it takes the same name, or one
/// that sounds the same, and the same body, organisation or company.
struct StrandComparison {
    let score: Double
    let reasons: [Join.Reason]
    /// Whether something beside the name connects them.
    let hasContext: Bool
    /// Not one person, whatever else agrees.
    let isExcluded: Bool

    static let joining = 4.0
    static let perhaps = 1.0

    /// 0…1: 0.8 at the score from which strands are joined.
    static func confidence(_ score: Double) -> Double { 1 / (1 + exp(-0.7 * (score - 2))) }

    var joins: Bool { !isExcluded && hasContext && score >= Self.joining }

    /// What of the archive is needed to weigh a pair.
    struct Context {
        var stock: NameStock
        /// By position of the body: identifier of its organisation, and whether its name says little.
        var principals: [String?]
        var isGeneric: [Bool]
        var commonness: [Int]
        var bodyNames: [String]
        var organisationName: (String) -> String
    }

    init(_ a: Strand, _ b: Strand, _ relation: NameRelation, _ context: Context) {
        var reasons: [Join.Reason] = []
        let common = max(context.commonness[a.name], context.commonness[b.name])
        reasons.append(Self.weigh(relation, a, b, context))
        if common > 0 { reasons.append(Join.Reason(.commonName, common == 1 ? -0.5 : -1.5)) }
        let about = reasons.count
        if let body = a.body, body == b.body {
            let says = !context.isGeneric[body] || context.principals[body] != nil
            reasons.append(Join.Reason(.sameBody, says ? 4 : 1.5, context.bodyNames[body]))
        } else if let left = a.body.flatMap({ context.principals[$0] }),
            left == b.body.flatMap({ context.principals[$0] })
        {
            reasons.append(Join.Reason(.samePrincipal, 2, context.organisationName(left)))
        }
        let gap = a.gap(to: b)
        if let left = a.organisation, let right = b.organisation {
            reasons.append(
                left == right
                    ? Join.Reason(.sameOrganisation, 3.5, context.organisationName(left))
                    : Join.Reason(
                        .otherOrganisation, gap.map { $0 <= 1 } ?? false ? -3 : -1,
                        "\(context.organisationName(left)), \(context.organisationName(right))"))
        }
        if let left = a.party, let right = b.party {
            reasons.append(
                left == right
                    ? Join.Reason(.sameParty, 1, left)
                    : Join.Reason(.otherParty, gap ?? 0 <= 3 ? -4 : -2, "\(left), \(right)"))
        }
        if let company = Self.company(a, b, context) { reasons.append(company) }
        if let title = a.titles.intersection(b.titles).min() { reasons.append(Join.Reason(.sameTitle, 1, title)) }
        hasContext = reasons[about...].reduce(0) { $0 + max(0, $1.weight) } >= 2.5
        if let gap { reasons.append(Self.weigh(years: gap)) }
        self.reasons = reasons
        score = reasons.reduce(0) { $0 + $1.weight }
        isExcluded = a.stands(besides: b, isCommon: context.commonness[a.name] == 2)
    }

    private static func weigh(_ relation: NameRelation, _ a: Strand, _ b: Strand, _ context: Context) -> Join.Reason {
        let names = a.name == b.name ? nil : [a, b].map { context.stock.forms[$0.name].text }.joined(separator: ", ")
        switch relation {
        case .same: return Join.Reason(.sameName, 2, names)
        case .spelling:
            // Two spellings that both are used may be two people.
            let isRare = min(context.stock.records[a.name], context.stock.records[b.name]) <= 2
            return Join.Reason(.spelling, isRare ? 1.5 : 0.5, names)
        case .initials: return Join.Reason(.initials, 0, names)
        case .part: return Join.Reason(.partOfName, 0, names)
        case .slip:
            let isSlip = context.stock.isSlip(a.name, of: b.name) || context.stock.isSlip(b.name, of: a.name)
            return Join.Reason(.slip, isSlip ? 0 : -4, names)
        }
    }

    /// Other people who were with both, those of common names counting less.
    private static func company(_ a: Strand, _ b: Strand, _ context: Context) -> Join.Reason? {
        let (small, large) = a.company.count < b.company.count ? (a.company, b.company) : (b.company, a.company)
        let shared = small.filter(large.contains)
        guard !shared.isEmpty else { return nil }
        let worth = shared.reduce(0.0) { $0 + (context.commonness[$1] == 2 ? 0.4 : 1) }
        let examples = shared.map { context.stock.forms[$0].text }.sorted().prefix(3).joined(separator: ", ")
        return Join.Reason(.sameCompany, min(4, 1.5 * worth), examples, count: shared.count)
    }

    private static func weigh(years gap: Int) -> Join.Reason {
        switch gap {
        case 0...5: Join.Reason(.years, 0.5, count: gap)
        case 6...15: Join.Reason(.years, 0, count: gap)
        case 16...30: Join.Reason(.years, -2, count: gap)
        default: Join.Reason(.years, -5, count: gap)
        }
    }
}
