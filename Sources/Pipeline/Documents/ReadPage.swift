package import DocumentModel
package import Foundation

/// A page as a worker wrote it, to be kept or handed on without being understood here.
package struct ReadPage: Hashable, Sendable {
    /// From 1.
    package var number: Int
    /// A `Page`.
    package var json: Data
    /// False for a page that could not be read, and stands here to say so.
    package var isRead = true

    package init(number: Int, json: Data) {
        self.number = number
        self.json = json
    }

    /// A page of the origin `unread`.
    init(unread page: Page) throws {
        self.init(number: page.number, json: try JSONEncoder().encode(page))
        isRead = false
    }

    package var page: Page { get throws { try JSONDecoder().decode(Page.self, from: json) } }

    /// The pages as one JSON array.
    static func array(_ pages: [ReadPage]) -> Data {
        var array = Data("[".utf8)
        for (index, page) in pages.enumerated() {
            if index > 0 { array.append(UInt8(ascii: ",")) }
            array.append(page.json)
        }
        array.append(UInt8(ascii: "]"))
        return array
    }
}
