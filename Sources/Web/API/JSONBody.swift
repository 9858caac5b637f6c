import Corrections
import Foundation
import HTTPTypes

/// Reads what programs send.
enum JSONBody {
    private struct CorrectionBody: Decodable {
        var field: CorrectableField
        var entry: String?
        var value: String?
        var seen: String?
        var reason: String?
        var hasSeen: Bool

        private enum CodingKeys: String, CodingKey { case field, entry, value, seen, reason }

        init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            field = try container.decode(CorrectableField.self, forKey: .field)
            entry = try container.decodeIfPresent(String.self, forKey: .entry)
            // That a value is absent must be said: a key left out by mistake would take a value away.
            guard container.contains(.value) else {
                throw DecodingError.keyNotFound(
                    CodingKeys.value, .init(codingPath: [], debugDescription: "`value` is missing; null means absent"))
            }
            value = try container.decodeIfPresent(String.self, forKey: .value)
            hasSeen = container.contains(.seen)
            seen = try container.decodeIfPresent(String.self, forKey: .seen)
            reason = try container.decodeIfPresent(String.self, forKey: .reason)
        }
    }

    static func wish(_ text: String) throws -> CorrectionDesk.Wish {
        let body: CorrectionBody = try decode(text)
        guard (body.reason ?? "").unicodeScalars.count <= 500 else { throw Refusal.noSuchValue("reason") }
        guard (body.entry ?? "").unicodeScalars.count <= 40 else { throw Refusal.noSuchEntry }
        return CorrectionDesk.Wish(
            field: body.field, entry: body.entry, value: body.value, seen: body.hasSeen ? .some(body.seen) : nil,
            reason: body.reason)
    }

    static func decode<Value: Decodable>(_ text: String) throws -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(text.utf8))
        } catch {
            throw Refusal(
                .badRequest, ("Innehållet går inte att läsa", "\(error)"), ("The body cannot be read", "\(error)"))
        }
    }
}
