import DocumentModel
import SwedishText

/// An agenda item's place in the document, with its title, before anything under it is read.
struct ItemSpan: Sendable {
    var number: String?
    var label: String?
    var title: String?
    var diaryNumber: String?
    /// From a cell of their own beside the title.
    var presenters: [String] = []
    /// Where label and title stand.
    var evidence: [Evidence]
    /// What is minuted under the title.
    var body: [Passage]
    /// Lines from the label to the end of the item.
    var lines: Range<Int>
    /// Numbered with §.
    var isParagraph = false
    /// Title and content in one sentence: `Val av kassör: Anna Ek`.
    var isTitleWithContent = false
    /// The number was misread and is known by its place in the sequence.
    var repairedNumber: (block: Int, span: Range<Int>, printed: String)?
}
