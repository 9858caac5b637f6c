/// Closed sets of words: the short ones that make compounds, and those that a word list has and that mislead.
extension CompoundSplitter {
    /// Short words that do begin compounds.
    static let shortHeads: Set<String> = [
        "alm", "ask", "bad", "bal", "ben", "bil", "bok", "bro", "by", "båt", "bär", "dag", "del", "djur", "duk", "eld",
        "el", "elm", "fel", "fil", "fot", "får", "gas", "gat", "grå", "hav", "hem", "hus", "hyr", "hår", "hög",
        "höj", "is", "idé", "jul", "järn", "kam", "kol", "kor", "kur", "kök", "köp", "lag", "lek", "led", "liv", "lov",
        "län", "lån", "låg", "lås", "läs", "lön", "lös", "man", "mat", "mur", "mål", "nät", "nöd", "ny", "nord",
        "olj",
        "ord", "orm", "ort", "ost", "park", "rad", "ram", "rot", "rum", "råd", "rör", "sak", "sal", "sim", "sjö", "sko",
        "skol", "små", "snö", "sol", "spa", "språk", "stå", "syd", "så", "säd", "tak", "tal", "tid", "torg", "ton",
        "trä",
        "tur", "tåg", "tyg", "ugn", "ull", "val", "ved", "vin", "vit", "vår", "väg", "vän", "våg", "väst", "yrk", "yt",
        "zon", "åk", "år", "ål", "ång", "ägg", "älg", "äng", "öl", "ö", "öst", "ärt", "arm", "arv", "bygg", "egg",
    ]

    /// Short words that do end compounds.
    static let shortTails: Set<String> = [
        "arm", "bad", "bil", "bok", "bro", "båt", "dag", "del", "eld", "fel", "fil", "fru", "gas", "hav", "hem", "hot",
        "hus", "kur", "kår", "kök", "köp", "lag", "led", "lek", "liv", "lov", "lån", "lås", "lön", "man", "mat", "mur",
        "mål", "nät", "nöd", "ord", "park", "rad", "rum", "råd", "rör", "sak", "sal", "sjö", "sko", "snö", "tak",
        "tal", "tid", "ton", "tur", "tåg", "val", "ved", "väg", "vän", "våg", "yta", "zon", "älv", "äng", "ärr",
    ]

    static let years: Set<String> = ["år", "års", "året", "årets", "åren", "årens"]
    static let longestYear = 5

    static let longestNameHead = 6

    /// Nouns in -a that keep it before other words.
    static let keepsA: Set<String> = [
        "agenda", "arena", "barna", "borga", "data", "drama", "extra", "firma", "gala", "kamera", "kassa",
        "lilla", "mamma", "manna", "media", "opera", "pappa", "propaganda", "schema", "tema", "veranda",
        "villa", "visa",
    ]

    /// Compounds that mean something of their own, which is not looked for under their parts: there is no book in
    /// `årsbokslut`.
    static let grownTogether: Set<String> = [
        "bokföring", "bokslut", "deltagande", "deltagare", "fullmakt", "fullmäktig", "fullmäktige", "handläggare",
        "handläggning", "kartläggning", "landshövding", "landsting", "måltid", "ordförande", "riksdag",
    ]

    /// What makes surnames and towns of other words, where the list does not have the whole.
    static let nameTails: Set<String> = [
        "berg", "blad", "blom", "dahl", "gren", "holm", "hult", "köping", "kvist", "land", "lund", "man", "son",
        "qvist", "ryd", "stad",
        "stedt", "strand", "ström", "sund", "torp", "vall",
    ]

    /// Prepositions and adverbs that are prefixes of verbs.
    static let particles: Set<String> = [
        "under", "över", "efter", "före", "sam", "fram", "till", "mot", "genom", "åter", "bort", "från", "vid", "om",
        "an",
        "av", "in", "ut", "upp", "ned", "ner", "på", "för", "med", "kring", "inne", "utan", "samman", "igen", "emot",
        "ifrån", "mellan", "miss", "själv", "fast", "lös", "sönder", "tvär", "från",
    ]

