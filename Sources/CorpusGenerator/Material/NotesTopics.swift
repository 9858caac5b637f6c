extension MeetingNotes.Topic {
    static let all = [care, energy]

    private static let care = MeetingNotes.Topic(
        aim: "för ett praktikplatsråd",
        goals: [
            "Att få en gemensam bild av hur praktikplatser fördelas i dag", "Att enas om syftet med ett råd",
            "Att komma överens om vem som gör vad fram till nästa möte",
        ],
        questions: [
            (
                "Hur ser läget ut?", "Deltagarna beskriver läget i den egna organisationen.",
                [
                    "Vi har fler studenter än platser, framför allt under våren. Det finns ingen samlad bild och mycket sker genom personliga kontakter.",
                    "Handledarna räcker inte till. Ett par avdelningar har sagt nej till studenter under sommaren.",
                    "Viktigt att skilja på kort och lång sikt. Det som går att göra redan i höst är att dela scheman i tid.",
                    "Instämmer. Vi kartlade behovet {lastyear} men resultatet har inte använts.",
                    "Små kommuner glöms lätt bort. Hos oss finns platser som ingen frågar efter.",
                    "Ersättningen till praktikplatserna har inte räknats upp på {few} år.",
                ]
            ),
            (
                "Vad ska ett råd göra?", "Grupperna diskuterar rådets uppgifter och sammansättning.",
                [
                    "Rådet ska inte bli ännu ett möte utan mandat. Det behöver kunna fatta beslut om fördelningen.",
                    "Bra om studenterna finns med från början.",
                    "Tror att det räcker med två möten per år om det finns ett arbetsutskott.",
                    "Vem betalar? Frågan om kansli behöver lösas först.",
                    "Ta gärna lärdom av grannlänet, där ett liknande råd har funnits i {few} år.",
                ]
            ),
        ],
        closing: "Det finns en samsyn om att ett råd behövs. Frågan om mandat och kansli tas vidare.")

    private static let energy = MeetingNotes.Topic(
        aim: "om lokal energiplanering",
        goals: [
            "Att dela erfarenheter av energiplaner", "Att hitta frågor som vinner på att hanteras gemensamt",
            "Att bestämma formerna för ett nätverk",
        ],
        questions: [
            (
                "Var står vi?", "Laget runt om arbetet med energiplaner.",
                [
                    "Vår plan är från {lastyear} men behöver kompletteras med effektfrågan.",
                    "Vi har en energirådgivare på halvtid som delas med grannkommunen. Sårbart men fungerar.",
                    "Elnätet sätter stopp för två etableringar. Nätägaren lovar besked om {few} månader.",
                    "Studenterna i hållbar utveckling skriver gärna uppsatser om detta. Hör av er!",
                    "Fjärrvärmens spillvärme nyttjas inte sommartid. Här finns en outnyttjad resurs.",
                ]
            ),
            (
                "Vad gör vi gemensamt?", "Förslag som kom upp i grupperna.",
                [
                    "Samordnad upphandling av laddstolpar har diskuterats länge, dags att komma till skott.",
                    "En gemensam karta över effektbehovet vore till stor hjälp.",
                    "Beredskapsfrågorna måste in i planerna, inte ligga vid sidan av.",
                    "Oklart vem som äger frågan hos regionen. Det behöver redas ut.",
                    "Utbildning för nya förtroendevalda efter valet.",
                ]
            ),
        ],
        closing: "Nätverket träffas fyra gånger per år. Värdskapet går runt mellan deltagarna.")
}
