internal import Foundation

/// Names of organisations and bodies, made comparable.
enum OrganisationName {
    private static let abbreviations = [
        "brf": "bostadsrättsföreningen", "bostadsrättsförening": "bostadsrättsföreningen", "kf": "kommunfullmäktige",
        "ks": "kommunstyrelsen", "aktiebolag": "ab", "aktiebolaget": "ab", "och": "", "&": "", "i": "", "för": "",
        "av": "", "the": "",
    ]

    /// Lower case, without signs and small words; the words of a company's form in one place.
    static func key(_ name: String) -> String {
        var words = name.lowercased().precomposedStringWithCanonicalMapping
            .split { !$0.isLetter && !$0.isNumber && $0 != "&" }.map(String.init)
        words = words.map { abbreviations[$0] ?? $0 }.filter { !$0.isEmpty }
        if let ab = words.firstIndex(of: "ab"), words.count > 1 {
            words.remove(at: ab)
            words.append("ab")
        }
        return words.joined(separator: " ")
    }

    /// For identifiers: small letters of ASCII, hyphens between words.
    static func slug(_ name: String) -> String {
        name.split { !$0.isLetter && !$0.isNumber }.map { NameShape.folded(String($0)) }.joined(separator: "-")
    }
}
