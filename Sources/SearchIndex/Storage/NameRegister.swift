internal import SwedishText
internal import Xapian

/// Gives numbers to names while an index is written: a name keeps its number as long as the index lives.
final class NameRegister {
    private struct Key: Hashable {
        var kind: NameKind
        var name: String
    }

    /// Names that came with the record at hand and are not in the index yet.
    private(set) var added: [(number: Int, kind: NameKind, name: String)] = []
    private var numbers: [Key: Int] = [:]
    private(set) var last: Int
    private let remembersAll: Bool
    private let kept: (String) throws(XapianError) -> String

    private static let mostRemembered = 200_000
    /// In scalars, so that a name fits a key of the index.
    private static let longestName = 50

    /// - Parameters:
    ///   - remembersAll: where the index cannot be asked for what was written.
    ///   - kept: the index's metadata.
    init(
        remembersAll: Bool = false, kept: @escaping (String) throws(XapianError) -> String
    ) throws(XapianError) {
        self.remembersAll = remembersAll
        self.kept = kept
        last = Int(try kept(IndexSchema.Metadata.names)) ?? 0
    }

    func number(of name: String, _ kind: NameKind) throws(XapianError) -> Int? {
        let name = Self.short(name)
        if name.isEmpty { return nil }
        let key = Key(kind: kind, name: name)
        if let known = numbers[key] { return known }
        if !remembersAll, numbers.count >= Self.mostRemembered { numbers.removeAll(keepingCapacity: true) }
        if let known = Int(try kept(IndexSchema.Metadata.number(of: name, kind))) {
            numbers[key] = known
            return known
        }
        last += 1
        numbers[key] = last
        added.append((last, kind, name))
        return last
    }

    /// Writes what was added since the last call.
    /// - Parameter words: how the words of a name are found.
    func write(
        set: (String, String) throws(XapianError) -> Void, add: (Document) throws(XapianError) -> Void,
        words: (String) -> [AnalysedWord]
    ) throws(XapianError) {
        guard !added.isEmpty else { return }
        for (number, kind, name) in added {
            try set(IndexSchema.Metadata.number(of: name, kind), String(number))
            try set(IndexSchema.Metadata.name(number), name)
            let document = try Document()
            try document.setData(String(number))
            for word in words(name) {
                for form in [word] + word.parts {
                    for term in form.terms where term.kind != .part {
                        try document.add(
                            term.key(field: kind.field), at: UInt32(clamping: form.position), frequency: 0)
                    }
                }
            }
            try add(document)
        }
        if !remembersAll { try set(IndexSchema.Metadata.names, String(last)) }
        added = []
    }

    /// As the index keeps it: spaces made one, cut where it is very long.
    static func short(_ name: String) -> String {
        let name = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return String(String.UnicodeScalarView(name.unicodeScalars.prefix(longestName)))
    }
}
