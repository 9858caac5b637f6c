/// Spellings from before the reform of 1906, and verbs in the plural (`voro`, `blefvo`), which were written until about
/// 1950: the word as it is written now.
///
/// Written after the rules of the reform (Kungl. cirkuläret 7 april 1906: `f`, `fv`, `hv` for v, and `dt` for t) and the
/// word list of the Swedish Academy before and after it. A guess at worst makes the word be found under a form that
/// nobody writes.
enum OldSpelling {
    /// Nil where the word is written as today, as far as the rules tell.
    /// - Parameter word: in lower case, composed.
    static func modern(_ word: String) -> String? {
        guard word.utf8.count > 1 else { return nil }
        if let form = forms[word] { return form == word ? nil : form }
        guard mayBeOld(word) else { return nil }
        var text = word
        for (old, new) in beginnings where text.hasPrefix(old) {
            text = new + text.dropFirst(old.count)
            break
        }
        for (old, new) in pieces where text.contains(old) { text = text.replacing(old, with: new) }
        text = endings(text)
        return text == word ? nil : text
    }

    /// Whether some rule applies: to most words none does.
    private static func mayBeOld(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        for start in 0..<(bytes.count - 1) {
            if bytes[start] == UInt8(ascii: "w") { return true }
            for rule in rules[Int(bytes[start]) << 8 | Int(bytes[start + 1])] ?? []
            where start == 0 || !rule.isBeginning {
                if bytes[start...].starts(with: rule.letters) { return true }
            }
        }
        let last = bytes[bytes.count - 1]
        return last == UInt8(ascii: "f") || last == UInt8(ascii: "w")
            || last == UInt8(ascii: "t") && bytes[bytes.count - 2] == UInt8(ascii: "d")
    }

    private struct Rule {
        var letters: [UInt8]
        var isBeginning: Bool
    }

    /// By their first two bytes.
    private static let rules: [Int: [Rule]] = {
        var rules: [Int: [Rule]] = [:]
        for (index, (old, _)) in (pieces + beginnings).enumerated() where old.utf8.count > 1 {
            let letters = Array(old.utf8)
            rules[Int(letters[0]) << 8 | Int(letters[1]), default: []].append(
                Rule(letters: letters, isBeginning: index >= pieces.count))
        }
        return rules
    }()

    private static func endings(_ word: String) -> String {
        var text = word
        // blef, half, skrif; not straff.
        if text.hasSuffix("f"), !text.hasSuffix("ff"), text.utf8.count > 2, !modernInF.contains(where: text.hasSuffix) {
            text = text.dropLast() + "v"
        }
        for (old, new) in [
            ("ndt", "nt"), ("rdt", "rt"), ("ldt", "lt"), ("idt", "itt"), ("ödt", "ött"), ("edt", "ett"), ("ådt", "ått"),
            ("odt", "ott"), ("ädt", "ätt"), ("ydt", "ytt"),
        ] where text.hasSuffix(old) {
            return text.dropLast(old.count) + new
        }
        if text.hasSuffix("adt"), text.utf8.count > 3 {
            // beslutadt, but gladt
            let isLong = text.unicodeScalars.dropLast(3).contains { "aeiouyåäö".unicodeScalars.contains($0) }
            return text.dropLast(3) + (isLong ? "at" : "att")
        }
        return text
    }

    /// Words in -f of today.
    private static let modernInF = [
        "golf", "chef", "graf", "relief", "elf", "alf", "rolf", "olof", "staf", "uf", "kaf",
    ]

    private static let beginnings: [(String, String)] = [
        ("hv", "v"), ("afb", "avb"), ("afd", "avd"), ("afg", "avg"), ("afh", "avh"), ("afk", "avk"), ("afl", "avl"),
        ("afs", "avs"), ("aft", "avt"), ("afv", "avv"), ("afp", "avp"), ("afr", "avr"), ("afn", "avn"), ("afm", "avm"),
        ("der", "där"), ("jern", "järn"), ("jemn", "jämn"), ("jemf", "jämf"), ("jemk", "jämk"), ("embet", "ämbet"),
        ("ega", "äga"), ("egde", "ägde"), ("egt", "ägt"), ("elf", "älv"), ("enk", "änk"),
        ("helsa", "hälsa"), ("helso", "hälso"), ("rigtig", "riktig"), ("origtig", "oriktig"),
        ("erend", "ärend"), ("emn", "ämn"), ("hemt", "hämt"), ("lemn", "lämn"), ("rekn", "räkn"),
        ("rekenskap", "räkenskap"),
        ("verld", "värld"), ("verder", "värder"), ("vext", "växt"), ("vex", "väx"), ("vest", "väst"), ("vigt", "vikt"),
        ("vern", "värn"), ("thet", "det"), ("thors", "tors"), ("theat", "teat"), ("sednare", "senare"),
    ]

