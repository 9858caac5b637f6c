import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM: the first one asks the work to come to a clean end, the second ends the program at once.
enum Interruption {
    private struct State {
        var received: Int32?
        /// Cancels what is being watched.
        var cancel: (@Sendable () -> Void)?
    }

    private static let state = Mutex(State())

    /// 130 or 143 after a signal; 130 where work was broken off without one.
    static var exitCode: Int32 { 128 + (state.withLock { $0.received } ?? SIGINT) }

    /// To the end of the program: a signal that comes between two works stops the second one.
    private static let sources = Mutex(
        [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { take(number) }
            source.resume()
            return source
        })

    /// From here on a signal ends the program no more by itself, but the next work that is watched.
    static func listen() { sources.withLock { _ in } }

    private static func take(_ number: Int32) {
        let (isSecond, cancel) = state.withLock { state in
            defer { state.received = state.received ?? number }
            return (state.received != nil, state.cancel)
        }
        if isSecond { _exit(128 + number) }
        cancel?()
    }

    /// Runs the work in a task that a signal cancels, also one that has come before. One work at a time.
    static func watched<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        listen()
        let task = Task(operation: work)
        let hasCome = state.withLock { state in
            state.cancel = { task.cancel() }
            return state.received != nil
        }
        if hasCome { task.cancel() }
        defer { state.withLock { $0.cancel = nil } }
        return try await task.value
    }
}
