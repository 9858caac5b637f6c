/// The two languages that the pages speak.
enum Language: String, Sendable, CaseIterable {
    case swedish = "sv"
    case english = "en"

    /// By `Accept-Language`: the one that the browser prefers; Swedish where it names neither.
    init(acceptLanguage: String?) {
        var best: (language: Language, weight: Double) = (.swedish, 0)
        for range in (acceptLanguage ?? "").prefix(500).split(separator: ",") {
            let parts = range.split(separator: ";").map { $0.filter { !$0.isWhitespace } }
            guard let tag = parts.first?.lowercased().split(separator: "-").first else { continue }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
            // Those who read the neighbouring languages are at home with Swedish.
            let language: Language? =
                switch tag {
                case "sv", "nb", "nn", "no", "da": .swedish
                case "en": .english
                default: nil
                }
            if let language, weight > best.weight { best = (language, weight) }
        }
        self = best.language
    }
}

/// Chooses between a Swedish and an English wording: `t("Sök", "Search")`.
struct Wording: Sendable {
    let language: Language

    init(_ language: Language) { self.language = language }

    func callAsFunction(_ swedish: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language == .swedish ? swedish() : english()
    }

    /// With spaces between thousands, as both languages' style guides for tables allow.
    func number(_ value: Int) -> String {
        var digits = String(value.magnitude)
        var groups: [String] = []
        while digits.count > 3 {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits = String(digits.dropLast(3))
        }
        return (value < 0 ? "−" : "") + ([digits] + groups).joined(separator: "\u{202F}")
    }

    /// `1 sida`, `7 sidor`.
    func count(_ value: Int, _ swedish: (one: String, many: String), _ english: (one: String, many: String)) -> String {
        let words = language == .swedish ? swedish : english
        return "\(number(value))\u{A0}\(value == 1 ? words.one : words.many)"
    }

    private static let swedishMonths = [
        "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti", "september", "oktober", "november",
        "december",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `5 juni 2025`; what is no ISO date is given back as it is.
    func date(_ iso: String) -> String {
        let parts = iso.split(separator: "-")
        guard parts.count >= 2, let month = Int(parts[1]), (1...12).contains(month) else { return iso }
        let name = language == .swedish ? Self.swedishMonths[month - 1] : Self.englishMonths[month - 1]
        let day = parts.count > 2 ? Int(parts[2]).map { "\($0)\u{A0}" } ?? "" : ""
        return "\(day)\(name)\u{A0}\(parts[0])"
    }

    /// In whole per cent: `97 %`. What is beyond 0…1 is taken for the nearest of them.
    func share(_ value: Double) -> String {
        let hundredths = Int((min(max(value, 0), 1) * 100).rounded())
        return "\(hundredths)\u{A0}%"
    }
}
