/// Whether a hyphen at the end of a printed line belongs to the word.
///
/// | printed | read | why |
/// |---|---|---|
/// | `Genomfö-⏎rande` | `Genomförande` | a word broken by the line |
/// | `hälso-⏎och sjukvård` | `hälso- och sjukvård` | the rest of the compound follows later |
/// | `karriär-/kom-⏎petensvägar` | `karriär-/kompetensvägar` | one kept, one joined |
/// | `in-/⏎utcheckning` | `in-/utcheckning` | no hyphen ends the line: read by `NormalisedText` |
/// | `Eva-⏎Lena`, `2024-⏎08-20`, `VFU-⏎platser` | hyphen kept | names, numbers and abbreviations have their own |
package struct Dehyphenation: Sendable {
    package enum Join: Hashable, Sendable {
        /// The hyphen goes, and the two parts are one word.
        case withoutHyphen
        /// The hyphen stays between the two parts, with no space.
        case withHyphen
        /// The hyphen stays and a space follows: an elliptic compound.
        case withHyphenAndSpace
    }

    /// Words of the same document, lower-cased, as they stand within lines: they decide where form does not.
    private let vocabulary: Set<String>

    package init(vocabulary: Set<String> = []) { self.vocabulary = vocabulary }

    /// Whether the document has the two parts as one word.
    package func knowsJoined(before: String, after: String) -> Bool {
        let part = before.reversed().prefix { $0.isLetter }.reversed()
        let rest = after.prefix { $0.isLetter }
        return part.count > 2 && rest.count > 2 && join(before: before, after: after) == .withoutHyphen
            && vocabulary.contains((String(part) + rest).lowercased())
    }

    /// - Parameters:
    ///   - before: the letters and signs before the hyphen, back to the last space
    ///   - after: the first word of the next line
    package func join(before: String, after: String) -> Join {
        let afterWord = String(after.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
        if ["och", "eller", "samt", "resp", "respektive", "till", "som"].contains(afterWord.lowercased()) {
            return .withHyphenAndSpace
        }
        let part = String(before.reversed().prefix { $0.isLetter || $0.isNumber }.reversed())
        guard let first = afterWord.first, let last = part.last else { return .withHyphen }
        if first.isUppercase, !part.allSatisfy({ $0.isUppercase }) || part.count < 2 { return .withHyphen }
        if first.isNumber || last.isNumber { return .withHyphen }
        if vocabulary.contains((part + afterWord).lowercased()) { return .withoutHyphen }
        if vocabulary.contains((part + "-" + afterWord).lowercased()) { return .withHyphen }
        // `FoU-⏎direktör`
        if part.count == 1 || last.isUppercase && !part.allSatisfy(\.isUppercase) { return .withHyphen }
        if part.allSatisfy(\.isUppercase) {
            // `VFU-⏎platser` against a heading in capitals, `SAMMANTRÄDES-⏎PROTOKOLL`.
            return first.isUppercase && part.count > 4 ? .withoutHyphen : .withHyphen
        }
        return .withoutHyphen
    }
}
