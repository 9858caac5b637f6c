/// Municipal boards and what they deal with. Decisions are infinitive clauses; `{board}` is the board in running text.
enum BoardMatters {
    struct Board: Sendable {
        /// `Kultur- och fritidsnämnden`
        var name: String
        /// Whose proposals the board decides on, in the genitive and as a place to send to.
        var office: String
        var officers: [String]
        var code: String
        var matters: [Matter]
    }

    static let all = [culture, building, schools, works]

    private static let culture = Board(
        name: "Kultur- och fritidsnämnden", office: "Kultur- och fritidsförvaltningen",
        officers: ["kultur- och fritidschef", "bibliotekschef", "controller", "fritidschef"], code: "KFN",
        matters: [
            Matter(
                title: "Avgifter för lokaler och anläggningar {nextyear}",
                text: [
                    "Avgifterna har varit oförändrade sedan {lastyear}. Förvaltningen föreslår en uppräkning med {percent} procent för vuxna medan barn- och ungdomsverksamhet även fortsättningsvis är avgiftsfri.",
                    "De ökade intäkterna beräknas till {sum} kronor per år.",
                ],
                decisions: [
                    "att föreslå kommunfullmäktige att anta avgifter för lokaler och anläggningar enligt förvaltningens förslag."
                ],
                counter: "att avgifterna lämnas oförändrade under {nextyear}",
                notify: ["Kommunfullmäktige", "Ekonomiavdelningen"]),
            Matter(
                title: "Föreningsbidrag till {village}s IF",
                text: [
                    "Föreningen har ansökt om {sum} kronor för att byta belysningen på elljusspåret. Anläggningen används av skolan på dagtid och är öppen för allmänheten.",
                    "Förvaltningen bedömer att bytet minskar energianvändningen och att bidraget ryms inom ram.",
                ],
                decisions: [
                    "att bevilja {village}s IF ett investeringsbidrag om {sum} kronor, och",
                    "att bidraget betalas ut mot redovisade kostnader.",
                ],
                counter: "att ansökan avslås", notify: ["{village}s IF"]),
            Matter(
                title: "Meröppet bibliotek i {village}",
                text: [
                    "Filialen i {village} har i dag öppet {count} timmar i veckan. Med meröppet kan låntagare som fyllt 18 år använda biblioteket alla dagar mellan klockan 7 och 21.",
                    "Kostnaden för lås, kameror och utbildning uppgår till {sum} kronor.",
                ],
                decisions: [
                    "att införa meröppet vid filialen i {village} från och med {due}, och",
                    "att ge förvaltningen i uppdrag att redovisa en utvärdering efter ett år.",
                ],
                notify: ["Biblioteksavdelningen", "Fastighetsavdelningen"]),
            Matter(
                title: "Offentlig konst vid {school}",
                text: [
                    "I samband med ombyggnaden av {school} ska en procent av byggkostnaden avsättas för konstnärlig gestaltning. Ett skissuppdrag har gått till tre konstnärer. En samlad bedömning talar för förslaget Vindens väg."
                ],
                decisions: ["att anta skissförslaget Vindens väg som gestaltning vid {school}."],
                counter: "att ärendet återremitteras för att elevernas synpunkter ska inhämtas", notify: ["{school}"]),
            Matter(
                title: "Kulturstipendium {year}",
                text: [
                    "Elva nomineringar har kommit in. Arbetsutskottet har berett ärendet och förordar en av de nominerade. Stipendiesumman är {smallsum} kronor."
                ],
                decisions: ["att tilldela {person} kommunens kulturstipendium för {year}."], notify: ["Stipendiaten"]),
            Matter(
                title: "Svar på medborgarförslag om utegym vid {street}",
                text: [
                    "Förslagsställaren önskar ett utegym i anslutning till gångstråket. Förvaltningen konstaterar att platsen ligger inom strandskyddat område och att ett utegym redan planeras vid {school}."
                ],
                decisions: ["att avslå medborgarförslaget med hänvisning till det utegym som planeras vid {school}."],
                counter: "att medborgarförslaget bifalls", notify: ["Förslagsställaren"]),
        ])

