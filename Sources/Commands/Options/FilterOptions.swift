import Archive
import ArgumentParser
import DocumentModel

/// Which records are meant.
struct FilterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Meetings on or after this day, month or year: 2019, 2019-03, 2019-03-14.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("Meetings on or before this day, month or year.", valueName: "date"))
    var to: String?

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

    func validate() throws {
        for date in [from, to].compactMap(\.self) where date.wholeMatch(of: /\d{4}(-\d\d(-\d\d)?)?/) == nil {
            throw ValidationError("`\(date)` is no date: write 2019, 2019-03 or 2019-03-14.")
        }
    }

    var records: RecordFilter { RecordFilter(from: from, to: to, body: body, type: type, person: person) }
}
