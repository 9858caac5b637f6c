internal import DocumentModel
internal import Foundation

/// What two records say of themselves, as far as it helps to tell whether they are one document.
struct RecordOutline {
    var date: String?
    /// As a key: lower case, single spaces.
    var body: String?
    var title: String?

    init(date: String?, body: String?, title: String?) {
        self.date = date
        self.body = body
        self.title = title
    }

    /// How the two belong together, given how alike their texts are; nil where they are not to be linked.
    func relation(to other: RecordOutline, likeness: Double) -> RecordRelation.Kind? {
        let dates = Self.agree(date, other.date) { $0 == $1 }
        // Dates that are stated and differ tell two meetings apart, however much one was written after the other.
        if dates == false { return nil }
        let bodies = Self.agree(body, other.body) { $0 == $1 }
        if dates == true, bodies == true {
            if likeness >= Self.copyLikeness { return .copy }
            return likeness >= Self.versionLikeness ? .version : nil
        }
        // Plans and forms are written after each other too: then their titles tell.
        let titles = Self.agree(title, other.title, by: Self.areAlike)
        if titles == false { return nil }
        // “Protokoll” is what all are called.
        let isNamed = titles == true && (title ?? "").split(separator: " ").count > 2
        let speaksForIt = bodies != false && (dates == true || bodies == true || isNamed)
        return likeness >= (speaksForIt ? Self.supportedLikeness : Self.unsupportedLikeness) ? .copy : nil
    }

    /// From here on, two readings of one meeting's minutes differ by what scanning does to a text.
    private static let copyLikeness = 0.85
    /// Enough between minutes of one body and day.
    private static let versionLikeness = 0.4
    private static let supportedLikeness = 0.7
    private static let unsupportedLikeness = 0.9

    /// Nil where one of them is not stated.
    private static func agree(_ one: String?, _ other: String?, by test: (String, String) -> Bool) -> Bool? {
        guard let one, let other else { return nil }
        return test(one, other)
    }

    /// Plans of two bodies may have titles and texts that differ in little but the body's name: a word that is another
    /// one, and no misreading, tells them apart, unless the title is long.
    private static func areAlike(_ one: String, _ other: String) -> Bool {
        let words = [one, other].map { Set(RecordRows.key($0).split(separator: " ")) }
        let numbers = words.map { $0.filter { $0.contains(where: \.isNumber) } }
        guard numbers[0] == numbers[1] else { return false }
        let (fewer, more) = words[0].count < words[1].count ? (words[0], words[1]) : (words[1], words[0])
        let shared = fewer.count { word in
            more.contains { word.editDistance(to: $0, atMost: min(word.count, $0.count) / 4) != nil }
        }
        return Double(shared) >= sharedWords * Double(fewer.count)
    }

    private static let sharedWords = 0.9
}
