package import DocumentModel

/// One value that was not read as the gold has it.
package struct Miss: Codable, Hashable, Sendable {
    package var file: String
    /// The field, and whose it is: `presence of Ylva Näslund`, `decision missed in 7`.
    package var what: String
    /// Nil where the gold has no such value.
    @Stated package var gold: String?
    /// Nil where the reading has none.
    @Stated package var got: String?
    /// Where the reading has it, else where the gold has it; nil where neither says.
    @Stated package var page: Int?
    @Stated package var box: Box?

    package init(file: String, what: String, gold: String?, got: String?, page: Int? = nil, box: Box? = nil) {
        self.file = file
        self.what = what
        self.gold = gold
        self.got = got
        self.page = page
        self.box = box
    }

    /// One line for people.
    package var line: String {
        var place: [String] = []
        if let page { place.append("page \(page)") }
        if let box {
            let corners = [box.left, box.top, box.right, box.bottom].map { String(Int($0.rounded())) }
            place.append("box \(corners.joined(separator: " "))")
        }
        let location = place.isEmpty ? "" : " (\(place.joined(separator: ", ")))"
        return "\(file): \(what): gold \(Self.quoted(gold)) got \(Self.quoted(got))\(location)"
    }

    private static func quoted(_ value: String?) -> String {
        value.map { "“\($0.split(whereSeparator: \.isNewline).joined(separator: " ⏎ "))”" } ?? "nothing"
    }
}
