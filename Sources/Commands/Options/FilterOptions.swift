import Archive
import ArgumentParser
import DocumentModel

/// Which records are meant.
struct FilterOptions: ParsableArguments {
    @OptionGroup var period: PeriodOptions

    @Option(help: ArgumentHelp("Meetings of bodies whose name contains this.", valueName: "name"))
    var body: String?

    @Option(
        help: "Documents of this type: \(DocumentType.allCases.map(\.rawValue).joined(separator: ", ")).",
        transform: { word in
            guard let type = DocumentType(rawValue: word) else { throw ValidationError("there is no type `\(word)`") }
            return type
        })
    var type: DocumentType?

    @Option(help: ArgumentHelp("Documents that list this person.", valueName: "name"))
    var person: String?

    var records: RecordFilter { RecordFilter(from: period.from, to: period.to, body: body, type: type, person: person) }
}
