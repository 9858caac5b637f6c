import Foundation

/// A pattern of an archive's own for what it holds to be personal: telephone numbers, patients' numbers.
package struct PersonalDataPattern: Hashable, Sendable {
    /// For people: `telephone number`.
    package var name: String
    /// A regular expression (ICU).
    package var expression: String
    let compiled: NSRegularExpression

    /// - Throws: what is wrong with the expression.
    package init(name: String, expression: String) throws {
        compiled = try NSRegularExpression(pattern: expression)
        self.name = name
        self.expression = expression
    }

    package static func == (left: PersonalDataPattern, right: PersonalDataPattern) -> Bool {
        left.name == right.name && left.expression == right.expression
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(expression)
    }
}
