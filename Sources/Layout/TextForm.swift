import DocumentModel

/// Compiled once: written where they are used, they would be at every use.
private enum Pattern {
    nonisolated(unsafe) static let parenthesis = /\(\d[^)]*\)/
    nonisolated(unsafe) static let restOfName = /\p{Lu}[\p{L}\-]*\s*(?:$|[(,§].*)/
    nonisolated(unsafe) static let numberAndStop = /\d{1,3}[.)]/
    nonisolated(unsafe) static let numberAndDash = /.*\d\s?[-–]\s*/
}

/// What the form of a line says, without knowing a word of it.
extension StringProtocol where SubSequence == Substring {
    /// Its first letter or digit is a small letter.
    var startsInLowerCase: Bool {
        guard let first = first(where: { !"(\"”“'’»*_".contains($0) }) else { return false }
        return first.isLowercase
    }

    /// It ends in a full stop, question mark or the like, a closing quote or parenthesis after it aside.
    var endsSentence: Bool {
        guard let last = last(where: { !$0.isWhitespace && !"\"”’')»*_".contains($0) }) else { return false }
        return ".!?…".contains(last)
    }

    /// Its last word is broken by a hyphen.
    var endsInHyphen: Bool {
        guard let last = last(where: { !$0.isWhitespace }), "-\u{AD}\u{2010}".contains(last) else { return false }
        return dropLast().last?.isLetter ?? false
    }

    /// Begins with a letter, not with a number, sign or marker.
    var startsInLetter: Bool { first?.isLetter ?? false }

    /// `(2010:900).`: a number in parentheses, which goes on a text and heads none.
    var startsInParenthesis: Bool { prefixMatch(of: Pattern.parenthesis) != nil }

    /// One capitalised word, then a parenthesis, comma, section sign or nothing: no entry of a list of names, which have two
    /// words at least, but the end of one.
    var isRestOfName: Bool {
        prefixMatch(of: Pattern.restOfName) != nil
    }

    /// It ends within an expression that the next line ends: `klockan 13–` / `16.`, `den` / `4.`
    func isCutOff(before next: String) -> Bool {
        guard !endsSentence, next.first?.isNumber == true else { return false }
        if next.wholeMatch(of: Pattern.numberAndStop) != nil { return true }
        return wholeMatch(of: Pattern.numberAndDash) != nil
    }

    /// Dots that lead to a page number, as in a table of contents.
    var hasDotLeader: Bool { contains("....") || contains(". . . .") || contains("……") }

    var firstWord: SubSequence { drop { $0.isWhitespace }.prefix { !$0.isWhitespace } }

    /// Words divided by a gap that is no word space: three blanks or a tabulator.
    var hasWideGap: Bool {
        let words = trimmingBlank()
        return words.contains("   ") || words.contains("\t")
    }

    /// Nothing but dashes, underscores, dots and the like: a line to write on, or a rule.
    var isDrawnLine: Bool {
        contains { !$0.isWhitespace } && allSatisfy { "-_=~*.…—–·\\|".contains($0) || $0.isWhitespace }
    }
}
