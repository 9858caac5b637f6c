/// How to search and read, on one page.
struct HelpPage {
    let visit: Visit
    let assets: Assets

    private var t: Wording { visit.t }

    var html: HTML {
        let title = t("Hjälp", "Help")
        let rows: [(String, String)] = [
            ("val av justerare", t("alla orden, i alla böjningar", "all the words, in all their forms")),
            ("\"i behörig ordning\"", t("just den frasen", "that very phrase")),
            ("kompetens*", t("ord som börjar så", "words that begin so")),
            ("budget ELLER bokslut", t("något av orden (OR går också)", "either word")),
            ("motion -avslag", t("utan det andra ordet (INTE, NOT)", "without the other word (NOT)")),
            ("rubrik:stadgar", t("bara i rubriker", "in headings only")),
            ("beslut:avslå", t("bara i beslut", "in decisions only")),
            (
                "person:Lindqvist",
                t("handlingar som nämner personen i en funktion", "documents that name the person in a function")
            ),
            ("organ:styrelsen", t("handlingar från organet", "documents of the body")),
            ("datum:2019", t("från det året", "of that year")),
        ]
        let table = rows.map { example, meaning -> HTML in
            "<tr><th scope=\"row\"><a href=\"\(Address().with("q", example))\"><code>\(example)</code></a></th><td>\(meaning)</td></tr>"
        }
        let keys: [(String, String)] = [
            ("/", t("till sökfältet", "to the search field")),
            ("j, k", t("nästa och föregående träff eller ärende", "next and previous hit or item")),
            ("[, ]", t("föregående och nästa sida i handlingen", "previous and next page of the document")),
            ("Esc", t("släck det som lyser", "put out what is lit")),
        ]
        let keyRows = keys.map { key, meaning -> HTML in
            "<tr><th scope=\"row\"><kbd>\(key)</kbd></th><td>\(meaning)</td></tr>"
        }
        return PageFrame(title: title, visit: visit, assets: assets).html(
            """
            <div class="prose"><h1>\(title)</h1>
            <h2>\(t("Sök", "Searching"))</h2>
            <table class="help"><tbody>\(table)</tbody></table>
            <p>\(t("Adressen i webbläsaren är frågan: den kan sparas och delas.", "The address in the browser is the query: it can be kept and shared."))</p>
            <h2>\(t("Läs", "Reading"))</h2>
            <p>\(t("På en handlings sida står det som lästes bredvid bilden av sidorna. Välj ett beslut, ett namn eller ett ärende, så lyser dess plats på sidan. Välj ett ord på sidan för att se hur det lästes och hur säker läsningen är.", "On a document’s page, what was read stands beside the image of its pages. Choose a decision, a name or an item, and its place on the page lights up. Choose a word on the page to see how it was read and how sure the reading is."))</p>
            <p>\(t("Streck betyder att handlingen inte säger något. ", "A dash means that the document does not say. "))<span class="covered">█████</span> \(t("betyder att en personuppgift är dold. Det som inte gick att läsa står under anmärkningarna.", "means that personal data is hidden. What could not be read stands among the notes."))</p>
            <h2>\(t("Tangenter", "Keys"))</h2>
            <table class="help"><tbody>\(keyRows)</tbody></table></div>
            """)
    }
}
