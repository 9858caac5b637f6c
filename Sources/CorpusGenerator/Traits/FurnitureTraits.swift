internal import Foundation
import Typesetting

/// What stands on every page and belongs to no matter, and the signatures.
enum FurnitureTraits {
    static let all = [stamp, initials, signatureTable]

    private static func foot(_ lines: [String], _ house: HouseStyle) -> @Sendable (Int, Int) -> [Element] {
        { _, _ in lines.map { PageFurniture.line($0, house.small) } }
    }

    private static let stamp = Trait(
        "signing-stamp", "an electronic signature's stamp at the foot of every page",
        fires: { minutes in
            let serial = String(minutes.script.chance.next(), radix: 16)
            minutes.script.sheet.foot = foot(
                ["Detta dokument är elektroniskt undertecknat med BankID", "Transaktion \(serial)"],
                minutes.script.house)
            minutes.begin()
            minutes.filler(2)
            minutes.script.add(.pageBreak)
            minutes.filler(2)
            minutes.sign()
        },
        spares: DecisionTraits.about("Elektroniska underskrifter") { minutes in
            minutes.text("Protokollen undertecknas i dag på papper.")
            minutes.decide("att protokollen ska undertecknas elektroniskt med BankID")
        })

    private static let initials = Trait(
        "initials", "initials of those who adjust at the foot of every page",
        fires: { minutes in
            let house = minutes.script.house
            let letters = [minutes.chair, minutes.adjuster].map { "\($0.first.prefix(1))\($0.last.prefix(1))" }
            let marks = (minutes.script.chance.next(), minutes.script.chance.next())
            let isTyped = minutes.script.chance.happens(50)
            minutes.script.sheet.foot = { _, _ in
                var foot: [Element] = [
                    .rule(0.5),
                    .columns([
                        Column(0.5, [Paragraph(.furniture, "Justerandes sign", house.small)]),
                        Column(0.5, [Paragraph(.furniture, "Utdragsbestyrkande", house.small)]),
                    ]),
                ]
                if isTyped {
                    foot.append(PageFurniture.line(letters.joined(separator: "    "), house.small))
                } else {
                    foot.append(.scribble(seed: marks.0, width: 34, height: 16, indent: 4))
                    foot.append(.space(-16))
                    foot.append(.scribble(seed: marks.1, width: 28, height: 16, indent: 62))
                }
                return foot
            }
            minutes.begin()
            minutes.filler(2)
            minutes.script.add(.pageBreak)
            minutes.filler(2)
            minutes.sign()
        },
        spares: { minutes in
            // The last words of two pages are the same and short, but they are minuted.
            minutes.begin()
            minutes.filler()
            minutes.matter("Motion om en bastu")
            minutes.act("Bordlades.")
            minutes.script.add(.pageBreak)
            minutes.filler()
            minutes.matter("Motion om ett badkar")
            minutes.act("Bordlades.")
            minutes.script.add(.pageBreak)
            minutes.filler()
            minutes.sign()
        })

    private static let signatureTable = Trait(
        "signatures-beside", "signatures side by side, each role under its name",
        fires: signed { label, name in (name, label) }, spares: signed { label, name in (label, name) })

    /// Two signatures on a row, each of two lines.
    private static func signed(
        _ lines: @escaping @Sendable (String, String) -> (String, String)
    ) -> @Sendable (inout ShortMinutes) -> Void {
        { minutes in
            minutes.begin()
            minutes.filler(2)
            minutes.script.gold.approval = .init(
                chair: minutes.chair.full, secretary: minutes.secretary.full, adjusters: [minutes.adjuster.full])
            let style = minutes.script.house.body
            minutes.script.add(.need(140))
            minutes.script.space(26)
            for pair in [
                [("Ordförande", minutes.chair.full), ("Sekreterare", minutes.secretary.full)],
                [("Justerare", minutes.adjuster.full)],
            ] {
                minutes.script.add(
                    .columns(
                        pair.map { label, name in
                            let (first, second) = lines(label, name)
                            return Column(0.5, [Paragraph(.body, first, style), Paragraph(.body, second, style)])
                        }))
                minutes.script.space(26)
            }
        }
    }
}
