/// Words with what is right for them, one entry a line; lines with `#` explain.
///
/// Rules may be fitted to the entries in odd places, never to those in even ones, which show what the rules are worth.
struct WordFile {
    enum Half: String, CaseIterable {
        case odd, even
    }

    private let lines: [String]

    init(_ bytes: [UInt8]) {
        lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).filter {
            !$0.hasPrefix("#")
        }
    }

    func entries(_ half: Half) -> [String] {
        lines.enumerated().filter { ($0.offset % 2 == 0) == (half == .odd) }.map(\.element)
    }
}
