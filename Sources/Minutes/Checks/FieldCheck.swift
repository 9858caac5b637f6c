import DocumentModel
import SwedishText

/// Fields that a person should look at: read with little confidence, or there and not read at all.
enum FieldCheck {
    /// Below this every fourth word is wrong, as measured (CONTRIBUTING.md).
    static let sure = 0.8

    static func diagnostics(_ record: Record, _ head: Head) -> [Diagnostic] {
        doubtful(record) + unreadable(record, head)
    }

    static func doubtful(_ record: Record) -> [Diagnostic] {
        let fields =
            record.meeting.evidence.map { ("meeting.\($0.key)", $0.value) }
            + record.approval.evidence.map { ("approval.\($0.key)", $0.value) }
            + record.attendance.map { ("attendance of \($0.name)", $0.evidence) }
        return fields.sorted { $0.0 < $1.0 }.compactMap { name, evidence in
            guard
                let place = evidence.places.filter({ ($0.confidence ?? 1) < sure }).min(by: {
                    ($0.confidence ?? 1) < ($1.confidence ?? 1)
                }),
                let confidence = place.confidence
            else { return nil }
            let percent = Int((confidence * 100).rounded())
            return Diagnostic(
                .note, code: "low-confidence", message: "\(name) was read with \(percent) % confidence",
                page: place.page,
                block: place.block)
        }
    }

    /// A label of the head with something behind it, which gave no value.
    private static func unreadable(_ record: Record, _ head: Head) -> [Diagnostic] {
        let isDigital = record.document.pages.allSatisfy { $0.origin == .plain || $0.origin == .embedded }
        guard !isDigital else { return [] }
        let fields: [(name: String, labels: [String], isRead: Bool)] = [
            ("meeting.date", ["sammanträdesdatum", "mötesdatum", "datum"], record.meeting.date != nil),
            ("meeting.startTime", ["tid", "mötestid"], record.meeting.startTime != nil || record.meeting.date != nil),
            ("meeting.place", ["plats", "plats och tid", "tid och plats"], record.meeting.place != nil),
        ]
        return fields.compactMap { field in
            guard !field.isRead,
                let line = (head.lines + head.furniture).first(where: { line in
                    field.labels.contains { label in
                        line.label.hasPrefix(label)
                            && line.label.dropFirst(label.count).contains { $0.isLetter || $0.isNumber }
                            && !(line.label.dropFirst(label.count).first?.isLetter ?? false)
                    }
                })
            else { return nil }
            return Diagnostic(
                .warning, code: "unreadable", message: "\(field.name): something stands there that was not understood",
                page: line.page, block: Reading.blockID(line.block))
        }
    }
}
