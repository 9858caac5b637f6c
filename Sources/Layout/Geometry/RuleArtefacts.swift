internal import DocumentModel

/// Recognition reads a drawn line as a letter now and then: `|` between cells, `_` on a rule. Such a word is the line itself,
/// which stands in the page's rules, and no text.
struct RuleArtefacts {
    /// How near, in points, the word and the rule are.
    static let reach = 2.0

    static func removed(from page: Page) -> [Word] {
        guard page.origin == .ocr, !page.rules.isEmpty else { return page.words }
        return page.words.filter { word in
            guard let box = word.box, word.text.allSatisfy({ "|¦‖[]!_—–-".contains($0) }) else { return true }
            return !page.rules.contains { rule in
                rule.box.left - reach <= box.right && box.left <= rule.box.right + reach
                    && rule.box.top - reach <= box.bottom && box.top <= rule.box.bottom + reach
            }
        }
    }
}
