import DocumentModel
import SwedishText

/// When and where the meeting was: from labelled fields, the preamble and the running head.
struct TimeAndPlaceReader {
    let reading: Reading
    let head: Head

    // MARK: Date

    private static let dateLabels = [
        "sammanträdesdatum", "mötesdatum", "datum", "dag", "tid", "mötestid", "när", "tidpunkt", "sammanträdestid",
        "tid och plats", "plats och tid", "mötesdag",
    ]
    /// Lines about another date than the meeting's.
    private static let otherDates = [
        "juster", "kallelse", "utskri", "anslag", "signer", "föregående", "nästa", "upprätta", "överklag", "anslås",
        "nedtag", "elektronisk", "bankid",
        "senast", "tidigare", "anmälan", "räkenskap", "verksamhetsår", "diarie", "dnr", "bilaga", "tryck", "version",
        "publicer", "inkom", "svar", "perioden",
    ]

    func date() -> Found<String>? {
        headedDate() ?? labelledDate() ?? summoningDate() ?? titleDate() ?? furnitureDate() ?? preambleDate()
    }

    /// `Kulturnämnden   Sammanträdesdatum 2024-05-13` in the head of every page: labels of the body may be other dates'.
    private func headedDate() -> Found<String>? {
        for line in head.furniture {
            let label = line.text.lowercased()
            guard label.contains("sammanträdesdatum") || label.contains("mötesdatum") else { continue }
            if let found = date(in: line) { return found }
        }
        return nil
    }

    private func labelledDate() -> Found<String>? {
        for (index, line) in head.lines.enumerated() {
            guard let label = Self.dateLabels.first(where: { Self.opens(line.label, $0) }) else { continue }
            if let found = date(in: line) { return found }
            guard line.label.count <= label.count + 16 else { continue }
            for next in head.lines[(index + 1)...].prefix(2) { if let found = date(in: next) { return found } }
        }
        return nil
    }

    private static func opens(_ text: String, _ label: String) -> Bool {
        guard text.hasPrefix(label) else { return false }
        let rest = text.dropFirst(label.count)
        return rest.isEmpty || !(rest.first?.isLetter ?? false)
    }

    /// `Medlemmarna kallas den 27 mars …`: the day of the meeting, not of the letter.
    private func summoningDate() -> Found<String>? {
        date(in: head.passages.prefix(20)) { text, _ in
            text.tokens.contains {
                ["kallas", "inbjuds", "inbjudes", "hålles", "kallar", "inbjuder"].contains($0.lower)
            }
        }
    }

    /// The date in the title or the phrase that opens the minutes.
    private func titleDate() -> Found<String>? {
        date(in: head.passages.prefix(12)) { text, mention in
            guard text.scalars.count < 700, let first = text.tokens.first else { return false }
            return BodyReader.isTypeWord(first.lower)
                || DocumentTypeReader.type(ofTitle: text.string(0..<text.scalars.count)) != nil
                || ["år", "den"].contains(first.lower) && mention.span.lowerBound < 30
        }
    }

    /// The first date before the items that stands in no sentence.
    private func preambleDate() -> Found<String>? {
        date(in: head.passages.prefix(30)) { text, _ in
            text.scalars.count < 250 && !ItemTitle.isSentence(text.string(0..<text.scalars.count))
        }
    }

    private func date(
        in passages: ArraySlice<Passage>, where fits: (TokenisedText, DateMention) -> Bool
    ) -> Found<String>? {
        for passage in passages {
            let text = TokenisedText(reading.string(passage))
            let lower = text.string(0..<text.scalars.count).lowercased()
            if Self.otherDates.contains(where: lower.contains) { continue }
            for mention in DateReader().dates(in: text) where fits(text, mention) {
                if let iso = mention.iso { return Found(value: iso, evidence: reading.evidence(passage, mention.span)) }
                if let iso = yearBefore(mention, text) {
                    return Found(value: iso, evidence: reading.evidence(passage, mention.span))
                }
            }
        }
        return nil
    }

    /// `År 1896 den 12 april`: the year stands first.
    private func yearBefore(_ mention: DateMention, _ text: TokenisedText) -> String? {
        let before = text.tokens.prefix { $0.span.upperBound <= mention.span.lowerBound }
        guard let year = before.suffix(4).last(where: { $0.isNumber && $0.text.count == 4 }),
            let number = Int(year.text),
            (1600...2200).contains(number)
        else { return nil }
        var whole = mention
        whole.year = number
        return whole.iso
    }

    private func furnitureDate() -> Found<String>? {
        for line in head.furniture {
            if Self.otherDates.contains(where: line.text.lowercased().contains) { continue }
            if let found = date(in: line) { return found }
        }
        return nil
    }

