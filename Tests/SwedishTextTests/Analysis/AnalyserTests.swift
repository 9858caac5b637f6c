import SwedishText
import Testing

@Suite("The analyser")
struct AnalyserTests {
    let analyser: Analyser

    init() throws { analyser = try #require(Analyser()) }

    private func keys(_ text: String) -> Set<String> {
        Set(analyser.words(of: text).flatMap { [$0] + $0.parts }.flatMap(\.terms).map { $0.key() })
    }

    @Test(
        "finds a word under these forms",
        arguments: [
            ("Kompetensförsörjningen", ["kompetensförsörjningen", "Zkompetensförsörjning"]),
            ("ÅRSMÖTET", ["årsmötet", "Zårsmöt"]),
            ("café", ["café", "Vcafe", "Zcaf"]),
            ("Müller", ["müller", "Vmuller"]),
            ("a\u{30A}rsmo\u{308}te", ["årsmöte"]),
            ("it-bolaget", ["it-bolaget", "Vitbolaget", "it", "bolaget", "Zbolag"]),
            ("karriär-/kompetensvägar", ["karriär-/kompetensvägar", "karriär", "kompetensvägar"]),
            ("S2023/00256", ["s2023/00256", "s2023", "00256", "V256"]),
            ("KS-2023-00841", ["ks-2023-00841", "ks", "2023", "00841", "V841"]),
            ("2025-03-20", ["2025-03-20", "2025", "03", "20"]),
            ("SOU 2023:45", ["sou", "2023:45", "2023", "45"]),
            ("HR:s", ["hr:s", "hr"]),
            ("4,5 %", ["4,5", "4", "5"]),
            ("§ 46", ["§46", "46"]),
            ("§46", ["§46", "46"]),
            ("46 §", ["§46", "46"]),
            ("§ 12 a", ["§12", "§12a", "12"]),
            ("§§ 46–48", ["§46", "§48"]),
            ("§§ 3, 5 och 7", ["§3", "§5", "§7"]),
            ("tand\u{AD}hygienist", ["tandhygienist"]),
            ("hälso\u{2011}enkät", ["hälso-enkät", "Vhälsoenkät", "hälso", "enkät"]),
        ])
    func forms(text: String, expected: [String]) {
        let found = keys(text)
        for key in expected { #expect(found.contains(key), "\(text) is not found under \(key): \(found.sorted())") }
    }

    @Test(
        "keeps these words apart",
        arguments: [("får", "far"), ("höra", "hora"), ("räka", "raka"), ("§ 4", "4 a"), ("möte.Beslut", "möte.beslut")])
    func apart(one: String, other: String) {
        #expect(keys(one) != keys(other))
        #expect(analyser.words(of: one).first?.exact != analyser.words(of: other).first?.exact)
    }

    @Test(
        "finds every inflection of a word under one stem",
        arguments: [
            ("avtal", ["avtal", "avtalet", "avtalen", "avtals", "avtalets"]),
            ("möt", ["möte", "mötet", "möten", "mötena", "mötenas", "mötets"]),
            ("plan", ["plan", "planer", "planerna", "planens"]),
        ])
    func stems(stem: String, inflections: [String]) {
        for word in inflections { #expect(keys(word).contains("Z" + stem), "\(word): \(keys(word).sorted())") }
    }

    @Test("tells where in the text each word stands, in Unicode scalars")
    func spans() {
        let text = "Mötet 👍🏽 den 7:e i O\u{308}sterby – § 3, it-frågor"
        let scalars = Array(text.unicodeScalars)
        let printed = analyser.words(of: text).map { word in
            String(String.UnicodeScalarView(scalars[word.span]))
        }
        #expect(
            printed.map { Array($0.unicodeScalars) }
                == ["Mötet", "den", "7:e", "i", "O\u{308}sterby", "§ 3", "it-frågor"].map { Array($0.unicodeScalars) })
    }

    @Test("counts each part of a word as one position")
    func positions() {
        let words = analyser.words(of: "om it-bolaget växer § 4 nu")
        #expect(words.map(\.position) == [0, 1, 3, 4, 5])
        #expect(words[1].sequence.map(\.position) == [1, 2])
    }

    @Test(
        "takes any text",
        arguments: [
            "", "   ", "§", "§§", "§ §", "-", "a-", "-a", "a--b", "a/", "\u{301}", "§§ 3,", "46 § § 47",
            String(repeating: "x", count: 5000), String(repeating: "å-", count: 900), "\0a\0b",
        ])
    func anything(text: String) {
        let count = text.unicodeScalars.count
        var last = -1
        for word in analyser.words(of: text) {
            #expect(word.span.lowerBound < word.span.upperBound && word.span.upperBound <= count)
            #expect(word.position > last)
            last = word.position
            for term in ([word] + word.parts).flatMap(\.terms) { #expect(term.key(field: "XP").utf8.count <= 245) }
        }
    }
}
