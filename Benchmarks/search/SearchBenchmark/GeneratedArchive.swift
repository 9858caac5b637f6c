import DocumentModel
import Foundation

/// Records whose every paragraph is an item of its own, so that what is searched for is the paragraph in every peer.
struct GeneratedArchive: Sendable {
    static let paragraphsOfRecord = 20

    let vocabulary: Vocabulary

    init() throws { vocabulary = try Vocabulary() }

    struct Paragraph {
        var heading: String
        var text: String
        var decision: String?
    }

    struct Source {
        var id: String
        var body: String
        var date: String
        var type: DocumentType
        var people: [String]
        var organisations: [String]
        var paragraphs: [Paragraph]
    }

    /// - Parameter number: from 0; the same number gives the same record.
    func source(_ number: Int) -> Source {
        var generator = SplitMix(state: UInt64(number) &* 0x1_0001 &+ 77)
        let year = 1870 + generator.below(155)
        let month = 1 + generator.below(12)
        let day = 1 + generator.below(28)
        func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
        let types: [DocumentType] = [.minutes, .minutes, .minutes, .minutes, .notes, .notice, .report]
        let isScanned = generator.below(5) == 0
        let paragraphs = (0..<Self.paragraphsOfRecord).map { _ in
            paragraph(&generator, isScanned: isScanned)
        }
        let hexadecimal = String(number, radix: 16)
        return Source(
            id: String(repeating: "0", count: 16 - hexadecimal.count) + hexadecimal,
            body: "\(["Nämnden", "Styrelsen", "Utskottet", "Föreningen"][generator.below(4)]) \(generator.below(100))",
            date: "\(year)-\(padded(month))-\(padded(day))", type: types[generator.below(types.count)],
            people: (0..<8).map { _ in
                "\(Self.given[generator.below(Self.given.count)]) \(Self.family[generator.below(Self.family.count)])\(Self.tails[generator.below(Self.tails.count)])"
            }, organisations: (0..<2).map { _ in "Organisation \(generator.below(300))" }, paragraphs: paragraphs)
    }

    private func paragraph(_ generator: inout SplitMix, isScanned: Bool) -> Paragraph {
        let heading = (0..<3).map { _ in vocabulary.word(&generator) }.joined(separator: " ")
        // From 15 to about 100 words, 42 in the mean.
        let length = 15 + generator.below(28) + generator.below(28)
        var words: [String] = []
        while words.count < length {
            if generator.below(12) == 0 {
                let fraction = generator.fraction()
                words += vocabulary.collocations[Int(fraction * fraction * 2000)]
            } else {
                words.append(vocabulary.word(&generator))
            }
        }
        if isScanned {
            for index in words.indices where generator.below(33) == 0 { words[index] = misread(words[index], &generator) }
        }
        for index in stride(from: 0, to: words.count, by: 9) { words[index] = words[index].capitalized }
        let text = stride(from: 0, to: words.count, by: 9).map {
            words[$0..<min($0 + 9, words.count)].joined(separator: " ") + "."
        }.joined(separator: " ")
        let isDecided = generator.below(10) == 0
        return Paragraph(
            heading: heading, text: text,
            decision: isDecided ? "att " + (0..<8).map { _ in vocabulary.word(&generator) }.joined(separator: " ") : nil)
    }

    private func misread(_ word: String, _ generator: inout SplitMix) -> String {
        let changes: [(Character, String)] = [
            ("m", "rn"), ("å", "a"), ("ä", "a"), ("ö", "o"), ("e", "c"), ("l", "1"), ("g", "q"), ("n", "u"), ("i", "l"),
        ]
        let (old, new) = changes[generator.below(changes.count)]
        return word.map { $0 == old ? new : String($0) }.joined()
    }

    /// As the archive would hold it.
    func record(_ number: Int) -> Record {
        let source = source(number)
        var blocks: [Block] = []
        var items: [AgendaItem] = []
        func add(_ kind: BlockKind, _ text: String, _ item: String) -> Evidence {
            let id = "b\(blocks.count + 1)"
            blocks.append(Block(id: id, kind: kind, page: 1, original: text, text: text, item: item))
            return Evidence(block: id, page: 1, box: nil, span: 0..<text.unicodeScalars.count, confidence: 1)
        }
        for (index, paragraph) in source.paragraphs.enumerated() {
            let number = "\(index + 1)"
            let evidence = add(.heading, paragraph.heading, number)
            let body = add(.paragraph, paragraph.text, number)
            var decisions: [Decision] = []
            if let decision = paragraph.decision {
                decisions.append(Decision(text: decision, evidence: [add(.paragraph, decision, number)]))
            }
            items.append(
                AgendaItem(
                    number: number, label: "§ \(number)", title: paragraph.heading, text: paragraph.text,
                    decisions: decisions, evidence: [evidence, body]))
        }
        let attendance = source.people.enumerated().map { index, name in
            Attendance(name: name, organisation: index < 2 ? source.organisations[index] : nil, evidence: [])
        }
        return Record(
            document: DocumentInformation(
                id: source.id, sha256: "", source: source.id, mediaType: "text/plain", type: source.type,
                title: "Protokoll"),
            meeting: Meeting(body: source.body, date: source.date), attendance: attendance, items: items,
            blocks: blocks)
    }

    private static let given = [
        "Vilma", "Torkel", "Sixten", "Alva", "Ebbe", "Signe", "Ivar", "Maj", "Folke", "Greta", "Holger", "Ines", "Knut",
        "Linnea", "Melker", "Nanna", "Olof", "Petra", "Runa", "Sten", "Tuva", "Ulrik", "Vera", "Yngve", "Åsa", "Östen",
    ]
    private static let family = [
        "Lind", "Berg", "Dal", "Sjö", "Ek", "Alm", "Björk", "Gran", "Hol", "Ner", "Ström", "Sand", "Vik", "Åker", "Öst",
        "Nord", "Söder", "Väster", "Stor", "Ny",
    ]
    private static let tails = ["gren", "qvist", "ström", "mark", "lund", "dahl", "stedt", "blad", "borg", "ell"]
}
