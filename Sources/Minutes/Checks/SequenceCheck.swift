import DocumentModel

/// Swedish minutes number their items without gaps: a gap or a repeat is a missing page or a misreading.
enum SequenceCheck {
    static func diagnostics(_ items: [AgendaItem]) -> [Diagnostic] {
        var diagnostics: [Diagnostic] = []
        var previous: (value: Int, text: String)?
        for item in items {
            guard let number = item.number, let value = Int(number.prefix(while: \.isNumber)) else { continue }
            defer { previous = (value, number) }
            let place = item.evidence.places.first
            guard let last = previous else { continue }
            if value > last.value + 1 {
                let missing = value - last.value == 2 ? "\(last.value + 1)" : "\(last.value + 1)–\(value - 1)"
                diagnostics.append(
                    Diagnostic(
                        .warning, code: "sequence-gap",
                        message: "item \(number) follows item \(last.text): \(missing) missing", page: place?.page,
                        block: place?.block))
            } else if value < last.value || number == last.text {
                diagnostics.append(
                    Diagnostic(
                        .warning, code: "sequence-repeat", message: "item \(number) follows item \(last.text)",
                        page: place?.page, block: place?.block))
            }
        }
        return diagnostics
    }
}
