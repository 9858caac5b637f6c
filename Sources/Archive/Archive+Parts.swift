internal import Foundation
internal import GRDB

extension Archive {
    /// A part of every record of the filter, decoded from its JSON without building the record; by date and identifier,
    /// all from one state of the archive. For questions that concern the whole archive and few fields.
    ///
    /// - Throws: `damaged` where a record's JSON no longer reads.
    package func parts<Part: Decodable>(
        _ type: Part.Type, _ filter: RecordFilter = RecordFilter()
    ) throws(ArchiveError) -> [Part] {
        try read { db in
            // A record's blocks are most of it; after the first dozen nobody asks for them here.
            let rows = try SQLRequest<Row>(
                literal: "SELECT id, json FROM record WHERE \(filter.condition) ORDER BY date, id"
            ).fetchCursor(db)
            let decoder = JSONDecoder()
            var parts: [Part] = []
            while let row = try rows.next() {
                do {
                    parts.append(try decoder.decode(Part.self, from: row["json"] as Data))
                } catch {
                    throw ArchiveError(.damaged, "record \(row["id"] as String) cannot be decoded: \(error)")
                }
            }
            return parts
        }
    }
}
