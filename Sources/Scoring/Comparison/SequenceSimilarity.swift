/// How alike two sequences are, after Ratcliff and Metzener ("Pattern Matching: The Gestalt Approach", Dr. Dobb's
/// Journal, July 1988): the longest common run, then the same to its left and to its right.
///
/// Among runs of the same length the one that begins first in the first sequence is taken, then first in the second:
/// the same numbers as Python's `difflib.SequenceMatcher` without its heuristics.
enum SequenceSimilarity {
    /// Twice the length of all common runs by the sum of both lengths, 0…1; 1 for two empty sequences.
    static func ratio(_ first: [UInt32], _ second: [UInt32]) -> Double {
        let length = first.count + second.count
        guard length > 0 else { return 1 }
        var search = Search(first, second)
        return 2 * Double(search.commonLength()) / Double(length)
    }

    private struct Search {
        let first: [UInt32]
        /// Where each scalar stands in the second sequence, ascending.
        let places: [UInt32: [Int]]
        let secondCount: Int
        /// Length of the common run that ends at the previous (current) scalar of the first sequence and at this place
        /// of the second one, by place + 1.
        var previous: [Int]
        var current: [Int]

        init(_ first: [UInt32], _ second: [UInt32]) {
            self.first = first
            var places: [UInt32: [Int]] = [:]
            for (place, scalar) in second.enumerated() { places[scalar, default: []].append(place) }
            self.places = places
            secondCount = second.count
            previous = Array(repeating: 0, count: second.count + 1)
            current = previous
        }

        mutating func commonLength() -> Int {
            var sum = 0
            var parts = [(0..<first.count, 0..<secondCount)]
            while let (left, right) = parts.popLast() {
                let run = longestRun(left, right)
                guard run.length > 0 else { continue }
                sum += run.length
                let before = (left.lowerBound..<run.first, right.lowerBound..<run.second)
                let after = (run.first + run.length..<left.upperBound, run.second + run.length..<right.upperBound)
                for part in [before, after] where !part.0.isEmpty && !part.1.isEmpty { parts.append(part) }
            }
            return sum
        }

        private mutating func longestRun(
            _ left: Range<Int>, _ right: Range<Int>
        ) -> (first: Int, second: Int, length: Int) {
            var best = (first: left.lowerBound, second: right.lowerBound, length: 0)
            var filled: [Int] = []
            var filledBefore: [Int] = []
            for i in left {
                for j in places[first[i]] ?? [] where j >= right.lowerBound {
                    if j >= right.upperBound { break }
                    let length = previous[j] + 1
                    current[j + 1] = length
                    filled.append(j + 1)
                    if length > best.length { best = (i - length + 1, j - length + 1, length) }
                }
                for place in filledBefore { previous[place] = 0 }
                swap(&previous, &current)
                (filledBefore, filled) = (filled, [])
            }
            for place in filledBefore { previous[place] = 0 }
            return best
        }
    }
}
