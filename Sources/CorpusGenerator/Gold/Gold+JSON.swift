extension Gold {
    /// - Parameters:
    ///   - wear: of a scan; nil otherwise.
    ///   - pages: those of the file that this document covers; nil where it has none.
    func json(
        file: String, origin: String, wear: String?, tableCells: [String], pages: ClosedRange<Int>?, places: GoldPlaces
    ) -> JSONValue {
        var fields: [(String, JSONValue)] = [
            ("file", .string(file)), ("origin", .string(origin)), ("family", .string(family)),
        ]
        if let wear { fields.append(("wear", .string(wear))) }
        var document: [(String, JSONValue)] = [("type", .string(type)), ("title", .optional(plain(title)))]
        if let pages { document.append(("pages", .list(pages.map(JSONValue.integer)))) }
        fields += [
            ("document", .object(document)),
            ("meeting", meeting.json),
            (
                "attendance",
                .list(attendance.enumerated().map { $1.json(evidence: places.evidence("attendee-\($0 + 1)")) })
            ),
            (
                "items",
                .list(items.enumerated().map { index, item in item.json(index: index + 1, places: places) })
            ),
            (
                "approval",
                .object([
                    ("chair", .optional(approval.chair)), ("secretary", .optional(approval.secretary)),
                    ("adjusters", .strings(approval.adjusters)), ("date", .optional(approval.day?.iso)),
                ])
            ),
            ("attachments", .strings(attachments.map { plain($0) ?? "" })),
        ]
        if !recipients.isEmpty { fields.append(("recipients", .strings(recipients.map { plain($0) ?? "" }))) }
        if !tableCells.isEmpty { fields.append(("tableCells", .strings(tableCells.map { plain($0) ?? "" }))) }
        if !traps.isEmpty {
            fields.append(
                (
                    "traps",
                    .list(
                        traps.map {
                            .object([("kind", .string($0.kind.rawValue)), ("text", .optional(plain($0.text)))])
                        })
                ))
        }
        return .object(fields)
    }
}

extension Gold.Meeting {
    fileprivate var json: JSONValue {
        var fields: [(String, JSONValue)] = [
            ("body", .optional(plain(body))), ("kind", .optional(kind)), ("number", .optional(number)),
            ("date", .optional(day?.iso)), ("startTime", .optional(start?.iso)), ("endTime", .optional(end?.iso)),
            ("place", .optional(plain(place))),
        ]
        if !counted.isEmpty {
            fields.append(
                (
                    "counted",
                    .list(counted.map { .object([("what", .string($0.what)), ("number", .integer($0.number))]) })
                ))
        }
        return .object(fields)
    }
}

extension Gold.Attendee {
    /// The party stands as organisation, and the title as role, where the document gives no other.
    fileprivate func json(evidence: [(String, JSONValue)]) -> JSONValue {
        var fields: [(String, JSONValue)] = [
            ("name", .string(name)), ("organisation", .optional(plain(organisation ?? party))),
            ("role", .optional(plain(role ?? title))), ("presence", .string(presence.rawValue)),
        ]
        for (key, value) in [
            ("party", party), ("title", title), ("group", group), ("from", from), ("to", to), ("replaces", replaces),
        ] {
            if let value { fields.append((key, .optional(plain(value)))) }
        }
        return .object(fields + evidence)
    }
}

extension Gold.Item {
    fileprivate func json(index: Int, places: GoldPlaces) -> JSONValue {
        var fields: [(String, JSONValue)] = [
            ("number", .optional(number)), ("label", .optional(plain(label))), ("title", .optional(plain(title))),
        ]
        if let diaryNumber { fields.append(("diaryNumber", .string(diaryNumber))) }
        if state != "handled" { fields.append(("state", .string(state))) }
        fields += places.evidence("item-\(index)")
        fields.append(
            (
                "decisions",
                .list(
                    decisions.enumerated().map { place, text in
                        .object(
                            [("text", .optional(plain(text)))] + places.evidence("decision-\(index)-\(place + 1)"))
                    })
            ))
        if !proposals.isEmpty {
            fields.append(
                (
                    "proposals",
                    .list(
                        proposals.map {
                            .object([
                                ("text", .optional(plain($0.text))), ("by", .strings($0.by)),
                                ("kind", .string($0.kind)),
                            ])
                        })
                ))
        }
        if !votes.isEmpty { fields.append(("votes", .list(votes.map(\.json)))) }
        if !reservations.isEmpty {
            fields.append(("reservations", .list([.object([("by", .strings(reservations))])])))
        }
        if !conflicts.isEmpty { fields.append(("conflicts", .strings(conflicts))) }
        if !appointments.isEmpty {
            fields.append(
                (
                    "appointments",
                    .list(appointments.map { .object([("name", .string($0.name)), ("role", .string($0.role))]) })
                ))
        }
        if !notify.isEmpty { fields.append(("notify", .strings(notify))) }
        return .object(fields)
    }
}

extension Gold.Vote {
    fileprivate var json: JSONValue {
        .object([
            ("method", .string(method)), ("yes", .integer(yes)), ("no", .integer(no)),
            ("abstain", .integer(abstain)),
            (
                "ballots",
                .list(ballots.map { .object([("name", .string($0.name)), ("vote", .string($0.vote))]) })
            ),
        ])
    }
}

/// As a reader sees it: spaces that do not break and soft hyphens are typesetting, not text.
func plain(_ text: String?) -> String? {
    text.map { String($0.compactMap { $0 == "\u{ad}" ? nil : ($0 == "\u{a0}" ? " " : $0) }) }
}