    private func date(in line: Line) -> Found<String>? {
        let text = TokenisedText(line.text)
        guard let mention = DateReader().dates(in: text).first(where: { $0.iso != nil }), let iso = mention.iso else {
            return nil
        }
        if Self.otherDates.contains(where: line.text.lowercased().contains) { return nil }
        let span = line.span.lowerBound + mention.span.lowerBound..<line.span.lowerBound + mention.span.upperBound
        return Found(value: iso, evidence: [reading.evidence(line.block, span)])
    }

    // MARK: Times

    func times(items: [ItemSpan]) -> (start: Found<String>?, end: Found<String>?) {
        var start: Found<String>?
        var end: Found<String>?
        for line in head.lines + head.furniture where start == nil {
            let lower = line.text.lowercased()
            if Self.otherDates.contains(where: lower.contains), !lower.hasPrefix("plats och tid för") { continue }
            let isField =
                line.label.hasPrefix("tid") || line.label.hasPrefix("mötestid") || line.label.hasPrefix("klockan")
            guard
                isField || lower.contains("kl") || lower.contains("datum") || Self.opens(line.label, "plats och tid")
                    || !DateReader().dates(in: TokenisedText(line.text)).isEmpty || line.text.contains(":")
            else { continue }
            // A time beside a person's name says when that person was there.
            if lower.contains("§") || lower.contains("punkt") { continue }
            guard
                let mention = TimeReader().times(
                    in: TokenisedText(line.text), isTimeField: isField && lower.hasPrefix("tid:")
                ).first
            else { continue }
            let tokens = TokenisedText(line.text).tokens
            if !Self.isRoom(tokens.first?.lower ?? ""),
                let name = PersonName.longest(in: tokens, from: 0, limit: min(5, tokens.count)),
                tokens.contains(where: { $0.text == "(" })
                    || name.upperBound < tokens.count && tokens[name.upperBound].text == ","
            {
                continue
            }
            let span = line.span.lowerBound + mention.span.lowerBound..<line.span.lowerBound + mention.span.upperBound
            let evidence: EvidenceList = [reading.evidence(line.block, span)]
            start = Found(value: mention.start, evidence: evidence)
            end = mention.end.map { Found(value: $0, evidence: evidence) }
        }
        if start == nil, let first = items.first {
            start = time(in: first.body, with: ["öppna", "öppnar", "öppnade", "öppnades", "öppnas"])
        }
        if end == nil { end = closing(items) }
        return (start, end)
    }

    /// `Rum Vättern, plan 3`, `Sammanträdesrummet Linden, kl. 9` look like a name and what comes after it.
    private static func isRoom(_ word: String) -> Bool {
        ["rum", "rummet", "sal", "salen", "lokal", "lokalen", "hus", "huset", "gården", "kontoret", "teams", "zoom"]
            .contains { word.hasSuffix($0) }
    }

    /// The time in the sentence that closes the meeting, in the last item or after it.
    private func closing(_ items: [ItemSpan]) -> Found<String>? {
        guard let last = items.last else { return nil }
        let passages = reading.passages(
            lines: last.lines.lowerBound..<min(reading.lines.count, last.lines.upperBound + 12))
        return time(
            in: passages,
            with: [
                "avslutas", "avslutades", "avslutade", "avslutat", "avslutad", "slut", "slutade", "avslutar",
                "avslutning",
            ])
    }

    private func time(in passages: [Passage], with words: [String]) -> Found<String>? {
        for passage in passages {
            let text = TokenisedText(reading.string(passage))
            for sentence in SentenceSplitter().sentences(in: text) {
                let part = TokenisedText(text.string(sentence))
                guard part.tokens.contains(where: { words.contains($0.lower) }),
                    let mention = TimeReader().times(in: part).first
                else { continue }
                let span = sentence.lowerBound + mention.span.lowerBound..<sentence.lowerBound + mention.span.upperBound
                return Found(value: mention.start, evidence: reading.evidence(passage, span))
            }
        }
        return nil
    }

    // MARK: Place

    private static let placeLabels = [
        "plats och tid för sammanträdet", "plats och tid för sammanträde", "plats och tid för", "plats och tid",
        "tid och plats", "plats, tid", "mötesplats", "möteslokal", "sammanträdeslokal", "lokal", "plats", "var",
    ]

    func place() -> Found<String>? {
        labelledPlace() ?? placeAfterDate() ?? placeInPreamble() ?? placeVia() ?? placeBeforeDate()
    }

    private func labelledPlace() -> Found<String>? {
        for (index, line) in head.lines.enumerated() {
            guard let label = Self.placeLabels.first(where: { Self.opens(line.label, $0) }),
                !line.label.contains("justering")
            else { continue }
            if let found = place(in: line, from: label.unicodeScalars.count) { return found }
            // The value stands on the next line that is no label; the label itself may go on (`för ⏎ sammanträde`).
            for next in head.lines[(index + 1)...].prefix(14) {
                if Self.isFormLabel(next.label) { continue }
                return place(in: next, from: 0)
            }
        }
        return nil
    }

