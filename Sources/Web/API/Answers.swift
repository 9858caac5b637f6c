import Archive
import Corrections
import DocumentModel
import Foundation
import Register

// What the API answers beside records, search results and the register's own values.

struct DocumentList: Encodable, Sendable {
    var total: Int
    var documents: [RecordSummary]
}

struct PageWords: Encodable, Sendable {
    var number: Int
    var width: Double
    var height: Double
    var origin: PageOrigin
    var words: [Word]
}

struct CorrectionAnswer: Encodable, Sendable {
    struct Signature: Encodable, Sendable {
        var by: String
        /// ISO 8601.
        var at: String

        init(_ signature: StoredCorrection.Signature) {
            by = signature.by
            at = signature.at.ISO8601Format()
        }
    }

    var number: Int64
    var document: String
    var field: String
    var page: Int?
    var box: Box?
    var old: String?
    var new: String?
    var made: Signature
    var reason: String?
    var undone: Signature?

    init(_ stored: StoredCorrection) {
        number = stored.number
        document = stored.record
        field = stored.correction.field.rawValue
        page = stored.correction.page
        box = stored.correction.box
        old = stored.correction.old
        new = stored.correction.new
        made = Signature(stored.made)
        reason = stored.reason
        undone = stored.undone.map(Signature.init)
    }
}

extension StoredCorrection {
    func covered(_ cover: (String) -> String) -> StoredCorrection {
        var covered = self
        covered.correction.entry = correction.entry.map(cover)
        covered.correction.old = correction.old.map(cover)
        covered.correction.new = correction.new.map(cover)
        covered.reason = reason.map(cover)
        return covered
    }
}

struct BodyLine: Encodable, Sendable {
    var id: String
    var name: String
    var documents: Int
    var first: String?
    var last: String?

    init(_ body: Body) {
        id = body.id
        name = body.name
        documents = body.documents.count
        first = body.documents.first?.date
        last = body.documents.last { $0.date != nil }?.date
    }
}

struct BodyAnswer: Encodable, Sendable {
    var body: Body
    var meetings: MeetingsAnswer
}

struct PersonLine: Encodable, Sendable {
    var id: String
    var name: String
    var documents: Int
    var first: String?
    var last: String?

    init(_ person: Person) {
        id = person.id
        name = person.name
        documents = person.sightings.count
        first = person.firstDate
        last = person.lastDate
    }
}

struct OrganisationLine: Encodable, Sendable {
    var id: String
    var name: String
    var kind: String
    var documents: Int

    init(_ organisation: Organisation) {
        id = organisation.id
        name = organisation.name
        kind = organisation.kind.rawValue
        documents = organisation.records.count
    }
}
