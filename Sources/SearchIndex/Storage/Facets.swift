internal import DocumentModel

/// What units are counted by, as bytes in a slot of each; a record's own document also holds how much of it was read.
struct Facets: Hashable, Sendable {
    struct Reading: Hashable, Sendable {
        var pages = 0
        /// Pages whose words are not known: unreadable, or written by hand.
        var unread = 0
        /// Pages read with less confidence than `leastConfidence`.
        var uncertain = 0
        /// Words that the record's units hold.
        var words = 0

        static let leastConfidence = 0.8
    }

    /// Nil where the record has no date.
    var year: Int?
    var type: DocumentType
    /// Numbers, by `NameKind`'s raw value.
    var names: [[Int]] = Array(repeating: [], count: NameKind.allCases.count)
    /// Nil for a unit.
    var reading: Reading?

    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        func put(_ number: Int) {
            var rest = UInt(clamping: number)
            while rest >= 0x80 {
                bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
                rest >>= 7
            }
            bytes.append(UInt8(rest))
        }
        put(year ?? 0)
        put(DocumentType.allCases.firstIndex(of: type) ?? 0)
        for numbers in names {
            put(numbers.count)
            numbers.forEach(put)
        }
        if let reading { [reading.pages, reading.unread, reading.uncertain, reading.words].forEach(put) }
        return bytes
    }

    /// What stands beside the names.
    struct Head {
        var year: Int?
        var type: DocumentType
        var reading: Reading?
    }

    /// Reads what `bytes` gives, without keeping the names: a search reads it of every hit.
    ///
    /// - Parameter name: is given the kind's raw value and the number of each.
    /// - Returns: nil for bytes that are none of these; some names may have been given then.
    static func read(_ bytes: UnsafeRawBufferPointer, name: (Int, Int) -> Void) -> Head? {
        var index = 0
        func take() -> Int? {
            var number: UInt = 0
            var shift: UInt = 0
            while index < bytes.count, shift < 63 {
                let byte = bytes[index]
                index += 1
                number |= UInt(byte & 0x7F) << shift
                if byte < 0x80 { return Int(number) }
                shift += 7
            }
            return nil
        }
        guard let year = take(), let type = take(), types.indices.contains(type) else { return nil }
        var head = Head(year: year == 0 ? nil : year, type: types[type])
        for kind in 0..<NameKind.allCases.count {
            guard let count = take() else { return nil }
            for _ in 0..<count {
                guard let number = take() else { return nil }
                name(kind, number)
            }
        }
        guard index < bytes.count else { return head }
        guard let pages = take(), let unread = take(), let uncertain = take(), let words = take() else { return nil }
        head.reading = Reading(pages: pages, unread: unread, uncertain: uncertain, words: words)
        return head
    }

    private static let types = DocumentType.allCases

    init(year: Int?, type: DocumentType) {
        self.year = year
        self.type = type
    }
}
