import Register

extension Wording {
    /// What spoke for two names being one person's, or against it: `samma kommun eller region: Ekmora kommun`.
    func reason(_ reason: Join.Reason) -> String {
        [kind(reason), reason.detail].compactMap(\.self).joined(separator: ": ")
    }

    private func kind(_ reason: Join.Reason) -> String {
        switch reason.kind {
        case .sameName: self("samma namn", "same name")
        case .spelling: self("annan stavning", "another spelling")
        case .slip: self("en bokstav skiljer", "one letter apart")
        case .initials: self("initialer", "initials")
        case .partOfName: self("del av namnet", "part of the name")
        case .sameBody: self("samma organ", "same body")
        case .samePrincipal: self("samma kommun eller region", "same municipality or region")
        case .sameOrganisation: self("samma organisation", "same organisation")
        case .sameCompany: company(reason.count)
        case .sameParty: self("samma parti", "same party")
        case .sameTitle: self("samma titel", "same title")
        case .years: years(apart: reason.count)
        case .otherOrganisation: self("olika organisationer", "different organisations")
        case .otherParty: self("olika partier", "different parties")
        case .commonName: self("vanligt namn", "common name")
        case .bothPresent: self("båda på samma möte", "both at the same meeting")
        case .decision: self("avgjort av arkivarie", "decided by an archivist")
        }
    }

    private func company(_ people: Int?) -> String {
        guard let people else { return self("samma sällskap", "same company") }
        let words = count(people, ("gemensam person", "gemensamma personer"), ("person", "people"))
        return self(words, "\(words) in common")
    }

    private func years(apart years: Int?) -> String {
        guard let years, years > 0 else { return self("samma år", "the same years") }
        let words = count(years, ("år", "år"), ("year", "years"))
        return self("\(words) emellan", "\(words) apart")
    }
}
