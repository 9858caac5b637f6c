/// The characters that Swedish minutes are printed with.
enum PrintedLetters {
    /// Those without which minutes cannot be read, among them the mark that every second heading begins with.
    static let needed = ["§", "å", "ä", "ö", "Å", "Ä", "Ö", "–"]

    /// Beyond these, letters are far oftener a misread å, ä, ö or i than themselves: a model for all Latin script reads
    /// `frân`, `Joħanna`, `kəmmun` on a worn page. The price: in a foreign name, `á` or `ô` is read as its nearest
    /// neighbour.
    private static let foreign = Set("éèêëüÉÈÜæøÆØßñçšžčćđłÇŠŽČĆĐŁ")
    private static let unusualMarks = Set("¡¿¥¢º⁄ʼʻ`^{}\\~")

    /// What the engine should not write, of all that a model knows, sorted.
    static func unlikely(in alphabet: Set<String>) -> [Character] {
        alphabet.compactMap { entry in
            guard entry.count == 1, let character = entry.first else { return nil }
            if unusualMarks.contains(character) { return character }
            let isUsual = character.isASCII || "åäöÅÄÖ".contains(character) || foreign.contains(character)
            return character.isLetter && !isUsual ? character : nil
        }.sorted()
    }

    /// No Swedish text has an em dash: where the engine writes one, a long en dash is printed.
    static func settled(_ text: String) -> String {
        text.contains("—") ? String(text.map { $0 == "—" ? "–" : $0 }) : text
    }
}
