/// The character encodings that text files of the last decades come in.
package enum TextEncoding: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    /// Contains ISO 8859-1: the two differ only where ISO 8859-1 has control characters.
    case windows1252 = "windows-1252"

    /// What a file's bytes are: by the byte order mark, else by the zero bytes of UTF-16, else UTF-8 where the bytes
    /// are that (single damaged places apart), else Windows-1252. Nil for bytes that are no text.
    package init?(of bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self = .utf8
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self = .utf16LittleEndian
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else if bytes.contains(0) {
            guard let order = Self.order(ofZerosIn: bytes) else { return nil }
            self = order
        } else {
            guard !Self.isMostlyControl(bytes) else { return nil }
            self = Self.isMostlyUTF8(bytes) ? .utf8 : .windows1252
        }
    }

    /// The text, with U+FFFD for each place that does not decode, and the number of such places.
    package func decode(_ bytes: [UInt8]) -> (text: String, damagedPlaces: Int) {
        switch self {
        case .utf8:
            Self.decode(bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
        case .utf16LittleEndian:
            Self.decode(Self.units(bytes) { UInt16($0) | UInt16($1) << 8 }, as: UTF16.self)
        case .utf16BigEndian:
            Self.decode(Self.units(bytes) { UInt16($0) << 8 | UInt16($1) }, as: UTF16.self)
        case .windows1252:
            (String(String.UnicodeScalarView(bytes.map { Self.windows1252Scalar($0) })), 0)
        }
    }

    // MARK: - Detection

    /// UTF-16 of Latin text has a zero in nearly every second byte and almost never elsewhere.
    private static func order(ofZerosIn bytes: [UInt8]) -> TextEncoding? {
        guard bytes.count % 2 == 0 else { return nil }
        var zeros = (even: 0, odd: 0)
        for (index, byte) in bytes.enumerated() where byte == 0 {
            if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let units = bytes.count / 2
        let most = units * 7 / 10
        let few = units / 50
        if zeros.odd >= most, zeros.even <= few { return .utf16LittleEndian }
        if zeros.even >= most, zeros.odd <= few { return .utf16BigEndian }
        return nil
    }

    /// Text has no control characters but tabs, line ends and form feeds (and now and then a stray one).
    private static func isMostlyControl(_ bytes: [UInt8]) -> Bool {
        let controls = bytes.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1A && $0 != 0x1B }
        return controls * 20 > bytes.count
    }

    /// UTF-8 is recognised by its well-formed sequences; a damaged byte in many good ones does not make it Latin 1.
    private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
        var iterator = bytes.makeIterator()
        var decoder = UTF8()
        var sequences = 0
        var errors = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): if !scalar.isASCII { sequences += 1 }
            case .error: errors += 1
            case .emptyInput: return errors * 4 <= sequences
            }
        }
    }

    // MARK: - Decoding

    private static func units(_ bytes: [UInt8], _ combine: (UInt8, UInt8) -> UInt16) -> ArraySlice<UInt16> {
        var units = stride(from: 0, to: bytes.count - 1, by: 2).map { combine(bytes[$0], bytes[$0 + 1]) }[...]
        if units.first == 0xFEFF { units = units.dropFirst() }
        return units
    }

    private static func decode<Codec: UnicodeCodec>(
        _ units: ArraySlice<Codec.CodeUnit>, as codec: Codec.Type
    ) -> (text: String, damagedPlaces: Int) {
        var iterator = units.makeIterator()
        var decoder = Codec()
        var scalars = String.UnicodeScalarView()
        var damaged = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar):
                scalars.append(scalar)
            case .error:
                scalars.append("\u{FFFD}")
                damaged += 1
            case .emptyInput:
                return (String(scalars), damaged)
            }
        }
    }

    /// The WHATWG table: the five bytes that Windows-1252 leaves undefined map to the control character of their number.
    private static func windows1252Scalar(_ byte: UInt8) -> Unicode.Scalar {
        guard (0x80...0x9F).contains(byte) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(highControls[Int(byte) - 0x80]) ?? "\u{FFFD}"
    }

    private static let highControls: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x192, 0x201E, 0x2026, 0x2020, 0x2021, 0x2C6, 0x2030, 0x160, 0x2039, 0x152, 0x8D, 0x17D,
        0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x2DC, 0x2122, 0x161, 0x203A, 0x153, 0x9D,
        0x17E, 0x178,
    ]
}
