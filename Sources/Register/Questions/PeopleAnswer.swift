/// Who attended which meetings, in which roles, over time.
public struct PeopleAnswer: Codable, Hashable, Sendable {
    /// As asked.
    public var name: String
    /// Those of whom a spelling fits, the ones with most records first.
    public var people: [Person]
    /// Over the years in which these people are named, in their bodies.
    public var notKnown: Silence

    init(_ name: String, people: [Person], in register: Register) {
        self.name = name
        self.people = people
        var documents: [String: (document: Body.Document, body: String)] = [:]
        for person in people {
            let first = person.firstDate
            let last = person.lastDate
            for id in person.bodies {
                guard let body = register.body(id: id) else { continue }
                for document in body.documents {
                    if let date = document.date, let first, let last, date < first || date > last { continue }
                    documents[document.record] = (document, body.name)
                }
            }
        }
        notKnown = Silence(
            documents.values.sorted {
                ($0.document.date ?? "~", $0.document.record) < ($1.document.date ?? "~", $1.document.record)
            },
            isAttendanceAsked: true)
    }
}

extension Register {
    /// People of whom some spelling holds all words of the name, by beginnings or by sound; or the one of that
    /// identifier. The ones with most records first.
    public func people(named name: String) -> [Person] {
        if let person = person(id: name) { return [person] }
        let asked = name.split { $0.isWhitespace || $0 == "." || $0 == "-" }.map { word in
            (word.lowercased(), NameShape.of(String(word)))
        }
        guard !asked.isEmpty else { return [] }
        return people.filter { person in
            person.spellings.contains { spelling in
                let words = spelling.name.split { $0.isWhitespace || $0 == "." || $0 == "-" }.map { $0.lowercased() }
                return asked.allSatisfy { text, shape in
                    words.contains { $0.hasPrefix(text) || !shape.isEmpty && NameShape.of($0) == shape }
                }
            }
        }.sorted { ($1.sightings.count, $0.name, $0.id) < ($0.sightings.count, $1.name, $1.id) }
    }

    /// Bodies of which some spelling contains the text, in any case, or the one of that identifier.
    public func bodies(named name: String) -> [Body] {
        if let body = body(id: name) { return [body] }
        let asked = name.lowercased()
        return bodies.filter { body in body.spellings.contains { $0.name.lowercased().contains(asked) } }
    }

    public func answer(aboutPeople name: String) -> PeopleAnswer {
        PeopleAnswer(name, people: people(named: name), in: self)
    }
}
