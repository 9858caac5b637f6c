package import DocumentModel

/// What a person entered over the machine's reading of one value. The reading itself stays as it is; this lies over it.
///
/// The place is kept as well as the reading, so that the value is found again when the file is read anew, by another
/// version or with other settings, and the reading has become another.
package struct Correction: Codable, Hashable, Sendable {
    package var field: CorrectableField
    /// What the machine read for the entry that the value belongs to: a name, an item's number and title, a decision's
    /// text, a block's original. Nil for a field that a record has one of.
    package var entry: String?
    /// Where the entry stands. Nil where the record gives no place.
    package var page: Int?
    package var box: Box?
    /// The machine's value; nil where it read none.
    package var old: String?
    /// Nil: the document does not say.
    package var new: String?

    package init(
        _ field: CorrectableField, entry: String? = nil, page: Int? = nil, box: Box? = nil, old: String?, new: String?
    ) {
        self.field = field
        self.entry = entry
        self.page = page
        self.box = box
        self.old = old
        self.new = new
    }
}
