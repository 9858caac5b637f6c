import Exports
import Foundation
import HTTPTypes
import Hummingbird

/// Answers in their forms.
enum Answer {
    static func page(_ html: HTML, status: HTTPResponse.Status = .ok) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: html.text)))
    }

    static func json(_ value: some Encodable, status: HTTPResponse.Status = .ok, type: String = "application/json")
        throws -> Response
    {
        bytes(try RecordJSON.line(value), type, status: status)
    }

    static func bytes(
        _ bytes: some Sequence<UInt8>, _ mediaType: String, status: HTTPResponse.Status = .ok
    ) -> Response {
        Response(
            status: status, headers: [.contentType: mediaType],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// The answer with its entity tag, or that nothing has changed (RFC 9110, 13.1.2).
    ///
    /// - Parameter maximumAge: in seconds, how long it may be used without asking; 0 to ask each time.
    static func tagged(
        _ tag: String, _ request: Request, maximumAge: Int = 0, _ make: () throws -> Response
    ) rethrows -> Response {
        let quoted = "\"\(tag)\""
        let known = (request.headers[.ifNoneMatch] ?? "").split(separator: ",").map {
            $0.trimmingCharacters(in: .whitespaces).replacing("W/", with: "")
        }
        var response =
            known.contains(quoted) || known == ["*"] ? Response(status: .notModified) : try make()
        response.headers[.eTag] = quoted
        response.headers[.cacheControl] =
            maximumAge > 0 ? "private, max-age=\(maximumAge), immutable" : "private, no-cache"
        return response
    }

    /// An answer that goes out piece by piece as it is made. The receiver's pace is the sender's.
    static func stream(
        _ mediaType: String, fileName: String?,
        _ write: @escaping @Sendable (inout any ResponseBodyWriter) async throws -> Void
    ) -> Response {
        var headers: HTTPFields = [.contentType: mediaType]
        if let fileName { headers[.contentDisposition] = attachment(fileName) }
        return Response(status: .ok, headers: headers, body: ResponseBody(write))
    }

    /// RFC 6266, with a plain name for old programs.
    static func attachment(_ fileName: String) -> String {
        let plain = String(
            String.UnicodeScalarView(
                fileName.unicodeScalars.map { scalar in
                    scalar.isASCII && scalar.value >= 0x20 && scalar.value != 0x7F
                        && !["\"", "\\", "/", "%"].contains(scalar)
                        ? scalar : "_"
                }))
        return "attachment; filename=\"\(plain)\"; filename*=UTF-8''\(Address.encoded(fileName))"
    }
}
