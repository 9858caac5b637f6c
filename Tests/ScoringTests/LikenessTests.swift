import Testing

@testable import Scoring

/// Expected figures are those of Python's `difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()` after the same
/// normalisation.
@Suite("How alike texts are") struct LikenessTests {
    @Test(
        "the ratio of common runs",
        arguments: [
            ("abcd", "bcde", 0.75), ("aaaa", "aa", 0.6666666666666666), ("abxcdabxcd", "cdabcdab", 0.6666666666666666),
            ("Stämman beslutar att avslå motionen", "Stämman beslöt att avslå motionerna", 0.9142857142857143),
            ("Val av justerare", "Val av två justerare", 0.8888888888888888),
            ("Margareta Bergström", "Margareta Bergstrom", 0.9473684210526315), ("", "x", 0), ("", "", 1),
        ])
    func ratio(one: String, other: String, expected: Double) {
        #expect(abs(ComparedText(one).likeness(to: ComparedText(other)) - expected) < 1e-12)
    }

    @Test(
        "letter case, dashes, quotation marks, blank space and end points are passed over",
        arguments: [
            ("Nämnden beslutar att bifalla motionen.", "NÄMNDEN  beslutar att bifalla „motionen“"),
            ("Straße – 5", "strasse - 5"), ("A\u{30A}ke", "åke"), ("*Beslut*:", "Beslut"), ("……", "……"), (" – . ", ""),
        ])
    func normalisation(one: String, other: String) {
        #expect(ComparedText(one) == ComparedText(other))
    }

    @Test("another number or a negation makes another decision, a slip of reading does not")
    func decisions() {
        func likeness(_ one: String, _ other: String) -> Double { DecisionText(one).likeness(to: DecisionText(other)) }
        #expect(likeness("att bifalla motionen", "att avslå motionen") == 0)
        #expect(likeness("att anslå 5 000 kronor", "att anslå 6 000 kronor") == 0)
        #expect(abs(likeness("att godkänna rapporten", "att godkänna raporten") - 0.9767441860465116) < 1e-12)
        #expect(
            likeness(
                "att fastställa budgeten för 2024 enligt förslaget", "fastställa budgeten för 2024 enligt förslaget")
                == 1)
    }

    @Test(
        "a body's name may be longer, but holds no heading and no date",
        arguments: [
            ("Kulturnämnden", "Kulturnämnden Ekmora", true), ("Kulturnämnden", "Protokoll Kulturnämnden", false),
            ("Bostadsrättsföreningen Lärkan i Ekmora", "Bostadsrättsföreningen Larkan i Ekmora", true),
            ("Kulturnämnden i Askvalla", "Kulturnämnden i Askvalla 2024-03-05", false),
        ])
    func bodies(gold: String, found: String, isRight: Bool) {
        #expect(BodyName.agrees(found, with: gold) == isRight)
    }

    @Test("pairs are one to one, the most alike first, then the nearest")
    func pairing() {
        let pairs = Pairing.pairs(["a", "b", "b"], ["b", "a", "b"], least: 1) { $0 == $1 ? 1 : 0 }
        #expect(Set(pairs.map { [$0.gold, $0.found] }) == [[0, 1], [1, 0], [2, 2]])
    }
}
