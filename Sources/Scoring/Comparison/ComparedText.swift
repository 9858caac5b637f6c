/// A text with all taken away in which two readings of the same words may differ: letter case, kinds of dashes,
/// quotation marks, emphasis, white space, and the points at either end.
package struct ComparedText: Hashable, Sendable {
    /// Unicode scalars.
    package let scalars: [UInt32]

    /// Nil compares as the empty text.
    package init(_ text: String?) {
        var kept: [UInt32] = []
        for scalar in CodePoints.folded(text ?? "") {
            if CodePoints.isDash(scalar) {
                kept.append(CodePoints.hyphen)
            } else if CodePoints.isSpace(scalar) {
                if kept.last != CodePoints.space { kept.append(CodePoints.space) }
            } else if !Self.passedOver.contains(scalar) {
                kept.append(scalar)
            }
        }
        // A mark that is passed over may have stood between two spaces.
        let bounded = kept.drop { Self.atTheEnds.contains($0) }
        scalars = bounded.lastIndex { !Self.atTheEnds.contains($0) }.map { Array(bounded[...$0]) } ?? []
    }

    package var isEmpty: Bool { scalars.isEmpty }

    /// 0…1, not symmetric: see `SequenceSimilarity`. 1 for two empty texts, 0 where only one is empty.
    package func likeness(to other: ComparedText) -> Double {
        if scalars == other.scalars { return 1 }
        if isEmpty || other.isEmpty { return 0 }
        return SequenceSimilarity.ratio(scalars, other.scalars)
    }

    /// One is a part of the other: the shorter one has 12 characters or more, and at least the given share of the
    /// longer one's.
    package func isContained(in other: ComparedText, least share: Double) -> Bool {
        let (short, long) = scalars.count <= other.scalars.count ? (scalars, other.scalars) : (other.scalars, scalars)
        return short.count >= 12 && Double(short.count) >= share * Double(long.count)
            && CodePoints.isPart(short[...], of: long)
    }

    /// Without spaces and hyphens, which line breaks and cell borders put in and take away.
    package var withoutGaps: ComparedText {
        ComparedText(scalars: scalars.filter { !CodePoints.isSpace($0) && !CodePoints.isHyphenOrDash($0) })
    }

    private init(scalars: [UInt32]) { self.scalars = scalars }

    private static let passedOver = Set("\"'“”„’‘»«*_".unicodeScalars.map(\.value))
    private static let atTheEnds = Set(" .,:;-".unicodeScalars.map(\.value))
}
