package import DocumentModel
import SwedishText

/// Reads a document as minutes, notes, a notice or a plan: blocks → the record, every value with its place.
package struct MinutesReader: Sendable {
    package init() {}

    /// - Returns: one record for each document in the file, in order.
    package func read(_ document: NormalisedDocument, file: FileIdentity) -> [Record] {
        FileDivision(document).documents().enumerated().map { index, document in
            RecordBuilder(reading: Reading(document), file: file, number: index + 1).record()
        }
    }
}
