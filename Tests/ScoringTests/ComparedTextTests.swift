import Testing

@testable import Scoring

/// The expected figures were computed with Python: `difflib.SequenceMatcher(None, a, b, autojunk=False).ratio()` of
/// texts in the same form.
struct ComparedTextTests {
    @Test(
        "likeness is that of difflib",
        arguments: [
            ("Björkdalens hembygdsförening", "Bjorkdalens hembygdsforening", 0.9285714285714286),
            ("Ylva Näslund", "Ylva Näsiund", 0.9166666666666666),
            ("Ylva Näslund", "Näslund Ylva", 0.5833333333333334),
            ("att hålla hembygdsdagen den 6 juni", "att hälla hembygds-dagen den 6 juni.", 0.9565217391304348),
            (
                "att välja Maja Torsgård att justera protokollet", "att justera protokollet väljs Maja Torsgård",
                0.5111111111111111
            ),
            ("aababcabcd", "abcdabcaba", 0.7), ("tide", "diet", 0.25), ("diet", "tide", 0.5),
            ("Val av ordförande", "Val av ordförande för mötet", 0.7727272727272727),
            (
                String(repeating: "x", count: 300) + "abc", "abc" + String(repeating: "x", count: 300),
                0.9900990099009901
            ),
        ])
    func likeness(one: String, other: String, expected: Double) {
        #expect(ComparedText(one).likeness(to: ComparedText(other)) == expected)
    }

    @Test(
        "case, dashes, quotation marks, white space and points at either end do not count",
        arguments: [
            ("“Straße”", "STRASSE"), ("  A – B ", "a - b"), ("§ 4. *Budget*:", "§ 4. Budget"), ("–", ""),
            ("a\u{30A}ngest", "Ångest"), ("en »\u{A0} två", "en två"), ("nittio\ttal.;", "nittio tal"),
        ])
    func form(one: String, other: String) {
        #expect(ComparedText(one) == ComparedText(other))
        #expect(ComparedText(one).likeness(to: ComparedText(other)) == 1)
    }

    @Test("a mark within a text counts")
    func marks() {
        #expect(ComparedText("kl. 18") != ComparedText("kl 18"))
        #expect(ComparedText("A – B").scalars == Array("a - b".unicodeScalars.map(\.value)))
    }

    @Test("nothing is like nothing, and unlike all else")
    func empty() {
        #expect(ComparedText(nil).likeness(to: ComparedText("")) == 1)
        #expect(ComparedText(nil).likeness(to: ComparedText("abc")) == 0)
        #expect(ComparedText("abc").likeness(to: ComparedText("–")) == 0)
    }

    @Test("a part counts from twelve characters on, and from the given share of the whole")
    func containment() {
        let whole = ComparedText("Styrelsen för Björkdalens hembygdsförening")
        #expect(ComparedText("Björkdalens hembygdsförening").isContained(in: whole, least: 0.6))
        #expect(whole.isContained(in: ComparedText("Björkdalens hembygdsförening"), least: 0.6))
        #expect(!ComparedText("Björkdalens hembygdsförening").isContained(in: whole, least: 0.7))
        #expect(!ComparedText("Björkdalens").isContained(in: whole, least: 0))
        #expect(!ComparedText("Björkdalens byalag").isContained(in: whole, least: 0))
    }

    @Test("hyphens, dashes and spaces can be left out")
    func gaps() {
        #expect(ComparedText("Flag-\u{AD}gor – 1 200").withoutGaps == ComparedText("flaggor1200"))
    }
}
