internal import Foundation
import Hummingbird
import Pipeline

/// The style sheet and the script, built into the program. Their addresses change with their content, so that browsers
/// may keep them for good.
struct Assets: Sendable {
    private struct Asset: Sendable {
        var bytes: [UInt8]
        var mediaType: String
        var tag: String

        init(_ bytes: [UInt8], _ mediaType: String) {
            self.bytes = bytes
            self.mediaType = mediaType
            tag = String(FileDigest.sha256(of: Data(bytes)).prefix(12))
        }
    }

    private let files: [String: Asset] = [
        "style.css": Asset(PackageResources.style_css, "text/css; charset=utf-8"),
        "reading.js": Asset(PackageResources.reading_js, "text/javascript; charset=utf-8"),
    ]

    /// Of all of them: what was made with other assets is stale.
    var tag: String { files.values.map(\.tag).sorted().joined() }

    func address(_ name: String) -> Address {
        Address("assets", name).with("v", files[name]?.tag)
    }

    func response(_ name: String, _ request: Request) throws -> Response {
        guard let asset = files[name] else { throw Refusal.noPage }
        return Answer.tagged(asset.tag, request, maximumAge: 31_536_000) {
            Answer.bytes(asset.bytes, asset.mediaType)
        }
    }
}
