import Archive
import ArgumentParser
import DocumentModel
import Foundation
import SearchIndex

struct VerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Check that the archive is whole.",
        discussion: """
            Every kept original is compared with its SHA-256, every record is read, the database checks itself, and the
            search index is compared with the archive. Findings go to standard output, one on a line; exit code 2 where
            one of them is an error.
            """)

    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let archive = try archive.openForReading()
        var output = DataOutput()
        var worst: [Diagnostic.Severity] = []
        func report(_ severity: Diagnostic.Severity, _ code: String, _ message: String) throws {
            worst.append(severity)
            try output.line("\(severity.rawValue) \(code): \(message)")
        }
        for finding in try archive.verify() {
            let place = (finding.path ?? finding.sha256).map { "\($0): " } ?? ""
            try report(finding.severity, finding.code, place + finding.message)
        }
        do {
            let index = try SearchIndex(directory: archive.indexDirectory)
            let lag = try archive.latestChange - index.reached
            if lag != 0 {
                try report(
                    .warning, "index-behind", "the search index is \(lag) changes behind; the next run catches up")
            } else {
                for difference in try Self.differences(of: index, from: archive) {
                    try report(.error, "index-different", "\(difference); `protokoll reindex` builds it anew")
                }
            }
        } catch let error as SearchIndexError {
            try report(.error, "index-\(error.code.rawValue)", "\(error.message); `protokoll reindex` builds it anew")
        }
        try output.flush()
        if worst.contains(.error) { throw Ending(code: Ending.incomplete) }
        Console.say(worst.isEmpty ? "the archive is whole" : "nothing is lost")
    }

    /// What the index lacks, and whether it holds what the archive does not.
    private static func differences(of index: SearchIndex, from archive: Archive) throws -> [String] {
        var differences: [String] = []
        var total = 0
        try archive.forEachRecord { record in
            let expected = SearchIndex.documentCount(madeOf: record)
            let held = try index.documentCount(ofRecord: record.document.id)
            total += held
            if held != expected {
                differences.append(
                    "the search index holds \(held) of \(expected) parts of record \(record.document.id)")
            }
        }
        let surplus = try index.documentCount - total
        if surplus != 0 { differences.append("the search index holds \(surplus) parts of records that are not there") }
        return differences
    }
}
