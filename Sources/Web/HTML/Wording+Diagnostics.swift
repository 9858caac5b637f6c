extension Wording {
    /// What a diagnostic is about; its code where that is not known here.
    func diagnostic(_ code: String) -> String {
        switch code {
        case "approval-before-meeting": self("justerat före mötet", "approved before the meeting")
        case "approval-late": self("sent justerat", "approved late")
        case "attachment-missing": self("en bilaga saknas", "an attachment is missing")
        case "blank-form": self("ej ifylld blankett", "a form not filled in")
        case "fraktur-not-tried": self("frakturstil, inte prövad", "blackletter, not tried")
        case "image-damaged": self("bilden är skadad", "the image is damaged")
        case "low-confidence": self("osäkert läst", "read with doubt")
        case "marks-not-read": self("tecken som inte kunnat läsas", "marks that could not be read")
        case "page-unread": self("sidan är inte läst", "the page is not read")
        case "personal-data": self("personuppgift", "personal data")
        case "readings-differ": self("två läsningar skiljer sig", "two readings differ")
        case "sequence-gap": self("nummer som fattas", "numbers that are missing")
        case "sequence-repeat": self("nummer som står två gånger", "numbers that stand twice")
        case "text-damaged": self("texten är skadad", "the text is damaged")
        case "text-layer-replaced": self("filens textlager är ersatt", "the file’s text layer is replaced")
        case "time-order": self("klockslag i fel ordning", "times out of order")
        case "voter-absent": self("en frånvarande röstar", "an absent person votes")
        case "voter-not-listed": self("en röstande som inte är upptagen", "a voter who is not listed")
        case "votes-differ": self("röster som inte går ihop", "votes that do not add up")
        default: code
        }
    }
}
