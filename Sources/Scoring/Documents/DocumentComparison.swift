import DocumentModel

/// One document's record beside its gold: what agrees, counted by measure, and what does not.
struct DocumentComparison {
    let gold: GoldRecord
    /// Nil where the document could not be read: nothing was found in it.
    let record: Record?
    private(set) var counts: [String: Counts] = [:]
    private(set) var misses: [Miss] = []

    /// - Parameter divided: how many documents the file was divided into, as far as they fall on this one.
    init(_ gold: GoldRecord, _ record: Record?, divided: Counts) {
        self.gold = gold
        self.record = record
        counts["documents"] = divided
        if divided.found > max(1, divided.hit) {
            miss("documents invented", gold: String(divided.gold), got: String(divided.found))
        }
        if record == nil, divided.found == 0 { miss("document missed", gold: gold.document?.type.first, got: nil) }
        compareDocument()
        compareMeeting()
        let attendees = compareAttendance()
        let items = compareItems()
        let decisions = compareDecisions()
        compareApproval()
        compareMatters(items)
        compareTables()
        compareEvidence(attendees: attendees, items: items, decisions: decisions)
        compareTraps(attendees: attendees, items: items, decisions: decisions)
    }

    mutating func count(_ measure: String, _ hit: Int, gold: Int, found: Int) {
        counts[measure] = Counts(hit, gold: gold, found: found)
    }

    /// The place is that of the reading, or else that of the gold.
    mutating func miss(
        _ what: String, gold goldValue: String?, got: String?, at evidence: EvidenceList? = nil,
        or places: [GoldPlace] = []
    ) {
        let read = evidence?.places.first
        misses.append(
            Miss(
                file: gold.file, what: what, gold: goldValue, got: got, page: read?.page ?? places.first?.page,
                box: read == nil ? places.first?.box : read?.box))
    }

    /// A field of one value, which counts where either side states it.
    mutating func field(
        _ measure: String, gold goldValue: String?, got: String?, isRight: Bool, at evidence: EvidenceList? = nil
    ) {
        guard goldValue != nil || got != nil else { return }
        count(measure, isRight ? 1 : 0, gold: 1, found: 1)
        if !isRight { miss(measure, gold: goldValue, got: got, at: evidence) }
    }
}
