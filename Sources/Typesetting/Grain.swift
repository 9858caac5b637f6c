/// Fast noise for pixels; its sequence depends on nothing but the seed.
struct Grain {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    private mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }
    mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// 0..<span, the middle most often.
    mutating func bell(_ span: Int) -> Int {
        let bits = next()
        let (a, b, c) = (Int(bits & 0xFFFF), Int(bits >> 16 & 0xFFFF), Int(bits >> 32 & 0xFFFF))
        return (a + b + c) * span / (3 * 65_536)
    }
}
