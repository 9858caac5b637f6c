/// How many workers there are and how much each may take. Nothing here decides what is read from a page.
package struct WorkerSettings: Hashable, Sendable {
    package var count: Int
    /// A worker is replaced after so many pages, against memory that the C libraries do not give back.
    package var pagesPerWorker: Int
    /// To open a file or to load the recognition model.
    package var openDeadline: Duration
    package var pageDeadline: Duration
    /// Address space of one worker, in MiB: a page that needs more costs the worker and is recorded as unread.
    package var memory: Int

    package init(
        count: Int, pagesPerWorker: Int = 300, openDeadline: Duration = .seconds(60),
        pageDeadline: Duration = .seconds(180), memory: Int = 4096
    ) {
        self.count = count
        self.pagesPerWorker = pagesPerWorker
        self.openDeadline = openDeadline
        self.pageDeadline = pageDeadline
        self.memory = memory
    }
}
