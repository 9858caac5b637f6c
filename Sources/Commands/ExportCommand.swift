import Archive
import ArgumentParser
import DocumentModel
import Exports
import Foundation

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Print the archive's records as JSON or CSV.",
        discussion: """
            All records, one JSON object on a line, by date:

              protokoll export > records.jsonl

            For a spreadsheet, one of several tables:

              protokoll export --format csv --table decisions --body styrelsen > beslut.csv
              protokoll export --format csv --table attendance --from 2020 > narvaro.csv

            What has been corrected, in the form that `protokoll score` measures readings against, one on a line:

              protokoll export --format gold > corrected.jsonl
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case json, csv, gold }

    @Option(help: "json, csv or gold.")
    var format = Format.json

    @Option(help: "For CSV: \(RecordTable.allCases.map(\.rawValue).joined(separator: ", ")).")
    var table = RecordTable.documents

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup var personal: PersonalDataOptions
    @OptionGroup var archive: ArchiveOptions

    func run() throws {
        let archive = try archive.openForReading()
        var output = DataOutput()
        if format == .csv { try output.text(CSVLine.of(table.header)) }
        let corrected = format == .gold ? Set(try archive.correctedRecords()) : []
        try archive.forEachRecord(filters.records) { record in
            let record = personal.shown(record)
            switch format {
            case .gold:
                if corrected.contains(record.document.id) { try output.line(RecordJSON.line(GoldDocument(record))) }
            case .json: try output.line(RecordJSON.line(record))
            case .csv: for row in table.rows(of: record) { try output.text(CSVLine.of(row)) }
            }
        }
        try output.flush()
    }
}

extension RecordTable: ExpressibleByArgument {}
