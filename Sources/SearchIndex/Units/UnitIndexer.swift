internal import DocumentModel
internal import Foundation
internal import SwedishText
internal import Xapian

/// Makes Xapian documents of a record's units.
struct UnitIndexer {
    let analyser: Analyser

    /// Words of different blocks, or of different names, are never neighbours.
    private static let gap: UInt32 = 100

    func documents(of record: Record) throws(XapianError) -> [Document] {
        let people = People.names(in: record).map { analyser.words(of: $0) }
        let body = record.meeting.body.map { analyser.words(of: $0) } ?? []
        var documents: [Document] = []
        for (ordinal, unit) in UnitDivider.units(of: record).enumerated() {
            let document = try Document()
            try document.setData(Self.reference(to: unit, in: record))
            try document.add(IndexSchema.recordTerm(record.document.id), frequency: 0)
            try document.add(Field.type.rawValue + record.document.type.rawValue, frequency: 0)
            if let date = record.meeting.date { try document.setValue(date, slot: IndexSchema.Slot.date) }
            let order = IndexSchema.order(
                date: record.meeting.date, record: record.document.id, ordinal: ordinal)
            try document.setValue(order, slot: IndexSchema.Slot.order)
            try add(body, as: .body, to: document)
            try addPeople(people, to: document)
            try addText(of: unit, in: record, to: document)
            documents.append(document)
        }
        return documents
    }

    private static func reference(to unit: Unit, in record: Record) -> String {
        let reference = UnitReference(
            record: record.document.id, item: unit.item, blocks: unit.blocks.map(\.id),
            page: unit.blocks.first?.page ?? 1)
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        // Text, numbers and lists of them always encode.
        return (try? encoder.encode(reference)).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func addText(of unit: Unit, in record: Record, to document: Document) throws(XapianError) {
        var position: UInt32 = 0
        for block in unit.blocks {
            let words = analyser.words(of: block.text)
            let next = try add(words, as: .text, at: position, to: document)
            if block.kind == .heading { _ = try add(words, as: .heading, at: position, to: document) }
            position = next
        }
        guard let index = unit.item, record.items.indices.contains(index) else { return }
        let item = record.items[index]
        if let number = item.number { try document.add("§" + number.lowercased(), frequency: 1) }
        if let title = item.title {
            position = try add(analyser.words(of: title), as: .heading, at: position, to: document)
        }
        for decision in item.decisions {
            position = try add(analyser.words(of: decision.text), as: .decision, at: position, to: document)
        }
    }

    /// Filters only: no positions, no weight.
    private func add(_ words: [AnalysedWord], as field: Field, to document: Document) throws(XapianError) {
        for word in words {
            for form in [word] + word.parts {
                for term in form.terms { try document.add(term.key(field: field.rawValue), frequency: 0) }
            }
        }
    }

    private func addPeople(_ people: [[AnalysedWord]], to document: Document) throws(XapianError) {
        var start: UInt32 = 0
        for name in people {
            for word in name {
                for form in [word] + word.parts {
                    for term in form.terms where term.kind != .stem {
                        try document.add(
                            term.key(field: Field.person.rawValue), at: start + UInt32(clamping: form.position),
                            frequency: 0)
                    }
                }
            }
            start += Self.gap
        }
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
                    if term.kind == .stem {
                        try document.add(key)
                    } else {
                        try document.add(key, at: position)
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
