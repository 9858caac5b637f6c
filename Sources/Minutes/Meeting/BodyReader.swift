import DocumentModel
import SwedishText

/// Which organ or association met, and what sort of meeting it was.
///
/// | printed | body | kind |
/// |---|---|---|
/// | `Protokoll fört vid ordinarie föreningsstämma med Brf Eken den 4 maj 2019` | `Brf Eken` | `ordinarie föreningsstämma` |
/// | `Protokoll Styrgruppen för vård 2023-03-17` | `Styrgruppen för vård` | – |
/// | `Kallelse till årsmöte för Norrby IF` | `Norrby IF` | `årsmöte` |
/// | `Kulturnämnden` in the running head | `Kulturnämnden` | – |
struct BodyReader {
    let reading: Reading
    let head: Head

    struct Result {
        var body: Found<String>?
        var kind: Found<String>?
        var number: Found<String>?
    }

    private static let typeWords: Set<String> = [
        "protokoll", "sammanträdesprotokoll", "styrelseprotokoll", "mötesprotokoll", "stämmoprotokoll",
        "årsmötesprotokoll",
        "minnesanteckningar", "mötesanteckningar", "anteckningar", "kallelse", "inbjudan", "dagordning",
        "föredragningslista",
        "utdrag", "protokollsutdrag", "justerat", "ojusterat",
    ]
    /// A word that says what the document is: `Protokoll`, `Kallelse`.
    static func isTypeWord(_ word: String) -> Bool { typeWords.contains(word) }

    private static let links: Set<String> = ["med", "för", "i", "av", "hos", "inom"]
    private static let ends: Set<String> = [
        "den", "kl", "klockan", "lördagen", "söndagen", "måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen",
        "datum", "plats", "tid", "dnr", "sida", "sid", "år", "nr", "hållet", "hållen", "fört", "å",
    ]

    private static let kindLabels: Set<String> = ["möte", "mötestyp", "sammanträde", "slag"]
    private static let bodyLabels: Set<String> = [
        "förening", "organ", "nämnd", "styrelse", "organisation", "bolag", "grupp", "forum", "församling", "utskott",
        "råd",
    ]

    func result() -> Result {
        var result = fromPreamble()
        if let labelled = fromLabel(Self.bodyLabels) { result.body = labelled }
        if let labelled = fromLabel(Self.kindLabels, where: { Self.isMeetingWord($0.split(separator: " ").last ?? "") })
        {
            result.kind = labelled
        }
        if result.body == nil { result.body = fromHeadings() }
        return result
    }

    /// `Förening: Brf Eken, Ekmora`
    private func fromLabel(
        _ labels: Set<String>, where fits: (String) -> Bool = { _ in true }
    ) -> Found<String>? {
        for line in head.lines.prefix(20) {
            let text = TokenisedText(line.text)
            guard text.tokens.count > 2, text.tokens[1].text == ":", labels.contains(text.tokens[0].lower)
            else { continue }
            let span = text.tokens[2].span.lowerBound..<text.scalars.count
            guard fits(text.string(span).lowercased()) else { continue }
            let place = line.span.lowerBound + span.lowerBound..<line.span.lowerBound + span.upperBound
            return Found(value: ItemTitle.trimmed(text.string(span)), evidence: [reading.evidence(line.block, place)])
        }
        return nil
    }

    // MARK: Title and preamble

    private func fromPreamble() -> Result {
        var result = Result()
        for passage in head.passages.prefix(20) {
            let text = TokenisedText(reading.string(passage))
            guard !text.tokens.isEmpty, text.scalars.count < 700 else { continue }
            let dates = DateReader().dates(in: text)
            if let meeting = meetingPhrase(text, dates) {
                if result.kind == nil { result.kind = found(passage, text, meeting.kind) }
                if result.body == nil, let body = meeting.body { result.body = found(passage, text, body) }
                if result.number == nil, let number = meeting.number { result.number = found(passage, text, number) }
            } else if result.body == nil, let body = afterTypeWord(text, dates) {
                result.body = found(passage, text, body)
            }
            if result.body != nil { break }
        }
        return result
    }

    private func found(_ passage: Passage, _ text: TokenisedText, _ span: Range<Int>) -> Found<String>? {
        let value = ItemTitle.trimmed(
            text.string(span).replacing("”", with: "").replacing("\"", with: ""))
        return value.isEmpty ? nil : Found(value: value, evidence: reading.evidence(passage, span))
    }

    private static func isMeetingWord(_ word: some StringProtocol) -> Bool {
        ["stämma", "möte", "sammanträde", "mötet", "sammankomst"].contains { word.hasSuffix($0) }
            && !word.hasPrefix("föregående")
    }

