import Typesetting

/// A form that nobody has filled in: labels and lines to write on. There was no meeting, so there is nothing to find.
enum BlankForm {
    static func compose(_ seed: Chance) -> Script {
        var chance = seed
        let day = Day(chance.number(1995...2025), chance.number(1...12), chance.number(1...28)).onWorkday
        var script = Script(family: "form", type: "other", day: day, chance: chance)
        let (house, owner) = (script.house, script.chance.pick(Places.towns))
        let name = script.fill(
            "[\(owner) Pensionärsförening|Föreningen Samklang, \(owner)avdelningen|\(owner) Bygdegårdsförening|\(owner) scoutkår]"
        )
        script.sheet.head = { _, _ in [PageFurniture.line(name, house.small)] }
        switch script.chance.below(3) {
        case 0: minutes(&script)
        case 1: roll(&script)
        default: actions(&script)
        }
        return script
    }

    /// A name and a line to write on.
    private static func line(_ script: inout Script, _ label: String, lines: Int = 1) {
        let mark = script.wording.facts["mark"] ?? "_"
        // As many dots as a reader can still be asked to count.
        let count = mark == "_" ? Int((script.sheet.textWidth - 120) / (script.house.body.size * 0.55)) : 24
        for index in 0..<lines {
            script.field(index == 0 ? label : "", String(repeating: mark, count: count), column: 120)
        }
    }

    private static func minutes(_ script: inout Script) {
        script.wording.facts["mark"] = script.chance.pick(["_", "."])
        script.title(script.fill("[Protokoll fört vid styrelsemöte|Mötesprotokoll|Protokoll]"))
        for (label, lines) in [("Datum:", 1), ("Plats:", 1), ("Närvarande:", 3), ("Frånvarande:", 1)] {
            line(&script, label, lines: lines)
        }
        script.space(8)
        for point in [
            "Mötets öppnande", "Val av mötesordförande", "Val av sekreterare", "Val av justerare", "Ekonomi",
            "Övriga frågor", "Mötets avslutande",
        ] {
            script.trap(.notItem, point)
            script.body("\(script.numbers.label(String(script.number))) \(point)")
            line(&script, "Beslut:")
            script.number += 1
        }
        script.space(20)
        line(&script, "Sekreterare:")
        line(&script, "Justeras:")
    }

    private static func roll(_ script: inout Script) {
        script.title(script.fill("[Närvarolista|Deltagarlista]"))
        script.wording.facts["mark"] = "_"
        line(&script, "Möte:")
        line(&script, "Datum:")
        script.space(8)
        rows(&script, ["Namn", "Organisation", "E-post", "Signatur"], shares: [0.3, 0.28, 0.26, 0.16], count: 18)
    }

    private static func actions(_ script: inout Script) {
        script.title(script.fill("[Beslutslogg|Åtgärdslista]"))
        rows(&script, ["Nr", "Beslut", "Ansvarig", "Klart senast"], shares: [0.1, 0.5, 0.2, 0.2], count: 16)
        script.space(10)
        script.body("Listan fylls i av sekreteraren och bifogas protokollet.")
    }

    private static func rows(_ script: inout Script, _ headers: [String], shares: [Double], count: Int) {
        let style = script.house.body
        let header = Table.Row(headers.map { [Run($0, style.asBold)] }, isHeader: true)
        let blank = Table.Row(headers.map { _ in [Run("\u{a0}", style)] })
        var table = Table(shares: shares, rows: [header] + Array(repeating: blank, count: count))
        table.padding = 5
        script.add(.table(table))
    }
}
