/// What is around each page: head, navigation, foot.
struct PageFrame: Sendable {
    var title: String
    var visit: Visit
    var assets: Assets
    /// The document page is as wide as the window.
    var isWide = false
    /// A search field in the head, where the page has none of its own.
    var hasSearch = true

    func html(_ body: HTML) -> HTML {
        let t = visit.t
        let search: HTML = """
            <form class="search-small" role="search" action="/"><input type="search" name="q" maxlength="500"
             aria-label="\(t("Sök i arkivet", "Search the archive"))" placeholder="\(t("Sök i arkivet", "Search the archive"))">
            <button>\(t("Sök", "Search"))</button></form>
            """
        return """
            <!DOCTYPE html>
            <html lang="\(t.language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title) – Protokoll</title>
            <link rel="stylesheet" href="\(assets.address("style.css"))">
            <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
            <script src="\(assets.address("reading.js"))" defer></script>
            </head>
            <body\(" class=\"wide\"", if: isWide)>
            <a class="skip" href="#main">\(t("Till innehållet", "Skip to content"))</a>
            <header class="site"><a class="mark-name" href="/">Protokoll</a>
            <nav aria-label="\(t("Huvudmeny", "Main menu"))">\(navigation)</nav>
            \(search, if: hasSearch)
            <div class="who">\(who)</div></header>
            <main id="main">
            \(body)
            </main>
            <footer class="site"><p><a href="/help">\(t("Hjälp", "Help"))</a>
            <a href="/api/openapi.json">API</a>
            \(otherLanguage)</p></footer>
            </body></html>

            """
    }

    private var navigation: HTML {
        let t = visit.t
        let places: [(path: String, name: String, needs: Rights)] = [
            ("/bodies", t("Organ", "Bodies"), .read), ("/people", t("Personer", "People"), .read),
            ("/review", t("Granskning", "Review"), .read),
        ]
        return HTML.joined(
            places.filter { visit.viewer.may($0.needs) }.map { place in
                let isHere = visit.path == place.path || visit.path.hasPrefix(place.path + "/")
                return "<a href=\"\(place.path)\"\(" aria-current=\"page\"", if: isHere)>\(place.name)</a>"
            })
    }

    private var who: HTML {
        let t = visit.t
        guard let name = visit.viewer.name else {
            return "<a href=\"/login\">\(t("Logga in", "Sign in"))</a>"
        }
        return """
            <form method="post" action="/logout"><span>\(name)</span>
            <button class="plain">\(t("Logga ut", "Sign out"))</button></form>
            """
    }

    private var otherLanguage: HTML {
        let other: Language = visit.t.language == .swedish ? .english : .swedish
        let name = other == .swedish ? "Svenska" : "English"
        let path = visit.path.prefix { $0 != "?" && $0 != "#" }
        // The query stays, but for the language in it.
        let rest = visit.path.dropFirst(path.count + 1).split(separator: "&").filter { !$0.hasPrefix("lang=") }
        let address = "\(path)?\((rest + ["lang=\(other.rawValue)"]).joined(separator: "&"))"
        return "<a href=\"\(address)\" hreflang=\"\(other.rawValue)\" lang=\"\(other.rawValue)\">\(name)</a>"
    }
}
