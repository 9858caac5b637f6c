/// Words that tell what a piece of text in a list of people is. Small and closed: endings do most of the work.
package enum Lexemes {
    /// The end of a word that makes it a job or a function.
    private static let titleEndings = [
        "chef", "direktör", "sekreterare", "ledare", "ordförande", "ledamot", "jurist", "ingenjör", "handläggare",
        "arkitekt", "strateg", "representant", "utredare", "dekan", "rektor", "konsult", "controller", "samordnare",
        "koordinator", "ekonom", "assistent", "inspektör", "planerare", "administratör", "rådgivare", "förvaltare",
        "professor", "lektor", "adjunkt", "lärare", "sköterska", "läkare", "präst", "komminister", "kantor", "kamrer",
        "kassör", "revisor", "suppleant", "ersättare", "ombud", "ansvarig", "specialist", "analytiker", "tekniker",
        "tolk", "notarie", "registrator", "arkivarie", "bibliotekarie", "kurator", "psykolog", "pedagog", "mästare",
        "vaktmästare", "kommunalråd", "regionråd", "borgarråd", "råd", "stämman", "mästar", "fullmäktig", "kyrkvärd",
        "klockare", "nämndeman", "förtroendevald", "studentrepresentant", "föredragande", "protokollförare",
        "justerare", "justeringsman", "observatör", "moderator", "facilitator", "utvecklare", "forskare", "doktorand",
        "kommunikatör", "byggmästare", "handlare", "intendent", "kapten", "major", "lantbrukare", "hemmansägare",
        "disponent", "fabrikör", "ledamöter", "förvaltningschefen", "advokat", "borgmästare", "landshövding",
        "praktikant",
    ]

    private static let titleWords: Set<String> = [
        "ordf", "sekr", "bitr", "stf", "tf", "vice", "v", "senior", "1:e", "2:e", "administrativ", "biträdande",
        "förste",
        "andre", "t.f", "kyrkoherde", "hr", "it", "suppl", "adj", "adjungerad", "gäst", "vd", "konsult", "sakkunnig",
        "gd", "avgående", "tillträdande", "ordinarie", "tjänstgörande", "facklig", "chefsjurist", "medlem",
    ]

    /// Whole words and endings of the names of organisations.
    private static let organisationWords: Set<String> = [
        "university", "region", "kommun", "kommuner", "kommunförbund", "kommunförbundet", "universitet", "högskola",
        "högskolan",
        "landsting", "landstinget", "länsstyrelsen", "förvaltning", "förvaltningen", "kansli", "ab", "aktiebolag",
        "bolag",
        "institut", "förening", "föreningen", "förbund", "förbundet", "myndigheten", "verket", "sjukhus", "sjukhuset",
        "stift",
        "församling", "församlingen", "pastorat", "stad", "stiftelsen", "institutet", "nämnden", "rådet", "brf", "hsb",
        "riksdagen", "departementet", "inspektionen", "kyrkan", "socken", "gymnasiet", "skolan", "klubben",
        "polisen", "polismyndigheten", "akademin", "kammaren", "rss", "sjukvårdsregion", "avdelningen",
        "partiet", "institutionen", "fakulteten", "enheten", "bibliotek", "biblioteket", "museum", "museet",
    ]

    private static let organisationEndings = [
        "verket", "styrelsen", "nämnden", "rådet", "rådets", "myndigheten", "förbundet", "universitet", "universitetet",
        "högskolan", "kommun", "kommunen", "kommuner", "kansliet", "kansli", "förvaltningen", "bolaget", "förvaltning",
        "föreningen", "församlingen", "inspektionen", "ämbetet", "institutet", "arkivet", "sjukvårdsregion", "regionen",
        "kontoret", "utskottet", "sektionen", "klubben", "kåren", "förening", "förbund", "fullmäktige", "kommittén",
        "stiftelsen", "museet", "departementet", "akademin", "sällskapet", "kassan", "banken", "gruppen",
        "klubb", "sällskap", "samfällighet", "pastorat", "nämnd", "styrelse", "utskott", "kommitté", "högskola",
        "aktiebolag", "gymnasium", "bibliotek",
    ]

    package static func isTitleWord(_ word: String) -> Bool {
        let lower = word.lowercased()
        if titleWords.contains(lower) { return true }
        if organisationWords.contains(lower) { return false }
        return titleEndings.contains { lower.hasSuffix($0) } && lower != "råd"
    }

    package static func isOrganisationWord(_ word: String) -> Bool {
        let lower = word.lowercased()
        if organisationWords.contains(lower) { return true }
        return organisationEndings.contains { lower.hasSuffix($0) && lower.count > $0.count }
    }

    /// Capitals only, two to seven letters, as in `SKR`, `RAÄ`, `VGR`.
    package static func isAbbreviation(_ word: String) -> Bool {
        (2...7).contains(word.count) && word.allSatisfy { $0.isUppercase || $0.isNumber }
            && word.contains(where: \.isLetter)
    }
}
