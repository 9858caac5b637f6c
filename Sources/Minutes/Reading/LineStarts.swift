/// Where printed lines begin in a passage, in Unicode scalars of its text.
struct LineStarts: Hashable, Sendable {
    /// Share of the text's width that a line must leave free to have been ended on purpose.
    static let slack = 0.1

    var all: [Int] = []
    /// Those after a line that had room for more.
    var deliberate: [Int] = []
}
