import SearchIndex

/// A hit for people.
struct HitText {
    let lines: String

    init(_ hit: SearchHit, number: Int) {
        let (open, close) = DataOutput.isTerminal ? ("\u{1B}[1m", "\u{1B}[0m") : ("", "")
        let place = [hit.body, hit.date].compactMap(\.self).joined(separator: ", ")
        let heading = [hit.title, place.isEmpty ? nil : place].compactMap(\.self).joined(separator: " – ")
        let item = hit.item.flatMap { item in
            let words = [item.reference, item.title].compactMap(\.self)
            return words.isEmpty ? nil : words.joined(separator: " ")
        }
        let reference = [item, "page \(hit.page)", hit.identifier].compactMap(\.self).joined(separator: "  ·  ")
        let text = hit.snippet.marked(open, close).replacing("\n", with: " ")
        let snippet = (hit.snippet.isCutBefore ? "… " : "") + text + (hit.snippet.isCutAfter ? " …" : "")
        let indent = String(repeating: " ", count: "\(number). ".count)
        lines = "\(number). \(heading.isEmpty ? "(untitled)" : heading)\n\(indent)\(reference)\n\(indent)\(snippet)\n\n"
    }
}
