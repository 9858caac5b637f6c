/// Days from and to, both included; nil is open.
struct DateSpan: Hashable, Sendable {
    /// `2023`, `2023-05` or `2023-05-04`.
    var from: String?
    var to: String?

    var description: String {
        from == to ? from ?? "" : "\(from ?? "")..\(to ?? "")"
    }

    /// `2023`, `2023-05`, `2023-05-04`, and `2022..2023-05` with either end left out; nil for anything else.
    init?(_ text: String) {
        let parts = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let from = parts.first.flatMap { $0.isEmpty ? nil : $0 }
        let to = parts.last.flatMap { $0.isEmpty ? nil : $0 }
        guard from != nil || to != nil else { return nil }
        self.init(from: from, to: to)
    }

    /// Nil where either is no date or part of one.
    init?(from: String?, to: String?) {
        for date in [from, to] {
            if let date, !Self.isDate(date) { return nil }
        }
        self.from = from
        self.to = to
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
        else {
            return false
        }
        return parts[0].utf8.count == 4 && parts.dropFirst().allSatisfy { $0.utf8.count == 2 }
    }
}
