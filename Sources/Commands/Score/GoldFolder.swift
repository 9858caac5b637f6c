import Foundation
import Scoring

/// A folder of documents with their gold: `gold/*.gold.json`, and the exact text of pages in `text/` where there is any.
struct GoldFolder {
    /// A document file with all that is known of it.
    struct File: Sendable {
        /// From the folder.
        var path: String
        /// One for each document in the file, by the name of the gold file.
        var golds: [GoldRecord]
        var pages: [Page]
    }

    /// A page whose text is known exactly.
    struct Page: Sendable {
        /// Of the file with the text.
        var name: String
        /// From 1.
        var number: Int
        var text: String
    }

    let directory: URL
    /// By path. Without the files of which only pages are known.
    private(set) var files: [File]

    /// - Parameter only: the path of a file must contain it; nil for all files.
    /// - Throws: `Ending`, where there is no such folder or no gold in it, or where a file of it is not what it should be.
    init(_ path: String, only: String?) throws {
        directory = URL(filePath: path, directoryHint: .isDirectory)
        let gold = directory.appending(path: "gold")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: gold.path(percentEncoded: false))) ?? [])
            .filter { $0.hasSuffix(".gold.json") }.sorted()
        guard !names.isEmpty else {
            throw Ending(
                code: Ending.noInput,
                "\(path): no gold here: gold/NAME.gold.json says what a document holds, and its `file`")
        }
        var golds: [String: [GoldRecord]] = [:]
        for name in names {
            let record: GoldRecord = try Self.decoded(gold.appending(path: name))
            golds[record.file, default: []].append(record)
        }
        var pages: [String: [Page]] = [:]
        for (name, place) in try Self.index(directory).sorted(by: { $0.key < $1.key }) {
            guard only.map(place.file.contains) ?? true else { continue }
            let text = directory.appending(path: "text").appending(path: name)
            guard let bytes = try? Data(contentsOf: text) else { throw Self.invalid(text, "cannot be read") }
            pages[place.file, default: []].append(
                Page(name: name, number: place.page, text: String(decoding: bytes, as: UTF8.self)))
        }
        files = Set(golds.keys).union(pages.keys).filter { path in only.map(path.contains) ?? true }.sorted()
            .map { File(path: $0, golds: golds[$0] ?? [], pages: pages[$0] ?? []) }
        guard !files.isEmpty else {
            throw Ending(code: Ending.noInput, "\(path): no file whose path contains \(only ?? "")")
        }
    }

    private struct Place: Decodable {
        var file: String
        var page: Int
    }

    private static func index(_ directory: URL) throws -> [String: Place] {
        let url = directory.appending(path: "text/index.json")
        guard FileManager.default.fileExists(atPath: url.path(percentEncoded: false)) else { return [:] }
        return try decoded(url)
    }

    private static func decoded<Value: Decodable>(_ url: URL) throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(contentsOf: url))
        } catch let error as DecodingError {
            throw invalid(url, error.words)
        } catch {
            throw invalid(url, error.localizedDescription)
        }
    }

    private static func invalid(_ url: URL, _ reason: String) -> Ending {
        Ending(code: Ending.noInput, "\(url.path(percentEncoded: false)): \(reason)")
    }
}

extension DecodingError {
    /// `attendance.3.name: missing`
    fileprivate var words: String {
        func path(_ context: Context, _ key: (any CodingKey)? = nil) -> String {
            (context.codingPath + [key].compactMap(\.self)).map { $0.intValue.map(String.init) ?? $0.stringValue }
                .joined(separator: ".")
        }
        switch self {
        case .keyNotFound(let key, let context): return "\(path(context, key)): missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            return "\(path(context)): \(context.debugDescription)"
        case .dataCorrupted(let context): return "no JSON: \(context.debugDescription)"
        @unknown default: return "\(self)"
        }
    }
}
