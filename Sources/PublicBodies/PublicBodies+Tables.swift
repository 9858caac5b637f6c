internal import SwiftCSV

extension PublicBodies {
    /// The rows of a table that was built in; a test reads every table.
    static func rows(_ table: [UInt8]) -> [[String: String]] {
        (try? CSV<Named>(string: String(decoding: table, as: UTF8.self), delimiter: .comma, loadColumns: false))?.rows
            ?? []
    }
}

extension [String: String] {
    /// Nil where the cell is empty.
    func stated(_ column: String) -> String? { self[column].flatMap { $0.isEmpty ? nil : $0 } }

    func list(_ column: String) -> [String] {
        (self[column] ?? "").split(separator: ";").map { String($0.drop(while: \.isWhitespace)) }
    }
}