    private static let building = Board(
        name: "Miljö- och byggnadsnämnden", office: "Samhällsbyggnadsförvaltningen",
        officers: ["samhällsbyggnadschef", "bygglovschef", "planarkitekt", "miljöinspektör", "byggnadsinspektör"],
        code: "MBN",
        matters: [
            Matter(
                title: "{estate} – bygglov för nybyggnad av flerbostadshus",
                text: [
                    "Ansökan avser ett flerbostadshus i fyra våningar med {count} lägenheter. Byggnaden placeras {few} meter från fastighetsgränsen. Berörda sakägare har underrättats och två har haft erinringar mot skuggning och insyn.",
                    "Åtgärden är förenlig med detaljplanen och uppfyller kraven i 9 kap. 30 § plan- och bygglagen (2010:900).",
                ],
                decisions: [
                    "att bevilja bygglov för nybyggnad av flerbostadshus på fastigheten {estate}, och",
                    "att avgiften fastställs till {sum} kronor enligt gällande taxa.",
                ],
                counter: "att ansökan avslås", notify: ["Sökanden", "Sakägare med erinran"]),
            Matter(
                title: "{estate} – strandskyddsdispens för brygga",
                text: [
                    "Sökanden vill anlägga en flytbrygga om {count} kvadratmeter. Vid platsbesök konstaterades att stranden är allemansrättsligt tillgänglig och att det finns en gemensam brygganläggning {stretch} meter bort.",
                    "Enligt 7 kap. 18 c § miljöbalken krävs särskilda skäl för dispens. Några sådana har inte framkommit.",
                ],
                decisions: ["att avslå ansökan om strandskyddsdispens för brygga på fastigheten {estate}."],
                counter: "att dispens beviljas eftersom bryggan inte hindrar allmänheten",
                notify: ["Sökanden", "Länsstyrelsen"]),
            Matter(
                title: "Detaljplan för {estate} med flera – beslut om samråd",
                text: [
                    "Syftet med planen är att möjliggöra cirka {count} bostäder och en förskola i {village}. Planområdet omfattar åkermark och en mindre skogsdunge. Trafiken leds via {street}.",
                    "En undersökning enligt 6 kap. miljöbalken visar att planen inte antas medföra betydande miljöpåverkan.",
                ],
                decisions: ["att godkänna planförslaget för samråd."],
                counter: "att ärendet återremitteras för att bullerfrågan ska utredas", notify: ["Planavdelningen"]),
            Matter(
                title: "Tillsynsplan för livsmedelskontroll {nextyear}",
                text: [
                    "Planen omfattar {many} anläggningar. Kontrollbehovet beräknas till drygt {few} årsarbetskrafter. Restauranger och storkök prioriteras."
                ],
                decisions: ["att anta tillsynsplan för livsmedelskontroll {nextyear}."], notify: ["Miljöavdelningen"]),
            Matter(
                title: "{estate} – byggsanktionsavgift",
                text: [
                    "En carport har uppförts utan startbesked. Ägaren har förelagts att yttra sig och uppger att hen trodde att åtgärden var lovbefriad.",
                    "Sanktionsavgiften har beräknats till {smallsum} kronor. Rättelse har inte vidtagits före sammanträdet.",
                ],
                decisions: [
                    "att ta ut en byggsanktionsavgift om {smallsum} kronor av ägaren till fastigheten {estate}."
                ], counter: "att avgiften sätts ned till hälften", notify: ["Fastighetsägaren"]),
            Matter(
                title: "Yttrande till länsstyrelsen om vattenverksamhet i {village}sån",
                text: [
                    "Länsstyrelsen har begärt nämndens synpunkter på en ansökan om utrivning av en damm. Förvaltningen ser positivt på fria vandringsvägar för fisk men vill att de kulturhistoriska värdena dokumenteras."
                ],
                decisions: ["att överlämna förvaltningens yttrande till länsstyrelsen som nämndens eget."],
                notify: ["Länsstyrelsen"]),
        ])

