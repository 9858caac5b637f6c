import CorpusGenerator
import DocumentModel
import Extraction
import Layout
import Minutes
import Register
import SwedishText
import Testing

/// Generated minutes of nine bodies over twenty years, through the real stages: who is taken for whom.
struct ChronicleTests {
    /// A person of the register in one document, and who it truly is.
    private struct Seen {
        var found: String
        var real: Int
    }

    @Test(arguments: [UInt64(11), 12])
    func peopleAreToldApartAndRecognised(seed: UInt64) throws {
        let chronicle = Chronicle(seed: seed, count: 180)
        var identities: [String: [String: Int]] = [:]
        let outlines = try chronicle.documents.map { document in
            identities[document.fileName] = Dictionary(
                document.identities.map { ($0.printed, $0.person) }, uniquingKeysWith: { first, _ in first })
            return RecordOutline(try record(document))
        }
        let register = Register(of: outlines)
        var seen: [Seen] = []
        for person in register.people {
            for sighting in person.sightings {
                let truth = sighting.mentions.lazy.compactMap { identities[sighting.record]?[$0.name] }.first
                if let truth { seen.append(Seen(found: person.id, real: truth)) }
            }
        }
        let (precision, recall) = agreement(seen)
        #expect(seen.count > 900)
        #expect(precision > 0.98, "B-cubed precision \(precision)")
        #expect(recall > 0.9, "B-cubed recall \(recall)")
        #expect(register.bodies.count == 9)
    }

    private func record(_ document: Chronicle.Document) throws -> Record {
        let pages = try TextFile.pages(of: Array(document.text.utf8), mediaType: "text/plain")
        let text = Normaliser().normalise(
            Segmenter().segment(ExtractedDocument(mediaType: "text/plain", pages: pages)))
        let file = FileIdentity(sha256: String(repeating: "ab", count: 32), source: document.fileName)
        var record = MinutesReader().read(text, file: file)[0]
        record.document.id = document.fileName
        return record
    }

    /// B-cubed (Bagga and Baldwin, "Entity-based cross-document coreferencing", 1998).
    private func agreement(_ seen: [Seen]) -> (precision: Double, recall: Double) {
        var both: [String: Int] = [:]
        var found: [String: Int] = [:]
        var persons: [Int: Int] = [:]
        for one in seen {
            both["\(one.found) \(one.real)", default: 0] += 1
            found[one.found, default: 0] += 1
            persons[one.real, default: 0] += 1
        }
        func mean(_ part: (Seen) -> Double) -> Double { seen.reduce(0) { $0 + part($1) } / Double(seen.count) }
        return (
            mean { Double(both["\($0.found) \($0.real)"] ?? 0) / Double(found[$0.found] ?? 1) },
            mean { Double(both["\($0.found) \($0.real)"] ?? 0) / Double(persons[$0.real] ?? 1) }
        )
    }
}
