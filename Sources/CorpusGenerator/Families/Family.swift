/// The kinds of documents that the corpus holds.
package enum Family: String, CaseIterable, Sendable {
    case council, steering, notes, plan, notice, municipal, housing, typewritten, parish, agenda, form

    /// A document of this family: the same chance gives the same document.
    package func compose(_ chance: Chance) -> Script {
        var script = write(chance)
        let attending = Set(script.gold.attendance.map(\.name))
        for name in script.wording.mentioned where !attending.contains(name) { script.trap(.notAttending, name) }
        return script
    }

    /// What is found behind such a document in the same file.
    var companions: [Family] {
        switch self {
        case .council, .steering, .notes: [.plan, .notes, .steering]
        case .plan: [.notes]
        case .notice: [.housing, .agenda]
        case .agenda: [.notice, .municipal]
        case .municipal: [.municipal, .agenda]
        case .housing: [.notice, .form]
        case .typewritten: [.typewritten]
        case .parish: [.parish]
        case .form: [.form]
        }
    }

    private func write(_ chance: Chance) -> Script {
        switch self {
        case .council: CouncilMinutes.compose(chance)
        case .steering: SteeringMinutes.compose(chance)
        case .notes: MeetingNotes.compose(chance)
        case .plan: ActivityPlan.compose(chance)
        case .notice: MeetingNotice.compose(chance)
        case .municipal: MunicipalMinutes.compose(chance)
        case .housing: HousingMinutes.compose(chance)
        case .typewritten: TypewrittenMinutes.compose(chance)
        case .parish: ParishMinutes.compose(chance)
        case .agenda: MeetingAgenda.compose(chance)
        case .form: BlankForm.compose(chance)
        }
    }
}
