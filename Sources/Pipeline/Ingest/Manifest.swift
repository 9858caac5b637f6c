package import DocumentModel
import Foundation
import SwiftCSV

/// What is known of files beforehand: a CSV file with a line of column names, one of which is `file` or `sha256`.
package struct Manifest: Sendable {
    /// Why a manifest cannot be used.
    package struct Fault: Error, Hashable, Sendable, CustomStringConvertible {
        package var path: String
        /// From 1; nil where it concerns the whole file.
        package var line: Int?
        package var message: String

        package var description: String { "\(path)\(line.map { ":\($0)" } ?? ""): \(message)" }
    }

    /// All but `file` and `sha256`.
    private static let fields = ["reference", "series", "body", "date", "title"]

    private var byDigest: [String: GivenMetadata] = [:]
    /// By the whole path, symbolic links resolved.
    private var byPath: [String: GivenMetadata] = [:]

    package var count: Int { byDigest.count + byPath.count }

    /// Paths in the column `file` start from the manifest's folder.
    package init(contentsOfFile path: String) throws(Fault) {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Fault(path: path, message: "the file cannot be read")
        }
        guard var text = String(bytes: bytes, encoding: .utf8) else {
            throw Fault(path: path, message: "the file is not UTF-8")
        }
        if text.hasPrefix("\u{FEFF}") { text.removeFirst() }
        try self.init(text, path: path)
    }

    init(_ text: String, path: String) throws(Fault) {
        let table: NamedCSV
        do { table = try NamedCSV(string: text) } catch {
            throw Fault(path: path, message: "the file is no CSV: \(error)")
        }
        let known = ["file", "sha256"] + Self.fields
        if let stranger = table.header.first(where: { !known.contains($0) }) {
            throw Fault(
                path: path, line: 1,
                message: "unknown column `\(stranger)`; known columns: \(known.joined(separator: ", "))")
        }
        guard table.header.contains("file") || table.header.contains("sha256") else {
            throw Fault(path: path, line: 1, message: "a column `file` or `sha256` is needed")
        }
        let folder = URL(filePath: path).deletingLastPathComponent()
        for (index, row) in table.rows.enumerated() {
            func value(_ name: String) -> String? {
                let text = row[name]?.trimmingCharacters(in: .whitespaces) ?? ""
                return text.isEmpty ? nil : text
            }
            let given = GivenMetadata(
                reference: value("reference"), series: value("series"), body: value("body"), date: value("date"),
                title: value("title"))
            if let date = given.date, date.wholeMatch(of: /\d{4}-\d\d-\d\d/) == nil {
                throw Fault(path: path, line: index + 2, message: "`\(date)` is no date: write 2019-03-14")
            }
            if let digest = value("sha256") {
                byDigest[digest.lowercased()] = given
            } else if let file = value("file") {
                byPath[folder.appending(path: file).resolvingSymlinksInPath().path] = given
            } else {
                throw Fault(path: path, line: index + 2, message: "neither `file` nor `sha256` is filled in")
            }
        }
    }

    /// - Parameter path: whole, symbolic links resolved.
    package func metadata(forFileAt path: String, sha256: String) -> GivenMetadata? {
        byDigest[sha256] ?? byPath[path]
    }
}
