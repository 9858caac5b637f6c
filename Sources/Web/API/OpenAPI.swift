/// The description of the API (OpenAPI 3.1), kept in `Assets/openapi.json`.
enum OpenAPI {
    static let document = PackageResources.openapi_json
    static let tag = String(Access.digest(.init(document)).prefix(16))
}
