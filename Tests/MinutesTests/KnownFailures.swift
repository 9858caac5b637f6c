/// Cases of traits that are not yet read right, with the reason. One that begins to pass fails the test.
enum KnownFailures {
    static let reasons: [String: String] = [:]
}
