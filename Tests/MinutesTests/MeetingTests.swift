import DocumentModel
import Testing

@Suite("Meeting and approval") struct MeetingTests {
    @Test("the preamble of an annual meeting gives kind, body, date and place")
    func preamble() throws {
        let meeting = try record(
            "PROTOKOLL\n\nfört vid ordinarie föreningsstämma med Brf Eken i Ekmora den 24 april 2013 i Folkets hus, Storgatan 5\n\n§ 1 Öppnande\n\nEva Ek öppnade stämman.\n\n§ 2 Slut\n\nStämman avslutades kl. 20:10.\n"
        ).meeting
        #expect(meeting.kind == "ordinarie föreningsstämma")
        #expect(meeting.body == "Brf Eken i Ekmora")
        #expect(meeting.date == "2013-04-24")
        #expect(meeting.place == "Folkets hus, Storgatan 5")
        #expect(meeting.endTime == "20:10")
    }

    @Test(
        "a title is no running head and is whole",
        arguments: [
            ("EKMORA KOMMUN   SAMMANTRÄDESPROTOKOLL   1 (12)", "SAMMANTRÄDESPROTOKOLL"),
            ("EKMORA KOMMUN   SAMMANTRÄDESPROTOKOLL   (12)", "SAMMANTRÄDESPROTOKOLL"),
            ("Sammanträdesprotokoll sida 1 av 12", "Sammanträdesprotokoll"),
            ("Handlingsplan 2021 för Viken", "Handlingsplan 2021 för Viken"),
            (
                "Anteckningar från dialogmöte om vatten i\n\nÖstergötland",
                "Anteckningar från dialogmöte om vatten i Östergötland"
            ),
            ("Anteckningar från dialogmöte om vatten i\n\nPlats: Ekmora", "Anteckningar från dialogmöte om vatten i"),
        ])
    func title(head: String, title: String) throws {
        let record = try record(
            "\(head)\n\nPlats och tid\n\nRådhuset, kl. 13.00\n\n§ 1 Start\n\nText.\n\n§ 2 Slut\n\nText.\n")
        #expect(record.document.title == title)
        for place in record.document.evidence["title"]?.places ?? [] {
            let block = try #require(record.blocks.first { $0.id == place.block })
            let words = String(
                String.UnicodeScalarView(Array(block.original.unicodeScalars)[place.span[0]..<place.span[1]]))
            #expect(title.contains(words))
        }
    }

    @Test("labelled fields win, and the date of approval is another date")
    func fields() throws {
        let record = try record(
            "Kulturnämnden\n\nSammanträdesprotokoll\n\nSammanträdesdatum: 2021-03-04\n\nPlats och tid: Rådhuset, rum 3, kl. 13.00–15.30\n\nJusterat den 2021-03-11\n\n§ 1 Start\n\nText.\n\n§ 2 Slut\n\nText.\n"
        )
        #expect(record.document.type == .minutes)
        #expect(record.meeting.body == "Kulturnämnden")
        #expect(record.meeting.date == "2021-03-04")
        #expect(record.meeting.startTime == "13:00")
        #expect(record.meeting.endTime == "15:30")
        #expect(record.meeting.place == "Rådhuset, rum 3")
        #expect(record.approval.date == "2021-03-11")
    }

    @Test("a room and a property are neither a person nor a time, and the field for the meeting gives its kind")
    func roomsAndProperties() throws {
        let record = try record(
            "Protokoll\n\nFörening: Samfälligheten Stora Näs 4:19\n\nMöte: Ordinarie föreningsstämma\n\nDatum: 2021-03-04\n\nTid och plats: Rum Vättern, plan 3, kl. 08.15–10.02\n\n§ 1 Start\n\nText.\n\n§ 2 Slut\n\nText.\n"
        )
        #expect(record.meeting.kind == "Ordinarie föreningsstämma")
        #expect(record.meeting.startTime == "08:15")
        #expect(record.meeting.endTime == "10:02")
        #expect(record.meeting.place == "Rum Vättern, plan 3")
    }

    @Test("what the document does not say is nil")
    func unsaid() throws {
        let record = try record(
            "Minnesanteckningar från samråd om bron 23/10\n\n1. Start\n\nText om bron.\n\n2. Slut\n\nMer text.\n")
        #expect(record.document.type == .notes)
        #expect(record.meeting.date == nil)
        #expect(record.meeting.startTime == nil)
        #expect(record.approval.chair == nil)
        #expect(record.approval.date == nil)
    }

    @Test(
        "the signatures name chair, secretary and justerare",
        arguments: [
            "Vid protokollet\n\nBo Alm\n\nJusteras\n\nEva Ek\nordförande\n\nSiv Lönn",
            "Sekreterare: Bo Alm\n\nOrdförande: Eva Ek\n\nJusterare: Siv Lönn",
        ])
    func signatures(block: String) throws {
        let approval = try record(
            "Protokoll Byrådet 2021-03-04\n\n§ 1 Start\n\nText.\n\n§ 2 Slut\n\nOrdföranden tackade för visat intresse.\n\n\(block)\n"
        ).approval
        #expect(approval.secretary == "Bo Alm")
        #expect(approval.adjusters.contains("Siv Lönn"))
    }

    @Test("elections in the text name them where nothing is signed")
    func elections() throws {
        let approval = try record(
            "Protokoll årsmöte Byrådet 2021-03-04\n\n1. Mötet valde Eva Ek till mötesordförande samt Bo Alm till protokollförare.\n2. Till att justera dagens protokoll valdes Siv Lönn och Per Asp.\n3. Mötet avslutades.\n"
        ).approval
        #expect(approval.chair == "Eva Ek")
        #expect(approval.secretary == "Bo Alm")
        #expect(approval.adjusters == ["Siv Lönn", "Per Asp"])
    }

    @Test("approval before the meeting is reported")
    func approvedBefore() throws {
        let record = try record(
            "Kulturnämnden\n\nSammanträdesprotokoll\n\nSammanträdesdatum: 2021-03-04\n\nJusterat den 2021-02-11\n\n§ 1 Start\n\nText.\n\n§ 2 Slut\n\nText.\n"
        )
        #expect(record.diagnostics.contains { $0.code == "approval-before-meeting" })
    }

    @Test("a notice has its points as items, and nobody attends")
    func notice() throws {
        let record = try record(
            "# Kallelse till årsmöte för Ekmora IF\n\n**Datum:** 2022-05-22  \n**Tid:** 18:30  \n**Plats:** Klubbstugan\n\n1. Öppnande\n2. Val av ordförande\n3. Avslutning\n",
            mediaType: "text/markdown")
        #expect(record.document.type == .notice)
        #expect(record.meeting.body == "Ekmora IF")
        #expect(record.meeting.date == "2022-05-22")
        #expect(record.meeting.startTime == "18:30")
        #expect(record.meeting.place == "Klubbstugan")
        #expect(record.items.map(\.title) == ["Öppnande", "Val av ordförande", "Avslutning"])
        #expect(record.items.flatMap(\.decisions).isEmpty)
    }
}
