import DocumentModel
import SwedishText

/// People in tables, and in cells that are lists side by side.
extension AttendanceReader {
    func readTable(_ block: Int, isInItems: Bool, _ state: inout State) {
        let textBlock = reading.blocks[block]
        let isFields = isLabelled(textBlock, Self.headings(textBlock), mustOpen: true)
        guard !isInItems || state.isOpen, !isFields,
            let table = AttendanceTable(textBlock, above: state.isOpen ? state.columns : nil)
        else {
            readTableAsLists(block, isInItems: isInItems, &state)
            return
        }
        if !state.isOpen, !isHeadedAsAttendance(block) { return }
        state.isOpen = true
        state.columns = table.columns
        if let group = state.pendingGroup {
            state.group = group
            state.pendingGroup = nil
        }
        for row in table.people() {
            if let heading = row.heading {
                if let known = RollHeading.headings(in: heading)?.last {
                    state.heading = known
                    state.group = nil
                } else {
                    state.group = ItemTitle.trimmed(heading)
                }
                continue
            }
            guard var entry = row.entry else { continue }
            if let organisation = entry.organisation, let group = state.group,
                Lexemes.isTitleWord(organisation.split(separator: " ").last.map(String.init) ?? "")
            {
                // The organisation's column names a function: the organisation is the group's.
                entry.role = entry.role ?? organisation
                entry.organisation = group
            }
            state.entries.append(attendance(entry, [evidence(block, row.cells)], state))
        }
    }

    /// Cells of a table that is no table of people may still be lists side by side.
    private func readTableAsLists(_ block: Int, isInItems: Bool, _ state: inout State) {
        guard !isInItems else { return }
        let textBlock = reading.blocks[block]
        let columns = Set(textBlock.layout.cells.map(\.column)).sorted()
        let headings = Self.headings(textBlock)
        guard state.isOpen || headings.contains(where: { $0 != nil }) else { return }
        if isLabelled(textBlock, headings) {
            readLabelled(block, &state)
            return
        }
        let before = state.heading
        for column in columns {
            for (cell, text) in zip(textBlock.layout.cells, textBlock.cellTexts)
            where cell.column == column && !text.isEmpty {
                if let headings = RollHeading.headings(in: text) {
                    open(Self.combined(headings), &state)
                } else if state.isOpen, Self.stops.contains(where: { Line.label(text).hasPrefix($0) }) {
                    state.isOpen = false
                } else if state.isOpen {
                    let original = Array(textBlock.layout.original.unicodeScalars)
                    for line in cellLines(cell.span, original) {
                        for entry in AttendanceEntryReader(line.text).entries() {
                            state.entries.append(attendance(entry, [evidence(block, line.span)], state))
                        }
                    }
                }
            }
        }
        if headings.allSatisfy({ $0 == nil }) { state.heading = before }
    }

    /// For each column its first cell that is a heading of a roll, if any.
    private static func headings(_ block: TextBlock) -> [(cell: PlacedCell, text: String)?] {
        Set(block.layout.cells.map(\.column)).sorted().map { column in
            zip(block.layout.cells, block.cellTexts).first {
                $0.0.column == column && !$0.1.isEmpty && RollHeading.headings(in: $0.1) != nil
            }.map { ($0.0, $0.1) }
        }
    }

    /// Headings stand in the first column alone, each with what belongs to it beside it, and nobody is listed under them.
    /// - Parameter mustOpen: one of them opens a list wherever it stands.
    private func isLabelled(
        _ block: TextBlock, _ headings: [(cell: PlacedCell, text: String)?], mustOpen: Bool = false
    ) -> Bool {
        guard let heading = headings.first??.cell, headings.dropFirst().allSatisfy({ $0 == nil }) else { return false }
        let cells = zip(block.layout.cells, block.cellTexts)
        let labels = cells.filter { $0.0.column == heading.column }.map(\.1)
        let opens = labels.contains { RollHeading.headings(in: $0)?.contains(where: \.opensAnywhere) ?? false }
        return (opens || !mustOpen) && labels.allSatisfy { AttendanceEntryReader($0).entries().isEmpty }
            && cells.contains { $0.row == heading.row && $0.column > heading.column && !$1.isEmpty }
    }

    /// `Datum | …`, `Närvarande | Eva Ek, Bo Alm`: each row's label says what stands beside it.
    private func readLabelled(_ block: Int, _ state: inout State) {
        let textBlock = reading.blocks[block]
        let original = Array(textBlock.layout.original.unicodeScalars)
        let first = textBlock.layout.cells.map(\.column).min() ?? 0
        for (cell, text) in zip(textBlock.layout.cells, textBlock.cellTexts) where !text.isEmpty {
            if cell.column == first {
                if let headings = RollHeading.headings(in: text) {
                    open(Self.combined(headings), &state)
                } else {
                    state.isOpen = false
                }
            } else if state.isOpen {
                for line in cellLines(cell.span, original) {
                    for entry in AttendanceEntryReader(line.text).entries() {
                        state.entries.append(attendance(entry, [evidence(block, line.span)], state))
                    }
                }
            }
        }
    }

    /// The printed lines of a cell, with their spans in the block's original.
    private func cellLines(_ span: Range<Int>, _ original: [Unicode.Scalar]) -> [(text: String, span: Range<Int>)] {
        var lines: [(text: String, span: Range<Int>)] = []
        var start = span.lowerBound
        for position in span.lowerBound...span.upperBound
        where position == span.upperBound || original[position] == "\u{2028}" {
            var view = String.UnicodeScalarView()
            view.append(contentsOf: original[start..<position])
            let text = String(view)
            if let last = lines.last, let first = text.first, first.isLowercase || first == "§" || first == "(" {
                lines[lines.count - 1] = (last.text + " " + text, last.span.lowerBound..<position)
            } else if !text.isEmpty {
                lines.append((text, start..<position))
            }
            start = position + 1
        }
        return lines
    }

    private func evidence(_ block: Int, _ original: Range<Int>) -> Evidence {
        let textBlock = reading.blocks[block]
        let start = textBlock.offsets.firstIndex { $0 >= original.lowerBound } ?? 0
        let end = textBlock.offsets.firstIndex { $0 >= original.upperBound } ?? max(start, textBlock.offsets.count - 1)
        return reading.evidence(block, start..<end)
    }

    /// A heading of attendance, or an appendix of participants, stands shortly before the table.
    private func isHeadedAsAttendance(_ block: Int) -> Bool {
        let before = reading.lines.prefix { $0.block < block }.filter { $0.kind != .furniture }.suffix(4)
        return before.contains { line in
            let label = line.label
            return label.count < 80
                && (label.contains("deltagar") || label.contains("närvaro") || label.hasPrefix("närvarande")
                    || label.hasPrefix("närvarade") || label.contains("närvarolista"))
        }
    }
}
