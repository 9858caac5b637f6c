import DocumentModel

extension Wording {
    func type(_ type: DocumentType) -> String {
        switch type {
        case .minutes: self("Protokoll", "Minutes")
        case .notes: self("Minnesanteckningar", "Notes")
        case .notice: self("Kallelse", "Notice")
        case .agenda: self("Dagordning", "Agenda")
        case .plan: self("Plan", "Plan")
        case .report: self("Rapport", "Report")
        case .letter: self("Skrivelse", "Letter")
        case .other: self("Annan handling", "Other document")
        }
    }

    func origin(_ origin: PageOrigin) -> String {
        switch origin {
        case .embedded: self("filens textlager", "the file’s text layer")
        case .ocr: self("läst från bild", "read from the image")
        case .plain: self("textfil", "text file")
        case .blank: self("tom sida", "blank page")
        case .unread: self("kunde inte läsas", "could not be read")
        case .handwritten: self("handskriven, läses inte", "handwritten, not read")
        }
    }

    func presence(_ presence: Presence) -> String {
        switch presence {
        case .present: self("närvarande", "present")
        case .absent: self("frånvarande", "absent")
        case .partial: self("en del av mötet", "part of the meeting")
        }
    }

    /// Nil for the ordinary case.
    func state(_ state: AgendaItem.State) -> String? {
        switch state {
        case .handled: nil
        case .deferred: self("bordlagt", "deferred")
        case .referredBack: self("återremitterat", "referred back")
        case .withdrawn: self("utgick", "withdrawn")
        }
    }

    func method(_ method: Vote.Method) -> String {
        switch method {
        case .acclamation: self("acklamation", "acclamation")
        case .open: self("öppen omröstning", "open vote")
        case .secret: self("sluten omröstning", "secret ballot")
        }
    }

    func choice(_ choice: Vote.Ballot.Choice) -> String {
        switch choice {
        case .yes: self("ja", "yes")
        case .no: self("nej", "no")
        case .abstain: self("avstår", "abstains")
        case .absent: self("frånvarande", "absent")
        }
    }

    func kind(_ kind: Proposal.Kind) -> String? {
        switch kind {
        case .approve: self("bifall", "approve")
        case .reject: self("avslag", "reject")
        case .amend: self("ändring", "amend")
        case .referBack: self("återremiss", "refer back")
        case .other: nil
        }
    }

    func kind(_ kind: BlockKind) -> String {
        switch kind {
        case .heading: self("rubrik", "heading")
        case .paragraph: self("stycke", "paragraph")
        case .listItem: self("listpunkt", "list item")
        case .table: self("tabell", "table")
        case .furniture: self("sidhuvud eller sidfot", "page furniture")
        case .footnote: self("fotnot", "footnote")
        case .signature: self("underskrift", "signature")
        }
    }

    func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: self("fel", "error")
        case .warning: self("varning", "warning")
        case .note: self("anmärkning", "note")
        }
    }

    /// How a value became known; nil for what simply stands there.
    func evidence(_ state: Evidence.State) -> String? {
        switch state {
        case .stated: nil
        case .derived: self("följer av sammanhanget", "follows from the context")
        case .repaired: self("felläsning lagad", "misreading repaired")
        case .corrected: self("rättad", "corrected")
        case .given: self("angiven utifrån", "given from outside")
        case .masked: self("personuppgift dold", "personal data hidden")
        }
    }
}
