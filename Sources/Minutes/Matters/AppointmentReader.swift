import DocumentModel
import SwedishText

/// Who was chosen for what, from the decisions: `att utse Eva Ek till ordförande under perioden 2025-04 – 2027-03`.
struct AppointmentReader {
    private static let verbs: Set<String> = [
        "utse", "utser", "utses", "utsågs", "utsåg", "välja", "väljer", "valde", "valdes", "väljs", "väljes", "omvälja",
        "nyvälja", "omvaldes", "nyvaldes", "förordna", "förordnas", "utsett", "anmäler", "anmälde",
    ]
    private static let ends: Set<String> = [
        "för", "under", "på", "och", "samt", "omval", "nyval", "med", "från", "intill", "fram", "tills", "i", "där",
        "att", "vid", "t.o.m", "till",
    ]

    func appointments(in decisions: [Decision]) -> [Appointment] { decisions.flatMap(appointments) }

    private func appointments(in decision: Decision) -> [Appointment] {
        let text = TokenisedText(decision.text)
        let tokens = text.tokens
        let isElection = decision.text.lowercased().hasPrefix("val av")
        guard isElection || tokens.contains(where: { Self.verbs.contains($0.lower) }) else { return [] }
        var names = text.names(in: 0..<text.scalars.count)
        // Who announces somebody is not the one who is announced.
        if let verb = tokens.firstIndex(where: { ["anmäler", "anmälde"].contains($0.lower) }) {
            names.removeAll { $0.tokens.lowerBound < verb }
        }
        guard !names.isEmpty else { return [] }
        let period = period(tokens)
        var appointments: [Appointment] = []
        for (order, name) in names.enumerated() {
            // The role after this name, up to the next; a run of names shares the role after the last.
            let next = order + 1 < names.count ? names[order + 1].tokens.lowerBound : tokens.count
            let role =
                role(after: name.tokens.upperBound, before: next, text)
                ?? laterRole(names, order, text) ?? roleBefore(names[0].tokens.lowerBound, text)
                ?? (isElection ? electionRole(text) : nil)
            appointments.append(
                Appointment(
                    name: name.name, role: role, from: period?.from, to: period?.to, evidence: decision.evidence))
        }
        return appointments
    }

    private func laterRole(_ names: [NameMention], _ order: Int, _ text: TokenisedText) -> String? {
        for later in names.indices where later > order {
            let next = later + 1 < names.count ? names[later + 1].tokens.lowerBound : text.tokens.count
            if let role = role(after: names[later].tokens.upperBound, before: next, text) { return role }
        }
        return nil
    }

    /// `till ordförande`, `som protokollförare`
    private func role(after start: Int, before end: Int, _ text: TokenisedText) -> String? {
        let tokens = text.tokens
        guard start < end, let link = (start..<end).first(where: { ["till", "som"].contains(tokens[$0].lower) }),
            link + 1 < end
        else { return nil }
        return role(from: link + 1, text, limit: end)
    }

    /// `Till ordförande för stämman valdes …`, `att välja till styrelseledamöter …`
    private func roleBefore(_ name: Int, _ text: TokenisedText) -> String? {
        guard let link = text.tokens[..<name].firstIndex(where: { $0.lower == "till" }), link + 1 < name else {
            return nil
        }
        return role(from: link + 1, text, limit: name)
    }

    private func role(from start: Int, _ text: TokenisedText, limit: Int) -> String? {
        let tokens = text.tokens
        var end = start
        while end < limit, tokens[end].isWord, !Self.ends.contains(tokens[end].lower),
            !Self.verbs.contains(tokens[end].lower)
        { end += 1 }
        guard end > start, tokens[start..<end].contains(where: { !$0.isCapitalised }) else { return nil }
        // `ledamot i arbetsutskottet`: the body belongs to the role, a place does not.
        if end + 1 < limit, tokens[end].lower == "i", DecidingVerb.isBody(tokens[end + 1].text) { end += 2 }
        return Self.ofOne(text.string(tokens[start].span.lowerBound..<tokens[end - 1].span.upperBound))
    }

    /// The role of one of several: `ledamöter` → `ledamot`.
    private static func ofOne(_ role: String) -> String {
        var words = role.split(separator: " ").map(String.init)
        guard let first = words.first else { return role }
        let endings = [
            ("ledamöter", "ledamot"), ("suppleanter", "suppleant"), ("revisorer", "revisor"),
            ("representanter", "representant"), ("justeringsmän", "justeringsman"),
        ]
        if let ending = endings.first(where: { first.lowercased().hasSuffix($0.0) }) {
            words[0] = first.dropLast(ending.0.count) + ending.1
        }
        return words.joined(separator: " ")
    }

    /// `Val av kassör: Eva Ek`
    private func electionRole(_ text: TokenisedText) -> String? {
        guard let colon = text.tokens.firstIndex(where: { $0.text == ":" }), colon > 2 else { return nil }
        return text.string(text.tokens[2].span.lowerBound..<text.tokens[colon - 1].span.upperBound)
    }

    /// Two months or days that bound the period, as exact as printed.
    private func period(_ tokens: [Token]) -> (from: String?, to: String?)? {
        var months: [String] = []
        var index = 0
        while index < tokens.count {
            let text = tokens[index].text
            let parts = text.split(separator: "-")
            if parts.count >= 2, parts[0].count == 4, parts.allSatisfy({ $0.allSatisfy(\.isNumber) }) {
                months.append(text)
            } else if text.count == 4, text.allSatisfy(\.isNumber), index + 2 < tokens.count,
                ["–", "—"].contains(tokens[index + 1].text),
                tokens[index + 2].text.count == 2, let month = Int(tokens[index + 2].text), (1...12).contains(month)
            {
                // `2025–04` with an en dash for the hyphen.
                months.append("\(text)-\(tokens[index + 2].text)")
                index += 2
            }
            index += 1
        }
        guard months.count == 2 else { return nil }
        return (months[0], months[1])
    }
}
