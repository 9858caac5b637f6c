import CProcess
import Glibc

/// What a worker process does to itself so that it can do no harm: it dies with its parent, has a memory limit,
/// leaves interruption to its parent, and keeps what the C libraries print away from its answers.
enum ProcessGuard {
    /// Process identifier of the parent; nil where the worker is run by hand.
    private static let parentVariable = "PROTOKOLL_WORKER_PARENT"
    /// In bytes.
    private static let memoryVariable = "PROTOKOLL_WORKER_MEMORY"
    private static let defaultMemory: UInt = 4 << 30

    /// - Returns: the descriptor for the answers, or nil where the parent is already gone.
    static func engage() -> Int32? {
        guard process_die_with_parent() == 0 else { return nil }
        // The parent may have died before that call: then another process has taken its place.
        if let parent = getenv(parentVariable), Int32(String(cString: parent)) != getppid() { return nil }
        signal(SIGINT, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
        limitMemory()
        let answers = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
        guard answers >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { return nil }
        return answers
    }

    private static func limitMemory() {
        let wanted = getenv(memoryVariable).flatMap { UInt(String(cString: $0)) } ?? defaultMemory
        guard wanted > 0 else { return }
        var limit = rlimit()
        getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
        limit.rlim_cur = min(limit.rlim_max, rlim_t(wanted))
        setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    }
}
