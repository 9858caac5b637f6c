import DocumentModel
import SwedishText

/// One person as a list gives them, before the heading over the list is taken into account.
struct AttendanceEntry: Hashable, Sendable {
    var name: String
    var organisation: String?
    var party: String?
    var title: String?
    var role: String?
    var presence: Presence?
    var from: String?
    var to: String?
    var replaces: String?
    /// Of the name, in Unicode scalars of the text.
    var span: Range<Int>
}

/// Reads the people on one line (or in one run) of a list.
///
/// | printed | read |
/// |---|---|
/// | `Eva Ek (M), ordförande` | party M, role ordförande |
/// | `Högskolan i Norrby, Eva Ek` | organisation first |
/// | `Eva Ek, konsult Vågen` | title konsult, organisation Vågen |
/// | `Eva Ek, Bo Alm, Vågen` | both of Vågen |
/// | `Eva Ek (S) §§ 3-7` | present for these items only |
/// | `Eva Ek (MP) för Bo Alm (V)` | replaces Bo Alm, who is absent |
/// | `ordförande Eva Ek` | role before the name |
struct AttendanceEntryReader {
    private let text: TokenisedText

    init(_ text: String) { self.text = TokenisedText(text) }

    private static let roles: Set<String> = [
        "ordförande", "ordf", "ledamot", "ersättare", "sekreterare", "suppleant", "adjungerad", "justerare",
        "protokollförare", "kassör",
        "mötesordförande", "mötessekreterare", "revisor", "observatör", "gäst", "tjänstgörande", "1:e", "2:e", "vice",
        "v", "brukarrepresentant",
    ]
    private static let replacing: Set<String> = ["för", "ersätter", "ers", "ersättare för", "istället", "vikarierar"]

    /// A segment between commas.
    private struct Segment {
        var tokens: [Token]
        var party: String?
    }

    private struct Interval {
        var from: String?
        var to: String?
        var tokens: Range<Int>
    }

    func entries() -> [AttendanceEntry] {
        let interval = interval() ?? remark()
        let usable = text.tokens.indices.filter { !(interval?.tokens.contains($0) ?? false) }
        var entries: [AttendanceEntry] = []
        var pendingOrganisation: String?
        var pendingRole: String?
        var isMissing = false
        for segment in segments(usable) {
            if segment.tokens.contains(where: {
                ["frånvarande", "förhinder", "förhindrad", "ej", "frånvaro", "återbud"].contains($0.lower)
            }), segment.tokens.count <= 4,
                !segment.tokens.contains(where: { $0.lower == "tjänstgörande" })
            {
                isMissing = true
                continue
            }
            switch classify(segment) {
            case .people(let people):
                for var person in people {
                    // `Eva Ek (S), ordförande  Bo Alm (M)`: a role between two people is that of the first.
                    if let role = person.role, person.span.lowerBound > segment.tokens.first?.span.lowerBound ?? 0,
                        let last = entries.last, last.role == nil, last.title == nil
                    {
                        entries[entries.count - 1].role = role
                        person.role = nil
                    }
                    if let role = pendingRole, person.role == nil { person.role = role }
                    if let organisation = pendingOrganisation { person.organisation = organisation }
                    entries.append(person)
                }
                pendingRole = nil
                pendingOrganisation = nil
            case .title(let title, let organisation):
                guard !entries.isEmpty else {
                    pendingRole = title
                    continue
                }
                add(title, to: &entries[entries.count - 1])
                if let organisation { share(organisation, &entries) }
            case .organisation(let organisation):
                if entries.isEmpty {
                    pendingOrganisation = pendingOrganisation.map { "\($0), \(organisation)" } ?? organisation
                } else {
                    share(organisation, &entries)
                }
            case .nothing: continue
            }
        }
        if let interval, !entries.isEmpty {
            entries[entries.count - 1].presence = .partial
            entries[entries.count - 1].from = interval.from
            entries[entries.count - 1].to = interval.to
        }
        if isMissing { for index in entries.indices { entries[index].presence = .absent } }
        return entries
    }

    /// The text names an organisation and nobody.
    var organisationOnly: String? {
        let segments = segments(Array(text.tokens.indices))
        guard let segment = segments.first, segments.count == 1, case .organisation(let name) = classify(segment) else {
            return nil
        }
        return name
    }

