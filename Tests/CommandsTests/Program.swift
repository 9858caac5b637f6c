import Foundation

/// A run of the built program that has ended.
struct Program {
    var status: Int32
    var output: String
    var errors: String

    /// Beside the test bundle, where the build puts it.
    static let path = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "protokoll")
        .path

    static func run(_ arguments: String...) throws -> Program { try run(arguments) }

    /// Where a folder is given, the archive is in it.
    static func run(_ arguments: [String], in folder: TemporaryFolder? = nil) throws -> Program {
        let process = try start(arguments, in: folder)
        return process.wait()
    }

    /// Not waited for: to be interrupted, or to hold the archive meanwhile.
    static func start(
        _ arguments: [String], in folder: TemporaryFolder? = nil, output: FileHandle? = nil
    ) throws -> RunningProgram {
        try RunningProgram(executable: path, arguments: arguments, folder: folder, standardOutput: output)
    }
}

struct RunningProgram {
    let process = Process()
    private let output: URL
    private let errors: URL
    private let files: TemporaryFolder

    init(executable: String, arguments: [String], folder: TemporaryFolder?, standardOutput: FileHandle?) throws {
        files = try TemporaryFolder()
        output = URL(filePath: files.path("output"))
        errors = URL(filePath: files.path("errors"))
        try files.write("output", "")
        try files.write("errors", "")
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        var environment = ProcessInfo.processInfo.environment
        environment["PROTOKOLL_ARCHIVE"] = folder?.path("protokoll-archive") ?? "/nonexistent/archive"
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try standardOutput ?? FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        try process.run()
    }

    /// What has been written to standard error so far.
    var errorsSoFar: String { (try? String(contentsOf: errors, encoding: .utf8)) ?? "" }

    func wait() -> Program {
        process.waitUntilExit()
        return Program(
            status: process.terminationStatus, output: (try? String(contentsOf: output, encoding: .utf8)) ?? "",
            errors: errorsSoFar)
    }
}

/// A folder that is gone when nobody holds it any more.
final class TemporaryFolder: Sendable {
    private let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "protokoll-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func write(_ name: String, _ text: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}
