import PublicBodies
import Testing

@Suite("Tables of public bodies")
struct PublicBodiesTests {
    @Test("there are 290 municipalities, each with a code of its own")
    func municipalities() {
        let present = PublicBodies.municipalities.filter { $0.validTo == nil }
        #expect(present.count == 290 && Set(present.map(\.code)).count == 290)
        #expect(present.allSatisfy { $0.code.count == 4 && !$0.name.isEmpty && !$0.county.isEmpty })
    }

    @Test("there are 21 regions, and the landsting of old are closed")
    func regions() {
        let present = PublicBodies.regions.filter { $0.validTo == nil }
        #expect(present.count == 21 && Set(present.map(\.name)).count == 21)
        #expect(PublicBodies.regions.contains { $0.name == "Malmöhus läns landsting" && $0.validTo != nil })
        #expect(present.first { $0.name == "Region Sörmland" }?.formerNames.isEmpty == false)
    }

    @Test("a university knows what it was called before")
    func universities() throws {
        #expect(PublicBodies.universities.count == 43)
        let malardalen = try #require(PublicBodies.universities.first { $0.short == "MDU" })
        #expect(malardalen.predecessors.first == "Mälardalens högskola (MDH)" && malardalen.validFrom == "2022")
    }

    @Test("a name with a comma in it is one name")
    func agencies() {
        #expect(PublicBodies.agencies.count == 76)
        #expect(
            PublicBodies.agencies.contains {
                $0.name == "Forskningsrådet för hälsa, arbetsliv och välfärd" && $0.abbreviation == "Forte"
            })
    }
}
