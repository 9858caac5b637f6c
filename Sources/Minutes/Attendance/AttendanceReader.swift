import DocumentModel
import SwedishText

/// Reads who attended and who was missing: from the lists before the first item, and from lists and tables under a
/// heading of attendance anywhere else (an appendix, the end).
struct AttendanceReader {
    let reading: Reading
    /// Lines that belong to items; lists inside them are not attendance unless a heading says so.
    let items: Range<Int>?

    private static let stops = [
        "plats och tid", "justering", "utses att justera", "underskrift", "paragrafer", "dagordning", "agenda",
        "innehåll", "ärende", "mötesanteckningar", "anteckningar",
        "datum", "tid", "plats", "vid protokollet", "protokolljusterare", "justerare", "justeras", "bilaga", "bilagor",
        "protokoll", "minnesanteckningar", "sändlista", "kopia",
        "innehållsförteckning", "föredragningslista", "mål för", "beslut", "anslag", "bevis", "mötets öppnande",
        "länkar", "justerande",
    ]

    private struct State {
        var isOpen = false
        var heading = RollHeading(presence: .present, role: nil, opensAnywhere: true)
        var group: String?
        var entries: [Attendance] = []
        var organisations: [Attendance] = []
        /// A line that may be a group heading, until the next line shows whether a list follows.
        var pendingGroup: String?
        /// Of the last table of people.
        var columns: AttendanceTable.Columns?
        /// The text of the entry that the next line may go on, with its places.
        var open: (text: String, places: [(block: Int, span: Range<Int>)])?
    }

    func attendance() -> [Attendance] {
        var state = State()
        var block = -1
        for (index, line) in reading.lines.enumerated() where line.kind != .furniture {
            let isInItems = items?.contains(index) ?? false
            if line.kind == .table {
                guard line.block != block else { continue }
                block = line.block
                flush(&state)
                readTable(line.block, isInItems: isInItems, &state)
                continue
            }
            read(line, at: index, isInItems: isInItems, &state)
        }
        flush(&state)
        return deduplicated(
            state.entries.isEmpty ? (state.organisations.count > 1 ? state.organisations : []) : state.entries)
    }

    // MARK: Lines

    private func read(_ line: Line, at index: Int, isInItems: Bool, _ state: inout State) {
        if !line.isContinuation || state.open == nil, let headings = RollHeading.headings(in: line.text) {
            let heading = Self.combined(headings)
            // A word for a role opens a list only on the cover or inside a list.
            guard heading.opensAnywhere || !isInItems && (state.isOpen || index < items?.lowerBound ?? Int.max) else {
                return
            }
            flush(&state)
            if isInItems, !headings.contains(where: \.opensAnywhere) { return }
            open(heading, &state)
            return
        }
        if let (heading, length) = RollHeading.inline(in: line.text), heading.opensAnywhere || state.isOpen,
            !isInItems || heading.opensAnywhere && line.isFirst
        {
            flush(&state)
            open(heading, &state)
            let rest = firstSentence(line.block, line.span.lowerBound + length..<line.span.upperBound)
            begin(reading.texts[line.block].string(rest), line.block, rest, &state)
            if isInItems { flush(&state); state.isOpen = false }
            return
        }
        guard state.isOpen else { return }
        if isStop(line) || isInItems {
            flush(&state)
            state.isOpen = false
            state.group = nil
            return
        }
        if goesOn(line, state) {
            let separator = state.open?.text.hasSuffix("-") ?? false ? "" : " "
            state.open?.text += separator + line.text
            state.open?.places.append((line.block, line.span))
            return
        }
        flush(&state)
        let text = reading.columned(line)
        let reader = AttendanceEntryReader(text)
        if reader.entries().isEmpty, !line.text.contains("("), line.text.count <= 70,
            line.text.contains(where: \.isLetter),
            !line.text.hasSuffix("."), line.text.first?.isUppercase ?? false
        {
            if let organisation = reader.organisationOnly {
                state.organisations.append(
                    Attendance(
                        name: organisation, group: state.group, presence: state.heading.presence,
                        evidence: [reading.evidence(line)]))
            }
            if line.kind == .heading, state.pendingGroup != nil { state.isOpen = false; return }
            state.pendingGroup = ItemTitle.trimmed(line.text)
            return
        }
        begin(text, line.block, line.span, &state)
    }

    /// `Närvarande   Ledamöter   Ersättare` in one line: the first that gives a role stands over what follows, and who
    /// is listed under `Frånvarande` is absent whatever else the line says.
    private static func combined(_ headings: [RollHeading]) -> RollHeading {
        var heading = headings.first { $0.role != nil } ?? headings[headings.count - 1]
        heading.opensAnywhere = headings.contains(where: \.opensAnywhere)
        if let absent = headings.first(where: { $0.presence == .absent }) { heading.presence = absent.presence }
        return heading
    }

    private func open(_ heading: RollHeading, _ state: inout State) {
        state.isOpen = true
        state.heading = heading
        state.group = nil
        state.pendingGroup = nil
    }

    private func isStop(_ line: Line) -> Bool {
        let label = line.label
        if Self.stops.contains(where: { label.hasPrefix($0) && !(label.dropFirst($0.count).first?.isLetter ?? false) })
        {
            return true
        }
        // A date says that this is another field; a sentence, that the list is over.
        if DateReader().dates(in: TokenisedText(line.text)).contains(where: { $0.iso != nil }) { return true }
        return line.text.hasSuffix(".") && line.text.count > 25 && ItemTitle.isSentence(line.text)
            || line.text.contains("://")
    }

