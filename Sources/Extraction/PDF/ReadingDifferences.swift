import DocumentModel

/// Where a text layer and the engine read a date, a number, a paragraph or a name differently at the same place.
enum ReadingDifferences {
    /// More of them on a page say no more than that one reading is bad.
    private static let most = 20
    /// Of the smaller box.
    private static let leastOverlap = 0.5

    /// - Parameters:
    ///   - kept: the words of the reading that is believed.
    ///   - other: those of the other, with boxes of the same upright page.
    static func diagnostics(kept: [Word], other: [Word], number: Int) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for word in kept where found.count < most {
            guard let box = word.box, let match = counterpart(of: box, in: other) else { continue }
            let (mine, theirs) = (bare(word.text), bare(match.text))
            // A bad layer has `&` or `8` for every §: that is no second opinion.
            guard mine != theirs, mine != "§", matters(mine), matters(theirs) else { continue }
            found.append(
                Diagnostic(
                    .note, code: "readings-differ",
                    message: "“\(word.text)” stands as “\(match.text)” in the other reading of the page", page: number))
        }
        return found
    }

    /// The one word that covers the same place; nil where several share it.
    private static func counterpart(of box: Box, in words: [Word]) -> Word? {
        let there = words.filter { word in
            guard let other = word.box, let common = box.intersection(other) else { return false }
            let smaller = min(box.width * box.height, other.width * other.height)
            return common.width * common.height >= leastOverlap * smaller
        }
        return there.count == 1 ? there[0] : nil
    }

    /// Without the punctuation around it.
    private static func bare(_ text: String) -> String {
        let isPart: (Character) -> Bool = { $0.isLetter || $0.isNumber || $0 == "§" }
        return String(text.drop { !isPart($0) }.reversed().drop { !isPart($0) }.reversed())
    }

    /// What a record is made of: figures, paragraphs and what begins with a capital.
    private static func matters(_ text: String) -> Bool {
        text.contains { $0.isNumber || $0 == "§" } || text.count > 2 && (text.first?.isUppercase ?? false)
    }
}
