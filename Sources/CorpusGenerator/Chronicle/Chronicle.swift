package import Foundation

/// The minutes of several bodies over many years: people come back, sit in two bodies, have namesakes elsewhere, and
/// are written in several ways. For measuring who is taken for whom.
package struct Chronicle: Sendable {
    /// One text file, and who is meant by each name in it.
    package struct Document: Sendable {
        /// Without folder, such as `003-miljonamnden-2008-02-14.txt`.
        package var fileName: String
        package var text: String
        /// Number of the person by the name printed; a name that stands there twice stands here once.
        package var identities: [(printed: String, person: Int)]
    }

    package private(set) var documents: [Document] = []

    /// - Parameters:
    ///   - noise: of a hundred names printed, how many are written in another way than usual.
    package init(seed: UInt64, count: Int, noise: Int = 15) {
        var chance = Chance(seed: seed, part: "chronicle")
        var population = Population()
        let bodies = ChronicleBody.bodies(&chance)
        let years = 2004...2023
        let perBody = max(1, count / bodies.count)
        for (number, body) in bodies.enumerated() where documents.count < count {
            var seats = Seats(body, &population, &chance)
            let meetings = number == bodies.count - 1 ? count - documents.count : perBody
            for meeting in 0..<meetings {
                let year = years.lowerBound + meeting * years.count / meetings
                let day = Day(year, chance.number(1...12), chance.number(1...28)).onWorkday
                seats.turn(to: year, &population, &chance)
                documents.append(
                    MinutedSitting(body, seats.present(&chance), day: day, noise: noise, chance: chance)
                        .document(number: documents.count + 1))
                _ = chance.next()
            }
        }
    }
}
