internal import Foundation
internal import Xapian

/// Whether an index can be used as it is.
enum IndexState {
    /// - Returns: the change number reached.
    static func check(schema: String, reached: String, path: String) throws(SearchIndexError) -> Int64 {
        guard schema == IndexSchema.version else {
            throw SearchIndexError(
                .outdated,
                "was made as version \(schema.isEmpty ? "?" : schema), this program uses \(IndexSchema.version)",
                path: path)
        }
        guard let number = Int64(reached) else {
            throw SearchIndexError(.damaged, "does not say how far it reaches", path: path)
        }
        return number
    }

    /// What stands in every index from the first commit on.
    static func begin(lexicon: String?, _ set: (String, String) throws(XapianError) -> Void) throws(XapianError) {
        try set(IndexSchema.Metadata.schema, IndexSchema.version)
        try set(IndexSchema.Metadata.reached, "0")
        try set(IndexSchema.Metadata.lexicon, lexicon ?? "")
    }

    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }
}