    private static let schools = Board(
        name: "Barn- och utbildningsnämnden", office: "Barn- och utbildningsförvaltningen",
        officers: ["skolchef", "verksamhetschef förskola", "ekonom", "rektor", "skoljurist"], code: "BUN",
        matters: [
            Matter(
                title: "Ny organisation för {school}",
                text: [
                    "Antalet elever i årskurs 7–9 minskar från {pupils} till {fewerpupils} fram till {yearafter}. Förvaltningen föreslår att högstadiet samlas till en skola från höstterminen.",
                    "Riskbedömning och samverkan enligt MBL genomfördes {past}. De fackliga organisationerna är oeniga.",
                ],
                decisions: [
                    "att årskurs 7–9 vid {school} flyttas från och med höstterminen {nextyear}, och",
                    "att ge förvaltningen i uppdrag att återkomma med en tidsplan senast {due}.",
                ],
                counter: "att ärendet återremitteras för en fördjupad barnkonsekvensanalys",
                notify: ["Rektor vid {school}"]),
            Matter(
                title: "Läsårstider {nextyear}/{yearafter}",
                text: [
                    "Läsåret ska enligt 3 kap. skolförordningen (2011:185) ha minst 178 skoldagar. Förslaget har samråtts med grannkommunerna. Höstlovet läggs vecka 44 och sportlovet vecka 9."
                ],
                decisions: ["att fastställa läsårstiderna för {nextyear}/{yearafter} enligt förvaltningens förslag."],
                notify: ["Samtliga rektorer"]),
            Matter(
                title: "Öppettider i förskola och fritidshem",
                text: [
                    "Förvaltningen har kartlagt nyttjandet före klockan 6.30 och efter klockan 17.30. På {few} av förskolorna är behovet så litet att öppning och stängning kan ske gemensamt.",
                    "Besparingen uppskattas till {sum} kronor på helår.",
                ],
                decisions: ["att ramtiden för förskola och fritidshem ska vara klockan 6.00–18.00."],
                counter: "att nuvarande ramtid behålls", notify: ["Rektorer i förskolan"]),
            Matter(
                title: "Skolpliktsbevakning",
                text: [
                    "Sammanlagt {count} elever har haft en ogiltig frånvaro som överstiger tio procent. Insatser pågår tillsammans med elevhälsan. I ett fall föreslås vitesföreläggande, vilket hanteras i ett eget ärende."
                ],
                decisions: ["att notera redovisningen till protokollet."]),
            Matter(
                title: "Tillbyggnad av {school}",
                text: [
                    "Förskolan behöver två nya avdelningar. Förstudien visar tre alternativ, varav en tillbyggnad mot {street} är det mest kostnadseffektiva. Hyresökningen beräknas till {sum} kronor per år."
                ],
                decisions: [
                    "att godkänna förstudien för tillbyggnad av {school}, och",
                    "att föreslå kommunstyrelsen att avsätta {million} miljoner kronor i investeringsbudgeten för {nextyear}.",
                ],
                counter: "att ärendet återremitteras så att en renovering av befintliga lokaler prövas",
                notify: ["Kommunstyrelsen"]),
            Matter(
                title: "Riktlinjer för mobiltelefoner i grundskolan",
                text: [
                    "Nämnden gav {past} förvaltningen i uppdrag att ta fram riktlinjer. Elevråden har yttrat sig och är i huvudsak positiva till att telefonerna samlas in vid dagens början."
                ],
                decisions: ["att anta riktlinjer för mobiltelefoner i grundskolan."],
                counter: "att varje skola beslutar om egna ordningsregler", notify: ["Rektorer i grundskolan"]),
        ])

