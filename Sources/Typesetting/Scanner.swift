internal import CLeptonica
package import Foundation

/// Turns clean page images into what an office scanner would have made of worn paper.
///
/// The same images, recipe and seed give the same bytes with the same version of Leptonica.
package struct Scanner {
    package struct Failure: Error, CustomStringConvertible {
        package var code: String
        package var message: String
        package var description: String { "\(code): \(message)" }
    }

    package var recipe: ScanRecipe
    private var seed: UInt64

    package init(_ recipe: ScanRecipe, seed: UInt64) {
        self.recipe = recipe
        self.seed = seed
    }

    /// - Throws: `Failure` where Leptonica cannot make or write an image.
    package func scan(_ pages: [GreyImage], into container: ScanContainer) throws -> Data {
        var owned = pixaCreate(Int32(pages.count))
        defer { pixaDestroy(&owned) }
        guard let stack = owned else { throw Failure(code: "out-of-memory", message: "pixaCreate") }
        for (index, page) in pages.enumerated() {
            var noise = Grain(seed: seed &+ UInt64(index) &* 0x9E37_79B9_7F4A_7C15)
            pixaAddPix(stack, try wear(page, &noise), Int32(L_INSERT))
        }
        return try write(stack, container)
    }

    private func wear(_ page: GreyImage, _ grain: inout Grain) throws -> UnsafeMutablePointer<Pix> {
        var page = page
        fade(&page)
        dirty(&page, &grain)
        var pix = try Owned(page)
        if recipe.blur > 0 {
            let radius = Int32(recipe.blur)
            try pix.replace("pixBlockconv") { pixBlockconv($0, radius, radius) }
        }
        if recipe.skew != 0 {
            let degrees = recipe.skew * (1 + (grain.unit() - 0.5) * 2 / 3)
            let radians = Float(degrees * .pi / 180)
            try pix.replace("pixRotate") {
                pixRotate($0, radians, Int32(L_ROTATE_AREA_MAP), Int32(L_BRING_IN_WHITE), 0, 0)
            }
        }
        shadeAndRoughen(pix.pointer, &grain)
        if case .bilevel(let threshold) = recipe.levels {
            try pix.replace("pixThresholdToBinary") { pixThresholdToBinary($0, Int32(threshold)) }
        }
        for _ in 0..<(recipe.quarterTurns % 4) { try pix.replace("pixRotate90") { pixRotate90($0, 1) } }
        let resolution = Int32(page.dotsPerInch)
        pixSetResolution(pix.pointer, resolution, resolution)
        return pix.release()
    }

    private func fade(_ page: inout GreyImage) {
        guard recipe.fading > 0 else { return }
        let keep = Int((1 - recipe.fading) * 256)
        page.pixels.withUnsafeMutableBufferPointer { pixels in
            for index in pixels.indices { pixels[index] = UInt8(255 - (255 - Int(pixels[index])) * keep / 256) }
        }
    }

    private func dirty(_ page: inout GreyImage, _ grain: inout Grain) {
        for _ in 0..<recipe.specks {
            let size = 1 + grain.below(3)
            let x = grain.below(max(1, page.width - size))
            let y = grain.below(max(1, page.height - size))
            for row in y..<min(page.height, y + size) {
                for column in x..<min(page.width, x + size) { page.pixels[row * page.width + column] = 60 }
            }
        }
    }

    /// Darkens towards a random corner and lets every pixel deviate, in one pass.
    private func shadeAndRoughen(_ pix: UnsafeMutablePointer<Pix>, _ grain: inout Grain) {
        guard recipe.shade > 0 || recipe.noise > 0, let data = pixGetData(pix) else { return }
        let width = Int(pixGetWidth(pix))
        let height = Int(pixGetHeight(pix))
        let stride = Int(pixGetWpl(pix)) * 4
        let (fromRight, fromBottom) = (grain.below(2) == 1, grain.below(2) == 1)
        let depth = Int(recipe.shade * 256)
        let span = 2 * recipe.noise + 1
        data.withMemoryRebound(to: UInt8.self, capacity: stride * height) { bytes in
            for y in 0..<height {
                let down = fromBottom ? y : height - y
                for x in 0..<width {
                    let along = fromRight ? x : width - x
                    let reach = (down * 256 / height + along * 256 / width) / 2
                    // Leptonica keeps the bytes of each 32-bit word in reverse.
                    let at = y * stride + (x ^ 3)
                    var value = Int(bytes[at]) * (65_536 - depth * reach * reach / 256) / 65_536
                    if recipe.noise > 0 { value += grain.bell(span) - recipe.noise }
                    bytes[at] = UInt8(max(0, min(255, value)))
                }
            }
        }
    }

    private func write(_ stack: UnsafeMutablePointer<Pixa>, _ container: ScanContainer) throws -> Data {
        switch container {
        case .pdf:
            // Otherwise the file says when it was made and by which version.
            l_pdfSetDateAndVersion(0)
            var bytes: UnsafeMutablePointer<UInt8>?
            var count = 0
            let kind = recipe.levels == .grey ? L_JPEG_ENCODE : L_G4_ENCODE
            let failed = pixaConvertToPdfData(
                stack, 0, 1, Int32(kind), Int32(recipe.quality), "", &bytes, &count)
            guard failed == 0, let bytes else { throw Failure(code: "cannot-write", message: "pixaConvertToPdfData") }
            defer { free(bytes) }
            return Data(bytes: bytes, count: count)
        case .jpeg:
            var pix: UnsafeMutablePointer<Pix>? = pixaGetPix(stack, 0, Int32(L_CLONE))
            defer { pixDestroy(&pix) }
            var bytes: UnsafeMutablePointer<UInt8>?
            var count = 0
            guard pixWriteMemJpeg(&bytes, &count, pix, Int32(recipe.quality), 0) == 0, let bytes else {
                throw Failure(code: "cannot-write", message: "pixWriteMemJpeg")
            }
            defer { free(bytes) }
            return Data(bytes: bytes, count: count)
        case .tiff:
            // Leptonica appends TIFF pages to files only.
            let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).tif")
            defer { try? FileManager.default.removeItem(at: path) }
            guard pixaWriteMultipageTiff(path.path, stack) == 0 else {
                throw Failure(code: "cannot-write", message: "pixaWriteMultipageTiff")
            }
            return try Data(contentsOf: path)
        }
    }
}

