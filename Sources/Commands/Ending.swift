import Archive
import Extraction
import Pipeline
import SearchIndex
import Web

/// How the program ends where it does not end well: the one place where inner errors become words for the user.
struct Ending: Error {
    var code: Int32
    /// Nil where all has been said.
    var message: String?

    init(code: Int32, _ message: String? = nil) {
        self.code = code
        self.message = message
    }

    static let internalFault: Int32 = 1
    static let incomplete: Int32 = 2
    static let noInput: Int32 = 66
    static let cannotWrite: Int32 = 73
    static let busy: Int32 = 75

    /// Nil for an error that the argument parser knows how to show.
    init?(_ error: any Error) {
        switch error {
        case let ending as Ending: self = ending
        case OutputFault.readerIsGone: self.init(code: 0)
        case OutputFault.cannotWrite(let reason):
            self.init(code: Self.cannotWrite, "cannot write to standard output: \(reason)")
        case let error as ArchiveError: self.init(error)
        case let error as SearchIndexError: self.init(error)
        case let error as WebError: self.init(code: error.code == .access ? 64 : Self.cannotWrite, error.description)
        case let error as PipelineFileError: self.init(code: 64, error.description)
        case let fault as Manifest.Fault: self.init(code: 64, fault.description)
        case let error as ExtractionError where error.code == .model:
            self.init(code: Self.internalFault, "page images cannot be read: \(error.message)")
        case let error as ExtractionError: self.init(code: Self.incomplete, error.description)
        case let fault as WorkerFault: self.init(code: Self.internalFault, fault.description)
        case is CancellationError: self.init(code: Interruption.exitCode)
        default: return nil
        }
    }

    private init(_ error: ArchiveError) {
        let place = error.path.map { "\($0): " } ?? ""
        switch error.code {
        case .notAnArchive:
            self.init(
                code: Self.noInput,
                "\(place)\(error.message)\n`protokoll ingest FOLDER` makes an archive; --archive or PROTOKOLL_ARCHIVE says where."
            )
        case .busy:
            self.init(
                code: Self.busy, "\(place)\(error.message)\nWith --wait this run begins when the other one has ended.")
        case .cannotWrite: self.init(code: Self.cannotWrite, "\(place)\(error.message)")
        case .cannotRead, .sourceChanged: self.init(code: Self.incomplete, "\(place)\(error.message)")
        default: self.init(code: Self.internalFault, "\(place)\(error.message)")
        }
    }

    private init(_ error: SearchIndexError) {
        switch error.code {
        case .cannotWrite: self.init(code: Self.cannotWrite, error.message)
        case .busy: self.init(code: Self.busy, error.message)
        default:
            let advice = error.needsRebuild ? "\n`protokoll reindex` builds it from the archive." : ""
            self.init(code: Self.internalFault, "the search index: \(error.message)\(advice)")
        }
    }
}
