import Testing

@testable import SwedishText

@Suite("Old spellings")
struct OldSpellingTests {
    @Test(
        "are read as they are written now",
        arguments: [
            ("helsan", "hälsan"), ("helsolära", "hälsolära"), ("rigtigt", "riktigt"), ("erhölle", "erhöll"),
            // Words by themselves
            ("hvad", "vad"), ("af", "av"), ("qvinna", "kvinna"), ("voro", "var"), ("blefvo", "blev"), ("vigt", "vikt"),
            // Beginnings
            ("hvete", "vete"), ("afgift", "avgift"), ("jernväg", "järnväg"), ("embetsman", "ämbetsman"),
            ("lemnades", "lämnades"), ("thorsdag", "torsdag"),
            // Pieces
            ("öfver", "över"), ("öfrigt", "övrigt"), ("qvarn", "kvarn"), ("tjenstehjon", "tjänstehjon"),
            ("wattenledning", "vattenledning"), ("sjelfständig", "självständig"), ("kongliga", "kungliga"),
            ("landtbruk", "lantbruk"), ("öfverskrifvet", "överskrivet"),
            // Endings
            ("skref", "skrev"), ("beslutadt", "beslutat"), ("gladt", "glatt"), ("vändt", "vänt"), ("rördt", "rört"),
        ])
    func read(old: String, modern: String) {
        #expect(OldSpelling.modern(old) == modern)
    }

    @Test(
        "are not seen in words of today",
        arguments: [
            "vad", "av", "över", "kvinna", "chef", "golf", "paragraf", "straff", "egendom", "enkel", "avtal", "hav",
            "stadga", "lantbruk", "a", "",
        ])
    func today(word: String) {
        #expect(OldSpelling.modern(word) == nil)
    }

    @Test("are found under both spellings, but in names")
    func analysed() throws {
        let analyser = try #require(Analyser())
        func variants(_ text: String, _ index: Int) -> [String] {
            analyser.words(of: text)[index].terms.filter { $0.kind == .variant }.map(\.text)
        }
        #expect(variants("öfver bron", 0) == ["över"])
        #expect(variants("afgift af alla", 1) == ["av"])
        #expect(variants("Carl af Ugglas", 1).isEmpty)
    }
}
