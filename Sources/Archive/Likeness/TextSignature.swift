internal import DocumentModel
internal import Foundation

/// What a record's text is like, in a few numbers: two texts agree in as large a part of them as they share pairs of
/// neighbouring words (MinHash: A. Broder, On the resemblance and containment of documents, 1997).
struct TextSignature: Hashable {
    static let bandCount = 12
    static let bandWidth = 4
    /// With fewer pairs of words, likeness is chance.
    private static let fewestPairs = 25

    /// `bandCount * bandWidth` of them.
    let minima: [UInt32]

    /// Nil for a text too short to tell.
    init?(_ record: DocumentModel.Record) {
        let words = record.blocks.lazy.filter { $0.kind != .furniture }.flatMap { Self.words(of: $0.text) }
        var pairs: Set<UInt64> = []
        var previous: UInt64?
        for word in words {
            if let previous { pairs.insert(Self.mixed(previous &* 31 &+ word)) }
            previous = word
        }
        guard pairs.count >= Self.fewestPairs else { return nil }
        var minima = [UInt32](repeating: .max, count: Self.bandCount * Self.bandWidth)
        for pair in pairs {
            for index in minima.indices {
                let value = UInt32(truncatingIfNeeded: Self.mixed(pair &+ UInt64(index + 1) &* 0x9E37_79B9_7F4A_7C15))
                if value < minima[index] { minima[index] = value }
            }
        }
        self.minima = minima
    }

    /// As written by `data`; nil for other bytes.
    init?(_ data: Data) {
        guard data.count == Self.bandCount * Self.bandWidth * 4 else { return nil }
        let bytes = Array(data)
        minima = stride(from: 0, to: bytes.count, by: 4).map { start in
            bytes[start..<start + 4].reduce(0) { $0 << 8 | UInt32($1) }
        }
    }

    var data: Data { Data(minima.flatMap { value in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }) }

    /// Texts that are much alike share at least one of these.
    var bands: [Int64] {
        (0..<Self.bandCount).map { band in
            let rows = minima[band * Self.bandWidth..<(band + 1) * Self.bandWidth]
            return Int64(bitPattern: rows.reduce(Self.mixed(UInt64(band))) { Self.mixed($0 ^ UInt64($1)) })
        }
    }

    /// 0…1, an estimate of the part of all pairs of words that both texts have.
    func likeness(to other: TextSignature) -> Double {
        Double(zip(minima, other.minima).count { $0 == $1 }) / Double(minima.count)
    }

    /// Runs of letters and digits in lower case, each as a number.
    private static func words(of text: String) -> [UInt64] {
        var words: [UInt64] = []
        var hash: UInt64?
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                hash = ((hash ?? 0xCBF2_9CE4_8422_2325) ^ UInt64(scalar.value)) &* 0x100_0000_01B3
            } else if let word = hash {
                words.append(word)
                hash = nil
            }
        }
        if let hash { words.append(hash) }
        return words
    }

    /// The finaliser of SplitMix64.
    private static func mixed(_ value: UInt64) -> UInt64 {
        var mixed = value
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