    private static func isFormLabel(_ label: String) -> Bool {
        [
            "sammanträde", "sammanträdet", "beslutande", "övriga närvarande", "närvarande", "sekreterare", "ordförande",
            "protokolljusterare", "justerare",
            "justerande", "plats och tid för justering", "paragrafer", "utses att justera",
            "justeringens plats och tid", "underskrifter", "ledamöter", "datum", "tid",
        ].contains(label)
    }

    /// The text of a line from a position on, without date and time.
    private func place(in line: Line, from start: Int) -> Found<String>? {
        let text = TokenisedText(line.text)
        var from = start
        // Emphasis and punctuation after the label; `för sammanträde` that goes on from it.
        while from < text.scalars.count, !text.scalars[from].properties.isAlphabetic,
            text.scalars[from].properties.numericType == nil
        { from += 1 }
        if let word = text.tokens.first(where: { $0.span.lowerBound >= from }),
            ["sammanträde", "sammanträdet"].contains(word.lower)
        {
            from = min(text.scalars.count, word.span.upperBound + 1)
        }
        var end = text.scalars.count
        for mention in TimeReader().times(in: text) where mention.span.lowerBound >= from {
            end = min(end, mention.span.lowerBound)
        }
        for mention in DateReader().dates(in: text) where mention.span.lowerBound >= from {
            end = min(end, mention.span.lowerBound)
        }
        if let clock = text.tokens.first(where: { ["kl", "klockan"].contains($0.lower) && $0.span.lowerBound >= from })
        {
            end = min(end, clock.span.lowerBound)
        }
        // Date and time before the place: `2024-03-01, Rådhuset`, `Måndagen den 4 mars kl. 9 via Zoom`.
        let before = text.tokens.filter { $0.span.lowerBound >= from && $0.span.upperBound <= end && $0.isWord }
        if before.allSatisfy({ $0.lower == "den" || $0.lower.hasSuffix("dag") || $0.lower.hasSuffix("dagen") }),
            let date = DateReader().dates(in: text).last
        {
            from = date.span.upperBound
            end = text.scalars.count
            if let time = TimeReader().times(in: text).last, time.span.upperBound > from { from = time.span.upperBound }
            if let link = text.tokens.first(where: { $0.span.lowerBound >= from && $0.isWord }),
                ["via", "på", "i", "vid", "hos"].contains(link.lower)
            {
                from = link.span.upperBound
            }
        }
        var value = ItemTitle.trimmed(text.string(from..<max(from, end)))
        if value.hasSuffix(" den") { value = ItemTitle.trimmed(String(value.dropLast(4))) }
        guard value.count >= 2, value.contains(where: \.isLetter), value.count <= 160 else { return nil }
        let span = line.span.lowerBound + from..<line.span.lowerBound + max(from, end)
        return Found(value: value, evidence: [reading.evidence(line.block, span)])
    }

    /// `… den 24 april 2013 i Folkets hus, Storgatan 5`, to the end of the block.
    private func placeAfterDate() -> Found<String>? {
        for (number, passage) in head.passages.prefix(15).enumerated() {
            let text = TokenisedText(reading.string(passage))
            guard text.scalars.count < 600, let date = DateReader().dates(in: text).first else { continue }
            let after = text.tokens.filter { $0.span.lowerBound >= date.span.upperBound }
            guard var index = after.indices.first else { continue }
            while index < after.count,
                !after[index].isWord || ["kl", "klockan"].contains(after[index].lower) || after[index].isNumber
            { index += 1 }
            guard index < after.count, ["i", "på", "vid", "hos", "via"].contains(after[index].lower) else { continue }
            if index + 1 == after.count, let place = placeOnNextLine(after: number) { return place }
            guard index + 1 < after.count, after[index + 1].isCapitalised || Self.isRoom(after[index + 1]) else {
                continue
            }
            var end = text.scalars.count
            if let stop = after[(index + 1)...].first(where: { $0.text == "." || $0.lower == "kl" || $0.text == ";" }) {
                end = stop.span.lowerBound
            }
            let span = after[index + 1].span.lowerBound..<end
            let value = ItemTitle.trimmed(text.string(span))
            guard value.count <= 140 else { continue }
            return Found(value: value, evidence: reading.evidence(passage, span))
        }
        return nil
    }

    /// `… den 24 maj 2021 i ⏎ Sjöängsskolans matsal`
    private func placeOnNextLine(after number: Int) -> Found<String>? {
        guard number + 1 < head.passages.count else { return nil }
        let next = head.passages[number + 1]
        let text = reading.string(next)
        let first = TokenisedText(text).tokens.first
        guard text.count <= 80, !ItemTitle.isSentence(text), first.map({ $0.isCapitalised || Self.isRoom($0) }) ?? false
        else { return nil }
        return Found(value: ItemTitle.trimmed(text), evidence: reading.evidence(next, 0..<next.length))
    }

