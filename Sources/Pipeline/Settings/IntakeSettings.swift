import Archive
import Foundation

/// When a file is taken in, and how it is known again.
package struct IntakeSettings: Hashable, Sendable {
    /// A file that has changed within this time is left for a later run: somebody may still be writing it.
    package var settle: Duration
    /// Compare a file's inode too, to see without reading it that it is the same. Some network file systems give it
    /// another one every time.
    package var comparesInodes: Bool

    package init(settle: Duration = .zero, comparesInodes: Bool = true) {
        self.settle = settle
        self.comparesInodes = comparesInodes
    }

    /// A time that lies ahead is another machine's clock, and says nothing.
    func isUnsettled(_ source: SourceFingerprint, at now: Date) -> Bool {
        let settle = settle / .seconds(1)
        return settle > 0
            && [source.modified, source.changed].contains {
                (0..<settle).contains(now.timeIntervalSince1970 - Double($0) / 1e9)
            }
    }
}
