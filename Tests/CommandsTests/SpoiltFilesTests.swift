import CorpusGenerator
import Foundation
import Testing

/// Damaged copies of the sample documents through the built program; `Benchmarks/ingest/run fuzz` does it with thousands.
struct SpoiltFilesTests {
    @Test("of spoilt files each ends with an outcome, no worker dies or hangs, and the archive is whole")
    func outcomes() throws {
        let folder = try TemporaryFolder()
        let copies = 60
        var chance = Chance(seed: 1)
        for number in 0..<copies {
            let (name, data) = try Self.documents[number % Self.documents.count].get()
            let file = folder.path("in/\(number)-\(name)")
            try folder.write("in/\(number)-\(name)", "")
            // The kind of damage goes round, so that every document meets every kind.
            let damage = Damage.allCases[number / Self.documents.count % Damage.allCases.count]
            try damage.done(to: data, &chance).write(to: URL(filePath: file))
        }

        let report = folder.path("report.json")
        let run = try Program.run(["ingest", folder.path("in"), "--report", report], in: folder)
        #expect(run.status == 0 || run.status == 2, "\(run.errors)")
        let written = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: report)))
        let content = try #require(written as? [String: Any])
        let files = try #require(content["files"] as? [String: Any])
        let ends = ["done", "partial", "failed", "unsupported", "sameBytes"].map { files[$0] as? Int ?? 0 }
        #expect(ends.reduce(0, +) == copies, "\(files)")
        // Some must be beyond reading, some not: else nothing is tried here.
        #expect(ends[0] > 0 && ends[2] > 0, "\(files)")
        let problems = try #require(content["problems"] as? [[String: Any]]).map { "\($0["message"] ?? "")" }
        #expect(problems.count >= ends[2])
        #expect(!problems.contains { $0.contains("worker") }, "\(problems)")
        let verified = try Program.run(["verify"], in: folder)
        #expect(verified.status == 0, "\(verified.errors)")
    }

    /// Small ones of every kind, by name.
    private static let documents = [
        "agenda-01.pdf", "form-01.pdf", "notice-02.pdf", "parish-01.pdf", "steering-02.pdf", "council-01.txt",
        "notes-02.md", "form-02-copied.tif",
    ].map { name in
        Result {
            let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            let path = tests.deletingLastPathComponent().appending(path: "Corpus/documents/\(name)")
            return (name, try Data(contentsOf: path))
        }
    }
}

private enum Damage: CaseIterable {
    case cutOff, bitsTurned, pieceLost, pieceRepeated, piecesExchanged, numbersChanged, noise, emptied

    func done(to data: Data, _ chance: inout Chance) -> Data {
        var bytes = Array(data)
        let start = chance.below(bytes.count)
        let end = min(bytes.count, start + 1 + chance.below(400))
        switch self {
        case .cutOff: bytes.removeSubrange(start...)
        case .bitsTurned: for _ in 0..<40 { bytes[chance.below(bytes.count)] ^= 1 << UInt8(chance.below(8)) }
        case .pieceLost: bytes.removeSubrange(start..<end)
        case .pieceRepeated:
            let piece = bytes[start..<end]
            for _ in 0..<20 { bytes.insert(contentsOf: piece, at: start) }
        case .piecesExchanged:
            let place = chance.below(bytes.count - (end - start))
            bytes.replaceSubrange(place..<(place + end - start), with: bytes[start..<end])
        case .numbersChanged:
            let digits = bytes.indices.filter { (0x30...0x39).contains(bytes[$0]) }
            for _ in 0..<30 where !digits.isEmpty { bytes[chance.pick(digits)] = UInt8(0x30 + chance.below(10)) }
        case .noise: for place in start..<end { bytes[place] = UInt8(chance.below(256)) }
        case .emptied: bytes = []
        }
        return Data(bytes)
    }
}
