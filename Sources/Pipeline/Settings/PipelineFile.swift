package import Extraction
import Foundation

/// What an archivist sets in a file of `Pipelines/`.
package struct PipelineFile: Hashable, Sendable {
    package var files: FilePatterns
    package var intake: IntakeSettings
    package var extraction: ExtractionSettings
    package var workers: WorkerSettings

    /// What holds where no file is given, and for each key that a file leaves out.
    package init(
        files: FilePatterns = FilePatterns(ignore: ["Thumbs.db", "desktop.ini", "~$*", "*.tmp", "*.part"]),
        intake: IntakeSettings = IntakeSettings(), extraction: ExtractionSettings = ExtractionSettings(),
        workers: WorkerSettings = WorkerSettings(count: ProcessInfo.processInfo.activeProcessorCount)
    ) {
        self.files = files
        self.intake = intake
        self.extraction = extraction
        self.workers = workers
    }

    /// Changes when, and only when, a setting changes that decides what is read from a file. Documents that were
    /// read with another digest are read again; the number of workers, for one, is not in it.
    package var digest: String {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys]
            return String(FileDigest.sha256(of: try encoder.encode(extraction)).prefix(16))
        }
    }
}

/// What is wrong in a pipeline file, and where.
package struct PipelineFileError: Error, Hashable, Sendable, CustomStringConvertible {
    package var path: String
    /// From 1; nil where the file as a whole cannot be read.
    package var line: Int?
    package var column: Int?
    package var message: String

    package var description: String {
        let place = [line, column].compactMap { $0.map { ":\($0)" } }.joined()
        return "\(path)\(place): \(message)"
    }
}
