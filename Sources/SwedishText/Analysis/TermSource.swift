internal import Foundation
package import Stemmer

/// A reason to find a word under further forms: its stem, a spelling without accents, and, for those who add them,
/// the parts of a compound, an old spelling, a likely misreading.
///
/// A source is asked of every word of a text and of a question, and must give the same answer each time.
package protocol TermSource {
    /// - Parameter word: the exact form, in lower case, composed (NFC).
    /// - Parameter isWhole: the word is written together from several (`it-bolaget`).
    func terms(for word: String, isWhole: Bool) -> [Term]
}

/// The word without accents and hyphens: `cafe` for `café`, `itbolaget` for `it-bolaget`, `256` for `00256`.
/// å, ä and ö are letters of their own and stay.
package struct PlainForm: TermSource {
    package init() {}

    package func terms(for word: String, isWhole: Bool) -> [Term] {
        let plain = PlainForm.plain(word)
        return plain == word || plain.isEmpty ? [] : [Term(.variant, plain)]
    }

    package static func plain(_ word: String) -> String {
        if word.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "0") }) { return word }
        var scalars = String.UnicodeScalarView()
        let joins = word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "-" }
        for scalar in word.unicodeScalars {
            switch scalar {
            case "å", "ä", "ö": scalars.append(scalar)
            case "-" where joins: continue
            case "æ": scalars.append("ä")
            case "ø": scalars.append("ö")
            case "ß": scalars.append(contentsOf: "ss".unicodeScalars)
            case _ where scalar.value < 0x80: scalars.append(scalar)
            default:
                let letters = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
                scalars.append(contentsOf: letters.filter { $0.properties.generalCategory != .nonspacingMark })
            }
        }
        return withoutLeadingZeros(String(scalars))
    }

    private static func withoutLeadingZeros(_ word: String) -> String {
        guard word.utf8.first == UInt8(ascii: "0"), word.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            return word
        }
        let rest = word.drop { $0 == "0" }
        return rest.isEmpty ? "0" : String(rest)
    }
}

/// The Snowball stem, of the plain form. Words with digits and words written together have none.
package struct SwedishStem: TermSource {
    private let stemmer: Stemmer

    package init(_ stemmer: Stemmer) { self.stemmer = stemmer }

    package func terms(for word: String, isWhole: Bool) -> [Term] {
        guard !isWhole, word.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "'" }) else { return [] }
        return [Term(.stem, stemmer.stem(PlainForm.plain(word)))]
    }
}

/// A second stem for definite neuters (`mötet`, `avtalets`, `mötena`), whose endings the Snowball algorithm leaves on the
/// word in the versions that Linux distributions carry (2.x): without it `avtalet` would not be found under `avtal`.
package struct NeuterStem: TermSource {
    /// In letters; shorter ones are other words (`det`, `inget`).
    private static let shortestWord = 5
    /// With the length of the article in them.
    private static let endings: [(ending: String, article: Int)] = [("et", 1), ("ets", 2), ("ena", 2), ("enas", 3)]

    private let stemmer: Stemmer

    package init(_ stemmer: Stemmer) { self.stemmer = stemmer }

    package func terms(for word: String, isWhole: Bool) -> [Term] {
        guard !isWhole, word.utf8.count >= Self.shortestWord,
            let found = Self.endings.first(where: { word.hasSuffix($0.ending) })
        else { return [] }
        return [Term(.stem, stemmer.stem(PlainForm.plain(String(word.dropLast(found.article)))))]
    }
}
