import DocumentModel
import Tesseract
import Testing

@testable import Extraction

@Suite("Mending of what was misread") struct MendingTests {
    private func signs(_ lines: [String]) -> [Word] {
        var words: [Word] = []
        var numbers: [[Int]] = []
        for line in lines {
            let texts = line.split(separator: " ").map(String.init)
            numbers.append(Array(words.count..<words.count + texts.count))
            words += texts.map { Word(text: $0, box: nil, confidence: 0.8) }
        }
        SectionSigns.mend(&words, lines: numbers)
        return words
    }

    @Test("a sign before numbers that follow each other is §, and what was read is kept")
    func sections() {
        let words = signs(["S l. Ordföranden hälsade", "$ 2. Val av justerare", "§ 3. Bryggan"])
        #expect(words.map(\.text).joined(separator: " ").hasPrefix("§ 1. Ordföranden hälsade § 2. Val"))
        #expect(words[0].misreading == Misreading(text: "S", reason: "sequence"))
        #expect(words[1].misreading == Misreading(text: "l.", reason: "sequence"))
        #expect(words[3].text == "hälsade" && words[3].misreading == nil)
    }

    @Test("a sign glued to its number on a line of its own is §, even over a gap; a page number is not")
    func glued() {
        let words = signs(["§1", "Stämman öppnades", "S2.", "Upplästes", "$4", "Beslöts", "86"])
        #expect(words.map(\.text) == ["§1", "Stämman", "öppnades", "§2.", "Upplästes", "§4", "Beslöts", "86"])
        #expect(words[3].misreading == Misreading(text: "S2.", reason: "sequence"))
    }

    @Test(
        "a sign without a neighbour in the sequence, a number and a word stay",
        arguments: [
            ["S 4. Bryggan", "§ 9. Taket"], ["8 46 kronor", "8 47 kronor"], ["Se 4. sidan", "§ 5. Taket"],
            ["Priset 8 3", "§ 4. Taket"],
        ])
    func others(_ lines: [String]) { #expect(signs(lines).allSatisfy { $0.misreading == nil }) }

    @Test("a digit that stands for § is believed only beside a § that was read")
    func digits() {
        #expect(signs(["8 46 Bryggan", "§ 47 Taket"])[0].text == "§")
        #expect(signs(["8 46 Bryggan", "8 47 Taket"])[0].text == "8")
    }

    private let lookalikes = Lookalikes(
        lexicon: Lexicon(words: [
            "gärna", "till", "kommunen", "bok", "bål", "bäl", "sal", "ordförande", "kallar", "dörrar", "fäns",
        ]))

    @Test(
        "a word that is none becomes its one look-alike, marks around it kept",
        arguments: [
            ("gäma", "gärna"), ("(tili,", "(till,"), ("kommunen", nil), ("Gäma", nil), ("baal", nil), ("b0k", nil),
            ("ordforande,", "ordförande,"), ("källardörrar", nil), ("fans", nil),
        ])
    func words(_ read: String, _ mended: String?) { #expect(lookalikes.mended(read) == mended) }

    @Test(
        "letters among the figures of a date, a year or a time are figures; other words stay",
        arguments: [
            ("l9.30.", "19.30."), ("2O16-O4-28", "2016-04-28"), ("I956,", "1956,"), ("19.30", nil), ("25l", nil),
            ("lO", nil), ("Olof", nil), ("9l.75", nil), ("S2023", nil),
        ])
    func figures(_ read: String, _ mended: String?) { #expect(Figures.mended(read) == mended) }

    @Test("a capital is no hindrance where a sentence begins, in a long word")
    func capitals() {
        var words = ["slut.", "Kommunsn", "Ordforande", "och", "Kommunm"].map {
            Word(text: $0, box: nil, confidence: 0.5)
        }
        Lookalikes(lexicon: Lexicon(words: ["kommunen", "ordförande", "beslutades"])).mend(&words)
        #expect(words.map(\.text) == ["slut.", "Kommunsn", "Ordforande", "och", "Kommunm"])
        words = ["slut.", "Besiutades", "Besiutades"].map { Word(text: $0, box: nil, confidence: 0.5) }
        Lookalikes(lexicon: Lexicon(words: ["beslutades"])).mend(&words)
        #expect(words.map(\.text) == ["slut.", "Beslutades", "Besiutades"])
    }

    @Test("with two look-alikes it stays as read")
    func ambiguous() { #expect(Lookalikes(lexicon: Lexicon(words: ["lånat", "länat"])).mended("lanat") == nil) }

    @Test("what was read with confidence is left alone")
    func confident() {
        var words = [Word(text: "gäma", box: nil, confidence: 0.97), Word(text: "gäma", box: nil, confidence: 0.6)]
        lookalikes.mend(&words)
        #expect(words.map(\.text) == ["gäma", "gärna"])
        #expect(words[1].misreading == Misreading(text: "gäma", reason: "lexicon"))
    }
}
