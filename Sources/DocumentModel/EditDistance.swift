extension Collection where Element: Equatable {
    /// Levenshtein's distance: how many elements to insert, delete or replace to make one of the other.
    ///
    /// Inlinable, because a generic function that another target calls is ten times slower than one made for its types.
    ///
    /// - Returns: nil where it is more than `limit`, as soon as that is known.
    @inlinable package func editDistance(to other: some Collection<Element>, atMost limit: Int = .max) -> Int? {
        if abs(count - other.count) > limit { return nil }
        var row = Array(0...other.count)
        for (i, left) in enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, right) in other.enumerated() {
                let cost = Swift.min(diagonal + (left == right ? 0 : 1), row[j] + 1, row[j + 1] + 1)
                diagonal = row[j + 1]
                row[j + 1] = cost
            }
            if (row.min() ?? 0) > limit { return nil }
        }
        return row[other.count] <= limit ? row[other.count] : nil
    }
}
