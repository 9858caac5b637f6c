package import DocumentModel
package import Foundation

/// Records as the contract's JSON: keys sorted, slashes as they are; the same record gives the same bytes.
package enum RecordJSON {
    /// One line without its line break: no character of a record is written as one.
    package static func line(_ record: Record) throws -> Data { try encoder().encode(record) }

    /// For people: indented.
    package static func indented(_ record: Record) throws -> Data { try encoder(isIndented: true).encode(record) }

    /// Any other value that is written for machines, in the same way.
    package static func line(_ value: some Encodable) throws -> Data { try encoder().encode(value) }

    private static func encoder(isIndented: Bool = false) -> JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        if isIndented { encoder.outputFormatting.insert(.prettyPrinted) }
        return encoder
    }
}
