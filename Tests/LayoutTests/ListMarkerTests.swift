import DocumentModel
import Testing

@testable import Layout

@Suite("Markers")
struct ListMarkerTests {
    @Test(
        "what stands before an item is known by its form",
        arguments: [
            ("§ 12 Val", "§ 12"), ("§12. Val", "§12."), ("§ 12 a Val", "§ 12 a"), ("$ 3 Val", "$ 3"),
            ("KS § 7", "KS § 7"),
            ("§ 12/31 Val", "§ 12/31"), ("12 § Val", "12 §"), ("3. Val", "3."), ("3) Val", "3)"), ("3.Val", "3."),
            ("2.1 Val", "2.1"), ("3.5.17", "3.5.17"), ("a) val", "a)"), ("iv. val", "iv."), ("- val", "-"),
            ("•val", "•"),
            ("– Val", "–"), ("\u{F0B7} Val", "\u{F0B7}"), ("7 Val", "7"),
        ])
    func markers(line: String, marker: String) { #expect(ListMarker(line)?.text == marker) }

    @Test(
        "what only looks like one is none",
        arguments: [
            "§§ 3–9", "2031-05-02", "13.15 Paus", "-5 grader", "12 personer", "Enligt § 4", "Se § 4", "34 § och lagen",
            "1890.",
            "0,5 procent", "", "–", "a",
        ])
    func noMarkers(line: String) { #expect(ListMarker(line) == nil) }

    @Test("bare numbers count only in sequence")
    func bareNumbers() {
        #expect(
            blocks("1 Inledning\n\nText här.\n\n2 Ekonomi\n\nMer text.\n\n3 Avslut\n\nSlut.\n").compactMap(\.marker)
                == ["1", "2", "3"])
        #expect(blocks("4 Personer kom.\n\n20 Augusti var varm.\n").compactMap(\.marker).isEmpty)
    }
}
