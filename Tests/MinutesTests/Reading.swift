import CorpusGenerator
import DocumentModel
import Extraction
import Foundation
import Layout
import Minutes
import SwedishText

/// The record of a text file with this content, through the real stages.
func record(_ text: String, mediaType: String = "text/plain") throws -> Record {
    read(
        ExtractedDocument(
            mediaType: mediaType, pages: try TextFile.pages(of: Array(text.utf8), mediaType: mediaType)))
}

/// The record of a document of the corpus, through the real stages: from the file's bytes.
func record(of document: CorpusDocument) throws -> Record {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString)-\(document.fileName)")
    try document.bytes.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let source = try SourceFile(path: file.path(percentEncoded: false), settings: ExtractionSettings())
    let pages = try (1...source.description.pageCount).map { try source.page($0) }
    return read(ExtractedDocument(mediaType: source.description.mediaType, pages: pages))
}

func read(_ document: ExtractedDocument) -> Record {
    let file = FileIdentity(sha256: String(repeating: "ab", count: 32), source: "prov.txt")
    return MinutesReader().read(Normaliser().normalise(Segmenter().segment(document)), file: file)[0]
}
