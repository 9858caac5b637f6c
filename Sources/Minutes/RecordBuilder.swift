import DocumentModel
import SwedishText

/// Puts one document's record together from what the readers find.
struct RecordBuilder {
    let reading: Reading
    let file: FileIdentity
    /// Of the document in its file, from 1.
    let number: Int

    func record() -> Record { BlankForm.kind(of: reading) != nil ? form() : meetingRecord() }

    /// What a form has that nobody filled in: its text, and no meeting.
    private func form() -> Record {
        var record = Record(document: information(nil, hasItems: false))
        record.tables = tables()
        record.blocks = blocks([])
        record.diagnostics = reading.document.diagnostics
        record.diagnostics.append(
            Diagnostic(
                .note, code: "blank-form", message: "a form that nobody has filled in",
                page: reading.document.pages.first?.number))
        record.provenance = reading.document.provenance
        return finished(record)
    }

    private func finished(_ record: Record) -> Record {
        var record = record
        if record.diagnostics.contains(where: { $0.severity == .error }) { record.document.status = .partial }
        return record
    }

    private func meetingRecord() -> Record {
        let type = DocumentTypeReader(reading: reading).type()
        let isAgenda = type?.value == .notice || type?.value == .agenda
        let spans = ItemReader(reading: reading, isAgenda: isAgenda).items()
        let head = Head(reading, firstItem: spans.first?.lines.lowerBound)
        let meeting = meeting(head, spans, type: type?.value ?? (spans.isEmpty ? .other : .minutes))
        let occasion = Occasion(
            body: meeting.body, year: meeting.date.flatMap { Int($0.prefix { $0 != "-" }) })
        let decides = type.map { [.minutes, .notes].contains($0.value) } ?? true
        let items = spans.map { item($0, decides: decides, occasion) }
        let attendance =
            isAgenda || type?.value == .plan
            ? [] : AttendanceReader(reading: reading, items: itemLines(spans)).attendance()
        let minuted = type.map { [.minutes, .notes].contains($0.value) } ?? !spans.isEmpty
        var record = Record(document: information(type, hasItems: !items.isEmpty))
        record.meeting = meeting
        record.attendance = attendance
        record.items = items
        if minuted {
            record.approval = ApprovalReader(reading: reading, head: head, items: spans, attendance: attendance)
                .approval()
        }
        record.attachments = AttachmentReader(reading: reading).attachments()
        record.footnotes = FootnoteReader(reading: reading).footnotes()
        record.links = LinkReader(reading: reading).links()
        record.recipients = RecipientReader(reading: reading).recipients()
        record.tables = tables()
        record.blocks = blocks(spans)
        record.diagnostics = reading.document.diagnostics + SequenceCheck.diagnostics(items)
        record.diagnostics += VoteCheck.diagnostics(record) + ApprovalCheck.diagnostics(record)
        record.diagnostics +=
            TimeCheck.diagnostics(record.meeting) + AttachmentCheck.diagnostics(record.attachments, reading)
        record.diagnostics += FieldCheck.diagnostics(record, head)
        record.provenance = reading.document.provenance
        return finished(record)
    }

    private func itemLines(_ spans: [ItemSpan]) -> Range<Int>? {
        guard let first = spans.first, let last = spans.last, first.number != nil else { return nil }
        return first.lines.lowerBound..<last.lines.upperBound
    }

    private func information(_ type: Found<DocumentType>?, hasItems: Bool) -> DocumentInformation {
        let title = TitleReader(reading: reading).title(typeEvidence: type?.evidence)
        var information = DocumentInformation(
            id: file.documentID(number), sha256: file.sha256, source: file.source,
            mediaType: reading.document.mediaType,
            type: type?.value ?? (hasItems ? .minutes : .other), title: title?.value, language: language,
            pages: reading.document.pages)
        if let type { information.evidence["type"] = type.evidence }
        if let title { information.evidence["title"] = title.evidence }
        return information
    }