/// A Leptonica image that is freed unless it is given away.
private struct Owned: ~Copyable {
    private(set) var pointer: UnsafeMutablePointer<Pix>

    init(_ image: GreyImage) throws(Scanner.Failure) {
        guard let pix = pixCreate(Int32(image.width), Int32(image.height), 8), let data = pixGetData(pix) else {
            throw Scanner.Failure(code: "out-of-memory", message: "pixCreate")
        }
        pointer = pix
        let stride = Int(pixGetWpl(pix)) * 4
        data.withMemoryRebound(to: UInt8.self, capacity: stride * image.height) { bytes in
            image.pixels.withUnsafeBufferPointer { pixels in
                for y in 0..<image.height {
                    for x in 0..<image.width { bytes[y * stride + (x ^ 3)] = pixels[y * image.width + x] }
                }
            }
        }
    }

    deinit {
        var optional: UnsafeMutablePointer<Pix>? = pointer
        pixDestroy(&optional)
    }

    mutating func replace(
        _ name: String, _ change: (UnsafeMutablePointer<Pix>) -> UnsafeMutablePointer<Pix>?
    ) throws(Scanner.Failure) {
        guard let changed = change(pointer) else { throw Scanner.Failure(code: "cannot-change", message: name) }
        var old: UnsafeMutablePointer<Pix>? = pointer
        pointer = changed
        pixDestroy(&old)
    }

    consuming func release() -> UnsafeMutablePointer<Pix> {
        let given = pointer
        discard self
        return given
    }
}

/// Fast noise for pixels; its sequence depends on nothing but the seed.
private struct Grain {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    private mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }

    mutating func below(_ bound: Int) -> Int { Int(next() >> 33) % bound }
    mutating func unit() -> Double { Double(next() >> 11) / Double(1 << 53) }

    /// 0..<span, the middle most often.
    mutating func bell(_ span: Int) -> Int {
        let bits = next()
        let (a, b, c) = (Int(bits & 0xFFFF), Int(bits >> 16 & 0xFFFF), Int(bits >> 32 & 0xFFFF))
        return (a + b + c) * span / (3 * 65_536)
    }
}
