import Glibc
import Tesseract

/// What a file is, by its first bytes; the file's name only tells Markdown from plain text.
enum MediaType: Hashable {
    case pdf
    case image(ImageFile)
    case text(mediaType: String)

    /// - Throws: `notFound`, `notReadable`, `empty`, `damaged`; `unsupported` with what the file seems to be.
    init(path: String, fileName: String? = nil) throws(ExtractionError) {
        let head = try Self.head(of: path)
        // The header may be preceded by up to 1024 bytes of something else (ISO 32000-1, implementation note 13).
        if Self.contains(Array("%PDF-".utf8), in: head.prefix(1024)) {
            self = .pdf
            return
        }
        if let foreign = Self.foreignKind(head) {
            throw ExtractionError(.unsupported, "\(foreign) is not a kind of document that can be read")
        }
        let image: ImageFile?
        do { image = try ImageFile(path: path) } catch { throw ExtractionError(.damaged, error.message) }
        if let image {
            self = .image(image)
        } else if Self.looksLikeText(head) {
            let isMarkdown = [".md", ".markdown"].contains { (fileName ?? path).lowercased().hasSuffix($0) }
            self = .text(mediaType: isMarkdown ? "text/markdown" : "text/plain")
        } else {
            throw ExtractionError(.unsupported, "the file is of an unknown binary form")
        }
    }

    var name: String {
        switch self {
        case .pdf: "application/pdf"
        case .text(let mediaType): mediaType
        case .image(let file):
            switch file.format {
            case .tiff: "image/tiff"
            case .png: "image/png"
            case .jpeg: "image/jpeg"
            case .jpeg2000: "image/jp2"
            case .bmp: "image/bmp"
            case .gif: "image/gif"
            case .webp: "image/webp"
            case .pnm: "image/x-portable-anymap"
            }
        }
    }

    /// Size in bytes, after checking that the path is a file that can be opened.
    static func size(of path: String) throws(ExtractionError) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let reason = String(cString: strerror(errno))
            throw ExtractionError(errno == ENOENT || errno == ENOTDIR ? .notFound : .notReadable, reason)
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw ExtractionError(.notReadable, "not a regular file") }
        guard access(path, R_OK) == 0 else { throw ExtractionError(.notReadable, String(cString: strerror(errno))) }
        guard status.st_size > 0 else { throw ExtractionError(.empty, "the file is empty") }
        return Int(status.st_size)
    }

    static func bytes(of path: String, atMost limit: Int) throws(ExtractionError) -> [UInt8] {
        guard let file = fopen(path, "rb") else {
            throw ExtractionError(.notReadable, String(cString: strerror(errno)))
        }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count < limit {
            let count = fread(&buffer, 1, min(buffer.count, limit - bytes.count), file)
            if count == 0 { break }
            bytes.append(contentsOf: buffer[..<count])
        }
        guard ferror(file) == 0 else { throw ExtractionError(.notReadable, "the file could not be read to its end") }
        return bytes
    }

    private static func head(of path: String) throws(ExtractionError) -> [UInt8] {
        _ = try size(of: path)
        return try bytes(of: path, atMost: 4096)
    }

    /// Common kinds that an archive holds beside documents, named for the user's sake; and those that look like text.
    private static func foreignKind(_ head: [UInt8]) -> String? {
        let signatures: [([UInt8], String)] = [
            ([0x50, 0x4B, 0x03, 0x04], zipKind(head)),
            ([0x50, 0x4B, 0x05, 0x06], "an empty ZIP archive"),
            ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (.doc, .xls, .msg)"),
            (Array("{\\rtf".utf8), "a rich text file (.rtf)"),
            (Array("%!PS".utf8), "a PostScript file"),
            (Array("AT&TFORM".utf8), "a DjVu file"),
            ([0x1F, 0x8B], "a gzip archive"),
            (Array("BZh".utf8), "a bzip2 archive"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "an xz archive"),
            ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"),
            (Array("Rar!".utf8), "a RAR archive"),
            ([0x7F, 0x45, 0x4C, 0x46], "a program"),
            (Array("SQLite format 3".utf8), "an SQLite database"),
            (Array("<svg".utf8), "an SVG drawing"),
        ]
        if let match = signatures.first(where: { head.starts(with: $0.0) }) { return match.1 }
        if head.dropFirst(4).starts(with: Array("ftyp".utf8)) {
            return head.dropFirst(8).starts(with: Array("hei".utf8))
                || head.dropFirst(8).starts(with: Array("mif".utf8))
                ? "a HEIC image" : "a video or audio file"
        }
        let start = String(decoding: head.prefix(256), as: UTF8.self).lowercased().drop { $0.isWhitespace }
        if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return "a web page (.html)" }
        if start.hasPrefix("<?xml") { return "an XML file" }
        return nil
    }

    private static func zipKind(_ head: [UInt8]) -> String {
        for (mark, kind) in [
            ("word/", "a Word document (.docx)"), ("xl/", "an Excel workbook (.xlsx)"),
            ("ppt/", "a PowerPoint file (.pptx)"), ("opendocument", "an OpenDocument file"),
            ("epub+zip", "an e-book (.epub)"),
        ] where contains(Array(mark.utf8), in: head[...]) {
            return kind
        }
        return "a ZIP archive, perhaps .docx"
    }

    private static func contains(_ needle: [UInt8], in bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= needle.count else { return false }
        return (bytes.startIndex...bytes.endIndex - needle.count).contains { bytes[$0...].starts(with: needle) }
    }

    /// UTF-16 is told by its byte order mark; other text has no zero bytes and few control characters.
    private static func looksLikeText(_ head: [UInt8]) -> Bool {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) { return true }
        let zeros = head.count { $0 == 0 }
        if zeros > 0 {
            // UTF-16 without the mark: every second byte of ordinary Swedish text is zero.
            let odd = stride(from: 1, to: head.count, by: 2).count { head[$0] == 0 }
            return min(odd, zeros - odd) == 0 && zeros > head.count * 2 / 5
        }
        let controls = head.count { $0 < 0x20 && ![0x09, 0x0A, 0x0C, 0x0D, 0x1B].contains($0) }
        return controls * 100 <= head.count
    }
}
