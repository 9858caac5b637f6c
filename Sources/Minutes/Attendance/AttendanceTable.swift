import DocumentModel
import SwedishText

/// A table of people: which column holds the names, which the organisations, which the titles.
struct AttendanceTable {
    /// What the columns hold, by their number from 0.
    struct Columns {
        var count: Int
        var name: Int
        var organisation: Int?
        var title: Int?
        var party: Int?
    }

    let columns: Columns
    private let rows: [[(text: String, cell: Int)]]
    private let block: TextBlock

    private static let nameHeaders: Set<String> = ["namn", "deltagare", "name", "närvarande", "ledamot", "person"]
    private static let organisationHeaders: Set<String> = [
        "organisation", "kommun", "region", "myndighet", "arbetsplats", "företag", "huvudman", "lärosäte", "förening",
    ]
    private static let titleHeaders: Set<String> = ["titel", "roll", "funktion", "befattning", "uppdrag"]

    /// Nil where less than half of the rows that have more than one cell hold a name in the same column.
    /// - Parameter above: of the table that this one goes on, if any: few rows tell little by themselves.
    init?(_ block: TextBlock, above: Columns? = nil) {
        self.block = block
        var rows: [[(text: String, cell: Int)]] = []
        for (index, cell) in block.layout.cells.enumerated() {
            while rows.count <= cell.row { rows.append([]) }
            rows[cell.row].append((block.cellTexts[index], index))
        }
        self.rows = rows
        var names: [Int: Int] = [:]
        var organisations: [Int: Int] = [:]
        var titles: [Int: Int] = [:]
        var parties: [Int: Int] = [:]
        var full = 0
        for row in rows where row.filter({ !$0.text.isEmpty }).count > 1 {
            full += 1
            for (text, index) in row {
                let column = block.layout.cells[index].column
                let tokens = TokenisedText(text).tokens
                if PersonName.isName(Self.withoutParty(tokens)) { names[column, default: 0] += 1 }
                if tokens.contains(where: { Lexemes.isOrganisationWord($0.text) }) {
                    organisations[column, default: 0] += 1
                }
                if tokens.contains(where: { Lexemes.isTitleWord($0.text) }) { titles[column, default: 0] += 1 }
                if tokens.count == 1, (1...3).contains(text.count), text.first?.isUppercase ?? false {
                    parties[column, default: 0] += 1
                }
            }
        }
        func best(_ counts: [Int: Int], without taken: [Int?]) -> Int? {
            counts.filter { !taken.contains($0.key) && $0.value * 4 >= full }.max {
                ($0.value, -$0.key) < ($1.value, -$1.key)
            }?.key
        }
        guard let nameColumn = names.max(by: { ($0.value, -$0.key) < ($1.value, -$1.key) }),
            nameColumn.value * 2 >= full, full > 0
        else { return nil }
        // People in two columns under headings of their own are lists side by side.
        let headed = (rows.first ?? []).filter {
            RollHeading.headings(in: $0.text)?.contains { $0.role != nil } ?? false
        }
        if headed.count > 1, names.count(where: { $0.value * 2 >= full }) > 1 { return nil }
        var header: [Int: String] = [:]
        if let first = rows.first {
            for (text, index) in first { header[block.layout.cells[index].column] = Line.label(text) }
        }
        func named(_ names: Set<String>) -> Int? {
            header.filter { pair in pair.key != nameColumn.key && names.contains { pair.value.hasPrefix($0) } }.keys
                .min()
        }
        let count = (block.layout.cells.map { $0.column + $0.columnSpan }.max() ?? 0)
        if let above, above.count == count, above.name == nameColumn.key {
            columns = above
            return
        }
        let organisation = named(Self.organisationHeaders) ?? best(organisations, without: [nameColumn.key])
        let party = header.first { $0.value == "parti" }?.key ?? best(parties, without: [nameColumn.key, organisation])
        let title =
            named(Self.titleHeaders) ?? best(titles, without: [nameColumn.key, organisation, party])
            ?? block.layout.cells.map(\.column).filter { ![nameColumn.key, organisation, party].contains($0) }.min()
        columns = Columns(count: count, name: nameColumn.key, organisation: organisation, title: title, party: party)
    }

    private static func withoutParty(_ tokens: [Token]) -> ArraySlice<Token> {
        tokens.firstIndex { $0.text == "(" || $0.text == "," }.map { tokens[..<$0] } ?? tokens[...]
    }

    struct Row {
        var entry: AttendanceEntry?
        /// The text of a row that is a heading for those below.
        var heading: String?
        /// Of the row's cells, in Unicode scalars of the block's original.
        var cells: Range<Int>
    }

    /// Rows in order; each a person or a heading. A row that only goes on the one above is joined to it.
    func people() -> [Row] {
        var result: [Row] = []
        for row in rows {
            let filled = row.filter { !$0.text.isEmpty }
            guard let first = filled.first, let last = filled.last else { continue }
            let cells = block.layout.cells[first.cell].span.lowerBound..<block.layout.cells[last.cell].span.upperBound
            func cell(_ column: Int?) -> String? {
                guard let column else { return nil }
                return filled.first { block.layout.cells[$0.cell].column == column }?.text
            }
            if filled.count == 1 {
                let tokens = TokenisedText(first.text).tokens
                if !PersonName.isName(Self.withoutParty(tokens)) {
                    result.append(Row(entry: nil, heading: first.text, cells: cells))
                    continue
                }
            }
            guard let name = cell(columns.name), var entry = AttendanceEntryReader(name).entries().first else {
                continue
            }
            entry.organisation = cell(columns.organisation) ?? entry.organisation
            entry.party = cell(columns.party) ?? entry.party
            if let title = cell(columns.title) {
                let lower = Line.label(title)
                if ["frånvarande", "förhinder", "anmält förhinder"].contains(lower) {
                    entry.presence = .absent
                } else {
                    entry.title = title
                }
            }
            result.append(Row(entry: entry, heading: nil, cells: cells))
        }
        return result
    }
}
