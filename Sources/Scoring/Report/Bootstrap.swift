/// How far a figure over some documents may lie from that over all documents of the same kinds: the documents are drawn
/// again and again, as many as there are, with replacement (Efron, "Bootstrap Methods", Annals of Statistics 7, 1979).
///
/// The same documents give the same intervals: the seed is fixed.
enum Bootstrap {
    static let draws = 1000
    private static let seed: UInt64 = 0x5052_4F54_4F4B_4F4C

    /// The sums of all draws.
    static func sums<Value>(_ values: [Value], zero: Value, _ add: (Value, Value) -> Value) -> [Value] {
        var chance = SplitMix(state: seed)
        return (0..<draws).map { _ in
            values.indices.reduce(zero) { sum, _ in add(sum, values[chance.index(below: values.count)]) }
        }
    }

    /// From the 2.5th to the 97.5th percentile. Draws without a figure do not count; nil where no draw has one.
    static func interval<Value>(_ sums: [Value], _ figure: (Value) -> Double?) -> [Double]? {
        let figures = sums.compactMap(figure).sorted()
        guard let last = figures.indices.last else { return nil }
        return [0.025, 0.975].map { share in
            let place = share * Double(last)
            let low = Int(place)
            let high = min(low + 1, last)
            return figures[low] + (place - Double(low)) * (figures[high] - figures[low])
        }
    }

    /// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014.
    private struct SplitMix {
        var state: UInt64

        mutating func index(below count: Int) -> Int {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            mixed ^= mixed >> 31
            return Int(mixed.multipliedFullWidth(by: UInt64(count)).high)
        }
    }
}
