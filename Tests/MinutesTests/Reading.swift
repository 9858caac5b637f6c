import DocumentModel
import Extraction
import Layout
import Minutes
import SwedishText

/// The record of a text file with this content, through the real stages.
func record(_ text: String, mediaType: String = "text/plain") throws -> Record {
    let pages = try TextFile.pages(of: Array(text.utf8), mediaType: mediaType)
    let laidOut = Segmenter().segment(ExtractedDocument(mediaType: mediaType, pages: pages))
    let file = FileIdentity(sha256: String(repeating: "ab", count: 32), source: "prov.txt")
    return MinutesReader().read(Normaliser().normalise(laidOut), file: file)[0]
}
