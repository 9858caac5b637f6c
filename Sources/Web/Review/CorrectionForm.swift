import Corrections
import DocumentModel

/// Corrects one value, with its place on the page beside it.
struct CorrectionForm {
    let readable: ReadableRecord
    let field: CorrectableField
    /// As in `CorrectionDesk.Wish`.
    let entry: String?
    let visit: Visit
    let assets: Assets

    private var t: Wording { visit.t }

    /// - Throws: `Refusal` where the record has no such entry.
    func html() throws -> HTML {
        let record = readable.record
        let wish = CorrectionDesk.Wish(field: field, entry: entry, value: nil)
        let place = try CorrectionDesk.place(wish, in: record) ?? EntryReference(0)
        let value = CorrectionLayer.value(field, at: place, in: record)
        let id = record.document.id
        let title = t("Rätta", "Correct") + ": " + t.field(field)
        let absent: HTML = """
            <p><label class="check"><input type="checkbox" name="absent" value="1"\(" checked", if: value == nil)> \(t("Handlingen anger det inte", "The document does not state it"))</label></p>
            """
        return PageFrame(title: title, visit: visit, assets: assets).html(
            """
            <div class="prose correct"><p class="kind"><a href="\(Address("documents", id).at(mark(place)))">\(DocumentPage.title(of: record, t))</a></p>
            <h1>\(title)</h1>
            \(picture(place))
            <form method="post" action="\(Address("documents", id, "corrections"))">
            <input type="hidden" name="field" value="\(field.rawValue)"><input type="hidden" name="entry" value="\(entry)">
            <input type="hidden" name="seen" value="\(value)">
            <p><label for="value">\(t.field(field))</label>\(input(value))</p>
            \(absent, if: field.canBeAbsent)
            <p><label for="reason">\(t("Varför? (står kvar i historiken)", "Why? (stays in the history)"))</label>
            <input id="reason" name="reason" maxlength="500" placeholder="\(t("enligt originalet", "as in the original"))"></p>
            <p><button>\(t("Spara rättelsen", "Save the correction"))</button></p>
            <p class="hint">\(t("Maskinens läsning finns kvar under rättelsen, och rättelsen kan ångras.", "The machine’s reading stays beneath the correction, and the correction can be undone."))</p>
            </form></div>
            """)
    }

    private func input(_ value: String?) -> HTML {
        func options(_ all: [(String, String)]) -> HTML {
            let options = all.map { raw, name -> HTML in
                "<option value=\"\(raw)\"\(" selected", if: raw == value)>\(name)</option>"
            }
            return "<select id=\"value\" name=\"value\">\(options)</select>"
        }
        switch field {
        case .documentType: return options(DocumentType.allCases.map { ($0.rawValue, t.type($0)) })
        case .blockKind: return options(BlockKind.allCases.map { ($0.rawValue, t.kind($0)) })
        case .presence:
            return options([Presence.present, .absent, .partial].map { ($0.rawValue, t.presence($0)) })
        case .decision, .blockText, .itemTitle:
            return "<textarea id=\"value\" name=\"value\" rows=\"5\">\(value)</textarea>"
        default: return "<input id=\"value\" name=\"value\" value=\"\(value)\" autofocus>"
        }
    }

    private func mark(_ place: EntryReference) -> String? {
        switch field.entry {
        case .attendance: Marks.attendance(place.index)
        case .item: Marks.item(place.index)
        case .decision: Marks.item(place.index, "d", place.inner ?? 0)
        case .block: Marks.block(readable.record.blocks[place.index].id)
        case nil: plainMark
        }
    }

    /// Nil for what is said of the document, which stands in no place of its own.
    private var plainMark: String? {
        let parts = field.rawValue.split(separator: ".").map(String.init)
        switch (parts.first, parts.last) {
        case ("meeting", let name?): return Marks.field(name)
        case ("approval", let name?): return Marks.approval(name)
        default: return nil
        }
    }

    /// The part of the page where the value stands.
    private func picture(_ place: EntryReference) -> HTML? {
        guard let correction = CorrectionLayer.correction(field, at: place, to: nil, in: readable.record),
            let number = correction.page, let box = correction.box,
            let page = readable.record.document.pages.first(where: { $0.number == number }), PageColumn.hasImage(page)
        else { return nil }
        let top = max(0, box.top - 60)
        let height = min(page.height, box.bottom + 60) - top
        let image = Address("documents", readable.record.document.id, "pages", String(number), "image")
            .with("width", 1200)
        return """
            <svg class="excerpt" viewBox="0 \(top) \(page.width) \(height)" role="img" aria-label="\(t("Stället på sidan \(number)", "The place on page \(number)"))">
            <image href="\(image)" x="0" y="0" width="\(page.width)" height="\(page.height)"></image>
            <rect class="is-lit" x="\(box.left - 3)" y="\(box.top - 3)" width="\(box.width + 6)" height="\(box.height + 6)" rx="2"></rect></svg>
            """
    }
}

extension Wording {
    func field(_ field: CorrectableField) -> String {
        switch field {
        case .documentType: self("slag av handling", "type of document")
        case .documentTitle: self("rubrik", "title")
        case .body: self("organ", "body")
        case .kind: self("slag av möte", "kind of meeting")
        case .number: self("mötets nummer", "number of the meeting")
        case .date: self("mötets datum", "date of the meeting")
        case .startTime: self("mötet började", "start of the meeting")
        case .endTime: self("mötet slutade", "end of the meeting")
        case .place: self("plats", "place")
        case .chair: self("ordförande", "chair")
        case .secretary: self("sekreterare", "secretary")
        case .approvalPlace: self("ort för justeringen", "place of approval")
        case .approvalDate: self("justeringens datum", "date of approval")
        case .name: self("namn", "name")
        case .organisation: self("organisation", "organisation")
        case .party: self("parti", "party")
        case .title: self("titel", "title")
        case .role: self("uppdrag", "role")
        case .presence: self("närvaro", "presence")
        case .itemNumber: self("ärendets nummer", "number of the item")
        case .itemTitle: self("ärendets rubrik", "title of the item")
        case .diaryNumber: self("diarienummer", "diary number")
        case .decision: self("beslut", "decision")
        case .blockKind: self("textblockets slag", "kind of the text block")
        case .blockText: self("textblockets text", "text of the text block")
        }
    }
}
