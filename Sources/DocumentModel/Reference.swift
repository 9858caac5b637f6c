/// A link of the file, or an address that is printed.
public struct Reference: Codable, Hashable, Sendable {
    /// The address, as it stands.
    public var target: String
    /// From 1.
    public var page: Int
    /// What is to be clicked, or the printed address; nil for plain text.
    @Stated public var box: Box?

    public init(target: String, page: Int, box: Box?) {
        self.target = target
        self.page = page
        self.box = box
    }
}
