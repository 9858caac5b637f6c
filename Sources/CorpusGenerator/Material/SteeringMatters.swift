/// What steering groups of municipalities and regions deal with.
enum SteeringMatters {
    static let all = [
        Matter(
            title: "Lägesrapport e-arkiv",
            text: [
                "Leverans från ekonomisystemen har påbörjats i {few} kommuner. {presenter} visar hur uttag görs och berättar att gallringsreglerna ännu inte är fastställda.",
                "Den största risken är att nyckelpersoner lämnar projektet. En backup för rollen som systemförvaltare behöver utses före sommaren.",
            ],
            points: [
                "Viktigt att arkivarierna kommer in tidigt.",
                "Avtalet med leverantören behöver ses över [under hösten|före årsskiftet].",
                "Bra om kommunerna använder samma benämningar.",
            ]),
        Matter(
            title: "Handlingsplan {nextyear}–{yearafter}",
            text: [
                "Förslaget till handlingsplan har varit på remiss till {past}. {presenter} går igenom de ändringar som har gjorts med anledning av svaren."
            ], decisions: ["att anta handlingsplan {nextyear}–{yearafter}, inklusive budget"]),
        Matter(
            title: "Byte av deltagare i arbetsgrupp",
            text: ["En av platserna i arbetsgruppen har varit vakant sedan i våras."],
            decisions: ["att {person} ersätter {person2} i arbetsgruppen för informationssäkerhet"]),
        Matter(
            title: "Gemensam utbildning för nya chefer",
            text: [
                "Utbildningen har genomförts två gånger med sammanlagt {people} deltagare. Utvärderingen är god, men flera önskar mer tid för [arbetsrätt|samtal i mindre grupper]."
            ],
            decisions: ["Utbildningen erbjuds på nytt under {nextyear}"],
            points: [
                "Fyra halvdagar är lättare att planera in än två heldagar.", "Fler chefer från äldreomsorgen bör nås.",
            ]),
        Matter(
            title: "Uppföljning av avvikelser i vårdens övergångar",
            text: [
                "Under perioden har {many} avvikelser rapporterats, varav de flesta gäller läkemedelslistor som saknas vid utskrivning. [Ingen allvarlig vårdskada har inträffat.|En händelse utreds enligt lex Maria.]",
                "{presenter} föreslår att gruppen följer frågan kvartalsvis.",
            ]),
        Matter(
            title: "Beslutspunkter",
            text: ["Underlagen skickades ut {past}."],
            decisions: [
                "att anta riktlinje för säker digital kommunikation",
                "att avsätta {sum} kronor ur samverkansmedlen för en förstudie om välfärdsteknik",
            ]),
        Matter(
            title: "Information från huvudmännen",
            text: [
                "Regionen: Ny [hälsovalschef|digitaliseringsdirektör] tillträder i {month}.",
                "Kommunerna: Arbetet med [den nya socialtjänstlagen|gemensam nattpatrull] fortsätter. Flera kommuner ser över sina avgifter.",
            ]),
        Matter(
            title: "Avtal om larm och trygghetstelefoni",
            text: ["Nuvarande avtal kan förlängas till {due}. {presenter} redogör för kommunernas synpunkter."],
            decisions: ["{group} ställer sig bakom en förlängning med tolv månader"]),
        Matter(
            title: "Ekonomiskt utfall och prognos",
            text: [
                "{presenter} redovisar utfallet till och med den {monthend}. Av årets samverkansmedel, {sum} kronor, är drygt hälften förbrukat. Tillsättningen av en processledare har dragit ut på tiden."
            ],
            decisions: ["Redovisningen godkänns", "Outnyttjade medel får föras över till {nextyear}"],
            points: ["Lägg in en kolumn för intecknade medel nästa gång."]),
        Matter(
            title: "Samtycke och informationsdelning",
            text: [
                "Juristnätverkets utkast till gemensam samtyckesblankett diskuteras. Av 10 kap. 2 § offentlighets- och sekretesslagen framgår att sekretess inte hindrar att uppgift lämnas om det är nödvändigt för den egna verksamheten, men någon allmän rätt att dela uppgifter ger bestämmelsen inte.",
                "Utkastet bearbetas vidare. {presenter} tar emot synpunkter till {due}.",
            ]),
        Matter(
            title: "Val av vice ordförande",
            text: [
                "Uppdraget som vice ordförande roterar mellan kommunerna och är nu ledigt. Två namn har föreslagits."
            ],
            decisions: ["Till vice ordförande för {nextyear} utses {person}"]),
    ]
}
