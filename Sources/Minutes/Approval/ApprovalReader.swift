import DocumentModel
import SwedishText

/// Who chaired, who kept the minutes and who adjusts them: as the signatures say, else as the text does.
struct ApprovalReader {
    let reading: Reading
    let head: Head
    let items: [ItemSpan]
    let attendance: [Attendance]

    enum Role { case chair, secretary, adjuster }

    /// What the signatures give, in the order of the page.
    struct Signature {
        var role: Role
        var name: String
        var evidence: EvidenceList
    }

    /// Below this a name in the signature block is taken for a signature that was read as letters.
    private static let leastConfidence = 0.6

    func approval() -> Approval {
        var approval = Approval()
        var elected = elections()
        let signed = believed(signatures(), elected).map(mended)
        func fill(_ role: Role) -> (String, EvidenceList)? {
            (signed.last { $0.role == role } ?? elected.first { $0.role == role }).map { ($0.name, $0.evidence) }
        }
        if let (name, evidence) = fill(.chair) ?? attending("ordförande") ?? opening() {
            approval.chair = name
            approval.evidence["chair"] = evidence
        }
        if let (name, evidence) = fill(.secretary) ?? attending("sekreterare") ?? attending("protokollförare") {
            approval.secretary = name
            approval.evidence["secretary"] = evidence
        }
        var adjusters = signed.filter {
            $0.role == .adjuster && $0.name != approval.chair && $0.name != approval.secretary
        }
        if adjusters.isEmpty {
            elected.removeAll { $0.role != .adjuster }
            adjusters = elected
        }
        for adjuster in adjusters where !approval.adjusters.contains(adjuster.name) {
            approval.adjusters.append(adjuster.name)
            approval.evidence["adjusters", default: []].places += adjuster.evidence.places
        }
        if let date = date() {
            approval.date = date.value
            approval.evidence["date"] = date.evidence
        }
        if let place = place() {
            approval.place = place.value
            approval.evidence["place"] = place.evidence
        }
        return approval
    }

    /// Read with more confidence than this, a name is as printed, however others spell it.
    private static let sureConfidence = 0.9

    /// A name that was read with doubt is taken as the list of those present has it, where one there is so like it and
    /// was read better. The evidence is then both places.
    private func mended(_ signature: Signature) -> Signature {
        let confidence = signature.evidence.places.compactMap(\.confidence).min() ?? 1
        guard confidence < Self.sureConfidence, !attendance.contains(where: { $0.name == signature.name }) else {
            return signature
        }
        let alike = attendance.filter { person in
            Self.isAlike(person.name, signature.name)
                && (person.evidence.places.compactMap(\.confidence).min() ?? 0) > confidence
        }
        guard alike.count == 1 else { return signature }
        var mended = signature
        mended.name = alike[0].name
        for index in mended.evidence.places.indices { mended.evidence.places[index].state = .repaired }
        mended.evidence.places += alike[0].evidence.places
        return mended
    }

    /// The signatures without those that were hardly read. Where the text says who was elected, a signature only
    /// tells how the name is spelled.
    private func believed(_ signatures: [Signature], _ elected: [Signature]) -> [Signature] {
        signatures.filter { signature in
            let confidence = signature.evidence.places.compactMap(\.confidence).min() ?? 1
            guard confidence >= Self.leastConfidence else { return false }
            let named = elected.filter { $0.role == signature.role }
            return named.isEmpty || named.contains { Self.isAlike($0.name, signature.name) }
        }
    }

    /// Two spellings of one name: the same initials, and few letters that differ.
    static func isAlike(_ first: String, _ second: String) -> Bool {
        let first = first.lowercased(), second = second.lowercased()
        guard first.first == second.first, abs(first.count - second.count) <= 3 else { return false }
        return first.editDistance(to: second, atMost: max(first.count, second.count) / 4) != nil
    }

    private func attending(_ role: String) -> (String, EvidenceList)? {
        attendance.first { ($0.role ?? "").lowercased() == role }.map { ($0.name, $0.evidence) }
    }

    /// `Ordföranden, herr Ek, ledde förhandlingarna.` `Ordförande Eva Ek hälsar välkomna.` `Eva Ek, ordförande, öppnar mötet.`
    private func opening() -> (String, EvidenceList)? {
        for passage in head.passages + (items.first?.body ?? []) {
            let text = TokenisedText(reading.string(passage))
            for sentence in SentenceSplitter().sentences(in: text) {
                let tokens = text.tokens.indices.filter { sentence.contains(text.tokens[$0].span.lowerBound) }
                guard
                    tokens.contains(where: {
                        ["ledde", "leder", "hälsar", "hälsade", "öppnar", "öppnade", "öppnades"].contains(
                            text.tokens[$0].lower)
                    }),
                    let word = tokens.first(where: { ["ordförande", "ordföranden"].contains(text.tokens[$0].lower) }),
                    word == tokens.first || !["vice", "styrelsens"].contains(text.tokens[word - 1].lower)
                else { continue }
                let mentions = text.names(in: sentence)
                if let near = mentions.first(where: {
                    $0.tokens.lowerBound > word && $0.tokens.lowerBound <= word + 3
                        || $0.tokens.upperBound <= word && word - $0.tokens.upperBound <= 2
                }) {
                    return (near.name, reading.evidence(passage, near.span))
                }
                // A surname alone is that of the one listed person who bears it.
                for next in tokens where next > word && next <= word + 3 && text.tokens[next].isCapitalised {
                    let bearers = attendance.filter { $0.name.hasSuffix(" " + text.tokens[next].text) }
                    if bearers.count == 1 {
                        return (bearers[0].name, reading.evidence(passage, text.tokens[next].span))
                    }
                }
            }
        }
        return nil
    }

