import Archive
import Synchronization

/// Puts the pages of a document that takes its time into the archive, so that a run that is cut off has not read them
/// in vain.
final class PageKeeper: Sendable {
    /// What is read faster than this is sooner read again than kept.
    private static let interval = Duration.seconds(2)

    private struct State {
        var pages: [ReadPage] = []
        var written: SuspendingClock.Instant
    }

    private let archive: ArchiveWriter
    private let sha256: String
    private let settings: String
    private let clock = SuspendingClock()
    private let state: Mutex<State>

    init(_ archive: ArchiveWriter, sha256: String, settings: String) {
        self.archive = archive
        self.sha256 = sha256
        self.settings = settings
        state = Mutex(State(written: clock.now))
    }

    /// What an earlier run has kept.
    func pages() throws -> [ReadPage] {
        try archive.keptPages(ofDocument: sha256, settings: settings, version: ProgramVersion.current)
            .map { ReadPage(number: $0.number, json: $0.json) }
    }

    func add(_ page: ReadPage) {
        let isDue = state.withLock { state in
            if page.isRead { state.pages.append(page) }
            return clock.now - state.written >= Self.interval
        }
        if isDue { write() }
    }

    /// A page that cannot be kept is read again, should it come to that; a full disk is noticed at the commit.
    func write() {
        let pages = state.withLock { state in
            defer {
                state.pages = []
                state.written = clock.now
            }
            return state.pages
        }
        guard !pages.isEmpty else { return }
        try? archive.keep(
            pages.map { ($0.number, $0.json) }, ofDocument: sha256, settings: settings,
            version: ProgramVersion.current)
    }
}
