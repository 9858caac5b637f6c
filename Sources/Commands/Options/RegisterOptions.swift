import Archive
import ArgumentParser
import Foundation
import Register

/// The register of people, organisations and bodies, made from the archive.
struct RegisterOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Who is who, as an archivist decided: JSON, one decision on a line, such as {\"verdict\":\"same\",\"groups\":[[{\"record\":\"…\",\"name\":\"…\"},…]]}; `apart` with a group for each person.",
            valueName: "file"))
    var identities: String?

    @OptionGroup var personal: PersonalDataOptions
    @OptionGroup var archive: ArchiveOptions

    func register(_ archive: Archive) throws -> Register {
        let outlines = try archive.parts(RecordOutline.self).map { personal.shown($0) }
        let register = Register(of: outlines, decisions: try decisions(archive))
        for decision in register.unusedDecisions {
            let named = decision.groups.joined().map { "\($0.name) in \($0.record)" }.joined(separator: ", ")
            Console.say("a decision about who is who names somebody whom no record names: \(named)")
        }
        return register
    }

    /// Those that archivists have made in the reading room, then those of the file.
    private func decisions(_ archive: Archive) throws -> [RegisterDecision] {
        let made = try archive.identityDecisions().filter { $0.undone == nil }
            .map { try JSONDecoder().decode(RegisterDecision.self, from: $0.decision) }
        guard let identities else { return made }
        guard let data = FileManager.default.contents(atPath: identities) else {
            throw Ending(code: Ending.noInput, "\(identities): no such file, or it cannot be read")
        }
        return try made
            + data.split(separator: UInt8(ascii: "\n")).enumerated().map { number, line in
                do {
                    return try JSONDecoder().decode(RegisterDecision.self, from: Data(line))
                } catch {
                    throw Ending(code: 64, "\(identities), line \(number + 1): no decision about who is who: \(error)")
                }
            }
    }
}
