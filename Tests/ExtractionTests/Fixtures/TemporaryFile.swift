import Foundation

/// A file that lives as long as this object.
final class TemporaryFile {
    let path: String

    init(_ bytes: [UInt8], name: String = "document") throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "extraction-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let file = folder.appending(path: name)
        try Data(bytes).write(to: file)
        path = file.path
    }

    deinit { try? FileManager.default.removeItem(atPath: (path as NSString).deletingLastPathComponent) }
}
