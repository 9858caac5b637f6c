/// Messages on a pipe: four bytes of length, most significant first, then as many bytes of JSON.
package enum Frame {
    /// A longer message is taken for garbage.
    package static let maximumLength = 512 << 20

    package static func wrap(_ payload: some Collection<UInt8>) -> [UInt8] {
        let length = UInt32(payload.count)
        return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + payload
    }

    /// Thrown for bytes that are no frame: the sender is broken and cannot be understood any more.
    package struct Garbage: Error {
        package init() {}
    }

    /// Cuts a stream of bytes into messages.
    package struct Splitter: Sendable {
        private var pending: [UInt8] = []

        package init() {}

        package mutating func append(_ bytes: some Sequence<UInt8>) { pending.append(contentsOf: bytes) }

        /// The next whole message, or nil until more bytes arrive.
        package mutating func next() throws(Garbage) -> [UInt8]? {
            guard pending.count >= 4 else { return nil }
            let length = pending[0..<4].reduce(0) { $0 << 8 | Int($1) }
            guard length <= Frame.maximumLength else { throw Garbage() }
            guard pending.count >= 4 + length else { return nil }
            defer { pending.removeFirst(4 + length) }
            return Array(pending[4..<4 + length])
        }
    }
}
