import DocumentModel

/// Finds running heads and feet: lines at the edge of a page that come again on neighbouring pages, page numbers aside,
/// and lines that are a page number.
///
/// Works on the text of the lines alone, so that it holds for text files, PDF and scans alike; on scans a line may be
/// read a little differently from page to page.
struct RunningLines {
    /// How many lines at each edge may be furniture.
    static let depth = 8
    /// Pages on each side that a line is compared with; odd and even pages may have heads of their own.
    static let reach = 4
    /// The share of the pages in reach that must have the line.
    static let neededShare = 0.4
    /// The share that a line must have that stands apart from the edge, with blank space between: what is said on many
    /// pages in the same words is not furniture for that.
    static let neededShareApart = 0.8
    /// Such a line stands at the same place on this many pages.
    static let fewestApart = 4
    /// Slips are allowed for in lines of this many characters.
    static let shortestMisread = 6
    /// How many pages, spread over the document, are looked at for that.
    static let sample = 24
    /// By how much of the page's height the place of the same line may differ.
    static let placeTolerance = 0.012
    /// By how many lines the place of the same line may differ between pages.
    static let drift = 2

    /// A printed line, as far as it matters here.
    struct Line: Hashable, Sendable {
        var text: String
        /// Its place on the page from the top, 0…1; nil where unknown (plain text).
        var place: Double?
        /// More blank space than usual stands between it and the line above.
        var isApart: Bool
    }

    /// For each page, the indexes of the lines that are furniture at its head and at its foot.
    struct Edges: Hashable, Sendable {
        var head: Set<Int> = []
        var foot: Set<Int> = []
        func contains(_ index: Int) -> Bool { head.contains(index) || foot.contains(index) }
    }

    private struct Candidate {
        var index: Int
        var key: String
        var place: Double?
        /// Blank space stands between it and the line nearer to the edge.
        var isApart: Bool
        /// The number where the line is nothing but one.
        var number: Int?
        /// A page number by its form alone: `2 (3)`.
        var isPageNumber: Bool
        /// The head of a numbered matter, or a line that goes on: never furniture, and nothing beyond it is.
        var isBarrier: Bool
    }

    /// - Parameter pages: the printed lines of each page, top down, without blank ones.
    static func edges(of pages: [[Line]]) -> [Edges] {
        let heads = pages.enumerated().map { page, lines in
            candidates(lines.indices.prefix(depth), in: lines, page: page + 1, of: pages.count) {
                $0 > 0 && lines[$0].isApart
            }
        }
        let feet = pages.enumerated().map { page, lines in
            candidates(lines.indices.reversed().prefix(depth), in: lines, page: page + 1, of: pages.count) {
                $0 + 1 < lines.count && lines[$0 + 1].isApart
            }
        }
        return pages.indices.map { page in
            let foot = running(onPage: page, of: feet)
            return Edges(head: running(onPage: page, of: heads).subtracting(foot), foot: foot)
        }
    }

    private static func candidates(
        _ indices: some Sequence<Int>, in lines: [Line], page: Int, of pageCount: Int, isApart: (Int) -> Bool
    ) -> [Candidate] {
        indices.map { index in
            let text = lines[index].text.trimmingBlank()
            let bare = PageNumber.removed(from: text)
            let marker = ListMarker(text)
            return Candidate(
                index: index, key: bare.lowercased(), place: lines[index].place, isApart: isApart(index),
                number: bare.isEmpty ? PageNumber.value(of: text) : nil,
                isPageNumber: PageNumber.isWhole(text, page: page, of: pageCount),
                isBarrier: marker?.kind == .section || (marker?.isNumbered == true && !bare.isEmpty)
                    || text.hasSuffix(","))
        }
    }

    /// Walks in from the edge over what runs, over at most one line in a row that does not.
    private static func running(onPage page: Int, of candidates: [[Candidate]]) -> Set<Int> {
        var found: Set<Int> = []
        var missed = 0
        var isApart = false
        for (place, candidate) in candidates[page].enumerated() {
            if candidate.isBarrier { break }
            isApart = isApart || candidate.isApart
            if candidate.isPageNumber
                || isRepeated(candidate, at: place, onPage: page, of: candidates, isApart: isApart)
            {
                found.insert(candidate.index)
                missed = 0
            } else {
                missed += 1
                if missed > 1 { break }
            }
        }
        return found
    }

    private static func isRepeated(
        _ candidate: Candidate, at place: Int, onPage page: Int, of candidates: [[Candidate]], isApart: Bool
    ) -> Bool {
        let near = (max(page - reach, 0)...min(page + reach, candidates.count - 1))
        let share = share(of: candidate, at: place, onPage: page, among: Array(near), of: candidates)
        let isWeighty = candidate.number != nil || candidate.key.count >= 12 || share.hits >= 2
        guard share.hits > 0, isWeighty, share.value >= neededShare else { return false }
        guard isApart, candidate.number == nil else { return true }
        if candidate.place != nil {
            // The first page often has a head of its own.
            let others = self.share(
                of: candidate, at: place, onPage: page, among: near.filter { $0 > 0 }, of: candidates)
            return others.value >= neededShareApart
        }
        let spread = stride(from: 0, to: candidates.count, by: max(candidates.count / sample, 1))
        let whole = self.share(of: candidate, at: place, onPage: page, among: Array(spread), of: candidates)
        let exact = self.share(of: candidate, at: place, onPage: page, among: Array(near), of: candidates, drift: 0)
        return exact.hits + 1 >= fewestApart && exact.value >= neededShareApart && whole.value >= neededShareApart
    }

    /// How many of some pages have the line, and their share with the page itself counted in.
    private static func share(
        of candidate: Candidate, at place: Int, onPage page: Int, among pages: [Int], of candidates: [[Candidate]],
        drift: Int = drift
    ) -> (hits: Int, value: Double) {
        let others = pages.filter { $0 != page && !candidates[$0].isEmpty }
        let hits = others.count { other in
            candidates[other].dropFirst(max(place - drift, 0)).prefix(2 * drift + 1).contains {
                isSame($0, candidate, pagesApart: other - page)
            }
        }
        return (hits, Double(hits + 1) / Double(others.count + 1))
    }

    private static func isSame(_ other: Candidate, _ candidate: Candidate, pagesApart: Int) -> Bool {
        if let a = other.place, let b = candidate.place, abs(a - b) > placeTolerance { return false }
        if let number = candidate.number { return other.number.map { $0 - number == pagesApart } ?? false }
        return !other.isBarrier && isAlike(other.key, candidate.key)
    }

    /// Equal but for a slip of the reader in every tenth letter. Numbers are equal.
    static func isAlike(_ a: String, _ b: String) -> Bool {
        if a == b { return !a.isEmpty }
        let least = min(a.count, b.count)
        let allowed = least < shortestMisread ? 0 : max(least / 10, 1)
        return allowed > 0 && a.filter(\.isNumber) == b.filter(\.isNumber) && abs(a.count - b.count) <= allowed
            && a.editDistance(to: b, atMost: allowed) != nil
    }
}
