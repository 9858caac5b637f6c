import DocumentModel
import SearchIndex
import Testing

@Suite("Counts of hits")
struct CountTests {
    /// Documents of 2021, 2022 and 2023 and one without a date; three of them speak of a simhall.
    private func shelf() throws -> Shelf {
        var first = minutes(
            "a", date: "2021-03-01", people: ["Vilma Åkerström", "Torkel Blom"],
            [("1", "Simhallen", ["Den öppnar."]), ("2", "Taket", ["Simhallen läcker."])])
        first.attendance[0].organisation = "Ek AB"
        first.document.pages = [
            page(1, .embedded), page(2, .ocr, 0.5), page(3, .ocr, 0.9), page(4, .unread), page(5, .handwritten),
            page(6, .blank),
        ]
        let budget = minutes("b", body: "Äldrenämnden", date: "2022-01-10", [("1", "Budgeten", ["Budgeten antas."])])
        let second = minutes(
            "c", body: "Äldrenämnden", date: "2023-05-04", people: ["Torkel Blom"],
            [("1", "Simhallen", ["Den stängs."])])
        let undated = minutes("d", body: "Äldrenämnden", date: nil, type: .notice, [("1", "Simhallen", ["Uthyrning."])])
        return try Shelf([first, budget, second, undated])
    }

    private func page(_ number: Int, _ origin: PageOrigin, _ confidence: Double? = nil) -> PageInformation {
        PageInformation(Page(number: number, width: 595, height: 842, origin: origin, confidence: confidence))
    }

    private func index(_ shelf: Shelf) throws -> SearchIndex { try SearchIndex(directory: shelf.path) }

    @Test("are told for each body, year, type, person and organisation")
    func facets() throws {
        let shelf = try shelf()
        let facets = try index(shelf).facets(SearchRequest("simhallen"))
        func counts(_ facet: Facet) -> [String] { facets[facet].map { "\($0.value) \($0.hits)" } }
        #expect(facets.total == 4 && facets.undated == 1)
        #expect(counts(.body) == ["Fritidsnämnden 2", "Äldrenämnden 2"])
        #expect(counts(.year) == ["2023 1", "2021 2"])
        #expect(counts(.type) == ["minutes 3", "notice 1"])
        #expect(counts(.person) == ["Torkel Blom 3", "Vilma Åkerström 2"])
        #expect(counts(.organisation) == ["Ek AB 2"])
    }

    @Test("say how many values there are beside those that are listed")
    func distinct() throws {
        let shelf = try shelf()
        let facets = try index(shelf).facets(SearchRequest("simhallen"), limit: 1)
        #expect(facets.person.map(\.value) == ["Torkel Blom"])
        #expect(facets.body.count == 1)
        #expect(facets.distinct == ["body": 2, "year": 2, "type": 2, "person": 2, "organisation": 1])
    }

    @Test("go year by year, beside what there is of each, years without a hit included")
    func trend() throws {
        let shelf = try shelf()
        let trend = try index(shelf).trend(SearchRequest("simhallen"))
        #expect(trend.total == 4 && trend.undated == 1)
        #expect(trend.years.map(\.year) == [2021, 2022, 2023])
        #expect(trend.years.map(\.hits) == [2, 0, 1])
        #expect(trend.years.map(\.documents) == [1, 1, 1])
        // § 1, Budgeten, Budgeten, antas
        #expect(trend.years[1].words == 4)
        #expect(trend.years[2].perMillion == 1_000_000 / Double(trend.years[2].words))
        #expect(trend.coverage.documents == 4)
    }

    @Test("come with how much of what was searched could be read")
    func coverage() throws {
        let shelf = try shelf()
        let all = try shelf.search(SearchRequest("simhallen")).coverage
        #expect(all.documents == 4 && all.pages == 6 && all.unread == 2 && all.uncertain == 1)
        let budget = try shelf.search(SearchRequest("simhallen", from: "2022", to: "2022")).coverage
        #expect(budget == SearchCoverage(documents: 1, words: 4))
        #expect(try shelf.search(SearchRequest("simhallen person:Vilma")).coverage.documents == 1)
    }

    @Test(
        "can be narrowed to one value of each facet",
        arguments: [
            ([.init(.body, "Äldrenämnden")], ["c", "d"]), ([.init(.person, "Vilma Åkerström")], ["a"]),
            ([.init(.person, "Vilma")], []), ([.init(.organisation, "Ek AB")], ["a"]),
            ([.init(.type, "notice")], ["d"]),
            ([.init(.year, "2021")], ["a"]), ([.init(.year, "2022..2023")], ["c"]), ([.init(.year, "..2022")], ["a"]),
            ([.init(.body, "Äldrenämnden"), .init(.person, "Torkel Blom")], ["c"]),
            ([.init(.year, "i fjol")], []), ([.init(.type, "roman")], []),
        ] as [([SearchRequest.Only], [String])])
    func only(values: [SearchRequest.Only], expected: [String]) throws {
        let results = try shelf().search(SearchRequest("simhallen", only: values))
        #expect(Set(results.hits.map(\.record)) == Set(expected))
    }

    @Test("narrowed to what is no value of a facet are none, and it is said why")
    func noValue() throws {
        let shelf = try shelf()
        let only = [SearchRequest.Only(.year, "i fjol"), SearchRequest.Only(.type, "roman")]
        let notes = try shelf.search(SearchRequest("simhallen", only: only)).understood.notes
        #expect(notes == ["“i fjol” is no year", "“roman” is no type"])
    }

    @Test("are listed oldest first where that is asked, the undated last")
    func oldest() throws {
        let hits = try shelf().search(SearchRequest("simhallen", order: .oldest)).hits
        #expect(hits.map { $0.date ?? "-" } == ["2021-03-01", "2021-03-01", "2023-05-04", "-"])
    }

    @Test("tell where each word is found first")
    func firstAppearances() throws {
        let shelf = try shelf()
        let found = try index(shelf).firstAppearances(SearchRequest("(simhallen OR budget*) uthyrning -taket")) {
            shelf.records[$0]
        }
        #expect(found.map(\.word) == ["simhallen", "budget*", "uthyrning"])
        #expect(found.map { $0.hit?.record } == ["a", "b", nil])
        let later = try index(shelf).firstAppearances(SearchRequest("simhallen", from: "2022")) { shelf.records[$0] }
        #expect(later.map { $0.hit?.record } == ["c"])
    }

    @Test("of a word that does not occur come with one that does")
    func didYouMean() throws {
        let shelf = try shelf()
        func understood(_ text: String) throws -> UnderstoodQuery {
            try shelf.search(SearchRequest(text, breadth: .forms)).understood
        }
        let mistyped = try understood("simhalen (budgeten OR \"den öppnar\")")
        #expect(mistyped.didYouMean == "simhallen AND (budgeten OR \"den öppnar\")")
        #expect(mistyped.notes.contains("“simhalen” does not occur"))
        #expect(try understood("simhallen").didYouMean == nil)
        #expect(try understood("kräftdjur").didYouMean == nil)
    }
}
