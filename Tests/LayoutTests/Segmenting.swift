import DocumentModel
import Testing

@testable import Layout

/// Blocks of pages or texts, written so that a test can be read.
func blocks(_ pages: [PageSketch]) -> [LayoutBlock] {
    Segmenter().segment(ExtractedDocument(mediaType: "application/pdf", pages: pages.map(\.page))).blocks
}

func blocks(_ text: String) -> [LayoutBlock] { laidOut(text).blocks }

/// A form feed parts the pages of the text.
func laidOut(_ text: String) -> LaidOutDocument {
    let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false).enumerated().map { index, text in
        Page(
            number: index + 1, width: 0, height: 0, origin: .plain,
            lines: text.split(separator: "\n", omittingEmptySubsequences: false).map { PlainLine(text: String($0)) })
    }
    return Segmenter().segment(ExtractedDocument(mediaType: "text/plain", pages: pages))
}

extension [LayoutBlock] {
    /// `kind: text`, line breaks as ` / `, for the kinds asked for (all where none is).
    func brief(_ kinds: BlockKind...) -> [String] {
        filter { kinds.isEmpty || kinds.contains($0.kind) }.map {
            "\($0.kind): " + $0.original.split(separator: "\n").joined(separator: " / ")
        }
    }

    var texts: [String] { map { $0.original.split(separator: "\n").joined(separator: " / ") } }
}

extension LayoutBlock {
    /// Rows of a table; lines within a cell as ` / `.
    var rows: [[String]] {
        let scalars = Array(original.unicodeScalars)
        var rows: [[String]] = []
        for cell in cells {
            while rows.count <= cell.row { rows.append([]) }
            let text = String(String.UnicodeScalarView(scalars[cell.span]))
            rows[cell.row].append(text.split(separator: "\u{2028}").joined(separator: " / "))
        }
        return rows
    }
}