    /// The last organisation on the line is that of everybody on it who has none.
    private func share(_ organisation: String, _ entries: inout [AttendanceEntry]) {
        for index in entries.indices.reversed() {
            guard entries[index].organisation == nil, entries[index].title == nil || index == entries.count - 1 else {
                break
            }
            entries[index].organisation = organisation
        }
    }

    private func add(_ title: String, to entry: inout AttendanceEntry) {
        let isRole = TokenisedText(title).tokens.contains {
            Self.roles.contains($0.lower) || $0.lower.hasSuffix("ordförande")
        }
        if isRole, entry.role == nil {
            entry.role = title
        } else {
            entry.title = entry.title.map { "\($0), \(title)" } ?? title
        }
    }

    // MARK: Segments

    private func segments(_ indices: [Int]) -> [Segment] {
        var segments: [Segment] = []
        var current = Segment(tokens: [])
        var depth = 0
        /// How many tokens stood before the party.
        var nameLength = 0
        func close() {
            if current.tokens.contains(where: \.isWord) { segments.append(current) }
            current = Segment(tokens: [])
        }
        for index in indices {
            let token = text.tokens[index]
            // A tab divides columns.
            if index > 0, text.string(text.tokens[index - 1].span.upperBound..<token.span.lowerBound).contains("\t") {
                close()
            }
            if ["herr", "herrar", "herrarna", "fru", "fruarna", "fröken", "fröknarna", "hr", "frk"].contains(
                token.lower)
            {
                continue
            }
            // Two columns run together: `Eva Ek (S) Bo Alm, chef`.
            if current.party != nil, current.tokens.count == nameLength, token.isCapitalised, depth == 0 { close() }
            // `Eva Ek (ledamot) och Bo Alm (ledamot)`
            if depth == 0, ["och", "samt"].contains(token.lower), current.tokens.last?.text == ")" {
                close()
                continue
            }
            if token.text == "(" { depth += 1 }
            let isSpacedDash = ["-", "–", "—"].contains(token.text) && !isElliptic(at: index)
            let endsName =
                token.text == "." && PersonName.isName(current.tokens)
                && !(current.tokens.last.map { $0.text.count == 1 } ?? true)
            if depth == 0, [",", ";", "|", "•", "\t"].contains(token.text) || isSpacedDash || endsName {
                close()
                continue
            }
            // `(M)` after a name is the party.
            if depth == 1, token.isWord, Self.isParty(token.text), text.tokens.indices.contains(index + 1),
                text.tokens[index + 1].text == ")",
                text.tokens[index - 1].text == "(", current.tokens.dropLast().contains(where: \.isCapitalised)
            {
                current.party = token.text
                current.tokens.removeLast()
                nameLength = current.tokens.count
                continue
            }
            if token.text == ")" {
                depth = max(0, depth - 1)
                if current.party != nil, !current.tokens.contains(where: { $0.text == "(" }) { continue }
            }
            current.tokens.append(token)
        }
        close()
        return segments
    }

    /// `kultur- och fritidschef`: the dash stands for the end of the word after `och`.
    private func isElliptic(at index: Int) -> Bool {
        guard index > 0, index + 1 < text.tokens.count else { return false }
        return text.tokens[index - 1].span.upperBound == text.tokens[index].span.lowerBound
            && ["och", "eller", "samt"].contains(text.tokens[index + 1].lower)
    }

    private static func isParty(_ text: String) -> Bool {
        (1...4).contains(text.count) && text.first?.isUppercase ?? false && text.allSatisfy(\.isLetter)
            && (text.count < 3 || text.allSatisfy(\.isUppercase))
    }

    private enum Class {
        case people([AttendanceEntry])
        case title(String, organisation: String?)
        case organisation(String)
        case nothing
    }

    private func classify(_ segment: Segment) -> Class {
        var tokens = segment.tokens
        while let first = tokens.first, !first.isWord { tokens.removeFirst() }
        while let last = tokens.last, !last.isWord, last.text != ")" { tokens.removeLast() }
        guard let first = tokens.first, let last = tokens.last else { return .nothing }
        let whole = text.string(first.span.lowerBound..<last.span.upperBound)
        // A in brackets: `Eva Ek (ordförande)`
        if let bracket = tokens.firstIndex(where: { $0.text == "(" }), bracket >= 2,
            PersonName.isName(tokens[..<bracket])
        {
            let inside = tokens[(bracket + 1)...].filter { $0.text != ")" }
            var person = person(Array(tokens[..<bracket]), segment.party)
            if let one = inside.first, let two = inside.last {
                add(text.string(one.span.lowerBound..<two.span.upperBound), to: &person)
            }
            return .people([person])
        }
        if let people = people(tokens, segment.party) { return .people(people) }
        return titleOrOrganisation(tokens, whole)
    }

