import DocumentModel
import Foundation
import Testing

@testable import Register

struct RegisterTests {
    private typealias Attendee = Invented.Attendee

    private static let council = "Samrådet för skärgårdstrafik"

    /// A board over three years; one member is written in four ways, another's namesake sits elsewhere.
    private static let outlines = [
        Invented.outline(
            "a1", "2019-02-01", council,
            [
                Attendee("Tova Letterstål", "Mälardalens högskola"), Attendee("Ivar Granath", "Region Dalarna"),
                Attendee("Moa Quist", "SKR"),
            ], chair: "Ivar Granath", adjusters: ["T. Letterstål"]),
        Invented.outline(
            "a2", "2020-02-01", council,
            [
                Attendee("Tova Letterstahl", "Mälardalens universitet"), Attendee("Ivar Granath", "Region Dalarna"),
                Attendee("Moa Quist", "Sveriges Kommuner och Regioner"),
            ], chair: "I. Granath"),
        Invented.outline(
            "a3", "2021-02-01", council,
            [
                Attendee("Tova Letterståhl", "MDU"), Attendee("Ivar Granatb", "Landstinget Dalarna"),
                Attendee("Moa Qvist"),
            ]),
        Invented.outline(
            "a4", "2021-05-01", council, [Attendee("Ivar Granath", "Region Dalarna"), Attendee("Moa Quist", "SKR")]),
        Invented.outline(
            "b1", "2020-03-01", "Kanotklubben Paddeln", [Attendee("Moa Quist"), Attendee("Urban Selin")]),
    ]

