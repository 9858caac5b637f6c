internal import DocumentModel

/// Who was there, who signed.
enum PeopleRules {
    static let all = [
        attendance(
            "present", "Names under a heading such as Närvarande are present, one on a line or with commas.",
            "Minutes/Attendance/AttendanceReader.swift",
            fires: [.init("Närvarande: Eva Ek, Bo Alm och Siv Lönn", "Eva Ek | Bo Alm | Siv Lönn")],
            spares: ["Eva Ek ringde Bo Alm om bryggan."], value: { $0.presence == .present ? $0.name : nil }),
        attendance(
            "absent", "Names under Frånvarande, or beside such a word, are absent; an empty heading invents nobody.",
            "Minutes/Attendance/RollHeading.swift",
            fires: [.init("Närvarande:\n\nEva Ek\nBo Alm\n\nFrånvarande:\n\nSiv Lönn", "Siv Lönn")],
            spares: ["Närvarande:\n\nEva Ek\nBo Alm\n\nFrånvarande:"],
            value: { $0.presence == .absent ? $0.name : nil }),
        attendance(
            "interval", "Presence for some items or some of the time is partial, with its interval.",
            "Minutes/Attendance/AttendanceEntry.swift",
            fires: [
                .init("Beslutande\n\nLedamöter\n\nEva Ek (M) §§ 1-5\nBo Alm (S)", "Eva Ek: § 1–§ 5"),
                .init("Närvarande:\n\nEva Ek (anslöt kl. 13.10)\nBo Alm", "Eva Ek: 13:10–"),
            ],
            spares: ["Närvarande:\n\nEva Ek\nBo Alm"],
            value: { $0.presence == .partial ? "\($0.name): \($0.from ?? "")–\($0.to ?? "")" : nil }),
        attendance(
            "party", "One to three letters in brackets after a name are the party.",
            "Minutes/Attendance/AttendanceEntry.swift",
            fires: [.init("Närvarande:\n\nEva Ek (M), ordförande\nBo Alm (S)", "Eva Ek: M | Bo Alm: S")],
            spares: ["Närvarande:\n\nEva Ek (ordförande)\nBo Alm (ledamot)"],
            value: { person in person.party.map { "\(person.name): \($0)" } }),
        attendance(
            "organisation",
            "Of a name and an organisation, in either order, the one is told from the other by its words.",
            "Minutes/Attendance/AttendanceEntry.swift",
            fires: [
                .init(
                    "Deltagare:\n\nHögskolan i Ekmora, Eva Ek\nRegion Norr, Bo Alm",
                    "Eva Ek: Högskolan i Ekmora | Bo Alm: Region Norr")
            ],
            spares: ["Närvarande:\n\nEva Ek, ordförande\nBo Alm, sekreterare"],
            value: { person in person.organisation.map { "\(person.name): \($0)" } }),
        attendance(
            "role", "A function beside the name, or the heading over it in the singular, is the role.",
            "Minutes/Attendance/AttendanceEntry.swift",
            fires: [
                .init(
                    "Beslutande\n\nLedamöter\n\nEva Ek (M), ordförande\nBo Alm (S)",
                    "Eva Ek: ordförande | Bo Alm: ledamot")
            ],
            spares: ["Närvarande:\n\nEva Ek\nBo Alm"],
            value: { person in person.role.map { "\(person.name): \($0)" } }),
        attendance(
            "replaces", "Ersättare för, or ersätter, names the one in whose place somebody sits.",
            "Minutes/Attendance/AttendanceEntry.swift",
            fires: [.init("Tjänstgörande ersättare\n\nBo Alm (S) ersätter Eva Ek (S)", "Bo Alm: Eva Ek")],
            spares: ["Närvarande:\n\nBo Alm, ersättare\nEva Ek"],
            value: { person in person.replaces.map { "\(person.name): \($0)" } }),
        ReadingRule(
            "counted", .reader, "Heads that are counted and not named are a number.",
            in: "Minutes/Meeting/CountReader.swift",
            fires: [.init("Närvarande: 34 röstberättigade medlemmar", "34 röstberättigade medlemmar")],
            spares: ["Föreningen har 34 lägenheter."],
            apply: { (Specimen.headed(by: $0)?.meeting.counted ?? []).map { "\($0.number) \($0.what)" }.listed },
            touches: { $0.meeting.counted.count }),
        approval(
            "chair", "Who chaired, from the signature.", fires: [.init("Ordförande\n\nEva Ek", "Eva Ek")],
            spares: ["Ordförande väljs nästa år."], value: { $0.chair.map { [$0] } ?? [] }),
        approval(
            "secretary", "Who kept the minutes, from the signature.",
            fires: [.init("Vid protokollet\n\nBo Alm", "Bo Alm")], spares: ["Sekreterare väljs nästa år."],
            value: { $0.secretary.map { [$0] } ?? [] }),
        approval(
            "adjusters", "Who adjusts the minutes (justerare), from the signature.",
            fires: [.init("Justeras\n\nSiv Lönn", "Siv Lönn")], spares: ["Priset justeras nästa år."],
            value: { $0.adjusters }),
        approval(
            "approval-date", "The day on which the minutes were approved.",
            fires: [.init("Justerat 2021-03-18\n\nSiv Lönn", "2021-03-18")],
            spares: ["Nästa möte är 2021-04-08."], value: { $0.date.map { [$0] } ?? [] }),
    ]

    private static func attendance(
        _ id: String, _ summary: String, _ source: String, fires: [ReadingRule.Example], spares: [String],
        value: @escaping @Sendable (Attendance) -> String?
    ) -> ReadingRule {
        ReadingRule(
            id, .reader, summary, in: source, fires: fires, spares: spares,
            apply: { (Specimen.headed(by: $0)?.attendance ?? []).compactMap(value).listed },
            touches: { $0.attendance.compactMap(value).count })
    }

    private static func approval(
        _ id: String, _ summary: String, fires: [ReadingRule.Example], spares: [String],
        value: @escaping @Sendable (Approval) -> [String]
    ) -> ReadingRule {
        ReadingRule(
            id, .reader, summary, in: "Minutes/Approval/ApprovalReader.swift", fires: fires, spares: spares,
            apply: { Specimen.closed(by: $0).flatMap { value($0.approval).listed } },
            touches: { value($0.approval).count })
    }
}
