import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and SIGTERM: the first one asks the work to come to a clean end, the second ends the program at once.
enum Interruption {
    private static let received = Mutex<Int32?>(nil)

    /// 130 or 143 after a signal; 130 where work was broken off without one.
    static var exitCode: Int32 { 128 + (received.withLock { $0 } ?? SIGINT) }

    static var hasCome: Bool { received.withLock { $0 != nil } }

    /// Runs the work in a task that a signal cancels.
    static func watched<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        let task = Task(operation: work)
        let sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                let isSecond = received.withLock { earlier in
                    defer { earlier = earlier ?? number }
                    return earlier != nil
                }
                if isSecond { _exit(128 + number) }
                task.cancel()
            }
            source.resume()
            return source
        }
        defer { for source in sources { source.cancel() } }
        return try await task.value
    }
}
