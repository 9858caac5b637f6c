/// Whether a line of a text file goes on in the next one, or the next begins something of its own.
///
/// What tells is the width the text was wrapped to: a line that had room for the next one's first word was ended on
/// purpose. Letter case and hyphens tell in narrow columns, where the width is no guide.
struct LineJoin {
    /// The document's text is wrapped to about this many characters; nil where every paragraph is one line.
    let wrapWidth: Int?

    /// A line counts as full that comes this near to the wrap width with the next word; letters differ in breadth.
    static let fullness = 0.93
    /// Share of its neighbours' width that a line must have to go on in small letters.
    static let leastShareOfRun = 0.5
    /// The same for a line with a wide gap in it, which is rather an entry of its own.
    static let leastShareAfterGap = 0.7
    /// Share of the wrap width that a line which goes on in small letters has, where lines are wrapped at all.
    static let leastShareOfWrap = 0.8
    /// Longer lines than this are not wrapped by anybody.
    static let widestWrap = 140
    static let narrowestWrap = 40
    /// What most who wrap lines do not fall short of.
    static let usualNarrowest = 60

    init(wrapWidth: Int?) { self.wrapWidth = wrapWidth }

    /// Measures the wrap width of a document.
    init(_ lines: [FlowLine]) {
        let widths = lines.filter { $0.width >= Self.narrowestWrap && !$0.text.hasDotLeader && !$0.hasWideGap }
            .map { Double($0.reach) }
        guard let usual = widths.quantile(0.9), usual <= Double(Self.widestWrap) else {
            self.init(wrapWidth: nil)
            return
        }
        let widest = widths.filter { $0 <= Double(Self.widestWrap) }.max() ?? usual
        let goesOn = zip(lines, lines.dropFirst()).contains { line, next in
            next.isAdjacent && next.text.startsInLowerCase && next.marker == nil && !line.text.endsSentence
                && Double(line.reach) >= Self.leastShareOfWrap * usual
        }
        // Where nearly all lines are short, the longest shows where one was wrapped; where all are, none was.
        if widest < Double(Self.usualNarrowest), !goesOn {
            self.init(wrapWidth: nil)
            return
        }
        if usual < Double(Self.usualNarrowest), widest >= Double(Self.usualNarrowest) {
            self.init(wrapWidth: Int(widest))
            return
        }
        self.init(wrapWidth: Int(usual))
    }

    /// A line that the next one's first word would not have fitted on.
    /// - Parameter share: of the wrap width, from which a line is full.
    func isFull(_ line: FlowLine, before next: FlowLine, share: Double = fullness) -> Bool {
        guard let wrapWidth else { return false }
        return Double(line.reach + 1 + next.text.firstWord.count) > share * Double(wrapWidth)
    }

    /// A run of lines without blank ones in which most were ended on purpose: a list, one entry per line.
    func isListed(_ run: ArraySlice<FlowLine>) -> Bool {
        var ended = 0
        var full = 0
        for (line, next) in zip(run, run.dropFirst()) where !next.text.startsInLowerCase {
            if isFull(line, before: next) { full += 1 } else { ended += 1 }
        }
        return ended >= 2 && ended > full
    }

    /// A short line that ends in a comma or colon introduces what stands below, and ends no heading: `Stämman beslutar,`
    private func leadsOn(_ line: FlowLine) -> Bool {
        guard let wrapWidth, line.text.hasSuffix(",") || line.text.hasSuffix(":") else { return false }
        return !line.text.startsInLowerCase && Double(line.reach) < Self.leastShareOfRun * Double(wrapWidth)
    }

    /// - Parameters:
    ///   - start: the block's first line, for its marker and indentation.
    ///   - runWidth: the widest line of the run.
    func joins(
        _ line: FlowLine, _ next: FlowLine, start: FlowLine, runWidth: Int, isListed: Bool
    ) -> Bool {
        if line.text.hasDotLeader || line.text.isDrawnLine || next.text.isDrawnLine { return false }
        if next.hasWideGap && !next.text.hasDotLeader { return false }
        if let column = start.hangingColumn, start.marker?.isNumbered == true, next.marker == nil {
            guard next.indent == column, !next.hasWideGap else { return false }
            return next.text.startsInLowerCase && !line.text.endsSentence || isFull(line, before: next)
        }
        if line.marker?.standsAlone == true, line.marker?.isNumbered == true { return false }
        if start.marker?.isNumbered == true, leadsOn(next) { return false }
        if next.marker != nil { return line.text.isCutOff(before: next.text) && isFull(line, before: next) }
        if line.hasWideGap {
            return next.text.startsInLowerCase && !line.text.endsSentence
                && Double(line.width) >= Self.leastShareAfterGap * Double(runWidth)
        }
        if line.text.endsInHyphen, next.text.startsInLetter { return true }
        if next.text.startsInLowerCase || line.marker == nil && next.text.startsInParenthesis {
            if next.text.hasDotLeader { return line.marker == nil }
            if line.text.endsSentence || line.text.hasSuffix(":") { return isFull(line, before: next) }
            return line.text.hasSuffix(",") || Double(line.width) >= Self.leastShareOfRun * Double(runWidth)
        }
        if start.marker != nil, next.indent > start.indent, start.indent == line.indent || next.indent == line.indent {
            return true
        }
        return !isListed && isFull(line, before: next)
    }
}
