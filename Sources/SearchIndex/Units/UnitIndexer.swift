internal import DocumentModel
internal import Foundation
internal import SwedishText
internal import Xapian

/// Makes Xapian documents of a record's units.
final class UnitIndexer {
    let analyser: Analyser

    /// Words in doubt that have not been written yet, and all that need not be looked at again.
    private var doubtful: [String] = []
    private var looked: Set<String> = []
    private static let mostRemembered = 400_000

    init(analyser: Analyser) { self.analyser = analyser }

    /// Words of different blocks, or of different names, are never neighbours.
    private static let gap: UInt32 = 100

    /// The units, and last the document that stands for the whole record.
    func documents(of record: Record, names: NameRegister) throws(XapianError) -> [Document] {
        var facets = try self.facets(of: record, names)
        let terms = facets.names.joined().map(IndexSchema.nameTerm)
        func document(marker: String) throws(XapianError) -> Document {
            let document = try Document()
            try document.add(marker, frequency: 0)
            try document.add(IndexSchema.recordTerm(record.document.id), frequency: 0)
            try document.add(Field.type.rawValue + record.document.type.rawValue, frequency: 0)
            for term in terms { try document.add(term, frequency: 0) }
            if let date = record.meeting.date { try document.setValue(date, slot: IndexSchema.Slot.date) }
            return document
        }
        var documents: [Document] = []
        var words = 0
        var unitNames = UnitNames()
        let bytes = facets.bytes
        for (ordinal, unit) in UnitDivider.units(of: record).enumerated() {
            let document = try document(marker: IndexSchema.Marker.unit)
            let name = unitNames.name(of: unit, in: record)
            try document.setData(Self.reference(to: unit, name: name, in: record))
            let order = IndexSchema.order(date: record.meeting.date, record: record.document.id, ordinal: ordinal)
            try document.setValue(order, slot: IndexSchema.Slot.order)
            try document.setValue(bytes, slot: IndexSchema.Slot.facets)
            words += try addText(of: unit, in: record, to: document)
            documents.append(document)
        }
        facets.reading = Self.reading(of: record, words: words)
        let whole = try document(marker: IndexSchema.Marker.record)
        try whole.setValue(facets.bytes, slot: IndexSchema.Slot.facets)
        return documents + [whole]
    }

    private func facets(of record: Record, _ register: NameRegister) throws(XapianError) -> Facets {
        var facets = Facets(
            year: record.meeting.date.flatMap { Int($0.prefix(4)) }.flatMap { $0 > 0 ? $0 : nil },
            type: record.document.type)
        func add(_ names: [String], _ kind: NameKind) throws(XapianError) {
            var numbers: [Int] = []
            for name in names {
                if let number = try register.number(of: name, kind), !numbers.contains(number) {
                    numbers.append(number)
                }
            }
            facets.names[Int(kind.rawValue)] = numbers
        }
        try add([record.meeting.body].compactMap(\.self), .body)
        try add([record.meeting.place].compactMap(\.self), .place)
        try add(People.names(in: record), .person)
        try add(record.attendance.compactMap(\.organisation), .organisation)
        return facets
    }

    /// Puts in the database the words in doubt that the records before brought.
    func writeDoubtful(to database: WritableDatabase) throws(XapianError) {
        // In the order of the keys: the library writes what is under one at once.
        var words: [String: [String]] = [:]
        for word in doubtful { for key in Misreading.keys(of: word) { words[key, default: []].append(word) } }
        for (key, words) in words.sorted(by: { $0.key < $1.key }) {
            for word in words { try database.addSynonym(word, to: key) }
        }
        doubtful = []
    }

    /// Puts in the database the names that the records before brought.
    func write(_ names: NameRegister, to database: WritableDatabase) throws(XapianError) {
        try names.write(
            set: { key, value throws(XapianError) in try database.setMetadata(key, to: value) },
            add: { document throws(XapianError) in try database.add(document) },
            words: analyser.words)
    }

