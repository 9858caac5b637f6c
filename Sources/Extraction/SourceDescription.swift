/// What is known of a file once it is open, before any page is read.
package struct SourceDescription: Codable, Hashable, Sendable {
    /// By content, not by the file's name: `application/pdf`, `image/tiff`, `text/plain`, `text/markdown`, …
    package var mediaType: String
    package var pageCount: Int
    /// From the file's metadata; nil where it has none.
    package var metadataTitle: String?

    package init(mediaType: String, pageCount: Int, metadataTitle: String? = nil) {
        self.mediaType = mediaType
        self.pageCount = pageCount
        self.metadataTitle = metadataTitle
    }
}
