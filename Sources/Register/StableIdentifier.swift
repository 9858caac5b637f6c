/// Identifiers that depend on what they stand for alone.
enum StableIdentifier {
    /// 12 hexadecimal digits: the upper 48 bits of FNV-1a over the parts, with a separator that no name holds.
    static func of(_ kind: String, _ parts: String...) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in parts.joined(separator: "\u{1F}").utf8 { hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3 }
        // The upper bits of FNV mix least for short texts: fold the lower ones in.
        hash ^= hash >> 32
        hash = hash &* 0x9E37_79B9_7F4A_7C15
        let digits = String(hash >> 16, radix: 16)
        return "\(kind)-" + String(repeating: "0", count: 12 - digits.count) + digits
    }
}
