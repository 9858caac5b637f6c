import DocumentModel
import SwedishText

/// Finds the agenda items of a document, each with its title and the text under it.
struct ItemReader {
    let reading: Reading
    /// The document only announces its items: each is a title and nothing more.
    let isAgenda: Bool

    private static let agendaHeadings: Set<String> = [
        "agenda", "dagordning", "föredragningslista", "ärendelista", "ärenden", "program", "förslag till dagordning",
    ]

    private static let closings = [
        "vid protokollet", "justeras", "justerat", "justerare", "underskrift", "bilaga", "sändlista", "deltagarlista",
        "dag som ovan", "som ovan", "uppläst och", "signerat", "vid pennan", "protokollet är", "anslag", "bevis om",
    ]

    func items() -> [ItemSpan] {
        let chosen = ItemSequence.choose(ItemCandidate.all(in: reading))
        guard !chosen.isEmpty else { return unnumberedAgenda() }
        return chosen.enumerated().map { index, candidate in
            let next = index + 1 < chosen.count ? chosen[index + 1].line : endOfLast(from: candidate.line)
            return item(candidate, until: next)
        }
    }

    /// Where signatures, appendices, lists of participants or recipients begin after the last item.
    private func endOfLast(from line: Int) -> Int {
        let lines = reading.lines
        return lines[(line + 1)...].firstIndex { candidate in
            guard candidate.kind != .furniture, candidate.isFirst else { return false }
            let label = candidate.label
            if Self.closings.contains(where: { label.hasPrefix($0) }), label.count < 60 { return true }
            if candidate.kind == .signature { return true }
            return RollHeading.headings(in: candidate.text)?.contains(where: \.opensAnywhere) ?? false
        } ?? lines.count
    }

    // MARK: One item

    private func item(_ candidate: ItemCandidate, until end: Int) -> ItemSpan {
        let line = reading.lines[candidate.line]
        let text = reading.texts[line.block]
        let labelSpan = shifted(candidate.label.span, line)
        var item = ItemSpan(
            number: candidate.label.number, label: text.string(labelSpan), title: nil, diaryNumber: nil,
            evidence: [], body: [], lines: candidate.line..<end)
        item.isParagraph = candidate.label.form == .paragraph
        if candidate.label.isMisread { item.repairedNumber = (line.block, labelSpan, text.string(labelSpan)) }
        if let row = line.row {
            fill(&item, from: AgendaRow(reading.blocks[line.block], row: row, label: labelSpan), line, labelSpan, end)
            return item
        }
        let blockEnd =
            reading.lines[candidate.line..<end].last { $0.block == line.block }?.span.upperBound ?? line.span.upperBound
        var restSpan = labelSpan.upperBound..<max(labelSpan.upperBound, blockEnd)
        if let diary = DiaryNumber.announced(in: TokenisedText(text.string(restSpan))) {
            item.diaryNumber = diary.number
            let after = restSpan.lowerBound + diary.span.upperBound
            let before = ItemTitle.trimmed(
                text.string(restSpan.lowerBound..<restSpan.lowerBound + diary.span.lowerBound))
            if before.isEmpty { restSpan = after..<restSpan.upperBound }
            // `§ 4 Val av ombud Dnr 2024-12`: the title stands before the diary number.
            if !before.isEmpty, ItemTitle.trimmed(text.string(after..<restSpan.upperBound)).isEmpty {
                restSpan = restSpan.lowerBound..<restSpan.lowerBound + diary.span.lowerBound
            }
        }
        if ItemTitle.trimmed(text.string(restSpan)).isEmpty {
            titleFromNextBlock(&item, after: candidate.line, labelBlock: line.block, labelSpan: labelSpan, end: end)
        } else {
            titleFromSameBlock(&item, line, restSpan, labelSpan, end: end)
        }
        return item
    }

    private func fill(
        _ item: inout ItemSpan, from row: AgendaRow, _ line: Line, _ labelSpan: Range<Int>, _ end: Int
    ) {
        item.title = row.title?.text
        item.diaryNumber = row.diaryNumber
        item.presenters = row.presenters
        item.evidence = [
            reading.evidence(line.block, labelSpan.lowerBound..<(row.title?.span.upperBound ?? labelSpan.upperBound))
        ]
        item.body =
            row.others.map { Passage(block: line.block, span: $0.span, kind: .table) }
            + reading.passages(lines: item.lines.lowerBound + 1..<end)
    }

