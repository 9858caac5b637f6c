/// What regional councils of regions, municipalities and universities deal with.
enum CouncilMatters {
    struct Domain: Sendable {
        /// Names of the council, with `{region}`.
        var bodies: [String]
        var regionTitles: [String]
        var municipalTitles: [String]
        var universityTitles: [String]
        var matters: [Matter]
    }

    static let all = [climate, libraries, transport]

    private static let climate = Domain(
        bodies: ["Klimatanpassningsrådet i {region}", "Regionala vattenrådet {region}"],
        regionTitles: ["Hållbarhetsstrateg", "Klimatsamordnare", "Fastighetschef", "Regional utvecklingsdirektör"],
        municipalTitles: [
            "Miljöchef", "VA-chef", "Samhällsbyggnadschef", "Beredskapssamordnare", "Stadsträdgårdsmästare",
        ],
        universityTitles: ["Lektor i hydrologi", "Professor", "Prefekt", "Forskningsledare"],
        matters: [
            Matter(
                title: "Skyfallskartering, etapp [2|3]",
                text: [
                    "{member} redovisar läget i skyfallskarteringen. Karteringen visar att [lågpunkterna kring {village} och {village2}|bebyggelsen längs ån i {village}] är mest utsatta vid ett hundraårsregn.",
                    "Kommunerna [välkomnar underlaget men efterlyser|är nöjda med underlaget men saknar] stöd i hur resultatet ska användas i detaljplaneringen. Karteringen har hittills kostat {sum} kronor.",
                ],
                decisions: [
                    "att ställa sig bakom den redovisade skyfallskarteringen, och",
                    "att ge arbetsutskottet i uppdrag att ta fram en gemensam vägledning för detaljplaneringen senast {due}.",
                ]),
            Matter(
                title: "Gemensam upphandling av flödesmätare",
                text: [
                    "[Sju|Fem|Åtta] kommuner har anmält intresse för en gemensam upphandling av flödesmätare till de mindre vattendragen. {member} påpekar att driftkostnaden behöver fördelas innan upphandlingen annonseras."
                ],
                decisions: [
                    "att {member2} samordnar upphandlingen av flödesmätare för de kommuner som har anmält intresse."
                ]),
            Matter(
                title: "Lägesrapport från grundvattengruppen",
                text: [
                    "Grundvattennivåerna ligger [{percent} centimeter under|i stort sett på samma nivå som] genomsnittet för årstiden i de små magasinen, medan de stora magasinen [har återhämtat sig|återhämtar sig långsamt].",
                    "{member} lyfter frågan om bevattningsförbud bör införas samtidigt i hela länet. Rådet enas om att budskapen till allmänheten ska vara samordnade, men att beslut om förbud fattas i varje kommun.",
                ]),
            Matter(
                title: "Utbildningsdag om värmeböljor",
                text: [
                    "Förra årets utbildningsdag lockade {count} deltagare från äldreomsorg, förskola och räddningstjänst. {member} föreslår att dagen återkommer i maj och att den sänds digitalt."
                ],
                decisions: [
                    "att anordna en utbildningsdag om värmeböljor i maj {nextyear}, och",
                    "att avsätta högst {smallsum} kronor för föreläsare och lokal.",
                ]),
            Matter(
                title: "Remiss: förslag till ändrade regler om strandskydd",
                text: [
                    "Förslaget innebär bland annat att 7 kap. 18 § miljöbalken ändras så att kommunerna får ett större inflytande. Synpunkter från kommunerna har samlats in under hösten.",
                    "Rådet konstaterar att synpunkterna går isär. {member} föreslår att rådet avstår från ett gemensamt yttrande.",
                ],
                decisions: ["att avstå från att yttra sig över remissen."]),
            Matter(
                title: "Erosion längs {village}sviken",
                text: [
                    "Under vinterns stormar försvann upp till {few} meter strand. {member} visar bilder och beskriver de åtgärder som kommunen har vidtagit tillsammans med markägarna. Ytterligare utfyllnad med sten avråds från i avvaktan på studien."
                ]),
        ])

