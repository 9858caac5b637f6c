import Testing

@testable import Extraction

@Suite struct TextLayerTests {
    private let lexicon = Lexicon(words: ["mötet", "öppnas", "av", "ordföranden", "till", "att", "godkänna", "stämma"])

    @Test(
        "compounds of known words are known", arguments: [("ordförandenstämma", true), ("blurk", false), ("ATT", true)])
    func compounds(word: String, isKnown: Bool) { #expect(lexicon.knows(word) == isKnown) }

    @Test("a layer that lost å, ä and ö is suspected, a whole one is not")
    func lostLetters() {
        let whole = [String](repeating: "ordföranden öppnas", count: 60).flatMap {
            $0.split(separator: " ").map(String.init)
        }
        let plain = whole.map { String($0.map { $0 == "ö" ? "o" : $0 }) }
        #expect(TextLayer(texts: whole, lexicon: lexicon).swedishShare > 0.05)
        #expect(TextLayer(texts: plain, lexicon: lexicon).swedishShare == 0)
    }

    @Test("what agrees with the image is kept; OCR of somebody else's that differs is replaced")
    func verdict() {
        let good = ["Mötet", "öppnas", "av", "ordföranden"]
        let bad = ["Motct", "oppnas", "av", "ordforandcn"]
        func verdict(_ layer: [String], _ read: [String], overScan: Bool) -> TextLayerVerdict {
            TextLayerVerdict(
                layer: TextLayer(texts: layer, lexicon: lexicon), reading: TextLayer(texts: read, lexicon: lexicon),
                layerTexts: layer, readTexts: read, sureTexts: read, overScan: overScan)
        }
        #expect(verdict(good, good, overScan: true) == .keepLayer)
        #expect(verdict(bad, good, overScan: true) != .keepLayer)
        #expect(verdict(bad, good, overScan: false) != .keepLayer)
        #expect(verdict(good, bad, overScan: false) == .keepLayer)
    }

    @Test("a layer that says something else than the page is replaced, however good its words and however many")
    func lyingLayer() {
        let layer = [String](repeating: "stämma", count: 200)
        let read = ["Mötet", "öppnas", "av", "ordföranden", "till", "stämma"]
        func verdict(sure: [String]) -> TextLayerVerdict {
            TextLayerVerdict(
                layer: TextLayer(texts: layer, lexicon: lexicon), reading: TextLayer(texts: read, lexicon: lexicon),
                layerTexts: layer, readTexts: read, sureTexts: sure, overScan: true)
        }
        #expect(verdict(sure: read) == .replace(reason: "it says something else than the page shows"))
        #expect(verdict(sure: []) == .keepLayer)
    }

    @Test("a good layer is kept where the engine errs in a word, but not where it lost the section marks")
    func sectionMarks() {
        let page = [String](repeating: "ordföranden", count: 30)
        func verdict(_ layer: [String], _ read: [String]) -> TextLayerVerdict {
            TextLayerVerdict(
                layer: TextLayer(texts: layer, lexicon: lexicon), reading: TextLayer(texts: read, lexicon: lexicon),
                layerTexts: layer, readTexts: read, sureTexts: read, overScan: true)
        }
        #expect(verdict(page + ["§", "4"], page.dropLast() + ["ordtoranden", "§", "4"]) == .keepLayer)
        #expect(verdict(page + ["8", "4"], page + ["§", "4"]) != .keepLayer)
    }
}
