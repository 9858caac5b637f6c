/// A number without full stop at a line's start, `12`, is a marker only where others follow it one by one.
struct BareNumbers<Line: Hashable> {
    /// Fewer numbers in sequence are chance.
    private static var shortestSequence: Int { 3 }
    private var inSequence: Set<Line> = []

    /// - Parameter lines: in reading order, each with its marker.
    init(_ lines: [(line: Line, marker: ListMarker?)]) {
        var chain: [(line: Line, number: Int)] = []
        func close(_ found: inout Set<Line>) {
            if chain.count >= Self.shortestSequence { found.formUnion(chain.map(\.line)) }
            chain = []
        }
        for (line, marker) in lines {
            guard marker?.kind == .bareNumber, let number = marker?.number else { continue }
            if let last = chain.last?.number, number != last + 1 {
                // A number of something else in between does not end the sequence.
                if chain.count >= 2, number != 1 { continue }
                close(&inSequence)
            }
            chain.append((line, number))
        }
        close(&inSequence)
    }

    /// The marker as what it is: a number in sequence, or none.
    func settled(_ marker: ListMarker?, of line: Line) -> ListMarker? {
        guard var marker, marker.kind == .bareNumber else { return marker }
        guard inSequence.contains(line) else { return nil }
        marker.kind = .number(parts: 1)
        return marker
    }
}
