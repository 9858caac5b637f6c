package import DocumentModel

/// Where a value of the gold stands on the page.
package struct GoldPlace: Decodable, Hashable, Sendable {
    /// From 1, in the file.
    package var page: Int
    /// Nil where only the page is known.
    package var box: Box?

    package init(page: Int, box: Box? = nil) {
        self.page = page
        self.box = box
    }
}

/// What of the gold may say where it stands.
protocol Placed {
    /// The page where it begins; nil where that is not said.
    var page: Int? { get }
    /// All its places; empty where they are not said.
    var evidence: [GoldPlace] { get }
}

extension Placed {
    /// What is known of its places, in reading order.
    var places: [GoldPlace] { evidence.isEmpty ? page.map { [GoldPlace(page: $0)] } ?? [] : evidence }
}
