internal import Foundation

/// Finds personal data in texts: identity numbers, and what an archive's own patterns name.
package struct PersonalDataFinder: Hashable, Sendable {
    package var patterns: [PersonalDataPattern]

    package init(patterns: [PersonalDataPattern] = []) { self.patterns = patterns }

    /// In order; none overlaps another.
    ///
    /// - Parameter isRecognised: the text was read from an image, so that digits may be wrong: a number whose check digit
    ///   does not hold is then found too.
    package func findings(in text: String, isRecognised: Bool = false) -> [PersonalDataFinding] {
        var digits = 0
        for byte in text.utf8 where (0x30...0x39).contains(byte) { digits += 1 }
        var found: [PersonalDataFinding] = []
        if digits >= IdentityNumberScanner.fewestDigits {
            found = IdentityNumberScanner(text, acceptsMisread: isRecognised).findings()
        }
        guard !patterns.isEmpty else { return found }
        for pattern in patterns { found += Self.findings(of: pattern, in: text) }
        found.sort { ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound) }
        var apart: [PersonalDataFinding] = []
        for finding in found {
            if let last = apart.last, finding.span.lowerBound < last.span.upperBound {
                let end = max(last.span.upperBound, finding.span.upperBound)
                apart[apart.count - 1].span = last.span.lowerBound..<end
            } else {
                apart.append(finding)
            }
        }
        return apart
    }

    private static func findings(of pattern: PersonalDataPattern, in text: String) -> [PersonalDataFinding] {
        let whole = NSRange(text.startIndex..., in: text)
        return pattern.compiled.matches(in: text, range: whole).compactMap { match in
            guard match.range.length > 0, let range = Range(match.range, in: text) else { return nil }
            let start = text.unicodeScalars.distance(from: text.startIndex, to: range.lowerBound)
            let length = text.unicodeScalars.distance(from: range.lowerBound, to: range.upperBound)
            return PersonalDataFinding(span: start..<start + length, kind: .pattern(pattern.name))
        }
    }

    /// What stands for each letter and digit that is withheld.
    package static let mask: Unicode.Scalar = "█"

    /// The text with every letter and digit of what is personal covered. It keeps its length and its spaces and marks, so
    /// that places in it stay true.
    package func masked(_ text: String, isRecognised: Bool = false) -> String {
        let findings = findings(in: text, isRecognised: isRecognised)
        guard !findings.isEmpty else { return text }
        var scalars = Array(text.unicodeScalars)
        for index in findings.flatMap(\.span) where Self.isCovered(scalars[index]) { scalars[index] = Self.mask }
        return String(String.UnicodeScalarView(scalars))
    }

    /// How much of the text is covered, in scalars.
    static func masks(in text: String) -> Int { text.unicodeScalars.count { $0 == mask } }

    /// Whether the scalar tells something, where it is part of what is personal: letters, digits, and what is read for
    /// digits.
    static func isCovered(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil || ["|", "!"].contains(scalar)
    }
}
