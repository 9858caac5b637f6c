import SwedishText
import Testing

@Suite("Stems")
struct SwedishStemTests {
    let analyser: Analyser

    init() throws { analyser = try #require(Analyser()) }

    private func stems(_ word: String) -> Set<String> {
        Set(analyser.words(of: word).flatMap(\.terms).filter { $0.kind == .stem }.map(\.text))
    }

    @Test(
        "are shared by a word and its inflections",
        arguments: [
            // The article of definite neuters
            ("gevär", "geväret"), ("gevär", "gevärets"), ("bord", "bordena"), ("hotell", "hotellens"),
            // Doubled consonants
            ("medlem", "medlemmar"), ("medlem", "medlemmarna"), ("tjänsteman", "tjänstemannen"),
            // The vowel that is dropped
            ("regel", "regler"), ("regel", "reglerna"), ("fönster", "fönstret"), ("vatten", "vattnet"),
            ("tecken", "tecknet"), ("vacker", "vackra"),
            // Changed vowels
            ("stad", "städer"), ("stad", "städernas"), ("tjänsteman", "tjänstemän"), ("ledamot", "ledamöter"),
            ("huvudstad", "huvudstäder"), ("museum", "museet"), ("bok", "böckerna"), ("man", "män"),
            // An s that is the word's own
            ("kompetens", "kompetensen"), ("plats", "platser"), ("kurs", "kurserna"), ("resurs", "resurser"),
            ("insats", "insatsen"), ("gräns", "gränsens"),
            // Endings that are the word's own
            ("kostnad", "kostnaden"), ("byggnad", "byggnader"), ("marknad", "marknadens"), ("rektor", "rektorer"),
            ("rektor", "rektorn"), ("revisor", "revisorns"), ("motor", "motorerna"), ("mentor", "mentorer"),
            // Definite nouns in -a
            ("läsplatta", "läsplattan"), ("skola", "skolans"), ("kyrka", "kyrkan"),
            // -else
            ("styrelse", "styrelserna"), ("rörelse", "rörelsens"),
        ])
    func shared(word: String, inflection: String) {
        #expect(!stems(word).isDisjoint(with: stems(inflection)), "\(stems(word)), \(stems(inflection))")
    }

    @Test(
        "are not shared by different words",
        arguments: [
            ("styrelse", "styra"), ("rörelse", "röra"), ("kalender", "kaland"), ("damm", "dam"), ("lamm", "lam"),
            ("enhet", "enh"), ("avtal", "avfall"), ("plan", "plats"),
            ("karta", "kår"), ("rektor", "rekord"), ("plan", "planka"), ("roman", "rom"), ("veteran", "vete"),
        ])
    func apart(word: String, other: String) {
        #expect(stems(word).isDisjoint(with: stems(other)), "\(stems(word)), \(stems(other))")
    }

    @Test("are not made of figures and signs", arguments: ["2023", "s2023", "4,5"])
    func figures(text: String) {
        #expect(stems(text).isEmpty)
    }
}
