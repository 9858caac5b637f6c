import Testing

@testable import Poppler

@Suite struct PDFPageTests {
    @Test(
        "a subset's prefix is no part of the font's name",
        arguments: [
            ("ABCDEF+Calibri-Bold", "Calibri-Bold"), ("Calibri", "Calibri"), ("abcdef+Calibri", "abcdef+Calibri"),
            ("ABC+Calibri", "ABC+Calibri"),
        ])
    func subsetPrefix(name: String, plain: String) { #expect(PDFPage.withoutSubsetPrefix(name) == plain) }

    @Test("a file that is not there is an error with poppler's words")
    func missing() {
        do {
            _ = try PDFDocument(path: "/nowhere/at/all.pdf", password: nil)
            Issue.record("the file was opened")
        } catch { #expect(!error.message.isEmpty) }
    }
}
