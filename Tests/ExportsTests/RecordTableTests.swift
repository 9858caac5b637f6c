import DocumentModel
import Exports
import Foundation
import Testing

struct RecordTableTests {
    private var record: Record {
        let evidence = EvidenceList([Evidence(block: "b3", page: 2, box: nil, span: 0..<4, confidence: nil)])
        return Record(
            document: DocumentInformation(
                id: "0123456789abcdef", sha256: "00", source: "möten/a.pdf", mediaType: "application/pdf"),
            meeting: Meeting(body: "Styrelsen, Björkbackens IF", date: "2024-03-05"),
            attendance: [Attendance(name: "Ylva \"Yla\" Näslund", role: "ordförande", evidence: evidence)],
            items: [
                AgendaItem(
                    number: "2", label: "§ 2", title: "Budget", text: "Första raden\nandra raden",
                    decisions: [Decision(text: "att anta budgeten", evidence: evidence)], evidence: evidence)
            ],
            approval: Approval(adjusters: ["Per Ek", "Eva Al"]))
    }

    @Test(
        "a cell is quoted only where it must be",
        arguments: [
            (["a", "", "ö§"], "a,,ö§\r\n"), (["a,b"], "\"a,b\"\r\n"), (["say \"x\""], "\"say \"\"x\"\"\"\r\n"),
            (["one\ntwo", "three\r\nfour"], "\"one\ntwo\",\"three\r\nfour\"\r\n"),
        ])
    func quoting(cells: [String], line: String) {
        #expect(CSVLine.of(cells) == line)
    }

    @Test("every row is as long as the header", arguments: RecordTable.allCases)
    func width(table: RecordTable) {
        let rows = table.rows(of: record)
        #expect(!rows.isEmpty)
        for row in rows { #expect(row.count == table.header.count) }
    }

    @Test("a decision's row says where and when it was taken")
    func decisions() {
        let expected = [
            "0123456789abcdef", "2024-03-05", "Styrelsen, Björkbackens IF", "2", "Budget", "att anta budgeten", "2",
        ]
        #expect(RecordTable.decisions.rows(of: record) == [expected])
    }

    @Test("several values share a cell, and an unstated one is empty")
    func documents() throws {
        let row = try #require(RecordTable.documents.rows(of: record).first)
        let cells = Dictionary(uniqueKeysWithValues: zip(RecordTable.documents.header, row))
        #expect(cells["adjusters"] == "Per Ek; Eva Al")
        #expect(cells["chair"] == "")
        #expect(cells["decisions"] == "1")
    }

    @Test("a record is one line of JSON with its keys in order, its slashes as they are, and the same each time")
    func json() throws {
        let line = try RecordJSON.line(record)
        let text = String(decoding: line, as: UTF8.self)
        #expect(!text.contains("\n"))
        #expect(text.contains("\"source\":\"möten/a.pdf\""))
        #expect(text.contains("\"chair\":null"))
        #expect(text.hasPrefix("{\"approval\":"))
        #expect(try RecordJSON.line(record) == line)
        #expect(try JSONDecoder().decode(Record.self, from: line) == record)
    }
}
