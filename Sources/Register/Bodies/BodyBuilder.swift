internal import DocumentModel
internal import Foundation
internal import Stemmer
internal import SwedishText

/// Brings the records together by the body that met.
struct BodyBuilder {
    /// A name of a body with the organisation it belongs to.
    private struct Key: Hashable {
        var name: String
        var principal: String?
    }

    struct Draft {
        var name: BodyName
        var principal: String?
        /// Positions of the outlines.
        var records: [Int] = []
        var spellings: [String: Int] = [:]
        /// Name keys of all who were there.
        var roster: Set<Int> = []
    }

    private(set) var drafts: [Draft] = []
    /// By position of the outline; nil where the record names no body.
    private(set) var bodyOfRecord: [Int?]
    private var stemmer = Stemmer()
    private var names: [String: BodyName] = [:]
    private var principals: [String: String?] = [:]

    /// - Parameter rosters: the name keys of the people of each outline.
    init(_ outlines: [RecordOutline], rosters: [[Int]]) {
        bodyOfRecord = Array(repeating: nil, count: outlines.count)
        let keys = outlines.map { outline in
            outline.meeting.body.map { body in (body, Key(name: name(body).key, principal: principal(of: outline))) }
        }
        // A letterhead that some of a body's documents lack: where only one organisation has such a body, it is that one's.
        var owners: [String: Set<String>] = [:]
        for case (_, let key)? in keys { if let owner = key.principal { owners[key.name, default: []].insert(owner) } }
        var positions: [Key: Int] = [:]
        for (record, entry) in keys.enumerated() {
            guard case (let printed, var key)? = entry else { continue }
            if key.principal == nil, let owners = owners[key.name], owners.count == 1 { key.principal = owners.first }
            let position = positions[key] ?? drafts.count
            if position == drafts.count {
                positions[key] = position
                drafts.append(Draft(name: name(printed), principal: key.principal))
            }
            drafts[position].records.append(record)
            drafts[position].spellings[printed, default: 0] += 1
            drafts[position].roster.formUnion(rosters[record])
            bodyOfRecord[record] = position
        }
    }

    private mutating func name(_ printed: String) -> BodyName {
        if let known = names[printed] { return known }
        let name = BodyName(printed, stemmer: stemmer)
        names[printed] = name
        return name
    }

    /// The public body named in the head of the document or in the body's name.
    private mutating func principal(of outline: RecordOutline) -> String? {
        for text in [outline.meeting.body].compactMap(\.self) + outline.head {
            for line in text.split(whereSeparator: { $0 == "\n" || $0 == "\t" }) {
                for piece in String(line).components(separatedBy: "  ") {
                    if let id = principal(named: piece.trimmingBlank()) { return id }
                }
            }
        }
        return nil
    }

    /// Looks at a short line that is the name of an organisation, or has one in it that ends in `kommun` or `stad`.
    private mutating func principal(named line: String) -> String? {
        guard (4...60).contains(line.count) else { return nil }
        if let known = principals[line] { return known }
        var found = OrganisationDirectory.tables.entry(line)?.id
        if found == nil {
            let words = line.split(separator: " ").map(String.init)
            for (index, word) in words.enumerated() where found == nil {
                let lower = word.lowercased()
                if lower == "kommun" || lower == "stad" {
                    for start in max(0, index - 3)..<index where found == nil {
                        let name = words[start...index].joined(separator: " ")
                        if words[start].first?.isUppercase ?? false {
                            found = OrganisationDirectory.tables.entry(name)?.id
                        }
                    }
                }
            }
        }
        principals[line] = found
        return found
    }
}
