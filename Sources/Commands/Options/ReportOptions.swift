import ArgumentParser

/// What a run leaves for those who were asleep meanwhile.
struct ReportOptions: ParsableArguments {
    @Option(
        name: .customLong("report"),
        help: ArgumentHelp(
            "Write what the run did: JSON where the name ends in .json, else a text for a mail; - is standard output. May be given twice.",
            valueName: "file"))
    var reports: [String] = []

    @Option(help: ArgumentHelp("Write the run's figures as OpenMetrics text.", valueName: "file"))
    var metrics: String?
}
