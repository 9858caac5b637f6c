import Archive
import ArgumentParser
import DocumentModel
import Exports
import Foundation

struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show one record.",
        discussion: """
            The identifier stands in every search hit:

              protokoll show 3f2a9c0d11e45b67
              protokoll show 3f2a9c0d11e45b67 --json | jq .attendance
            """)

    @Argument(help: "The record's identifier.")
    var id: String

    @Flag(help: "The whole record as JSON, with what was corrected.")
    var json = false

    @OptionGroup var personal: PersonalDataOptions
    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let archive = try archive.openForReading()
        guard let record = try archive.record(id: id).map(personal.shown) else {
            throw Ending(code: Ending.noInput, "there is no record \(id) in the archive")
        }
        var output = DataOutput()
        if json {
            try output.line(RecordJSON.line(record))
        } else {
            try output.text(RecordText(record).text)
            for relation in try archive.relations(ofRecord: id) {
                let words =
                    relation.kind == .copy ? "Much the same text as" : "Another version of the same meeting's text:"
                try output.text("\(words) \(relation.other) (likeness \(String(format: "%.2f", relation.likeness)))\n")
            }
        }
        try output.flush()
    }
}
