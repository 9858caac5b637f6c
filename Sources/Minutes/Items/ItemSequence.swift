/// Finds the agenda items among all numbered lines: the sequence of rising numbers in one form that holds most of
/// the document. Swedish minutes number their items without gaps, so that a number which breaks the sequence is
/// something else (a statute, a list, an amount) or a misreading.
enum ItemSequence {
    /// What a missing number costs, in weights of a candidate.
    private static let gapCost = 0.55
    private static let largestGap = 6

    /// The chosen candidates in reading order; empty where nothing is numbered.
    static func choose(_ candidates: [ItemCandidate]) -> [ItemCandidate] {
        let chains = ItemLabel.Form.allCases.map { form in
            // OCR loses the stop after a number now and then.
            best(
                candidates.filter { candidate in
                    candidate.weight > 0.2
                        && (candidate.label.form == form || form == .stop && candidate.label.form == .bare)
                })
        }
        guard let chosen = chains.max(by: { $0.score < $1.score }), chosen.score > 0 else { return [] }
        // One numbered line is an item only where it is a §.
        if chosen.items.count == 1, chosen.items[0].label.form != .paragraph || chosen.items[0].label.isMisread {
            return []
        }
        // A sequence that is misread from start to end is a list of something else.
        if chosen.items.allSatisfy({ $0.label.isMisread && $0.label.span.count > 3 }), chosen.items.count < 3 {
            return []
        }
        return chosen.items
    }

    private static func best(_ candidates: [ItemCandidate]) -> (score: Double, items: [ItemCandidate]) {
        var score = candidates.map { $0.weight - startCost($0.label) }
        var previous = [Int?](repeating: nil, count: candidates.count)
        for index in candidates.indices {
            for earlier in candidates[..<index].indices where candidates[earlier].line < candidates[index].line {
                guard let cost = cost(from: candidates[earlier].label, to: candidates[index].label) else { continue }
                let total = score[earlier] + candidates[index].weight - cost
                if total > score[index] {
                    score[index] = total
                    previous[index] = earlier
                }
            }
        }
        guard var end = score.indices.max(by: { score[$0] < score[$1] }) else { return (0, []) }
        var items = [candidates[end]]
        let total = score[end]
        while let before = previous[end] {
            items.append(candidates[before])
            end = before
        }
        return (total, items.reversed())
    }

    /// Points begin at 1; paragraphs go on through the year.
    private static func startCost(_ label: ItemLabel) -> Double {
        if label.isMisread { return 0.6 }
        return label.form == .paragraph ? 0 : min(Double(label.value - 1) * 0.4, 3)
    }

    /// Nil where the second cannot follow the first.
    private static func cost(from first: ItemLabel, to second: ItemLabel) -> Double? {
        let step = second.value - first.value
        if step == 0 { return second.suffix > first.suffix ? 0 : nil }
        guard step > 0, step <= largestGap else { return nil }
        if step > 1, second.isMisread { return nil }
        return Double(step - 1) * gapCost
    }
}
