import PersonalData
import Testing

/// The numbers are those that Skatteverket has set aside for tests (Testpersonnummer), or have a wrong check digit.
struct IdentityNumberTests {
    private let finder = PersonalDataFinder()

    @Test(
        "numbers are found in all the ways in which they are written",
        arguments: [
            "19121212-1212", "121212-1212", "121212+1212", "1212121212", "191212121212", "19121212 - 1212",
            "född 121212–1212.", "(121212-1212)", "121212-\n1212",
        ])
    func written(text: String) throws {
        let finding = try #require(finder.findings(in: text).first)
        #expect(finding.kind == .personalIdentityNumber)
        #expect(!finding.isDoubtful)
    }

    @Test(
        "numbers are found as recognition reads them",
        arguments: [
            "l9121212-1212", "1912I212-12l2", "19121212~1212", "19121212.1212", "191 21212-1212", "1912 1212-1212",
            "IZ1212-1212", "121Z12-IZ12", "121212—1212",
        ])
    func misread(text: String) {
        #expect(finder.findings(in: text, isRecognised: true).count == 1)
    }

    @Test("a coordination number has 60 added to the day")
    func coordination() throws {
        let finding = try #require(finder.findings(in: "samordningsnummer 701063-2391").first)
        #expect(finding.kind == .coordinationNumber)
    }

    @Test(
        "what only looks like a number is left alone",
        arguments: [
            "121212-1213", "131313-1212", "120230-1210", "556036-0793", "2024-05-14 kl. 18.30", "Bg 5050-1055",
            "diarienummer 2019/1212-1212", "tel. 08-123 45 67 89", "1212121213", "A121212-1212", "121212-12125",
            "konto 8327-9 123 456 789-0",
        ])
    func others(text: String) { #expect(finder.findings(in: text).isEmpty) }

    @Test("in what was read from an image, a number with a wrong check digit is doubtful and covered too")
    func wrongCheckDigit() throws {
        #expect(finder.findings(in: "19121212-1218").isEmpty)
        let finding = try #require(finder.findings(in: "19121212-1218", isRecognised: true).first)
        #expect(finding.isDoubtful)
        #expect(finder.masked("19121212-1218", isRecognised: true) == "████████-████")
    }

    @Test("covering keeps the length, the blanks and the marks, and everything around")
    func covering() {
        let text = "Anna (1912 1212-1212) och Bo 121212-1212"
        let covered = finder.masked(text)
        #expect(covered == "Anna (████ ████-████) och Bo ██████-████")
        #expect(covered.unicodeScalars.count == text.unicodeScalars.count)
    }

    @Test("patterns of the archive's own are found beside, and what overlaps is covered once")
    func patterns() throws {
        let finder = PersonalDataFinder(patterns: [
            try PersonalDataPattern(name: "telephone number", expression: #"\b0\d{1,3}-\d{5,8}\b"#),
            try PersonalDataPattern(name: "address", expression: #"\bStorgatan \d+"#),
        ])
        let text = "Åsa 😀 070-1234567, Storgatan 13, 121212-1212"
        #expect(
            finder.findings(in: text).map(\.kind.description) == [
                "telephone number", "address", "personal identity number",
            ])
        #expect(finder.masked(text) == "Åsa 😀 ███-███████, █████████ ██, ██████-████")
    }

    @Test("no text makes it stumble", arguments: ["", "1", "12121212-", "1212121 2", "٣٤٥٦٧٨٩٠١٢", "121212-121"])
    func edges(text: String) { #expect(finder.findings(in: text, isRecognised: true).isEmpty) }
}
