import CorpusGenerator
import Foundation
import Testing
import Typesetting

@Suite("Documents as files")
struct CorpusDocumentTests {
    @Test(
        "the same seed gives the same bytes, another seed others",
        arguments: [
            Form.flowing, .extracted, .markdown, .pdf, .scan(.badlyWorn, .pdf), .scan(.fax, .tiff),
            .scan(.photographed, .jpeg), .scan(.stamped, .masked), .scan(.office, .poorLayer),
        ])
    func sameBytes(form: Form) throws {
        let first = try CorpusPress().make(.notice, form: form, seed: 4, number: 1)
        let press = CorpusPress()
        _ = try press.make(.council, form: .pdf, seed: 4, number: 9)
        let second = try press.make(.notice, form: form, seed: 4, number: 1)
        let other = try press.make(.notice, form: form, seed: 5, number: 1)
        #expect(first.bytes == second.bytes && first.parts[0].record.text == second.parts[0].record.text)
        #expect(first.bytes != other.bytes)
    }

    @Test("every family makes a PDF whose pages hold what the gold says they hold", arguments: Family.allCases)
    func pages(family: Family) throws {
        let document = try CorpusPress().make(family, form: .pdf, seed: 21, number: 2)
        #expect(document.bytes.starts(with: Data("%PDF-".utf8)))
        let script = family.compose(Chance(seed: 21, part: family.rawValue, number: 2))
        let placed = Typesetter().set(script.elements, on: script.sheet)
        #expect(document.pages.map(\.text) == placed.pages.map(\.text))
        for (index, item) in document.parts[0].gold.items.enumerated() {
            let page = try #require(placed.anchors["item-\(index + 1)"])
            let printed = ScriptReading.flat(document.pages[page - 1].text)
            #expect(printed.contains(String(ScriptReading.flat(item.title ?? "").prefix(24))))
        }
    }

    @Test("scans are what their names say")
    func containers() throws {
        let press = CorpusPress()
        let tiff = try press.make(.typewritten, form: .scan(.clean, .tiff), seed: 4, number: 1)
        #expect(tiff.bytes.starts(with: [0x49, 0x49, 0x2A, 0]) && tiff.fileName == "typewritten-01-clean.tif")
        let jpeg = try press.make(.notice, form: .scan(.badlyWorn, .jpeg), seed: 4, number: 1)
        #expect(jpeg.bytes.starts(with: [0xFF, 0xD8]) && jpeg.pages.count == 1)
        // Several pages do not fit in one image.
        #expect(Form.scan(.office, .jpeg).holding(2) == .scan(.office, .pdf))
        #expect(Form.scan(.office, .jpeg).holding(1) == .scan(.office, .jpeg))
    }

    @Test("the kept corpus has every family, and each kind of origin")
    func sample() {
        let entries = CorpusPlan.sample.entries
        for family in Family.allCases {
            #expect(Set(entries.filter { $0.family == family }.map(\.number)).count >= 2, "\(family)")
        }
        #expect(Set(entries.map(\.form.origin)) == ["text", "born-digital", "scan"])
    }

    @Test("the kept text documents are what the program makes")
    func keptDocuments() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Corpus")
        let press = CorpusPress()
        var compared = 0
        // Pages depend on fonts; these do not.
        for entry in CorpusPlan.sample.entries where entry.form == .flowing || entry.form == .markdown {
            let document = try press.make(
                entry.family, form: entry.form, seed: CorpusPlan.sample.seed, number: entry.number)
            #expect(try Data(contentsOf: folder.appending(path: document.path)) == document.bytes)
            let gold = folder.appending(path: "gold/\(document.goldName(part: 0))")
            #expect(try Data(contentsOf: gold) == Data(document.parts[0].record.text.utf8))
            compared += 1
        }
        #expect(compared > 4)
    }

    @Test("a written corpus has gold and texts for every document, and its digest does not depend on the jobs")
    func writer() async throws {
        let plan = CorpusPlan(seed: 3, count: 4, families: [.notice, .plan], form: .scan(.office, .pdf))
        var digests: [String] = []
        for jobs in [1, 3] {
            let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
            defer { try? FileManager.default.removeItem(at: folder) }
            let summary = try await CorpusWriter(directory: folder).write(plan, jobs: jobs)
            digests.append(summary.digest)
            let documents = try FileManager.default.contentsOfDirectory(
                atPath: folder.appending(path: "documents").path)
            let gold = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "gold").path)
            #expect(documents.count == 4 && summary.files == 4)
            #expect(Set(gold) == Set(documents.map { $0 + ".gold.json" }))
            let texts = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "text").path)
            #expect(texts.count == summary.pages + 1)
            let boxes = try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "boxes").path)
            #expect(Set(boxes) == Set(documents.map { $0 + ".json" }))
        }
        #expect(digests[0] == digests[1] && digests[0].count == 64)
    }
}
