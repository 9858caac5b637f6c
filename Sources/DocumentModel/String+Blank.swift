extension StringProtocol {
    /// Without blank space at either end.
    package func trimmingBlank() -> String {
        let start = self.drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}
