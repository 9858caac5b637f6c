/// Which stage and tool made something, with the settings that decide its result.
public struct Provenance: Codable, Hashable, Sendable {
    /// `extraction`, `image cleaning`, `ocr`, `layout`, `minutes`, …
    public var stage: String
    /// Name and version, such as `tesseract 5.3.0`.
    public var tool: String
    public var settings: [String: String]

    public init(stage: String, tool: String, settings: [String: String] = [:]) {
        self.stage = stage
        self.tool = tool
        self.settings = settings
    }
}
