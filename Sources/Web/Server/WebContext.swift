package import Hummingbird
package import Logging

/// What goes with a request on its way to its answer.
package struct WebContext: RequestContext {
    /// A request that comes over no connection, as in tests.
    package struct Direct: RequestContextSource {
        package let logger: Logger
        package init(logger: Logger = Logger(label: "protokoll.web")) { self.logger = logger }
    }

    package var coreContext: CoreRequestContextStorage
    var visit = Visit()

    package init(source: ApplicationRequestContextSource) { coreContext = CoreRequestContextStorage(source: source) }
    package init(direct: Direct) { coreContext = CoreRequestContextStorage(source: direct) }
}
