/// Sets elements on the pages of a sheet.
///
/// The same elements and fonts give the same pages. Not Sendable: it owns a Pango context. Several may be used at the
/// same time; they wait for each other.
package final class Typesetter {
    let setter = CairoTurn.take { TextSetter() }

    package init() {}

    package func set(_ elements: [Element], on sheet: Sheet) -> PlacedDocument {
        CairoTurn.take { place(elements, on: sheet) }
    }

    private func place(_ elements: [Element], on sheet: Sheet) -> PlacedDocument {
        // Leaders name pages that are known only when everything is placed, so it is placed twice.
        var anchors: [String: Int] = [:]
        var total = 0
        for _ in 0..<2 {
            var flow = Flow(sheet: sheet, setter: setter, anchors: anchors)
            flow.place(elements)
            anchors = flow.found
            total = flow.pages.count
            if !elements.contains(where: \.hasLeader) { return finish(flow, sheet, total) }
        }
        var flow = Flow(sheet: sheet, setter: setter, anchors: anchors)
        flow.place(elements)
        return finish(flow, sheet, total)
    }

    private func finish(_ flow: Flow, _ sheet: Sheet, _ total: Int) -> PlacedDocument {
        var pages: [PlacedPage] = []
        for (index, body) in flow.pages.enumerated() {
            let head = furniture(sheet.head(index + 1, total), at: sheet.headAt, sheet)
            let foot = furniture(sheet.foot(index + 1, total), at: sheet.height - sheet.footAt, sheet)
            var page = PlacedPage(width: sheet.width, height: sheet.height)
            var offset = 0
            for part in [head, body, foot] {
                let base = offset
                page.lines += part.lines.map { line in
                    var line = line
                    line.block += base
                    return line
                }
                offset = (page.lines.map(\.block).max() ?? 0) + 1
                page.strokes += part.strokes
                page.scribbles += part.scribbles
            }
            pages.append(page)
        }
        return PlacedDocument(pages: pages, anchors: flow.found)
    }

    private func furniture(_ elements: [Element], at y: Double, _ sheet: Sheet) -> PlacedPage {
        var unbounded = sheet
        unbounded.top = y
        unbounded.bottom = -10_000
        var flow = Flow(sheet: unbounded, setter: setter, anchors: [:])
        flow.place(elements)
        return flow.pages[0]
    }
}

extension Element {
    fileprivate var hasLeader: Bool {
        if case .paragraph(let paragraph) = self { return paragraph.leadsTo != nil }
        return false
    }
}
