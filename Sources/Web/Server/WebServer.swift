package import Archive
internal import Foundation
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
package import PersonalData
package import Pipeline
import ServiceLifecycle

/// The reading room on the network: workers, routes, limits, and a clean end.
package struct WebServer: Sendable {
    private let archive: Archive
    private let settings: WebSettings
    private let mask: RecordMask
    private let workers: WorkerCommand

    package init(
        archive: Archive, settings: WebSettings, mask: RecordMask = RecordMask(),
        workers: WorkerCommand = .thisProgram
    ) {
        self.archive = archive
        self.settings = settings
        self.mask = mask
        self.workers = workers
    }

    /// Serves until the task is cancelled; then what is under way ends, within the time that the settings give.
    ///
    /// - Parameter onReady: called with the port once requests are answered.
    /// - Throws: `WebError` where the address cannot be listened at.
    package func run(onReady: @escaping @Sendable (Int) -> Void) async throws {
        let workerSettings = WorkerSettings(
            count: settings.workers, openDeadline: .seconds(30), pageDeadline: .seconds(60),
            memory: settings.workerMemory)
        try await WorkerPool.withWorkers(workers, settings: workerSettings) { pool in
            let room = ReadingRoom(archive: archive, settings: settings, mask: mask, workers: pool)
            var logger = Logger(label: "protokoll.web")
            logger.logLevel = .warning
            let application = Application(
                responder: TimedResponder(
                    Routes(room: room).router().buildResponder(), seconds: settings.requestSeconds),
                server: .http1(
                    configuration: HTTP1Channel.Configuration(
                        idleTimeout: .seconds(Int64(settings.idleSeconds)),
                        httpDecoderConfiguration: .init(
                            maxHeaderFieldSize: 32 << 10, maxHeaderListSize: 64 << 10, maxHeaderFieldCount: 100))),
                configuration: ApplicationConfiguration(
                    address: .hostname(settings.host, port: settings.port),
                    availableConnectionsDelegate: .maximum(settings.connections, logger: logger)),
                onServerRunning: { channel in onReady(channel.localAddress?.port ?? settings.port) },
                logger: logger)
            // An archive without an index is served all the same: the search page says what is missing.
            Task { try? await room.reading { room in try room.warm() } }
            try await serve(application, logger: logger)
        }
    }

    private func serve(_ application: some ApplicationProtocol, logger: Logger) async throws {
        var configuration = ServiceGroupConfiguration(services: [application], logger: logger)
        configuration.maximumGracefulShutdownDuration = .seconds(settings.shutdownSeconds)
        let group = ServiceGroup(configuration: configuration)
        do {
            // Cancellation must not cut answers short: it only asks the group to come to an end.
            try await withTaskCancellationHandler {
                try await Task { try await group.run() }.value
            } onCancel: {
                Task { await group.triggerGracefulShutdown() }
            }
        } catch let error as IOError {
            throw WebError(.address, "cannot listen: \(error)", place: "\(settings.host):\(settings.port)")
        } catch is CancellationError where Task.isCancelled {
            return
        } catch let error as ServiceGroupError where Task.isCancelled {
            logger.debug("\(error)")
        }
    }
}
