import SwedishText

/// The verbs by which Swedish minutes decide, and the words that make a sentence something else.
enum DecidingVerb {
    /// `beslutar att …`: what follows is decided.
    static let decide: Set<String> = [
        "beslutar", "beslutade", "beslutades", "beslutas", "beslöt", "beslöts", "beslutat", "beslöto", "besluter",
        "beslutade:", "beslutar:",
    ]

    /// Also where the space before it was lost: `Stämmanbeslutar`.
    static func isDeciding(_ word: String) -> Bool {
        decide.contains(word) || decide.contains { word.hasSuffix($0) && isBody(String(word.dropLast($0.count))) }
    }

    /// In the past tense, in which other meetings are told of as well.
    static func isPast(_ verb: String) -> Bool {
        ["ade", "ades", "öt", "öts", "des"].contains { verb.hasSuffix($0) }
            || ["valde", "utsåg", "utsågs", "antog", "antogs", "avslogs", "bifölls"].contains(verb)
    }

    /// In the active voice with the deciding body as subject: `Nämnden godkänner rapporten`.
    static let active: Set<String> = [
        "godkänner", "godkände", "godkände:", "fastställer", "fastställde", "antar", "antog", "noterar", "noterade",
        "beviljar",
        "beviljade", "bifaller", "biföll", "avslår", "avslog", "återremitterar", "återremitterade", "bordlägger",
        "bordlade", "utser", "utsåg", "väljer", "valde", "uppdrar", "uppdrog", "överlämnar", "upphäver", "upphävde",
        "antecknar", "entledigar", "entledigade", "avskriver", "avskrev", "omvalde", "nyvalde", "delegerar",
        "tilldelar",
    ]

    /// In the passive voice: `Protokollet godkändes`, `Till ordförande valdes …`.
    static let passive: Set<String> = [
        "godkändes", "godkänns", "godkännes", "fastställdes", "fastställs", "fastställes", "antogs",
        "antages", "beviljades",
        "beviljas", "bifölls", "bifalls", "bifalles", "avslogs", "avslås", "återremitterades", "återremitteras",
        "bordlades",
        "bordläggs", "utsågs", "utses", "valdes", "väljs", "väljes", "valdes:", "uppdrogs", "uppdras",
        "omvaldes", "nyvaldes", "omväljs",
        "återvaldes", "upphävdes", "entledigades", "avskrevs", "utsågos", "utsattes", "valdes,", "adjungerades",
        "ajournerades",
        "tillsattes", "anslogs",
        "utvaldes", "kallades", "afslogs", "afslås",
    ]

    /// Passive only together with a participle that decides: `blev bifallen`.
    static let becoming: Set<String> = ["blev", "blef", "blevo", "blefvo", "blir", "vart"]
    static let participle: Set<String> = [
        "bifallen", "bifallet", "bifallna", "bifalld", "afslagen", "afslaget", "avslagen", "avslaget", "avslagna",
        "godkänd", "godkänt", "godkända", "antagen", "antaget", "antagna", "fastställd", "fastställt", "fastställda",
        "vald", "valda", "valde", "utsedd", "utsedda", "utsedde", "beviljad", "beviljat", "beviljade", "bordlagd",
        "bordlagt", "upphävd", "upphävt",
    ]
    /// What is put forward and then disposed of.
    static let proposals: Set<String> = [
        "förslag", "yrkande", "hemställan", "begäran", "framställning", "ansökan", "motion", "anhållan",
    ]

    /// Passive only together with a word that makes it formal: `lades till handlingarna`, `antecknas till protokollet`.
    static let filing: Set<String> = [
        "lades", "läggs", "lägges", "lägger", "lade", "noterades", "noteras", "antecknas", "antecknades", "lagts",
    ]
    static let files: Set<String> = [
        "handlingarna", "handlingarne", "stämmohandlingarna", "protokollet", "mötesprotokollet", "handlingar",
    ]

    /// Words before the verb that make the clause subordinate, future or a wish.
    static let weakening: Set<String> = [
        "som", "när", "om", "där", "vilka", "vilket", "vilken", "sedan", "innan", "eftersom", "då", "ifall", "huruvida",
        "ska", "skall", "kan",
        "kommer", "bör", "alltid", "normalt", "brukar", "kunna", "måste", "får", "har", "hade", "ha", "skulle", "vill",
        "ville", "önskar", "avser",
    ]

    /// Words that make the sentence a proposal.
    static let proposing: Set<String> = [
        "föreslår", "föreslog", "föreslogs", "föreslås", "föreslagit", "föreslogo", "yrkar", "yrkade", "yrkat", "yrkas",
        "hemställer",
        "hemställde", "rekommenderar", "rekommenderade", "tillstyrker", "tillstyrkte", "tillstyrks", "tillstyrktes",
        "avstyrker", "avstyrkte", "önskade",
        "nominerar", "nominerade", "motionerar", "begär", "begärde",
    ]

    private static let bodyWords: Set<String> = [
        "mötet", "möte", "årsmötet", "stämman", "årsstämman", "föreningsstämman", "rådet", "utskottet",
        "arbetsutskottet", "nämnden", "styrelsen",
        "fullmäktige", "föreningen", "församlingen", "gruppen", "styrgruppen", "kommittén", "beredningen",
        "delegationen",
        "sammanträdet", "presidiet", "kyrkostämman", "kyrkorådet", "stämma", "klubben", "sektionen", "ledningen",
        "deltagarna",
        "direktionen", "förbundsstyrelsen", "medlemsmötet", "representantskapet", "kyrkofullmäktige", "arbetsgruppen",
        "ledningsgruppen",
        "ledning", "råd", "nämnd",
    ]

    /// A word that can name the body that decides: `Byggnadsnämnden`, `Styrelsen`, `Mötet`.
    static func isBody(_ word: String) -> Bool {
        let lower = word.lowercased()
        if bodyWords.contains(lower) { return true }
        return [
            "nämnden", "styrelsen", "rådet", "utskottet", "stämman", "mötet", "fullmäktige", "kommittén", "gruppen",
            "förbundet", "föreningen",
        ]
        .contains { lower.hasSuffix($0) && lower.count > $0.count }
    }

    /// Words before `att` that bind it to themselves: `för att`, `genom att`.
    static let bindsAtt: Set<String> = [
        "för", "genom", "utan", "om", "med", "av", "till", "på", "i", "efter", "från", "så", "såsom", "än", "trots",
        "kring", "mot", "åt", "hur",
        "innebär", "innebärande", "uppdrag", "möjlighet", "rätt", "syfte", "förutsättning", "ansvar", "förslag",
        "förslaget", "anledning",
    ]
}
