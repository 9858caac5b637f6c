package import DocumentModel

/// What reading one file gave, to be committed at once.
package struct Reading: Sendable {
    /// Why a file could not be read, or not all of it.
    package struct Failure: Hashable, Sendable {
        /// Stable, for machines.
        package var code: String
        package var message: String

        package init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }

    package var sha256: String
    /// Where the bytes stood; nil leaves the sources as they are.
    package var source: SourceFingerprint?
    package var mediaType: String?
    package var outcome: Outcome
    /// In the order of the document. With `done` and `partial` they replace what there was; with `failed` and
    /// `unsupported` they must be empty, and an earlier reading's records stay.
    package var records: [Record]
    package var error: Failure?
    /// Digest of the settings that decided the result.
    package var settings: String
    /// Version of the program.
    package var version: String

    package init(
        sha256: String, source: SourceFingerprint?, mediaType: String?, outcome: Outcome, records: [Record] = [],
        error: Failure? = nil, settings: String, version: String
    ) {
        self.sha256 = sha256
        self.source = source
        self.mediaType = mediaType
        self.outcome = outcome
        self.records = records
        self.error = error
        self.settings = settings
        self.version = version
    }
}