    /// `sv` where the small words of Swedish are common; nil where there is too little text to tell.
    private var language: String? {
        var words = 0
        var swedish = 0
        for text in reading.texts {
            for token in text.tokens where token.isWord {
                words += 1
                if ["och", "att", "till", "som", "för", "med", "av", "på", "den", "är", "det", "af", "om", "i"]
                    .contains(token.lower)
                {
                    swedish += 1
                }
            }
        }
        return words >= 20 && swedish * 12 >= words ? "sv" : nil
    }

    private func meeting(_ head: Head, _ spans: [ItemSpan], type: DocumentType) -> Meeting {
        var meeting = Meeting()
        guard type != .plan, type != .report, type != .letter else { return meeting }
        let fields = TimeAndPlaceReader(reading: reading, head: head)
        func set(_ found: Found<String>?, _ name: String, _ path: WritableKeyPath<Meeting, String?>) {
            guard let found else { return }
            meeting[keyPath: path] = found.value
            meeting.evidence[name] = found.evidence
        }
        set(fields.date(), "date", \.date)
        let times = fields.times(items: spans)
        set(times.start, "startTime", \.startTime)
        set(times.end, "endTime", \.endTime)
        // An invitation without a day or an agenda announces no meeting of a body.
        guard type != .notice || meeting.date != nil || !spans.isEmpty else { return Meeting() }
        set(fields.place(), "place", \.place)
        let body = BodyReader(reading: reading, head: head).result()
        set(body.body, "body", \.body)
        set(body.kind, "kind", \.kind)
        set(body.number, "number", \.number)
        meeting.adjournments = AdjournmentReader(reading: reading).adjournments(
            in: head.passages + spans.flatMap(\.body))
        meeting.counted = CountReader(reading: reading).counts(
            in: head.passages + spans.prefix(6).flatMap(\.body))
        return meeting
    }

    // MARK: Items

    private func item(_ span: ItemSpan, decides: Bool, _ occasion: Occasion) -> AgendaItem {
        let sections = Section.sections(of: span.body, in: reading)
        var item = AgendaItem(
            number: span.number, label: span.label, title: span.title, diaryNumber: span.diaryNumber,
            text: span.body.map(reading.string).joined(separator: "\n"), evidence: EvidenceList(span.evidence))
        item.presenters = span.presenters
        if decides {
            item.decisions = DecisionReader(reading: reading, occasion: occasion).decisions(
                in: span, sections: sections)
            MatterReader(reading: reading).fill(&item, sections: sections)
        }
        return item
    }

    // MARK: Tables and blocks

    private func tables() -> [Table] {
        reading.blocks.indices.compactMap { index in
            let block = reading.blocks[index]
            guard block.layout.kind == .table else { return nil }
            var rows: [[String]] = []
            for (cell, text) in zip(block.layout.cells, block.cellTexts) {
                while rows.count <= cell.row { rows.append([]) }
                rows[cell.row].append(text)
            }
            let header = block.layout.headerRows > 0 ? rows.first ?? [] : []
            return Table(
                page: block.layout.page, header: header, rows: header.isEmpty ? rows : Array(rows.dropFirst()),
                block: Reading.blockID(index))
        }
    }

    private func blocks(_ spans: [ItemSpan]) -> [Block] {
        var numbers = [String?](repeating: nil, count: reading.blocks.count)
        for span in spans {
            for line in reading.lines[span.lines] where !reading.isFurniture(line.block) {
                numbers[line.block] = numbers[line.block] ?? span.number
            }
        }
        return reading.blocks.indices.map { index in
            let block = reading.blocks[index]
            var repairs = block.repairs
            for case let (place, original, printed)? in spans.map(\.repairedNumber) where place == index {
                repairs.append(
                    Repair(span: block.originalSpan(original), original: printed, text: "§", reason: "sequence"))
            }
            return Block(
                id: Reading.blockID(index), kind: block.layout.kind, level: block.layout.level, page: block.layout.page,
                box: block.layout.box,
                original: block.layout.original, text: block.text, item: numbers[index], repairs: repairs)
        }
    }
}
