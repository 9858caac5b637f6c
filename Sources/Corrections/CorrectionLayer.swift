package import DocumentModel

/// Lays corrections over a record as the machine read it.
package struct CorrectionLayer: Sendable {
    /// In the order in which they were made: a later one of the same value holds.
    package var corrections: [Correction]

    package init(_ corrections: [Correction]) { self.corrections = corrections }

    /// The code of the diagnostics for corrections whose place is gone.
    package static let unplacedCode = "correction-unplaced"

    /// The record with what was corrected. A correction that no longer finds its place is told by a diagnostic and
    /// changes nothing.
    package func applied(to machine: Record) -> Record {
        var record = machine
        for correction in corrections {
            guard let place = Self.place(of: correction, in: machine) else {
                record.diagnostics.append(
                    Diagnostic(
                        .warning, code: Self.unplacedCode,
                        message:
                            "A correction of \(correction.field.rawValue) to \"\(correction.new ?? "–")\" no longer finds its place.",
                        page: correction.page))
                continue
            }
            Self.set(correction.field, at: place, to: correction.new, in: &record)
        }
        return record
    }

    /// A correction of a value as it now is, with all that is needed to find it again. Nil where there is no such entry.
    package static func correction(
        _ field: CorrectableField, at place: EntryReference?, to new: String?, in machine: Record
    ) -> Correction? {
        guard let sort = field.entry else {
            let evidence = plainEvidence(field, in: machine)?.places.first
            return Correction(
                field, page: evidence?.page, box: evidence?.box, old: value(field, at: EntryReference(0), in: machine),
                new: new)
        }
        guard let place, let entry = Entries(sort, of: machine).all.first(where: { $0.reference == place }) else {
            return nil
        }
        return Correction(
            field, entry: entry.key, page: entry.page, box: entry.box, old: value(field, at: place, in: machine),
            new: new)
    }

    /// Where the correction applies; nil where nowhere.
    package static func place(of correction: Correction, in machine: Record) -> EntryReference? {
        guard let sort = correction.field.entry else { return EntryReference(0) }
        return Entries(sort, of: machine).find(correction)
    }
}
