import Extraction
import Foundation
import Yams

extension PipelineFile {
    package init(contentsOfFile path: String) throws(PipelineFileError) {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw PipelineFileError(path: path, message: "the file cannot be read")
        }
        try self.init(yaml: String(decoding: bytes, as: UTF8.self), path: path)
    }

    /// A key that is left out keeps its default, and an empty file sets nothing. `path` is for messages.
    package init(yaml: String, path: String) throws(PipelineFileError) {
        self.init()
        let root: Node?
        do {
            root = try compose(yaml: yaml)
        } catch let error as YamlError {
            throw PipelineFileError(error, path: path)
        } catch {
            throw PipelineFileError(path: path, message: "\(error)")
        }
        guard let root, root.null == nil else { return }
        let settings = try YAMLMapping(
            root, name: "the file", path: path, keys: ["files", "extraction", "workers"])
        let fileKeys = ["include", "ignore", "links-outside", "settle", "inodes"]
        if let values = try settings.mapping("files", keys: fileKeys) {
            try values.texts("include", into: &files.include)
            try values.texts("ignore", into: &files.ignore)
            try values.flag("links-outside", into: &files.followsLinksOutside)
            try values.seconds("settle", into: &intake.settle, isZeroAllowed: true)
            try values.flag("inodes", into: &intake.comparesInodes)
        }
        let extractionKeys = ["model", "text-layer", "maximum-pixels", "maximum-pages", "maximum-bytes"]
        if let values = try settings.mapping("extraction", keys: extractionKeys) {
            try values.text("model", into: &extraction.model)
            try values.choice("text-layer", into: &extraction.textLayer)
            try values.number("maximum-pixels", into: &extraction.maximumPixels)
            try values.number("maximum-pages", into: &extraction.maximumPages)
            try values.number("maximum-bytes", into: &extraction.maximumBytes)
        }
        let workerKeys = [
            "count", "pages-per-worker", "call-deadline", "open-deadline", "page-deadline", "document-deadline",
            "memory",
        ]
        if let values = try settings.mapping("workers", keys: workerKeys) {
            try values.number("count", into: &workers.count, orWord: "auto")
            try values.number("pages-per-worker", into: &workers.pagesPerWorker)
            try values.seconds("open-deadline", into: &workers.openDeadline)
            try values.seconds("call-deadline", into: &workers.callDeadline)
            try values.seconds("page-deadline", into: &workers.pageDeadline)
            try values.seconds("document-deadline", into: &workers.documentDeadline)
            try values.number("memory", into: &workers.memory)
        }
    }
}
