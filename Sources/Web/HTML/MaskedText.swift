import PersonalData

/// Text in which what is covered can be told from what is printed, also by those who listen to the page.
struct MaskedText {
    let html: HTML

    init(_ text: String) {
        guard text.unicodeScalars.contains(PersonalDataFinder.mask) else {
            html = "\(text)"
            return
        }
        var pieces: [HTML] = []
        var plain = String.UnicodeScalarView()
        var covered = String.UnicodeScalarView()
        func flush() {
            if !plain.isEmpty { pieces.append("\(String(plain))") }
            if !covered.isEmpty { pieces.append("<span class=\"covered\">\(String(covered))</span>") }
            plain = String.UnicodeScalarView()
            covered = String.UnicodeScalarView()
        }
        for scalar in text.unicodeScalars {
            if scalar == PersonalDataFinder.mask {
                if !plain.isEmpty { flush() }
                covered.append(scalar)
            } else {
                if !covered.isEmpty { flush() }
                plain.append(scalar)
            }
        }
        flush()
        html = HTML.joined(pieces)
    }
}