    /// A house or room in the definite form: `sockenstugan`, `klubblokalen`.
    static func isRoom(_ token: Token) -> Bool {
        !token.isCapitalised
            && [
                "stugan", "salen", "lokalen", "huset", "kyrkan", "skolan", "gården", "rummet", "hallen", "kansliet",
                "biblioteket", "hemmet", "sakristian", "byggnaden", "kapellet", "skolhuset",
            ].contains { token.lower.hasSuffix($0) }
    }

    /// `kyrkans sakristia`: whose it is, and a house or room in the indefinite form.
    private static func isOwnedRoom(_ tokens: ArraySlice<Token>) -> Bool {
        guard let owner = tokens.first, owner.lower.hasSuffix("s"), let room = tokens.dropFirst().first else {
            return false
        }
        return [
            "stuga", "sal", "lokal", "hus", "kyrka", "skola", "gård", "rum", "hall", "kansli", "bibliotek", "hem",
            "sakristia", "byggnad", "kapell", "bostad",
        ].contains { room.lower.hasSuffix($0) }
    }

    /// `… med Norrby Gille å ordförandens bostad den 9 januari 1956`, `… i sockenstugan den 4 maj 1890`
    private func placeInPreamble() -> Found<String>? {
        for passage in head.passages.prefix(8) {
            let text = TokenisedText(reading.string(passage))
            guard let first = text.tokens.first,
                BodyReader.isTypeWord(first.lower) || ["hållet", "fört", "år"].contains(first.lower),
                let date = DateReader().dates(in: text).first,
                let at = text.tokens.indices.first(where: { index in
                    text.tokens[index].span.lowerBound < date.span.lowerBound && index + 1 < text.tokens.count
                        && (text.tokens[index].lower == "å"
                            || ["i", "på"].contains(text.tokens[index].lower)
                                && (Self.isRoom(text.tokens[index + 1])
                                    || Self.isOwnedRoom(text.tokens[(index + 1)...])))
                })
            else { continue }
            let before = text.tokens.last { $0.span.upperBound <= date.span.lowerBound && $0.lower != "den" }
            let span = text.tokens[at + 1].span.lowerBound..<(before?.span.upperBound ?? date.span.lowerBound)
            guard !span.isEmpty else { continue }
            return Found(value: ItemTitle.trimmed(text.string(span)), evidence: reading.evidence(passage, span))
        }
        return nil
    }

    /// `Norrby 2019-05-22` alone on a line near the title.
    private func placeBeforeDate() -> Found<String>? {
        for line in head.lines.prefix(8) {
            let text = TokenisedText(line.text)
            guard let date = DateReader().dates(in: text).first, date.iso != nil,
                date.span.upperBound + 2 >= text.scalars.count
            else { continue }
            let words = text.tokens.filter {
                $0.span.upperBound <= date.span.lowerBound && $0.isWord && $0.lower != "den"
            }
            guard (1...3).contains(words.count), words.allSatisfy(\.isCapitalised),
                !words.contains(where: { $0.lower.hasSuffix("dag") || $0.lower.hasSuffix("dagen") }),
                let first = words.first,
                let last = words.last,
                DocumentTypeReader.type(ofTitle: line.text) == nil,
                BodyReader.organScore(ItemTitle.trimmed(text.string(first.span.lowerBound..<last.span.upperBound)))
                    == nil,
                !["datum", "sammanträdesdatum", "mötesdatum", "tid", "dag"].contains(first.lower)
            else { continue }
            let span = first.span.lowerBound..<last.span.upperBound
            return Found(
                value: text.string(span),
                evidence: [
                    reading.evidence(
                        line.block, line.span.lowerBound + span.lowerBound..<line.span.lowerBound + span.upperBound)
                ])
        }
        return nil
    }

    /// `kl. 10-12 via Zoom`
    private func placeVia() -> Found<String>? {
        for line in head.lines.prefix(20) {
            let text = TokenisedText(line.text)
            guard let via = text.tokens.firstIndex(where: { $0.lower == "via" }), via + 1 < text.tokens.count,
                text.tokens[via + 1].isCapitalised,
                !TimeReader().times(in: text).isEmpty || !DateReader().dates(in: text).isEmpty
            else { continue }
            let span = text.tokens[via + 1].span
            return Found(
                value: text.string(span),
                evidence: [
                    reading.evidence(
                        line.block, line.span.lowerBound + span.lowerBound..<line.span.lowerBound + span.upperBound)
                ])
        }
        return nil
    }
}
