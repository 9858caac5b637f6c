import DocumentModel
import Yams

/// A mapping of a YAML file whose keys are all known: an unknown one is an error that names its place and the
/// nearest key there is. A value of the wrong kind is one as well; a key that is not there changes nothing.
struct YAMLMapping {
    private let mapping: Node.Mapping
    private let path: String

    /// `name` is what messages call it.
    init(_ node: Node, name: String, path: String, keys: [String]) throws(PipelineFileError) {
        guard case .mapping(let mapping) = node else {
            throw PipelineFileError(node, path: path, message: "\(name) must be keys with values, such as `key: value`")
        }
        for key in mapping.keys {
            guard let word = key.string, keys.contains(word) else {
                throw Self.unknownKey(key, in: name, path: path, known: keys)
            }
        }
        self.mapping = mapping
        self.path = path
    }

    func mapping(_ key: String, keys: [String]) throws(PipelineFileError) -> YAMLMapping? {
        guard let node = mapping[key], node.null == nil else { return nil }
        return try YAMLMapping(node, name: "`\(key)`", path: path, keys: keys)
    }

    func text(_ key: String, into value: inout String) throws(PipelineFileError) {
        guard let node = mapping[key] else { return }
        guard let text = node.string, !text.isEmpty else { throw expected("a text", at: node) }
        value = text
    }

    func texts(_ key: String, into value: inout [String]) throws(PipelineFileError) {
        guard let node = mapping[key] else { return }
        guard case .sequence(let elements) = node else {
            throw expected("a list, such as [\"*.pdf\", \"*.tif\"],", at: node)
        }
        value = []
        for element in elements {
            guard let text = element.string else { throw expected("a text", at: element) }
            value.append(text)
        }
    }

    /// A whole number above 0; where the word is given, the word as well, which changes nothing.
    func number(
        _ key: String, into value: inout Int, orWord word: String? = nil, isZeroAllowed: Bool = false
    ) throws(PipelineFileError) {
        guard let node = mapping[key], word == nil || node.string != word else { return }
        guard let number = node.int, number > 0 || isZeroAllowed && number == 0 else {
            let least = isZeroAllowed ? "a whole number, 0 or more," : "a whole number above 0"
            throw expected("\(word.map { "`\($0)` or " } ?? "")\(least)", at: node)
        }
        value = number
    }

    func seconds(_ key: String, into value: inout Duration, isZeroAllowed: Bool = false) throws(PipelineFileError) {
        var seconds = Int(value / .seconds(1))
        try number(key, into: &seconds, isZeroAllowed: isZeroAllowed)
        value = .seconds(seconds)
    }

    func flag(_ key: String, into value: inout Bool) throws(PipelineFileError) {
        guard let node = mapping[key] else { return }
        guard let flag = node.bool else { throw expected("true or false", at: node) }
        value = flag
    }

    func choice<Choice: RawRepresentable<String> & CaseIterable>(
        _ key: String, into value: inout Choice
    ) throws(PipelineFileError) {
        guard let node = mapping[key] else { return }
        guard let choice = node.string.flatMap(Choice.init(rawValue:)) else {
            throw expected("one of \(Choice.allCases.map(\.rawValue).joined(separator: ", "))", at: node)
        }
        value = choice
    }

    private func expected(_ what: String, at node: Node) -> PipelineFileError {
        PipelineFileError(node, path: path, message: "\(what) is expected here")
    }

    private static func unknownKey(_ key: Node, in name: String, path: String, known: [String]) -> PipelineFileError {
        let word = key.string ?? "?"
        let nearest = known.min { ($0.editDistance(to: word) ?? 0, $0) < ($1.editDistance(to: word) ?? 0, $1) } ?? ""
        let advice =
            nearest.editDistance(to: word, atMost: max(2, word.count / 2)) != nil
            ? "did you mean `\(nearest)`?" : "known keys: \(known.joined(separator: ", "))"
        return PipelineFileError(key, path: path, message: "unknown key `\(word)` in \(name); \(advice)")
    }
}

extension PipelineFileError {
    init(_ node: Node, path: String, message: String) {
        self.init(path: path, line: node.mark?.line, column: node.mark?.column, message: message)
    }

    init(_ error: YamlError, path: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(path: path, line: mark.line, column: mark.column, message: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            self.init(
                path: path, line: context.mark.line, column: context.mark.column,
                message: "stands more than once: \(duplicates.sorted().map { "`\($0)`" }.joined(separator: ", "))")
        default:
            self.init(path: path, message: "\(error)")
        }
    }
}
