import DocumentModel
import SwedishText

/// Running text in one piece: a block or part of one, or several blocks where one sentence goes on over them.
struct Passage: Hashable, Sendable {
    struct Part: Hashable, Sendable {
        var block: Int
        /// In Unicode scalars of the block's normalised text.
        var span: Range<Int>
        /// Where the part begins in the passage's text, in Unicode scalars.
        var start: Int
    }

    var parts: [Part]
    var kind: BlockKind

    init(block: Int, span: Range<Int>, kind: BlockKind) {
        parts = [Part(block: block, span: span, start: 0)]
        self.kind = kind
    }

    var block: Int { parts[0].block }
    /// In Unicode scalars; parts are separated by one space.
    var length: Int { parts.last.map { $0.start + $0.span.count } ?? 0 }

    /// The passage from a position of its text on; nil where nothing is left.
    func dropping(_ count: Int) -> Passage? {
        var rest = self
        rest.parts = parts.compactMap { part in
            let cut = max(0, count - part.start)
            guard cut < part.span.count else { return nil }
            return Part(
                block: part.block, span: part.span.lowerBound + cut..<part.span.upperBound,
                start: max(0, part.start - count))
        }
        return rest.parts.isEmpty ? nil : rest
    }
}

extension Reading {
    func string(_ passage: Passage) -> String {
        passage.parts.map { texts[$0.block].string($0.span) }.joined(separator: " ")
    }

    /// The places of a span of a passage's text.
    func evidence(_ passage: Passage, _ span: Range<Int>, state: Evidence.State = .stated) -> EvidenceList {
        EvidenceList(
            passage.parts.compactMap { part in
                let inside = (span.lowerBound - part.start..<span.upperBound - part.start).clamped(
                    to: 0..<part.span.count)
                guard !inside.isEmpty else { return nil }
                return evidence(
                    part.block, inside.lowerBound + part.span.lowerBound..<inside.upperBound + part.span.lowerBound,
                    state: state)
            })
    }

    /// The running text of a run of lines, without furniture. Where an item begins or ends inside a block, the part of
    /// it; a block that goes on the sentence of the one before is joined to it.
    func passages(lines range: Range<Int>) -> [Passage] {
        passages(lines[range].filter { $0.kind != .furniture })
    }

    func passages(_ lines: some Sequence<Line>) -> [Passage] {
        var passages: [Passage] = []
        for line in lines {
            guard let last = passages.last, let part = last.parts.last else {
                passages.append(Passage(block: line.block, span: line.span, kind: line.kind))
                continue
            }
            if part.block == line.block, !isHeadingAtEnd(line, of: last) {
                passages[passages.count - 1].parts[last.parts.count - 1].span =
                    part.span.lowerBound..<line.span.upperBound
            } else if part.block != line.block, goesOn(last, part, line) {
                passages[passages.count - 1].parts.append(
                    Passage.Part(block: line.block, span: line.span, start: last.length + 1))
            } else {
                passages.append(Passage(block: line.block, span: line.span, kind: line.kind))
            }
        }
        return passages
    }

    /// `Beslut:` on a line of its own under a paragraph that has come to its end: what follows stands under it.
    private func isHeadingAtEnd(_ line: Line, of passage: Passage) -> Bool {
        guard line.isLast, line.kind == .paragraph, line.text.first?.isUppercase ?? false,
            SectionLabel(heading: line.label) != nil
        else { return false }
        return string(passage).last.map { ".:?!".contains($0) } ?? false
    }

    private static let linking: Set<String> = [
        "med", "i", "för", "av", "den", "vid", "och", "på", "till", "samt", "att", "om", "hos", "från", "ett", "en",
        "eller", "det",
    ]

    private func goesOn(_ last: Passage, _ part: Passage.Part, _ line: Line) -> Bool {
        guard line.kind == .paragraph || line.kind == .heading && last.kind == .heading, last.kind != .table,
            last.kind != .signature
        else { return false }
        let before = texts[part.block].string(part.span)
        guard let end = before.last, let first = line.text.first, end != ":" else { return false }
        let word = line.text.prefix { $0.isLetter }
        if first.isLowercase, last.kind != .heading { return word != "att" && word.count > 1 }
        guard let lastWord = before.split(separator: " ").last, end.isLetter else { return false }
        return Self.linking.contains(String(lastWord)) && before.count > 8 && !blocks[line.block].layout.isSetApart
            && SectionLabel(heading: Line.label(before)) == nil
    }

    /// The printed lines of a passage.
    func lines(_ passage: Passage) -> [Line] {
        passage.parts.flatMap { part in lines[linesOfBlock[part.block]].filter { part.span.overlaps($0.span) } }
    }

    /// Printed line starts inside a passage, in Unicode scalars of its text.
    func lineStarts(_ passage: Passage) -> LineStarts {
        var starts = LineStarts()
        for part in passage.parts {
            let range = linesOfBlock[part.block]
            for index in range where part.span.contains(lines[index].span.lowerBound) {
                let start = lines[index].span.lowerBound - part.span.lowerBound + part.start
                starts.all.append(start)
                if index > range.lowerBound, endsOnPurpose(index - 1) { starts.deliberate.append(start) }
            }
        }
        return starts
    }

    /// The line had room for the first word of the next, and for as much again.
    private func endsOnPurpose(_ index: Int) -> Bool {
        let line = lines[index], next = lines[index + 1]
        guard line.kind != .table, line.page == next.page else { return false }
        let word = Double(next.text.prefix { !$0.isWhitespace }.count + 1)
        if let right = line.right, let left = next.left, let edge = rightEdges[line.page], let end = next.right,
            edge > left
        {
            let letter = (end - left) / Double(max(next.text.count, 1))
            return edge - right > 2 * word * letter + LineStarts.slack * (edge - left)
        }
        // Plain text: in characters.
        let width = Double(widestLine)
        return line.right == nil && width - Double(line.text.count) > 2 * word + LineStarts.slack * width
    }
}
