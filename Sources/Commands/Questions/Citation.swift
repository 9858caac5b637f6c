/// Where an answer stands: `2024-03-05  Styrelsen  ·  § 7 Budget  ·  page 2  ·  3f2a9c0d11e45b67`.
struct Citation {
    var date: String?
    var body: String?
    var item: String?
    var title: String?
    var page: Int?
    var record: String

    var line: String {
        let meeting = [date ?? "undated", body].compactMap(\.self).joined(separator: "  ")
        let item = [item, title].compactMap(\.self).joined(separator: " ")
        return [meeting, item.isEmpty ? nil : item, page.map { "page \($0)" }, record].compactMap(\.self)
            .joined(separator: "  ·  ")
    }
}
