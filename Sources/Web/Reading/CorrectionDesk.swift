import Archive
import Corrections
import DocumentModel
import Foundation
import HTTPTypes
import PersonalData
import Register

/// Where corrections are made: what they are for is found, what cannot be is refused, and the search index follows.
struct CorrectionDesk: Sendable {
    /// What somebody wants to change.
    struct Wish: Sendable {
        var field: CorrectableField
        /// Which entry of its sort, as the pages count: `3` the third, `2-1` the first decision of the second item, `b7` a
        /// block. Nil for what a record has one of.
        var entry: String?
        /// Nil: the document does not say.
        var value: String?
        /// What stood there when it was decided; nil where that is not to be checked.
        var seen: String??
        var reason: String?
    }

    let room: ReadingRoom

    /// Within `ReadingRoom.reading`.
    /// - Throws: `Refusal` for what cannot be.
    func correct(_ id: String, _ wish: Wish, by viewer: Viewer, now: Date) throws -> StoredCorrection {
        let author = try Self.author(viewer)
        guard ReadingRoom.isIdentifier(id), let machine = try room.archive.machineRecord(id: id),
            let current = try room.record(id, for: viewer)?.record
        else { throw Refusal.noDocument(id) }
        guard wish.field.accepts(wish.value) else { throw Refusal.noSuchValue(wish.field.rawValue) }
        if let value = wish.value, value.unicodeScalars.contains(PersonalDataFinder.mask) {
            throw Refusal.coveredValue
        }
        let place = try Self.place(wish, in: machine)
        // As this viewer sees it: an answer about what is covered would tell whether a guess at it is right.
        let stands = CorrectionLayer.value(wish.field, at: place ?? EntryReference(0), in: current)
        if let seen = wish.seen, (seen ?? "") != (stands ?? "") { throw Refusal.changedMeanwhile }
        guard stands != wish.value else { throw Refusal.nothingChanged }
        guard let correction = CorrectionLayer.correction(wish.field, at: place, to: wish.value, in: machine) else {
            throw Refusal.noSuchEntry
        }
        let number = try room.writer().add(correction, to: id, by: author, reason: wish.reason, now: now)
        return StoredCorrection(
            number: number, record: id, correction: correction, made: .init(by: author, at: now),
            reason: wish.reason, undone: nil)
    }

    /// Within `ReadingRoom.reading`.
    func undo(_ number: Int64, by viewer: Viewer, now: Date) throws {
        guard try room.writer().undo(number, by: try Self.author(viewer), now: now) else { throw Refusal.noPage }
    }

    /// Within `ReadingRoom.reading`.
    func decide(_ decision: RegisterDecision, reason: String?, by viewer: Viewer, now: Date) throws -> Int64 {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        return try room.writer().add(
            decision: try encoder.encode(decision), by: try Self.author(viewer), reason: reason, now: now)
    }

    private static func author(_ viewer: Viewer) throws -> String {
        try viewer.require(.correct)
        return viewer.name ?? "?"
    }

    /// - Throws: `Refusal` where there is no such entry.
    static func place(_ wish: Wish, in record: Record) throws -> EntryReference? {
        guard let sort = wish.field.entry else { return nil }
        let numbers = (wish.entry ?? "").split(separator: "-").map { Int($0) }
        switch sort {
        case .attendance:
            guard numbers.count == 1, let number = numbers[0], record.attendance.indices.contains(number - 1) else {
                break
            }
            return EntryReference(number - 1)
        case .item:
            guard numbers.count == 1, let number = numbers[0], record.items.indices.contains(number - 1) else { break }
            return EntryReference(number - 1)
        case .decision:
            guard numbers.count == 2, let item = numbers[0], let inner = numbers[1],
                record.items.indices.contains(item - 1), record.items[item - 1].decisions.indices.contains(inner - 1)
            else { break }
            return EntryReference(item - 1, inner: inner - 1)
        case .block:
            if let index = record.blocks.firstIndex(where: { $0.id == wish.entry }) { return EntryReference(index) }
        }
        throw Refusal.noSuchEntry
    }
}

extension Refusal {
    static func noSuchValue(_ field: String) -> Refusal {
        Refusal(
            .unprocessableContent,
            ("Värdet passar inte", "`\(field)` kan inte ha det värdet. Datum skrivs 2019-03-14, klockslag 18:30."),
            ("The value does not fit", "`\(field)` cannot have that value. Dates are written 2019-03-14, times 18:30."))
    }

    static let noSuchEntry = Refusal(
        .unprocessableContent, ("Det finns inte i handlingen", "Det som skulle rättas finns inte i handlingen."),
        ("It is not in the document", "What was to be corrected is not in the document."))

    static let coveredValue = Refusal(
        .unprocessableContent,
        ("Värdet är dolt", "Ett värde med dolda personuppgifter kan bara rättas av den som får se dem."),
        ("The value is covered", "A value with covered personal data can only be corrected by those who may see it."))

    static let changedMeanwhile = Refusal(
        .conflict,
        (
            "Någon annan hann före",
            "Värdet har ändrats sedan du öppnade sidan. Läs det som nu står där och försök igen."
        ),
        (
            "Somebody else was first",
            "The value has changed since you opened the page. Read what stands there now and try again."
        ))

    static let nothingChanged = Refusal(
        .unprocessableContent, ("Det står redan så", "Värdet är detsamma som det som redan står där."),
        ("It says so already", "The value is the same as what stands there already."))
}
