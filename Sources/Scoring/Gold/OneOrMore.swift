/// A value or a list of values: any of them is right, or all of them belong. Empty for `null` and a missing key.
@propertyWrapper
package struct OneOrMore<Value: Decodable & Sendable>: Decodable, Sendable {
    package var wrappedValue: [Value]

    package init(wrappedValue: [Value]) { self.wrappedValue = wrappedValue }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            wrappedValue = []
        } else if (try? decoder.unkeyedContainer()) != nil {
            wrappedValue = try container.decode([Value].self)
        } else {
            wrappedValue = [try container.decode(Value.self)]
        }
    }
}

extension KeyedDecodingContainer {
    package func decode<Value>(_ type: OneOrMore<Value>.Type, forKey key: Key) throws -> OneOrMore<Value> {
        try decodeIfPresent(type, forKey: key) ?? OneOrMore(wrappedValue: [])
    }
}
