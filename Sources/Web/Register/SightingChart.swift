import Register

/// A person's meetings over the years, a line for each body: present, absent, partly there, named otherwise.
struct SightingChart {
    let html: HTML

    private static let left = 190.0
    private static let width = 560.0
    private static let row = 24.0

    init(_ person: Person, _ register: Register, _ t: Wording) {
        let dated = person.sightings.filter { $0.date.flatMap(Self.year) != nil }
        let times = dated.compactMap { $0.date.flatMap(Self.year) }
        guard dated.count > 1, let least = times.min(), let most = times.max() else {
            html = ""
            return
        }
        let (first, last) = (least.rounded(.down), most.rounded(.down) + 1)
        var bodies: [String?] = []
        for sighting in dated where !bodies.contains(sighting.body) { bodies.append(sighting.body) }
        func across(_ time: Double) -> Double { left + (time - first) / (last - first) * Self.width }
        let left = Self.left
        var marks: [HTML] = []
        for (index, id) in bodies.prefix(12).enumerated() {
            let middle = Double(index) * Self.row + 14
            let name = id.flatMap { register.body(id: $0)?.name } ?? t("utan organ", "no body")
            let short = name.count > 26 ? name.prefix(25) + "…" : name
            marks.append(
                "<text x=\"0\" y=\"\(middle + 4)\">\(MaskedText(String(short)).html)</text><line x1=\"\(left)\" y1=\"\(middle)\" x2=\"\(left + Self.width)\" y2=\"\(middle)\"></line>"
            )
            for sighting in dated where sighting.body == id {
                guard let date = sighting.date, let time = Self.year(date) else { continue }
                let presence = sighting.mentions.lazy.compactMap(\.presence).first
                let role = sighting.mentions.lazy.compactMap(\.role).first
                let kind =
                    presence == "absent"
                    ? "hollow" : presence == "partial" ? "half" : presence == nil ? "named" : "there"
                let word =
                    presence == "absent"
                    ? t("frånvarande", "absent")
                    : presence == "partial"
                        ? t("en del", "partly") : presence == nil ? t("nämnd", "named") : t("närvarande", "present")
                let label = [t.date(date), role, word].compactMap(\.self).joined(separator: ", ")
                marks.append(
                    """
                    <a href="\(Address("documents", sighting.record))" aria-label="\(label)"><circle class="\(kind)" cx="\(across(time))" cy="\(middle)" r="5"></circle><title>\(label)</title></a>
                    """)
            }
        }
        let height = Double(min(bodies.count, 12)) * Self.row + 24
        html = """
            <div class="scrolling" tabindex="0" role="region" aria-label="\(t("Närvaro över tiden", "Attendance over time"))"><svg class="chart meetings-chart" viewBox="0 0 \(left + Self.width + 10) \(height)" role="group" aria-label="\(t("Närvaro över tiden", "Attendance over time"))">\(marks)
            <text x="\(left)" y="\(height - 2)">\(Int(first))</text><text x="\(left + Self.width)" y="\(height - 2)" text-anchor="end">\(Int(last))</text></svg></div>
            <p class="scale legend"><span class="there">\(t("närvarande", "present"))</span> <span class="half">\(t("en del av mötet", "part of the meeting"))</span> <span class="hollow">\(t("frånvarande", "absent"))</span> <span class="named">\(t("nämnd i annan egenskap", "named otherwise"))</span></p>
            """
    }

    /// With the part of the year that has passed.
    private static func year(_ date: String) -> Double? {
        let parts = date.split(separator: "-").compactMap { Double($0) }
        guard let year = parts.first, (1000...2999).contains(year) else { return nil }
        let month = parts.count > 1 ? parts[1] - 1 : 0
        let day = parts.count > 2 ? parts[2] - 1 : 0
        return year + (month + day / 31) / 12
    }
}
