/// The years of two dates, for people: `2019–2021`, `2019` where both are of one; `undated` without any.
struct YearSpan: CustomStringConvertible {
    let description: String

    /// ISO 8601, the earlier one first.
    init(from first: String?, to last: String?) {
        let years = [first, last].compactMap { $0.map { String($0.prefix(4)) } }
        description = Set(years).count < 2 ? years.first ?? "undated" : years.joined(separator: "–")
    }
}
