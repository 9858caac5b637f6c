/// How one file ended.
package enum FileOutcome: Hashable, Sendable {
    case done(records: [String])
    /// Some page could not be read: the messages say which and why.
    case partial(records: [String], messages: [String])
    /// `code` is stable, for machines.
    case failed(code: String, message: String)
    case unsupported(message: String)
    /// Read before, with the same bytes, settings and version.
    case unchanged
    /// The same, but what was read then is not whole; `words` say what was wrong. `retry` tries again.
    case knownProblem(words: String)
    /// The same bytes as another file, which is read once for both.
    case sameBytes
    /// The same bytes as a file that lay at the other path and is no longer there.
    case moved(from: String)
    /// Changed a moment ago, or while it was copied: a later run takes it.
    case unsettled
}

/// What a run tells of itself while it goes on.
package enum IngestEvent: Hashable, Sendable {
    /// After the first look at the paths: files to consider, and files left out by a pattern.
    case found(files: Int, ignored: Int)
    case pageRead
    case finished(path: String, FileOutcome)
    /// A file that the archive knows is gone; its document stays.
    case missing(path: String)
    /// The search index takes in what was committed.
    case indexing
    case indexFault(String)
}

/// What a run came to.
package struct IngestSummary: Codable, Hashable, Sendable {
    package var done = 0
    package var partial = 0
    package var failed = 0
    package var unsupported = 0
    package var unchanged = 0
    package var sameBytes = 0
    package var moved = 0
    /// Left for a later run.
    package var unsettled = 0
    /// Files that are gone since the last run.
    package var missing = 0
    /// Failed, unsupported or partial in an earlier run, and left alone in this one.
    package var knownProblems = 0
    package var pages = 0
    package var wasInterrupted = false
    /// Why the search index could not follow; nil where it did.
    package var indexFault: String?

    package init() {}

    /// Everything that this run took up is in the archive, whole. What an earlier one could not read is known.
    package var isClean: Bool { problems == 0 }

    /// Files that this run could not read whole.
    package var problems: Int { partial + failed + unsupported }

    /// Files that were read, well or not.
    package var read: Int { done + problems }

    mutating func add(_ outcome: FileOutcome) {
        switch outcome {
        case .done: done += 1
        case .partial: partial += 1
        case .failed: failed += 1
        case .unsupported: unsupported += 1
        case .unchanged: unchanged += 1
        case .knownProblem: knownProblems += 1
        case .sameBytes: sameBytes += 1
        case .moved: moved += 1
        case .unsettled: unsettled += 1
        }
    }
}
