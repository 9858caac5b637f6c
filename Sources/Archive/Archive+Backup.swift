internal import GRDB

extension Archive {
    /// How far a copy has come.
    package struct CopyProgress: Sendable {
        package var copied: Int
        /// Originals that the directory held already.
        package var kept: Int
        package var of: Int
    }

    /// Copies the archive into a directory, also while a run writes: the database as it stands at one moment, and every
    /// original that it names. The search index is left out; it can be made anew.
    ///
    /// A directory that holds an earlier backup is brought up to date: what it has is not copied again. Each file is
    /// whole before it gets its name, and the database comes last, so that a backup that is cut off leaves the earlier
    /// one as it was.
    /// - Throws: `cannotWrite`, also where the directory holds an archive in use; `notAnArchive` where it holds something
    ///   else; `damaged` where an original is not what it was.
    package func backup(
        to directory: String, progress: (CopyProgress) -> Void = { _ in }
    ) throws(ArchiveError) -> CopyProgress {
        try makeDirectory(directory)
        // Runs leave one in every archive that they write to, this one included; a backup has none.
        if fileSize("\(directory)/\(RunLock.name)") != nil {
            throw ArchiveError(.cannotWrite, "is an archive in use, no place for a backup", path: directory)
        }
        let target = "\(directory)/\(DatabaseFile.name)"
        if fileSize(target) == nil,
            let stranger = names(in: directory).first(where: { !["originals", ".\(DatabaseFile.name)"].contains($0) })
        {
            throw ArchiveError(
                .notAnArchive, "no backup can be made here: there is already \"\(stranger)\"", path: directory)
        }
        let snapshot = "\(directory)/.\(DatabaseFile.name)"
        try removeFile(snapshot)
        do {
            try database.unsafeReentrantRead { db in
                try db.execute(sql: "VACUUM INTO ?", arguments: [snapshot])
            }
        } catch {
            throw ArchiveError(error, path: directory, fallback: .cannotWrite)
        }
        // What the snapshot names is there: originals come before the rows that speak of them, and stay.
        let count = try copyOriginals(
            namedBy: snapshot, to: OriginalStore(directory: "\(directory)/originals"), progress)
        try OpenFile(reading: snapshot).synchronise()
        for leftOver in ["-wal", "-shm"] { try removeFile(target + leftOver) }
        try moveFile(snapshot, to: target)
        try synchroniseDirectory(directory)
        return count
    }

    private func copyOriginals(
        namedBy snapshot: String, to store: OriginalStore, _ report: (CopyProgress) -> Void
    ) throws(ArchiveError) -> CopyProgress {
        try store.prepare()
        let documents = try DatabaseFile.documents(inSnapshot: snapshot)
        var progress = CopyProgress(copied: 0, kept: 0, of: documents.count)
        for document in documents {
            if store.has(sha256: document.sha256, size: document.size) {
                progress.kept += 1
            } else {
                let digest = try store.store(SourceFingerprint(ofFileAt: originalPath(sha256: document.sha256)))
                guard digest == document.sha256 else {
                    try store.remove(sha256: digest)
                    throw ArchiveError(
                        .damaged, "the original has changed: its SHA-256 is \(digest)",
                        path: originalPath(sha256: document.sha256))
                }
                progress.copied += 1
            }
            report(progress)
        }
        return progress
    }
}
