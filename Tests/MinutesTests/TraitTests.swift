import CorpusGenerator
import DocumentModel
import Testing

/// The documents of each trait of real minutes, through the real stages, against their gold records.
@Suite("Traits of real minutes") struct TraitTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var trait: CorpusGenerator.Trait
        var side: CorpusGenerator.Trait.Side
        var form: Form

        var name: String {
            "\(trait.id) \(side.rawValue) \(form == .pdf ? "pdf" : form == .flowing ? "flowing" : "extracted")"
        }
        var testDescription: String { name }
    }

    static let cases: [Case] = CorpusGenerator.Trait.all.flatMap { trait in
        CorpusGenerator.Trait.Side.allCases.flatMap { side in
            [Form.flowing, .extracted, .pdf].map { Case(trait: trait, side: side, form: $0) }
        }
    }

    private static let seeds: [UInt64] = [1, 2]

    @Test("every value of the gold is read, nothing else, and no trap is fallen into", arguments: cases)
    func agrees(testCase: Case) throws {
        var differences: [String] = []
        let press = CorpusPress()
        for seed in Self.seeds {
            let document = try press.make(testCase.trait, testCase.side, form: testCase.form, seed: seed)
            let read = try record(of: document)
            let gold = RecordValues(document.parts[0].gold)
            differences += RecordValues(read).differences(from: gold).map { "seed \(seed): \($0)" }
            differences += gold.traps(in: read).map { "seed \(seed): \($0)" }
        }
        if let reason = KnownFailures.reasons[testCase.name] {
            #expect(!differences.isEmpty, "is read right now, and no longer a known failure: \(reason)")
        } else {
            #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
        }
    }

    @Test("what is known to fail names a case")
    func knownFailures() {
        let names = Set(Self.cases.map(\.name))
        #expect(KnownFailures.reasons.keys.allSatisfy(names.contains))
    }

    @Test("a trait's two documents are told apart by name, and each trait says what it is")
    func names() {
        #expect(Set(CorpusGenerator.Trait.all.map(\.id)).count == CorpusGenerator.Trait.all.count)
        #expect(CorpusGenerator.Trait.all.count > 40 && CorpusGenerator.Trait.all.allSatisfy { !$0.summary.isEmpty })
    }
}
