internal import Crypto
internal import Foundation
internal import Pipeline
internal import Yams

/// What somebody may do.
package struct Rights: OptionSet, Hashable, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }

    /// To search and to read, personal data masked.
    package static let read = Rights(rawValue: 1)
    /// To correct what was read.
    package static let correct = Rights(rawValue: 2)
    /// To see personal data.
    package static let personalData = Rights(rawValue: 4)

    package static let all: Rights = [.read, .correct, .personalData]

    static let words: [(word: String, right: Rights)] = [
        ("read", .read), ("correct", .correct), ("personal-data", .personalData),
    ]
}

/// Who is asking, as far as is known.
package struct Viewer: Hashable, Sendable {
    /// As it stands in the access file; nil for somebody without a token.
    package var name: String?
    package var rights: Rights

    package init(name: String?, rights: Rights) {
        self.name = name
        self.rights = rights
    }

    package func may(_ right: Rights) -> Bool { rights.isSuperset(of: right) }

    func require(_ right: Rights) throws(Refusal) {
        guard may(right) else { throw name == nil ? .needsToken : .noRight }
    }
}

/// Who may do what. Tokens are kept as their SHA-256 only: the file does not let anybody in.
package struct Access: Sendable {
    package var anyone: Rights
    private var people: [String: Viewer]

    /// - Parameter people: by the SHA-256 of their token, in lower-case hexadecimal digits.
    package init(anyone: Rights, people: [String: Viewer]) {
        self.anyone = anyone
        self.people = people
    }

    /// For one person at this machine: reading is free, everything else needs the token.
    package static func local(token: String) -> Access {
        let name = ProcessInfo.processInfo.environment["USER"].flatMap { $0.isEmpty ? nil : $0 } ?? "local"
        return Access(anyone: .read, people: [digest(token): Viewer(name: name, rights: .all)])
    }

    /// Nil for a token that is nobody's.
    package func viewer(token: String) -> Viewer? { people[Self.digest(token)] }

    /// 32 random bytes as 43 letters, digits, `-` and `_`.
    package static func makeToken() -> String {
        let bytes = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
        return bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    package static func digest(_ token: String) -> String { FileDigest.sha256(of: Data(token.utf8)) }
}

// MARK: - The access file

extension Access {
    private struct File: Decodable {
        struct Person: Decodable {
            var name: String
            var tokenSHA256: String
            var rights: [String]

            enum CodingKeys: String, CodingKey {
                case name, rights
                case tokenSHA256 = "token-sha256"
            }
        }
        var anyone: [String]?
        var people: [Person]?
    }

    /// Reads an access file:
    ///
    ///     anyone: [read]
    ///     people:
    ///       - name: Anna Arkivarie
    ///         token-sha256: 5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef
    ///         rights: [read, correct, personal-data]
    package init(contentsOfFile path: String) throws(WebError) {
        let file: File
        do {
            let text = try String(contentsOfFile: path, encoding: .utf8)
            file = try YAMLDecoder().decode(File.self, from: text)
        } catch let error as DecodingError {
            throw WebError(.access, Self.words(for: error), place: path)
        } catch {
            throw WebError(.access, "\(error)", place: path)
        }
        var people: [String: Viewer] = [:]
        for person in file.people ?? [] {
            let digest = person.tokenSHA256.lowercased()
            guard digest.count == 64, digest.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
                throw WebError(.access, "token-sha256 of \(person.name) is not 64 hexadecimal digits", place: path)
            }
            guard people[digest] == nil else {
                throw WebError(.access, "\(person.name) has the token of somebody else", place: path)
            }
            people[digest] = Viewer(name: person.name, rights: try Self.rights(person.rights, path))
        }
        self.init(anyone: try Self.rights(file.anyone ?? [], path), people: people)
    }

    private static func rights(_ words: [String], _ path: String) throws(WebError) -> Rights {
        var rights: Rights = []
        for word in words {
            guard let known = Rights.words.first(where: { $0.word == word }) else {
                let all = Rights.words.map(\.word).joined(separator: ", ")
                throw WebError(.access, "there is no right `\(word)`; there are \(all)", place: path)
            }
            rights.insert(known.right)
        }
        // Nobody corrects what they cannot see.
        return rights.isEmpty ? rights : rights.union(.read)
    }

    private static func words(for error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context):
            "\(place(context))`\(key.stringValue)` is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
            "\(place(context))\(context.debugDescription)"
        @unknown default: "\(error)"
        }
    }

    private static func place(_ context: DecodingError.Context) -> String {
        let path = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
        return path.isEmpty ? "" : "\(path): "
    }
}