    private func person(_ tokens: [Token], _ party: String?) -> AttendanceEntry {
        let span = tokens[0].span.lowerBound..<tokens[tokens.count - 1].span.upperBound
        return AttendanceEntry(name: text.string(span), party: party, span: span)
    }

    private func people(_ tokens: [Token], _ party: String?) -> [AttendanceEntry]? {
        if PersonName.isName(tokens) { return [person(tokens, party)] }
        // `Eva Ek och Bo Alm`
        if let and = tokens.firstIndex(where: { ["och", "samt", "&"].contains($0.lower) }), and > 0,
            and + 1 < tokens.count
        {
            let left = Array(tokens[..<and])
            let right = Array(tokens[(and + 1)...])
            if let first = people(left, nil), let second = people(right, party) { return first + second }
        }
        // `Eva Ek för Bo Alm`, `Eva Ek ersätter Bo Alm`
        if let word = tokens.firstIndex(where: { Self.replacing.contains($0.lower) }), word >= 2,
            PersonName.isName(tokens[..<word])
        {
            let rest = Array(tokens[(word + 1)...])
            if let start = rest.firstIndex(where: \.isCapitalised),
                let range = PersonName.longest(in: rest, from: start, limit: rest.count)
            {
                var present = person(Array(tokens[..<word]), replacedParty(before: tokens[word]))
                var absent = person(Array(rest[range]), party)
                present.replaces = absent.name
                absent.presence = .absent
                return [present, absent]
            }
        }
        // `Eva Ek ordförande`: the name, then words in small letters.
        if tokens.count > 2, let range = PersonName.longest(in: tokens, from: 0, limit: tokens.count),
            range.upperBound < tokens.count
        {
            let rest = tokens[range.upperBound...]
            if let next = rest.first, let last = rest.last, !next.isCapitalised || Lexemes.isTitleWord(next.text),
                next.isWord, next.isCapitalised || !Lexemes.isOrganisationWord(next.text)
            {
                var person = person(Array(tokens[range]), party)
                let tail = text.string(next.span.lowerBound..<last.span.upperBound)
                guard rest.contains(where: { Lexemes.isTitleWord($0.text) }) else { return nil }
                add(tail, to: &person)
                return [person]
            }
        }
        // `ordförande Eva Ek`
        if let start = tokens.firstIndex(where: { $0.isCapitalised && !Lexemes.isTitleWord($0.text) }), start > 0,
            tokens[..<start].allSatisfy({ Lexemes.isTitleWord($0.text) || !$0.isWord || $0.lower == "och" }),
            PersonName.isName(tokens[start...])
        {
            var person = person(Array(tokens[start...]), party)
            add(ItemTitle.trimmed(text.string(tokens[0].span.lowerBound..<tokens[start].span.lowerBound)), to: &person)
            return [person]
        }
        return nil
    }

    /// The party in brackets before `för`, which the segment's own party does not hold.
    private func replacedParty(before token: Token) -> String? {
        guard let index = text.tokens.firstIndex(of: token), index >= 3, text.tokens[index - 1].text == ")",
            text.tokens[index - 3].text == "(",
            Self.isParty(text.tokens[index - 2].text)
        else { return nil }
        return text.tokens[index - 2].text
    }

