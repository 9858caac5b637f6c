internal import DocumentModel
internal import Foundation
internal import SwedishText

enum NormaliserRules {
    static let all = [
        ReadingRule(
            "hyphen-joined", .normaliser, "A hyphen at the end of a printed line goes where it breaks a word.",
            in: "SwedishText/Normalisation/Dehyphenation.swift",
            fires: [
                .init("Genomfö-\nrande", "Genomförande"),
                .init("karriär-/kom-\npetensvägar", "karriär-/kompetensvägar"),
            ],
            spares: ["hälso-\noch sjukvård", "Eva-\nLena", "2024-\n08-20"],
            apply: { join($0, .withoutHyphen) }, touches: { joins(in: $0, .withoutHyphen) }),
        ReadingRule(
            "hyphen-kept", .normaliser, "It stays in names, numbers and after abbreviations.",
            in: "SwedishText/Normalisation/Dehyphenation.swift",
            fires: [
                .init("Eva-\nLena", "Eva-Lena"), .init("2024-\n08-20", "2024-08-20"),
                .init("VFU-\nplatser", "VFU-platser"), .init("FoU-\ndirektör", "FoU-direktör"),
            ],
            spares: ["Genomfö-\nrande", "SAMMANTRÄDES-\nPROTOKOLL"],
            apply: { join($0, .withHyphen) }, touches: { joins(in: $0, .withHyphen) }),
        ReadingRule(
            "hyphen-elliptic", .normaliser, "It stays with a space where the rest of the compound follows later.",
            in: "SwedishText/Normalisation/Dehyphenation.swift",
            fires: [
                .init("hälso-\noch sjukvård", "hälso- och sjukvård"), .init("in-\neller utgång", "in- eller utgång"),
            ],
            spares: ["Genomfö-\nrande", "kom-\noktober"],
            apply: { join($0, .withHyphenAndSpace) }, touches: { joins(in: $0, .withHyphenAndSpace) }),
        ReadingRule(
            "characters", .normaliser,
            "Ligatures, no-break spaces, soft hyphens and the long s stand for plain letters.",
            in: "SwedishText/Normalisation/CharacterRepair.swift",
            fires: [.init("ﬁnansiering", "finansiering"), .init("§\u{a0}7", "§ 7"), .init("kom\u{ad}mun", "kommun")],
            spares: ["finansiering", "”Bryggan” – nu", "né"],
            apply: { text in
                let plain = text.unicodeScalars.flatMap { CharacterRepair.replacement(for: $0) ?? [$0] }
                let written = String(String.UnicodeScalarView(plain))
                return written.unicodeScalars.elementsEqual(text.unicodeScalars) ? nil : written
            },
            touches: { record in
                record.blocks.reduce(0) { count, block in
                    count + block.original.unicodeScalars.count { CharacterRepair.replacement(for: $0) != nil }
                }
            }),
        ReadingRule(
            "lines-undone", .normaliser,
            "A line's end is a space; between the halves of an interval and after a slash it is nothing.",
            in: "SwedishText/Normalisation/NormalisedText.swift",
            fires: [
                .init("bryggan är\ngammal", "bryggan är gammal"), .init("in-/\nutcheckning", "in-/utcheckning"),
                .init("2019-06-25–\n2019-08-11", "2019-06-25–2019-08-11"),
            ],
            spares: ["bryggan är gammal"],
            apply: { text in
                guard text.contains("\n") else { return nil }
                return Specimen.running(text)
            },
            touches: { record in
                record.blocks.count { $0.kind == .paragraph && $0.original.contains("\n") }
            }),
        ReadingRule(
            "accents-composed", .normaliser, "A letter and its separate mark are one letter.",
            in: "SwedishText/Normalisation/CharacterRepair.swift",
            fires: [.init("o\u{308}", "ö"), .init("A\u{30a}", "Å")], spares: ["ö", "o:", "n\u{308}\u{301}"],
            apply: { text in
                let scalars = Array(text.unicodeScalars)
                guard scalars.count == 2 else { return nil }
                return CharacterRepair.composed(scalars[0], scalars[1]).map { String(Character($0)) }
            },
            touches: { record in
                record.blocks.reduce(0) { count, block in
                    let scalars = Array(block.original.unicodeScalars)
                    return count + zip(scalars, scalars.dropFirst()).count { CharacterRepair.composed($0, $1) != nil }
                }
            }),
    ]

    /// The text with its line end undone; nil where the hyphen there is to be treated otherwise, or there is none.
    private static func join(_ text: String, _ wanted: Dehyphenation.Join) -> String? {
        guard let end = text.range(of: "-\n") else { return nil }
        let before = String(text[..<end.lowerBound])
        let after = String(text[end.upperBound...])
        guard Dehyphenation().join(before: before, after: after) == wanted else { return nil }
        switch wanted {
        case .withoutHyphen: return before + after
        case .withHyphen: return "\(before)-\(after)"
        case .withHyphenAndSpace: return "\(before)- \(after)"
        }
    }

    /// By form alone: a word that the document has elsewhere may have decided otherwise.
    private static func joins(in record: Record, _ wanted: Dehyphenation.Join) -> Int {
        record.blocks.reduce(0) { count, block in
            let lines = block.original.split(separator: "\n", omittingEmptySubsequences: false)
            return count
                + zip(lines, lines.dropFirst()).count { line, next in
                    guard line.last == "-", let word = line.dropLast().split(separator: " ").last,
                        let first = next.split(separator: " ").first
                    else { return false }
                    return join("\(word)-\n\(first)", wanted) != nil
                }
        }
    }
}
