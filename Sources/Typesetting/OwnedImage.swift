internal import CLeptonica
internal import Foundation

/// A Leptonica image that is freed unless it is given away.
struct OwnedImage: ~Copyable {
    private(set) var pointer: UnsafeMutablePointer<Pix>

    init(_ image: GreyImage) throws(Scanner.Failure) {
        guard let pix = pixCreate(Int32(image.width), Int32(image.height), 8), let data = pixGetData(pix) else {
            throw Scanner.Failure(code: "out-of-memory", message: "pixCreate")
        }
        pointer = pix
        let stride = Int(pixGetWpl(pix)) * 4
        data.withMemoryRebound(to: UInt8.self, capacity: stride * image.height) { bytes in
            image.pixels.withUnsafeBufferPointer { pixels in
                // Leptonica keeps the bytes of each 32-bit word in reverse.
                for y in 0..<image.height {
                    for x in 0..<image.width { bytes[y * stride + (x ^ 3)] = pixels[y * image.width + x] }
                }
            }
        }
    }

    /// - Parameter reference: a counted reference, owned from now on.
    init(copying reference: UnsafeMutablePointer<Pix>?) throws(Scanner.Failure) {
        guard let reference else { throw Scanner.Failure(code: "out-of-memory", message: "pixClone") }
        pointer = reference
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

    /// Of a bilevel image.
    var bits: ScannedSheet.Mask {
        let height = Int(pixGetHeight(pointer))
        let stride = Int(pixGetWpl(pointer)) * 4
        var mask = ScannedSheet.Mask(
            width: Int(pixGetWidth(pointer)), height: height, stride: stride,
            bits: [UInt8](repeating: 0, count: stride * height))
        guard let words = pixGetData(pointer) else { return mask }
        mask.bits.withUnsafeMutableBufferPointer { bits in
            for index in 0..<stride * height / 4 {
                // Leptonica has the first pixel in the highest bit of a word, Cairo in the lowest.
                var word = words[index]
                word = (word >> 1 & 0x5555_5555) | (word & 0x5555_5555) << 1
                word = (word >> 2 & 0x3333_3333) | (word & 0x3333_3333) << 2
                word = (word >> 4 & 0x0F0F_0F0F) | (word & 0x0F0F_0F0F) << 4
                word = word.byteSwapped
                for byte in 0..<4 { bits[index * 4 + byte] = UInt8(truncatingIfNeeded: word >> (8 * UInt32(byte))) }
            }
        }
        return mask
    }

    /// Darkens towards a random corner and lets every pixel of a grey image deviate, in one pass.
    func shadeAndRoughen(shade: Double, noise: Int, _ grain: inout Grain) {
        guard shade > 0 || noise > 0, let data = pixGetData(pointer) else { return }
        let width = Int(pixGetWidth(pointer))
        let height = Int(pixGetHeight(pointer))
        let stride = Int(pixGetWpl(pointer)) * 4
        let (fromRight, fromBottom) = (grain.below(2) == 1, grain.below(2) == 1)
        let depth = Int(shade * 256)
        let span = 2 * noise + 1
        data.withMemoryRebound(to: UInt8.self, capacity: stride * height) { bytes in
            for y in 0..<height {
                let down = fromBottom ? y : height - y
                for x in 0..<width {
                    let along = fromRight ? x : width - x
                    let reach = (down * 256 / height + along * 256 / width) / 2
                    let at = y * stride + (x ^ 3)
                    var value = Int(bytes[at]) * (65_536 - depth * reach * reach / 256) / 65_536
                    if noise > 0 { value += grain.bell(span) - noise }
                    bytes[at] = UInt8(max(0, min(255, value)))
                }
            }
        }
    }

    /// Sees the page from aside, on a dark table, in the light of a lamp.
    ///
    /// - Returns: the projection from the page to the picture, as in `ScanGeometry`.
    mutating func photograph(_ amount: Double, _ grain: inout Grain) throws(Scanner.Failure) -> [Double] {
        let width = Double(pixGetWidth(pointer)), height = Double(pixGetHeight(pointer))
        let corners = [(0.0, 0.0), (width, 0), (0, height), (width, height)]
        let moved = corners.map { x, y in
            // Inwards by up to a fourteenth of the page.
            let dx = (0.15 + 0.85 * grain.unit()) * amount * width / 14
            let dy = (0.15 + 0.85 * grain.unit()) * amount * height / 14
            return (x == 0 ? dx : x - dx, y == 0 ? dy : y - dy)
        }
        let forward = try Self.projection(from: corners, to: moved)
        let back = try Self.projection(from: moved, to: corners)
        var coefficients = back.map(Float.init)
        try replace("pixProjectiveGray") { pixProjectiveGray($0, &coefficients, 55) }
        light(amount, x: width * (0.25 + 0.5 * grain.unit()), y: height * (0.2 + 0.4 * grain.unit()))
        return forward
    }

    private func light(_ amount: Double, x lampX: Double, y lampY: Double) {
        guard let data = pixGetData(pointer) else { return }
        let width = Int(pixGetWidth(pointer)), height = Int(pixGetHeight(pointer))
        let stride = Int(pixGetWpl(pointer)) * 4
        let reach = Double(width * width + height * height)
        data.withMemoryRebound(to: UInt8.self, capacity: stride * height) { bytes in
            for y in 0..<height {
                let dy = (Double(y) - lampY) * (Double(y) - lampY)
                for x in 0..<width {
                    let dx = Double(x) - lampX
                    let share = 256 - Int(256 * 0.55 * amount * min(1, (dx * dx + dy) / reach * 1.6) + 20 * amount)
                    let at = y * stride + (x ^ 3)
                    bytes[at] = UInt8(Int(bytes[at]) * share / 256)
                }
            }
        }
    }

    private static func projection(
        from: [(Double, Double)], to: [(Double, Double)]
    ) throws(Scanner.Failure) -> [Double] {
        func points(_ values: [(Double, Double)]) -> UnsafeMutablePointer<Pta>? {
            let list = ptaCreate(4)
            for (x, y) in values { ptaAddPt(list, Float(x), Float(y)) }
            return list
        }
        var source = points(from), target = points(to)
        defer {
            ptaDestroy(&source)
            ptaDestroy(&target)
        }
        var coefficients: UnsafeMutablePointer<Float>?
        guard getProjectiveXformCoeffs(source, target, &coefficients) == 0, let coefficients else {
            throw Scanner.Failure(code: "cannot-change", message: "getProjectiveXformCoeffs")
        }
        defer { free(coefficients) }
        return (0..<8).map { Double(coefficients[$0]) }
    }
}
