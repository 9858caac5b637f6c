import ArgumentParser

/// The first and the last day, month or year of the meetings that are meant.
struct PeriodOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Meetings on or after this day, month or year: 2019, 2019-03, 2019-03-14.", valueName: "date"))
    var from: String?

    @Option(help: ArgumentHelp("Meetings on or before this day, month or year.", valueName: "date"))
    var to: String?

    func validate() throws {
        for date in [from, to].compactMap(\.self) where date.wholeMatch(of: /\d{4}(-\d\d(-\d\d)?)?/) == nil {
            throw ValidationError("`\(date)` is no date: write 2019, 2019-03 or 2019-03-14.")
        }
    }
}
