"""Kills the program or one of its workers at random moments of one bulk run, which is begun again each time; then looks
whether each file is there exactly once, whole, with the very records of a run that was left alone."""

import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import common


def inputs(options, folder):
    """Made documents, some of them in the archive's folder twice under another name, and long ones."""
    made = common.make(folder / "made", options.count)
    inbox = folder / "inbox"
    inbox.mkdir()
    for index, path in enumerate(sorted(made.iterdir())[:options.count]):
        shutil.copy(path, inbox / path.name)
        if index % 100 == 0:
            shutil.copy(path, inbox / f"again-{path.name}")
    # Long enough that a page is done when a kill comes.
    for name in ("council-02-worn.pdf", "municipal-02-clean.tif", "steering-02-sideways.pdf"):
        shutil.copy(common.ROOT / "Corpus/documents" / name, inbox / name)
    (inbox / "broken.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (inbox / "unknown.bin").write_bytes(bytes(range(256)))
    return inbox


def orphans(process):
    """Workers of a program that is gone; they have two seconds to notice."""
    until = time.monotonic() + 2
    while left := common.workers_of(process):
        if time.monotonic() > until:
            return left
        time.sleep(0.05)
    return []


def killed_run(inbox, archive, options):
    """How often what was killed until the run came to its end, and what was amiss meanwhile."""
    chance = random.Random(options.seed)
    kills = {"coordinator": 0, "worker": 0}
    faults = []
    runs = 0
    while True:
        runs += 1
        errors = open(archive.parent / "errors", "wb")
        run = subprocess.Popen(
            [common.PROGRAM, "ingest", str(inbox), "--archive", str(archive), "--quiet"], stdout=subprocess.DEVNULL,
            stderr=errors)
        while sum(kills.values()) < options.kills:
            # Mostly soon; now and then so late that the index has followed.
            wait = chance.uniform(0, 20) if chance.random() < 0.03 else chance.expovariate(1 / options.mean)
            try:
                run.wait(wait)
                break
            except subprocess.TimeoutExpired:
                pass
            workers = common.workers_of(run.pid)
            if workers and chance.random() < 0.3:
                try:
                    os.kill(chance.choice(workers), signal.SIGKILL)
                    kills["worker"] += 1
                except ProcessLookupError:
                    pass
            else:
                run.kill()
                kills["coordinator"] += 1
                break
        code = run.wait()
        errors.close()
        for orphan in orphans(run.pid):
            faults.append(f"worker {orphan} outlived run {runs}")
        if code not in (0, 2, -signal.SIGKILL):
            faults.append(f"run {runs} ended with {code}: {(archive.parent / 'errors').read_text()[-300:]}")
            if runs > options.kills + 20:
                break
        if code in (0, 2):
            # Whatever a dead worker's page cost is read again.
            common.run("retry", "--archive", archive, "--quiet")
            break
        if sum(kills.values()) % 50 == 0:
            print(f"{kills} after {runs} runs", file=sys.stderr, flush=True)
    return kills, runs, faults


def exported(archive):
    """All records by identifier, but for which of several sources was read."""
    records = {}
    for line in common.run("export", "--archive", archive).stdout.split("\n"):
        if line:
            record = json.loads(line)
            del record["document"]["source"]
            records[record["document"]["id"]] = record
    return records


def check(inbox, archive, reference):
    """What is amiss with the archive."""
    faults = []
    status = json.loads(common.run("status", "--json", "--archive", archive).stdout)
    expected = json.loads(common.run("status", "--json", "--archive", reference).stdout)
    for key in ("documents", "records", "pages", "sources"):
        if status[key] != expected[key]:
            faults.append(f"{key}: {status[key]} instead of {expected[key]}")
    files = sum(1 for _ in inbox.iterdir())
    if status["sources"] != files:
        faults.append(f"{status['sources']} sources for {files} files")
    verified = common.run("verify", "--archive", archive)
    if verified.returncode != 0 or verified.stdout:
        faults.append(f"verify: {verified.returncode} {verified.stdout[:500]}")
    records, wanted = exported(archive), exported(reference)
    different = [name for name in wanted if records.get(name) != wanted[name]]
    if len(records) != len(wanted) or different:
        faults.append(f"{len(records)} records instead of {len(wanted)}, {len(different)} not the same: {different[:5]}")
    return status, faults


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--count", type=int, default=7500, help="made documents")
    parser.add_argument("--mean", type=float, default=0.7, help="seconds between kills, on average")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--folder", type=pathlib.Path, help="an empty one; else a temporary one")
    options = parser.parse_args()
    folder = options.folder or pathlib.Path(tempfile.mkdtemp(prefix="protokoll-kill-"))
    folder.mkdir(parents=True, exist_ok=True)
    inbox = inputs(options, folder)
    start = time.monotonic()
    kills, runs, faults = killed_run(inbox, folder / "archive", options)
    print(f"{kills['coordinator']} kills of the program and {kills['worker']} of workers in {runs} runs, "
          f"{time.monotonic() - start:.0f} s")
    common.run("ingest", inbox, "--archive", folder / "reference", "--quiet")
    status, amiss = check(inbox, folder / "archive", folder / "reference")
    print(f"documents {status['documents']}, records {status['records']}, pages {status['pages']}, "
          f"sources {status['sources']}")
    if sum(kills.values()) < options.kills:
        faults.append("the run came to its end before all kills were done: give it more documents (--count)")
    for fault in faults + amiss:
        print(f"amiss: {fault}")
    if not faults + amiss:
        print("each file is there exactly once, with the records of a run left alone; verify is clean, no orphan")
    print(f"kept in {folder}")
    sys.exit(1 if faults or amiss else 0)


if __name__ == "__main__":
    main()
