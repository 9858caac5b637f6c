import Foundation
import Scoring

/// A folder of documents with gold: what is to be read, and what should be found in it.
struct GoldFolder: Sendable {
    /// One file.
    struct Entry: Sendable {
        /// From the folder.
        var file: String
        /// One for each document in it; empty where only the text of its pages is known.
        var golds: [GoldRecord] = []
        var pages: [ExactPage] = []
    }

    /// What is printed on one page, line by line.
    struct ExactPage: Sendable {
        /// Of the file that holds the text.
        var name: String
        /// From 1, in the document.
        var number: Int
        var text: String
    }

    let path: String
    /// In the order of the gold's names; each file once.
    private(set) var entries: [Entry] = []
    /// Gold and texts that cannot be read, and why.
    private(set) var failed: [String] = []

    /// - Parameter only: files whose path contains this; nil for all.
    init(path: String, only: String?) throws(Ending) {
        self.path = path
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            throw Ending(code: Ending.noInput, "\(path): no such folder")
        }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path + "/gold")) ?? []
        let golds = names.filter { $0.hasSuffix(".gold.json") }.sorted {
            $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars)
        }
        guard !golds.isEmpty else {
            throw Ending(code: Ending.noInput, "\(path): no gold in it; records are looked for as gold/*.gold.json")
        }
        for name in golds {
            guard let gold = read(GoldRecord.self, "gold/" + name), Self.isMeant(gold.file, only) else { continue }
            entries[place(of: gold.file)].golds.append(gold)
        }
        addTexts(only)
        guard !entries.isEmpty || !failed.isEmpty else {
            throw Ending(code: Ending.noInput, "\(path): no gold names a file whose path contains `\(only ?? "")`")
        }
    }

    private struct PageReference: Decodable {
        var file: String
        var page: Int
    }

    private mutating func addTexts(_ only: String?) {
        guard FileManager.default.fileExists(atPath: path + "/text/index.json") else { return }
        let index = read([String: PageReference].self, "text/index.json") ?? [:]
        for (name, reference) in index.sorted(by: { $0.key < $1.key }) where Self.isMeant(reference.file, only) {
            do {
                let text = try String(contentsOfFile: path + "/text/" + name, encoding: .utf8)
                let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
                let page = ExactPage(name: name, number: reference.page, text: lines)
                entries[place(of: reference.file)].pages.append(page)
            } catch {
                failed.append("text/\(name): \(error.localizedDescription)")
            }
        }
    }

    private static func isMeant(_ file: String, _ only: String?) -> Bool { only.map { file.contains($0) } ?? true }

    /// The entry of a file; a new one where there is none.
    private mutating func place(of file: String) -> Int {
        if let place = entries.firstIndex(where: { $0.file == file }) { return place }
        entries.append(Entry(file: file))
        return entries.count - 1
    }

    /// Nil, with the reason among those that failed, where it is not what it should be.
    private mutating func read<Value: Decodable>(_ type: Value.Type, _ name: String) -> Value? {
        do {
            return try JSONDecoder().decode(type, from: Data(contentsOf: URL(filePath: path + "/" + name)))
        } catch let error as DecodingError {
            failed.append("\(name): \(Self.words(error))")
        } catch {
            failed.append("\(name): \(error.localizedDescription)")
        }
        return nil
    }

    private static func words(_ error: DecodingError) -> String {
        let context: DecodingError.Context
        switch error {
        case .typeMismatch(_, let given), .valueNotFound(_, let given), .keyNotFound(_, let given),
            .dataCorrupted(let given):
            context = given
        @unknown default: return error.localizedDescription
        }
        let place = context.codingPath.map { key in key.intValue.map { "[\($0)]" } ?? key.stringValue }
        return (place.isEmpty ? "" : place.joined(separator: ".") + ": ") + context.debugDescription
    }
}
