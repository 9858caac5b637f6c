/// Work that several ask for at the same time and that is done once.
actor SharedWork<Key: Hashable & Sendable, Value: Sendable> {
    private var underWay: [Key: Task<Value, any Error>] = [:]

    /// The work goes on when one who asked goes away: others may wait for it, and its result is kept.
    func value(_ key: Key, _ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        if let known = underWay[key] { return try await known.value }
        let task = Task { try await work() }
        underWay[key] = task
        defer { underWay[key] = nil }
        return try await task.value
    }
}
