internal import Foundation
internal import Stemmer
internal import SwedishText

/// A body's name, comparable: `Läns-gemensam ledning` and `Länsgemensam ledning`, `byggnadsnämnd` and
/// `Byggnadsnämnden` are one.
struct BodyName: Hashable {
    /// Words in lower case, in order, without small words; each with its stem.
    let words: [String]
    let stems: [String]
    /// The stems written together.
    let key: String
    /// Whether it holds no name of its own: `styrelsen`, `Kommunfullmäktige`.
    let isGeneric: Bool

    /// Organs that every municipality, association or parish has: beside them a matter says little.
    private static let commonOrgans = [
        "nämnd", "styrelse", "utskott", "fullmäktig", "beredning", "presidi", "stämma", "möte", "direktion", "ledning",
    ]
    private static let otherOrgans = ["kommitté", "rådet", "grupp", "delegation", "kollegi"]

    init(_ printed: String, stemmer: Stemmer?) {
        let all = OrganisationName.key(printed).split(separator: " ").map(String.init)
        // Its legal form: `Bygdens orkester ideell förening`.
        let form = all.indices.filter { all[$0] == "ideell" && $0 > 0 }
        words = all.indices.filter { !form.contains($0) && !form.contains($0 - 1) }.map { all[$0] }
        stems = words.map { stemmer?.stem($0) ?? $0 }
        key = stems.joined()
        let capitals = printed.split(separator: " ").dropFirst().filter { $0.first?.isUppercase ?? false }
        isGeneric =
            capitals.isEmpty
            && (words.contains { word in Self.commonOrgans.contains { word.contains($0) } }
                || words.count == 1 && Self.isOrgan(printed.lowercased()))
    }

    /// A word that by itself makes another body of it: `arbetsutskott`.
    static func isOrgan(_ word: String) -> Bool { (commonOrgans + otherOrgans).contains { word.contains($0) } }
}
