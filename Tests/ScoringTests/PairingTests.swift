import Testing

@testable import Scoring

struct PairingTests {
    @Test("pairs are one to one, the most alike first, then the nearest")
    func order() {
        let pairs = Pairing.pairs(["a", "b", "b"], ["b", "a", "b"], least: 1) { $0 == $1 ? 1 : 0 }
        #expect(Set(pairs.map { [$0.gold, $0.found] }) == [[0, 1], [1, 0], [2, 2]])
    }

    @Test("what is less alike than asked for is no pair")
    func least() {
        #expect(Pairing.pairs([1, 5], [2], least: 0.5) { 1 / Double(1 + abs($0 - $1)) }.map(\.gold) == [0])
        #expect(Pairing.pairs([1], [3], least: 0.5) { 1 / Double(1 + abs($0 - $1)) }.isEmpty)
    }
}
