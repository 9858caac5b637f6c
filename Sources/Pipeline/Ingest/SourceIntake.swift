import Archive
import DocumentModel
import Extraction
import Foundation

/// Looks at files one after the other: takes their bytes into the archive and says whether they must be read.
struct SourceIntake {
    enum Decision {
        case read(source: SourceFingerprint, sha256: String)
        /// Nothing is to be read.
        case settled(FileOutcome)
    }

    /// Files noted together that are as they were: each by itself would cost a write to disk.
    private static let batch = 1000

    private let archive: ArchiveWriter
    private let pipeline: PipelineFile
    private let settings: String
    private let manifest: Manifest?
    private let rehashes: Bool
    private let now: @Sendable () -> Date
    private var unchanged: [String] = []

    init(
        _ archive: ArchiveWriter, pipeline: PipelineFile, manifest: Manifest?, rehashes: Bool,
        now: @escaping @Sendable () -> Date
    ) throws {
        self.archive = archive
        self.pipeline = pipeline
        self.manifest = manifest
        self.rehashes = rehashes
        self.now = now
        settings = try pipeline.digest
    }

    mutating func consider(_ path: String) throws -> Decision {
        do {
            let source = try archive.fingerprint(path)
            guard source.size <= pipeline.extraction.maximumBytes else {
                let message = "\(source.size) bytes are more than maximum-bytes in the pipeline file allows"
                return .settled(.failed(code: ExtractionError.Code.tooLarge.rawValue, message: message))
            }
            if pipeline.intake.isUnsettled(source, at: now()) { return .settled(.unsettled) }
            if let sha256 = try known(source) {
                return try decision(on: source, sha256, change: .unchanged) ?? .read(source: source, sha256: sha256)
            }
            let sha256 = try archive.storeOriginal(source)
            let change = try archive.note(source, sha256: sha256, now: now())
            return try decision(on: source, sha256, change: change) ?? .read(source: source, sha256: sha256)
        } catch let error as ArchiveError where error.code == .sourceChanged {
            return .settled(.unsettled)
        } catch let error as ArchiveError where error.code == .cannotRead {
            return .settled(.failed(code: "not-readable", message: error.message))
        }
    }

    /// Writes down what has been noted only here.
    mutating func finish() throws {
        try archive.noteUnchanged(unchanged, now: now())
        unchanged = []
    }

    /// The digest of a file whose bytes the archive holds, with as little reading as will do; nil for other bytes.
    ///
    /// It is noted that the file is still there.
    private mutating func known(_ source: SourceFingerprint) throws -> String? {
        if !rehashes, let known = try archive.knownDigest(source, inodes: pipeline.intake.comparesInodes) {
            unchanged.append(source.path)
            if unchanged.count >= Self.batch { try finish() }
            return known
        }
        guard let earlier = try archive.archive.knownSource(source.path), earlier.size == source.size,
            archive.archive.hasOriginal(sha256: earlier.sha256, size: earlier.size),
            try source.digest() == earlier.sha256
        else { return nil }
        try archive.note(source, sha256: earlier.sha256, now: now())
        return earlier.sha256
    }

    /// Nil where the bytes must be read.
    private mutating func decision(
        on source: SourceFingerprint, _ sha256: String, change: SourceChange
    ) throws -> Decision? {
        if let given = manifest?.metadata(forFileAt: source.path, sha256: sha256) {
            try archive.give(given, toDocument: sha256, now: now())
        }
        guard let known = try archive.archive.document(sha256: sha256),
            known.isRead(settings: settings, version: ProgramVersion.current)
        else { return nil }
        switch change {
        case .duplicate: return .settled(.sameBytes)
        case .moved(let from): return .settled(.moved(from: from))
        case .new, .unchanged, .changed: break
        }
        guard known.outcome != .done else { return .settled(.unchanged) }
        return .settled(
            .knownProblem(
                words: known.errorMessage.map { "\(known.outcome.rawValue): \($0)" } ?? known.outcome.rawValue))
    }
}
