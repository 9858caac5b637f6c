internal import DocumentModel
internal import SwedishText

/// Makes a hit from what the index kept and the record as it now is.
struct HitBuilder {
    let analyser: Analyser
    let finder: MatchFinder

    init(_ plan: SearchPlan, _ analyser: Analyser) {
        self.analyser = analyser
        finder = MatchFinder(plan, analyser)
    }

    func hit(_ reference: UnitReference, in record: Record, score: Double) -> SearchHit {
        let blocks = reference.blocks(in: record)
        var best: SnippetMaker.Choice?
        for block in blocks {
            let choice = SnippetMaker.choice(from: block, finder.matches(in: analyser.words(of: block.text)))
            if best.map({ choice.isBetter(than: $0) }) ?? true { best = choice }
        }
        if let heading = best?.block.id, let place = blocks.firstIndex(where: { $0.id == heading }),
            let next = blocks[(place + 1)...].first(where: { $0.kind != .heading && $0.kind != .furniture })
        {
            best?.goOn(with: next)
        }
        let location = best.map { place(of: $0.block, $0.finds, in: record) }
        let item = reference.item(in: record)
        return SearchHit(
            identifier: reference.identifier, record: record.document.id, title: record.document.title,
            body: record.meeting.body,
            date: record.meeting.date, type: record.document.type,
            item: item.map { SearchHit.Item(number: $0.number, label: $0.label, title: $0.title) },
            blocks: blocks.map(\.id), block: best?.block.id, page: location?.page ?? reference.page, box: location?.box,
            score: score,
            snippet: best?.snippet ?? Snippet(text: "", matches: [], isCutBefore: false, isCutAfter: false))
    }

    /// Around the words found: the smallest evidence that holds each of them, where all have some on one page; else the
    /// whole block.
    private func place(of block: Block, _ finds: [MatchFinder.Match], in record: Record) -> (page: Int, box: Box?) {
        let whole = (page: block.page, box: block.box)
        let evidence = EvidencePlaces.all(in: record).filter { $0.block == block.id && $0.box != nil }
        guard !evidence.isEmpty else { return whole }
        // Most blocks are as they were printed, and were looked through for the snippet already.
        let finds = block.original == block.text ? finds : finder.matches(in: analyser.words(of: block.original))
        guard !finds.isEmpty else { return whole }
        var places: [Evidence] = []
        for find in finds {
            let holding = evidence.filter {
                $0.span.count == 2 && $0.span[0] <= find.span.lowerBound && find.span.upperBound <= $0.span[1]
            }
            guard let smallest = holding.min(by: { $0.span[1] - $0.span[0] < $1.span[1] - $1.span[0] }) else {
                return whole
            }
            places.append(smallest)
        }
        guard let page = places.first?.page else { return whole }
        return (page, Box.around(places.filter { $0.page == page }.compactMap(\.box)))
    }
}

/// The places that a record's values point to.
enum EvidencePlaces {
    static func all(in record: Record) -> [Evidence] {
        var lists = record.attendance.map(\.evidence) + record.attachments.map(\.evidence)
        for item in record.items {
            lists.append(item.evidence)
            lists += item.proposals.map(\.evidence) + item.decisions.map(\.evidence) + item.votes.map(\.evidence)
            lists += item.reservations.map(\.evidence) + item.appointments.map(\.evidence)
            lists += item.actions.map(\.evidence)
        }
        let fields = [record.document.evidence, record.meeting.evidence, record.approval.evidence]
        for evidence in fields {
            for (_, list) in evidence.sorted(by: { $0.key < $1.key }) { lists.append(list) }
        }
        return lists.flatMap(\.places)
    }
}
