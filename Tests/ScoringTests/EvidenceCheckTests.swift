import DocumentModel
import Testing

@testable import Scoring

struct EvidenceCheckTests {
    private static let line = Box(left: 100, top: 200, right: 300, bottom: 212)

    private static func evidence(_ places: (page: Int, box: Box?)...) -> EvidenceList {
        EvidenceList(
            places.map { Evidence(block: "b1", page: $0.page, box: $0.box, span: 0..<1, confidence: nil) })
    }

    private static func isRight(_ boxes: Box?..., gold: Box = line) -> Bool? {
        let places = boxes.map { Evidence(block: "b1", page: 1, box: $0, span: 0..<1, confidence: nil) }
        return EvidenceCheck.isInItsBox(EvidenceList(places), places: [GoldPlace(page: 1, box: gold)])
    }

    @Test("a box that covers half of the value is right, a smaller part of it is not")
    func half() {
        #expect(Self.isRight(Self.line) == true)
        #expect(Self.isRight(Box(left: 100, top: 200, right: 205, bottom: 212)) == true)
        #expect(Self.isRight(Box(left: 100, top: 200, right: 180, bottom: 212)) == false)
        #expect(Self.isRight(Box(left: 100, top: 240, right: 300, bottom: 252)) == false)
        #expect(Self.isRight(nil) == false)
    }

    @Test("boxes of several places are taken together, and what they share counts once")
    func together() {
        let left = Box(left: 100, top: 200, right: 160, bottom: 212)
        #expect(Self.isRight(left, left) == false)
        #expect(Self.isRight(left, Box(left: 240, top: 200, right: 300, bottom: 212)) == true)
    }

    @Test("a few points more or less are a matter of how ink is measured")
    func tolerance() {
        #expect(Self.isRight(Box(left: 100, top: 207, right: 300, bottom: 212)) == true)
        #expect(Self.isRight(Box(left: 100, top: 214, right: 300, bottom: 226)) == false)
    }

    @Test("a box so large that it shows nobody where to look is wrong")
    func size() {
        #expect(Self.isRight(Box(left: 60, top: 200, right: 540, bottom: 225)) == true)
        #expect(Self.isRight(Box(left: 0, top: 0, right: 595, bottom: 842)) == false)
    }

    @Test("gold without boxes says nothing of boxes")
    func withoutBox() {
        #expect(EvidenceCheck.isInItsBox(Self.evidence((1, Self.line)), places: [GoldPlace(page: 1)]) == nil)
    }

    @Test("evidence begins where the value begins, and stands on no page that it is not on")
    func pages() {
        let over = [GoldPlace(page: 2, box: Self.line), GoldPlace(page: 3, box: Self.line)]
        func isRight(_ evidence: EvidenceList, all: Bool = true) -> Bool {
            EvidenceCheck.isOnItsPage(evidence, places: over, areAllPlaces: all)
        }
        #expect(isRight(Self.evidence((2, nil), (3, nil))))
        #expect(isRight(Self.evidence((2, nil))))
        #expect(!isRight(Self.evidence((3, nil))))
        #expect(!isRight(Self.evidence((2, nil), (4, nil))))
        #expect(isRight(Self.evidence((2, nil), (4, nil)), all: false))
        #expect(!isRight([]))
    }

    @Test("areas that overlap count once")
    func area() {
        let boxes = [
            Box(left: 0, top: 0, right: 10, bottom: 10), Box(left: 5, top: 5, right: 15, bottom: 15),
            Box(left: 20, top: 0, right: 20, bottom: 9),
        ]
        #expect(BoxCover.area(of: boxes) == 175)
        #expect(BoxCover.commonArea(of: boxes, and: [Box(left: 0, top: 0, right: 100, bottom: 7)]) == 80)
        #expect(BoxCover.area(of: []) == 0)
    }
}
