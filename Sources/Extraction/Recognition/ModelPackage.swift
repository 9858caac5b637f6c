/// Where Debian keeps Tesseract's recognition models.
enum ModelPackage {
    private static let scripts = ["Latin": "latn", "Fraktur": "frak"]

    /// The packages of a model as Tesseract names it: `Latin`, `swe`, or several as `Fraktur+Latin`.
    static func names(for model: String) -> [String] {
        model.split(separator: "+").map { part in
            let name = String(part.split(separator: "/").last ?? part)
            return scripts[name].map { "tesseract-ocr-script-\($0)" }
                ?? "tesseract-ocr-\(name.lowercased().replacing("_", with: "-"))"
        }
    }
}
