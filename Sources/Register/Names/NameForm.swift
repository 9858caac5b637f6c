internal import Foundation
internal import SwedishText

/// A person's name in its parts, ready to be compared: `Ulrika Boström Gatti`, `A. Lind`, `Lind, Anna`,
/// `Carl von Ek`, `Anders Nilsson i Hult`.
struct NameForm: Hashable, Sendable {
    struct Part: Hashable, Sendable {
        /// Lower case.
        var text: String
        var shape: String
        /// `A.`, `K`
        var isInitial: Bool
    }

    /// As printed, spaces tidied.
    let text: String
    /// The same for forms that differ in letter case, hyphens and full stops only.
    let key: String
    /// All but the last: first names, and the first of two surnames.
    let given: [Part]
    let surname: Part
    /// Where the person is from, in old usage: `Hult` of `Anders Nilsson i Hult`.
    let place: String?

    /// Nil where the text has not a first name (or its initial) and a surname.
    init?(_ printed: String) {
        var words = printed.split(whereSeparator: \.isWhitespace).map(String.init)
        text = words.joined(separator: " ")
        // `Lind, Anna`
        if let comma = words.firstIndex(where: { $0.hasSuffix(",") }), comma < words.count - 1 {
            words = Array(words[(comma + 1)...]) + words[...comma].map { $0.replacing(",", with: "") }
        }
        if let i = words.lastIndex(of: "i"), i >= 2, i < words.count - 1 {
            place = words[(i + 1)...].joined(separator: " ").lowercased()
            words = Array(words[..<i])
        } else {
            place = nil
        }
        let parts = words.flatMap { Self.parts(of: $0) }
        guard parts.count >= 2, let last = parts.last, !last.isInitial else { return nil }
        surname = last
        given = Array(parts.dropLast())
        key = (parts.map(\.text) + (place.map { ["i", $0] } ?? [])).joined(separator: " ")
    }

    /// `K.-E.`, `Anna-Karin`, `G.A.` are two parts; particles are none.
    private static func parts(of word: String) -> [Part] {
        word.split { "-.\u{2010}\u{2011}\u{2013}".contains($0) }.compactMap { piece in
            let lower = piece.lowercased().precomposedStringWithCanonicalMapping.filter { $0.isLetter || $0.isNumber }
            guard !lower.isEmpty, !PersonName.particles.contains(lower) else { return nil }
            let shape = NameShape.of(lower)
            return Part(text: lower, shape: shape.isEmpty ? lower : shape, isInitial: lower.count == 1)
        }
    }

    /// How names are compared where only the same one is meant: letter case, hyphens and full stops count for nothing.
    static func key(_ name: String) -> String {
        NameForm(name)?.key
            ?? name.lowercased().precomposedStringWithCanonicalMapping
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Whether every first name is an initial.
    var isInitialsOnly: Bool { given.allSatisfy(\.isInitial) }

    /// How much of the name is written out, for choosing the fullest form.
    var fullness: Int { given.reduce(surname.text.count) { $0 + ($1.isInitial ? 1 : $1.text.count) } }

    /// Whether the first names exclude that both are one person's.
    func hasOtherFirstName(_ other: NameForm) -> Bool {
        guard let a = given.first, let b = other.given.first else { return false }
        return NameRelation.likeness(a, b) == nil
    }
}
