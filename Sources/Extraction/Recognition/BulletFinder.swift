import Tesseract

/// Finds the round dots of lists, which the engine reads as letters (`e`, `o`, `*`): a dot is black all through.
struct BulletFinder {
    private static let mistaken: Set<String> = ["e", "o", "O", "*", "«", "»", "°", "®", "©", "@", "0", ".", "-", "¢"]
    /// A disc fills 79 % of its square, the letter e about half.
    private static let leastFilling = 0.66
    private static let aspects = 0.75...1.34
    /// In heights of the line: a full stop is smaller.
    private static let smallest = 0.2

    /// - Parameter ink: black and white, of the image that the words were read from.
    static func restored(_ words: [RecognisedWord], in ink: Raster) -> [RecognisedWord] {
        words.map { word in
            guard mistaken.contains(word.text), word.box.height > 0,
                aspects.contains(Double(word.box.width) / Double(word.box.height)),
                Double(word.box.height) >= smallest * word.lineHeight,
                ink.blackShare(in: word.box) >= leastFilling
            else { return word }
            var bullet = word
            bullet.text = "•"
            return bullet
        }
    }
}
