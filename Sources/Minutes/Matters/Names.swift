import SwedishText

/// A name found in running text.
struct NameMention: Hashable {
    var name: String
    /// In Unicode scalars of the text.
    var span: Range<Int>
    /// Of its tokens in the text.
    var tokens: Range<Int>
}

extension TokenisedText {
    /// The people named in a stretch of running text, in order. A title before the name is left out.
    func names(in span: Range<Int>) -> [NameMention] {
        let range = tokens.indices.filter { span.contains(tokens[$0].span.lowerBound) }
        guard let first = range.first, let last = range.last else { return [] }
        var mentions: [NameMention] = []
        var index = first
        while index < last {
            // A capitalised title is part of no name: `Ordförande Eva Ek`.
            if Lexemes.isTitleWord(tokens[index].text) || DecidingVerb.isBody(tokens[index].text) {
                index += 1
                continue
            }
            if let found = PersonName.longest(in: tokens, from: index, limit: last + 1) {
                // `Region Jämtland Härjedalen`, `Region Gävleborg Eva Ek`
                if index > first, tokens[index - 1].text == "Region" {
                    index += 1
                    continue
                }
                // `Röda Korsets Högskola`, `Östra Göinge kommun`
                if found.upperBound <= last, isOrganisation(tokens[found], before: tokens[found.upperBound]) {
                    index = found.upperBound + 1
                    continue
                }
                let place = tokens[found.lowerBound].span.lowerBound..<tokens[found.upperBound - 1].span.upperBound
                mentions.append(NameMention(name: string(place), span: place, tokens: found))
                index = found.upperBound
            } else {
                index += 1
            }
        }
        return mentions
    }

    /// The words are the beginning of an organisation's name, which the next word ends.
    private func isOrganisation(_ words: ArraySlice<Token>, before next: Token) -> Bool {
        Lexemes.isOrganisationWord(next.text)
            && (!next.isCapitalised || words.last?.lower.hasSuffix("s") ?? false)
    }
}
