internal import Foundation
internal import Synchronization

/// Who has signed in with a browser. Kept in memory only: when the server ends, all are signed out.
final class Sessions: Sendable {
    static let cookie = "protokoll-session"
    /// In seconds.
    static let lifetime = 12 * 3600.0
    private static let most = 10_000

    private struct Session {
        var viewer: Viewer
        var end: Date
    }

    private let open = Mutex<[String: Session]>([:])

    /// The value for the cookie.
    func begin(for viewer: Viewer, now: Date) -> String {
        let key = Access.makeToken()
        open.withLock { open in
            if open.count >= Self.most {
                for (key, session) in open.sorted(by: { $0.value.end < $1.value.end }).prefix(Self.most / 10) {
                    if session.end < now || open.count >= Self.most { open[key] = nil }
                }
            }
            open[key] = Session(viewer: viewer, end: now.addingTimeInterval(Self.lifetime))
        }
        return key
    }

    func viewer(_ key: String, now: Date) -> Viewer? {
        open.withLock { open in
            guard let session = open[key] else { return nil }
            if session.end < now {
                open[key] = nil
                return nil
            }
            return session.viewer
        }
    }

    func end(_ key: String) { open.withLock { $0[key] = nil } }
}