    private func titleOrOrganisation(_ tokens: [Token], _ whole: String) -> Class {
        if tokens.allSatisfy({ !$0.isWord }) || whole.contains("@") { return .nothing }
        // `Sekreterare   Eva Ek   Paragrafer §§ 1–8`
        if tokens[0].lower == "paragrafer" { return .nothing }
        // `Statens kulturråd`
        if tokens.count > 1, tokens[0].text == "Statens" { return .organisation(whole) }
        guard let title = tokens.firstIndex(where: { Lexemes.isTitleWord($0.text) }) else {
            return .organisation(whole)
        }
        // `konsult Vågen`, `socialchef Norrby kommun`: where the organisation begins.
        if let start = tokens[(title + 1)...].firstIndex(where: {
            $0.isCapitalised && $0.isWord && !Lexemes.isTitleWord($0.text)
        }),
            !tokens[(title + 1)..<start].contains(where: {
                ["och", "för", "i", "/", "bitr", "-"].contains($0.lower) || Lexemes.isTitleWord($0.text)
            }),
            start == title + 1
        {
            let organisation = text.string(tokens[start].span.lowerBound..<tokens[tokens.count - 1].span.upperBound)
            return .title(
                text.string(tokens[0].span.lowerBound..<tokens[title].span.upperBound), organisation: organisation)
        }
        if title > 0, Lexemes.isOrganisationWord(tokens[0].text), !tokens[title...].isEmpty, tokens[0].isCapitalised {
            return .organisation(whole)
        }
        return .title(whole, organisation: nil)
    }

    // MARK: Presence in part

    /// `(anslöt senare)`, `(lämnade mötet)`, `(del av mötet)`: in part, without saying which.
    private func remark() -> Interval? {
        let tokens = text.tokens
        guard let open = tokens.firstIndex(where: { $0.text == "(" }),
            let close = tokens[open...].firstIndex(where: { $0.text == ")" }),
            tokens[open..<close].contains(where: {
                ["anslöt", "ansluter", "lämnade", "lämnar", "del", "delvis", "gick", "kom", "delar"].contains($0.lower)
            })
        else { return nil }
        return Interval(from: nil, to: nil, tokens: open..<close + 1)
    }

    /// `9.15` as `09:15`.
    private static func clock(_ printed: String) -> String {
        let time = printed.replacing(".", with: ":")
        return time.count == 4 && time.contains(":") ? "0\(time)" : time
    }

    /// `§§ 170-175`, `§ 3`, `punkt 4–6`, `fr.o.m. § 5`, `kl. 13.10–15.00`.
    private func interval() -> Interval? {
        let tokens = text.tokens
        guard
            var start = tokens.firstIndex(where: {
                ["§", "§§", "punkt", "punkterna", "kl", "klockan"].contains($0.lower)
            }), start > 0
        else { return nil }
        let announced = tokens[start].lower
        var numbers: [(text: String, index: Int)] = []
        var end = start + 1
        while end < tokens.count {
            let token = tokens[end]
            if token.text.first?.isNumber ?? false {
                numbers.append((token.text, end))
            } else if !["-", "–", "—", "§", "§§", ".", ",", ")", "och", "till", "kl", "t.o.m", "tom", "del", "av"]
                .contains(token.lower)
            {
                break
            }
            end += 1
        }
        guard !numbers.isEmpty else { return nil }
        while end > start, tokens[end - 1].text == "," { end -= 1 }
        var opens = false
        var closes = false
        while start > 1,
            [
                "fr", "fr.o.m", "from", "f.o.m", "o", "m", ".", "t.o.m", "tom", "t", "(", "från", "till", "och", "med",
                "del", "av", ",", "ej", "mötet", "sammanträdet", "anslöt", "ansluter", "kom", "anlände", "lämnade",
                "lämnar", "gick",
            ].contains(tokens[start - 1].lower)
        {
            let word = tokens[start - 1].lower
            if ["fr", "fr.o.m", "from", "f.o.m", "från"].contains(word) { opens = true }
            // `anslöt till mötet kl. 13.10`
            if ["anslöt", "ansluter", "kom", "anlände"].contains(word) { (opens, closes) = (true, false) }
            if ["t.o.m", "tom", "t", "till", "lämnade", "lämnar", "gick"].contains(word) { closes = true }
            start -= 1
        }
        let prefix = announced == "kl" || announced == "klockan" ? "" : announced.hasPrefix("§") ? "§ " : "punkt "
        var first = numbers[0].text
        var last = numbers[numbers.count - 1].text
        if numbers.count == 1, let dash = first.firstIndex(of: "-") {
            last = String(first[first.index(after: dash)...])
            first = String(first[..<dash])
        }
        if prefix.isEmpty {
            first = Self.clock(first)
            last = Self.clock(last)
        }
        return Interval(
            from: closes && !opens ? nil : prefix + first,
            to: opens && !closes && numbers.count == 1 ? nil : prefix + last, tokens: start..<end)
    }
}
