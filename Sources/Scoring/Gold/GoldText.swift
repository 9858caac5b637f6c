/// A text of the gold with or without its place: a string, or an object with `text` (`name`; `label` and `title`).
package struct GoldText: Decodable, Placed, Sendable {
    package var text: String
    package var page: Int?
    @OneOrMore package var evidence: [GoldPlace]

    package init(_ text: String, page: Int? = nil, evidence: [GoldPlace] = []) {
        self.text = text
        self.page = page
        self.evidence = evidence
    }

    private struct Written: Decodable {
        var text: String?
        var name: String?
        var label: String?
        var title: String?
        var page: Int?
        @OneOrMore var evidence: [GoldPlace]
    }

    package init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
            self.init(text)
        } else {
            let written = try Written(from: decoder)
            let label = [written.label, written.title].compactMap(\.self).joined(separator: " ")
            self.init(written.text ?? written.name ?? label, page: written.page, evidence: written.evidence)
        }
    }
}
