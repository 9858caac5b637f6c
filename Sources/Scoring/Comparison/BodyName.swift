/// Whether the name of the body that met was read right.
enum BodyName {
    /// The same name but for slips, or one holds the other and the shorter one is four tenths of it or more; the word
    /// `protokoll` or a date in the reading, which belong to the heading and not to the name, make it wrong.
    static func agrees(_ found: String?, with gold: String) -> Bool {
        guard let found else { return false }
        let (one, other) = (ComparedText(gold), ComparedText(found))
        guard mentionsMinutes(one) == mentionsMinutes(other), !holdsMonth(found) else { return false }
        return one.likeness(to: other) >= 0.9 || one.isContained(in: other, least: 0.4)
    }

    private static func mentionsMinutes(_ name: ComparedText) -> Bool {
        CodePoints.isPart(ArraySlice("protokoll".unicodeScalars.map(\.value)), of: name.scalars)
    }

    /// `2024-03`, as part of a date.
    private static func holdsMonth(_ name: String) -> Bool {
        let scalars = name.unicodeScalars.map(\.value)
        guard scalars.count >= 7 else { return false }
        return (0...(scalars.count - 7)).contains { start in
            (0..<7).allSatisfy { place in
                let scalar = scalars[start + place]
                return place == 4 ? scalar == CodePoints.hyphen : CodePoints.isDigit(scalar)
            }
        }
    }
}
