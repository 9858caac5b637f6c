import Testing

@testable import SwedishText

@Suite("Names and sentences") struct NameAndSentenceTests {
    @Test(
        "a person's name keeps its form",
        arguments: [
            "Eva Ek", "Elina Mäki-Torp", "Helge V Vadström", "Carl von Ekensten", "G. A. Lind", "Anders Nilsson i Hult",
            "EVA EK",
            "Maria de la Cruz", "Rikard Halford", "Yosef ben Amram", "Ben Lind",
        ])
    func names(text: String) {
        #expect(PersonName(text)?.text == text)
    }

    @Test(
        "organisations, headings and single words are no names",
        arguments: [
            "Region Ekmora", "Ekmora kommun", "Ekmora RSS", "Svenska kraftnät", "Bilaga Deltagarlista", "Eva",
            "Nationella rådet",
            "Övriga närvarande", "eva ek", "Eva Ek 3", "Kommunala Pensionärsrådet", "Vägverket Region",
            "IM GR", "Ekmora Ridklubb", "Ekmora University", "Eva och Bo", "ben Lind",
        ])
    func others(text: String) {
        #expect(PersonName(text) == nil)
    }

    @Test("abbreviations, ordinals and initials end no sentence")
    func sentences() {
        let text = TokenisedText("Bl.a. kl. 13.00 den 7 mars. Enl. G. Ek m.fl. gäller 4.5 procent! Nästa punkt?")
        let sentences = SentenceSplitter().sentences(in: text).map(text.string)
        #expect(sentences == ["Bl.a. kl. 13.00 den 7 mars.", "Enl. G. Ek m.fl. gäller 4.5 procent!", "Nästa punkt?"])
    }

    @Test(
        "a token keeps what stands inside a word",
        arguments: ["BN-2021-00028", "t.ex", "HSB:s", "karriär-/kompetensvägar", "2025-03-20"])
    func tokens(word: String) {
        #expect(TokenisedText("se \(word), här").tokens.map(\.text) == ["se", word, ",", "här"])
    }
}