    // MARK: Signatures

    static func role(of label: String) -> Role? {
        let words = label.split(whereSeparator: { !$0.isLetter }).map(String.init)
        guard let first = words.first else { return nil }
        if label.hasPrefix("vid protokollet") || label.hasPrefix("vid pennan") || label.hasPrefix("protokollfört av")
            || label.hasPrefix("in fidem")
        {
            return .secretary
        }
        switch first {
        case "ordförande", "mötesordförande", "stämmoordförande", "ordf": return .chair
        case "sekreterare", "protokollförare", "mötessekreterare", "nämndsekreterare", "sekr", "protokollförande":
            return .secretary
        case "justerare", "protokolljusterare", "justeringsman", "justeringsmän", "justeras", "justerat", "justerande",
            "justerandes", "justeringsperson", "justeringspersoner", "protokollsjusterare", "justeradt", "justerades":
            return .adjuster
        default: return nil
        }
    }

    private func signatures() -> [Signature] {
        var signatures = cover()
        let isBelow = rolesStandBelow()
        var awaiting: (role: Role, count: Int)?
        var unnamed: [(name: String, evidence: EvidenceList)] = []
        var justSigned = false
        for line in reading.lines[(items.last?.lines.lowerBound ?? 0)...] where line.kind != .furniture {
            // The lists of an appendix and the notice of approval are not signed.
            if line.label.hasPrefix("anslag")
                || line.label.hasPrefix("bilaga") && line.isFirst
                    && signatures.contains(where: { $0.role == .secretary })
                || RollHeading.headings(in: line.text)?.contains(where: \.opensAnywhere) ?? false
            {
                break
            }
            if line.text.count > 110 {
                awaiting = nil
                unnamed = []
                continue
            }
            let names = names(in: line)
            let roles = roles(in: line)
            defer { if names.isEmpty { justSigned = false } }
            // In a block with each role under its name, what stands over the names is a heading.
            if isBelow, names.isEmpty, line.label.hasPrefix("vid ") || line.label.hasPrefix("justeras") { continue }
            if !roles.isEmpty, roles.count <= unnamed.count, names.isEmpty, roles.count > 1 || isClose(line) || isBelow
            {
                // Names, and close under each its role; under some of them only, the first.
                for (role, person) in zip(roles, unnamed) {
                    signatures.append(Signature(role: role, name: person.name, evidence: person.evidence))
                }
                unnamed = []
            } else if let role = Self.role(of: line.label) {
                if justSigned, names.isEmpty, line.text.first?.isLowercase ?? false, let last = signatures.indices.last
                {
                    // `In fidem`, the name, and under it `ordförande.`: in small letters it is the signer's.
                    signatures[last].role = role
                } else if !names.isEmpty {
                    for name in names {
                        signatures.append(Signature(role: role, name: name.name, evidence: name.evidence))
                    }
                    awaiting = role == .adjuster ? (role, 3) : nil
                } else if unnamed.count == 1, role == .chair,
                    isClose(line) || line.label.contains(" ") || line.text.first?.isLowercase ?? false
                {
                    // `Eva Ek`, and on the next line `Ordförande i …`, `ordförande.`
                    signatures.append(Signature(role: role, name: unnamed[0].name, evidence: unnamed[0].evidence))
                } else if isLabelOnly(line) || role == .secretary {
                    awaiting = (role, role == .adjuster ? 4 : 1)
                }
                unnamed = []
            } else if let waiting = awaiting, !names.isEmpty {
                for name in names.prefix(waiting.count) {
                    signatures.append(Signature(role: waiting.role, name: name.name, evidence: name.evidence))
                }
                justSigned = names.count == 1
                awaiting = waiting.count > names.count ? (waiting.role, waiting.count - names.count) : nil
                unnamed = waiting.role == .adjuster ? names : []
            } else if !names.isEmpty {
                unnamed = names
            } else if line.text.count > 40 {
                unnamed = []
            }
        }
        return resolved(signatures)
    }

