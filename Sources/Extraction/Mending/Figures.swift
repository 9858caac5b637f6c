import DocumentModel

/// Mends letters among the figures of dates, years and times: `l9.30`, `2O16-04-28`, `I956`.
enum Figures {
    private static let lookalikes: [Character: Character] = [
        "l": "1", "I": "1", "i": "1", "|": "1", "O": "0", "o": "0",
    ]

    static func mend(_ words: inout [Word]) {
        for index in words.indices where words[index].misreading == nil {
            guard let mended = mended(words[index].text) else { continue }
            words[index].misreading = Misreading(text: words[index].text, reason: "figures")
            words[index].text = mended
        }
    }

    /// Nil where the word holds no such letter, or would be neither date, year nor time without it.
    static func mended(_ text: String) -> String? {
        let last = text.last.flatMap { ",.;)".contains($0) ? String($0) : nil } ?? ""
        let core = text.dropLast(last.count)
        guard core.count >= 4, core.contains(where: { lookalikes[$0] != nil }),
            core.count(where: \.isNumber) * 2 >= core.count
        else { return nil }
        let figures = String(core.map { lookalikes[$0] ?? $0 })
        let isDate = figures.wholeMatch(of: #/(1[6-9]|20)\d\d([-–](0[1-9]|1[0-2])[-–]([0-2]\d|3[01]))?/#) != nil
        let isTime = figures.wholeMatch(of: #/([01]?\d|2[0-3])[.:][0-5]\d/#) != nil
        return isDate || isTime ? figures + last : nil
    }
}
