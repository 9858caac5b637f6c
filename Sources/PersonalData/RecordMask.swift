package import DocumentModel

/// Flags personal data in a record, and covers it where somebody may not see it.
package struct RecordMask: Hashable, Sendable {
    package var finder: PersonalDataFinder

    package init(_ finder: PersonalDataFinder = PersonalDataFinder()) { self.finder = finder }

    /// The code of the diagnostics that say where personal data stands.
    package static let code = "personal-data"

    /// A finding in a block's original text.
    package struct Place: Hashable, Sendable {
        package var block: Block
        package var finding: PersonalDataFinding
    }

    /// Where personal data stands in the record's text.
    package func places(in record: Record) -> [Place] {
        let recognised = Self.recognisedPages(of: record)
        return record.blocks.flatMap { block in
            finder.findings(in: block.original, isRecognised: recognised.contains(block.page))
                .map { Place(block: block, finding: $0) }
        }
    }

    /// The record with a note on each page where personal data stands. The note does not say what.
    package func flagged(_ record: Record) -> Record {
        var flagged = record
        flagged.diagnostics.removeAll { $0.code == Self.code }
        var seen: Set<String> = []
        for place in places(in: record) where seen.insert(place.block.id + "\(place.finding.kind)").inserted {
            let doubt = place.finding.isDoubtful ? ", with a check digit that does not hold" : ""
            flagged.diagnostics.append(
                Diagnostic(
                    .note, code: Self.code,
                    message: "Page \(place.block.page) holds personal data: \(place.finding.kind)\(doubt).",
                    page: place.block.page, block: place.block.id))
        }
        return flagged
    }

    /// The record with every piece of personal data covered, wherever it stands, and the evidence of such values marked
    /// `masked`. What is null stays null: covered, unreadable and absent are three things.
    package func masked(_ record: Record) -> Record {
        let masked = RecordTexts(finder: finder, recognised: Self.recognisedPages(of: record)).covered(record)
        // One that is left as it is shares its memory with what was given.
        guard masked != record else { return record }
        return flagged(masked, like: record)
    }

    /// The notes of an archive that was read before there were any.
    private func flagged(_ masked: Record, like record: Record) -> Record {
        var result = masked
        result.diagnostics.removeAll { $0.code == Self.code }
        result.diagnostics += flagged(record).diagnostics.filter { $0.code == Self.code }
        return result
    }

    private static func recognisedPages(of record: Record) -> Set<Int> {
        Set(record.document.pages.filter { $0.origin == .ocr }.map(\.number))
    }
}
