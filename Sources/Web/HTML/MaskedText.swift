import PersonalData

/// Text in which what is covered can be told from what is printed, also by those who listen to the page.
struct MaskedText {
    let html: HTML

    init(_ text: String) {
        guard text.unicodeScalars.contains(PersonalDataFinder.mask) else {
            html = "\(text)"
            return
        }
        let pieces = Self.pieces(Array(text.unicodeScalars)).map { piece -> HTML in
            let words = String(String.UnicodeScalarView(piece))
            return piece.first == PersonalDataFinder.mask ? "<span class=\"covered\">\(words)</span>" : "\(words)"
        }
        html = HTML.joined(pieces)
    }

    /// Covered and printed text in turn. What stands between the covered parts of one number belongs to it:
    /// `██████-████`.
    private static func pieces(_ scalars: [Unicode.Scalar]) -> [ArraySlice<Unicode.Scalar>] {
        let mask = PersonalDataFinder.mask
        var pieces: [ArraySlice<Unicode.Scalar>] = []
        var start = 0
        for index in scalars.indices.dropFirst() {
            let isWithin = index + 1 < scalars.count && scalars[index - 1] == mask && scalars[index + 1] == mask
            let isCovered = scalars[index] == mask || isWithin && "-+ ".unicodeScalars.contains(scalars[index])
            guard isCovered != (scalars[start] == mask) else { continue }
            pieces.append(scalars[start..<index])
            start = index
        }
        pieces.append(scalars[start...])
        return pieces
    }
}
