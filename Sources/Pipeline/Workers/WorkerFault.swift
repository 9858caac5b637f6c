/// A worker process that gave no answer. The request may be good: it is for the caller to try it again.
package enum WorkerFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// The setting's name is that of the pipeline file. `step` is what the worker was last about to do; nil where it
    /// has not said.
    case timedOut(seconds: Double, setting: String, step: String?)
    /// How it ended, and the last line it wrote to standard error, where it wrote any.
    case died(String)
    /// It sent what is no answer to the request.
    case garbage
    /// The executable could not be run at all: trying again is of no use.
    case cannotStart(String)

    package var description: String {
        switch self {
        case .timedOut(let seconds, let setting, let step):
            "no answer within \(seconds.formattedSeconds) s\(step.map { " (\($0))" } ?? ""); "
                + "\(setting) in the pipeline file sets the limit"
        case .died(let how): "the worker process \(how)"
        case .garbage: "the worker process sent what is no answer"
        case .cannotStart(let why): "a worker process could not be started: \(why)"
        }
    }
}

extension Double {
    /// Without decimals where there are none.
    fileprivate var formattedSeconds: String { self == rounded() ? String(Int(self)) : String(self) }
}
