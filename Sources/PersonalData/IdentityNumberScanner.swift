/// Finds Swedish personal identity and coordination numbers in a text, also as recognition reads them: with letters for
/// digits, spaces inside, a number broken over two lines, and other marks for the hyphen.
struct IdentityNumberScanner {
    private let scalars: [Unicode.Scalar]
    private let acceptsMisread: Bool

    /// - Parameter acceptsMisread: also takes what has the form of a number, with a real date and a mark before the last
    ///   four digits, whose check digit is wrong.
    init(_ text: String, acceptsMisread: Bool) {
        scalars = Array(text.unicodeScalars)
        self.acceptsMisread = acceptsMisread
    }

    /// No text with fewer digits than this holds a number that could be told from other things.
    static let fewestDigits = 7

    func findings() -> [PersonalDataFinding] {
        var found: [PersonalDataFinding] = []
        var index = 0
        while index < scalars.count {
            if isStart(index), let finding = number(at: index, dateDigits: 8) ?? number(at: index, dateDigits: 6) {
                found.append(finding)
                index = finding.span.upperBound
            } else {
                index += 1
            }
        }
        return found
    }

    private func isStart(_ index: Int) -> Bool {
        guard Self.digit(scalars[index]) != nil else { return false }
        guard index > 0 else { return true }
        return !Self.isWordLike(scalars[index - 1])
    }

    private func number(at start: Int, dateDigits: Int) -> PersonalDataFinding? {
        var digits: [Int] = []
        var printed = 0
        var index = start
        var gaps = 0
        var hasMark = false
        while index < scalars.count, digits.count < dateDigits + 4 {
            let scalar = scalars[index]
            if let digit = Self.digit(scalar) {
                digits.append(digit.value)
                if digit.isPrinted { printed += 1 }
                index += 1
            } else if Self.isGap(scalar) {
                // A space inside a number is noise; two are a column.
                gaps += 1
                index += 1
                guard gaps <= 3, index < scalars.count, !Self.isGap(scalars[index]) else { return nil }
            } else if digits.count == dateDigits, !hasMark, Self.isMark(scalar) {
                hasMark = true
                index += 1
            } else {
                return nil
            }
        }
        guard digits.count == dateDigits + 4, index == scalars.count || !Self.isWordLike(scalars[index]) else {
            return nil
        }
        // Ten or twelve figures in a row are a number when they are printed as such; otherwise the mark must tell.
        guard hasMark || (gaps == 0 && printed == digits.count) else { return nil }
        guard printed >= Self.fewestDigits, let kind = Self.kind(ofDate: digits.prefix(dateDigits)) else { return nil }
        let isRight = Self.hasRightCheckDigit(digits.suffix(10))
        guard isRight || (acceptsMisread && hasMark && gaps <= 1) else { return nil }
        return PersonalDataFinding(span: start..<index, kind: kind, isDoubtful: !isRight)
    }

    /// Nil where it is no date.
    private static func kind(ofDate digits: ArraySlice<Int>) -> PersonalDataFinding.Kind? {
        var digits = Array(digits)
        if digits.count == 8 {
            guard [18, 19, 20].contains(digits[0] * 10 + digits[1]) else { return nil }
            digits.removeFirst(2)
        }
        let month = digits[2] * 10 + digits[3]
        let day = digits[4] * 10 + digits[5]
        let longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...12).contains(month) else { return nil }
        if (1...longest[month - 1]).contains(day) { return .personalIdentityNumber }
        return (61...60 + longest[month - 1]).contains(day) ? .coordinationNumber : nil
    }

    /// Luhn's formula (ISO/IEC 7812-1, annex B), over ten digits of which the last is the check digit.
    static func hasRightCheckDigit(_ digits: some Collection<Int>) -> Bool {
        var sum = 0
        for (place, digit) in digits.enumerated() {
            let product = place % 2 == 0 ? digit * 2 : digit
            sum += product > 9 ? product - 9 : product
        }
        return sum % 10 == 0
    }

    /// With what recognition takes digits for.
    private static func digit(_ scalar: Unicode.Scalar) -> (value: Int, isPrinted: Bool)? {
        switch scalar {
        case "0"..."9": (Int(scalar.value - 0x30), true)
        case "O", "o", "Q", "D": (0, false)
        case "I", "l", "i", "|", "!", "ı": (1, false)
        case "Z", "z": (2, false)
        case "S", "s": (5, false)
        case "G", "b": (6, false)
        case "B": (8, false)
        case "g", "q": (9, false)
        default: nil
        }
    }

    private static func isGap(_ scalar: Unicode.Scalar) -> Bool {
        [" ", "\n", "\u{A0}", "\u{2009}", "\u{202F}"].contains(scalar)
    }

    /// The hyphen, the plus sign of those over a hundred, and what is read in their place.
    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        ["-", "+", "–", "—", "−", "‐", "\u{2011}", "\u{AD}", "~", "_", ".", "·", "=", ":"].contains(scalar)
    }

    /// Digits and letters: a number does not begin or end within a word.
    private static func isWordLike(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
    }
}
