import Archive
import Foundation
import GRDB
import Testing

@Suite("The archive's runs")
struct RunTests {
    @Test("the last success is found, however many runs have failed since")
    func lastSuccess() throws {
        let folder = try Folder()
        let ending = ArchivedRun.Ending(exitCode: 2, version: "1", files: 1, pages: 1, seconds: 1)
        try folder.writer().close(now: day(1), ending: ending)
        try DatabaseQueue(path: folder.archive + "/protokoll.sqlite").write { db in
            try db.execute(
                sql: """
                    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
                    INSERT INTO run (purpose, started, ended, version, exit_code, files, pages, seconds)
                    SELECT 'test', :day, :day, '1', 1, 0, 0, 0 FROM n
                    """, arguments: ["day": day(2)])
        }
        let archive = try Archive(readingAt: folder.archive)
        let success = try #require(try archive.lastSuccess(of: "test"))
        #expect(success.ended == day(1) && success.ending == ending)
        #expect(try archive.lastSuccess(of: "retry") == nil)
    }
}
