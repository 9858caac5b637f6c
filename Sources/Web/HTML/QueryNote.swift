/// What a search says about the query, in the page's language. The search says it in English; what is said with words
/// that are not known here stays so, marked as English.
struct QueryNote {
    let html: HTML

    init(_ note: String, _ t: Wording) {
        guard t.language == .swedish else {
            html = "\(note)"
            return
        }
        html = Self.swedish(note).map { "\($0)" } ?? "<span lang=\"en\">\(note)</span>"
    }

    /// Nil for a note that is not known here.
    static func swedish(_ note: String) -> String? {
        let quoted = note.matches(of: /“([^”]*)”/).map { String($0.1) }
        let rest = note.replacing(/“[^”]*”/, with: "“”")
        let numbers = rest.matches(of: /[0-9]+/).map { String($0.0) }
        guard var words = wordings[rest.replacing(/[0-9]+/, with: "#")] else { return nil }
        for number in numbers { words.replace("#", with: number, maxReplacements: 1) }
        for (index, text) in quoted.enumerated() { words.replace("%\(index + 1)", with: text) }
        return words
    }

    /// By what is said about quoted words and numbers: `#` is a number, `%1` the first quoted word.
    private static let wordings = [
        "“” does not occur": "”%1” förekommer inte",
        "“” holds no word": "”%1” innehåller inget ord",
        "“” holds no word; it was ignored": "”%1” innehåller inget ord och lämnades därhän",
        "“” are no dates; they were ignored": "”%1” är inga datum och lämnades därhän",
        "“” is no body": "”%1” är inget organ",
        "“” is no year": "”%1” är inget år",
        "“” is no type": "”%1” är inget slag av handling",
        "“” is no type; it was read as words": "”%1” är inget slag av handling och lästes som ord",
        "“” is no date; it was read as words": "”%1” är inget datum och lästes som ord",
        "“” is no §; it was read as words": "”%1” är ingen paragraf och lästes som ord",
        "“” without a word after it was ignored": "”%1” utan ord efter sig lämnades därhän",
        "“” is too short for * or ~ and was read as a word": "”%1” är för kort för * eller ~ och lästes som ett ord",
        "“” should be NEAR/# to NEAR/#; NEAR/# was used": "”%1” ska vara NÄRA/# till NÄRA/#; NÄRA/# användes",
        "no word begins with “”": "inget ord börjar med ”%1”",
        "more than # words begin with “”; the most frequent were used":
            "fler än # ord börjar med ”%1”; de vanligaste användes",
        "more than # words are like “”; the most alike were used":
            "fler än # ord liknar ”%1”; de mest lika användes",
        "more than # names fit; the first ones were used": "fler än # namn passar; de första användes",
        "only the first # words were used": "bara de första # orden användes",
        "there is no word to look for": "det finns inget ord att söka efter",
        "a closing parenthesis too many was ignored": "en högerparentes för mycket lämnades därhän",
        "a closing parenthesis is missing": "en högerparentes saknas",
        "parentheses are nested too deep; the innermost were ignored":
            "parenteserna står i för många led; de innersta lämnades därhän",
        "a quotation mark is missing at the end": "ett citattecken saknas i slutet",
        "the query is too long; only its beginning was used": "frågan är för lång; bara dess början användes",
        "NEAR needs a word on either side; it was ignored": "NÄRA ska ha ett ord på var sida; det lämnades därhän",
        "NEAR stands between words and phrases only; it was read as AND":
            "NÄRA står bara mellan ord och fraser; det lästes som OCH",
        "NOT without a word after it was ignored": "INTE utan ord efter sig lämnades därhän",
        "* needs the beginning of a word before it": "* ska ha ett ords början före sig",
        "~ needs a word before it": "~ ska ha ett ord före sig",
        "no Swedish word list was there when the index was made: compounds are found by the archive's own words only":
            "ingen svensk ordlista fanns när registret gjordes: sammansättningar hittas bara genom arkivets egna ord",
    ]
}