    /// Words of other sorts that the list has, and that only seem to be parts.
    static let noHeads: Set<String> = [
        "att", "och", "det", "den", "dem", "ett", "som", "har", "kan", "ska", "var", "vad", "hur", "när", "men", "ens",
        "hon", "han", "jag", "mig", "dig", "sig", "oss", "ert", "ers", "era", "din", "min", "sin", "vem", "dom", "nån",
        "nåt", "där", "här", "dit", "hit", "ack", "nej", "ock", "ju", "nog", "väl", "blev", "bli", "hos", "ses", "ges",
        "tar", "tas", "lär", "der", "les", "tes", "ter", "set", "ten", "ann", "art", "per", "kom", "pro", "kon", "res",
        "des", "dis", "sub", "kar", "rep", "ref", "rev", "int", "ins", "imp", "exp", "adm", "org", "ban", "ras", "ris",
        "por", "par", "pre", "for", "lag-", "gen", "rät", "bes", "ber", "ger", "gör", "mer", "del-", "ser", "alla",
        "inte", "deras", "redo", "jämt", "tian", "samma", "gemen", "gem", "hans", "hennes", "dess", "vars", "blir",
        "vara", "varit",
        "skulle", "kunna", "hade",
    ]

    /// Endings that the list happens to have as words.
    static let noTails: Set<String> = [
        "era", "eras", "ens", "ande", "het", "heten", "heter", "heterna", "hets", "arna", "erna", "orna", "are", "ars",
        "ers", "ert", "ett", "ets", "ena", "enas", "sam", "samt", "bar", "bart", "bara", "dom", "domen", "den", "det",
        "dem", "din", "min", "sin", "ist", "ism", "isk", "ter", "ten", "tet", "tes", "tar", "tas", "ser", "ses", "sen",
        "set", "sar", "nas", "nar", "ner", "nit", "nes", "ras", "rar", "ran", "rad", "rat", "ren", "res", "ret", "lar",
        "las", "lat", "lad", "ler", "let", "len", "les", "lig", "liga", "ligt", "las", "gar", "gat", "ger", "ges",
        "gen", "kar", "kas", "kat", "ken", "kan", "var", "vis", "vist", "mer", "mar", "mas", "per", "par", "ton", "tor",
        "and", "ant", "ans", "ing", "ling", "ning", "ningar", "ade", "ades", "att", "som", "har", "ska", "men", "hon",
        "han", "kom", "ansa", "isa", "isera", "ist", "ell", "ella", "elle", "ial", "ion", "ions", "ior", "ior", "ida",
        "ide", "ider", "are", "aren", "arens", "arnas", "sel", "skap", "skapen", "skaper", "skaps", "ende", "else",
        "elsen", "elser", "els", "ari", "ars", "iva", "ivt", "iv", "erad", "erat", "erade", "ering", "eringen",
        "eringar", "erar", "erat", "tion", "tioner", "tionen", "rna", "rnas", "dra", "dras", "ras", "nde", "ande",
        "all", "alla", "allt", "ala", "alt", "ale", "ens", "ers", "eri", "eriet", "erier", "fri", "fria", "fritt",
        "lös", "lösa", "löst", "full", "fulla", "fullt", "rik", "rika", "rikt", "mot", "för", "med", "till", "från",
        "upp", "ned", "ner", "ut", "ute", "inne", "inn", "där", "här", "dit", "hit", "ifrån", "emot", "igen", "över",
        "ring", "ringar", "ringen", "ingen", "inga", "ister", "isten", "kap", "kapet", "ment", "sting", "vare",
        "förande", "agna", "agen", "aget", "under", "efter", "fram", "bort", "genom", "kring", "mellan", "vid",
    ]
}
