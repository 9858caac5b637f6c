/// A piece of a text that says who somebody is.
package struct PersonalDataFinding: Hashable, Sendable {
    package enum Kind: Hashable, Sendable, CustomStringConvertible {
        /// Personnummer: date of birth, birth number and check digit (folkbokföringslagen 1991:481, 18 §).
        case personalIdentityNumber
        /// Samordningsnummer: the same with 60 added to the day (lag 2022:1697).
        case coordinationNumber
        /// A pattern of the archive's own, by its name.
        case pattern(String)

        package var description: String {
            switch self {
            case .personalIdentityNumber: "personal identity number"
            case .coordinationNumber: "coordination number"
            case .pattern(let name): name
            }
        }
    }

    /// In Unicode scalars of the text.
    package var span: Range<Int>
    package var kind: Kind
    /// It has the form of a number and its check digit is wrong: a number that was misread, most likely.
    package var isDoubtful: Bool

    package init(span: Range<Int>, kind: Kind, isDoubtful: Bool = false) {
        self.span = span
        self.kind = kind
        self.isDoubtful = isDoubtful
    }
}
