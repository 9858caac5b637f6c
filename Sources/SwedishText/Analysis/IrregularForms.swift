/// Inflections that no rule gives, all of closed classes: plurals that change their vowel, nouns and adjectives of one
/// syllable, verbs of the second conjugation and strong ones, with the prefixes that verbs take.
///
/// After the inflections in the word list of the Swedish Academy (SAOL).
enum IrregularForms {
    struct Base {
        var text: String
        /// Whether it is the stem already, which no rule may shorten.
        var isStem = false
        /// Whether the form is another word as well: `händer` is also what happens.
        var isAmbiguous = false
    }

    /// Nil for a form that follows the rules, as most do.
    /// - Parameter word: in lower case, without accents.
    static func base(of word: String) -> Base? {
        if let base = alone[word[...]] { return base }
        if notVerbs.contains(word) { return nil }
        var start = word.startIndex
        while start < word.endIndex {
            let ending = word[start...]
            if ending.utf8.count <= longest {
                let found = ends[ending] ?? verbs[ending].flatMap { isPrefix(word[..<start]) ? $0 : nil }
                if var base = found {
                    // gränder are no ränder.
                    if ending.hasPrefix("ränder"), word[..<start].hasSuffix("g") { return nil }
                    if ending.hasPrefix("länder"), ["ka", "b"].contains(where: word[..<start].hasSuffix) { return nil }
                    if ending.hasPrefix("män"), ["all", "ge", "do"].contains(word[..<start]) { return nil }
                    base.text = word[..<start] + base.text
                    return base
                }
            }
            start = word.index(after: start)
        }
        return nil
    }

    private static func isPrefix(_ text: Substring) -> Bool { text.isEmpty || prefixes.contains(text) }

    private static let longest = ends.keys.reduce(0) { max($0, $1.utf8.count) }

    // MARK: Tables

    /// `base: form form`, the base with `!` where it is the stem already; `form?` is another word too, `form+` also
    /// takes -s, -na and -nas.
    private static func table(_ text: String) -> [Substring: Base] {
        var table: [Substring: Base] = [:]
        for line in text.split(whereSeparator: { $0 == "\n" || $0 == ";" }) {
            let words = line.split(separator: " ")
            guard let first = words.first?.dropLast() else { continue }
            let base = Base(text: first.filter { $0 != "!" }, isStem: first.hasSuffix("!"))
            for word in words.dropFirst() {
                let form = word.filter { $0 != "?" && $0 != "+" }
                table[form[...]] = Base(text: base.text, isStem: base.isStem, isAmbiguous: word.contains("?"))
                guard word.contains("+") else { continue }
                for ending in ["s", "na", "nas"] { table[(form + ending)[...]] = base }
            }
        }
        return table
    }

    /// Also at the end of compounds.
    private static let ends = table(
        """
        stad: städer+; hand: händer?+; tand: tänder?+; bok: böcker+; land: länder+; strand: stränder+; fot: fötter+
        rot: rötter+; natt: nätter+; son: söner+; bror: bröder+ broder brodern broderns; mor: mödrar+
        far: fäder+ fadern faderns; dotter: döttrar+; tång: tänger+; stång: stänger?+; spång: spänger+
        bokstav: bokstäver+; ledamot: ledamöter+; rand: ränder+; brand: bränder+; bonde: bönder+
        man: män mäns männen männens mannen mannens; gås: gäss gässen; mus: möss mössen; lus: löss lössen
        sommar: somrar+; mun: munnen munnens munnar+; rum: rummet rummets; himmel: himlar+ himlen
        museum: museer+ museet museets; jubileum: jubileer+ jubileet jubileets; lyceum: lyceer+ lyceet lyceets
        centr!: centrum centrums centrumet centra center centret centrets centren centrens centern
        vap!: vapen vapnet vapnets vapnen vapnens; numr!: nummer numret numrets numren numrens nummers
        lägr!: läger lägret lägrets lägren lägrens lägers; lagr!: lager lagret lagrets lagren lagrens lagers
        konto: kontot kontots konton kontons kontona; foto: fotot foton fotona; saldo: saldot saldon
        schema: schemat schemats scheman schemana; tema: temat temats teman temana; drama: dramat dramats dramer
        fodr!: foder fodret fodrets fodren foders; timr!: timmer timret timrets; skild: skilt skilda
        frök!: fröken fröknar+; hammare: hamrar+; sjö: sjön sjöns sjöar+; gör: göra gör görs gjorde gjordes gjort gjorts gjord gjorda
        """)

