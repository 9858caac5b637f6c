internal import DocumentModel
internal import Xapian

/// Counts what matches by year, type and name, and sums up how much of it was read.
struct FacetTally {
    private(set) var total = 0
    private(set) var undated = 0
    private(set) var years: [Int: Int] = [:]
    private(set) var types: [DocumentType: Int] = [:]
    /// Where records were counted.
    private(set) var searched = SearchedDocuments()
    /// Which names are counted, by kind.
    private let counted: [Bool]
    /// Hits of each name, by kind and number: numbers are given one by one, so an array is dense.
    private var names: [[Int]] = Array(repeating: [], count: NameKind.allCases.count)

    /// - Parameter kinds: which names to count.
    init(_ query: Query, kinds: [NameKind], in database: Database) throws(XapianError) {
        counted = NameKind.allCases.map(kinds.contains)
        // Neighbours are of one record mostly, and have the same value.
        var last: [UInt8] = []
        var run = 0
        let total = try database.forEachMatch(query, slot: IndexSchema.Slot.facets) { bytes in
            if bytes.count == last.count, last.withUnsafeBytes({ $0.elementsEqual(bytes) }) {
                run += 1
                return
            }
            add(last, run)
            last = Array(bytes)
            run = 1
        }
        add(last, run)
        self.total = total
    }

    /// - Parameter bytes: `Facets`, or none.
    private mutating func add(_ bytes: [UInt8], _ times: Int) {
        let head = bytes.withUnsafeBytes { bytes in
            Facets.read(bytes) { kind, number in
                guard counted[kind] else { return }
                if number >= names[kind].count {
                    names[kind] += Array(repeating: 0, count: number + 1 + number / 2 - names[kind].count)
                }
                names[kind][number] += times
            }
        }
        guard let head else { return }
        if let year = head.year { years[year, default: 0] += times } else { undated += times }
        types[head.type, default: 0] += times
        if let reading = head.reading { searched.add(reading, year: head.year, times) }
    }

    /// The most frequent names of a kind, and how many there are in all.
    func counts(
        _ kind: NameKind, limit: Int, in database: Database
    ) throws(XapianError) -> (counts: [SearchFacets.Count], distinct: Int) {
        let all = names[Int(kind.rawValue)].enumerated().filter { $0.element > 0 }
        let first = all.sorted { ($1.element, $0.offset) < ($0.element, $1.offset) }.prefix(limit)
        var counts: [SearchFacets.Count] = []
        for (number, hits) in first {
            let name = try database.metadata(IndexSchema.Metadata.name(number))
            counts.append(SearchFacets.Count(value: name, hits: hits))
        }
        counts.sort { ($1.hits, $0.value) < ($0.hits, $1.value) }
        return (counts, all.count)
    }
}
