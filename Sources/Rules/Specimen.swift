internal import DocumentModel
internal import Extraction
internal import Layout
internal import Minutes
internal import SwedishText

/// Short texts, read by the stages that read every document.
enum Specimen {
    static func blocks(_ text: String, mediaType: String = "text/plain") -> [LayoutBlock] {
        layout(text, mediaType).blocks
    }

    static func record(_ text: String, mediaType: String = "text/plain") -> Record? {
        MinutesReader().read(
            Normaliser().normalise(layout(text, mediaType)),
            file: FileIdentity(sha256: String(repeating: "0", count: 64), source: "example")
        ).first
    }

    /// One paragraph as running text.
    static func running(_ text: String) -> String? {
        let block = LayoutBlock(kind: .paragraph, page: 1, box: nil, original: text, lines: [], words: [])
        let document = LaidOutDocument(mediaType: "text/plain", pages: [], blocks: [block])
        return Normaliser().normalise(document).blocks.first?.text
    }

    private static func layout(_ text: String, _ mediaType: String) -> LaidOutDocument {
        let pages = (try? TextFile.pages(of: Array(text.utf8), mediaType: mediaType)) ?? []
        return Segmenter().segment(ExtractedDocument(mediaType: mediaType, pages: pages))
    }

    /// The item under which the text stands, in minutes of three.
    static func item(_ text: String) -> AgendaItem? { minutes(text)?.items.first { $0.number == "2" } }

    static func minutes(_ text: String) -> Record? {
        record(
            "Protokoll Byrådet 2021-03-04\n\n§ 1 Öppnande\n\nInledande ord.\n\n§ 2 Ärendet om bron\n\n\(text)\n\n§ 3 Övrigt\n\nInget fanns.\n"
        )
    }

    /// Minutes with the text between their title and their items.
    static func headed(by text: String) -> Record? {
        record(
            "Protokoll Byrådet 2021-03-04\n\n\(text)\n\n§ 1 Start\n\nDå hände något.\n\n§ 2 Slut\n\nMötet avslutades.\n"
        )
    }

    /// Minutes that begin with the text.
    static func opened(by text: String) -> Record? {
        record("\(text)\n\n§ 1 Start\n\nDå hände något.\n\n§ 2 Slut\n\nMötet avslutades.\n")
    }

    /// Minutes with the text at their end.
    static func closed(by text: String) -> Record? {
        record(
            "Protokoll Byrådet 2021-03-04\n\n§ 1 Start\n\nDå hände något.\n\n§ 2 Slut\n\nMötet avslutades.\n\n\(text)\n"
        )
    }
}

extension Sequence<String> {
    /// Nil for an empty list.
    var listed: String? {
        let all = Array(self)
        return all.isEmpty ? nil : all.joined(separator: " | ")
    }
}
