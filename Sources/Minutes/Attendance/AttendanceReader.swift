import DocumentModel
import SwedishText

/// Reads who attended and who was missing: from the lists before the first item, and from lists and tables under a
/// heading of attendance anywhere else (an appendix, the end).
struct AttendanceReader {
    let reading: Reading
    /// Lines that belong to items; lists inside them are not attendance unless a heading says so.
    let items: Range<Int>?

    static let stops = [
        "plats och tid", "justering", "utses att justera", "underskrift", "paragrafer", "dagordning", "agenda",
        "innehåll", "ärende", "mötesanteckningar", "anteckningar",
        "datum", "tid", "plats", "vid protokollet", "protokolljusterare", "justerare", "justeras", "bilaga", "bilagor",
        "protokoll", "minnesanteckningar", "sändlista", "kopia",
        "innehållsförteckning", "föredragningslista", "mål för", "beslut", "anslag", "bevis", "mötets öppnande",
        "länkar", "justerande",
    ]

    struct State {
        var isOpen = false
        var heading = RollHeading(presence: .present, role: nil, opensAnywhere: true)
        var group: String?
        var entries: [Attendance] = []
        var organisations: [Attendance] = []
        /// A line that may be a group heading, until the next line shows whether a list follows.
        var pendingGroup: String?
        /// Of the last table of people.
        var columns: AttendanceTable.Columns?
        /// The entry that is open is a sentence, and ends with it: `Närvarande voro herrar Ek och Alm. De …`
        var isSentence = false
        /// The heading over each column of a page, and the column of the line before.
        var lists: [Int: RollHeading] = [:]
        var column = 0
        /// The text of the entry that the next line may go on, with its places.
        var open: OpenEntry?
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
        var entries = deduplicated(
            state.entries.isEmpty ? (state.organisations.count > 1 ? state.organisations : []) : state.entries)
        giveRoles(to: &entries)
        return entries
    }

    // MARK: Lines

    private func read(_ line: Line, at index: Int, isInItems: Bool, _ state: inout State) {
        if isWrapped(line, state) {
            goOn(line, &state)
            return
        }
        moveToColumn(of: line, &state)
        if let headings = RollHeading.headings(in: line.text) {
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
            state.isSentence = RollHeading.isPredicate(line.text)
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
            goOn(line, &state)
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

    /// `Eva Ek (M), 1:e vice⏎ordförande`: the rest of an entry is no heading.
    private func isWrapped(_ line: Line, _ state: State) -> Bool {
        guard state.isOpen, let open = state.open, line.text.first?.isLowercase ?? false else { return false }
        return line.isContinuation && open.places.last?.block == line.block || open.text.hasSuffix(",")
            || [" vice", " 1:e", " 2:e", " 3:e"].contains { open.text.hasSuffix($0) }
    }

    /// What goes on in a column at the left, after one at its right, is listed under the heading over it.
    private func moveToColumn(of line: Line, _ state: inout State) {
        let column = line.column ?? 0
        if column < state.column, goesOn(line, state) { return }
        if state.isOpen, column < state.column, let heading = state.lists[column] {
            flush(&state)
            state.heading = heading
            state.group = nil
        }
        state.column = column
    }

    private func goOn(_ line: Line, _ state: inout State) {
        state.open?.goOn(line)
    }

    /// `Närvarande   Ledamöter   Ersättare` in one line: the first that gives a role stands over what follows, and who
    /// is listed under `Frånvarande` is absent whatever else the line says.
    static func combined(_ headings: [RollHeading]) -> RollHeading {
        var heading = headings.first { $0.role != nil } ?? headings[headings.count - 1]
        heading.opensAnywhere = headings.contains(where: \.opensAnywhere)
        if let absent = headings.first(where: { $0.presence == .absent }) { heading.presence = absent.presence }
        return heading
    }

    func open(_ heading: RollHeading, _ state: inout State) {
        state.isOpen = true
        state.heading = heading
        state.lists = state.lists.filter { $0.key < state.column }
        state.lists[state.column] = heading
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
            let parts = open.text.split(separator: ",", omittingEmptySubsequences: false)
            // `Olle Ek, kassör, Bo⏎Alm`
            let isHalfName =
                parts.count > 2 && TokenisedText(String(parts.last ?? "")).tokens.map(\.isCapitalised) == [true]
            return open.text.hasSuffix(",") || isHalfName || AttendanceEntryReader(open.text).entries().count > 1
        }
        return open.text.hasSuffix(",") && AttendanceEntryReader(open.text).entries().count > 1
    }

    private func begin(_ text: String, _ block: Int, _ span: Range<Int>, _ state: inout State) {
        state.open = OpenEntry(text, block: block, span: span)
    }

    /// Reads the entry that is open.
    func flush(_ state: inout State) {
        guard let open = state.open else { return }
        state.open = nil
        var text = String(open.text.drop { !$0.isLetter && !$0.isNumber })
        let dropped = open.text.unicodeScalars.count - text.unicodeScalars.count
        if state.isSentence {
            let all = TokenisedText(text)
            if let sentence = SentenceSplitter().sentences(in: all).first { text = all.string(sentence) }
            state.isSentence = false
        }
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
        for (index, entry) in entries.enumerated() {
            // In a run of names each has the place from its name to the next one's.
            let next = index + 1 < entries.count ? entries[index + 1].span.lowerBound : text.unicodeScalars.count
            let own =
                entries.count > 1 ? open.places(of: Self.shown(entry, before: next, in: text), after: dropped) : []
            let places = own.isEmpty ? evidence : EvidenceList(own.map { reading.evidence($0.block, $0.span) })
            state.entries.append(attendance(entry, places, state))
        }
    }

    /// The entry without what divides it from the next one: `, `, ` och `.
    private static func shown(_ entry: AttendanceEntry, before next: Int, in text: String) -> Range<Int> {
        guard entry.span.upperBound <= next else { return entry.span }
        let between = TokenisedText(text).tokens.filter {
            $0.span.lowerBound >= entry.span.upperBound && $0.span.upperBound <= next
        }
        let last = between.last { ($0.isWord || $0.text == ")") && !dividers.contains($0.lower) }
        return entry.span.lowerBound..<(last?.span.upperBound ?? entry.span.upperBound)
    }

    private static let dividers: Set<String> = [
        "och", "samt", "herr", "herrar", "fru", "fruarna", "fröken", "fröknarna", "hr", "frk",
    ]

    /// `Anna, Bosse, Kajsa`: at least three single capitalised words.
    private func isListOfFirstNames(_ text: String) -> Bool {
        let parts = text.split(separator: ",").map { ItemTitle.trimmed(String($0)) }
        return parts.count >= 3
            && parts.allSatisfy { part in
                !part.contains(" ") && part.first?.isUppercase ?? false && part.count > 1
                    && !Lexemes.isOrganisationWord(part) && !Lexemes.isAbbreviation(part)
            }
    }

    func attendance(_ entry: AttendanceEntry, _ evidence: EvidenceList, _ state: State) -> Attendance {
        let presence = entry.presence ?? state.heading.presence
        // Who is named only as replaced has no role of the heading's.
        let role =
            entry.role ?? (entry.presence == .absent && state.heading.presence == .present ? nil : state.heading.role)
        return Attendance(
            name: entry.name, organisation: entry.organisation, party: entry.party, title: entry.title, role: role,
            group: state.group,
            presence: presence, from: entry.from, to: entry.to, replaces: entry.replaces, evidence: evidence)
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
