import Archive
import DocumentModel
public import Register

/// Questions about people and decisions.
extension ProtokollArchive {
    /// Who is who in the archive as it now is. Reads the whole of it: ask it many questions, and make it anew when the
    /// archive has changed.
    ///
    ///     let register = try archive.register()
    ///     for person in register.answer(aboutPeople: "Lindqvist").people {
    ///         for sighting in person.sightings { print(sighting.date ?? "undated", sighting.mentions) }
    ///     }
    ///
    /// - Parameter decisions: what archivists have decided about who is who.
    public func register(decisions: [RegisterDecision] = []) throws(ProtokollError) -> Register {
        do {
            return Register(of: try archive.parts(RecordOutline.self), decisions: decisions)
        } catch {
            throw ProtokollError(error.message)
        }
    }

    /// Who was in the room for an item of a record: `37`, `§ 12 a`. Nil where there is no such record or item.
    public func present(record id: String, item: String) throws(ProtokollError) -> RoomAnswer? {
        try record(id: id).flatMap { RoomAnswer($0, item: item) }
    }

    /// What the bodies decided between two dates (`2019`, `2019-03`, `2019-03-14`), both included.
    public func decisions(
        of bodies: [Body], from: String? = nil, to: String? = nil
    ) throws(ProtokollError) -> DecisionsAnswer {
        do {
            return try DecisionsAnswer(of: bodies, from: from, to: to) { try archive.record(id: $0) }
        } catch let error as ArchiveError {
            throw ProtokollError(error.message)
        } catch {
            throw ProtokollError("\(error)")
        }
    }
}
