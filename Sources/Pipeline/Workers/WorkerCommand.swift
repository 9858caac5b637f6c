/// How a worker process is started.
package struct WorkerCommand: Hashable, Sendable {
    package var executable: String
    package var arguments: [String]

    package init(executable: String, arguments: [String]) {
        self.executable = executable
        self.arguments = arguments
    }

    /// This very program, as a worker. The link leads to the running executable even when the file that it was
    /// started from has been replaced since.
    package static let thisProgram = WorkerCommand(executable: "/proc/self/exe", arguments: ["worker"])
}
