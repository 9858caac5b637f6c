import Typesetting

/// What an office puts on papers that it receives: rubber stamps, and initials at the foot of every page.
enum Stamping {
    /// - Returns: texts with the date of a stamp, which is never the meeting's.
    static func stamp(_ document: inout PlacedDocument, count: Int, day: Day, _ chance: inout Chance) -> [String] {
        guard count > 0, !document.pages.isEmpty else { return [] }
        var dates: [String] = []
        for number in 0..<count {
            let received = day.adding(chance.number(2...25)).onWeekdayBefore
            let style = TextStyle(font: "Liberation Sans", size: 11).asBold
            let lines =
                number == 0 ? [chance.pick(["INKOM", "ANKOM"]), received.iso] : [chance.pick(["KOPIA", "ARKIV"])]
            let page = document.pages[0]
            guard let spot = freeSpot(on: page, height: 18 + 15 * Double(lines.count)) else { continue }
            if number == 0 { dates.append(received.iso) }
            document.pages[0].stamps.append(
                PlacedStamp(
                    x: spot.x, y: spot.y, degrees: Double(chance.number(-40...40)) / 10,
                    lines: lines.map { Run($0, style) })
            )
        }
        for index in document.pages.indices {
            let page = document.pages[index]
            document.pages[index].scribbles.append(
                PlacedScribble(
                    seed: chance.next(), x: page.width - 90, y: page.height - 34, width: 30, height: 18))
        }
        return dates
    }

    /// The upper left corner of an empty place for a stamp, 100 points wide; nil where the page is full.
    private static func freeSpot(on page: PlacedPage, height: Double) -> (x: Double, y: Double)? {
        let (width, margin) = (100.0, 10.0)
        for y in stride(from: 16, to: page.height - height - 60, by: 6) {
            for x in stride(from: page.width - width - 24, through: 30, by: -24) {
                let isFree =
                    page.lines.allSatisfy { line in
                        let size = line.runs.first?.style.size ?? 10
                        return line.x > x + width + margin || line.x + line.width < x - margin
                            || line.baseline < y - margin || line.baseline - size > y + height + margin
                    }
                    && page.strokes.allSatisfy { stroke in
                        max(stroke.x1, stroke.x2) < x - margin || min(stroke.x1, stroke.x2) > x + width + margin
                            || max(stroke.y1, stroke.y2) < y - margin || min(stroke.y1, stroke.y2) > y + height + margin
                    }
                    && page.stamps.allSatisfy {
                        abs($0.y - y) > height + 2 * margin || abs($0.x - x) > width + 2 * margin
                    }
                if isFree { return (x, y) }
            }
        }
        return nil
    }
}
