internal import Foundation
import Typesetting

/// Dates that are not the day of the meeting.
enum OtherDateTraits {
    static let all = [signing, printing, previous, next, times]

    private static let signing = Trait(
        "date-of-signing", "the day of signing is not the day of the meeting",
        fires: { minutes in
            minutes.begin()
            minutes.filler(2)
            let approved = minutes.day.adding(minutes.script.chance.number(3...9)).onWorkday
            minutes.script.gold.approval.day = approved
            minutes.script.trap(.notMeetingDate, approved.iso)
            minutes.script.add(.need(150))
            minutes.script.body(
                "Justerat den \(minutes.script.chance.pick([approved.words, approved.iso]))", keep: true)
            minutes.sign()
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler(2)
            minutes.script.add(.need(150))
            minutes.script.body("Dag som ovan", keep: true)
            minutes.sign()
        })

    private static let printing = Trait(
        "date-of-printing", "the day of printing is not the day of the meeting",
        fires: { minutes in
            let printed = minutes.day.adding(12)
            let form = minutes.script.chance.pick(["Utskriftsdatum: \(printed.iso)", "Utskrivet \(printed.iso)"])
            minutes.script.body(form)
            minutes.script.trap(.notMeetingDate, printed.iso)
            minutes.begin()
            RosterTraits.rest(&minutes)
        },
        spares: { minutes in
            let (house, day, body) = (minutes.script.house, minutes.day, minutes.body)
            minutes.script.sheet.head = { page, total in
                [PageFurniture.line("\(body)   \(day.iso)   \(page) (\(total))", house.small)]
            }
            minutes.script.title("Protokoll")
            minutes.roster()
            minutes.filler()
            minutes.script.add(.pageBreak)
            RosterTraits.rest(&minutes)
        })

    private static let previous = Trait(
        "date-of-previous", "the day of the previous meeting is not that of this one",
        fires: { minutes in
            let before = minutes.day.adding(-35).onWeekdayBefore
            minutes.script.trap(.notMeetingDate, before.iso)
            minutes.begin()
            minutes.matter("Föregående protokoll")
            minutes.act("Protokollet från mötet \(before.phrase) godkändes.")
            RosterTraits.rest(&minutes)
        },
        spares: { minutes in
            let title = "Protokoll från \(minutes.kind) \(minutes.day.phrase)"
            minutes.script.gold.meeting.kind = minutes.kind
            minutes.script.title(title)
            minutes.script.field("Organ:", minutes.body)
            minutes.script.space(6)
            minutes.roster()
            RosterTraits.rest(&minutes)
        })

    private static let next = Trait(
        "date-of-next", "the day of the next meeting is not that of this one",
        fires: { minutes in
            let after = minutes.day.adding(42).onWorkday
            minutes.script.trap(.notMeetingDate, after.iso)
            minutes.open()
            minutes.script.body("Nästa möte: \(after.iso)")
            minutes.roster()
            minutes.filler()
            minutes.matter("Nästa möte")
            minutes.text("Nästa möte hålls \(after.phrase) klockan 18.00.")
            minutes.sign()
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Nästa möte")
            minutes.decide("att hålla nästa möte i {month}")
            minutes.sign()
        })

    private static let times = Trait(
        "times", "`kl. 13.00–15.30` is when the meeting began and ended",
        fires: { minutes in
            let start = Clock(minutes.script.chance.pick([9, 13, 18]), minutes.script.chance.pick([0, 15, 30]))
            let end = start.adding(minutes.script.chance.number(60...170))
            (minutes.script.gold.meeting.start, minutes.script.gold.meeting.end) = (start, end)
            minutes.open()
            let form = minutes.script.chance.pick([
                "kl. \(start.dotted)–\(end.dotted)", "klockan \(start.dotted) – \(end.dotted)",
                "\(start.dotted)–\(end.dotted)", "kl. \(start.iso)–\(end.iso)",
            ])
            minutes.script.field("Tid:", form)
            minutes.roster()
            RosterTraits.rest(&minutes)
        },
        spares: { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter("Öppettider")
            minutes.text("Expeditionen är öppen kl. 9.00–11.30 och kl. 13.00–15.00.")
            minutes.decide("att hålla expeditionen öppen till kl. 17.00 på torsdagar")
            minutes.filler()
            minutes.sign()
        })
}
