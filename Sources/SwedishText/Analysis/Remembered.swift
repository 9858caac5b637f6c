/// Values by key, of which the ones not asked for lately are forgotten.
struct Remembered<Key: Hashable, Value> {
    private var recent: [Key: Value] = [:]
    private var older: [Key: Value] = [:]
    private let most: Int

    /// - Parameter most: twice as many are remembered at most.
    init(most: Int) { self.most = most }

    subscript(key: Key) -> Value? {
        mutating get {
            if let value = recent[key] { return value }
            guard let value = older[key] else { return nil }
            self[key] = value
            return value
        }
        set {
            if recent.count >= most {
                older = recent
                recent = [:]
            }
            recent[key] = newValue
        }
    }
}
