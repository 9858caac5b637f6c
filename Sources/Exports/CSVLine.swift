/// A row of comma-separated values as RFC 4180 has it: a cell with a comma, a quotation mark or a line break is
/// quoted, quotation marks inside are doubled, the row ends in CR LF.
package enum CSVLine {
    package static func of(_ cells: [String]) -> String {
        cells.map(quoted).joined(separator: ",") + "\r\n"
    }

    private static func quoted(_ cell: String) -> String {
        guard cell.unicodeScalars.contains(where: { [",", "\"", "\r", "\n"].contains($0) }) else { return cell }
        return "\"" + cell.replacing("\"", with: "\"\"") + "\""
    }
}
