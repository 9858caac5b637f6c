import Archive
import Foundation
import PersonalData
import Register
internal import Synchronization

/// The register of people, organisations and bodies, made in the background when it is first asked for and again when
/// the archive has changed. Making it reads the whole archive: while that goes on, those who ask are given the one before.
final class RegisterShelf: Sendable {
    private struct State {
        var register: Register?
        var version = Version()
        var outlines: [RecordOutline] = []
        var isBusy = false
        var failure: String?
    }

    /// What a register was made from.
    private struct Version: Equatable {
        var change: Int64 = -1
        /// Rises with every decision about who is who that is made or undone.
        var decisions = -1
    }

    private let state = Mutex(State())
    private let thread = ReaderThreads(threads: 1, waiting: 2)

    /// How long one waits for a register that is being made before being told so.
    private static let patience = 40
    private static let pause = Duration.milliseconds(75)

    /// - Throws: `Refusal.registerIsBeingMade` where that takes long.
    func register(of room: ReadingRoom) async throws -> Register {
        let (version, stored) = try await room.reading { room in
            let stored = try room.archive.identityDecisions()
            let decisions = stored.reduce(0) { $0 + ($1.undone == nil ? 1 : 2) }
            return (Version(change: try room.archive.latestChange, decisions: decisions), stored)
        }
        for _ in 0..<Self.patience {
            let (known, mustMake) = state.withLock { state -> (Register?, Bool) in
                if state.register != nil, state.version == version { return (state.register, false) }
                defer { state.isBusy = true }
                // What an archivist decides shows at once; what was read meanwhile may show a little later.
                let isGoodEnough = state.isBusy && state.version.decisions == version.decisions
                return (isGoodEnough ? state.register : nil, !state.isBusy)
            }
            if mustMake { Task { await make(version, stored, room) } }
            if let known { return known }
            try await Task.sleep(for: Self.pause)
        }
        if let failure = state.withLock({ $0.failure }) { throw ArchiveError(.cannotRead, failure) }
        throw Refusal.registerIsBeingMade
    }

    private func make(_ version: Version, _ stored: [StoredDecision], _ room: ReadingRoom) async {
        do {
            try await thread.run { [self] in
                let known = state.withLock { $0.version.change == version.change ? $0.outlines : nil }
                let outlines =
                    try known ?? room.archive.parts(RecordOutline.self).map { $0.covered(by: room.mask.finder) }
                let decisions = try stored.filter { $0.undone == nil }
                    .map { try JSONDecoder().decode(RegisterDecision.self, from: $0.decision) }
                let register = Register(of: outlines, decisions: decisions)
                state.withLock { state in
                    state.register = register
                    state.version = version
                    state.outlines = outlines
                    state.failure = nil
                }
            }
        } catch {
            state.withLock { $0.failure = "\(error)" }
        }
        state.withLock { $0.isBusy = false }
    }
}
