import Register

/// A body's meetings on a line for each year, months across; gaps in the numbers as marks at the end of the line.
struct MeetingChart {
    let html: HTML

    private static let left = 44.0
    private static let width = 640.0
    private static let row = 18.0

    init(_ answer: MeetingsAnswer, _ t: Wording) {
        let years = answer.years.filter { $0.year != nil }
        guard let first = years.first?.year, let last = years.last?.year, years.count > 0 else {
            html = ""
            return
        }
        let known = Dictionary(years.map { ($0.year ?? 0, $0) }, uniquingKeysWith: { first, _ in first })
        let shown = Array((max(first, last - 59)...last).reversed())
        var lines: [HTML] = []
        for (index, number) in shown.enumerated() {
            let middle = Double(index) * Self.row + 22
            lines.append(
                "<text x=\"0\" y=\"\(middle + 4)\">\(String(number))</text><line x1=\"\(Self.left)\" y1=\"\(middle)\" x2=\"\(Self.left + Self.width)\" y2=\"\(middle)\"></line>"
            )
            guard let year = known[number] else { continue }
            for meeting in year.meetings {
                guard let date = meeting.date, let across = Self.share(date) else { continue }
                let label = t.date(date) + (meeting.hasMinutes ? "" : ", " + t("inget protokoll", "no minutes"))
                lines.append(
                    """
                    <a href="\(Address("documents", meeting.records.first ?? ""))" aria-label="\(label)"><circle cx="\(Self.left + across * Self.width)" cy="\(middle)" r="5"\(" class=\"hollow\"", if: !meeting.hasMinutes)></circle><title>\(label)</title></a>
                    """)
            }
            if !year.gaps.isEmpty {
                let label = t.count(
                    year.gaps.count, ("lucka i numren", "luckor i numren"),
                    ("gap in the numbers", "gaps in the numbers"))
                lines.append(
                    "<text class=\"gap\" x=\"\(Self.left + Self.width + 8)\" y=\"\(middle + 4)\">\(label)</text>")
            }
        }
        let months = t.language == .swedish ? ["jan", "apr", "jul", "okt"] : ["Jan", "Apr", "Jul", "Oct"]
        let heads = months.enumerated().map { index, name -> HTML in
            "<text x=\"\(Self.left + Double(index) * Self.width / 4)\" y=\"8\">\(name)</text>"
        }
        html = """
            <div class="scrolling" tabindex="0" role="region" aria-label="\(t("Möten över tiden", "Meetings over time"))"><svg class="chart meetings-chart" viewBox="0 0 \(Self.left + Self.width + 130) \(Double(shown.count) * Self.row + 24)" role="group" aria-label="\(t("Möten över tiden", "Meetings over time"))">\(heads)\(lines)</svg></div>
            """
    }

    /// How much of its year has passed on a day; nil for what is no whole date.
    private static func share(_ date: String) -> Double? {
        let parts = date.split(separator: "-").compactMap { Double($0) }
        guard parts.count == 3, (1...12).contains(parts[1]), (1...31).contains(parts[2]) else { return nil }
        return (parts[1] - 1 + (parts[2] - 1) / 31) / 12
    }
}
