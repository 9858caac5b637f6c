extension String {
    /// Split at full stops before a space and a capital, but not after an initial.
    var sentences: [String] {
        var result: [String] = []
        var current = ""
        let characters = Array(self)
        for (index, character) in characters.enumerated() {
            current.append(character)
            guard character == ".", index + 2 < characters.count, characters[index + 1] == " ",
                characters[index + 2].isUppercase, index > 0, !characters[index - 1].isUppercase
            else { continue }
            result.append(current)
            current = ""
        }
        result.append(current)
        return result.map { $0.hasPrefix(" ") ? String($0.dropFirst()) : $0 }.filter { !$0.isEmpty }
    }
}
