internal import Synchronization

/// Keeps what was made with effort, within a number of bytes: what was used longest ago goes first.
final class BoundedCache<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private struct Entry {
        var value: Value
        var cost: Int
        var lastUse: UInt64
    }

    private struct State {
        var entries: [Key: Entry] = [:]
        var cost = 0
        var clock: UInt64 = 0
    }

    private let capacity: Int
    private let state = Mutex(State())

    /// - Parameter capacity: in the unit of `cost`, in all.
    init(capacity: Int) { self.capacity = capacity }

    func value(_ key: Key) -> Value? {
        state.withLock { state in
            guard let index = state.entries.index(forKey: key) else { return nil }
            state.clock += 1
            state.entries.values[index].lastUse = state.clock
            return state.entries.values[index].value
        }
    }

    /// What costs more than a quarter of all is not kept.
    func keep(_ value: Value, for key: Key, cost: Int) {
        guard cost <= capacity / 4 else { return }
        state.withLock { state in
            state.clock += 1
            if let old = state.entries.updateValue(Entry(value: value, cost: cost, lastUse: state.clock), forKey: key) {
                state.cost -= old.cost
            }
            state.cost += cost
            guard state.cost > capacity else { return }
            // Down to nine tenths at once: sorting for every entry would be dear.
            for (key, entry) in state.entries.sorted(by: { $0.value.lastUse < $1.value.lastUse }) {
                guard state.cost > capacity / 10 * 9 else { break }
                state.entries[key] = nil
                state.cost -= entry.cost
            }
        }
    }

    func remove(_ key: Key) {
        state.withLock { state in
            if let old = state.entries.removeValue(forKey: key) { state.cost -= old.cost }
        }
    }
}
