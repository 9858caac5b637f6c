internal import Foundation
import Typesetting

/// Lists of matters that are not the minutes of them.
enum AgendaTraits {
    static let all = [agendaFirst, contents, runningTitles]

    private static let agendaFirst = Trait(
        "agenda-first", "an agenda, then the same numbers again as notes",
        fires: { minutes in
            minutes.script.numbers = .dot
            minutes.begin()
            minutes.script.heading("Dagordning")
            let points = points(&minutes)
            for (index, point) in points.enumerated() {
                minutes.script.bullet(point.title, marker: "\(index + 1).")
            }
            for point in points {
                minutes.matter(point.title)
                minutes.text(point.text)
                if let clause = point.clause { minutes.decide(clause) }
            }
            minutes.sign()
        },
        spares: { minutes in
            minutes.script.gold.type = "notice"
            minutes.script.numbers = .dot
            minutes.open(dateLine: minutes.day.iso, title: "Kallelse till \(minutes.kind)")
            minutes.script.heading("Förslag till dagordning")
            for (index, point) in points(&minutes).enumerated() {
                let label = "\(index + 1)."
                minutes.script.begin(.init(number: "\(index + 1)", label: label, title: point.title))
                minutes.script.bullet(point.title, marker: label, anchor: minutes.script.itemAnchor)
            }
            minutes.script.space(6)
            minutes.text("Välkommen!")
        })

    private static func points(_ minutes: inout ShortMinutes) -> [(title: String, text: String, clause: String?)] {
        let points: [(String, String, String?)] = [
            ("Föregående protokoll", "Inga synpunkter lämnades.", "att lägga protokollet till handlingarna"),
            ("Rapport från arbetsgruppen", "Arbetet med skyltarna går enligt plan.", nil),
            ("Budget {nextyear}", "Kostnaden för hyran ökar.", "att anta budgeten för {nextyear}"),
            ("Sommarens aktiviteter", "Flera förslag diskuterades.", nil),
            ("Inköp av tält", "Det gamla tältet läcker.", "att köpa ett tält för högst {smallsum} kronor"),
        ]
        return minutes.script.chance.choose(points, 4).map { point in
            (minutes.script.fill(point.0), point.1, point.2)
        }
    }

    private static let contents = Trait(
        "contents", "a table of contents lists every §",
        fires: { minutes in
            let titles = [
                "Val av justerare", "Information från förvaltningen", "Riktlinjer för lån av lokaler", "Övriga frågor",
            ]
            let first = minutes.script.chance.number(1...80)
            minutes.script.number = first
            minutes.begin()
            minutes.script.heading("Innehållsförteckning")
            for (index, title) in titles.enumerated() {
                var entry = Paragraph(.body, title, minutes.script.house.body)
                entry.label = Run(minutes.script.numbers.label("\(first + index)"), minutes.script.house.body)
                entry.indent = 48
                entry.after = 4
                entry.leadsTo = "item-\(index + 1)"
                minutes.script.add(entry)
            }
            minutes.script.add(.pageBreak)
            minutes.matter(titles[0])
            minutes.decide("att utse \(minutes.adjuster.full) att justera protokollet")
            minutes.matter(titles[1])
            minutes.text("Biblioteket på {street} öppnar igen i {month}.")
            minutes.matter(titles[2])
            minutes.decide("att anta riktlinjerna")
            minutes.matter(titles[3])
            minutes.text("Inga övriga frågor anmäldes.")
            minutes.sign()
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Innehåll i höstens kurser")
            for course in ["Släktforskning, {few} platser", "Trädgårdens växter, {few} platser"] {
                let text = minutes.script.fill(course)
                minutes.script.bullet(text)
                minutes.script.trap(.notItem, text)
            }
            minutes.decide("att kurserna ska hållas på kvällstid")
            minutes.filler()
            minutes.sign()
        })

    private static let runningTitles = Trait(
        "title-at-turn", "a matter begins at the head of a page, under a running head",
        fires: { minutes in
            let house = minutes.script.house
            let name = minutes.body.uppercased()
            minutes.script.sheet.head = { page, total in
                [PageFurniture.line("\(name)   PROTOKOLL   \(page) (\(total))", house.small), .rule(0.6)]
            }
            minutes.script.sheet.top = 84
            minutes.begin()
            minutes.filler(2)
            minutes.script.add(.pageBreak)
            minutes.filler(2)
            minutes.sign()
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Protokoll på webbplatsen")
            minutes.text("Protokoll läggs ut inom en vecka.")
            minutes.script.add(.pageBreak)
            minutes.matter("Protokoll från arbetsgruppen")
            minutes.text("Gruppens anteckningar delades ut.")
            minutes.filler()
            minutes.sign()
        })
}