    private func titleFromNextBlock(
        _ item: inout ItemSpan, after line: Int, labelBlock: Int, labelSpan: Range<Int>, end: Int
    ) {
        item.evidence = [reading.evidence(labelBlock, labelSpan)]
        var last = labelBlock
        func nextBlock() -> Int? {
            reading.lines[(line + 1)..<end].firstIndex {
                $0.block > last && $0.kind != .furniture && !$0.text.isEmpty
            }
        }
        guard var next = nextBlock() else { return }
        // `§ 29`, `Dnr KS 2024/00323` and the title on lines of their own.
        if item.diaryNumber == nil, let diary = DiaryNumber.whole(reading.lines[next].text),
            reading.lines[next].isFirst,
            reading.lines[next].isLast
        {
            last = reading.lines[next].block
            guard let title = nextBlock() else { return }
            item.diaryNumber = diary
            next = title
        }
        let block = reading.lines[next].block
        let raw = reading.texts[block].string(0..<reading.texts[block].scalars.count)
        let text = ItemTitle.trimmed(raw)
        let isText =
            text.count > 300
            || reading.lines[next].kind != .heading && raw.hasSuffix(".")
                && (ItemTitle.isSentence(text) || text.count > 60)
        guard SectionLabel(heading: Line.label(text)) == nil, reading.blocks[block].layout.kind != .table,
            !text.lowercased().hasPrefix("att "), !isText
        else {
            item.body = reading.passages(lines: next..<end)
            // Minuted text without a title: a paragraph's first sentence stands for one.
            if isText, item.isParagraph, let sentence = ItemTitle.firstSentence(of: raw) {
                item.title = sentence
                item.evidence.append(reading.evidence(ofBlock: block))
            }
            return
        }
        let blockLines = reading.lines[next..<end].prefix { $0.block == block }
        item.title = text
        item.evidence.append(reading.evidence(ofBlock: block))
        item.body = reading.passages(lines: next + blockLines.count..<end)
    }

    private func titleFromSameBlock(
        _ item: inout ItemSpan, _ line: Line, _ restSpan: Range<Int>, _ labelSpan: Range<Int>, end: Int
    ) {
        let text = reading.texts[line.block]
        let start = item.lines.lowerBound
        let linesOfBlock = reading.lines[start..<end].prefix { $0.block == line.block && $0.row == line.row }
        let following = reading.passages(lines: start + linesOfBlock.count..<end)
        var titleEnd = restSpan.upperBound
        var title: String?
        let rest = text.string(restSpan)
        // What layout took for a heading may be a numbered paragraph: a sentence.
        let isHeading =
            isAgenda || line.kind == .heading && !(rest.hasSuffix(".") && ItemTitle.isSentence(rest))
            || ItemTitle.opensTitle(rest)
        if !isHeading, let first = firstLineTitle(linesOfBlock, labelSpan) {
            title = first.title
            titleEnd = first.end
        } else if isHeading {
            title = ItemTitle.trimmed(rest)
        } else if let split = ItemTitle(in: rest, hasMore: !following.isEmpty) {
            title = split.title
            titleEnd = restSpan.lowerBound + split.end
            item.isTitleWithContent = text.scalars[titleEnd - 1] == ":"
        } else {
            // The whole is minuted text without a title: a paragraph's first sentence stands for one.
            if item.isParagraph { title = ItemTitle.firstSentence(of: rest) }
            titleEnd = restSpan.lowerBound
        }
        var goesOn = 0
        if line.kind == .heading || ItemTitle.opensTitle(rest), let more = continuation(following, end: end) {
            title = title.map { "\($0) \(ItemTitle.trimmed(reading.string(more)))" }
            goesOn = 1
        }
        item.title = title.flatMap { $0.isEmpty ? nil : $0 }
        let shown = titleEnd == restSpan.lowerBound && item.title != nil ? restSpan.upperBound : titleEnd
        item.evidence = [reading.evidence(line.block, labelSpan.lowerBound..<max(shown, labelSpan.upperBound))]
        if goesOn > 0 { item.evidence += reading.evidence(following[0], 0..<following[0].length).places }
        var body = Array(following.dropFirst(goesOn))
        if titleEnd < restSpan.upperBound {
            let kind = line.kind == .heading ? .paragraph : line.kind
            body.insert(Passage(block: line.block, span: titleEnd..<restSpan.upperBound, kind: kind), at: 0)
        }
        item.body = body
    }

