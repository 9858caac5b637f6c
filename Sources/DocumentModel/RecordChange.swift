/// One step in the history of the records that an archive holds, as the search index follows it.
package struct RecordChange: Hashable, Sendable {
    /// Rises with every change in the archive; no two changes share one.
    package var number: Int64
    /// `document.id` of the record.
    package var id: String
    /// As it now is; nil where it is gone.
    package var record: Record?

    package init(number: Int64, id: String, record: Record?) {
        self.number = number
        self.id = id
        self.record = record
    }
}
