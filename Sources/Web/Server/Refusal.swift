import HTTPTypes

/// Why a request gets no answer of the kind that was asked for, in words for the one who asked.
struct Refusal: Error, Sendable {
    var status: HTTPResponse.Status
    var swedish: (title: String, text: String)
    var english: (title: String, text: String)
    var headers = HTTPFields()

    init(
        _ status: HTTPResponse.Status, _ swedish: (title: String, text: String),
        _ english: (title: String, text: String)
    ) {
        self.status = status
        self.swedish = swedish
        self.english = english
    }

    func words(_ language: Language) -> (title: String, text: String) { language == .swedish ? swedish : english }

    static let noPage = Refusal(
        .notFound, ("Sidan finns inte", "Adressen leder inte till något här. Sök i arkivet i stället."),
        ("There is no such page", "The address leads to nothing here. Search the archive instead."))

    static func noDocument(_ id: String) -> Refusal {
        Refusal(
            .notFound,
            (
                "Handlingen finns inte i arkivet",
                "Ingen handling har beteckningen \(id.prefix(40)). Den kan ha tagits ur arkivet, eller så är länken avkortad."
            ),
            (
                "The document is not in the archive",
                "No document has the identifier \(id.prefix(40)). It may have been taken out, or the link is cut short."
            ))
    }

    static func badValue(_ name: String, _ expected: (swedish: String, english: String)) -> Refusal {
        Refusal(
            .badRequest, ("Frågan går inte att förstå", "`\(name)` ska vara \(expected.swedish)."),
            ("The request cannot be understood", "`\(name)` must be \(expected.english)."))
    }

    static let brokenQuery = Refusal(
        .badRequest, ("Adressen är trasig", "Tecknen efter frågetecknet i adressen går inte att läsa."),
        ("The address is broken", "What follows the question mark in the address cannot be read."))

    /// - Parameter path: of the request: the answer says what may be asked there.
    static func noMethod(at path: String) -> Refusal {
        var refusal = Refusal(
            .methodNotAllowed, ("Så kan sidan inte frågas", "Adressen svarar inte på det slaget av fråga."),
            ("That cannot be asked here", "The address does not answer that kind of request."))
        refusal.headers[.allow] = methods(at: path)
        return refusal
    }

    /// The addresses that are written to; all others are only read.
    private static func methods(at path: String) -> String {
        let parts = path.split(separator: "/")
        switch (parts.first ?? "", parts.dropLast().last ?? "", parts.last ?? "") {
        case ("login", _, "login"): return "GET, HEAD, POST"
        case ("api", "corrections", _): return "DELETE"
        case ("documents", _, "corrections"): return "POST"
        case ("api", _, "corrections"): return parts.count > 3 ? "POST" : "GET, HEAD"
        case (_, _, "logout"), (_, _, "undo"), (_, _, "decide"): return "POST"
        default: return "GET, HEAD"
        }
    }

    static let tooLong = Refusal(
        .uriTooLong, ("Adressen är för lång", "Korta frågan och försök igen."),
        ("The address is too long", "Shorten the query and try again."))

    static let tooLarge = Refusal(
        .contentTooLarge, ("För mycket på en gång", "Det som skickades är större än vad som tas emot."),
        ("Too much at once", "What was sent is larger than what is accepted."))

    static let needsToken = {
        var refusal = Refusal(
            .unauthorized, ("Logga in", "Det här är bara för den som har en nyckel."),
            ("Sign in", "This is only for those who have a token."))
        refusal.headers[.wwwAuthenticate] = "Bearer realm=\"protokoll\""
        return refusal
    }()

    static let noRight = Refusal(
        .forbidden, ("Det får du inte göra", "Din nyckel ger inte rätt till det här."),
        ("You may not do this", "Your token does not give the right to this."))

    static let personalOriginal = Refusal(
        .forbidden,
        (
            "Originalet innehåller personuppgifter",
            "Handlingen innehåller personnummer eller annat som arkivet döljer. Originalet lämnas bara ut till den som har rätt att se personuppgifter; sidorna kan läsas här med uppgifterna övertäckta."
        ),
        (
            "The original holds personal data",
            "The document holds identity numbers or other data that the archive hides. The original is only for those with the right to see personal data; its pages can be read here with the data covered."
        ))

    static let foreignSite = Refusal(
        .forbidden, ("Från en annan webbplats", "Ändringar tas bara emot från den här webbplatsens egna sidor."),
        ("From another site", "Changes are only accepted from this site’s own pages."))

    static func wrongHost(_ host: String) -> Refusal {
        Refusal(
            .misdirectedRequest,
            ("Fel namn", "Den här servern svarar inte för \(host.prefix(100)). Med --name anges fler namn."),
            ("Wrong name", "This server does not answer for \(host.prefix(100)). --name gives it more names."))
    }

    static let tooSlow = Refusal(
        .serviceUnavailable,
        ("Det tog för lång tid", "Frågan avbröts. Gör den enklare, eller försök igen om en stund."),
        ("It took too long", "The request was given up. Make it simpler, or try again in a while."))

    static let overload = {
        var refusal = Refusal(
            .serviceUnavailable, ("Många frågar just nu", "Försök igen om några sekunder."),
            ("Many are asking just now", "Try again in a few seconds."))
        refusal.headers[.retryAfter] = "5"
        return refusal
    }()

    static let noIndex = Refusal(
        .serviceUnavailable,
        (
            "Sökregistret saknas",
            "Arkivet går att läsa men inte att söka i. Den som sköter arkivet bygger registret med `protokoll reindex`."
        ),
        (
            "There is no search index",
            "The archive can be read but not searched. Whoever keeps the archive builds the index with `protokoll reindex`."
        ))

    static let registerIsBeingMade = {
        var refusal = Refusal(
            .serviceUnavailable,
            (
                "Registret ställs samman",
                "Personer och organ läses ur hela arkivet. Sidan öppnas av sig själv om en stund."
            ),
            (
                "The register is being made",
                "People and bodies are read from the whole archive. The page opens by itself in a while."
            ))
        refusal.headers[.retryAfter] = "3"
        if let refresh = HTTPField.Name("Refresh") { refusal.headers[refresh] = "3" }
        return refusal
    }()

    static func noImage(_ reason: String) -> Refusal {
        Refusal(
            .notFound, ("Sidan har ingen bild", "Bilden av sidan kunde inte visas: \(reason)"),
            ("The page has no image", "The image of the page could not be shown: \(reason)"))
    }

    static let archiveGone = Refusal(
        .serviceUnavailable, ("Arkivet går inte att läsa", "Försök igen om en stund. Felet står i serverns logg."),
        ("The archive cannot be read", "Try again in a while. The fault stands in the server’s log."))

    static let fault = Refusal(
        .internalServerError, ("Något gick fel", "Felet är vårt, inte ditt. Det står i serverns logg."),
        ("Something went wrong", "The fault is ours, not yours. It stands in the server’s log."))
}
