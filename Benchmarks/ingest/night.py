"""Three nights over one inbox: files come while the job runs, one is half-written, one is deleted, one is replaced, one
renamed, one is bad. Prints each night's report, and looks whether it says so."""

import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time

import common

SETTLE = 4


def night(inbox, folder, number, meanwhile=None):
    """The job as its timer starts it; what happens meanwhile begins with it."""
    report, metrics = folder / f"night-{number}.json", folder / "protokoll.prom"
    job = subprocess.Popen(
        [common.PROGRAM, "ingest", str(inbox), "--archive", str(folder / "archive"), "--quiet", "--wait", "--pipeline",
         str(folder / "nightly.yaml"), "--report", str(report), "--report", "-", "--metrics", str(metrics)],
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    if meanwhile:
        meanwhile()
    text, _ = job.communicate()
    print(f"--- night {number}, exit code {job.returncode}\n{text}")
    return job.returncode, json.loads(report.read_text()), metrics.read_text()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=60, help="made documents")
    parser.add_argument("--folder", type=pathlib.Path, help="an empty one; else a temporary one")
    options = parser.parse_args()
    folder = options.folder or pathlib.Path(tempfile.mkdtemp(prefix="protokoll-night-"))
    folder.mkdir(parents=True, exist_ok=True)
    made = sorted(common.make(folder / "made", options.count).iterdir())[:options.count]
    third = len(made) // 3
    inbox = folder / "inbox"
    inbox.mkdir()
    # The shipped file, with a settle time that does not make this wait.
    shipped = (common.ROOT / "Pipelines/nightly.yaml").read_text()
    (folder / "nightly.yaml").write_text(re.sub(r"settle: \d+", f"settle: {SETTLE}", shipped))

    def put(paths):
        for path in paths:
            shutil.copyfile(path, inbox / path.name)

    put(made[:third])
    time.sleep(SETTLE + 1)
    faults = []

    def expect(what, found, wanted):
        if found != wanted:
            faults.append(f"{what}: {found} instead of {wanted}")

    code, report, _ = night(inbox, folder, 1)
    expect("first night", (code, report["files"]["done"]), (0, third))

    put(made[third:2 * third])
    (inbox / "bad.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (inbox / made[0].name).unlink()
    (inbox / made[1].name).write_bytes(made[-1].read_bytes())
    (inbox / made[2].name).rename(inbox / "renamed.pdf")
    time.sleep(SETTLE + 1)
    slow = made[2 * third].read_bytes()
    stop = threading.Event()

    def write_slowly():
        """A scanner that takes its time: it has not ended when the job looks at the file."""
        with open(inbox / "half-written.pdf", "wb") as file:
            place = 0
            while not stop.is_set():
                file.write(slow[place:place + 200])
                file.flush()
                place += 200
                time.sleep(0.3)
            file.write(slow[place:])

    writer = threading.Thread(target=write_slowly)

    def meanwhile():
        writer.start()
        for path in made[2 * third + 1:]:
            time.sleep(0.1)
            put([path])

    code, report, metrics = night(inbox, folder, 2, meanwhile)
    stop.set()
    writer.join()
    files = report["files"]
    expect("second night's exit code", code, 2)
    # What came while the job ran may have settled by the time that the job comes to it.
    if files["done"] < third + 1:
        faults.append(f"new and replaced: {files['done']} instead of at least {third + 1}")
    expect("bad", [(pathlib.Path(problem["path"]).name, problem["outcome"]) for problem in report["problems"]],
           [("bad.pdf", "failed")])
    expect("gone", [pathlib.Path(path).name for path in report["missing"]], [made[0].name])
    expect("moved", [pathlib.Path(move["to"]).name for move in report["moved"]], ["renamed.pdf"])
    if files["unsettled"] < 1:
        faults.append("the half-written file did not wait")
    expect("last success in the metrics", "protokoll_last_success_timestamp_seconds" in metrics, True)

    time.sleep(SETTLE + 1)
    code, report, _ = night(inbox, folder, 3)
    expect("third night", (code, report["files"]["unsettled"], report["files"]["failed"]), (0, 0, 0))
    held = json.loads(common.run("status", "--json", "--archive", folder / "archive").stdout)
    expect("files that are there", held["sources"], sum(1 for _ in inbox.iterdir()))
    expect("documents", held["documents"], {"done": len(made), "failed": 1, "partial": 0, "unsupported": 0,
                                            "waiting": 0})
    verified = common.run("verify", "--archive", folder / "archive")
    expect("verify", (verified.returncode, verified.stdout), (0, ""))
    for fault in faults:
        print(f"amiss: {fault}")
    print("the nights were as they should be" if not faults else f"kept in {folder}")
    if not faults and options.folder is None:
        shutil.rmtree(folder)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