    private static let libraries = Domain(
        bodies: ["Biblioteksrådet {region}", "Rådet för bibliotekssamverkan i {region}"],
        regionTitles: ["Kulturchef", "Bibliotekskonsulent", "Utvecklingsledare", "Medieplanerare"],
        municipalTitles: ["Bibliotekschef", "Enhetschef", "Barnbibliotekarie", "Kultur- och fritidschef"],
        universityTitles: ["Överbibliotekarie", "Universitetsbibliotekarie", "Avdelningschef"],
        matters: [
            Matter(
                title: "Gemensamt lånekort",
                text: [
                    "{member} presenterar utredningen om ett gemensamt lånekort. [Elva|Nio|Fjorton] bibliotek kan ansluta sig redan under våren, medan högskolebiblioteken behöver invänta sin nya låntagarplattform.",
                    "Diskussion förs om åldersgränser och om vem som är personuppgiftsansvarig. Juristen {person} har lämnat ett skriftligt utlåtande.",
                ],
                decisions: [
                    "att införa ett gemensamt lånekort från och med {due}, och",
                    "att kostnaden, {sum} kronor, fördelas efter invånarantal.",
                ]),
            Matter(
                title: "Transporter mellan biblioteken",
                text: [
                    "Nuvarande avtal om boktransporter löper ut i december. Antalet transporterade lådor har [minskat|ökat] med {percent} procent sedan {lastyear}, [främst för att fjärrlånen har blivit färre|främst till följd av att bestånden flyter]."
                ],
                decisions: ["att förlänga avtalet om boktransporter med ett år."]),
            Matter(
                title: "Bokbussens framtid",
                text: [
                    "Bokbussen har {count} hållplatser i fyra kommuner och närmar sig slutet av sin livslängd. En ny buss beräknas kosta {million} miljoner kronor.",
                    "{member} menar att frågan måste avgöras före sommaren om upphandlingen ska hinna bli klar. Andra pekar på att [turlistan bör ses över först|skolbiblioteken kan komma att ta över en del av uppdraget].",
                ],
                decisions: [
                    "att ge {member2} i uppdrag att till nästa möte redovisa minst två alternativ till en ny bokbuss."
                ]),
            Matter(
                title: "Läsfrämjande för de yngsta",
                text: [
                    "Samarbetet med barnavårdscentralerna fortsätter. Under året har {many} familjer fått en bokgåva. {member} berättar att broschyren nu finns på [nio|elva|tolv] språk."
                ]),
            Matter(
                title: "Yttrande över förslag till regional kulturplan {nextyear}–{fouryears}",
                text: [
                    "Kulturplanen är på remiss till {due}. Rådet anser att biblioteken beskrivs väl men att skrivningarna om e-böcker är för vaga."
                ],
                decisions: [
                    "att godkänna förslaget till yttrande med de ändringar som framkom vid mötet, och",
                    "att uppdra åt ordföranden att underteckna yttrandet för rådets räkning.",
                ]),
            Matter(
                title: "Rapport från nätverket för makerspace",
                text: [
                    "Nätverket har träffats två gånger. Skrivare för 3D-utskrifter cirkulerar mellan biblioteken, och intresset är störst på de mindre orterna. {member} efterlyser en gemensam bokningskalender."
                ]),
        ])

    private static let transport = Domain(
        bodies: ["Kollektivtrafikrådet {region}", "Rådet för skolskjuts och samordnade resor i {region}"],
        regionTitles: ["Trafikdirektör", "Trafikplanerare", "Upphandlingschef", "Strateg"],
        municipalTitles: ["Trafikingenjör", "Skolchef", "Gatuchef", "Kommunchef", "Skolskjutssamordnare"],
        universityTitles: ["Forskare i transportplanering", "Studentkårens ordförande"],
        matters: [
            Matter(
                title: "Tidtabellsskiftet i december",
                text: [
                    "{member} går igenom ändringarna. Linje {count} förlängs till {village}, och kvällsturerna på sträckan {village2}–{village3} [glesas ut till timmestrafik|blir anropsstyrda].",
                    "Kommunerna påtalar att förändringarna måste vara kända senast åtta veckor i förväg för att skolornas scheman ska kunna anpassas.",
                ]),
            Matter(
                title: "Gemensamma riktlinjer för skolskjuts",
                text: [
                    "Arbetsgruppen har jämfört kommunernas regler. Avståndsgränserna skiljer sig åt med upp till två kilometer, och växelvis boende bedöms olika. Enligt 10 kap. 32 § skollagen har eleven rätt till kostnadsfri skolskjuts om det behövs med hänsyn till färdvägens längd."
                ],
                decisions: [
                    "att rekommendera kommunerna att anta de föreslagna riktlinjerna från och med läsåret {nextyear}/{yearafter}, och",
                    "att arbetsgruppen därmed har slutfört sitt uppdrag.",
                ]),
            Matter(
                title: "Resandeutveckling januari–augusti",
                text: [
                    "Resandet har ökat med {percent} procent jämfört med samma period {lastyear}. [Ökningen är störst på regionbussarna|Tågtrafiken står för den största ökningen], medan närtrafiken ligger stilla. {member} efterfrågar siffror nedbrutna på kommun."
                ]),
            Matter(
                title: "Hållplatsen vid {school}",
                text: [
                    "Vägen är smal och saknar belysning. Trafikmätningen i september visade att {share} procent av förarna kör fortare än tillåtet. {member} har begärt att väghållaren flyttar hållplatsen {stretch} meter söderut."
                ],
                decisions: ["att uppdra åt {member} att föra rådets synpunkter vidare till väghållaren."]),
            Matter(
                title: "Avtal om serviceresor",
                text: [
                    "Avtalet med nuvarande utförare går ut om {few} månader. Två alternativ finns: att utlösa optionen på två år eller att göra en ny upphandling tillsammans med grannlänet."
                ],
                decisions: ["att förorda att optionen i avtalet om serviceresor utlöses."]),
            Matter(
                title: "Cykel på buss",
                text: [
                    "Försöket på två linjer har utvärderats av {person}. Under sommaren har {many} cyklar transporterats, och chaufförerna är övervägande positiva. Rådet ser gärna att försöket [permanentas|fortsätter ytterligare en säsong], men ställning tas först när kostnaden är känd."
                ]),
        ])
}