    /// Each name of the signature block stands over its role: the block begins with a name and ends with a role.
    private func rolesStandBelow() -> Bool {
        var order: [Bool] = []
        for line in reading.lines[(items.last?.lines.lowerBound ?? 0)...] where line.kind != .furniture {
            let label = line.label
            if line.text.count > 60 || label.hasPrefix("vid ") || label.hasPrefix("juster") && label != "justerare" {
                continue
            }
            if label.hasPrefix("anslag") || label.hasPrefix("bilaga") { break }
            if !names(in: line).isEmpty {
                order.append(true)
            } else if Self.role(of: label) != nil, !label.contains(" ") {
                order.append(false)
            }
        }
        return order.first == true && order.last == false && order.filter { !$0 }.count > 1
    }

    /// The line stands right under the one before, as a role stands under a name.
    private func isClose(_ line: Line) -> Bool { !line.isFirst || !reading.blocks[line.block].layout.isSetApart }

    /// The fields of a cover page: `Sekreterare  Eva Ek`; or the labels one under the other, and the names in the same
    /// order further down, as a text layer without columns gives them.
    private func cover() -> [Signature] {
        var signatures: [Signature] = []
        var labels: [Role] = []
        var names: [(name: String, evidence: EvidenceList)] = []
        for line in head.lines where line.text.count <= 90 {
            if line.label.hasPrefix("anslag") { break }
            // `Eva Ek, 1:e vice⏎ordförande` is an entry of the roster.
            if line.text.first?.isLowercase ?? false { continue }
            let found = self.names(in: line)
            if let role = Self.role(of: line.label) {
                if found.isEmpty, isLabelOnly(line) { labels.append(role) }
                if let first = found.first, !line.text.contains(",") || role == .adjuster {
                    signatures += (role == .adjuster ? found : [first]).map {
                        Signature(role: role, name: $0.name, evidence: $0.evidence)
                    }
                }
                names = []
            } else if found.count == 1, !line.text.contains(where: { ",(".contains($0) }) {
                names.append(found[0])
                if names.count == labels.count {
                    for (role, person) in zip(labels, names) {
                        signatures.append(Signature(role: role, name: person.name, evidence: person.evidence))
                    }
                    labels = []
                }
            } else if !names.isEmpty {
                // Fewer names than labels: the last fields are empty.
                if names.count > 1 {
                    for (role, person) in zip(labels, names) {
                        signatures.append(Signature(role: role, name: person.name, evidence: person.evidence))
                    }
                    labels = []
                }
                names = []
            }
        }
        return signatures
    }

    /// A person signs in one function: who signs as chair is no adjuster, although `Justeras` may stand over both.
    private func resolved(_ signatures: [Signature]) -> [Signature] {
        signatures.filter { signature in
            signature.role != .adjuster || !signatures.contains { $0.role != .adjuster && $0.name == signature.name }
        }
    }

    private func isLabelOnly(_ line: Line) -> Bool {
        line.label.split(separator: " ").count <= 4
            || PersonName.longest(in: TokenisedText(line.text).tokens, from: 0, limit: 8) == nil && line.text.count < 70
    }

    private func roles(in line: Line) -> [Role] {
        let words = line.label.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
        let roles = words.compactMap(Self.role)
        return roles.count == words.count ? roles : roles.isEmpty ? [] : words.count <= 6 ? roles : []
    }

    /// Every name on a line; the line holds little else.
    private func names(in line: Line) -> [(name: String, evidence: EvidenceList)] {
        let text = TokenisedText(line.text)
        let gaps = reading.gaps(line, text)
        var names: [(String, EvidenceList)] = []
        var index = 0
        while index + 1 < text.tokens.count {
            // Names side by side in columns run together: a name of this list has two or three parts.
            let limit = gaps.first { $0 > index } ?? text.tokens.count
            if Self.role(of: text.tokens[index].lower) == nil, let range = longestName(text, from: index, limit: limit)
            {
                let span =
                    text.tokens[range.lowerBound].span.lowerBound..<text.tokens[range.upperBound - 1].span.upperBound
                let place = line.span.lowerBound + span.lowerBound..<line.span.lowerBound + span.upperBound
                names.append((text.string(span), [reading.evidence(line.block, place)]))
                index = range.upperBound
            } else {
                index += 1
            }
        }
        let others = text.tokens.filter { $0.isWord && $0.text.count > 2 && Self.role(of: $0.lower) == nil }.count
        let named = names.reduce(0) { $0 + $1.0.split(separator: " ").count }
        return others > named + 6 ? [] : names
    }

    /// The longest name at a place that the document knows elsewhere; else the longest of up to three parts.
    private func longestName(_ text: TokenisedText, from start: Int, limit: Int) -> Range<Int>? {
        guard let longest = PersonName.longest(in: text.tokens, from: start, limit: limit) else {
            return nil
        }
        guard longest.count >= 4 else { return longest }
        let known = attendance.map(\.name)
        for end in stride(from: longest.upperBound, to: start + 1, by: -1) {
            let name = text.string(text.tokens[start].span.lowerBound..<text.tokens[end - 1].span.upperBound)
            if known.contains(name) { return start..<end }
        }
        // Two people: cut in the middle.
        return longest.count % 2 == 0 ? start..<start + longest.count / 2 : longest
    }
}
