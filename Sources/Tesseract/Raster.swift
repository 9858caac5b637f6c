import CTesseract

/// Leptonica could not do what was asked of an image.
package struct RasterError: Error, Hashable, Sendable {
    package var message: String

    package init(_ message: String) { self.message = message }
}

/// An image in memory, with one number a pixel: 8 bits (0 black, 255 white) or 1 bit (1 black). It never changes:
/// every operation gives a new one. Not `Sendable`: Leptonica counts references without locks.
package final class Raster {
    let pix: UnsafeMutablePointer<PIX>

    /// Takes over the reference; nil (Leptonica's answer to any failure) is thrown.
    init(owning pix: UnsafeMutablePointer<PIX>?, doing what: @autoclosure () -> String) throws(RasterError) {
        guard let pix else { throw RasterError("could not \(what())") }
        self.pix = pix
    }

    deinit {
        var pix: UnsafeMutablePointer<PIX>? = pix
        pixDestroy(&pix)
    }

    /// - Parameter gray: rows from the top, one byte a pixel, `width * height` of them.
    package convenience init(gray: [UInt8], width: Int, height: Int) throws(RasterError) {
        guard width > 0, height > 0, gray.count == width * height else {
            throw RasterError("\(gray.count) bytes are no image of \(width) × \(height) pixels")
        }
        try self.init(owning: pixCreateNoInit(Int32(width), Int32(height), 8), doing: "make an image")
        let stride = Int(pixGetWpl(pix)) * 4
        let data = UnsafeMutableRawPointer(pixGetData(pix))
        gray.withUnsafeBytes { bytes in
            guard let data, let source = bytes.baseAddress else { return }
            for row in 0..<height {
                (data + row * stride).copyMemory(from: source + row * width, byteCount: width)
                if stride > width { (data + row * stride + width).initializeMemory(as: UInt8.self, to: 0) }
            }
        }
        // Leptonica keeps four pixels in a word, the leftmost in its most significant byte.
        pixEndianByteSwap(pix)
    }

    package var width: Int { Int(pixGetWidth(pix)) }
    package var height: Int { Int(pixGetHeight(pix)) }
    package var isBilevel: Bool { pixGetDepth(pix) == 1 }

    /// Pixels per inch as the file states it; nil where it does not, or states less than a page image can have.
    package var statedResolution: Double? {
        let resolution = pixGetXRes(pix)
        return resolution >= 30 ? Double(resolution) : nil
    }

    /// Vertical over horizontal resolution: 1 but for faxes and the like.
    package var pixelAspect: Double {
        let (across, down) = (pixGetXRes(pix), pixGetYRes(pix))
        return across >= 30 && down >= 30 ? Double(down) / Double(across) : 1
    }

    package func png() throws(RasterError) -> [UInt8] {
        var data: UnsafeMutablePointer<l_uint8>?
        var size = 0
        guard pixWriteMemPng(&data, &size, pix, 0) == 0, let data else { throw RasterError("could not write PNG") }
        defer { lept_free(data) }
        return Array(UnsafeBufferPointer(start: data, count: size))
    }

    /// - Parameter quality: 1…100.
    package func jpeg(quality: Int) throws(RasterError) -> [UInt8] {
        var data: UnsafeMutablePointer<l_uint8>?
        var size = 0
        guard pixWriteMemJpeg(&data, &size, pix, Int32(quality), 0) == 0, let data else {
            throw RasterError("could not write JPEG")
        }
        defer { lept_free(data) }
        return Array(UnsafeBufferPointer(start: data, count: size))
    }

    /// Such as `leptonica-1.82.0`.
    package static var libraryVersion: String {
        guard let version = getLeptonicaVersion() else { return "leptonica" }
        defer { lept_free(version) }
        return String(cString: version)
    }

    package static func silenceMessages() {
        setMsgSeverity(Int32(L_SEVERITY_NONE))
    }
}
