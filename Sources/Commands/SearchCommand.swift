import Archive
import ArgumentParser
import DocumentModel
import Exports
import Foundation
import SearchIndex

struct SearchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Search the archive.",
        discussion: """
            Words are found in all their forms, "several words" as a phrase, kompetens* by its beginning:

              protokoll search kompetensförsörjningsplan
              protokoll search '"val av justerare" valberedning' --from 2019 --to 2023-06
              protokoll search 'suicidprevention NOT remiss' --body nämnden --type minutes
              protokoll search budget --person Lindqvist --json | jq '.hits[].record'

            Without words, the filters alone choose, the newest meetings first:

              protokoll search '' --person Lindqvist
            """)

    @Argument(help: "What to look for.")
    var query: String

    @Flag(help: "One JSON object with all hits.")
    var json = false

    @Option(help: ArgumentHelp("The highest number of hits to show.", valueName: "n"))
    var limit = 10

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup var archive: ArchiveOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit must be above 0.") }
    }

    func run() throws {
        let archive = try archive.openForReading()
        let index = try SearchIndex(directory: archive.indexDirectory)
        let request = SearchRequest(
            query, from: filters.period.from, to: filters.period.to, body: filters.body, type: filters.type,
            person: filters.person, limit: limit)
        let results = try index.search(request) { try archive.record(id: $0) }
        var output = DataOutput()
        if json {
            try output.line(RecordJSON.line(results))
        } else {
            for (number, hit) in results.hits.enumerated() { try output.text(HitText(hit, number: number + 1).lines) }
        }
        try output.flush()
        for note in results.understood.notes { Console.say(note) }
        if !json { Console.say(Self.words(for: results)) }
    }

    private static func words(for results: SearchResults) -> String {
        guard results.total > 0 else { return "no hits for \(results.understood.text)" }
        let total = results.isExact ? "\(results.total)" : "about \(results.total)"
        return "\(results.hits.count) of \(total) hits"
    }
}

/// A hit for people.
private struct HitText {
    let lines: String

    init(_ hit: SearchHit, number: Int) {
        let (open, close) = DataOutput.isTerminal ? ("\u{1B}[1m", "\u{1B}[0m") : ("", "")
        let place = [hit.body, hit.date].compactMap(\.self).joined(separator: ", ")
        let heading = [hit.title, place.isEmpty ? nil : place].compactMap(\.self).joined(separator: " – ")
        let item = hit.item.flatMap { item in
            let words = [item.label ?? item.number, item.title].compactMap(\.self)
            return words.isEmpty ? nil : words.joined(separator: " ")
        }
        let reference = [item, "page \(hit.page)", hit.record].compactMap(\.self).joined(separator: "  ·  ")
        let text = hit.snippet.marked(open, close).replacing("\n", with: " ")
        let snippet = (hit.snippet.isCutBefore ? "… " : "") + text + (hit.snippet.isCutAfter ? " …" : "")
        let indent = String(repeating: " ", count: "\(number). ".count)
        lines = "\(number). \(heading.isEmpty ? "(untitled)" : heading)\n\(indent)\(reference)\n\(indent)\(snippet)\n\n"
    }
}
