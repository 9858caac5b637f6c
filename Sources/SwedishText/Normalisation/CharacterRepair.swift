/// What single characters of print and of broken encodings stand for in running text.
///
/// `ﬁ` → `fi`, no-break space → space, soft hyphen → nothing. Quotation marks, dashes and accents stay as printed.
package enum CharacterRepair {
    /// The scalars that the given one stands for; nil where it stands for itself.
    package static func replacement(for scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar {
        case "\u{FB00}": ["f", "f"]
        case "\u{FB01}": ["f", "i"]
        case "\u{FB02}": ["f", "l"]
        case "\u{FB03}": ["f", "f", "i"]
        case "\u{FB04}": ["f", "f", "l"]
        case "\u{FB05}", "\u{FB06}": ["s", "t"]
        case "\u{00A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}": [" "]
        case "\u{00AD}", "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": []
        case "\u{212B}": ["Å"]
        case "ſ": ["s"]
        default: nil
        }
    }

    /// The composed letter of a base letter and a combining mark, for the letters of Swedish and its neighbours.
    package static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
        guard (0x0300...0x036F).contains(mark.value) else { return nil }
        let composed = "\(Character(base))\(Character(mark))".precomposedScalars
        return composed.count == 1 ? composed[0] : nil
    }
}

extension String {
    /// Unicode scalars in normalisation form C.
    fileprivate var precomposedScalars: [Unicode.Scalar] {
        guard let character = first, count == 1 else { return Array(unicodeScalars) }
        return Self.compositions[character].map { [$0] } ?? Array(unicodeScalars)
    }

    /// `Character` compares by canonical equivalence, so a decomposed letter finds its composed form.
    private static let compositions: [Character: Unicode.Scalar] = {
        var table: [Character: Unicode.Scalar] = [:]
        for value in UInt32(0x00C0)...UInt32(0x017F) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            table[Character(scalar)] = scalar
        }
        return table
    }()
}
