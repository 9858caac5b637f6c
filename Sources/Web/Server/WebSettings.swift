package import Extraction

/// How the reading room is served, and how much it may take.
package struct WebSettings: Sendable {
    /// Loopback: nobody else on the network.
    package var host = "127.0.0.1"
    package var port = 8080
    /// Names under which it is reached besides its own address (`arkiv.example.se`); requests for other names are
    /// refused, so that no foreign page can reach in by a name of its own (DNS rebinding).
    package var names: [String] = []
    package var access: Access
    /// How the documents were read, so that a page read again gives the same words.
    package var extraction = ExtractionSettings()

    /// Open connections; more wait in the kernel's queue.
    package var connections = 1000
    /// Seconds for the head of a request to arrive, and between two requests on a connection.
    package var idleSeconds = 30
    /// Seconds until an answer that has not begun is given up, one that waits for a page image too.
    package var requestSeconds = 30
    /// Seconds that requests under way have to end when the server is asked to stop.
    package var shutdownSeconds = 10
    /// Of a form or of JSON, in bytes.
    package var bodyBytes = 64 << 10
    /// Of path and query, in bytes.
    package var addressBytes = 4 << 10
    /// Of a search, in characters.
    package var queryLength = 500
    /// Hits that can be paged to: ranking grows dearer the deeper one pages.
    package var deepestHit = 10_000
    /// Threads that read the archive and the index.
    package var readers = 4
    /// Requests that wait for one of them; more are told to come back.
    package var waiting = 400
    /// Processes that draw and read pages.
    package var workers = 2
    /// MiB of one of them.
    package var workerMemory = 2048
    /// Bytes of page images, and of what is known of pages and records, kept in memory.
    package var imageCacheBytes = 192 << 20
    package var recordCacheBytes = 96 << 20
    /// Bytes of answers to searches kept in memory.
    package var searchCacheBytes = 24 << 20

    package init(access: Access) { self.access = access }

    package var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(host) }
}
