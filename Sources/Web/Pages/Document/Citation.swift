import DocumentModel

/// How a place in the archive is cited: body, kind of document, date, item, page, permanent link and state of the archive.
struct Citation: Sendable {
    var text: String

    /// - Parameters:
    ///   - item: place of the item in the record; nil for the whole document.
    ///   - mark: what the link leads to.
    init(
        _ record: Record, item: Int? = nil, page: Int? = nil, mark: String? = nil, visit: Visit, version: String
    ) {
        let t = visit.t
        var parts: [String] = []
        if let body = record.meeting.body { parts.append(body) }
        let kind = t.type(record.document.type)
        let title = record.meeting.body == nil ? record.document.title ?? kind : kind
        let date = record.meeting.date ?? t("odaterat", "undated")
        parts.append("\(parts.isEmpty ? title : title.lowercased()) \(date)")
        if let item, record.items.indices.contains(item), let number = record.items[item].number {
            parts.append("§\u{A0}\(number)")
        }
        if let page { parts.append(t("s.\u{A0}\(page)", "p.\u{A0}\(page)")) }
        let link = visit.origin + Address("documents", record.document.id).at(mark ?? page.map { "p\($0)" }).text
        text = parts.joined(separator: ", ") + ". \(link) (\(t("korpus", "corpus")) \(version))."
    }
}
