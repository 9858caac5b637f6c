/// Makes sentences of patterns. `[a|b]` is a choice, also of nothing (`[a|]`); `{slot}` is filled in.
///
/// A slot has the same value everywhere in one scope (a matter), so `{sum}` in the background and in the decision
/// agree; `{sum2}` is another. Facts of the document (its body, its municipality) fill slots of their names.
package struct Wording: Sendable {
    package var chance: Chance
    package var facts: [String: String]
    package var day: Day
    /// How days are written in running text.
    package var dates: Dates
    private var scope: [String: String] = [:]
    /// People who were only mentioned, in order.
    package private(set) var mentioned: [String] = []

    package enum Dates: Sendable { case iso, words }

    package init(chance: Chance, day: Day, dates: Dates, facts: [String: String] = [:]) {
        self.chance = chance
        self.day = day
        self.dates = dates
        self.facts = facts
    }

    /// Forgets the slots of the matter before.
    package mutating func begin(_ known: [String: String] = [:]) { scope = known }

    package mutating func fill(_ pattern: String) -> String {
        var text = ""
        var rest = pattern[...]
        while let at = rest.firstIndex(where: { $0 == "[" || $0 == "{" }) {
            text += rest[..<at]
            let close: Character = rest[at] == "[" ? "]" : "}"
            guard let end = rest[at...].firstIndex(of: close) else { return text + rest[at...] }
            let inner = rest[rest.index(after: at)..<end]
            if close == "]" {
                let choices = inner.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
                text += fill(chance.pick(choices))
            } else {
                text += value(String(inner))
            }
            rest = rest[rest.index(after: end)...]
        }
        return text + rest
    }

    private mutating func value(_ slot: String) -> String {
        if let known = scope[slot] ?? facts[slot] { return known }
        let kind = slot.filter { !$0.isNumber }
        var made = make(kind)
        // Two slots of a kind are two things.
        for _ in 0..<9 where scope.contains(where: { $0.value == made && $0.key.hasPrefix(kind) }) { made = make(kind) }
        scope[slot] = made
        if kind == "person" { mentioned.append(made) }
        return made
    }

    private mutating func make(_ kind: String) -> String {
        switch kind {
        case "sum": return Wording.grouped(chance.number(3...40) * chance.pick([5_000, 10_000, 10_000, 25_000]))
        case "smallsum": return Wording.grouped(chance.number(3...60) * 500)
        case "kronor": return "\(chance.number(3...30) * 5)"
        case "million": return "\(chance.number(2...48)),\(chance.number(1...9))"
        case "percent": return "\(chance.number(3...16))"
        case "hundreds": return "\(chance.number(3...11) * 90)"
        case "count": return "\(chance.number(3...24))"
        case "month": return day.adding(chance.number(30...150)).monthName
        case "soon": return day.adding(chance.number(22...40)).wordsWithoutYear
        case "few": return chance.pick(["två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio"])
        case "many": return Wording.grouped(chance.number(40...2_400))
        case "year": return "\(day.year)"
        case "lastyear": return "\(day.year - 1)"
        case "nextyear": return "\(day.year + 1)"
        case "yearafter": return "\(day.year + 2)"
        case "fouryears": return "\(day.year + 4)"
        case "people": return "\(chance.number(26...70))"
        case "pupils": return "\(chance.number(310...460))"
        case "fewerpupils": return "\(chance.number(190...300))"
        case "speed": return "\(chance.number(41...56))"
        case "from": return day.adding(-chance.number(40...75)).iso
        case "till": return day.adding(-chance.number(8...20)).iso
        case "monthend": return Day(day.year, day.month, 1).adding(-1).wordsWithoutYear
        case "past": return written(day.adding(-chance.number(9...160)).onWeekdayBefore)
        case "share": return "\(chance.number(22...61))"
        case "due": return written(day.adding(chance.number(25...220)).onWorkday)
        case "stretch": return Wording.grouped(chance.pick([250, 400, 600, 850, 1_200, 1_800]))
        case "street": return chance.pick(Places.streets)
        case "house": return "\(chance.number(1...48))"
        case "village": return chance.pick(Places.villages)
        case "school": return chance.pick(Places.schools)
        case "estate": return "\(chance.pick(Places.estates)) \(chance.number(1...9)):\(chance.number(2...84))"
        case "person": return Names.modern(&chance).full
        case "company": return chance.pick(Places.companies)
        default: return "{\(kind)}"
        }
    }

    /// `1 250 000`, with spaces that do not break.
    package static func grouped(_ number: Int) -> String {
        let digits = String(number)
        guard digits.count > 3 else { return digits }
        var out = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out += "\u{a0}" }
            out.append(digit)
        }
        return out
    }

    package func written(_ day: Day) -> String { dates == .iso ? day.iso : day.phrase }
}
