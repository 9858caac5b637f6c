import DocumentModel

/// Votes add up: the named ballots are as many as the count, and everyone who voted was present.
enum VoteCheck {
    static func diagnostics(_ record: Record) -> [Diagnostic] {
        let missing = Set(record.attendance.filter { $0.presence == .absent }.map(\.name))
        let listed = Set(record.attendance.map(\.name))
        var diagnostics: [Diagnostic] = []
        for item in record.items {
            for vote in item.votes where !vote.ballots.isEmpty {
                let place = vote.evidence.places.first
                func count(_ choice: Vote.Ballot.Choice) -> Int { vote.ballots.filter { $0.vote == choice }.count }
                for (counted, named, word) in [(vote.yes, count(.yes), "yes"), (vote.no, count(.no), "no")] {
                    guard let counted, counted != named else { continue }
                    diagnostics.append(
                        Diagnostic(
                            .warning, code: "votes-differ",
                            message: "item \(item.number ?? "?"): \(counted) \(word) counted, \(named) named",
                            page: place?.page, block: place?.block))
                }
                for ballot in vote.ballots where missing.contains(ballot.name) {
                    diagnostics.append(
                        Diagnostic(
                            .warning, code: "voter-absent",
                            message: "item \(item.number ?? "?"): \(ballot.name) voted and is listed as absent",
                            page: place?.page, block: place?.block))
                }
                // Where nobody who voted is listed, there is no list to compare with.
                guard vote.ballots.contains(where: { listed.contains($0.name) }) else { continue }
                for ballot in vote.ballots where ballot.vote != .absent && !listed.contains(ballot.name) {
                    diagnostics.append(
                        Diagnostic(
                            .warning, code: "voter-not-listed",
                            message: "item \(item.number ?? "?"): \(ballot.name) voted and is not listed as present",
                            page: place?.page, block: place?.block))
                }
            }
        }
        return diagnostics
    }
}
