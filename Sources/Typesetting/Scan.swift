internal import CLeptonica
package import Foundation

/// Scanned pages, to be written in one container or another.
///
/// Not Sendable: it owns Leptonica images.
package final class Scan {
    private let recipe: ScanRecipe
    private let stack: UnsafeMutablePointer<Pixa>
    package private(set) var geometries: [ScanGeometry] = []

    init(_ recipe: ScanRecipe) throws(Scanner.Failure) {
        self.recipe = recipe
        guard let stack = pixaCreate(0) else {
            throw Scanner.Failure(code: "out-of-memory", message: "pixaCreate")
        }
        self.stack = stack
    }

    deinit {
        var owned: UnsafeMutablePointer<Pixa>? = stack
        pixaDestroy(&owned)
    }

    func add(_ image: consuming OwnedImage, _ geometry: ScanGeometry) {
        pixaAddPix(stack, image.release(), Int32(L_INSERT))
        geometries.append(geometry)
    }

    /// - Throws: `Scanner.Failure`, and errors of the file system.
    package func pdf() throws -> Data {
        // Otherwise the file says when it was made and by which version.
        l_pdfSetDateAndVersion(0)
        let kind = Int32(recipe.levels == .grey ? L_JPEG_ENCODE : L_G4_ENCODE)
        return try Self.data("pixaConvertToPdfData") { bytes, count in
            pixaConvertToPdfData(stack, 0, 1, kind, Int32(recipe.quality), "", bytes, count)
        }
    }

    /// The first page.
    package func jpeg() throws -> Data { try jpeg(page: 0) }

    package func tiff() throws -> Data {
        // Leptonica appends TIFF pages to files only.
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).tif")
        defer { try? FileManager.default.removeItem(at: path) }
        guard pixaWriteMultipageTiff(path.path, stack) == 0 else {
            throw Scanner.Failure(code: "cannot-write", message: "pixaWriteMultipageTiff")
        }
        return try Data(contentsOf: path)
    }

    /// The pages as images for a PDF with more than images in it.
    ///
    /// - Parameter masked: the letters as masks, over a background of half the resolution; else the page as it is.
    package func sheets(masked: Bool) throws -> [ScannedSheet] {
        try geometries.indices.map { index in
            var page = try OwnedImage(copying: pixaGetPix(stack, Int32(index), Int32(L_CLONE)))
            let size = (width: Int(pixGetWidth(page.pointer)), height: Int(pixGetHeight(page.pointer)))
            if pixGetDepth(page.pointer) == 1 { try page.replace("pixConvert1To8") { pixConvert1To8(nil, $0, 255, 0) } }
            var sheet = ScannedSheet(
                width: size.width, height: size.height, dotsPerInch: geometries[index].dotsPerInch,
                geometry: geometries[index], picture: .init(jpeg: Data(), width: size.width, height: size.height))
            if masked {
                var letters = try OwnedImage(copying: pixClone(page.pointer))
                try letters.replace("pixThresholdToBinary") { pixThresholdToBinary($0, 140) }
                sheet.mask = letters.bits
                try page.replace("pixScaleAreaMap2") { pixScaleAreaMap2($0) }
                try page.replace("pixBlockconv") { pixBlockconv($0, 3, 3) }
            }
            let quality = masked ? 30 : recipe.quality
            sheet.picture = .init(
                jpeg: try Self.data("pixWriteMemJpeg") { pixWriteMemJpeg($0, $1, page.pointer, Int32(quality), 0) },
                width: Int(pixGetWidth(page.pointer)), height: Int(pixGetHeight(page.pointer)))
            return sheet
        }
    }

    private func jpeg(page: Int32) throws -> Data {
        var image = try OwnedImage(copying: pixaGetPix(stack, page, Int32(L_CLONE)))
        if pixGetDepth(image.pointer) == 1 { try image.replace("pixConvert1To8") { pixConvert1To8(nil, $0, 255, 0) } }
        return try Self.data("pixWriteMemJpeg") { pixWriteMemJpeg($0, $1, image.pointer, Int32(recipe.quality), 0) }
    }

    private static func data(
        _ name: String,
        _ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>) -> Int32
    ) throws(Scanner.Failure) -> Data {
        var bytes: UnsafeMutablePointer<UInt8>?
        var count = 0
        guard write(&bytes, &count) == 0, let bytes else {
            throw Scanner.Failure(code: "cannot-write", message: name)
        }
        defer { free(bytes) }
        return Data(bytes: bytes, count: count)
    }
}

/// One scanned page as parts of a PDF.
package struct ScannedSheet: Sendable {
    package struct Picture: Sendable {
        package var jpeg: Data
        package var width: Int
        package var height: Int
    }

    /// One bit a pixel, set where there is ink; rows of whole 32-bit words, the first pixel in the lowest bit of the
    /// first byte.
    package struct Mask: Sendable {
        package var width: Int
        package var height: Int
        package var stride: Int
        package var bits: [UInt8]
    }

    /// In pixels.
    package var width: Int
    package var height: Int
    package var dotsPerInch: Double
    package var geometry: ScanGeometry
    package var picture: Picture
    package var mask: Mask?
}
