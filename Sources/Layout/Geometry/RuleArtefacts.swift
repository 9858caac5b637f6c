internal import DocumentModel

/// Recognition reads a drawn line as a letter now and then: `|` between cells, `_` on a rule. Such a word is the line itself
/// and no text: a bar always, other signs where the page's rules have a line.
struct RuleArtefacts {
    /// How near, in points, the word and the rule are.
    static let reach = 2.0

    static func removed(from page: Page) -> [Word] {
        guard page.origin == .ocr else { return page.words }
        return page.words.filter { word in
            if word.text.allSatisfy({ "|¦‖".contains($0) }) { return false }
            guard let box = word.box, word.text.allSatisfy({ "|¦‖[]!_—–-".contains($0) }) else { return true }
            return !page.rules.contains { rule in
                rule.box.left - reach <= box.right && box.left <= rule.box.right + reach
                    && rule.box.top - reach <= box.bottom && box.top <= rule.box.bottom + reach
            }
        }
    }
}
