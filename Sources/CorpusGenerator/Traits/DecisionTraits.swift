internal import Foundation
import Typesetting

/// The ways in which minutes decide, and what only sounds like it.
enum DecisionTraits {
    static let all = [
        clauses, label, noted, decidesThat, wasDecided, clausesOnLines, approved, elected, upheld, rule, otherBody,
        declared,
    ]

    /// A roster, a plain matter, one that the trait is about, and the signatures.
    static func about(
        _ title: String, _ write: @escaping @Sendable (inout ShortMinutes) -> Void
    ) -> @Sendable (inout ShortMinutes) -> Void {
        { minutes in
            minutes.begin()
            minutes.filler()
            minutes.matter(title)
            write(&minutes)
            minutes.filler()
            minutes.sign()
        }
    }

    private static let clauses = Trait(
        "decision-clauses", "`Beslut`, and att-clauses under it",
        fires: about("Lån av lokaler") { minutes in
            minutes.text("Efterfrågan på lokalerna har ökat.")
            minutes.script.heading("Beslut", level: 3, style: minutes.script.house.body.asBold)
            minutes.script.body("\(minutes.decider) beslutar", keep: true)
            minutes.script.decideClauses(["att anta riktlinjer för lån av lokaler", "att utvärdera dem efter ett år"])
        },
        spares: about("Lån av lokaler") { minutes in
            minutes.script.heading("Förslag till beslut", level: 3, style: minutes.script.house.body.asBold)
            for clause in ["att anta riktlinjer för lån av lokaler", "att utvärdera dem efter ett år"] {
                minutes.trap(clause)
            }
            minutes.script.heading("Beslut", level: 3, style: minutes.script.house.body.asBold)
            minutes.decide("att återremittera ärendet")
        })

    private static let noted = Trait(
        "decision-noted", "`Beslut om …: …` in a few words",
        fires: about("Hyra av lokaler") { minutes in
            minutes.text("Frågan diskuterades.")
            let anchor = minutes.script.decide("Beslut om hyran: 200 kronor för en kväll")
            minutes.script.body("Beslut om hyran: 200 kronor för en kväll.", anchor: anchor)
        },
        spares: about("Hyra av lokaler") { minutes in
            minutes.text("Frågan diskuterades.")
            minutes.trap("Beslut om hyran fattas av: styrelsen i höst.")
        })

    private static let label = Trait(
        "decision-label", "`Beslut:` and a sentence",
        fires: about("Rapport om besöken") { minutes in
            minutes.text("Besöken har ökat med {percent} procent.")
            let anchor = minutes.script.decide("Rapporten läggs till handlingarna")
            minutes.script.body("Beslut: Rapporten läggs till handlingarna.", anchor: anchor)
        },
        spares: about("Rapport om besöken") { minutes in
            minutes.text("Besöken har ökat med {percent} procent.")
            minutes.trap("Beslut fattas när bokslutet är klart.")
            minutes.trap("Beslut i frågan väntas i {month}.")
        })

    private static let decidesThat = Trait(
        "decides-that", "`beslutar att`",
        fires: about("Taxa för båtplatser") { minutes in
            minutes.text("Taxan har varit densamma i {few} år.")
            minutes.decide("att höja taxan med {percent} procent")
        },
        spares: about("Taxa för båtplatser") { minutes in
            minutes.trap("Vem som beslutar att ändra taxan framgår av reglementet.")
            minutes.trap("Till hösten ska årsmötet besluta om taxan.")
            minutes.trap("Innan styrelsen beslutar att höja taxan bör medlemmarna tillfrågas.")
        })

    private static let wasDecided = Trait(
        "was-decided", "`Beslöts att`",
        fires: about("Ny spis till köket") { minutes in
            minutes.text("Den gamla spisen går inte att laga.")
            let anchor = minutes.script.decide("Beslöts att köpa en ny spis")
            minutes.script.body("Beslöts att köpa en ny spis.", anchor: anchor)
        },
        spares: about("Ny spis till köket") { minutes in
            minutes.trap("Vid föregående möte beslöts att köpa en ny spis.")
            minutes.trap("Vid årsmötet {lastyear} beslutades att köket ska vara öppet för alla.")
            minutes.text("Spisen är nu på plats.")
        })

