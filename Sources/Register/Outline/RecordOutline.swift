public import DocumentModel

/// What the register takes of a record: who, where, when, on which page; not the text.
///
/// Decodes from a record's JSON without building the record, whose blocks are most of it.
public struct RecordOutline: Hashable, Sendable {
    /// Identifier of the record.
    public var id: String
    public var type: DocumentType
    public var meeting: Meeting
    public var attendance: [Attendance]
    public var approval: Approval
    public var items: [ItemOutline]
    /// What stands as furniture or heading among the first blocks, where a letterhead names the organisation.
    public var head: [String]
    /// Pages in the file that nobody has read, from 1.
    public var unreadPages: [Int]

    static let headLength = 12

    public init(_ record: Record) {
        id = record.document.id
        type = record.document.type
        meeting = record.meeting
        attendance = record.attendance
        approval = record.approval
        items = record.items.map { ItemOutline($0) }
        head = record.blocks.prefix(Self.headLength).filter { $0.kind.isOfHead }.map(\.text)
        unreadPages = record.document.pages.filter(\.origin.isUnread).map(\.number)
    }
}

extension BlockKind {
    fileprivate var isOfHead: Bool { self == .furniture || self == .heading }
}

extension RecordOutline: Decodable {
    private enum Key: String, CodingKey { case document, meeting, attendance, items, approval, blocks }

    private struct Document: Decodable {
        struct Page: Decodable {
            var number: Int
            var origin: PageOrigin
        }
        var id: String
        var type: DocumentType
        var pages: [Page]
    }

    private struct Block: Decodable {
        var kind: BlockKind
        var text: String
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        let document = try container.decode(Document.self, forKey: .document)
        id = document.id
        type = document.type
        unreadPages = document.pages.filter(\.origin.isUnread).map(\.number)
        meeting = try container.decode(Meeting.self, forKey: .meeting)
        attendance = try container.decode([Attendance].self, forKey: .attendance)
        approval = try container.decode(Approval.self, forKey: .approval)
        items = try container.decode([ItemOutline].self, forKey: .items)
        var blocks = try container.nestedUnkeyedContainer(forKey: .blocks)
        head = []
        while !blocks.isAtEnd, blocks.currentIndex < Self.headLength {
            let block = try blocks.decode(Block.self)
            if block.kind.isOfHead { head.append(block.text) }
        }
    }
}
