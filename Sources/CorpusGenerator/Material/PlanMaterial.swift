/// Plans of activities; `·` marks where a word may be broken.
enum PlanMaterial {
    struct Area: Sendable {
        var title: String
        var lead: String
        /// Activity, who carries it out, content.
        var activities: [(String, String, String)]
    }

    struct Plan: Sendable {
        var body: String
        var introduction: [String]
        var goals: [String]
        var areas: [Area]
    }

    static let all = [archives, youth]

    private static let archives = Plan(
        body: "Arkivnätverket {region}",
        introduction: [
            "Arkivnätverket är ett samverkansforum för kommuner, region och föreningsarkiv. Nätverket ska underlätta bevarandet av handlingar och göra dem lättare att hitta.",
            "Planen bygger på de behov som framkom vid höstens dialogdagar. [Kostnaderna ryms inom medlemsavgifterna.|Finansiering utöver medlemsavgifter söks för varje aktivitet.]",
        ],
        goals: [
            "samordna arbetet med e-arkiv", "höja kunskapen om gallring och bevarande",
            "göra föreningslivets historia tillgänglig för skolor och forskare",
        ],
        areas: [
            Area(
                title: "Digitalt bevarande", lead: "Gemensamt för samtliga medlemmar",
                activities: [
                    (
                        "Samordna informations·kartläggning för verksamhets·system", "Arbets·grupp",
                        "Mall tas fram och prövas i två kommuner. Erfaren·heterna samman·ställs och sprids till övriga. Behöver handlings·typerna vara de·samma i alla kommuner?"
                    ),
                    (
                        "Leverans·test till gemensamt e-arkiv", "Projekt·ledare",
                        "Testa leveranser från ekonomi- och personal·system. Fel·listor gås igenom tillsammans med leverantören."
                    ),
                    (
                        "Strategi för webb·arkivering", "",
                        "Inventera vad som sparas i dag. Ta ställning till sociala medier. Undersök intresset för en gemensam tjänst."
                    ),
                ]),
            Area(
                title: "Kompetensutveckling", lead: "Riktar sig till registratorer och arkivarier",
                activities: [
                    (
                        "Grund·utbildning i arkiv·lagstiftning", "Region·arkivet",
                        "En heldag på plats och en halvdag digitalt. Arkiv·lagen, offentlighets- och sekretess·lagen samt data·skydds·frågor."
                    ),
                    (
                        "Studie·besök hos förenings·arkiv", "Arbets·grupp",
                        "Två besök under året. Gärna i anslutning till Arkivens dag."
                    ),
                    (
                        "Nätverks·träff om dokument·hanterings·planer", "Ord·förande",
                        "Utbyte av erfaren·heter. Genomgång av hur process·baserade planer kan användas i små kommuner."
                    ),
                ]),
            Area(
                title: "Tillgänglig historia", lead: "I samarbete med skolor och hembygdsföreningar",
                activities: [
                    (
                        "Käll·paket för mellan·stadiet", "Arkiv·pedagog",
                        "Fem paket om industri·samhället med fotografier, protokoll och brev. Prövas i fyra klasser och justeras efter lärarnas syn·punkter."
                    ),
                    (
                        "Indexering av kyrko·stämmo·protokoll", "Frivilliga",
                        "Cirka 6 000 sidor. Hand·ledning sker på distans en kväll i månaden."
                    ),
                ]),
        ])

    private static let youth = Plan(
        body: "Samverkansrådet för unga i {region}",
        introduction: [
            "Rådet samlar kommuner, region och ideella organisationer kring ungas etablering och hälsa. Arbetet utgår från den gemensamma avsiktsförklaringen.",
            "Under {planyear} prioriteras aktiviteter som redan har påbörjats. Nya aktiviteter startas först när finansieringen är klar.",
        ],
        goals: [
            "fler unga ska fullfölja gymnasieskolan", "minska väntetiderna till första linjens stöd",
            "stärka ungas inflytande i lokala frågor", "sprida fungerande arbetssätt mellan kommunerna",
        ],
        areas: [
            Area(
                title: "Skolnärvaro", lead: "Gäller årskurs 7–9 och gymnasieskolan",
                activities: [
                    (
                        "Gemensam rutin för tidig upp·täckt av från·varo", "Skol·chefs·nät·verket",
                        "Jämför befint·liga rutiner. Enas om gränser för när vårdnads·havare, elev·hälsa och social·tjänst kontaktas."
                    ),
                    (
                        "Utbildning i moti·verande samtal", "Lärosäte",
                        "Tre till·fällen under året för mentorer och elev·koordi·natorer. Högst 30 del·tagare per till·fälle."
                    ),
                    (
                        "Uppfölj·ning av unga utan studier eller arbete", "Arbets·grupp",
                        "Statistik samman·ställs två gånger per år. Hur når vi dem som flyttar mellan kommunerna?"
                    ),
                ]),
            Area(
                title: "Psykisk hälsa", lead: "I samarbete med första linjen",
                activities: [
                    (
                        "Kart·läggning av stöd·insatser", "Process·ledare",
                        "Vilka in·satser finns, för vem och hur ser vänte·tiderna ut? Resultatet redo·visas på en gemensam webb·sida."
                    ),
                    (
                        "Förening·arnas dag", "Kommun·erna",
                        "Fritids·utbud visas upp på skolorna. Särskild vikt läggs vid flickor och vid unga med funktions·ned·sättning."
                    ),
                ]),
            Area(
                title: "Inflytande", lead: "Planeras tillsammans med ungdomsråden",
                activities: [
                    (
                        "Ungdoms·dialog med politiker", "Ungdoms·råden",
                        "En dialog per kommun före sommaren. Frågorna väljs av ungdomarna själva."
                    ),
                    (
                        "Enkät till gymnasie·elever", "Region",
                        "Enkäten samordnas med folk·hälso·enkäten så att elever inte behöver svara två gånger."
                    ),
                ]),
        ])
}
