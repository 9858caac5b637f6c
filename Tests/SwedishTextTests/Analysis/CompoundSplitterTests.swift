import Testing

@testable import SwedishText

@Suite("Compounds")
struct CompoundSplitterTests {
    /// A list as a system may have it, very short.
    private let list = WordList(words: [
        "kompetens", "försörjning", "plan", "utbildning", "bildning", "ut", "ekonom", "ekonomutbildning", "skola",
        "gata",
        "gator", "kyrka", "gård", "avgift", "lärare", "arna", "väg", "bro", "betygare",
    ])

    @Test(
        "are divided into the words that they are made of",
        arguments: [
            ("kompetensförsörjningsplan", ["kompetens", "försörjning", "plan"]),
            ("kompetensförsörjningsplaner", ["kompetens", "försörjning", "planer"]),
            ("försörjningsplan", ["försörjning", "plan"]), ("ekonomutbildning", ["ekonom", "utbildning"]),
            ("skolgata", ["skola", "gata"]), ("skolgator", ["skola", "gator"]), ("kyrkogård", ["kyrka", "gård"]),
            ("vägavgift", ["väg", "avgift"]), ("broavgift", ["bro", "avgift"]),
        ])
    func divided(word: String, expected: [String]) {
        #expect(CompoundSplitter(list: list).parts(of: word).map(\.word) == expected)
    }

    @Test(
        "are not seen in other words",
        arguments: ["utbildning", "plan", "planerna", "skolarna", "bro", "", "x", "2023-04", "försörjningens"])
    func whole(word: String) {
        #expect(CompoundSplitter(list: list).parts(of: word).isEmpty)
    }

    @Test("may have a part that only the archive knows")
    func known() {
        let parts = CompoundSplitter(list: list) { $0 == "padel" }.parts(of: "padelavgift")
        #expect(parts.map(\.word) == ["padel", "avgift"])
        #expect(parts.map(\.isUnknown) == [false, false])
        #expect(CompoundSplitter(list: list).parts(of: "padelavgift").map(\.isUnknown) == [true, false])
        #expect(CompoundSplitter(list: nil).parts(of: "padelavgift").isEmpty)
    }

    @Test("leave no doubt where all of their words are known")
    func doubt() {
        let splitter = CompoundSplitter(list: list)
        for word in ["kompetensförsörjningsplan", "utbildningen", "vägavgift"] {
            #expect(!splitter.division(of: word).isDoubtful, "\(word)")
        }
        for word in ["utbildninq", "padelavgift", "xyzzy"] {
            #expect(splitter.division(of: word).isDoubtful, "\(word)")
        }
    }
}
