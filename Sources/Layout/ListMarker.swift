/// What stands at the start of a list item or numbered heading: `-`, `•`, `a)`, `3.`, `2.1`, `§ 12`.
struct ListMarker: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        /// `§ 12`, `§ 12 a.`, `§ 12/25`, `KS § 12`, `12 §`; also `$ 12`, as a paragraph sign is often misread
        case section
        /// `3.`, `3)`, `2.1`; the value is the number of parts.
        case number(parts: Int)
        /// `a)`, `iv.`
        case letter
        case bullet
        /// A number without full stop, `12`: only a marker where others follow in sequence.
        case bareNumber
    }

    var kind: Kind
    /// As printed, without the blank space after it.
    var text: String
    /// The number, where it is one and has one part.
    var number: Int?
    /// Nothing stands after it, or only after a wide gap.
    var standsAlone: Bool

    var isNumbered: Bool {
        switch kind {
        case .section, .number: true
        case .letter, .bullet, .bareNumber: false
        }
    }

    /// The marker at the start of a line; nil where there is none.
    init?(_ line: some StringProtocol) {
        let line = Substring(line).drop { $0.isWhitespace }
        guard let first = line.first, Self.mayBegin(line, with: first) else { return nil }
        if let match = line.prefixMatch(of: Self.section) {
            self.init(.section, match.0, in: line, number: Int(match.1))
        } else if let match = line.prefixMatch(of: Self.sectionBehind) {
            self.init(.section, match.0, in: line, number: Int(match.1))
        } else if let match = line.prefixMatch(of: Self.misreadSection) {
            self.init(.section, match.0, in: line, number: Int(match.1))
        } else if Self.bullets.contains(first) {
            let rest = line.dropFirst()
            let needsSpace = Self.bulletsBeforeSpace.contains(first)
            guard rest.first.map({ !needsSpace || $0.isWhitespace }) ?? false, rest.contains(where: { $0.isLetter })
            else { return nil }
            self.init(.bullet, line.prefix(1), in: line)
        } else if let match = line.prefixMatch(of: Self.number) {
            self.init(.number(parts: 1), match.0, in: line, number: Int(match.1))
        } else if let match = line.prefixMatch(of: Self.parts), !Self.isTime(match.0) {
            self.init(.number(parts: match.0.split(separator: ".").count), match.0, in: line)
        } else if let match = line.prefixMatch(of: Self.letter) {
            self.init(.letter, match.0, in: line)
        } else if let match = line.prefixMatch(of: Self.bareNumber) {
            self.init(.bareNumber, match.0, in: line, number: Int(match.1))
        } else {
            return nil
        }
    }

    // Patterns are compiled once: written where they are used, they would be at every use.
    private nonisolated(unsafe) static let section =
        /(?:\p{Lu}{2,6}\s)?§\s?(\d{1,4})(?:\/\d{2,4}|\s?[a-h](?![\p{L}\d]))?[.:]?(?=\s|\p{Lu}|$)/
    private nonisolated(unsafe) static let sectionBehind = /(\d{1,3})\s?§[.:]?(?=\s+\p{Lu}|$)/
    private nonisolated(unsafe) static let misreadSection =
        /\$\s?(\d{1,4})(?:\s?[a-h](?![\p{L}\d]))?[.:]?(?=\s|\p{Lu}|$)/
    private nonisolated(unsafe) static let number = /(\d{1,3})[.)](?=\s|\p{Lu}|$)/
    private nonisolated(unsafe) static let parts = /\d{1,3}(?:\.\d{1,3})+[.)]?(?=\s+\p{L}|$)/
    private nonisolated(unsafe) static let letter = /(?:[a-zåäö]|[ivx]{1,4})[.)](?=\s+\S)/
    private nonisolated(unsafe) static let bareNumber = /(\d{1,3})(?=\s+\p{Lu})/

    /// Whether a line may begin with a marker at all. Most lines do not, and this is much cheaper than the patterns.
    private static func mayBegin(_ line: Substring, with first: Character) -> Bool {
        if first.isNumber || first == "§" || first == "$" || bullets.contains(first) { return true }
        // `a)`, `iv.`, `KS § 12`
        guard first.isLetter else { return false }
        return first.isLowercase
            ? line.prefix(5).contains { $0 == "." || $0 == ")" } : line.prefix(8).contains("§")
    }

    private init(_ kind: Kind, _ text: Substring, in line: Substring, number: Int? = nil) {
        self.kind = kind
        self.text = String(text)
        self.number = number
        let rest = line.dropFirst(text.count)
        standsAlone = rest.allSatisfy(\.isWhitespace) || rest.hasPrefix("   ") || rest.hasPrefix("\t")
    }

    /// A sign that is a bullet by its place.
    init(sign: String) {
        kind = .bullet
        text = sign
        number = nil
        standsAlone = false
    }

    static func isBullet(_ character: Character) -> Bool { bullets.contains(character) }

    /// `13.15` at the start of a line is rather a clock time than item 15 of chapter 13.
    private static func isTime(_ text: Substring) -> Bool {
        let parts = text.split(separator: ".")
        guard parts.count == 2, parts[1].count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]) else {
            return false
        }
        return (6...23).contains(hour) && minute < 60 && minute % 5 == 0
    }

    /// U+F0B7, U+F0A7 and their like are bullets of the Symbol and Wingdings fonts.
    private static let bullets: Set<Character> = [
        "-", "–", "—", "*", "•", "·", "▪", "●", "○", "◦", "‣", "■", "□", "»", "➢", "✓", "\u{F0B7}", "\u{F0A7}",
        "\u{F0D8}",
        "\u{F0FC}", "\u{F02D}",
    ]
    private static let bulletsBeforeSpace: Set<Character> = ["-", "–", "—", "*", "·", "»"]
}