    /// `Närvarande voro herrar Ek och Alm. Ordföranden ledde …`: the list ends with its sentence.
    private func firstSentence(_ block: Int, _ span: Range<Int>) -> Range<Int> {
        let end = reading.texts[block].scalars.count
        let text = TokenisedText(reading.texts[block].string(span.lowerBound..<end))
        guard let sentence = SentenceSplitter().sentences(in: text).first, sentence.upperBound < text.scalars.count
        else {
            return span
        }
        return span.lowerBound..<min(span.upperBound, span.lowerBound + sentence.upperBound)
    }

    /// The line goes on the entry above: it begins in small letters or with an interval, or the entry above is cut off.
    private func goesOn(_ line: Line, _ state: State) -> Bool {
        guard let open = state.open, let first = line.text.first else { return false }
        if first == "§" || first == "(" { return true }
        if first.isLowercase { return true }
        // The name of the one replaced goes on: `Eva Ek (MP) för Bo⏎Alm (V)`.
        if AttendanceEntryReader(open.text).entries().isEmpty, AttendanceEntryReader(line.text).entries().isEmpty {
            return true
        }
        let last = open.text.split(separator: " ").last.map(String.init) ?? ""
        if ["för", "och", "av", "i", "vid", "på", "samt", "von", "af", "de"].contains(last) || open.text.hasSuffix("-")
        {
            return true
        }
        // A run of names that the printed line breaks: `… Stefan⏎Lindsjö och …`
        if let placed = open.places.last, placed.block == line.block, !line.isFirst {
            if open.text.hasSuffix("."), open.text.contains(",") { return false }
            return open.text.filter { $0 == "," }.count >= 2 || open.text.hasSuffix(",")
        }
        return open.text.hasSuffix(",") && AttendanceEntryReader(open.text).entries().count > 1
    }

    private func begin(_ text: String, _ block: Int, _ span: Range<Int>, _ state: inout State) {
        state.open = (text, [(block, span)])
    }

    /// Reads the entry that is open.
    private func flush(_ state: inout State) {
        guard let open = state.open else { return }
        state.open = nil
        var text = open.text
        while let first = text.first, !first.isLetter, !first.isNumber { text.removeFirst() }
        let entries = AttendanceEntryReader(text).entries()
        guard !entries.isEmpty || isListOfFirstNames(text) else {
            state.pendingGroup = nil
            return
        }
        if let pending = state.pendingGroup {
            state.group = pending
            state.pendingGroup = nil
            // What was taken for an organisation is the heading of a list.
            if let last = state.organisations.last, last.name == pending { state.organisations.removeLast() }
        }
        let evidence = EvidenceList(open.places.map { reading.evidence($0.block, $0.span) })
        if entries.isEmpty {
            for name in text.split(separator: ",") {
                state.entries.append(
                    attendance(AttendanceEntry(name: ItemTitle.trimmed(String(name)), span: 0..<0), evidence, state))
            }
            return
        }
        for entry in entries { state.entries.append(attendance(entry, evidence, state)) }
    }

    /// `Anna, Bosse, Kajsa`: at least three single capitalised words.
    private func isListOfFirstNames(_ text: String) -> Bool {
        let parts = text.split(separator: ",").map { ItemTitle.trimmed(String($0)) }
        return parts.count >= 3
            && parts.allSatisfy { part in
                !part.contains(" ") && part.first?.isUppercase ?? false && part.count > 1
                    && !Lexemes.isOrganisationWord(part) && !Lexemes.isAbbreviation(part)
            }
    }

    private func attendance(_ entry: AttendanceEntry, _ evidence: EvidenceList, _ state: State) -> Attendance {
        let presence = entry.presence ?? state.heading.presence
        // Who is named only as replaced has no role of the heading's.
        let role =
            entry.role ?? (entry.presence == .absent && state.heading.presence == .present ? nil : state.heading.role)
        return Attendance(
            name: entry.name, organisation: entry.organisation, party: entry.party, title: entry.title, role: role,
            group: state.group,
            presence: presence, from: entry.from, to: entry.to, replaces: entry.replaces, evidence: evidence)
    }

    // MARK: Tables

    private func readTable(_ block: Int, isInItems: Bool, _ state: inout State) {
        let textBlock = reading.blocks[block]
        guard !isInItems || state.isOpen,
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
        let headings = columns.map { column in
            zip(textBlock.layout.cells, textBlock.cellTexts).first {
                $0.0.column == column && !$0.1.isEmpty && RollHeading.headings(in: $0.1) != nil
            }
        }
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

    /// Headings stand in the first column alone, each with what belongs to it beside it, and nobody is listed under them.
    private func isLabelled(_ block: TextBlock, _ headings: [(PlacedCell, String)?]) -> Bool {
        guard let heading = headings.first??.0, headings.dropFirst().allSatisfy({ $0 == nil }) else { return false }
        let cells = zip(block.layout.cells, block.cellTexts)
        return cells.contains { $0.row == heading.row && $0.column > heading.column && !$1.isEmpty }
            && cells.allSatisfy { $0.column != heading.column || AttendanceEntryReader($1).entries().isEmpty }
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

    /// One entry a person: the first, filled up from later ones.
    private func deduplicated(_ entries: [Attendance]) -> [Attendance] {
        var result: [Attendance] = []
        for entry in entries {
            guard
                let index = result.firstIndex(where: {
                    $0.name == entry.name
                        && ($0.organisation == entry.organisation || $0.organisation == nil
                            || entry.organisation == nil)
                })
            else {
                result.append(entry)
                continue
            }
            // The same name in another organisation's list is another seat, and stays.
            if result[index].role == nil { result[index].role = entry.role }
            if result[index].organisation == nil { result[index].organisation = entry.organisation }
            if result[index].title == nil { result[index].title = entry.title }
        }
        return result
    }
}
