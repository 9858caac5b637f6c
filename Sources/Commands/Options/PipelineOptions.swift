import ArgumentParser
import Foundation
import Pipeline

/// The settings of a run.
struct PipelineOptions: ParsableArguments {
    @Option(
        name: .customLong("pipeline"),
        help: ArgumentHelp("A file of settings; Pipelines/bulk.yaml names and explains all of them.", valueName: "file")
    )
    private var path: String?

    func load() throws -> PipelineFile {
        guard let path else { return PipelineFile() }
        guard FileManager.default.fileExists(atPath: path) else {
            throw Ending(code: Ending.noInput, "\(path): no such file")
        }
        return try PipelineFile(contentsOfFile: path)
    }
}