    private static let clausesOnLines = Trait(
        "clauses-on-lines", "`Mötet beslutar,` and att-clauses on lines of their own",
        fires: about("Stadgeändring") { minutes in
            minutes.script.body("\(minutes.decider) beslutar,", keep: true)
            minutes.script.decideClauses([
                "att godkänna förslaget till nya stadgar, och", "att stadgarna gäller från årsskiftet.",
            ])
        },
        spares: about("Motion om cykelställ") { minutes in
            minutes.script.body("Motionären yrkar,", keep: true)
            for clause in ["att cykelställ sätts upp vid {street}, och", "att de får tak."] { minutes.trap(clause) }
            minutes.script.body("\(minutes.decider) beslutar,", keep: true)
            minutes.script.decideClauses(["att avslå motionen."])
        })

    private static let approved = Trait(
        "approved", "`godkändes`",
        fires: about("Dagordning och protokoll") { minutes in
            minutes.act("Dagordningen godkändes.")
            minutes.act("Föregående protokoll godkändes och lades till handlingarna.")
        },
        spares: about("Bygglov för förrådet") { minutes in
            minutes.trap("Ansökan godkändes av länsstyrelsen i {month}.")
            minutes.trap("Sedan ritningen har godkänts kan bygget börja.")
        })

    private static let elected = Trait(
        "elected", "`valdes`",
        fires: about("Val av kassör") { minutes in
            let person = minutes.person().full
            minutes.act(
                minutes.script.chance.pick(["Till kassör valdes \(person).", "\(person) valdes till kassör på ett år."])
            )
            minutes.script.amendItem { $0.appointments = [(person, "kassör")] }
        },
        spares: about("Utmärkelse till en trotjänare") { minutes in
            let person = minutes.script.fill("{person}")
            minutes.trap("\(person) valdes till kassör 1998 och har sedan dess skött räkenskaperna.")
            minutes.text("Blommor överlämnas vid årsmötet.")
        })

    private static let upheld = Trait(
        "upheld", "`bifalles`, `bifölls`",
        fires: about("Motion om belysning") { minutes in
            minutes.text("Motionären önskar bättre belysning på {street}.")
            minutes.act("Motionen [bifalles|bifölls|bifalls].")
        },
        spares: about("Motion om belysning") { minutes in
            minutes.trap("Om motionen bifalles ökar kostnaden med {smallsum} kronor.")
            minutes.decide("att begära in fler uppgifter")
        })

    private static let rule = Trait(
        "rule-decided", "under `Beslut` every sentence decides",
        fires: about("Sophämtning") { minutes in
            minutes.script.heading("Beslut", level: 3, style: minutes.script.house.body.asBold)
            for sentence in ["Avtalet om sophämtning förlängs med ett år.", "Priset får höjas högst en gång."] {
                minutes.act(sentence)
            }
        },
        spares: about("Sophämtning") { minutes in
            let clause = "att förlänga avtalet om sophämtning med ett år"
            let anchor = minutes.script.decide(clause)
            let note = "Enligt avtalet ska kärlen stå vid vägen senast klockan sju."
            minutes.script.body("\(minutes.decider) beslutar \(clause). \(note)", anchor: anchor)
            minutes.script.trap(.notDecision, note.trimmingFullStop)
        })

    private static let otherBody = Trait(
        "own-decision", "the body that meets decides, not another of which is told",
        fires: about("Remiss om översiktsplanen") { minutes in
            minutes.text("Kommunstyrelsen har skickat planen på remiss.")
            minutes.decide("att som yttrande till kommunstyrelsen överlämna skrivelsen")
        },
        spares: about("Remiss om översiktsplanen") { minutes in
            minutes.trap("Kommunfullmäktige beslutade i {month} att ta fram en ny översiktsplan.")
            minutes.trap("Kommunstyrelsen beslutade {past} att skicka planen på remiss.")
            minutes.text("Synpunkter lämnas till {person} före {month}.")
        })

    private static let declared = Trait(
        "declared", "the meeting is declared open and closed",
        fires: { minutes in
            minutes.begin()
            minutes.matter("Mötets öppnande")
            minutes.act("Ordföranden förklarade mötet öppnat.")
            minutes.filler()
            minutes.matter("Mötets avslutande")
            minutes.act("Ordföranden förklarade mötet avslutat.")
            minutes.sign()
        },
        spares: about("Invigning av badhuset") { minutes in
            minutes.trap("Landshövdingen förklarade badhuset invigt.")
            minutes.trap("Kassören förklarade varför kostnaden blev högre.")
        })
}