    private static let alone = table(
        """
        ordr!: order ordern orders; ökn!: öken öknen öknens öknar öknarna; by: byn byns byar byarna byarnas
        bro: bron broar broarna broarnas; sko: skon skor skorna; ko: kon kor korna; tå: tån tår tårna; å: ån åar
        ö: ön öns öar öarna öarnas; år: året årets åren årens; ide: iden idens ideer ideerna; kö: kön? köer köerna
        gaml!: gammal gamla gammalt gamle; ny: nya nytt nyare nyast nyaste; fri: fria fritt friare; blå: blåa blått
        grå: gråa grått; god: gott goda; röd: rött röda; bred: brett breda; liten: litet lilla små
        stor: stort större störst största; lång: långt längre längst; ung: ungt yngre yngst; hög: högt högre högst
        låg: lågt lägre lägst; sann: sant sanna; tunn: tunt tunna; snabb: snabbt; sen: sent; ljus: ljust; klar: klart
        ren: rent; hel: helt; djup: djupt; tung: tungt tyngre; stark: starkt; varm: varmt; svag: svagt; svår: svårt
        dyr: dyrt; full: fullt; grön: grönt; hård: hårt; vit: vitt; kall: kallt; mörk: mörkt; skarp: skarpt
        rik: rikt; sjuk: sjukt; mjuk: mjukt; klok: klokt; trång: trångt; lugn: lugnt; jämn: jämnt; fin: fint; skön: skönt
        grov: grovt; dum: dumt; glad: glatt; sned: snett; mild: milt; vild: vilt?; rund: runt?; ond: ont; blind: blint
        trygg: tryggt; torr: torrt; frisk: friskt; allmän: allmänna allmänt allmänne; välkommen: välkomna
        besluta: beslöt beslöts beslutit
        """)

    /// Also after the prefixes below.
    private static let verbs: [Substring: Base] = {
        var forms = table(
            """
            ge!: ge ger ges gav gavs gett getts givit givits given givna givet giva giver
            ta!: ta tar tas tog togs tagit tagits tagen tagna taget taga tager
            dra!: dra drar dras drog drogs dragit dragits dragen? dragna draget? draga drager
            gå!: gå går gick gicks gått gåtts gånget; stå!: stå står stod stods stått ståtts
            slå!: slå slår slås slog slogs slagit slagits slagen? slagna slaget?; få: fick fått
            bli!: bli blir blev blivit bliva bliver; bo!: bo bor bodde bott; tro!: tro tror trodde trott; 
            bero!: bero beror berodde berott; nå!: nå når nådde nåddes nått nåtts; ske!: ske sker skedde skett
             se!: se ser ses såg? sågs sett setts sedd sedda
            hålla: höll hölls hållit hållits hållen hållna hållet; komma: kom kommit kommits kommen komna kommet
            falla: föll fallit fallits fallen? fallna; låta: lät läts låtit; ligga: låg? legat; sitta: satt suttit
            skriva: skrev skrevs skrivit skrivits skriven skrivna skrivet; bära: burit buren burna buret
            binda: band? bands bundit bundits bunden bundna; finna: fann fanns funnit funnits funnen funna
            vinna: vann vanns vunnit vunnits vunnen vunna; hinna: hann hunnit; svinna: svann svunnit
            dricka: drack druckit drucken; springa: sprang sprungit; brista: brast brustit; sticka: stack stuckit
            bryta: bröt bröts brutit brutits bruten brutna; skjuta: sköt sköts skjutit skjutits skjuten skjutna
            bjuda: bjöd bjöds bjudit bjudits bjuden bjudna; sluta: slöt slöts slutit sluten slutna
            flyta: flöt flutit; flyga: flög flugit; frysa: frös frusit; stiga: steg? stigit
            driva: drev drevs drivit drivits driven drivna drivet; gripa: grep greps gripit gripen gripna
            sprida: spred spreds spridit; strida: stred stridit; vika: vek vikit; riva: rev revs rivit rivits riven rivna
            fara: farit; skära: skar skurit skuren; stjäla: stal stulit; ljuda: ljöd ljudit; sjunga: sjöng sjungit
            säga: sade sades sagt sagts sagd sagda; lägga: lade lades lagt lagts lagd lagda
            välja: valde valdes valt valts vald valda; sälja: sålde såldes sålt sålts såld sålda
            sätta: satte sattes satts; leda: ledde leddes lett letts ledd ledda; veta: vet visste
            möta: mötte möttes mött; byta: bytte byttes bytt; sköta: skötte sköttes skött
            nämna: nämnde nämndes nämnt nämnts; följa: följde följdes följt följts följd? följda
            skilja: skilde skildes; vända: vänt vänts; sända: sänt sänts; tända: tänt tänts
            """)
        let voiced = """
            ställ för hör hyr bygg känn kör lär lev behöv kräv gräv väg häng stäng fyll fäll gäll stäm döm glöm \
            rör stör begär
            """
        for root in voiced.split(separator: " ") {
            let short = root.hasSuffix("nn") ? root.dropLast() : root
            for ending in ["de", "des", "d", "da", "t", "ts"] { forms[(short + ending)[...]] = Base(text: root + "a") }
        }
        let voiceless = "läs lös köp sök styrk stärk tryck tänk märk räck sträck väck täck släck släpp hjälp klipp"
        for root in voiceless.split(separator: " ") {
            for ending in ["te", "tes", "t", "ts"] { forms[(root + ending)[...]] = Base(text: root + "a") }
        }
        return forms
    }()

    private static let prefixes = Set(
        """
        an av be bi bort bord del er efter fast fort fram från för före förut genom god hem hän ihop in inne \
        kvar med miss mot ned ner när om på sam samman till upp ut under undan ur utan vid vidare å åt åter \
        återupp över överens
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }))

    /// Other words that look as if they were one of these verbs with a prefix.
    private static let notVerbs: Set<String> = ["andra", "andras", "beta", "betar", "betas"]
}
