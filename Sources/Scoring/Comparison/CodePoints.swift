internal import Foundation

/// What kinds of Unicode scalars there are, and texts as lists of them. The classes are those of Python's `re` and
/// `str`, so that figures can be compared with those of scorers in that language.
enum CodePoints {
    static let hyphen: UInt32 = 0x2D
    static let softHyphen: UInt32 = 0xAD
    static let space: UInt32 = 0x20
    static let lineFeed: UInt32 = 0x0A
    static let tab: UInt32 = 0x09

    /// In Unicode's normalisation form C.
    static func composed(_ text: String) -> [UInt32] {
        // All below U+0300 stands composed already.
        if text.unicodeScalars.allSatisfy({ $0.value < 0x300 }) { return text.unicodeScalars.map(\.value) }
        return text.precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
    }

    /// Form C, then without letter case: Unicode's full case folding. Cherokee, which folds to capitals, is left out.
    static func folded(_ text: String) -> [UInt32] {
        var out: [UInt32] = []
        for value in composed(text) {
            guard value >= 0x80 else {
                out.append((0x41...0x5A).contains(value) ? value + 0x20 : value)
                continue
            }
            guard let scalar = Unicode.Scalar(value), value != dotlessI else {
                out.append(value)
                continue
            }
            for upper in scalar.properties.uppercaseMapping.unicodeScalars {
                out.append(contentsOf: upper.properties.lowercaseMapping.unicodeScalars.map(\.value))
            }
        }
        return out
    }

    static func isSpace(_ value: UInt32) -> Bool {
        if value < 0x80 { return value == space || (0x09...0x0D).contains(value) || (0x1C...0x1F).contains(value) }
        return Unicode.Scalar(value)?.properties.isWhitespace ?? false
    }

    /// Dashes that are printed for one another; the hyphen itself is not among them.
    static func isDash(_ value: UInt32) -> Bool { (0x2010...0x2015).contains(value) || value == 0x2212 }

    static func isHyphenOrDash(_ value: UInt32) -> Bool {
        value == hyphen || value == softHyphen || (0x2010...0x2015).contains(value)
    }

    static func isDigit(_ value: UInt32) -> Bool {
        if value < 0x80 { return (0x30...0x39).contains(value) }
        return Unicode.Scalar(value)?.properties.generalCategory == .decimalNumber
    }

    /// A letter, a number or the low line.
    static func isWordLetter(_ value: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(value) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return scalar.properties.numericType != nil || value == 0x5F
        }
    }

    /// The longest runs of scalars of one kind, in order.
    static func runs(_ scalars: [UInt32], where isKind: (UInt32) -> Bool) -> [ArraySlice<UInt32>] {
        scalars.split(whereSeparator: { !isKind($0) })
    }

    static func isPart(_ part: ArraySlice<UInt32>, of whole: [UInt32]) -> Bool {
        guard let first = part.first else { return true }
        guard part.count <= whole.count else { return false }
        return (0...(whole.count - part.count)).contains {
            whole[$0] == first && whole[$0..<($0 + part.count)].elementsEqual(part)
        }
    }

    private static let dotlessI: UInt32 = 0x131
}
