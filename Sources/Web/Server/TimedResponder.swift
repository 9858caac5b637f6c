package import Hummingbird

/// Gives up on an answer that takes too long to make, so that nobody waits for ever and no connection is held for it.
package struct TimedResponder<Inner: HTTPResponder>: HTTPResponder where Inner.Context == WebContext {
    package typealias Context = WebContext

    private let inner: Inner
    private let seconds: Int

    package init(_ inner: Inner, seconds: Int) {
        self.inner = inner
        self.seconds = seconds
    }

    /// The body of a long answer is no part of this: it goes out at the receiver's pace.
    package func respond(to request: Request, context: WebContext) async throws -> Response {
        try await withThrowingTaskGroup(of: Response?.self) { group in
            group.addTask { try await inner.respond(to: request, context: context) }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                return nil
            }
            defer { group.cancelAll() }
            while let first = try await group.next() {
                if let response = first { return response }
                // What waits for a page or a thread is cancelled, and says so itself.
                group.cancelAll()
            }
            return Response(status: .serviceUnavailable)
        }
    }
}
