import Testing

@testable import Scoring

struct DecisionTextTests {
    @Test(
        "a slip leaves a decision the same, another number or a negation does not",
        arguments: [
            ("att hålla hembygdsdagen den 6 juni", "att hålla hembygdsdagen den 8 juni", 0),
            ("att avslå motionen om ny gärdsgård", "att bifalla motionen om ny gärdsgård", 0),
            ("att inte sälja hembygdsgården", "att sälja hembygdsgården", 0),
            ("att anslå 1 500 kronor", "att anslå 1500 kronor", 0),
            ("att köpa in tolv nya stolar", "att köpa ln tolv nva stolar", 0.9259259259259259),
            ("att hålla", "Styrelsen beslutar att hålla", 0.4864864864864865),
        ])
    func likeness(one: String, other: String, expected: Double) {
        #expect(DecisionText(one).likeness(to: DecisionText(other)) == expected)
    }

    @Test("the sentence around the clause does not matter")
    func containment() {
        let clause = DecisionText("att hålla hembygdsdagen den 6 juni")
        let sentence = DecisionText("Styrelsen beslutar att hålla hembygdsdagen den 6 juni")
        #expect(clause.likeness(to: sentence) == 1)
        #expect(sentence.likeness(to: clause) == 1)
    }

    @Test(
        "a body's name may be longer or shorter, but holds neither the word protokoll nor a date",
        arguments: [
            ("Björkdalens hembygdsförening", true), ("Björkdalens hembygdsforening", true),
            ("Hembygdsförening", true), ("Protokoll Björkdalens hembygdsförening", false),
            ("Björkdalens hembygdsförening 2024-03", false), ("Björkdalens byalag", false), (nil, false),
        ] as [(String?, Bool)])
    func body(found: String?, expected: Bool) {
        #expect(BodyName.agrees(found, with: "Björkdalens hembygdsförening") == expected)
    }
}
