/// When a document as a whole must be done. Counted while the machine is awake, whatever its clock is set to.
package struct DocumentDeadline: Sendable {
    let limit: Duration
    private let end: SuspendingClock.Instant

    package init(_ limit: Duration) {
        self.limit = limit
        end = SuspendingClock().now + limit
    }

    /// Zero where it has passed.
    var left: Duration { max(.zero, end - SuspendingClock().now) }
}
