internal import Foundation

/// The word without accents and hyphens: `cafe` for `café`, `itbolaget` for `it-bolaget`, `256` for `00256`.
/// å, ä and ö are letters of their own and stay.
enum PlainForm {
    static func plain(_ word: String) -> String {
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