    /// `… vid ordinarie föreningsstämma med Brf Eken den …`, `uppstartsmöte för ett råd`.
    private func meetingPhrase(
        _ text: TokenisedText, _ dates: [DateMention]
    ) -> (kind: Range<Int>, body: Range<Int>?, number: Range<Int>?)? {
        let tokens = text.tokens
        guard let word = tokens.prefix(14).firstIndex(where: { Self.isMeetingWord($0.lower) }) else { return nil }
        let before = tokens[..<word]
        // A title begins with the meeting or with what the document is; a sentence about another meeting does not.
        let isTitle =
            word == 0
            || before.contains { Self.typeWords.contains($0.lower) || ["vid", "från", "till"].contains($0.lower) }
            || before.allSatisfy {
                ["ordinarie", "extra", "konstituerande", "extraordinarie", "årligt", "digitalt"].contains($0.lower)
            }
        guard isTitle,
            !before.contains(where: {
                ["inför", "nästa", "föregående", "välkommen", "sedan", "efter"].contains($0.lower)
            })
        else { return nil }
        var kindStart = word
        while kindStart > 0,
            ["ordinarie", "extra", "konstituerande", "extraordinarie", "årlig", "offentlig"].contains(
                tokens[kindStart - 1].lower)
        {
            kindStart -= 1
        }
        let kind = tokens[kindStart].span.lowerBound..<tokens[word].span.upperBound
        var number: Range<Int>?
        var next = word + 1
        while next < tokens.count,
            ["nr", "nummer", "."].contains(tokens[next].lower)
                || (tokens[next].isNumber && tokens[next].text.count <= 3)
        {
            if tokens[next].isNumber { number = tokens[next].span }
            next += 1
        }
        if next + 1 < tokens.count, tokens[next].lower == "om", let end = end(of: text, from: next + 1, dates) {
            // `arbetsmöte om trygga trappor`: the meeting is called by its matter.
            return (kind, tokens[kindStart].span.lowerBound..<tokens[end - 1].span.upperBound, number)
        }
        guard next + 1 < tokens.count, Self.links.contains(tokens[next].lower) else { return (kind, nil, number) }
        var start = next + 1
        while start < tokens.count, ["ett", "en", "det", "den"].contains(tokens[start].lower) { start += 1 }
        guard let end = end(of: text, from: start, dates), end > start else { return (kind, nil, number) }
        return (kind, tokens[start].span.lowerBound..<tokens[end - 1].span.upperBound, number)
    }

    /// `Protokoll Styrgruppen för vård 2023-03-17`, `Mötesanteckningar 3 Samråd väst`.
    private func afterTypeWord(_ text: TokenisedText, _ dates: [DateMention]) -> Range<Int>? {
        let tokens = text.tokens
        guard let first = tokens.first, Self.typeWords.contains(first.lower), text.scalars.count <= 160 else {
            return nil
        }
        var start = 1
        while start < tokens.count,
            ["från", "för", "nr", ",", ":", "–", "-", "vid", "fört", "till", "i"].contains(tokens[start].lower)
                || tokens[start].isNumber && tokens[start].text.count <= 3
        {
            start += 1
        }
        guard start < tokens.count, let end = end(of: text, from: start, dates), end > start else { return nil }
        let words = tokens[start..<end]
        // `PROTOKOLL ORDINARIE FÖRENINGSSTÄMMA 2023` names the sort of meeting only.
        if words.contains(where: { Self.isMeetingWord($0.lower) }) { return nil }
        guard words.contains(where: \.isWord), !PersonName.isName(Array(words)) else { return nil }
        return tokens[start].span.lowerBound..<tokens[end - 1].span.upperBound
    }

    /// Where a body's name ends: at a date, a time, a label, a stop or the end of the text.
    private func end(of text: TokenisedText, from start: Int, _ dates: [DateMention]) -> Int? {
        let tokens = text.tokens
        for index in start..<tokens.count {
            let token = tokens[index]
            if dates.contains(where: {
                $0.span.lowerBound <= token.span.lowerBound && $0.span.upperBound > token.span.lowerBound
            }) {
                return trimmedEnd(tokens, start, index)
            }
            if index > start, Self.ends.contains(token.lower) || token.text == "§" {
                return trimmedEnd(tokens, start, index)
            }
            if [",", ";", "(", "|"].contains(token.text) { return trimmedEnd(tokens, start, index) }
            // `Norrby församling i sockenstugan`
            if index > start, index + 1 < tokens.count, ["i", "på"].contains(token.lower),
                TimeAndPlaceReader.isRoom(tokens[index + 1])
            {
                return trimmedEnd(tokens, start, index)
            }
            if token.isNumber, token.text.count == 4, index == tokens.count - 1 {
                return trimmedEnd(tokens, start, index)
            }
        }
        return trimmedEnd(tokens, start, tokens.count)
    }

    private func trimmedEnd(_ tokens: [Token], _ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start,
            !tokens[end - 1].isWord && !tokens[end - 1].isNumber
                || ["den", "i", "på", "kl"].contains(tokens[end - 1].lower)
        {
            end -= 1
        }
        return end
    }

    // MARK: Headings and running heads

