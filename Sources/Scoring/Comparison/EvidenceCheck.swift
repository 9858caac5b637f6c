package import DocumentModel

/// Whether evidence points where the gold says that the value stands.
package enum EvidenceCheck {
    /// Points on each side by which a box may be off: one is drawn around a line of type, another around its ink.
    package static let tolerance = 3.0
    /// A box of so many times the value's size still shows a person where to look: a table's row for one of its names,
    /// a paragraph for a clause.
    package static let largest = 6.0

    /// The evidence begins on the page where the gold begins and stands on none that the gold, where it gives all
    /// places, does not name.
    package static func isOnItsPage(_ evidence: EvidenceList, places: [GoldPlace], areAllPlaces: Bool) -> Bool {
        guard let first = places.map(\.page).min(), evidence.places.map(\.page).min() == first else { return false }
        return !areAllPlaces || Set(evidence.places.map(\.page)).isSubset(of: places.map(\.page))
    }

    /// The evidence's boxes, each grown by the tolerance, cover half of the area of the gold's boxes or more, page by
    /// page and taken together; and they themselves are not larger than `largest` times the gold's boxes, grown by the
    /// tolerance. Nil where the gold has no boxes.
    package static func isInItsBox(_ evidence: EvidenceList, places: [GoldPlace]) -> Bool? {
        let pages = Set(places.filter { $0.box != nil }.map(\.page))
        guard !pages.isEmpty else { return nil }
        var (wanted, covered, allowed) = (0.0, 0.0, 0.0)
        for page in pages {
            let gold = places.filter { $0.page == page }.compactMap(\.box)
            let read = evidence.places.filter { $0.page == page }.compactMap { $0.box?.grown(by: tolerance) }
            wanted += BoxCover.area(of: gold)
            covered += BoxCover.commonArea(of: gold, and: read)
            allowed += BoxCover.area(of: gold.map { $0.grown(by: tolerance) })
        }
        let size = Dictionary(grouping: evidence.places, by: \.page).values.reduce(0) {
            $0 + BoxCover.area(of: $1.compactMap(\.box))
        }
        return covered >= wanted / 2 && size <= allowed * largest
    }
}
