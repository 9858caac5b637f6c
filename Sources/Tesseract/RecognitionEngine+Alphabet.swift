import Glibc

extension RecognitionEngine {
    /// All that the model can write. A model made of several (`swe+eng`) writes what any of them can.
    ///
    /// - Throws: where the model's file cannot be read.
    package func alphabet() throws(RasterError) -> Set<String> {
        var known: Set<String> = []
        for part in model.split(separator: "+") where !part.hasPrefix("~") {
            known.formUnion(try Self.alphabet(ofModelAt: "\(dataPath)/\(part).traineddata"))
        }
        return known
    }

    /// The character set of the neural recogniser, read from the model's file: a table of offsets, then the
    /// components; the 22nd is the character set as text, one character first on each line after the count
    /// (tesseract, `src/ccutil/tessdatamanager.h`).
    private static func alphabet(ofModelAt path: String) throws(RasterError) -> Set<String> {
        let component = 21
        guard let file = fopen(path, "rb") else { throw RasterError("the model's file cannot be opened") }
        defer { fclose(file) }
        var count: Int32 = 0
        guard fread(&count, 4, 1, file) == 1, count > Int32(component), count < 256 else {
            throw RasterError("the model's file is of an unknown form")
        }
        var offsets = [Int64](repeating: -1, count: Int(count))
        guard fread(&offsets, 8, offsets.count, file) == offsets.count, offsets[component] > 0 else {
            throw RasterError("the model has no character set for the neural recogniser")
        }
        let start = offsets[component]
        fseek(file, 0, SEEK_END)
        let end = offsets.filter { $0 > start }.min() ?? Int64(ftell(file))
        guard end - start < 1 << 24 else { throw RasterError("the model's file is of an unknown form") }
        fseek(file, Int(start), SEEK_SET)
        var bytes = [UInt8](repeating: 0, count: Int(end - start))
        guard fread(&bytes, 1, bytes.count, file) == bytes.count else {
            throw RasterError("the model's file is cut off")
        }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
        return Set(lines.compactMap { $0.split(separator: " ").first.map(String.init) })
    }
}
