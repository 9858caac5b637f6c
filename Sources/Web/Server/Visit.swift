/// Who asks, in which language, with which query: what every page must know.
struct Visit: Sendable {
    var t = Wording(.swedish)
    var viewer = Viewer(name: nil, rights: [])
    var query = QueryItems()
    /// As it was asked for, percent-encoded, with its query.
    var path = "/"
    /// `https://arkiv.example.se`, for links that are to last: as the browser says it reached this server.
    var origin = ""
    var wantsJSON = false
    /// A language chosen by the reader goes on with every link.
    var chosenLanguage: Language?
}
