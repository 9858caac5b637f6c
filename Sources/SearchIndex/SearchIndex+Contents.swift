package import DocumentModel
internal import Xapian

extension SearchIndex {
    /// How many documents of the index are of the record; 0 for one that the index does not have.
    package func documentCount(ofRecord id: String) throws(SearchIndexError) -> Int {
        try withState { state throws(XapianError) in
            try state.database.frequency(of: IndexSchema.recordTerm(id))
        }
    }

    /// How many documents the index has of all records.
    package var documentCount: Int {
        get throws(SearchIndexError) {
            try withState { state throws(XapianError) in
                try state.database.frequency(of: IndexSchema.Marker.unit)
                    + state.database.frequency(of: IndexSchema.Marker.record)
            }
        }
    }

    /// How many documents of the index a record makes: one for each unit, and one for itself.
    package static func documentCount(madeOf record: Record) -> Int { UnitDivider.units(of: record).count + 1 }
}
