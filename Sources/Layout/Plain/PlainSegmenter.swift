internal import DocumentModel

/// Blocks of text files, by blank lines, line widths, markers and the places of columns.
struct PlainSegmenter {
    /// The blocks of each page, in reading order; a block that goes on over a page break stands where it begins.
    static func drafts(of pages: [Page]) -> [Draft] {
        let edges = RunningLines.edges(of: pages.map(printedLines))

        var bodies: [[FlowLine]] = []
        var heads: [[Draft]] = []
        var feet: [[Draft]] = []
        for (page, edge) in zip(pages, edges) {
            var body: [FlowLine] = []
            var index = 0
            var blanks = 0
            var furniture = (head: [Draft](), foot: [Draft]())
            for line in page.lines {
                guard !line.text.allSatisfy(\.isWhitespace) else {
                    blanks += 1
                    continue
                }
                if edge.contains(index) {
                    let isFoot = edge.foot.contains(index)
                    let draft = Draft(
                        kind: .furniture, lines: [DraftLine(page: page.number, text: line.text)], isFoot: isFoot)
                    if isFoot { furniture.foot.append(draft) } else { furniture.head.append(draft) }
                } else {
                    body.append(
                        FlowLine(
                            page: page.number, raw: line.text, blanksBefore: blanks,
                            startsPage: body.isEmpty && !bodies.isEmpty))
                }
                blanks = 0
                index += 1
            }
            bodies.append(body)
            heads.append(furniture.head)
            feet.append(furniture.foot)
        }

        let bareNumbers = BareNumbers(bodies.flatMap(\.self).map { ($0, $0.marker) })
        bodies = bodies.map { lines in
            lines.map { line in
                var line = line
                line.marker = bareNumbers.settled(line.marker, of: line)
                return line
            }
        }
        let join = LineJoin(bodies.flatMap(\.self))
        return HeadingForm.settle(
            pages.indices.flatMap { index in
                heads[index] + PlainBody(join: join).drafts(of: bodies[index]) + feet[index]
            })
    }

    private static func printedLines(of page: Page) -> [RunningLines.Line] {
        var lines: [RunningLines.Line] = []
        var isApart = false
        for line in page.lines {
            if line.text.allSatisfy(\.isWhitespace) {
                isApart = true
            } else {
                lines.append(RunningLines.Line(text: line.text, place: nil, isApart: isApart))
                isApart = false
            }
        }
        return lines
    }
}
