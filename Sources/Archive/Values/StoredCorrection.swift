package import Corrections
package import Foundation

/// A correction with who made it, when and why.
package struct StoredCorrection: Codable, Hashable, Sendable {
    package struct Signature: Codable, Hashable, Sendable {
        package var by: String
        package var at: Date

        package init(by: String, at: Date) {
            self.by = by
            self.at = at
        }
    }

    /// Rises; never given out twice.
    package var number: Int64
    /// Identifier of the record.
    package var record: String
    package var correction: Correction
    package var made: Signature
    package var reason: String?
    /// Nil as long as it holds.
    package var undone: Signature?

    package init(
        number: Int64, record: String, correction: Correction, made: Signature, reason: String?, undone: Signature?
    ) {
        self.number = number
        self.record = record
        self.correction = correction
        self.made = made
        self.reason = reason
        self.undone = undone
    }
}

/// A decision about who is who, as a person made it; what it says is the register's affair.
package struct StoredDecision: Codable, Hashable, Sendable {
    package var number: Int64
    /// JSON.
    package var decision: Data
    package var made: StoredCorrection.Signature
    package var reason: String?
    package var undone: StoredCorrection.Signature?
}