    private static let pieces: [(String, String)] = [
        ("qv", "kv"), ("fv", "v"), ("hvar", "var"), ("hvad", "vad"), ("hvil", "vil"), ("hvi", "vi"), ("w", "v"),
        ("hufud", "huvud"), ("silfr", "silvr"), ("öfn", "övn"), ("öfr", "övr"), ("öfl", "övl"), ("häfd", "hävd"),
        ("höfd", "hövd"), ("höfl", "hövl"), ("lefd", "levd"), ("lefn", "levn"), ("drifv", "driv"), ("skrifn", "skrivn"),
        ("gifn", "givn"), ("gåfn", "gåvn"), ("blifn", "blivn"), ("gref", "grev"), ("bref", "brev"), ("half", "halv"),
        ("lifs", "livs"), ("själfs", "självs"), ("sjelf", "själv"), ("själf", "själv"), ("tolf", "tolv"),
        ("tjenst", "tjänst"),
        ("tjena", "tjäna"), ("tjenar", "tjänar"), ("hjert", "hjärt"), ("gerna", "gärna"), ("nemlig", "nämlig"),
        ("nemn", "nämn"), ("menniska", "människa"), ("menniskor", "människor"), ("mensk", "mänsk"),
        ("fremman", "främman"),
        ("fremst", "främst"), ("bestemm", "bestämm"), ("stemm", "stämm"), ("skilnad", "skillnad"), ("landt", "lant"),
        ("embete", "ämbete"), ("fjerde", "fjärde"), ("fjerran", "fjärran"), ("medlemm", "medlem"), ("phi", "fi"),
        ("elfva", "elva"), ("kongl", "kungl"),
    ]

    /// Words by themselves: what no rule gives, verbs in the plural, and words that a rule would spoil.
    private static let forms: [String: String] = {
        let pairs = """
            af av; hvad vad; hvem vem; hvarje varje; hvilken vilken; hvilket vilket; hvilka vilka; hvar var;
            huru hur; der där; eder er; edert ert; edra era; hvarvid varvid; äro är; voro var; blifva bli;
            blifver blir; blifvit blivit; blefvo blev; blevo blev; bliva bli; bliver blir; hafva ha; hava ha;
            hafver har; haver har; hafve ha; gifva ge; giva ge; gifver ger; giver ger; gåfvo gav; gåvo gav; taga ta;
            tager tar; togo tog; draga dra; drager drar; drogo drog; slogo slog; gingo gick; fingo fick; stodo stod;
            lågo låg; kommo kom; sutto satt; sågo såg; åto åt; bådo bad; buro bar; skuro skar; stulo stal;
            funno fann; bundo band; vunno vann; hunno hann; sprungo sprang; sjöngo sjöng; skrefvo skrev;
            skrevo skrev; drefvo drev; drevo drev; bestego besteg; stego steg; blefve bleve; beslöto beslöt;
            slöto slöt; bjödo bjöd; erbjödo erbjöd; flöto flöt; sköto sköt; uppsköto uppsköt; ljödo ljöd; höllo höll;
            föllo föll; foro for; anföro anför; ansågo ansåg; antogo antog; afgåfvo avgav; avgåvo avgav;
            ingingo ingick; utgingo utgick; deltogo deltog; godtogo godtog; företogo företog; vidtogo vidtog;
            upptogo upptog; mottogo mottog; uttogo uttog; erhöllo erhöll; erhölle erhöll; innehöllo innehöll; förekommo förekom;
            tillkommo tillkom; överenskommo överenskom; öfverenskommo överenskom; ankommo ankom; framgingo framgick;
            afstodo avstod; avstodo avstod; bestodo bestod; förstodo förstod; uppstodo uppstod; gåfves gavs;
            togos togs; finnas finns; funnos fanns; funnes fanns; uti i; utaf av; utur ur; uppå på; ifrån från;
            tvenne två; trenne tre; elfva elva; tjugu tjugo; tolf tolv; half halv; menniska människa;
            menniskor människor; menskliga mänskliga; vigt vikt; qvar kvar; qvinna kvinna; bref brev; brefvet brevet;
            lif liv; lifvet livet; graf grav; grafven graven; staf stav; elf älv; elfven älven; haf hav;
            hafvet havet; skrif skriv; gref grev; chef chef; golf golf; fotograf fotograf; paragraf paragraf;
            telegraf telegraf; derigenom därigenom; egendom egendom; egen egen; eget eget; egna egna; enkel enkel;
            enkelt enkelt; enkla enkla; enkät enkät; deras deras; dera deras; vestra västra; vester väster; wid vid;
            wara vara; deremot däremot; derefter därefter; derför därför; derföre därför; hvarför varför;
            hvarföre varför; derom därom; deraf därav; hvaraf varav; häraf härav; hvartill vartill; helfvete helvete;
            tillstädesvoro tillstädesvar; utsågos utsågs; bestämdt bestämt; godt gott; styfver styver;
            qvarter kvarter; wåra våra; wi vi; derest därest; hufvud huvud; hufvudstaden huvudstaden
            """
        var forms: [String: String] = [:]
        for pair in pairs.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
            let words = pair.split(separator: " ")
            if words.count == 2 { forms[String(words[0])] = String(words[1]) }
        }
        return forms
    }()
}
