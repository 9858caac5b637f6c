internal import DocumentModel

/// Puts the lines of one column together into paragraphs, headings' lines and list items.
///
/// A line begins a block of its own where the space above it is more than within paragraphs, the type changes, it has a
/// marker or an indent, or where the line above had room for its first word.
struct ParagraphBuilder {
    let measure: LineMeasure
    /// Right edge that the column's full lines reach, in points.
    let right: Double
    /// The column is a list, one entry per line unless the text itself goes on.
    var isList = false

    /// Space above, in the usual distance of lines, that divides paragraphs.
    static let paragraphGap = 1.25
    /// Space above that sets a block apart from what is above.
    static let apartGap = 1.4
    /// Indent of a first line, in font sizes.
    static let indent = 0.8
    /// Change of the font size, as a share of it.
    static let sizeChange = 0.09
    /// A line that leaves less than this after the next word would stand, in font sizes, is full.
    static let slack = 0.5
    /// Share of the column's width that a line must have to go on in small letters though not full.
    static let leastWidth = 0.6
    /// A block of lines that ended on purpose is a list from this many.
    static let listLength = 2

    func drafts(of lines: [TextLine], column: Int? = nil, above: TextLine? = nil) -> [Draft] {
        var groups: [[TextLine]] = []
        var depth = ListDepth(tolerance: Self.indent * measure.bodySize)
        for run in runs(of: lines) {
            let isListed = isList || isListed(run)
            for (index, line) in run.enumerated() {
                if index > 0, let start = groups.last?.first,
                    goesOn(run[index - 1], in: line, start: start, isListed: isListed, run: run)
                {
                    groups[groups.count - 1].append(line)
                } else {
                    groups.append([line])
                }
            }
        }
        var previous = above
        return groups.map { group in
            defer { previous = group.last }
            return draft(of: group, column: column, previous: previous, depth: &depth)
        }
    }

    /// Stretches of lines with no more than the usual space between, in one type.
    private func runs(of lines: [TextLine]) -> [[TextLine]] {
        var runs: [[TextLine]] = []
        for line in lines {
            if let last = runs.last?.last, gap(last, line) <= Self.paragraphGap, isSameType(last, line) {
                runs[runs.count - 1].append(line)
            } else {
                runs.append([line])
            }
        }
        return runs
    }

    /// The distance of two lines in the usual distance for their size.
    private func gap(_ above: TextLine, _ below: TextLine) -> Double {
        guard above.page == below.page else { return .infinity }
        return (below.baseline - above.baseline)
            / (measure.pitch * max(min(measure.size(above), measure.size(below)), 1))
    }

    private func isSameType(_ a: TextLine, _ b: TextLine) -> Bool {
        let (one, other) = (measure.size(a), measure.size(b))
        return a.isBold == b.isBold && abs(one - other) <= Self.sizeChange * max(one, other)
    }

    private func isFull(_ line: TextLine, before next: TextLine) -> Bool {
        let word = next.words.first?.box?.width ?? 0
        let space = 0.25 * line.size
        return line.box.right + space + word > right - Self.slack * line.size
    }

    private func isListed(_ run: [TextLine]) -> Bool {
        var ended = 0
        var full = 0
        for (line, next) in zip(run, run.dropFirst()) where next.marker == nil && !next.text.startsInLowerCase {
            if isFull(line, before: next) { full += 1 } else { ended += 1 }
        }
        return ended >= Self.listLength && ended > full
    }

    private func goesOn(
        _ line: TextLine, in next: TextLine, start: TextLine, isListed: Bool, run: [TextLine]
    ) -> Bool {
        if line.text.hasDotLeader || line.text.isDrawnLine || next.text.isDrawnLine { return false }
        if next.marker != nil, !isContinuedDash(line, next), !line.text.isCutOff(before: next.text) { return false }
        if next.text.hasDotLeader, line.marker == nil, next.text.startsInLowerCase { return true }
        // What is said of the entry above: `§§ 3–9`, `(till kl. 15)`.
        if isList, let sign = next.text.first, sign == "(" || next.text.hasPrefix("§§") { return true }
        let indent = Self.indent * measure.bodySize
        if start.marker == nil || line != start {
            // A first line's indent; a centred or right-aligned line is no such.
            let isIndented = next.box.left > line.box.left + indent
            if isIndented, !(line.text.endsInHyphen && next.text.startsInLowerCase) { return false }
        } else if let textLeft = start.textLeft, next.box.left > textLeft + indent {
            return false
        }
        if isList, isFull(line, before: next), next.text.isRestOfName { return true }
        if isFull(line, before: next) { return !isListed || next.text.startsInLowerCase || hangs(next, start) }
        // `Anna-⏎Karin Ek` as well.
        if line.text.endsInHyphen, next.text.startsInLetter { return true }
        if line.text.hasSuffix("-/"), next.text.startsInLowerCase { return true }
        guard next.text.startsInLowerCase, let last = line.text.last, last.isLetter || last.isNumber || last == ")"
        else { return false }
        let left = run.map(\.box.left).min() ?? 0
        return line.box.right - left >= Self.leastWidth * (right - left)
    }

    /// Stands under the text of a list item, not under its marker.
    private func hangs(_ line: TextLine, _ start: TextLine) -> Bool {
        guard let textLeft = start.textLeft else { return false }
        return abs(line.box.left - textLeft) <= Self.indent * measure.bodySize
            && line.box.left > start.box.left + 0.5 * Self.indent * measure.bodySize
    }

    /// A dash between numbers or words that happens to begin a line: `2025–04` / `– 2027–03`.
    private func isContinuedDash(_ line: TextLine, _ next: TextLine) -> Bool {
        guard next.marker?.kind == .bullet, let sign = next.text.first, "-–—".contains(sign) else { return false }
        let after = next.text.dropFirst().drop { $0.isWhitespace }
        return (after.first?.isNumber ?? false) && isFull(line, before: next) && !line.text.endsSentence
    }

    private func draft(of lines: [TextLine], column: Int?, previous: TextLine?, depth: inout ListDepth) -> Draft {
        let start = lines[0]
        let marker = start.marker
        var draft = Draft(
            kind: .paragraph, lines: lines.map(\.draft), marker: marker?.text,
            isSetApart: previous.map { gap($0, start) > Self.apartGap } ?? true, column: column,
            room: lines.last.map { right - $0.box.right })
        if let marker, marker.kind != .section {
            draft.kind = .listItem
            draft.level = depth.level(atIndent: start.box.left)
        } else {
            depth = ListDepth(tolerance: Self.indent * measure.bodySize)
        }
        return draft
    }
}
