/// A value that the document may or may not state. Nil is written as an explicit JSON `null`, which means
/// that the document does not say; a missing key reads as nil.
@propertyWrapper
public struct Stated<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
    public var wrappedValue: Value?

    public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue { try container.encode(wrappedValue) } else { try container.encodeNil() }
    }
}

extension KeyedDecodingContainer {
    public func decode<Value>(_ type: Stated<Value>.Type, forKey key: Key) throws -> Stated<Value> {
        try decodeIfPresent(type, forKey: key) ?? Stated(wrappedValue: nil)
    }
}