    private static let works = Board(
        name: "Tekniska nämnden", office: "Teknik- och serviceförvaltningen",
        officers: ["teknisk chef", "gatuchef", "VA-chef", "trafikplanerare", "projektledare"], code: "TN",
        matters: [
            Matter(
                title: "Upphandling av vinterväghållning {nextyear}–{fouryears}",
                text: [
                    "Nuvarande avtal löper ut den sista april. Upphandlingen föreslås delas i fyra områden för att mindre entreprenörer ska kunna lämna anbud.",
                    "Den årliga kostnaden har under de senaste åren varierat mellan {sum} och {sum2} kronor beroende på snömängden.",
                ],
                decisions: [
                    "att godkänna förfrågningsunderlaget för vinterväghållning, och",
                    "att uppdra åt teknisk chef att anta anbud och teckna avtal.",
                ],
                counter: "att vinterväghållningen i stället tas över i egen regi", notify: ["Upphandlingsenheten"]),
            Matter(
                title: "Hastighetsöversyn i {village}",
                text: [
                    "Boende längs {street} har lämnat in {count} namnunderskrifter om sänkt hastighet. Mätningar visar en medelhastighet på {speed} kilometer i timmen vid skolan."
                ],
                decisions: ["att högsta tillåtna hastighet på {street} ska vara 30 kilometer i timmen."],
                counter: "att hastigheten sänks endast under skoltid", notify: ["Trafikenheten", "Polismyndigheten"]),
            Matter(
                title: "Taxa för vatten och avlopp {nextyear}",
                text: [
                    "Investeringstakten i ledningsnätet behöver öka. Förvaltningen föreslår att brukningsavgiften höjs med {percent} procent, vilket för ett normalhus motsvarar {hundreds} kronor per år.",
                    "Anläggningsavgiften lämnas oförändrad.",
                ],
                decisions: [
                    "att föreslå kommunfullmäktige att anta taxa för vatten och avlopp att gälla från och med den 1 januari {nextyear}."
                ],
                counter: "att höjningen fördelas på två år", notify: ["Kommunfullmäktige"]),
            Matter(
                title: "Medborgarförslag om blomsterängar",
                text: [
                    "Förslaget innebär att gräsytor vid kommunens infarter görs om till ängar. Förvaltningen ser möjligheter att pröva detta vid {street} och i {village}."
                ],
                decisions: ["att bifalla medborgarförslaget på så sätt att två försöksytor anläggs under {nextyear}."],
                notify: ["Förslagsställaren"]),
            Matter(
                title: "Bron över {village}sån",
                text: [
                    "Vid en särskild inspektion {past} upptäcktes sättningar i landfästet. Bron har begränsats till fordon med en bruttovikt om högst {few} ton.",
                    "En reparation beräknas kosta {million} miljoner kronor, en ny bro ungefär det dubbla.",
                ],
                decisions: [
                    "att uppdra åt förvaltningen att projektera en reparation av bron, och",
                    "att begränsningen till högst {few} ton ska gälla tills vidare.",
                ],
                counter: "att en ny bro byggs", notify: ["Gatuavdelningen"]),
            Matter(
                title: "Parkeringsreglering på {street}",
                text: [
                    "Handlarna har i skrivelse till nämnden framfört att långtidsparkerade bilar upptar platserna. Förvaltningen föreslår två timmars tidsbegränsning vardagar 8–18."
                ],
                decisions: ["att införa tidsbegränsad parkering om två timmar på {street}."],
                counter: "att tidsgränsen sätts till fyra timmar", notify: ["Parkeringsövervakningen"]),
        ])

    static let openings = [
        Matter(title: "Godkännande av dagordning", text: [], decisions: ["att godkänna dagordningen utan ändringar."]),
        Matter(
            title: "Fastställande av ärendelista", text: ["Ett informationsärende utgår på grund av sjukdom."],
            decisions: ["att fastställa ärendelistan med denna ändring."]),
        Matter(
            title: "Fastställande av föredragningslista", text: [], decisions: ["att fastställa föredragningslistan."]),
    ]
    static let finance = Matter(
        title: "Ekonomisk uppföljning per den {monthend}",
        text: [
            "Prognosen för helåret visar ett [underskott om {sum} kronor jämfört med budget. Avvikelsen förklaras främst av högre kostnader för lokaler|överskott om {sum} kronor jämfört med budget. Avvikelsen förklaras främst av vakanser|underskott om {sum} kronor jämfört med budget. Avvikelsen beror på lägre intäkter än beräknat|resultat i nivå med budget]."
        ],
        decisions: ["att godkänna den ekonomiska uppföljningen."], notify: ["Kommunstyrelsen"])
    static let information = Matter(
        title: "Information från förvaltningen",
        text: [
            "{official} informerar om aktuella frågor:",
            "* Rekryteringen av [en ny enhetschef|två handläggare] pågår.\n* [Medarbetarenkäten|Brukarundersökningen] visar bättre resultat än {lastyear}.\n* [Flytten till nya lokaler|Bytet av ärendesystem] sker i vecka {count}.",
        ],
        decisions: ["att notera informationen till protokollet."])
    static let delegation = Matter(
        title: "[Redovisning av delegationsbeslut|Anmälan av delegeringsbeslut]",
        text: [
            "{board} har överlåtit sin beslutanderätt till ordförande och tjänstepersoner enligt antagen delegationsordning. Besluten ska redovisas till nämnden. Redovisningen innebär inte att nämnden får ompröva eller fastställa besluten."
        ],
        decisions: ["att godkänna redovisningen av delegationsbeslut för perioden {from}–{till}."])
    static let letters = Matter(
        title: "Meddelanden",
        text: [
            "Förteckning över inkomna skrivelser och protokoll under perioden finns tillgänglig hos nämndsekreteraren."
        ],
        decisions: ["att lägga meddelandena till handlingarna."])
}
