"""Generates documents in each form, scores them, and prints the tables. See `run`."""
import argparse
import json
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("PROTOKOLL", str(ROOT / ".build/release/protokoll"))
CORPUS = os.environ.get("PROTOKOLL_CORPUS", str(ROOT / ".build/release/protokoll-corpus"))
MEASURES = [
    "document.type", "meeting.body", "meeting.date", "meeting.startTime", "meeting.endTime", "meeting.place",
    "attendance.name", "attendance.organisation", "attendance.role", "attendance.absent or partial", "items",
    "items.title", "items.diaryNumber", "items.proposals", "items.votes", "items.appointments", "decisions",
    "decisions in their item", "approval.people", "approval.date", "table cells", "traps avoided",
    "evidence shows the value", "evidence box",
]


def score(folder):
    done = subprocess.run([PROGRAM, "score", str(folder), "--json"], capture_output=True, text=True)
    if done.returncode not in (0, 2):
        sys.exit(done.stderr)
    return json.loads(done.stdout)


def processor_seconds(command):
    """Of a command and all that it starts."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def speed(documents):
    """Processor time for all PDF files of a folder, record included, and that of pdftotext."""
    files = sorted(map(str, documents.glob("*.pdf")))
    pages = sum(
        int(line.split()[1])
        for file in files
        for line in subprocess.run(["pdfinfo", file], capture_output=True, text=True, check=True).stdout.splitlines()
        if line.startswith("Pages:"))
    own = processor_seconds([PROGRAM, "extract", *files])
    peer = sum(processor_seconds(["pdftotext", "-layout", file, "-"]) for file in files)
    print(f"\n{len(files)} PDF files, {pages} pages: {pages / own:.0f} pages for each second of processor time, record "
          f"included; `pdftotext -layout`, text only, {pages / peer:.0f} ({own / peer:.1f} times as fast).")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=2027)
    parser.add_argument("--count", type=int, default=150, help="documents of each form")
    parser.add_argument("--forms", default="text,pdf,extracted,markdown")
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    forms = options.forms.split(",")
    results = {}
    with tempfile.TemporaryDirectory(prefix="protokoll-minutes-") as scratch:
        for number, form in enumerate(forms):
            folder = pathlib.Path(scratch) / form
            subprocess.run(
                [CORPUS, "generate", "--seed", str(options.seed * 10 + number), "--count", str(options.count),
                 "--form", form, "--output", folder], check=True, stdout=subprocess.DEVNULL)
            results[form] = score(folder)
            if options.misses:
                subprocess.run([PROGRAM, "score", str(folder), "--misses"])
        print("F1\n\n| measure | " + " | ".join(forms) + " |\n|---|" + "---|" * len(forms))
        for measure in MEASURES:
            cells = [results[form]["measures"].get(measure) for form in forms]
            print(f"| {measure} | " + " | ".join(f"{cell['f1']:.3f} ({cell['gold']})" if cell else "" for cell in cells) + " |")
        families = sorted({name for result in results.values() for measure in result["measures"].values()
                           for name in measure["groups"].get("family", {})})
        print("\nDecisions / items / people of all forms together, by family\n\n| family | decisions | items | people |\n|---|---|---|---|")
        for family in families:
            cells = []
            for measure in ("decisions", "items", "attendance.name"):
                parts = [result["measures"][measure]["groups"]["family"].get(family) for result in results.values()]
                hit, gold, found = (sum(part[key] for part in parts if part) for key in ("hit", "gold", "found"))
                cells.append(f"{2 * hit / (gold + found):.3f} ({gold})" if gold + found else "")
            print(f"| {family} | " + " | ".join(cells) + " |")
        if "pdf" in forms:
            speed(pathlib.Path(scratch) / "pdf" / "documents")


if __name__ == "__main__":
    main()
