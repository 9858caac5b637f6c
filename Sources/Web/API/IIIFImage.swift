import DocumentModel

/// A page's image as IIIF Image API 3.0, level 0, has it: whole, in a few sizes.
struct IIIFImage: Encodable, Sendable {
    static let mediaType = "application/ld+json;profile=\"http://iiif.io/api/image/3/context.json\""

    /// As a manifest names it.
    struct Reference: Encodable, Sendable {
        var id: String
        var type = "ImageService3"
        var profile = "level0"
    }

    struct Size: Encodable, Sendable {
        var width: Int
        var height: Int
    }

    private enum CodingKeys: String, CodingKey {
        case context = "@context"
        case id, type, profile, width, height, sizes
        case networkProtocol = "protocol"
    }

    private var context = "http://iiif.io/api/image/3/context.json"
    private var id: String
    private var type = "ImageService3"
    private var networkProtocol = "http://iiif.io/api/image"
    private var profile = "level0"
    private var width: Int
    private var height: Int
    private var sizes: [Size]

    init(_ record: String, _ page: PageInformation, origin: String) {
        id = origin + Address("iiif", record, String(page.number)).text
        (width, height) = Self.size(of: page)
        sizes = PageImages.widths.map { width in
            Size(width: width, height: Self.height(width, page))
        }
    }

    /// In pixels: the largest there is.
    static func size(of page: PageInformation) -> (width: Int, height: Int) {
        (PageImages.widest, height(PageImages.widest, page))
    }

    private static func height(_ width: Int, _ page: PageInformation) -> Int {
        max(1, Int((Double(width) * page.height / max(page.width, 1)).rounded()))
    }

    /// The width that a size parameter asks for: `max`, `800,1131`, `800,`. Nil for a size that there is not.
    static func width(_ size: String, of page: PageInformation) -> Int? {
        if size == "max" { return PageImages.widest }
        let parts = size.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let width = Int(parts[0]), PageImages.widths.contains(width) else { return nil }
        return parts[1].isEmpty || Int(parts[1]) == height(width, page) ? width : nil
    }
}
