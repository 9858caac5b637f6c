/// Cuts Swedish running text into sentences. Abbreviations (`bl.a.`, `kl.`, `m.fl.`), ordinals, initials and
/// numbers do not end one.
package struct SentenceSplitter: Sendable {
    private static let abbreviations: Set<String> = [
        "bl", "bl.a", "ca", "d.v.s", "dvs", "dnr", "doc", "e.d", "e.dyl", "el", "enl", "etc", "ev", "ex", "exkl", "f",
        "f.d",
        "f.n",
        "f.o.m", "fr.o.m", "forts", "föreg", "hr", "inkl", "jfr", "jr", "kap", "kl", "kr", "lic", "m.a.o", "m.fl",
        "m.m",
        "max", "med", "milj", "min", "mom", "mån", "n.b", "nr", "o.d", "o.dyl", "o.s.v", "obs", "ordf", "osv", "p.g.a",
        "par",
        "prof", "resp", "s", "s.a.s", "s.k", "sekr", "sid", "sr", "st", "stf", "t", "t.ex", "t.f", "t.o.m", "tel", "tf",
        "tfn", "u.a", "v", "vice", "vers", "åld", "bitr", "leg", "dr", "kyrkoh",
    ]

    package init() {}

    /// Spans of the sentences in Unicode scalars, without blanks around, in order; line breaks end one as well.
    package func sentences(in text: TokenisedText) -> [Range<Int>] {
        let scalars = text.scalars
        var result: [Range<Int>] = []
        var start = 0
        func close(at end: Int) {
            var lower = start
            var upper = end
            while lower < upper, scalars[lower].properties.isWhitespace { lower += 1 }
            while upper > lower, scalars[upper - 1].properties.isWhitespace { upper -= 1 }
            if upper > lower { result.append(lower..<upper) }
            start = end
        }
        for position in scalars.indices {
            switch scalars[position] {
            case "\n": close(at: position + 1)
            case ".", "!", "?":
                var end = position + 1
                while end < scalars.count, "”\"»)’".unicodeScalars.contains(scalars[end]) { end += 1 }
                guard end < scalars.count, scalars[end].properties.isWhitespace else { continue }
                if scalars[position] == ".", isAbbreviation(scalars, before: position, start: start) { continue }
                var next = end
                while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
                guard next < scalars.count else { continue }
                let first = scalars[next]
                if first.properties.isLowercase { continue }
                close(at: end)
            default: continue
            }
        }
        close(at: scalars.count)
        return result
    }

    private func isAbbreviation(_ scalars: [Unicode.Scalar], before position: Int, start: Int) -> Bool {
        var lower = position
        while lower > start, !scalars[lower - 1].properties.isWhitespace, scalars[lower - 1] != "(" { lower -= 1 }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[lower..<position])
        let word = String(view)
        if Self.abbreviations.contains(word.lowercased()) { return true }
        // Initials (`J. Ek`) and list numbers (`1. Ek`) at the start of the text.
        if word.count == 1, word.first?.isUppercase ?? false { return true }
        return lower == start && !word.isEmpty && word.count <= 3 && word.allSatisfy(\.isNumber)
    }
}
