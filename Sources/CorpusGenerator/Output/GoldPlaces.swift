import Typesetting

/// Where the values of a gold record were printed.
struct GoldPlaces {
    /// By `item-3`, `decision-3-1`, `attendee-2`, counted from 1. The box is nil where pages have no measures.
    private(set) var places: [String: [(page: Int, box: PageBox?)]] = [:]

    /// Of a text without pages: nothing.
    init() {}

    /// - Parameters:
    ///   - offset: how many pages stand before the document in its file.
    ///   - geometries: of each page of the document, where it was scanned.
    ///   - hasBoxes: whether the file has measures.
    init(
        _ gold: Gold, in document: PlacedDocument, offset: Int, geometries: [ScanGeometry], hasBoxes: Bool,
        _ typesetter: Typesetter
    ) {
        let lines = document.pages.enumerated().flatMap { index, page in page.lines.map { (page: index + 1, line: $0) }
        }
        func note(_ key: String, _ text: String, _ candidates: [Typesetter.LineOnPage]) {
            let found = typesetter.places(of: plain(text) ?? "", in: candidates)
            guard !found.isEmpty else { return }
            places[key] = found.map { place in
                let box = geometries.isEmpty ? place.box : geometries[place.page - 1].place(place.box)
                return (place.page + offset, hasBoxes ? box : nil)
            }
        }
        let roll = lines.filter { $0.line.anchor == Script.roll }
        for (index, attendee) in gold.attendance.enumerated() { note("attendee-\(index + 1)", attendee.name, roll) }
        let starts = gold.items.indices.map { item in
            lines.firstIndex { $0.line.anchor == "item-\(item + 1)" } ?? lines.endIndex
        }
        for (index, item) in gold.items.enumerated() {
            let end = starts[(index + 1)...].first { $0 < lines.endIndex } ?? lines.endIndex
            guard starts[index] < end else { continue }
            let own = Array(lines[starts[index]..<end])
            note("item-\(index + 1)", item.title ?? item.label ?? "", own)
            for (place, decision) in item.decisions.enumerated() {
                let key = "decision-\(index + 1)-\(place + 1)"
                let anchored = own.filter { $0.line.anchor == key }
                note(key, decision, anchored.isEmpty ? own : anchored)
            }
        }
    }

    /// As records have it: nothing where the place is not known.
    func evidence(_ key: String) -> [(String, JSONValue)] {
        guard let found = places[key] else { return [] }
        let list = found.map { page, box in
            let measures = box.map { [("box", JSONValue.measures([$0.left, $0.top, $0.right, $0.bottom]))] } ?? []
            return JSONValue.object([("page", .integer(page))] + measures)
        }
        return [("evidence", .list(list))]
    }
}
