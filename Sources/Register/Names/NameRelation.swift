internal import DocumentModel

/// How far two names may be one person's, by their letters alone.
enum NameRelation: Hashable, Sendable {
    case same
    /// The same sound: Frid, Fridh.
    case spelling
    /// One letter more, less or other: a misreading, or another name.
    case slip
    /// First names are initials in one of them.
    case initials
    /// A further first name or surname stands in one of them only.
    case part

    /// Nil where they are different names.
    init?(_ left: NameForm, _ right: NameForm) {
        if left.key == right.key {
            self = .same
            return
        }
        if let a = left.place, let b = right.place, a != b { return nil }
        if let surnames = Self.likeness(left.surname, right.surname), let first = Self.givenNames(left, right) {
            // Two slips in one name are another name.
            if surnames == .slip, first != .same { return nil }
            self = Self.weaker(surnames, first)
        } else if let part = Self.doubleSurname(left, right) ?? Self.doubleSurname(right, left) {
            self = part
        } else if Self.sameInOtherOrder(left, right) {
            self = .part
        } else {
            return nil
        }
        if self == .same, left.place != right.place { self = .part }
    }

    private static let order: [NameRelation] = [.same, .spelling, .initials, .part, .slip]

    private static func weaker(_ left: NameRelation, _ right: NameRelation) -> NameRelation {
        order.last { $0 == left || $0 == right } ?? left
    }

    static func likeness(_ left: NameForm.Part, _ right: NameForm.Part) -> NameRelation? {
        if left.text == right.text { return .same }
        if left.isInitial || right.isInitial { return left.text.first == right.text.first ? .initials : nil }
        if left.shape == right.shape { return .spelling }
        // Short names differ by one letter and are different: Lind, Lund; Berg, Borg; Anna, Alma.
        let isLong = min(left.text.count, right.text.count) >= 5
        guard
            isLong && left.shape.editDistance(to: right.shape, atMost: 1) != nil
                || Self.reads(left.text, as: right.text) || Self.reads(right.text, as: left.text)
        else { return nil }
        return .slip
    }

    /// Letters that are printed alike: `rn` and `m`, `n` and `u`. One of them makes the one name of the other.
    private static func reads(_ left: String, as right: String) -> Bool {
        lookalikes.contains { wrong, meant in
            left.ranges(of: wrong).contains { range in
                left[..<range.lowerBound] + meant + left[range.upperBound...] == right
            }
        }
    }

    private static let lookalikes = [
        ("rn", "m"), ("ii", "n"), ("cl", "d"), ("vv", "w"), ("li", "h"), ("l", "i"), ("i", "l"), ("u", "n"),
        ("n", "u"), ("c", "e"), ("f", "t"), ("b", "h"), ("1", "l"), ("0", "o"), ("j", "i"), ("ö", "o"), ("å", "a"),
    ]

    /// The first names (with what stands before the last surname): the first must agree, the others may be missing.
    private static func givenNames(_ left: NameForm, _ right: NameForm) -> NameRelation? {
        guard let a = left.given.first, let b = right.given.first, var result = likeness(a, b) else { return nil }
        let (shorter, longer) =
            left.given.count <= right.given.count ? (left.given, right.given) : (right.given, left.given)
        // In order, each of the shorter list must be found in the longer one.
        var position = 1
        for part in shorter.dropFirst() {
            var found: NameRelation?
            while position < longer.count, found == nil {
                found = likeness(part, longer[position])
                position += 1
            }
            guard let found else { return nil }
            if found == .slip, result == .slip { return nil }
            result = weaker(result, found)
        }
        return shorter.count == longer.count ? result : weaker(result, .part)
    }

    /// `Pilar Ruiz Campo` beside `Pilar Campo Ruiz`
    private static func sameInOtherOrder(_ left: NameForm, _ right: NameForm) -> Bool {
        guard left.given.count > 1, left.given.first == right.given.first else { return false }
        func others(_ form: NameForm) -> [String] { (form.given.dropFirst() + [form.surname]).map(\.shape).sorted() }
        return others(left) == others(right)
    }

    /// `Ulrika Boström` beside `Ulrika Boström Gatti`: first name and first surname.
    private static func doubleSurname(_ short: NameForm, _ long: NameForm) -> NameRelation? {
        guard short.given.count < long.given.count, let a = short.given.first, let b = long.given.first,
            likeness(a, b) == .same,
            long.given.dropFirst().contains(where: { !$0.isInitial && $0.shape == short.surname.shape })
        else { return nil }
        return .part
    }
}
