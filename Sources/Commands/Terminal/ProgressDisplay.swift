import Foundation
import Pipeline
import Synchronization

/// What a run does, as it goes on, on standard error: a bar where that is a terminal, else a line now and then; and
/// each file that is not read whole, by name.
final class ProgressDisplay: Sendable {
    private struct State {
        var files = 0
        var settled = 0
        /// Files settled without being read: they tell nothing of the time that is left.
        var skipped = 0
        var problems = 0
        var pages = 0
        var started: SuspendingClock.Instant
        var shown: SuspendingClock.Instant
    }

    private let clock = SuspendingClock()
    private let state: Mutex<State>
    private let isTerminal: Bool
    private let isQuiet: Bool

    /// `isQuiet` leaves out all but the files that are not read whole.
    init(isQuiet: Bool = false, isTerminal: Bool = Console.isTerminal) {
        self.isTerminal = isTerminal
        self.isQuiet = isQuiet
        state = Mutex(State(started: clock.now, shown: clock.now))
    }

    func show(_ event: IngestEvent) {
        state.withLock { state in
            switch event {
            case .found(let files, let ignored):
                state.files = files
                if !isQuiet {
                    let left = ignored == 0 ? "" : ", \(ignored) left out by the pipeline file's patterns"
                    say("\(files) \(files == 1 ? "file" : "files") to consider\(left)")
                }
            case .pageRead: state.pages += 1
            case .finished(let path, let outcome):
                state.settled += 1
                switch outcome {
                case .done: break
                case .unchanged, .sameBytes, .moved, .knownProblem: state.skipped += 1
                case .unsettled:
                    state.skipped += 1
                    if !isQuiet { say("\(Console.printable(path)): changed a moment ago, left for the next run") }
                case .partial(_, let messages):
                    state.problems += 1
                    say("\(Console.printable(path)): read in part: \(messages.joined(separator: " "))")
                case .failed(_, let message):
                    state.problems += 1
                    say("\(Console.printable(path)): failed: \(message)")
                case .unsupported(let message):
                    state.problems += 1
                    say("\(Console.printable(path)): unsupported: \(message)")
                }
            case .missing(let path):
                if !isQuiet { say("\(Console.printable(path)): is gone; its document stays in the archive") }
            case .indexing: break
            case .indexFault(let message): say("the search index cannot follow: \(message)")
            }
            showBar(&state)
        }
    }

    /// Takes the bar off the screen.
    func end() { if isTerminal { Console.write("\r\u{1B}[K") } }

    /// Seconds since the start.
    var elapsed: Double { state.withLock { (clock.now - $0.started) / .seconds(1) } }

    private func say(_ line: String) { Console.say((isTerminal ? "\r\u{1B}[K" : "") + line) }

    private func showBar(_ state: inout State) {
        let now = clock.now
        guard !isQuiet, state.files > 0, now - state.shown >= (isTerminal ? .milliseconds(100) : .seconds(30)) else {
            return
        }
        state.shown = now
        let elapsed = (now - state.started) / .seconds(1)
        var parts = ["\(state.settled) of \(state.files) files"]
        if state.pages > 0 { parts.append(String(format: "%.1f pages/s", Double(state.pages) / elapsed)) }
        if state.problems > 0 { parts.append("\(state.problems) not read whole") }
        let read = state.settled - state.skipped
        if read > 0, state.settled < state.files {
            parts.append(
                "about \(RunReport.words(forSeconds: elapsed / Double(read) * Double(state.files - state.settled))) left"
            )
        }
        let line = parts.joined(separator: ", ")
        guard isTerminal else { return Console.say(line) }
        let room = min(30, Console.width - line.count - 4)
        let filled = max(0, room) * state.settled / state.files
        let bar =
            room < 5
            ? "" : "[" + String(repeating: "#", count: filled) + String(repeating: ".", count: room - filled) + "] "
        Console.write("\r\u{1B}[K" + (bar + line).prefix(Console.width - 1))
    }
}
