/// A value that gold may leave unsaid. The projected value tells a key that is not there (nobody has looked) from
/// `null` (somebody has looked, and the document does not say).
@propertyWrapper
package struct Known<Value: Decodable & Sendable>: Decodable, Sendable {
    package var wrappedValue: Value?
    package var isStated: Bool

    package var projectedValue: Known { self }

    package init(wrappedValue: Value?) { self.init(wrappedValue: wrappedValue, isStated: wrappedValue != nil) }

    package init(wrappedValue: Value?, isStated: Bool) {
        self.wrappedValue = wrappedValue
        self.isStated = isStated
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
        isStated = true
    }
}

extension KeyedDecodingContainer {
    package func decode<Value>(_ type: Known<Value>.Type, forKey key: Key) throws -> Known<Value> {
        Known(wrappedValue: try decodeIfPresent(Value.self, forKey: key), isStated: contains(key))
    }
}
