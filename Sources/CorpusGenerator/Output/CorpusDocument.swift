package import Foundation
package import Typesetting

/// A file with its gold records: what goes into a corpus.
package struct CorpusDocument: Sendable {
    /// One of the documents in the file; most files hold one.
    package struct Part: Sendable {
        package var gold: Gold
        package var record: JSONValue
    }

    /// A page as it was set.
    package struct PageText: Sendable {
        /// In points, upright.
        package var width: Double
        package var height: Double
        /// What is printed, in reading order.
        package var text: String
        /// Every printed line with its ink, in points from the top left of the upright page.
        package var lines: [(text: String, box: PageBox)]
    }

    /// Without extension, such as `council-03-worn`.
    package var name: String
    package var form: Form
    package var bytes: Data
    package var parts: [Part]
    /// Empty for text files.
    package var pages: [PageText]

    package var fileName: String { "\(name).\(form.fileExtension)" }
    /// Relative to the corpus.
    package var path: String { "documents/\(fileName)" }

    /// `council-03.pdf.gold.json`, and `-2` for the second document of the file.
    package func goldName(part: Int) -> String { "\(fileName)\(part == 0 ? "" : "-\(part + 1)").gold.json" }
}
