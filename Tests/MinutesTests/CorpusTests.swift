import DocumentModel
import Foundation
import Testing

/// The text documents of the sample corpus against their gold records.
@Suite("The sample corpus") struct CorpusTests {
    /// The part of a gold record that is compared.
    private struct Gold: Decodable {
        struct Person: Decodable {
            var name: String
            var presence: String?
        }
        struct Item: Decodable {
            struct Decision: Decodable { var text: String }
            var number: String?
            var title: String?
            var decisions: [Decision]?
        }
        struct Information: Decodable { var type: String }
        struct Session: Decodable {
            var body: String?
            var date: String?
            var startTime: String?
            var endTime: String?
            var place: String?
        }
        var file: String
        var document: Information
        var meeting: Session
        var attendance: [Person]?
        var items: [Item]?
    }

    private static let corpus = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Corpus").standardizedFileURL

    static let documents: [String] = {
        let gold = corpus.appending(path: "gold").path(percentEncoded: false)
        return ((try? FileManager.default.contentsOfDirectory(atPath: gold)) ?? [])
            .map { $0.replacing(".gold.json", with: "") }.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }
            .sorted()
    }()

    @Test("the corpus has documents of several families")
    func present() {
        #expect(Self.documents.count >= 8)
    }

    @Test("every value of the gold is read, and nothing else", arguments: CorpusTests.documents)
    func agrees(document: String) throws {
        let data = try Data(contentsOf: Self.corpus.appending(path: "gold/\(document).gold.json"))
        let gold = try JSONDecoder().decode(Gold.self, from: data)
        let text = try String(contentsOf: Self.corpus.appending(path: gold.file), encoding: .utf8)
        let read = try record(text, mediaType: document.hasSuffix(".md") ? "text/markdown" : "text/plain")
        let differences = Self.values(of: gold).symmetricDifference(Self.values(of: read))
        #expect(differences.sorted() == [])
    }

    private static func values(of gold: Gold) -> Set<String> {
        var values: Set<String> = ["type: \(gold.document.type)"]
        for person in gold.attendance ?? [] { values.insert("\(person.presence ?? "present"): \(person.name)") }
        for item in gold.items ?? [] {
            values.insert("item: \(item.number ?? "–") \(plain(item.title))")
            for decision in item.decisions ?? [] { values.insert("decision: \(plain(decision.text))") }
        }
        add(gold.meeting.date, gold.meeting.startTime, gold.meeting.endTime, gold.meeting.place, to: &values)
        return values
    }

    private static func values(of record: Record) -> Set<String> {
        var values: Set<String> = ["type: \(record.document.type.rawValue)"]
        for person in record.attendance { values.insert("\(person.presence.rawValue): \(person.name)") }
        for item in record.items {
            values.insert("item: \(item.number ?? "–") \(plain(item.title))")
            for decision in item.decisions { values.insert("decision: \(plain(decision.text))") }
        }
        let meeting = record.meeting
        add(meeting.date, meeting.startTime, meeting.endTime, meeting.place, to: &values)
        return values
    }

    private static func add(
        _ date: String?, _ start: String?, _ end: String?, _ place: String?, to values: inout Set<String>
    ) {
        for (name, value) in [("date", date), ("start", start), ("end", end), ("place", place)] {
            values.insert("\(name): \(value ?? "–")")
        }
    }

    /// Without the stop that ends a sentence, and with single spaces.
    private static func plain(_ text: String?) -> String {
        let words = (text ?? "–").split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return words.hasSuffix(".") ? String(words.dropLast()) : words
    }
}
