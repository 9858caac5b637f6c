import Foundation
import Pipeline

/// The description of the API (OpenAPI 3.1), kept in `Assets/openapi.json`.
enum OpenAPI {
    static let document = PackageResources.openapi_json
    static let tag = String(FileDigest.sha256(of: Data(document)).prefix(16))
}
