internal import Foundation

/// The Swedish words that the system knows: Debian's `wswedish` (with inflections) and `hunspell-sv`, read at run time
/// where they are installed.
///
/// Words are compared in lower case, one byte for a letter (ISO 8859-1): a word with other letters is not known.
package final class WordList: Sendable {
    /// The lists of the system, read when they are first asked for; nil where there is none.
    package static let installed = WordList(files: systemFiles)
    static let systemFiles = ["/usr/share/dict/swedish", "/usr/share/hunspell/sv_SE.dic"]

    /// Which files were read, and how many words they gave.
    package let description: String

    /// Every word with its length before it.
    private let bytes: [UInt8]
    /// Where a word begins in `bytes`, at the place that its digest gives or after it; 0 for none.
    private let table: [UInt32]

    /// Nil where none of the files can be read.
    package convenience init?(files: [String]) {
        let texts = files.compactMap { path in FileManager.default.contents(atPath: path).map { (path, $0) } }
        guard !texts.isEmpty else { return nil }
        let names = texts.map { URL(fileURLWithPath: $0.0).lastPathComponent }
        self.init(lines: texts.flatMap { Self.lines(of: $0.1) }, from: names.joined(separator: ", "))
    }

    package convenience init(words: [String]) {
        self.init(lines: words.compactMap { Self.letters(of: $0) }.map { $0[...] }, from: "words given")
    }

    private init(lines: [ArraySlice<UInt8>], from source: String) {
        var capacity = 1024
        while capacity < lines.count * 2 { capacity *= 2 }
        var bytes: [UInt8] = [0]
        var table = [UInt32](repeating: 0, count: capacity)
        var count = 0
        for line in lines where (2...40).contains(line.count) {
            var place = Self.place(line.reduce(Self.seed, Self.digest)) & (capacity - 1)
            var isKnown = false
            while table[place] != 0, !isKnown {
                isKnown = Self.holds(bytes, at: table[place], line)
                place = (place + 1) & (capacity - 1)
            }
            if isKnown { continue }
            table[place] = UInt32(bytes.count)
            bytes.append(UInt8(line.count))
            bytes += line
            count += 1
        }
        self.bytes = bytes
        self.table = table
        description = "\(source), \(count) words"
    }

    package func contains(_ word: String) -> Bool { Self.letters(of: word).map { contains($0[...]) } ?? false }

    /// - Parameter letters: of a word in lower case, in ISO 8859-1.
    func contains(_ letters: ArraySlice<UInt8>) -> Bool {
        contains(letters, ending: nil, digest: letters.reduce(Self.seed, Self.digest))
    }

    /// - Parameters:
    ///   - ending: one letter more.
    ///   - digest: of all of them, made letter by letter with `digest(_:_:)`.
    func contains(_ letters: ArraySlice<UInt8>, ending: UInt8?, digest: UInt64) -> Bool {
        var place = Self.place(digest) & (table.count - 1)
        while table[place] != 0 {
            if Self.holds(bytes, at: table[place], letters, ending) { return true }
            place = (place + 1) & (table.count - 1)
        }
        return false
    }

    static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

    /// Fowler, Noll and Vo's, one letter further.
    @inline(__always)
    static func digest(_ digest: UInt64, _ letter: UInt8) -> UInt64 { (digest ^ UInt64(letter)) &* 0x100_0000_01B3 }

    private static func place(_ digest: UInt64) -> Int {
        Int(truncatingIfNeeded: (digest ^ (digest >> 29)) & 0x7FFF_FFFF)
    }

    /// The word in lower case in ISO 8859-1; nil where it has other letters.
    static func letters(of word: String) -> [UInt8]? {
        var letters: [UInt8] = []
        letters.reserveCapacity(word.utf8.count)
        for scalar in word.unicodeScalars {
            guard let letter = lower(scalar.value) else { return nil }
            letters.append(letter)
        }
        return letters
    }

    private static func lower(_ value: UInt32) -> UInt8? {
        switch value {
        case 0x61...0x7A, 0xDF...0xF6, 0xF8...0xFF: UInt8(value)
        case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: UInt8(value + 0x20)
        default: nil
        }
    }

    /// Words of a list, one a line, in UTF-8 or ISO 8859-1; what follows a `/` (as hunspell writes it) is no part of
    /// one. Words with a capital are names, which compounds are not divided by.
    private static func lines(of data: Data) -> [ArraySlice<UInt8>] {
        var bytes = [UInt8](data)
        if let text = String(validating: bytes, as: UTF8.self) {
            bytes = text.unicodeScalars.map { $0.value < 0x100 ? UInt8($0.value) : 0 }
        }
        return bytes.split(separator: 0x0A).compactMap { line in
            let word = line.prefix { $0 != UInt8(ascii: "/") && $0 != 0x0D }
            let isPlain = word.allSatisfy { (0x61...0x7A).contains($0) || $0 >= 0xDF && $0 != 0xF7 }
            return isPlain ? word : nil
        }
    }

    private static func holds(
        _ bytes: [UInt8], at place: UInt32, _ letters: ArraySlice<UInt8>, _ ending: UInt8? = nil
    ) -> Bool {
        let start = Int(place)
        guard Int(bytes[start]) == letters.count + (ending == nil ? 0 : 1) else { return false }
        var index = start + 1
        for letter in letters {
            if bytes[index] != letter { return false }
            index += 1
        }
        return ending == nil || bytes[index] == ending
    }
}