    /// Remembers the words that nothing is known of, so that they are found where they are misreadings.
    private func lookForDoubt(in words: [AnalysedWord]) {
        for word in words where word.parts.isEmpty {
            let text = word.exact
            guard looked.insert(text).inserted else { continue }
            if text.unicodeScalars.contains(where: \.properties.isAlphabetic), analyser.isDoubtful(text) {
                doubtful.append(text)
            }
        }
        if looked.count > Self.mostRemembered { looked.removeAll(keepingCapacity: true) }
    }

    private static func reading(of record: Record, words: Int) -> Facets.Reading {
        var reading = Facets.Reading(words: words)
        for page in record.document.pages {
            reading.pages += 1
            if page.origin.isUnread {
                reading.unread += 1
            } else if page.confidence ?? 1 < Facets.Reading.leastConfidence {
                reading.uncertain += 1
            }
        }
        return reading
    }

    private static func reference(to unit: Unit, name: String, in record: Record) -> String {
        let reference = UnitReference(
            record: record.document.id, name: name, item: unit.item, blocks: unit.blocks.map(\.id),
            page: unit.blocks.first?.page ?? 1)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Text, numbers and lists of them always encode.
        return (try? encoder.encode(reference)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    /// - Returns: how many words the unit's blocks hold.
    private func addText(of unit: Unit, in record: Record, to document: Document) throws(XapianError) -> Int {
        var position: UInt32 = 0
        var count = 0
        for block in unit.blocks {
            let words = analyser.words(of: block.text)
            count += words.count
            lookForDoubt(in: words)
            let next = try add(words, as: .text, at: position, to: document)
            if block.kind == .heading { _ = try add(words, as: .heading, at: position, to: document) }
            position = next
        }
        guard let index = unit.item, record.items.indices.contains(index) else { return count }
        let item = record.items[index]
        if let number = item.number {
            let number = number.lowercased().filter { !$0.isWhitespace }
            try document.add("§" + number, frequency: 1)
            try document.add(Field.section.rawValue + number, frequency: 0)
        }
        if let number = item.diaryNumber {
            _ = try add(analyser.words(of: number), as: .diary, at: 0, to: document)
        }
        let hasHeading = unit.blocks.contains { $0.kind == .heading && $0.text.contains(item.title ?? "") }
        if let title = item.title, !hasHeading {
            position = try add(analyser.words(of: title), as: .heading, at: position, to: document)
        }
        for decision in item.decisions {
            position = try add(analyser.words(of: decision.text), as: .decision, at: position, to: document)
        }
        return count
    }

    /// Exact forms and variants with their positions, stems without. Returns where the next text may begin.
    private func add(
        _ words: [AnalysedWord], as field: Field, at start: UInt32, to document: Document
    ) throws(XapianError) -> UInt32 {
        var last = start
        for word in words {
            for form in [word] + word.parts {
                let position = start + UInt32(clamping: form.position)
                last = max(last, position)
                for term in form.terms {
                    let key = term.key(field: field.rawValue)
                    switch term.kind {
                    case .exact, .variant: try document.add(key, at: position)
                    // Found by its exact form, see `QueryCompiler`.
                    case .stem: if term.text != form.exact { try document.add(key) }
                    // What a heading or a decision is made of is found by its text.
                    case .part: if field == .text { try document.add(key) }
                    }
                }
            }
        }
        return last + Self.gap
    }
}

/// Everybody whom a record names in a function: attendance, approval, appointments.
enum People {
    /// Each name once, in the order of the document.
    static func names(in record: Record) -> [String] {
        var names = record.attendance.map(\.name)
        names += [record.approval.chair, record.approval.secretary].compactMap(\.self)
        names += record.approval.adjusters
        for item in record.items { names += item.appointments.map(\.name) + item.presenters }
        var seen: Set<String> = []
        return names.filter { seen.insert($0).inserted }
    }
}
