import Foundation
import Poppler
import Typesetting

/// A PDF as another program sees it.
struct PrintedPDF {
    private let document: PDFDocument

    init(_ bytes: Data) throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
        defer { try? FileManager.default.removeItem(at: path) }
        try bytes.write(to: path)
        document = try PDFDocument(path: path.path(percentEncoded: false), password: nil)
        // Before the file is removed.
        _ = try document.page(1)
    }

    /// Of all pages.
    func words() throws -> [String] {
        try (1...document.pageCount).flatMap { try document.page($0).words()?.map(\.text) ?? [] }
    }

    /// - Parameter page: from 1.
    func image(page: Int, dotsPerInch: Double) throws -> GrayBitmap {
        try document.page(page).render(resolution: dotsPerInch, maximumPixels: 100_000_000)
    }
}

extension GrayBitmap {
    /// The smallest box around what is darker than mid-grey, in points; nil where there is nothing within the frame.
    func ink(dotsPerInch: Double, within frame: PageBox? = nil) -> PageBox? {
        var box: PageBox?
        let scale = 72 / dotsPerInch
        for y in 0..<height {
            for x in 0..<width where pixels[y * width + x] < 128 {
                let dot = PageBox(
                    left: Double(x) * scale, top: Double(y) * scale, right: Double(x + 1) * scale,
                    bottom: Double(y + 1) * scale)
                let isInside =
                    frame.map {
                        dot.left >= $0.left && dot.right <= $0.right && dot.top >= $0.top && dot.bottom <= $0.bottom
                    } ?? true
                if isInside { box = box?.union(dot) ?? dot }
            }
        }
        return box
    }
}
