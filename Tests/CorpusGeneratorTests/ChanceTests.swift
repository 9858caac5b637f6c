import CorpusGenerator
import Testing

@Suite("Chance, days and wording")
struct ChanceTests {
    @Test("the generator is SplitMix64 as published")
    func splitMix64() {
        var chance = Chance(seed: 1_234_567)
        #expect(chance.next() == 6_457_827_717_110_365_317)
        #expect(chance.next() == 3_203_168_211_198_807_973)
        #expect(chance.next() == 9_817_491_932_198_370_423)
    }

    @Test("parts of other names or numbers go other ways")
    func parts() {
        var streams = [
            Chance(seed: 1, part: "a"), Chance(seed: 1, part: "b"), Chance(seed: 1, part: "a", number: 1),
            Chance(seed: 2, part: "a"),
        ]
        let first = streams.indices.map { streams[$0].next() }
        #expect(Set(first).count == 4)
    }

    @Test("what is dealt is different, what is chosen keeps its order")
    func hands() {
        var chance = Chance(seed: 9)
        for _ in 0..<50 {
            #expect(Set(chance.deal(Array(0..<10), 6)).count == 6)
            let chosen = chance.choose(Array(0..<10), 6)
            #expect(chosen == chosen.sorted() && Set(chosen).count == 6)
        }
        #expect(chance.deal([1, 2], 5).count == 2)
    }

    @Test(
        "days know their weekday, Monday being 0",
        arguments: [
            (Day(2024, 2, 29), 3), (Day(2000, 1, 1), 5), (Day(1893, 5, 18), 3), (Day(1900, 3, 1), 3),
            (Day(2025, 3, 20), 3),
        ])
    func weekdays(day: Day, weekday: Int) {
        #expect(day.weekday == weekday)
    }

    @Test("adding days passes the ends of months and leap days")
    func addition() {
        #expect(Day(2024, 2, 28).adding(2) == Day(2024, 3, 1))
        #expect(Day(2023, 2, 28).adding(1) == Day(2023, 3, 1))
        #expect(Day(1900, 2, 28).adding(1) == Day(1900, 3, 1))
        #expect(Day(2023, 12, 31).adding(1) == Day(2024, 1, 1))
        #expect(Day(2024, 3, 1).adding(-366) == Day(2023, 3, 1))
    }

    @Test("nobody meets at weekends, in July or at Christmas")
    func workdays() {
        var day = Day(2024, 1, 1)
        while day < Day(2025, 1, 1) {
            let met = day.onWorkday
            #expect(met >= day && met.weekday < 5 && met.month != 7)
            #expect(!(met.month == 12 && met.day > 19))
            day = day.adding(1)
        }
    }

    @Test("a slot keeps its value within a matter, and a choice is one of those given")
    func slots() {
        var wording = Wording(chance: Chance(seed: 3), day: Day(2024, 5, 6), dates: .iso, facts: ["board": "Nämnden"])
        wording.begin()
        let pair = wording.fill("{sum} {sum}").split(separator: " ")
        #expect(pair.count == 2 && pair[0] == pair[1])
        #expect(["{board}: en", "två"].map { wording.fill($0) } == ["Nämnden: en", "två"])
        #expect(["a b", "a c", "a "].contains(wording.fill("a [b|c|]")))
        #expect(wording.fill("{nextyear}/{yearafter}") == "2025/2026")
        #expect(Wording.grouped(1_250_000) == "1\u{a0}250\u{a0}000")
        #expect(Wording.grouped(980) == "980")
    }

    @Test("JSON keeps the order of keys and escapes what must be")
    func json() {
        let value = JSONValue.object([("b", .string("\"å\\\n")), ("a", .list([.integer(1), .null])), ("c", .list([]))])
        #expect(value.text == "{\n \"b\": \"\\\"å\\\\\\n\",\n \"a\": [\n  1,\n  null\n ],\n \"c\": []\n}\n")
    }
}
