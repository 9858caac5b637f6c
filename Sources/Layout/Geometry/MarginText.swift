internal import DocumentModel

/// Text that runs up or down a page's margin, as stamps of e-signing services and archives do. It stands beside the text
/// and in none of its lines.
struct MarginText {
    /// Words of this many letters are broader than high, unless they are turned.
    static let shortestWord = 3
    static let turnedShape = 1.3
    /// Share of turned words from which the page itself lies on its side.
    static let mostTurned = 0.3
    /// Share of the other words that may reach into the strip.
    static let intrusion = 0.02

    /// The page's words without those in turned strips at its margins, and each strip's words in the
    /// order of the source, which knows whether they run up or down.
    static func parted(_ words: [Word]) -> (text: [Word], strips: [[Word]]) {
        guard Double(words.count(where: isTurned)) <= mostTurned * Double(words.count) else { return (words, []) }
        var text = words
        var strips: [[Word]] = []
        while let strip = strip(in: text) {
            let inside = text.filter { isInside($0, strip) }
            guard !inside.isEmpty, inside.count < text.count else { break }
            text.removeAll { isInside($0, strip) }
            strips.append(inside)
        }
        return (text, strips)
    }

    /// The place across the page of the turned words at the left or right, where hardly any other word reaches.
    private static func strip(in words: [Word]) -> ClosedRange<Double>? {
        let boxes = words.compactMap { word in word.box.map { (box: $0, isTurned: isTurned(word)) } }
        let upright = boxes.filter { !$0.isTurned }.map(\.box)
        for seed in boxes where seed.isTurned {
            let strip = seed.box.left...max(seed.box.left, seed.box.right)
            let others = upright.filter {
                $0.width > strip.upperBound - strip.lowerBound || $0.midX < strip.lowerBound
                    || $0.midX > strip.upperBound
            }
            let allowed = intrusion * Double(others.count)
            let atLeft = Double(others.count { $0.left < strip.upperBound }) <= allowed
            let atRight = Double(others.count { $0.right > strip.lowerBound }) <= allowed
            if atLeft || atRight { return strip }
        }
        return nil
    }

    private static func isTurned(_ word: Word) -> Bool {
        guard let box = word.box, word.text.count(where: { $0.isLetter || $0.isNumber }) >= shortestWord else {
            return false
        }
        return box.height >= turnedShape * box.width
    }

    private static func isInside(_ word: Word, _ strip: ClosedRange<Double>) -> Bool {
        guard let box = word.box else { return false }
        let slack = 0.25 * (strip.upperBound - strip.lowerBound)
        return box.left >= strip.lowerBound - slack && box.right <= strip.upperBound + slack
    }
}
