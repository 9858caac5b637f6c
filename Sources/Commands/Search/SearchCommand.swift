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
            Words are found in all their forms and as parts of longer words, "several words" as a phrase:

              protokoll search kompetensförsörjningsplan
              protokoll search '"val av justerare" valberedning' --from 2019 --to 2023-06
              protokoll search budget --person Lindqvist --json | jq '.hits[].record'

            What can be asked; names of fields are Swedish or English, operators are written in capitals:

              kompetens*                words that begin so
              kommunstyrelse~           words that are spelled almost so
              avtal NEAR/5 hamnen       within five words of each other (NÄRA/5)
              bro OR färja, bro -färja  either; one without the other (ELLER, NOT, INTE)
              rubrik:budget  beslut:avslå  organ:äldrenämnden  person:"Vilma Berg"  plats:Ekliden
              typ:kallelse  år:1952  2019..2023  dnr:KS-2023-00841  §:46

            Without words, the filters alone choose, the newest meetings first:

              protokoll search '' --person Lindqvist

            Beside the hits it can count and line up all that was found:

              protokoll search skola --show facets              by body, year, type, person, organisation
              protokoll search skola --show years --csv         year by year, beside the words of each year
              protokoll search skola --show concordance         every place, with the words around it
              protokoll search 'skola OR folkskola' --show first    where each word is found first
            """)

    enum View: String, CaseIterable, ExpressibleByArgument {
        case hits, facets, years, concordance, first
    }

    enum Form { case text, json, csv }

    @Argument(help: "What to look for.")
    var query: String

    @Option(help: "What to show: \(View.allCases.map(\.rawValue).joined(separator: ", ")).")
    var show = View.hits

    @Flag(help: "One JSON object.")
    var json = false

    @Flag(help: "A table of comma-separated values with a header.")
    var csv = false

    @Option(help: ArgumentHelp("The highest number of hits to show, or of values of a facet.", valueName: "n"))
    var limit = 10

    @Option(help: ArgumentHelp("How many of the first hits to leave out.", valueName: "n"))
    var offset = 0

    @Option(help: "Order of the hits: \(SearchRequest.Order.allCases.map(\.rawValue).joined(separator: ", ")).")
    var order = SearchRequest.Order.relevance

    @Option(
        help: """
            How far from a word to look: \(SearchRequest.Breadth.allCases.map(\.rawValue).joined(separator: ", ")); \
            each holds those before it.
            """)
    var breadth = SearchRequest.Breadth.misreadings

    @Option(help: "Order of a concordance: \(Concordance.Order.allCases.map(\.rawValue).joined(separator: ", ")).")
    var sort = Concordance.Order.hits

    @Option(help: ArgumentHelp("Characters before and after each place in a concordance.", valueName: "n"))
    var width = 40

    @OptionGroup(title: "Filters") var filters: FilterOptions
    @OptionGroup var personal: PersonalDataOptions
    @OptionGroup var archive: ArchiveOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit must be above 0.") }
        guard offset >= 0 else { throw ValidationError("--offset must not be negative.") }
        guard width > 0 else { throw ValidationError("--width must be above 0.") }
        if json, csv { throw ValidationError("--json and --csv exclude each other.") }
    }

    func run() throws {
        let archive = try archive.openForReading()
        let index = try SearchIndex(directory: archive.indexDirectory)
        let request = SearchRequest(
            query, from: filters.period.from, to: filters.period.to, body: filters.body, type: filters.type,
            person: filters.person, breadth: breadth, order: order, limit: limit, offset: offset)
        func record(_ id: String) throws -> Record? { try archive.record(id: id).map(personal.shown) }
        let form: Form = json ? .json : csv ? .csv : .text
        let report = SearchReport(form: form)
        switch show {
        case .hits:
            let results = try index.find(request) { unit in
                try archive.excerpt(ofRecord: unit.record, item: unit.item, blocks: unit.blocks)
                    .map { personal.shown($0.record) }
            }
            try report.write(results)
        case .facets: try report.write(index.facets(request, limit: limit))
        case .years: try report.write(index.trend(request))
        case .concordance: try report.write(index.concordance(request, width: width, order: sort, record: record))
        case .first: try report.write(index.firstAppearances(request, record: record), version: index.version)
        }
    }
}

extension SearchRequest.Order: ExpressibleByArgument {}
extension SearchRequest.Breadth: ExpressibleByArgument {}
extension Concordance.Order: ExpressibleByArgument {}
