internal import Foundation
package import Typesetting

/// A document under way: what is written goes to the page and, where it is a fact, to the gold record as well.
package struct Script: Sendable {
    package var house: HouseStyle
    package var sheet = Sheet()
    package var gold: Gold
    package var wording: Wording
    package var numbers = NumberForm.sectionDot
    /// Of the next matter.
    package var number = 1
    /// Where headings of matters have their title, in points, the number standing apart at the left; nil for together.
    package var titleColumn: Double?
    package private(set) var elements: [Element] = []

    /// - Parameter dates: how running text writes days; nil leaves it to chance.
    package init(family: String, type: String, day: Day, chance: Chance, dates: Wording.Dates? = nil) {
        var chance = chance
        house = .office(&chance)
        gold = Gold(family: family, type: type)
        let dates = dates ?? (chance.happens(60) ? .iso : .words)
        wording = Wording(chance: chance, day: day, dates: dates)
    }

    package var chance: Chance {
        get { wording.chance }
        set { wording.chance = newValue }
    }

    package mutating func fill(_ pattern: String) -> String { wording.fill(pattern) }

    package mutating func add(_ element: Element) { elements.append(element) }
    package mutating func add(_ paragraph: Paragraph) { elements.append(.paragraph(paragraph)) }
    /// A signature by hand.
    package mutating func scribble(width: Double, indent: Double = 4) {
        let seed = chance.next()
        elements.append(.scribble(seed: seed, width: width, height: 24, indent: indent))
    }

    package mutating func space(_ points: Double) { elements.append(.space(points)) }

    package mutating func title(_ text: String, centred: Bool = false) {
        var paragraph = Paragraph(.title, text, house.title)
        paragraph.after = house.gap * 1.5
        paragraph.leading = 1.2
        paragraph.keepWithNext = true
        if centred { paragraph.alignment = .centre }
        add(paragraph)
        if gold.title == nil { gold.title = text }
    }

    package mutating func heading(_ text: String, level: Int = 2, style: TextStyle? = nil) {
        var paragraph = Paragraph(.heading(level), text, style ?? house.heading)
        paragraph.before = house.gap
        paragraph.after = house.gap * 0.4
        paragraph.leading = 1.2
        paragraph.keepWithNext = true
        add(paragraph)
    }

    package mutating func body(_ text: String, indent: Double = 0, anchor: String? = nil, keep: Bool = false) {
        add(paragraph([Run(text, house.body)], indent: indent, anchor: anchor, keep: keep))
    }

    package mutating func body(_ runs: [Run], indent: Double = 0, keep: Bool = false) {
        add(paragraph(runs, indent: indent, anchor: nil, keep: keep))
    }

    package mutating func bullet(_ text: String, marker: String = "–", depth: Int = 0, anchor: String? = nil) {
        var paragraph = paragraph(
            [Run(text, house.body)], indent: 16 + Double(depth) * 16, anchor: anchor, keep: false)
        paragraph.kind = .listItem(marker: marker)
        paragraph.label = Run(marker, house.body)
        paragraph.labelIndent = Double(depth) * 16
        paragraph.after = 2
        add(paragraph)
    }

    /// `Datum:  2025-03-20`, the name in bold and the value in its own column.
    package mutating func field(_ name: String, _ value: String, column: Double = 110) {
        var paragraph = paragraph([Run(value, house.body)], indent: column, anchor: nil, keep: false)
        paragraph.label = Run(name, house.body.asBold)
        paragraph.after = 3
        add(paragraph)
    }

    private func paragraph(_ runs: [Run], indent: Double, anchor: String?, keep: Bool) -> Paragraph {
        var paragraph = Paragraph(.body, runs)
        paragraph.indent = indent
        paragraph.after = house.gap
        paragraph.leading = house.leading
        paragraph.anchor = anchor
        paragraph.keepWithNext = keep
        return paragraph
    }

    // MARK: Facts

    /// Begins a matter: later decisions belong to it. The heading itself is the composer's to print.
    package mutating func begin(_ item: Gold.Item) { gold.items.append(item) }

    /// Begins the next matter, with its heading. The title is a pattern.
    /// - Parameter suffix: `a` for a matter that was put in after the last, as `12 a` after 12; empty for the next number
    package mutating func beginMatter(_ title: String, style: TextStyle? = nil, suffix: String = "") {
        let number = suffix.isEmpty ? "\(number)" : "\(number - 1)\(suffix)"
        let label = numbers.label(suffix.isEmpty ? number : "\(self.number - 1)\u{a0}\(suffix)")
        let title = fill(title)
        begin(.init(number: number, label: label, title: title))
        var paragraph = Paragraph(.heading(2), "\(label) \(title)", style ?? house.heading)
        paragraph.before = house.gap
        paragraph.after = house.gap * 0.6
        paragraph.leading = 1.2
        paragraph.keepWithNext = true
        paragraph.anchor = itemAnchor
        if let titleColumn {
            paragraph.label = Run(label, style ?? house.heading)
            paragraph.runs = [Run(title, style ?? house.heading)]
            paragraph.indent = titleColumn
        }
        add(paragraph)
        if suffix.isEmpty { self.number += 1 }
    }

    /// Anchor of everything that lists who attended.
    package static let roll = "roll"

    package var itemAnchor: String { "item-\(gold.items.count)" }

    /// Notes a decision of the present matter; gives the anchor of the paragraph that prints it.
    package mutating func decide(_ text: String) -> String {
        let index = gold.items.count - 1
        // Of a sentence that leads to a clause the clause is the decision: `Styrelsen beslöt att …`.
        let clause = ["beslöt att ", "beslöt stämman att ", "eslöts att ", "fann skäligt att "].first {
            text.contains($0)
        }.map {
            text.components(after: $0)
        }
        gold.items[index].decisions.append((clause.map { "att \($0)" } ?? text).trimmingFullStop)
        return "decision-\(index + 1)-\(gold.items[index].decisions.count)"
    }

    /// Prints clauses (patterns) under each other, each a decision; `, och` at the end of one is print, not decision.
    package mutating func decideClauses(_ patterns: [String], indent: Double = 0) {
        for pattern in patterns {
            let text = fill(pattern)
            let clause = text.hasSuffix(", och") ? String(text.dropLast(5)) : text
            let anchor = decide(clause)
            body(text, indent: indent, anchor: anchor)
        }
    }

    package mutating func amendItem(_ change: (inout Gold.Item) -> Void) { change(&gold.items[gold.items.count - 1]) }

    package mutating func trap(_ kind: Gold.Trap.Kind, _ text: String) {
        gold.traps.append(Gold.Trap(kind: kind, text: text))
    }
}

extension String {
    /// The text after the first occurrence of a piece that it contains; empty where it does not.
    func components(after piece: String) -> String {
        range(of: piece).map { String(self[$0.upperBound...]) } ?? ""
    }

    /// Without the punctuation that ends a clause in a list of clauses.
    package var trimmingFullStop: String {
        var copy = self[...]
        while let last = copy.last, ".,;: ".contains(last) { copy.removeLast() }
        return String(copy)
    }

    /// The part before `mark`, or all of it.
    package func components(upTo mark: String) -> String {
        range(of: mark).map { String(self[..<$0.lowerBound]) } ?? self
    }

    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
    package var loweredFirst: String { prefix(1).lowercased() + dropFirst() }
}
