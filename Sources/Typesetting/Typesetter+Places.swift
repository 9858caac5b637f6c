/// Where text was printed: what gold records say of boxes.
extension Typesetter {
    /// A part of a line that shows a value, or a part of one that is broken over lines.
    package struct Place: Hashable, Sendable {
        /// From 1.
        package var page: Int
        package var box: PageBox
    }

    /// A line with the page it stands on, from 1.
    package typealias LineOnPage = (page: Int, line: PlacedLine)

    /// The ink of a line; nil where there is none.
    package func box(of line: PlacedLine) -> PageBox? {
        CairoTurn.take { box(of: line, from: 0, to: line.text.count) }
    }

    /// The boxes of the first occurrence of `text` in the lines, one for each line that it touches. White space, hyphens
    /// and breaks of lines do not count. Empty where the lines do not have it.
    package func places(of text: String, in lines: [LineOnPage]) -> [Place] {
        let wanted = Array(text.filter(Self.counts))
        guard !wanted.isEmpty else { return [] }
        var letters: [Character] = []
        var origin: [(line: Int, offset: Int)] = []
        for (index, line) in lines.enumerated() {
            for (offset, letter) in line.line.text.enumerated() where Self.counts(letter) {
                letters.append(letter)
                origin.append((index, offset))
            }
        }
        guard letters.count >= wanted.count,
            let start = (0...letters.count - wanted.count).first(where: { start in
                letters[start] == wanted[0] && letters[start..<start + wanted.count].elementsEqual(wanted)
            })
        else { return [] }
        return CairoTurn.take { places(origin[start..<start + wanted.count], in: lines) }
    }

    private func places(_ letters: ArraySlice<(line: Int, offset: Int)>, in lines: [LineOnPage]) -> [Place] {
        var places: [Place] = []
        var rest = letters
        while let first = rest.first {
            let sameLine = rest.prefix { $0.line == first.line }
            rest = rest.dropFirst(sameLine.count)
            let (page, line) = lines[first.line]
            let end = (sameLine.last?.offset ?? first.offset) + 1
            guard let box = box(of: line, from: first.offset, to: end) else { continue }
            places.append(Place(page: page, box: box))
        }
        return places
    }

    private func box(of line: PlacedLine, from start: Int, to end: Int) -> PageBox? {
        let before = setter.width(Self.cut(line.runs, 0, start))
        guard let ink = setter.ink(Self.cut(line.runs, start, end)) else { return nil }
        let x = line.x + before
        return PageBox(
            left: x + ink.left, top: line.baseline + ink.top, right: x + ink.right, bottom: line.baseline + ink.bottom)
    }

    /// Characters `start..<end` of the runs.
    private static func cut(_ runs: [Run], _ start: Int, _ end: Int) -> [Run] {
        var offset = 0
        return runs.compactMap { run in
            let low = max(0, start - offset)
            let high = min(run.text.count, end - offset)
            offset += run.text.count
            return low < high ? Run(String(run.text.dropFirst(low).prefix(high - low)), run.style) : nil
        }
    }

    private static func counts(_ letter: Character) -> Bool {
        !letter.isWhitespace && !"-\u{ad}\u{2010}\u{2011}".contains(letter)
    }
}
