/// Chance that can be repeated: the same seed gives the same choices on every machine and with every Swift version.
///
/// SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators", 2014).
package struct Chance: Sendable {
    private var state: UInt64

    package init(seed: UInt64) { state = seed }

    /// A stream of its own for the part of this name and number.
    package init(seed: UInt64, part: String, number: Int = 0) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        var mixed = Chance(seed: seed ^ hash ^ UInt64(bitPattern: Int64(number)) &* 0x9E37_79B9_7F4A_7C15)
        state = mixed.next()
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// 0..<bound.
    package mutating func below(_ bound: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(max(1, bound))).high)
    }

    package mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    package mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

    /// One of them; the array must not be empty.
    package mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

    /// Different ones, as many as there are at most, in random order.
    package mutating func deal<Value>(_ values: [Value], _ count: Int) -> [Value] {
        var pool = values
        var hand: [Value] = []
        while hand.count < count, !pool.isEmpty { hand.append(pool.remove(at: below(pool.count))) }
        return hand
    }

    /// Different ones, in their own order.
    package mutating func choose<Value>(_ values: [Value], _ count: Int) -> [Value] {
        deal(Array(values.indices), count).sorted().map { values[$0] }
    }
}
