internal import Crypto
package import Foundation
internal import Typesetting

/// Writes a corpus: `documents/`; `gold/` with a record for each document; `text/` with the exact text of every page
/// that has one, and its `index.json`; `boxes/` with the lines of these pages.
package struct CorpusWriter: Sendable {
    package struct Summary: Sendable {
        package var files = 0
        package var pages = 0
        /// Of the documents, without gold, text and boxes.
        package var bytes = 0
        /// SHA-256, hexadecimal, over the lines `<sha256>  <path>` of all files, sorted by path.
        package var digest = ""
    }

    package struct MissingFonts: Error, CustomStringConvertible {
        package var families: [String]
        package var description: String {
            "fonts are not installed: \(families.joined(separator: ", ")); others would change every page"
        }
    }

    package static let folders = ["documents", "gold", "text", "boxes"]

    package var directory: URL

    package init(directory: URL) { self.directory = directory }

    /// - Parameter jobs: how many documents are made at the same time; it does not change the bytes.
    /// - Throws: `MissingFonts`, `Scanner.Failure`, and errors of the file system.
    package func write(
        _ plan: CorpusPlan, jobs: Int, progress: @escaping @Sendable (String) -> Void = { _ in }
    ) async throws -> Summary {
        try await write(count: plan.entries.count, jobs: jobs, progress: progress) { press, index in
            let entry = plan.entries[index]
            return try press.make(
                entry.family, form: entry.form, seed: plan.seed, number: entry.number, with: entry.companion)
        }
    }

    /// Both documents of every trait, in every form.
    ///
    /// - Throws: `MissingFonts`, `Scanner.Failure`, and errors of the file system.
    package func writeTraits(seed: UInt64, forms: [Form], jobs: Int) async throws -> Summary {
        let entries = Trait.all.flatMap { trait in
            Trait.Side.allCases.flatMap { side in forms.map { (trait, side, $0) } }
        }
        return try await write(count: entries.count, jobs: jobs) { press, index in
            let (trait, side, form) = entries[index]
            return try press.make(trait, side, form: form, seed: seed)
        }
    }

    private func write(
        count: Int, jobs: Int, progress: @escaping @Sendable (String) -> Void = { _ in },
        make: @escaping @Sendable (CorpusPress, Int) throws -> CorpusDocument
    ) async throws -> Summary {
        let missing = FontCheck.missing(HouseStyle.fonts)
        guard missing.isEmpty else { throw MissingFonts(families: missing) }
        for folder in Self.folders {
            try FileManager.default.createDirectory(
                at: directory.appending(path: folder), withIntermediateDirectories: true)
        }
        let parts = try await withThrowingTaskGroup(of: [Written].self) { group in
            for job in 0..<max(1, jobs) {
                group.addTask {
                    let press = CorpusPress()
                    return try stride(from: job, to: count, by: max(1, jobs)).map { index in
                        try Task.checkCancellation()
                        let document = try make(press, index)
                        progress(document.path)
                        return try write(document)
                    }
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        return try finish(parts)
    }

    /// What became of one document.
    private struct Written: Sendable {
        var bytes: Int
        /// Hexadecimal SHA-256 by path.
        var digests: [(path: String, digest: String)]
        /// Entries of the index of pages.
        var pages: [(name: String, file: String, page: Int)]
    }

    private func write(_ document: CorpusDocument) throws -> Written {
        var written = Written(bytes: document.bytes.count, digests: [], pages: [])
        written.digests.append(try put(document.bytes, at: document.path))
        for (index, part) in document.parts.enumerated() {
            let record = Data(part.record.text.utf8)
            written.digests.append(try put(record, at: "gold/\(document.goldName(part: index))"))
        }
        for (index, page) in document.pages.enumerated() {
            let name = "\(document.fileName)-p\(index + 1).txt"
            written.digests.append(try put(Data(page.text.utf8), at: "text/\(name)"))
            written.pages.append((name, document.path, index + 1))
        }
        if !document.pages.isEmpty {
            let boxes = Data(JSONValue.list(document.pages.map(\.json)).text.utf8)
            written.digests.append(try put(boxes, at: "boxes/\(document.fileName).json"))
        }
        return written
    }

    private func put(_ data: Data, at path: String) throws -> (path: String, digest: String) {
        try data.write(to: directory.appending(path: path))
        return (path, Self.hexadecimal(SHA256.hash(data: data)))
    }

    private func finish(_ parts: [Written]) throws -> Summary {
        let pages = parts.flatMap(\.pages).sorted { $0.name < $1.name }
        let index = JSONValue.object(
            pages.map { ($0.name, .object([("file", .string($0.file)), ("page", .integer($0.page))])) })
        var digests = parts.flatMap(\.digests)
        digests.append(try put(Data(index.text.utf8), at: "text/index.json"))
        let lines = digests.sorted { $0.path < $1.path }.map { "\($0.digest)  \($0.path)\n" }.joined()
        return Summary(
            files: parts.count, pages: pages.count, bytes: parts.reduce(0) { $0 + $1.bytes },
            digest: Self.hexadecimal(SHA256.hash(data: Data(lines.utf8))))
    }

    private static func hexadecimal(_ digest: SHA256.Digest) -> String {
        let digits = Array("0123456789abcdef")
        return String(digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}

extension CorpusDocument.PageText {
    fileprivate var json: JSONValue {
        .object([
            ("size", .measures([width, height])),
            (
                "lines",
                .list(
                    lines.map { text, box in
                        .object([
                            ("text", .string(text)), ("box", .measures([box.left, box.top, box.right, box.bottom])),
                        ])
                    })
            ),
        ])
    }
}
