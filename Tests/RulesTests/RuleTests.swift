import Foundation
import Rules
import Testing

/// Every example of every rule, through the code that reads documents.
struct RuleTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var rule: ReadingRule
        var text: String
        /// Nil for a text that the rule must leave alone.
        var result: String?

        var testDescription: String { "\(rule.id): \(text.prefix(40))" }
    }

    static let cases = ReadingRule.all.flatMap { rule in
        rule.fires.map { Case(rule: rule, text: $0.text, result: $0.result) }
            + rule.spares.map { Case(rule: rule, text: $0, result: nil) }
    }

    @Test(arguments: cases)
    func doesWhatItsExampleSays(example: Case) { #expect(example.rule.apply(example.text) == example.result) }

    @Test func everyRuleHasBothKindsOfExamplesAndAnIdentifierOfItsOwn() {
        #expect(Set(ReadingRule.all.map(\.id)).count == ReadingRule.all.count)
        for rule in ReadingRule.all {
            #expect(!rule.fires.isEmpty && !rule.spares.isEmpty, "\(rule.id)")
            #expect(rule.summary.hasSuffix(".") && !rule.summary.contains("\n"), "\(rule.id)")
        }
    }

    @Test func everyRuleNamesTheFileThatHoldsIt() {
        let sources = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
        for rule in ReadingRule.all {
            let path = sources.appending(path: rule.source).standardizedFileURL.path
            #expect(FileManager.default.fileExists(atPath: path), "\(rule.id): \(rule.source)")
        }
    }
}
