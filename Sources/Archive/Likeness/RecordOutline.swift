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
        let speaksForIt = [dates, bodies, titles].contains(true)
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

    private static func areAlike(_ one: String, _ other: String) -> Bool {
        let words = [one, other].map { Set(RecordRows.key($0).split(separator: " ")) }
        let numbers = words.map { $0.filter { $0.contains(where: \.isNumber) } }
        guard numbers[0] == numbers[1] else { return false }
        let shared = words[0].intersection(words[1]).count
        return Double(shared) >= sharedWords * Double(min(words[0].count, words[1].count))
    }

    private static let sharedWords = 0.6
}
