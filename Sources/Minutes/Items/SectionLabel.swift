/// The short headings inside an item of Swedish public minutes: what the text under them is.
enum SectionLabel: Hashable, Sendable {
    case decision, proposal, background, documents, procedure, vote, reservation, note, conflict, notify, presenters

    /// The section that a line opens where the line is nothing but its heading; nil otherwise.
    init?(heading label: String) {
        guard label.count <= 70, !label.isEmpty else { return nil }
        if let section = Self.exact[label] {
            self = section
            return
        }
        let words = label.split(separator: " ")
        // `Styrelsen beslutar enligt förslag till beslut` is a sentence.
        if words.contains(where: { DecidingVerb.decide.contains(String($0)) }) { return nil }
        if label.hasSuffix(" beslut") && words.count <= 5 && !label.contains("förslag") {
            self = .decision
        } else if label.hasPrefix("förslag till beslut") || label.hasSuffix("förslag till beslut")
            || label.hasPrefix("beslutsförslag")
        {
            self = .proposal
        } else if label.hasPrefix("sammanfattning av") || label.hasPrefix("ärendets behandling")
            || label.hasPrefix("bakgrund")
            || label.hasPrefix("beskrivning av") || label.hasPrefix("barnkonsekvens")
            || label.hasPrefix("ekonomiska konsekvenser")
        {
            self = .background
        } else if label.hasPrefix("beslutsunderlag") || label.hasPrefix("handlingar i ärendet") {
            self = .documents
        } else if label.hasPrefix("beslutet skickas") || label.hasPrefix("beslutet ska skickas")
            || label.hasPrefix("beslut skickas")
            || label.hasPrefix("protokollsutdrag") || label.hasPrefix("skickas till")
        {
            self = .notify
        } else if label.hasPrefix("reservation") {
            self = .reservation
        } else if label.hasPrefix("omröstning") || label.hasPrefix("votering") {
            self = .vote
        } else {
            return nil
        }
    }

    private static let exact: [String: SectionLabel] = [
        "beslut": .decision, "beslutas": .decision, "beslöts": .decision, "beslut i ärendet": .decision,
        "beslutar": .decision,
        "förslag": .proposal, "yrkande": .proposal, "yrkanden": .proposal, "yrkanden och förslag": .proposal,
        "förslag och yrkanden": .proposal, "tilläggsyrkande": .proposal, "ändringsyrkande": .proposal,
        "ärendet": .background, "ärendebeskrivning": .background, "sammanfattning": .background,
        "motivering": .background,
        "skäl": .background, "skäl för beslutet": .background, "skäl till beslut": .background,
        "bedömning": .background,
        "inledning": .background, "överväganden": .background, "förvaltningens bedömning": .background,
        "tidigare behandling": .background, "beredning": .background, "behandling": .background,
        "upplysningar": .background,
        "underlag": .documents, "underlag för beslut": .documents, "handlingar": .documents, "bilagor": .documents,
        "beslutsgång": .procedure, "propositionsordning": .procedure, "proposition": .procedure,
        "propositioner": .procedure,
        "omröstning": .vote, "omröstningsresultat": .vote, "votering": .vote, "voteringsresultat": .vote,
        "reservation": .reservation, "reservationer": .reservation, "protokollsanteckning": .note,
        "protokollsanteckningar": .note, "särskilt yttrande": .note, "särskilda yttranden": .note, "anteckning": .note,
        "jäv": .conflict, "anmälan om jäv": .conflict, "expedieras": .notify, "expedieras till": .notify,
        "expediering": .notify,
        "sändlista": .notify, "kopia till": .notify, "delges": .notify, "meddelas": .notify,
        "föredragande": .presenters, "föredragare": .presenters,
    ]
}