    /// The rest of a title that layout has parted from its first line: it begins in small letters and says nothing.
    private func continuation(_ following: [Passage], end: Int) -> Passage? {
        guard let first = following.first, first.kind != .table, first.kind != .listItem else { return nil }
        let text = reading.string(first)
        guard let letter = text.first, letter.isLowercase, text.count <= 90, !text.hasPrefix("att "),
            !text.hasSuffix(","),
            !ItemTitle.isSentence(text)
        else { return nil }
        return first
    }

    /// A first line that stops well short of the others and holds no verb is a title, even where layout saw one block.
    private func firstLineTitle(_ lines: ArraySlice<Line>, _ labelSpan: Range<Int>) -> (title: String, end: Int)? {
        guard let first = lines.first, let second = lines.dropFirst().first else { return nil }
        let longest = lines.map(\.text.count).max() ?? 0
        let rest = reading.texts[first.block].string(labelSpan.upperBound..<first.span.upperBound)
        guard first.text.count * 4 < longest * 3, let next = second.text.first, next.isUppercase || next.isNumber,
            !ItemTitle.isSentence(rest), !ItemTitle.trimmed(rest).isEmpty
        else { return nil }
        return (ItemTitle.trimmed(rest), first.span.upperBound)
    }

    private func shifted(_ span: Range<Int>, _ line: Line) -> Range<Int> {
        span.lowerBound + line.span.lowerBound..<span.upperBound + line.span.lowerBound
    }

    // MARK: Agenda without numbers

    /// A short line without a marker that stands close under the one above: bullets may be drawn, not printed.
    private func isPoint(_ line: Line, isFirst: Bool) -> Bool {
        line.kind == .paragraph && line.text.count <= 120 && line.left != nil && !line.text.hasSuffix(".")
            && (isFirst || !reading.blocks[line.block].layout.isSetApart)
    }

    /// Depth of a list item; for a line without a marker its indentation in points.
    private func level(_ line: Line) -> Int {
        line.kind == .listItem ? reading.blocks[line.block].layout.level ?? 1 : Int(((line.left ?? 0) / 6).rounded())
    }

    /// The points under the heading `Agenda` where no item is numbered: the outermost level of the list.
    private func unnumberedAgenda() -> [ItemSpan] {
        let lines = reading.lines
        guard
            let heading = lines.firstIndex(where: {
                $0.kind != .furniture && Self.agendaHeadings.contains($0.label) && $0.isFirst && $0.isLast
            })
        else { return [] }
        var points: [(line: Int, level: Int)] = []
        for index in lines.index(after: heading)..<lines.endIndex {
            let line = lines[index]
            if line.kind == .furniture { continue }
            guard line.kind == .listItem || isPoint(line, isFirst: points.isEmpty) else { break }
            if line.isFirst { points.append((index, level(line))) }
        }
        let outermost = points.map(\.level).min() ?? 1
        let chosen = points.filter { $0.level == outermost }
        return chosen.enumerated().map { index, point in
            let line = lines[point.line]
            let marker = reading.blocks[line.block].layout.marker ?? ""
            let text = reading.texts[line.block].string(0..<reading.texts[line.block].scalars.count)
            let title = ItemTitle.trimmed(
                String(text.hasPrefix(marker) ? text.dropFirst(marker.count) : Substring(text)))
            let next =
                index + 1 < chosen.count ? chosen[index + 1].line : (points.last.map { $0.line + 1 } ?? point.line + 1)
            let end = max(next, point.line + 1)
            return ItemSpan(
                number: nil, label: marker.isEmpty ? nil : marker, title: title, diaryNumber: nil,
                evidence: [reading.evidence(ofBlock: line.block)],
                body: reading.passages(lines: point.line..<end).filter { $0.block != line.block },
                lines: point.line..<end)
        }
    }
}
