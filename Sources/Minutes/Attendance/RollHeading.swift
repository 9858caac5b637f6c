import DocumentModel
import SwedishText

/// A heading in a list of those who attended: whether it lists the present or the missing, and the role it gives.
struct RollHeading: Hashable, Sendable {
    var presence: Presence
    /// In the singular; nil for a heading that gives none (`Tjänstemän`).
    var role: String?
    /// Opens a list where it stands alone; a role word does so only before the first item.
    var opensAnywhere: Bool

    /// The headings that the text consists of, in order; nil where it holds anything else.
    static func headings(in text: String) -> [RollHeading]? {
        let tokens = TokenisedText(text).tokens.filter { ![":", ".", "*", "_"].contains($0.text) }
        guard !tokens.isEmpty, tokens.count <= 12 else { return nil }
        var headings: [RollHeading] = []
        var index = 0
        while index < tokens.count {
            guard let (heading, length) = longest(tokens[index...].map(\.lower)) else { return nil }
            headings.append(heading)
            index += length
        }
        return headings
    }

    /// The heading that opens a line with content after it: `Närvarande: Anna Ek, Bo Alm`; with the number of scalars
    /// up to the content. Without a colon only a role or `Närvarande` counts.
    static func inline(in text: String) -> (heading: RollHeading, length: Int)? {
        let all = TokenisedText(text)
        let tokens = all.tokens.filter { !["*", "_"].contains($0.text) }
        guard tokens.count > 1, let (heading, length) = longest(tokens.prefix(6).map(\.lower)), length < tokens.count
        else { return nil }
        let next = tokens[length]
        if next.text == ":" || next.text == "-" || next.text == "–" {
            guard length + 1 < tokens.count else { return nil }
            var start = next.span.upperBound
            while start < all.scalars.count,
                all.scalars[start].properties.isWhitespace || "*_".unicodeScalars.contains(all.scalars[start])
            { start += 1 }
            return (heading, start)
        }
        // `Närvarande voro herrar Eva Ek …`
        if predicates.contains(next.lower), length + 1 < tokens.count {
            return (heading, tokens[length + 1].span.lowerBound)
        }
        guard tokens[0].isCapitalised, next.isCapitalised,
            PersonName.longest(in: tokens, from: length, limit: tokens.count) != nil
        else { return nil }
        return (heading, next.span.lowerBound)
    }

    private static let predicates: Set<String> = ["var", "voro", "är", "herr", "herrar"]

    /// The line begins a sentence about who was there, not a list.
    static func isPredicate(_ text: String) -> Bool {
        TokenisedText(text).tokens.prefix(3).contains { predicates.contains($0.lower) }
    }

    private static func longest(_ words: [String]) -> (RollHeading, Int)? {
        for length in stride(from: min(5, words.count), through: 1, by: -1) {
            if let heading = known[words.prefix(length).joined(separator: " ")] { return (heading, length) }
        }
        return nil
    }

    private static let known: [String: RollHeading] = {
        var known: [String: RollHeading] = [:]
        func add(_ presence: Presence, _ role: String?, anywhere: Bool, _ labels: [String]) {
            for label in labels { known[label] = RollHeading(presence: presence, role: role, opensAnywhere: anywhere) }
        }
        add(
            .present, nil, anywhere: true,
            [
                "närvarande", "närvarade", "närvaro", "närvarolista", "deltagare", "deltagande", "deltagarlista",
                "deltagarförteckning", "närvaroförteckning",
                "närvarande vid mötet", "deltagare på mötet", "närvarande personer", "mötesdeltagare", "deltog",
                "deltagare i mötet", "närvarande på mötet",
                "närvarande medlemmar", "medverkande", "övriga närvarande", "övriga deltagare", "övriga medverkande",
                "övriga deltagande", "även närvarande", "därutöver närvarande",
                "bilaga deltagarlista", "bilaga 1 deltagarlista", "bilaga 1 närvarolista", "beslutande",
                "närvarande från styrelsen",
            ])
        add(
            .present, nil, anywhere: false,
            [
                "övriga", "tjänstepersoner", "tjänstemän", "tjänsteperson", "tjänsteman", "föredragande", "inbjudna",
                "kallade", "förvaltningen", "från förvaltningen", "personalföreträdare", "fackliga representanter",
                "åhörare", "allmänheten", "övriga tjänstepersoner",
            ])
        add(
            .present, "ledamot", anywhere: true,
            ["närvarande ledamöter", "närvarade ledamöter", "beslutande ledamöter", "deltagande ledamöter"])
        add(
            .present, "ledamot", anywhere: false,
            [
                "ledamöter", "ordinarie ledamöter", "ledamot", "tjänstgörande ledamöter", "ordinarie",
                "beslutande ledamot",
            ])
        add(.present, "styrelseledamot", anywhere: false, ["styrelseledamöter", "styrelsen"])
        add(
            .present, "ersättare", anywhere: false,
            [
                "ersättare", "ej tjänstgörande ersättare", "icke tjänstgörande ersättare", "närvarande ersättare",
                "övriga ersättare", "närvarande ej tjänstgörande ersättare",
            ])
        add(.present, "tjänstgörande ersättare", anywhere: false, ["tjänstgörande ersättare"])
        add(
            .present, "suppleant", anywhere: false,
            ["suppleanter", "suppleant", "styrelsesuppleanter", "närvarande suppleanter"])
        add(.present, "ordförande", anywhere: false, ["ordförande", "ordf", "mötesordförande"])
        add(.present, "vice ordförande", anywhere: false, ["vice ordförande"])
        add(.present, "sekreterare", anywhere: false, ["sekreterare", "sekr", "mötessekreterare", "protokollförare"])
        add(.present, "revisor", anywhere: false, ["revisorer", "revisor"])
        add(.present, "adjungerad", anywhere: false, ["adjungerade", "adjungerad"])
        add(.present, "gäst", anywhere: false, ["gäster", "gäst"])
        add(.present, "observatör", anywhere: false, ["observatörer", "observatör"])
        add(
            .absent, nil, anywhere: true,
            [
                "frånvarande", "ej närvarande", "anmält förhinder", "förhinder", "förhindrade", "frånvaro",
                "anmäld frånvaro", "anmält frånvaro", "meddelat förhinder",
                "förfall", "anmälda förhinder", "icke närvarande", "förhindrad", "ursäktade", "anmälda frånvarande",
                "återbud", "lämnat återbud", "anmält återbud", "hade anmält förhinder", "inte närvarande",
                "kallade men inte närvarande", "kallade men ej närvarande", "kallade ej närvarande",
                "kallade , ej närvarande", "kallade , inte närvarande", "kallade men frånvarande",
            ])
        add(
            .absent, "ledamot", anywhere: true,
            ["frånvarande ledamöter", "ej närvarande ledamöter", "förhindrade ledamöter"])
        add(.absent, "ersättare", anywhere: true, ["frånvarande ersättare", "ej närvarande ersättare"])
        return known
    }()
}
