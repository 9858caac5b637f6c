internal import DocumentModel

/// Makes one block of a paragraph or list item that goes on over a page break.
///
/// It does where the page's last block of body text has no end and the next page's first one begins in small letters,
/// or where a word is broken by a hyphen.
struct PageBreakJoin {
    static func join(_ drafts: [Draft]) -> [Draft] {
        var result: [Draft] = []
        var last: Int?
        for draft in drafts {
            guard draft.kind != .furniture, draft.kind != .footnote else {
                result.append(draft)
                continue
            }
            if let index = last, draft.firstPage == result[index].lastPage + 1, goesOn(result[index], in: draft) {
                result[index].lines += draft.lines
                continue
            }
            last = result.count
            result.append(draft)
        }
        return result
    }

    private static func goesOn(_ draft: Draft, in next: Draft) -> Bool {
        guard draft.kind == .paragraph || draft.kind == .listItem, next.kind == .paragraph, next.marker == nil,
            next.text.startsInLowerCase, let line = draft.lines.last, let word = next.lines.first?.words.first
        else { return false }
        if line.text.endsInHyphen { return true }
        // A line with room for the next word was ended on purpose.
        if let room = draft.room, let width = word.box?.width, width + 0.75 * (line.fontSize ?? 0) < room {
            return false
        }
        return !line.text.endsSentence && !line.text.hasSuffix(":") && !line.text.hasDotLeader && !line.text.hasWideGap
    }
}
