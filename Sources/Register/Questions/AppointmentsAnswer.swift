/// What somebody was chosen for.
public struct AppointmentsAnswer: Codable, Hashable, Sendable {
    public struct Appointment: Codable, Hashable, Sendable {
        /// Identifier of the person in the register.
        public var person: String
        /// As printed.
        public var name: String
        public var role: String?
        /// ISO 8601, as exact as printed.
        public var from: String?
        public var to: String?
        public var body: String?
        /// Day of the meeting that chose.
        public var date: String?
        public var record: String
        public var item: String?
        public var page: Int?
    }

    /// As asked.
    public var name: String
    /// By date, the undated ones last.
    public var appointments: [Appointment]
    public var notKnown: Silence
}

extension Register {
    public func answer(aboutAppointmentsOf name: String) -> AppointmentsAnswer {
        let people = answer(aboutPeople: name)
        let appointments = people.people.flatMap { person in
            person.sightings.flatMap { sighting in
                sighting.mentions.filter { $0.capacity == .appointed }.map { mention in
                    AppointmentsAnswer.Appointment(
                        person: person.id, name: mention.name, role: mention.role, from: mention.from, to: mention.to,
                        body: sighting.body.flatMap { body(id: $0)?.name }, date: sighting.date,
                        record: sighting.record, item: mention.item, page: mention.page)
                }
            }
        }.sorted { ($0.date ?? "~", $0.record, $0.name) < ($1.date ?? "~", $1.record, $1.name) }
        var notKnown = people.notKnown
        notKnown.withoutAttendance = []
        return AppointmentsAnswer(name: name, appointments: appointments, notKnown: notKnown)
    }
}
