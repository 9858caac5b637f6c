import Synchronization

/// Keeps the time of one request: how long it may take as a whole, and how long the worker may be silent.
final class WorkerWatch: Sendable {
    private struct Sign {
        var at: SuspendingClock.Instant
        var step: String?
    }

    private let limit: WorkerLimit
    private let silence: Duration
    private let clock = SuspendingClock()
    private let end: SuspendingClock.Instant
    private let lastSign: Mutex<Sign>

    init(_ limit: WorkerLimit, silence: Duration) {
        self.limit = limit
        self.silence = silence
        let now = clock.now
        end = now + limit.duration
        lastSign = Mutex(Sign(at: now))
    }

    /// The worker has said what it is about to do.
    func saw(_ step: String) { lastSign.withLock { $0 = Sign(at: clock.now, step: step) } }

    /// What the worker is to be ended for, as soon as it is; nil when the task is cancelled, which is when the answer
    /// has come.
    func fault() async -> WorkerFault? {
        while true {
            let sign = lastSign.withLock { $0 }
            // Opening a file and loading a model are one call each: they have a limit of their own.
            let silent = sign.step == nil ? end : sign.at + silence
            let due = min(end, silent)
            if clock.now >= due {
                return due == end
                    ? .timedOut(seconds: limit.duration / .seconds(1), setting: limit.setting, step: sign.step)
                    : .timedOut(seconds: silence / .seconds(1), setting: "call-deadline", step: sign.step)
            }
            // The first step may be told while this sleeps.
            let next = min(due, clock.now + silence)
            do { try await Task.sleep(until: next, clock: clock) } catch { return nil }
        }
    }
}
