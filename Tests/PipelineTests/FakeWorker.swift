import DocumentModel
import Extraction
import Foundation
import Pipeline

/// A worker made of a shell script: it reads requests as a real one does and answers from files, so that a test can
/// have it crash, hang or babble at a given page.
struct FakeWorker {
    let folder: URL
    var command: WorkerCommand { WorkerCommand(executable: folder.appending(path: "worker").path, arguments: []) }

    /// `misbehaviour` are shell `case` branches that come before the good ones. They match the request's JSON, a blank
    /// and the file's content; `answer FILE` sends a prepared reply.
    init(pages: Int, misbehaviour: String = "") throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "fake-worker-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try prepare("checked", .checked(engine: "fake 1.0"))
        try prepare("opened", .opened(SourceDescription(mediaType: "application/pdf", pageCount: pages)))
        try prepare("step", .step("recognising"))
        try prepare("damaged", .failed(ExtractionError(.damaged, "not what it seems")))
        try prepare("unsupported", .failed(ExtractionError(.unsupported, "a drawing")))
        try prepare("noModel", .failed(ExtractionError(.model, "there is no such model")))
        for number in 1...pages {
            let word = Word(text: "sida\(number)", box: nil)
            let page = Page(number: number, width: 595, height: 842, origin: .ocr, words: [word])
            try prepare("page\(number)", .page(number: number), body: JSONEncoder().encode(page))
        }
        let script = #"""
            #!/bin/sh
            cd '\#(folder.path)' || exit 1
            echo $$ >> starts
            answer() { cat "$1"; }
            understand() {
                { printf "$(printf '\\%03o' "$@")"; cat request.$$; } | env -u PROTOKOLL_WORKER_PARENT '\#(Self.program)' worker
            }
            while :; do
                set -- $(dd bs=1 count=4 2>/dev/null | od -An -tu1)
                [ $# -eq 4 ] || exit 0
                { dd bs=1 count=$((($1 << 24) + ($2 << 16) + ($3 << 8) + $4)) 2>/dev/null; } > request.$$
                request=$(head -n 1 request.$$)
                number=$(printf %s "$request" | sed -n 's/.*"number":\([0-9]*\).*/\1/p')
                path=$(printf %s "$request" | sed -n 's/.*"path":"\([^"]*\)".*/\1/p' | sed 's#\\/#/#g')
                case "$request $(cat "$path" 2>/dev/null)" in
            \#(misbehaviour)
                *'"check"'*) answer checked ;;
                *'"open"'*) answer opened ;;
                *'"page"'*) answer "page$number" ;;
                *'"understand"'*) understand "$@" ;;
                esac
            done
            """#
        let path = folder.appending(path: "worker").path
        try Data(script.utf8).write(to: URL(filePath: path))
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }

    /// Process identifiers of all workers ever started.
    var started: [Int32] {
        let text = (try? String(contentsOf: folder.appending(path: "starts"), encoding: .utf8)) ?? ""
        return text.split(separator: "\n").compactMap { Int32($0) }
    }

    /// The real program, which makes records of what the script has answered.
    private static let program = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appending(path: "protokoll").path

    func remove() { try? FileManager.default.removeItem(at: folder) }

    private func prepare(_ name: String, _ reply: WorkerReply, body: Data = Data()) throws {
        try Data(Frame.wrap(try WorkerMessage(reply, body: body).bytes)).write(to: folder.appending(path: name))
    }
}
