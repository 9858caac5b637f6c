internal import Foundation
import Typesetting

/// How matters are numbered, and numbers at the start of a line that number nothing.
enum NumberingTraits {
    static let all = [
        sectionTight, section, stop, bare, subnumbers, suffix, ownColumn,
    ]

    /// Minutes whose matters are numbered in one form.
    private static func numbered(_ form: NumberForm) -> @Sendable (inout ShortMinutes) -> Void {
        { minutes in
            minutes.script.numbers = form
            minutes.script.number = form == .section || form == .sectionTight ? minutes.script.chance.number(1...60) : 1
            minutes.begin()
            minutes.filler(3)
            minutes.sign()
        }
    }

    /// Minutes with a paragraph that begins with a number and is no matter of its own.
    private static func opening(
        _ paragraphs: [String], form: NumberForm
    ) -> @Sendable (inout ShortMinutes) -> Void {
        { minutes in
            minutes.script.numbers = form
            minutes.begin()
            minutes.filler()
            minutes.matter("[Översyn av reglerna|Frågor om tillämpningen]")
            minutes.text("Gruppen har gått igenom vad som gäller i dag.")
            for paragraph in paragraphs {
                let text = minutes.text(paragraph)
                minutes.script.trap(.notItem, String(text.drop { !$0.isLetter }))
            }
            minutes.decide("att reglerna ses över till hösten")
            minutes.filler()
            minutes.sign()
        }
    }

    private static let sectionTight = Trait(
        "section-tight", "`§1.` opens a matter", fires: numbered(.sectionTight),
        spares: opening(
            ["§4 i stadgarna anger när årsmötet ska hållas.", "§5 i samma stadgar anger hur kallelsen ska gå ut."],
            form: .dot))

    private static let section = Trait(
        "section", "`§ 1` opens a matter", fires: numbered(.section),
        spares: opening(["§§\u{a0}3–5 i delegationsordningen gäller även under sommaren."], form: .section))

    private static let stop = Trait(
        "number-stop", "`1.` opens a matter", fires: numbered(.dot),
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Bidrag till {school}")
            minutes.decide("att bevilja bidraget på följande villkor")
            for (index, text) in [
                "Redovisning lämnas senast i {month}.", "Bidraget används inom ett år.",
                "Medel som inte har använts betalas tillbaka.",
            ].enumerated() {
                let filled = minutes.script.fill(text)
                minutes.script.bullet(filled, marker: "\(index + 1).")
                minutes.script.trap(.notItem, filled)
            }
            minutes.filler()
            minutes.sign()
        })

    private static let bare = Trait(
        "number-bare", "`1 ` opens a matter", fires: numbered(.bare),
        spares: opening(
            ["3 Cykelställ av galvaniserat stål", "4 Parkbänkar av furu", "5 Papperskorgar med lock"], form: .section))

    private static let subnumbers = Trait(
        "subnumber", "`8.1` belongs to the matter 8",
        fires: { minutes in
            minutes.script.numbers = .dot
            minutes.script.number = 7
            minutes.begin()
            minutes.filler()
            minutes.matter("Ekonomi")
            for (index, part) in [
                ("Bokslut", "att godkänna bokslutet för {lastyear}"), ("Avgifter", "att lämna avgifterna oförändrade"),
            ].enumerated() {
                minutes.script.heading("8.\(index + 1) \(part.0)", level: 3, style: minutes.script.house.body.asBold)
                minutes.script.trap(.notItem, part.0)
                minutes.text("Kassören redogjorde för läget.")
                minutes.decide(part.1)
            }
            minutes.filler()
            minutes.sign()
        },
        spares: opening(["8.1 i verksamhetsplanen handlar om samverkan med skolorna."], form: .dot))

    private static let suffix = Trait(
        "number-suffix", "`§ 12 a` is a matter that was put in after 12",
        fires: { minutes in
            minutes.script.number = 11
            minutes.begin()
            minutes.filler(2)
            minutes.matter("Fyllnadsval", suffix: "a")
            minutes.text("Platsen har varit vakant sedan i {month}.")
            minutes.decide("att skjuta upp valet")
            minutes.filler()
            minutes.sign()
        }, spares: opening(["2 a § i reglementet gäller även ersättare."], form: .section))

    private static let ownColumn = Trait(
        "number-column", "the number stands in a column of its own",
        fires: { minutes in
            minutes.script.numbers = .dot
            minutes.begin()
            for (title, clause) in [
                ("Verksamhetsplan", "att anta verksamhetsplanen"), ("Inköp av datorer", "att köpa {few} datorer"),
                ("Övriga frågor", "att anordna en studieresa i {month}"),
            ] {
                let number = minutes.script.number
                let label = minutes.script.numbers.label("\(number)")
                minutes.script.wording.begin()
                minutes.script.begin(.init(number: "\(number)", label: label, title: title))
                var heading = Paragraph(.heading(2), title, minutes.script.house.heading)
                heading.label = Run(label, minutes.script.house.heading)
                heading.indent = 40
                heading.before = minutes.script.house.gap
                heading.after = 3
                heading.keepWithNext = true
                heading.anchor = minutes.script.itemAnchor
                minutes.script.add(heading)
                minutes.script.number += 1
                let decision = minutes.script.fill(clause)
                let anchor = minutes.script.decide(decision)
                minutes.script.body("\(minutes.decider) beslutar \(decision).", indent: 40, anchor: anchor)
            }
            minutes.sign()
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Inventering av utrustning")
            minutes.text("Vid inventeringen fanns detta kvar:")
            let style = minutes.script.house.body
            let rows = [("1", "Kopiator", "Plan 2"), ("2", "Projektor", "Hörsalen"), ("3", "Högtalare", "Förrådet")]
            minutes.script.add(
                .table(
                    Table(
                        shares: [0.12, 0.44, 0.44],
                        rows: [Table.Row(["Nr", "Föremål", "Plats"].map { [Run($0, style.asBold)] }, isHeader: true)]
                            + rows.map { Table.Row([$0.0, $0.1, $0.2].map { [Run($0, style)] }) })))
            minutes.script.space(8)
            for row in rows { minutes.script.trap(.notItem, row.1) }
            minutes.filler()
            minutes.sign()
        })
}
