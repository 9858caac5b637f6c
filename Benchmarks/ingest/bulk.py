"""Many made documents in one call: speed at the start and at the end, memory of the coordinator, size of archive and index,
and a second run over the unchanged folder."""

import argparse
import json
import pathlib
import shutil
import subprocess
import sqlite3
import sys
import tempfile
import time

import common


def watched(command):
    """Runs the program; samples of (seconds, files settled, processor seconds of all its processes), and its peak MiB."""
    run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    samples, peak = [], 0.0
    database = pathlib.Path(command[command.index("--archive") + 1]) / "protokoll.sqlite"
    start = time.monotonic()
    while run.poll() is None:
        peak = max(peak, common.peak_memory(run.pid))
        workers = {worker: common.seconds_used(worker) for worker in common.children(run.pid)}
        # Workers that have ended are in the coordinator's own count of children once it has waited for them.
        used = common.seconds_used(run.pid) + sum(workers.values())
        done = settled(database)
        if done is not None:
            samples.append((time.monotonic() - start, done, used))
        time.sleep(2)
    return run.returncode, time.monotonic() - start, samples, peak


def settled(database):
    """How many documents the archive has read."""
    try:
        connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True, timeout=1)
        try:
            return connection.execute("SELECT COUNT(*) FROM document WHERE outcome <> 'waiting'").fetchone()[0]
        finally:
            connection.close()
    except sqlite3.Error:
        return None


def speed(samples, low, high):
    """Documents for each second, and processor seconds for each document, between two numbers of documents."""
    inside = [sample for sample in samples if low <= sample[1] <= high]
    if len(inside) < 2:
        return None
    (t0, n0, c0), (t1, n1, c1) = inside[0], inside[-1]
    return (n1 - n0) / (t1 - t0), (c1 - c0) / (n1 - n0)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--documents", type=pathlib.Path, help="a folder of your own instead of made ones")
    parser.add_argument("--folder", type=pathlib.Path, help="an empty one; else a temporary one")
    options = parser.parse_args()
    folder = options.folder or pathlib.Path(tempfile.mkdtemp(prefix="protokoll-bulk-"))
    folder.mkdir(parents=True, exist_ok=True)
    documents = options.documents or common.make(folder / "made", options.count)
    count = sum(1 for _ in documents.iterdir())
    archive = folder / "archive"
    command = [common.PROGRAM, "ingest", str(documents), "--archive", str(archive), "--quiet", "--report",
               str(folder / "report.json")]
    code, seconds, samples, peak = watched(command)
    report = json.loads((folder / "report.json").read_text())
    pages = report["files"]["pages"]
    print(f"{count} files, {pages} pages, exit code {code}: {seconds:.0f} s, {count / seconds:.1f} documents/s, "
          f"{pages / seconds:.1f} pages/s")
    for name, low, high in (("first", 0.02, 0.12), ("last", 0.88, 0.98)):
        if found := speed(samples, count * low, count * high):
            print(f"{name} tenth: {found[0]:.2f} documents/s, {1000 * found[1]:.1f} ms of processor time a document")
    print(f"coordinator's peak memory: {peak:.0f} MiB")
    for name, paths in (("originals", ["originals"]), ("records", ["protokoll.sqlite", "protokoll.sqlite-wal"]),
                        ("search index", ["index"])):
        total = sum(common.size(archive / path) for path in paths if (archive / path).exists())
        print(f"{name}: {total / count / 1024:.1f} KiB a document")
    code, seconds, _, peak = watched(command)
    print(f"second run, nothing changed: exit code {code}, {seconds:.1f} s, peak memory {peak:.0f} MiB")
    if options.folder is None:
        shutil.rmtree(folder)
    sys.exit(0 if code == 0 else 1)


if __name__ == "__main__":
    main()
