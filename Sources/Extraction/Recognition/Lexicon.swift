import Glibc

/// The Swedish word list of the system, where it is installed (Debian package `wswedish`), read at run time.
struct Lexicon: Sendable {
    /// The one installed, read when it is first asked for.
    static let swedish = installed()

    private let words: Set<String>

    init(words: Set<String>) { self.words = words }

    var isEmpty: Bool { words.isEmpty }

    /// Empty where no word list is installed.
    static func installed(at path: String = "/usr/share/dict/swedish") -> Lexicon {
        guard let bytes = try? MediaType.bytes(of: path, atMost: 64 << 20) else { return Lexicon(words: []) }
        // ISO 8859-1, as Debian's package has it, or UTF-8.
        let text =
            String(validating: bytes, as: UTF8.self)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        return Lexicon(words: Set(text.split(whereSeparator: \.isNewline).map { $0.lowercased() }))
    }

    /// A word of the list, or a compound of two with or without -s- between them. Case does not matter.
    func knows(_ word: String) -> Bool {
        let lower = word.lowercased()
        if words.contains(lower) { return true }
        guard lower.count >= 6 else { return false }
        var cut = lower.index(lower.startIndex, offsetBy: 3)
        let last = lower.index(lower.endIndex, offsetBy: -3)
        while cut <= last {
            let head = lower[..<cut]
            if words.contains(String(lower[cut...])),
                words.contains(String(head)) || head.hasSuffix("s") && words.contains(String(head.dropLast()))
            {
                return true
            }
            cut = lower.index(after: cut)
        }
        return false
    }
}
