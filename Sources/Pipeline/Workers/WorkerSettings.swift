/// How many workers there are and how much each may take. Nothing here decides what is read from a page.
package struct WorkerSettings: Hashable, Sendable {
    package var count: Int
    /// A worker is replaced after so many pages, against memory that the C libraries do not give back.
    package var pagesPerWorker: Int
    /// How long a worker may be silent: it says so before each call of a library that may take long.
    package var callDeadline: Duration
    /// To open a file or to load the recognition model.
    package var openDeadline: Duration
    /// To read a page, with all that is tried on it; also to understand a document of up to 500 pages.
    package var pageDeadline: Duration
    /// For all pages of a document together. What is not read by then is recorded as unread.
    package var documentDeadline: Duration
    /// Address space of one worker, in MiB: a page that needs more costs the worker and is recorded as unread.
    package var memory: Int

    package init(
        count: Int, pagesPerWorker: Int = 300, callDeadline: Duration = .seconds(120),
        openDeadline: Duration = .seconds(60), pageDeadline: Duration = .seconds(180),
        documentDeadline: Duration = .seconds(14_400), memory: Int = 4096
    ) {
        self.count = count
        self.pagesPerWorker = pagesPerWorker
        self.callDeadline = callDeadline
        self.openDeadline = openDeadline
        self.pageDeadline = pageDeadline
        self.documentDeadline = documentDeadline
        self.memory = memory
    }
}