    /// The line that names an organ best, among the first lines and the running heads.
    private func fromHeadings() -> Found<String>? {
        var best: (score: Double, line: Line, text: String)?
        // A cover of a signing service may stand before the title: the lines around each title count as the first.
        let titles = head.lines.indices.filter {
            head.lines[$0].kind == .heading && DocumentTypeReader.type(ofTitle: head.lines[$0].text) == .minutes
        }
        let around = titles.flatMap { head.lines[max(0, $0 - 4)..<min(head.lines.count, $0 + 4)] }
        let candidates = around + head.lines.prefix(12) + head.furniture.prefix(40)
        for (order, line) in candidates.enumerated() {
            let text = Self.withoutLabels(line.text)
            guard let score = Self.organScore(text) else { continue }
            let total = score - Double(min(order, 20)) * 0.03
            if total > best?.score ?? 0 { best = (total, line, text) }
        }
        guard let best else { return nil }
        let value = ItemTitle.trimmed(best.text.replacing("”", with: ""))
        return Found(value: value, evidence: [reading.evidence(best.line)])
    }

    /// Cuts what forms print beside the body's name: `Kulturnämnden Datum`, `Kulturnämnden 2 (14)`.
    static func withoutLabels(_ text: String) -> String {
        let tokens = TokenisedText(text)
        guard
            let end = tokens.tokens.firstIndex(where: {
                [
                    "datum", "sammanträdesdatum", "sida", "sid", "protokoll", "sammanträdesprotokoll", "blad", "dnr",
                    "diarienummer", "paragrafer", "mötesdatum",
                ].contains($0.lower)
            })
        else { return cutNumbers(tokens, tokens.tokens.count) }
        return end == 0 ? text : cutNumbers(tokens, end)
    }

    private static func cutNumbers(_ text: TokenisedText, _ end: Int) -> String {
        var end = end
        while end > 0, !text.tokens[end - 1].isWord { end -= 1 }
        return end == 0 ? "" : text.string(text.tokens[0].span.lowerBound..<text.tokens[end - 1].span.upperBound)
    }

    /// How well a line names a body that meets; nil where it is no such name.
    static func organScore(_ text: String) -> Double? {
        guard text.count >= 4, text.count <= 90, !text.hasSuffix("."), !text.contains("@") else { return nil }
        let tokens = TokenisedText(text).tokens
        let words = tokens.filter(\.isWord)
        guard let first = words.first, words.count <= 10, first.isCapitalised || first.text.first?.isNumber ?? false
        else { return nil }
        // `Rådet för skolskjuts och samordnade resor`: a participle, no verb.
        let isNamedByMatter =
            words.count > 2 && words[1].lower == "för" && (first.lower.hasSuffix("et") || first.lower.hasSuffix("en"))
            && !words.contains { DecidingVerb.decide.contains($0.lower) || DecidingVerb.passive.contains($0.lower) }
        if ItemTitle.isSentence(text) && !isNamedByMatter
            || tokens.contains(where: { ["§", "(", "/"].contains($0.text) })
        {
            return nil
        }
        if words.contains(where: {
            typeWords.contains($0.lower) || isMeetingWord($0.lower) || $0.lower.contains("protokoll")
        }) {
            return nil
        }
        if let comma = tokens.firstIndex(where: { $0.text == "," }) {
            // `Bostadsrättsföreningen Eken 3, Ekmora`, not `Kulturnämnden, Eva Ek`
            guard comma >= 2, !PersonName.isName(tokens[(comma + 1)...]), tokens.filter({ $0.text == "," }).count == 1,
                ["förening", "föreningen", "klubben", "förbundet"].contains(where: { first.lower.hasSuffix($0) })
                    || first.lower == "brf"
            else { return nil }
        }
        // A slogan, a heading with a remark: `Brf – där du bor`.
        if text.contains(" - ") || text.contains(" – ") { return nil }
        if PersonName.isName(tokens) { return nil }
        if [
            "ledamöter", "ersättare", "beslutande", "närvarande", "deltagare", "ordförande", "sekreterare", "övriga",
            "innehåll", "ärenden", "val",
        ].contains(first.lower) {
            return nil
        }
        var score: Double?
        for word in words {
            let lower = word.lower
            if [
                "nämnd", "nämnden", "styrelse", "styrelsen", "utskott", "utskottet", "fullmäktige", "råd", "rådet",
                "kommitté", "kommittén", "beredning", "beredningen", "delegation", "delegationen", "direktion",
                "direktionen", "styrgrupp", "styrgruppen", "arbetsgrupp", "arbetsgruppen", "ledningsgrupp",
                "ledningsgruppen",
            ].contains(where: { lower.hasSuffix($0) }) {
                score = max(score ?? 0, 3)
            } else if [
                "förening", "föreningen", "förbund", "förbundet", "samfällighet", "klubb", "klubben", "sällskap",
                "sällskapet", "församling", "stift", "råds", "biodlare", "vänner", "scoutkår", "gille", "bolag",
            ].contains(where: { lower.hasSuffix($0) }) || ["brf", "hsb", "if", "ik", "bk", "ab"].contains(lower) {
                score = max(score ?? 0, 2.5)
            } else if ["ledning", "samverkan", "grupp", "nätverk", "forum", "nätverket"].contains(where: {
                lower.hasSuffix($0)
            }) {
                score = max(score ?? 0, 1.8)
            } else if ["kommun", "region", "landsting", "universitet", "högskola", "stad"].contains(lower) {
                score = max(score ?? 0, 0.7)
            }
        }
        return score
    }
}
