/// Where in the document a value stands and how it became known.
public struct Evidence: Codable, Hashable, Sendable {
    public enum State: String, Codable, Sendable {
        /// Printed where the evidence points.
        case stated
        /// Follows from what is printed there (a group heading, an interval).
        case derived
        /// Printed there, with a misreading repaired.
        case repaired
        /// Entered by a person over the machine's reading.
        case corrected
        /// Given from outside (a manifest).
        case given
        /// Withheld (personal data).
        case masked
    }

    /// The block's identifier in the record.
    public var block: String
    /// From 1.
    public var page: Int
    /// Nil for plain text.
    @Stated public var box: Box?
    /// Start and end (exclusive) in Unicode scalars of the block's `original`.
    public var span: [Int]
    /// Lowest confidence of the words in the span; nil where the reader gives none.
    @Stated public var confidence: Double?
    public var state: State

    public init(block: String, page: Int, box: Box?, span: Range<Int>, confidence: Double?, state: State = .stated) {
        self.block = block
        self.page = page
        self.box = box
        self.span = [span.lowerBound, span.upperBound]
        self.confidence = confidence
        self.state = state
    }
}

/// The evidence of one value: written as an object where it is one place, as a list where the value spans blocks.
public struct EvidenceList: Codable, Hashable, Sendable, ExpressibleByArrayLiteral {
    public var places: [Evidence]

    public init(_ places: [Evidence]) { self.places = places }
    public init(arrayLiteral elements: Evidence...) { places = elements }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let one = try? container.decode(Evidence.self) {
            places = [one]
        } else {
            places = try container.decode([Evidence].self)
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if places.count == 1 { try container.encode(places[0]) } else { try container.encode(places) }
    }
}