    @Test func oneWrittenInSeveralWaysIsOnePersonWithItsEvidence() throws {
        let register = Register(of: Self.outlines)
        let tova = try #require(register.person("Tova Letterståhl", inRecord: "a3"))
        #expect(tova.sightings.map(\.record) == ["a1", "a2", "a3"])
        #expect(
            Set(tova.spellings.map(\.name))
                == ["Tova Letterstål", "Tova Letterstahl", "Tova Letterståhl", "T. Letterstål"])
        #expect(tova.joins.count == 2)
        #expect(tova.joins.allSatisfy { join in join.reasons.contains { $0.kind == .spelling && $0.detail != nil } })
        #expect(tova.joins.allSatisfy { join in join.reasons.contains { $0.kind == .sameBody } })
        #expect(tova.confidence > 0.8 && tova.confidence < 1)
        #expect(tova.sightings[0].mentions.map(\.capacity) == [.attendance, .adjuster])
        #expect(tova.sightings[0].mentions[0].block == "b2")
        #expect(tova.organisations == ["university-mdu"])
    }

    @Test func aMisreadLetterIsASlipOfTheNameThatIsReadMoreOften() throws {
        let register = Register(of: Self.outlines)
        let ivar = try #require(register.person("Ivar Granatb", inRecord: "a3"))
        #expect(ivar.name == "Ivar Granath")
        #expect(ivar.sightings.count == 4)
    }

    @Test func namesakesInOtherBodiesStayApartAndAreNamedAsPerhapsTheSame() throws {
        let register = Register(of: Self.outlines)
        let official = try #require(register.person("Moa Quist", inRecord: "a1"))
        let paddler = try #require(register.person("Moa Quist", inRecord: "b1"))
        #expect(official.id != paddler.id)
        #expect(official.sightings.count == 4)
        #expect(official.perhaps.map(\.person) == [paddler.id])
        #expect(paddler.perhaps.map(\.person) == [official.id])
        #expect(paddler.perhaps[0].join.confidence < 0.8)
    }

    @Test func twoOfOneNameInOneMeetingAreTwo() throws {
        let register = Register(of: [
            Invented.outline(
                "c1", "2020-01-01", "Byggnadsnämnden",
                [Attendee("Lars Eriksson", party: "S"), Attendee("Lars Eriksson", party: "M"), Attendee("Eva Rehn")]),
            Invented.outline(
                "c2", "2020-02-01", "Byggnadsnämnden",
                [Attendee("Lars Eriksson", party: "M"), Attendee("Eva Rehn")]),
        ])
        let people = register.people.filter { $0.name == "Lars Eriksson" }
        #expect(people.map(\.sightings.count).sorted() == [1, 2])
        #expect(people.allSatisfy { person in Set(person.sightings.compactMap(\.party)).count == 1 })
    }

    @Test func longAfterwardsANameIsSomebodyElse() {
        let register = Register(of: [
            Invented.outline("d1", "1890-01-01", "Ekmora kyrkoråd", [Attendee("Nils Thorsson"), Attendee("A. Falck")]),
            Invented.outline("d2", "1949-01-01", "Ekmora kyrkoråd", [Attendee("Nils Thorsson"), Attendee("Rut Ros")]),
        ])
        #expect(register.people.filter { $0.name == "Nils Thorsson" }.count == 2)
    }

    @Test func boardsThatAreOnlyCalledTheBoardHoldNobodyTogether() {
        let register = Register(of: [
            Invented.outline("e1", "2020-01-01", "Styrelsen", [Attendee("Eva Falk"), Attendee("Rut Ros")]),
            Invented.outline("e2", "2020-02-01", "Styrelsen", [Attendee("Eva Falk"), Attendee("Stina Grahn")]),
        ])
        #expect(register.people.filter { $0.name == "Eva Falk" }.count == 2)
    }

    @Test func theSameOutlinesInAnyOrderGiveTheSameRegister() throws {
        let register = Register(of: Self.outlines)
        #expect(Register(of: Self.outlines.reversed()) == register)
        #expect(try JSONDecoder().decode(Register.self, from: JSONEncoder().encode(register)) == register)
    }

    @Test func identifiersStayWhenRecordsAreAdded() throws {
        let before = Register(of: Array(Self.outlines.prefix(2)))
        let after = Register(of: Self.outlines)
        for person in before.people {
            let same = try #require(after.person(id: person.id))
            #expect(Set(person.sightings.map(\.record)).isSubset(of: same.sightings.map(\.record)))
        }
        for body in before.bodies { #expect(after.body(id: body.id)?.name == body.name) }
    }

    @Test func decisionsOutrankTheMachineAndCanBeTakenBack() throws {
        let paddler = RegisterDecision.Reference(record: "b1", name: "Moa Quist")
        let official = RegisterDecision.Reference(record: "a1", name: "Moa Quist")
        let later = RegisterDecision.Reference(record: "a4", name: "Moa Quist")
        let plain = Register(of: Self.outlines)

        let merged = Register(of: Self.outlines, decisions: [RegisterDecision(same: [paddler, official])])
        let moa = try #require(merged.person("Moa Quist", inRecord: "b1"))
        #expect(moa.sightings.count == 5)
        #expect(moa.joins.contains { $0.reasons.map(\.kind) == [.decision] })

        let split = Register(of: Self.outlines, decisions: [RegisterDecision(apart: [[official], [later]])])
        #expect(split.person("Moa Quist", inRecord: "a4")?.sightings.map(\.record) == ["a4"])
        #expect(split.person("Moa Quist", inRecord: "a1")?.sightings.map(\.record) == ["a1", "a2", "a3"])
        #expect(
            split.person("Moa Quist", inRecord: "a4")?.perhaps.contains {
                $0.name == "Moa Quist" && $0.person == split.person("Moa Quist", inRecord: "a1")?.id
            } == false)

        let undone = Register(
            of: Self.outlines,
            decisions: [
                RegisterDecision(same: [paddler, official]), RegisterDecision(apart: [[official], [paddler]]),
            ])
        #expect(undone.person("Moa Quist", inRecord: "b1")?.sightings.count == 1)
        #expect(Register(of: Self.outlines, decisions: []) == plain)
    }

    @Test func aDecisionAboutNobodyIsSaidToBeUnused() {
        let decision = RegisterDecision(same: [
            RegisterDecision.Reference(record: "zz", name: "Moa Quist"),
            RegisterDecision.Reference(record: "a1", name: "Moa Quist"),
        ])
        #expect(Register(of: Self.outlines, decisions: [decision]).unusedDecisions == [decision])
    }

    @Test func organisationsAreOneUnderAllTheirNames() throws {
        let register = Register(of: Self.outlines)
        let university = try #require(register.organisation(id: "university-mdu"))
        #expect(university.name == "Mälardalens universitet")
        #expect(university.records == ["a1", "a2", "a3"])
        #expect(university.names.contains { $0.name == "Mälardalens högskola" && $0.kind == .predecessor })
        let region = try #require(register.organisation(id: "region-20"))
        #expect(Set(region.spellings.map(\.name)) == ["Region Dalarna", "Landstinget Dalarna"])
        #expect(region.code == "20")
    }

    @Test func aBodyBelongsToTheMunicipalityOfItsLetterhead() throws {
        let register = Register(of: [
            Invented.outline("f1", "2020-01-01", "Byggnadsnämnden", [], letterhead: "HÖGANÄS KOMMUN   PROTOKOLL"),
            Invented.outline("f2", "2020-02-01", "byggnadsnämnd", [], letterhead: "Höganäs kommun"),
            Invented.outline("f3", "2020-02-01", "Byggnadsnämnden", [], letterhead: "Arboga kommun"),
        ])
        #expect(register.body(ofRecord: "f1")?.organisation == "municipality-1284")
        #expect(register.body(ofRecord: "f1")?.id == register.body(ofRecord: "f2")?.id)
        #expect(register.body(ofRecord: "f3")?.organisation == "municipality-1984")
        #expect(register.bodies.count == 2)
    }

    @Test func aCommitteeOfTheBoardIsAnotherBody() {
        let people = ["Eva Falk", "Rut Ros", "Stina Grahn", "Urban Rehn"].map { Attendee($0) }
        let register = Register(of: [
            Invented.outline("g1", "2020-01-01", "Styrelsen för Paddeln", people),
            Invented.outline("g2", "2020-02-01", "Styrelsens för Paddeln arbetsutskott", people),
            Invented.outline("g3", "2020-02-01", "Styrelse för Paddcln", people),
        ])
        #expect(register.bodies.count == 2)
        #expect(register.body(ofRecord: "g1")?.spellings.count == 2)
    }
}
