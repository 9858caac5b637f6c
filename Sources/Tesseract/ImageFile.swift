import CTesseract
import Glibc

/// A file of one or (TIFF) several page images, told apart by content, read one page at a time.
package struct ImageFile: Hashable, Sendable {
    package enum Format: Hashable, Sendable, CaseIterable {
        case tiff, png, jpeg, jpeg2000, bmp, gif, webp, pnm
    }

    package var path: String
    package var format: Format
    package var pageCount: Int

    /// Nil where the content is no image that Leptonica reads.
    package init?(path: String) throws(RasterError) {
        var code: Int32 = 0
        guard findFileFormat(path, &code) == 0, let format = Format(code) else { return nil }
        self.path = path
        self.format = format
        guard format == .tiff else {
            pageCount = 1
            return
        }
        guard let file = fopen(path, "rb") else { throw RasterError("could not open the file") }
        defer { fclose(file) }
        var count: Int32 = 0
        guard tiffGetCount(file, &count) == 0 else { throw RasterError("the TIFF directory cannot be read") }
        pageCount = Int(count)
    }

    /// Width and height in pixels by the header, before anything is decoded.
    package func size(ofPage number: Int) throws(RasterError) -> (width: Int, height: Int) {
        var (width, height, bits, samples): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        switch format {
        case .tiff:
            guard readHeaderTiff(path, Int32(number - 1), &width, &height, &bits, &samples, nil, nil, nil) == 0 else {
                throw RasterError("the header of the image cannot be read")
            }
        case .bmp, .gif:
            return try sizeByHeader()
        default:
            guard pixReadHeader(path, nil, &width, &height, &bits, &samples, nil) == 0 else {
                throw RasterError("the header of the image cannot be read")
            }
        }
        guard width > 0, height > 0 else { throw RasterError("the image has no area") }
        return (Int(width), Int(height))
    }

    /// The two formats whose headers Leptonica does not read by themselves.
    private func sizeByHeader() throws(RasterError) -> (width: Int, height: Int) {
        guard let file = fopen(path, "rb") else { throw RasterError("could not open the file") }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 26)
        guard fread(&bytes, 1, bytes.count, file) == bytes.count else {
            throw RasterError("the file ends in its header")
        }
        func number(_ range: Range<Int>) -> Int { bytes[range].reversed().reduce(0) { $0 << 8 | Int($1) } }
        let size =
            format == .gif
            ? (number(6..<8), number(8..<10))
            : (number(18..<22), abs(Int(Int32(truncatingIfNeeded: number(22..<26)))))
        guard size.0 > 0, size.1 > 0 else { throw RasterError("the image has no area") }
        return size
    }

    /// Decodes a page. `isDamaged` says that the data ended early or was broken, and part of the image may be missing.
    package func read(page number: Int) throws(RasterError) -> (image: Raster, isDamaged: Bool) {
        switch format {
        case .tiff:
            let pix = pixReadTiff(path, Int32(number - 1))
            return (try Raster(owning: pix, doing: "decode the image"), false)
        case .jpeg:
            guard let file = fopen(path, "rb") else { throw RasterError("could not open the file") }
            defer { fclose(file) }
            var warnings: Int32 = 0
            let pix = pixReadStreamJpeg(file, 0, 1, &warnings, 0)
            return (try Raster(owning: pix, doing: "decode the image"), warnings > 0)
        default:
            return (try Raster(owning: pixRead(path), doing: "decode the image"), false)
        }
    }
}

extension ImageFile.Format {
    fileprivate init?(_ code: Int32) {
        switch Int(code) {
        case IFF_TIFF, IFF_TIFF_PACKBITS, IFF_TIFF_RLE, IFF_TIFF_G3, IFF_TIFF_G4, IFF_TIFF_LZW, IFF_TIFF_ZIP,
            IFF_TIFF_JPEG:
            self = .tiff
        case IFF_PNG: self = .png
        case IFF_JFIF_JPEG: self = .jpeg
        case IFF_JP2: self = .jpeg2000
        case IFF_BMP: self = .bmp
        case IFF_GIF: self = .gif
        case IFF_WEBP: self = .webp
        case IFF_PNM: self = .pnm
        default: return nil
        }
    }
}
