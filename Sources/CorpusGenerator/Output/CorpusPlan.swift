internal import Typesetting

/// Which documents a corpus holds.
package struct CorpusPlan: Sendable {
    package struct Entry: Hashable, Sendable {
        package var family: Family
        package var number: Int
        package var form: Form
        /// A second document in the same file.
        package var companion: Family?
    }

    package var seed: UInt64
    package var entries: [Entry]

    /// - Parameters:
    ///   - families: taken in turn; at least one.
    ///   - form: of every document; nil for a mixture.
    package init(seed: UInt64, count: Int, families: [Family], form: Form? = nil) {
        self.seed = seed
        entries = (0..<count).map { index in
            let family = families[index % families.count]
            let number = index / families.count + 1
            var chance = Chance(seed: seed, part: "form \(family.rawValue)", number: number)
            var entry = Entry(family: family, number: number, form: form ?? Self.form(of: family, &chance))
            // One file in twenty holds another document as well.
            if form == nil, entry.form.hasPages, chance.happens(5) { entry.companion = chance.pick(family.companions) }
            return entry
        }
    }

    private init(seed: UInt64, entries: [Entry]) {
        self.seed = seed
        self.entries = entries
    }

    private static func form(of family: Family, _ chance: inout Chance) -> Form {
        let isOld = family == .typewritten || family == .parish
        switch chance.below(100) {
        case 0..<(isOld ? 10 : 18): return .flowing
        case 18..<25 where family == .notes || family == .notice: return .markdown
        case 18..<35 where !isOld: return .extracted
        case 35..<70 where !isOld: return .pdf
        case 35..<45: return .pdf
        default:
            let wear = chance.pick(Wear.mixed)
            return .scan(wear, chance.pick(wear.containers))
        }
    }

    /// The corpus that is kept with the program.
    package static let sample = CorpusPlan(
        seed: 1,
        entries: [
            Entry(family: .council, number: 1, form: .flowing), Entry(family: .council, number: 1, form: .pdf),
            Entry(family: .council, number: 2, form: .scan(.worn, .pdf)),
            Entry(family: .council, number: 3, form: .pdf, companion: .plan),
            Entry(family: .steering, number: 1, form: .flowing), Entry(family: .steering, number: 2, form: .pdf),
            Entry(family: .steering, number: 2, form: .scan(.sideways, .pdf)),
            Entry(family: .steering, number: 3, form: .scan(.photographed, .jpeg)),
            Entry(family: .notes, number: 1, form: .pdf), Entry(family: .notes, number: 2, form: .markdown),
            Entry(family: .notes, number: 3, form: .scan(.stamped, .poorLayer)),
            Entry(family: .plan, number: 1, form: .pdf), Entry(family: .plan, number: 4, form: .scan(.fax, .tiff)),
            Entry(family: .notice, number: 1, form: .markdown), Entry(family: .notice, number: 2, form: .pdf),
            Entry(family: .notice, number: 2, form: .scan(.office, .jpeg)),
            Entry(family: .notice, number: 3, form: .scan(.office, .lyingLayer)),
            Entry(family: .municipal, number: 1, form: .extracted), Entry(family: .municipal, number: 2, form: .pdf),
            Entry(family: .municipal, number: 3, form: .extracted),
            Entry(family: .municipal, number: 2, form: .scan(.clean, .tiff)),
            Entry(family: .housing, number: 1, form: .pdf), Entry(family: .housing, number: 2, form: .scan(.fax, .pdf)),
            Entry(family: .housing, number: 3, form: .flowing),
            Entry(family: .housing, number: 4, form: .scan(.office, .goodLayer), companion: .form),
            Entry(family: .typewritten, number: 1, form: .flowing),
            Entry(family: .typewritten, number: 1, form: .scan(.worn, .pdf)),
            Entry(family: .typewritten, number: 2, form: .scan(.clean, .tiff)),
            Entry(family: .parish, number: 1, form: .pdf),
            Entry(family: .parish, number: 2, form: .scan(.copied, .tiff)),
            Entry(family: .parish, number: 3, form: .scan(.badlyWorn, .pdf)),
            Entry(family: .agenda, number: 1, form: .pdf),
            Entry(family: .agenda, number: 2, form: .scan(.stamped, .masked)),
            Entry(family: .agenda, number: 3, form: .flowing),
            Entry(family: .form, number: 1, form: .pdf), Entry(family: .form, number: 2, form: .scan(.copied, .tiff)),
        ])
}
