internal import CXapian

/// A query as a value; the library's own object exists only while a search runs.
package indirect enum Query: Hashable, Sendable {
    case term(String)
    /// Every document, without weight.
    case everything
    case nothing
    case and([Query])
    case or([Query])
    /// The left, without those that match the right.
    case not(Query, Query)
    /// The left, with more weight where the right matches too.
    case maybe(Query, Query)
    /// The left, only where the right matches; the right gives no weight.
    case filter(Query, Query)
    /// Terms (or alternatives of terms) in this order, side by side.
    case phrase([Query])
    /// Terms (or alternatives of terms) in any order within so many positions.
    case near([Query], window: Int)
    /// Terms that begin so, weighed as if they were one; the most frequent where there are more than the limit.
    case prefix(String, limit: Int)
    /// A value between the two, both included; nil leaves the range open.
    case range(slot: UInt32, from: String?, to: String?)
    case scaled(Query, Double)
}

/// The library's query, for the length of one search.
final class QueryHandle {
    let pointer: OpaquePointer

    init(_ query: Query) throws(XapianError) { pointer = try QueryHandle.make(query) }
    deinit { cxapian_query_free(pointer) }

    private static func make(_ query: Query) throws(XapianError) -> OpaquePointer {
        switch query {
        case .term(let term):
            return try XapianError.make { error in withBytes(term) { cxapian_query_new_term($0, &error) } }
        case .everything: return try XapianError.make { cxapian_query_new_everything(&$0) }
        case .nothing: return try XapianError.make { cxapian_query_new_nothing(&$0) }
        case .and(let operands): return try combined(CXAPIAN_AND, operands)
        case .or(let operands): return try combined(CXAPIAN_OR, operands)
        case .not(let left, let right): return try combined(CXAPIAN_AND_NOT, [left, right])
        case .maybe(let left, let right): return try combined(CXAPIAN_AND_MAYBE, [left, right])
        case .filter(let left, let right): return try combined(CXAPIAN_FILTER, [left, right])
        case .phrase(let operands): return try combined(CXAPIAN_PHRASE, operands, window: operands.count)
        case .near(let operands, let window): return try combined(CXAPIAN_NEAR, operands, window: window)
        case .prefix(let prefix, let limit):
            return try XapianError.make { error in
                withBytes(prefix) { cxapian_query_new_wildcard($0, UInt32(clamping: limit), &error) }
            }
        case .range(_, nil, nil): return try make(.everything)
        case .range(let slot, let from, let to):
            return try XapianError.make { error in
                withOptionalBytes(from) { from in
                    withOptionalBytes(to) { cxapian_query_new_range(slot, from, $0, &error) }
                }
            }
        case .scaled(let query, let factor):
            let operand = try QueryHandle(query)
            return try XapianError.make { error in
                withExtendedLifetime(operand) { cxapian_query_new_scaled($0.pointer, factor, &error) }
            }
        }
    }

    private static func combined(
        _ operation: cxapian_operator, _ operands: [Query], window: Int = 0
    ) throws(XapianError) -> OpaquePointer {
        var handles: [QueryHandle] = []
        for operand in operands { handles.append(try QueryHandle(operand)) }
        let window = UInt32(clamping: window)
        return try XapianError.make { error in
            withExtendedLifetime(handles) {
                cxapian_query_new_combined(operation, $0.map(\.pointer), $0.count, window, &error)
            }
        }
    }

    private static func withOptionalBytes<Result>(_ text: String?, _ body: (cxapian_bytes) -> Result) -> Result {
        guard let text else { return body(cxapian_bytes(bytes: nil, length: 0)) }
        return withBytes(text, body)
    }
}
