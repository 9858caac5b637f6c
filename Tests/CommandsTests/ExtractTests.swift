import Foundation
import Testing

struct ExtractTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write("a.txt", Sample.minutes)
        try folder.write("b.txt", Sample.minutes.replacing("2024-03-05", with: "2024-04-09"))
    }

    @Test("each document is one line of JSON, in the order given, the same each time")
    func records() throws {
        let files = [folder.path("b.txt"), folder.path("a.txt"), folder.path("b.txt")]
        let run = try Program.run(["extract"] + files)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.errors.isEmpty)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count == 3)
        let sources = try lines.map { line in
            let record = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            #expect(record?["schema"] as? String == "protokoll-record/1")
            return (record?["document"] as? [String: Any])?["source"] as? String
        }
        #expect(sources == files)
        #expect(try Program.run(["extract"] + files).output == run.output)
    }

    @Test("the text comes out as printed, a form feed between pages")
    func text() throws {
        try folder.write("pages.txt", "Första sidan\nandra raden\n\u{C}Andra sidan\n")
        let run = try Program.run("extract", "--text", folder.path("pages.txt"))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output == "Första sidan\nandra raden\n\u{C}Andra sidan\n")
    }

    @Test("the pages come out as they were read")
    func pages() throws {
        let run = try Program.run("extract", "--pages", folder.path("a.txt"))
        let document = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
        #expect(document["mediaType"] as? String == "text/plain")
        #expect((document["pages"] as? [Any])?.count == 1)
    }

    @Test("a bad file is named on standard error, the good ones stand on standard output: 2")
    func badAmongGood() throws {
        try folder.write("empty.pdf", "")
        let run = try Program.run("extract", folder.path("a.txt"), folder.path("empty.pdf"), folder.path("gone.txt"))
        #expect(run.status == 2)
        #expect(run.output.split(separator: "\n").count == 1)
        #expect(run.errors.contains("empty.pdf: "))
        #expect(run.errors.contains("gone.txt: No such file or directory"))
    }

    @Test("what is no regular file is not waited for")
    func pipe() throws {
        #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
        let run = try Program.run("extract", folder.path("pipe"))
        #expect(run.status == 2)
        #expect(run.errors.contains("not a regular file"))
    }
}
