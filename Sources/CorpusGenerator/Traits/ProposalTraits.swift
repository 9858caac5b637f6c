internal import Foundation
import Typesetting

/// What is moved, proposed and quoted, and the decisions that are made about it.
enum ProposalTraits {
    static let all = [moves, proposal, proposes, statute]

    private static let moves = Trait(
        "moves", "`yrkar` decides nothing",
        fires: DecisionTraits.about("Bygglov på {street}") { minutes in
            minutes.trap("\(minutes.member.full) yrkar att ansökan avslås.")
            minutes.trap("\(minutes.adjuster.full) yrkade bifall till förvaltningens förslag.")
            minutes.decide("att bevilja bygglov")
        },
        spares: DecisionTraits.about("Bygglov på {street}") { minutes in
            minutes.text("Ärendet har varit på remiss.")
            minutes.act("\(minutes.decider) bifaller \(minutes.member.full)s yrkande.")
        })

    private static let proposal = Trait(
        "proposed-decision", "`Förslag till beslut` decides nothing",
        fires: DecisionTraits.about("Rapport om tillgänglighet") { minutes in
            minutes.script.body(
                "Förslag till beslut: \(minutes.decider) godkänner rapporten och lägger den till handlingarna.")
            minutes.script.trap(.notDecision, "\(minutes.decider) godkänner rapporten")
            minutes.text("Ärendet utgår, eftersom rapporten inte är klar.")
        },
        spares: DecisionTraits.about("Rapport om tillgänglighet") { minutes in
            minutes.text("Rapporten har skickats ut.")
            minutes.act("\(minutes.decider) beslutar enligt förslag till beslut.")
        })

    private static let proposes = Trait(
        "proposes", "`föreslår` decides nothing",
        fires: DecisionTraits.about("Medlemsavgift {nextyear}") { minutes in
            minutes.trap("Kassören föreslår att avgiften höjs till {hundreds} kronor.")
            minutes.trap("Valberedningen föreslog att frågan tas upp på årsmötet.")
        },
        spares: DecisionTraits.about("Medlemsavgift {nextyear}") { minutes in
            minutes.text("Avgiften har inte höjts på {few} år.")
            minutes.decide("att föreslå årsmötet att höja avgiften till {hundreds} kronor")
        })

    private static let statute = Trait(
        "statute", "quoted statutes number and decide nothing",
        fires: DecisionTraits.about("Jäv och delegation") { minutes in
            minutes.text("Sekreteraren påminde om reglerna.")
            for paragraph in [
                "6 kap. 28 § kommunallagen anger när en förtroendevald är jävig.",
                "§ 31 i samma kapitel anger att den som är jävig inte får delta i handläggningen.",
                "Enligt 39 § får nämnden uppdra åt en anställd att besluta på nämndens vägnar.",
            ] { minutes.trap(paragraph) }
            minutes.script.trap(.notItem, "i samma kapitel")
        },
        spares: DecisionTraits.about("Bygglov för {estate}") { minutes in
            minutes.text("Åtgärden följer detaljplanen.")
            minutes.decide("att bevilja bygglov med stöd av 9 kap. 30 § plan- och bygglagen (2010:900)")
        })
}
