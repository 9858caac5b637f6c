import Register

/// What an answer cannot know, in words; empty where nothing is in doubt.
struct SilenceText {
    private(set) var text = ""

    init(_ silence: Silence) {
        if silence.isEmpty { return }
        text = "Not known\n"
        for document in silence.unread {
            add(document, "pages not read: \(document.pages.map(String.init).joined(separator: ", "))")
        }
        for document in silence.withoutAttendance { add(document, "lists nobody as present or absent") }
        for document in silence.undated { add(document, "has no date and was left out") }
    }

    private mutating func add(_ document: Silence.Document, _ words: String) {
        let place = Citation(date: document.date, body: document.body, record: document.record)
        text += "  \(place.line)  \(words)\n"
    }
}
