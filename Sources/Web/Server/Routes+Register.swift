import Archive
import Foundation
import Hummingbird
import Register

extension Routes {
    func addRegister(to router: Router<WebContext>) {
        router.get("bodies") { _, context in
            let visit = context.visit
            let register = try await room.register()
            let bodies = visit.query["q"].map { register.bodies(named: $0) } ?? register.bodies
            return Answer.page(RegisterList(visit: visit, assets: assets).bodies(bodies))
        }
        router.get("bodies/:id") { _, context in
            let visit = context.visit
            let id = try context.parameters.require("id")
            let register = try await room.register()
            let html = try await room.reading { _ in
                guard let body = register.body(id: id) else { throw Refusal.noPage }
                return BodyPage(body: body, register: register, visit: visit, assets: assets).html
            }
            return Answer.page(html)
        }
        router.get("people") { _, context in
            let visit = context.visit
            let register = try await room.register()
            let people = visit.query["q"].map { register.people(named: $0) } ?? register.people
            return Answer.page(RegisterList(visit: visit, assets: assets).people(people))
        }
        router.get("people/:id") { _, context in
            let visit = context.visit
            let id = try context.parameters.require("id")
            let register = try await room.register()
            let html = try await room.reading { room in
                guard let person = register.person(id: id) else { throw Refusal.noPage }
                let decisions = try room.archive.identityDecisions().filter { stored in
                    guard stored.undone == nil,
                        let decision = try? JSONDecoder().decode(RegisterDecision.self, from: stored.decision)
                    else { return false }
                    let named = Set(decision.groups.joined().map { "\($0.record)\n\($0.name)" })
                    return person.sightings.contains { named.contains("\($0.record)\n\($0.name)") }
                }
                return PersonPage(
                    person: person, register: register, decisions: decisions, cover: room.cover(for: visit.viewer),
                    visit: visit, assets: assets
                ).html
            }
            return Answer.page(html)
        }
        router.get("organisations/:id") { _, context in
            let visit = context.visit
            let id = try context.parameters.require("id")
            let register = try await room.register()
            let html = try await room.reading { _ in
                guard let organisation = register.organisation(id: id) else { throw Refusal.noPage }
                return OrganisationPage(organisation: organisation, register: register, visit: visit, assets: assets)
                    .html
            }
            return Answer.page(html)
        }
        router.post("people/:id/decide") { request, context in
            let viewer = context.visit.viewer
            let id = try context.parameters.require("id")
            let form = try await self.form(request)
            let other = form["other"]
            let apart = form.all("apart")
            let reason = form["reason"].map { String($0.prefix(500)) }
            let register = try await room.register()
            let first = try await room.reading { room in
                guard let person = register.person(id: id) else { throw Refusal.noPage }
                let decision = try Self.decision(person, other: other, apart: apart, in: register)
                _ = try CorrectionDesk(room: room).decide(decision, reason: reason, by: viewer, now: Date())
                return decision.groups[0][0]
            }
            // The person may have another identifier now: found again by what cannot change.
            let next = try? await room.register().person(first.name, inRecord: first.record)?.id
            return Response.redirect(to: Address("people", next ?? id).text)
        }
    }

    /// - Parameters:
    ///   - other: identifier of the person who is the same.
    ///   - apart: records whose sightings are of somebody else.
    private static func decision(
        _ person: Person, other: String?, apart: [String], in register: Register
    ) throws -> RegisterDecision {
        func references(_ sightings: [Sighting]) -> [RegisterDecision.Reference] {
            sightings.map { RegisterDecision.Reference(record: $0.record, name: $0.name) }
        }
        if let other {
            guard let second = register.person(id: other) ?? register.people(named: other).first, second.id != person.id
            else { throw Refusal.noSuchEntry }
            return RegisterDecision(same: references(person.sightings) + references(second.sightings))
        }
        let chosen = Set(apart)
        let away = person.sightings.filter { chosen.contains($0.record) }
        let rest = person.sightings.filter { !chosen.contains($0.record) }
        guard !away.isEmpty, !rest.isEmpty else { throw Refusal.noSuchEntry }
        return RegisterDecision(apart: [references(rest), references(away)])
    }
}

extension ReadingRoom {
    func register() async throws -> Register { try await registers.register(of: self) }
}
