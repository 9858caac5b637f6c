"""Compares readers of scanned pages: error rates and pages per second, as a table of ratios to Protokoll.

The folder holds documents and, in text/index.json, the exact text of some of their pages
({"NAME.txt": {"file": "documents/scan.pdf", "page": 1}, ...}), as `protokoll-corpus generate` writes it.
"""

import argparse
import collections
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path

import img2pdf
from rapidfuzz.distance import Levenshtein

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build" / "release"
# Degradations of the pages made when no folder is given, from good to bad.
WEARS = ["clean", "office", "copied", "fax", "worn", "badly-worn", "photographed", "sideways"]
FAMILIES = "council,notes,housing,typewritten"
JOBS = 2


def run(command, **options):
    """Runs a command to its end; its output as bytes. What it says on standard error is shown if it fails."""
    done = subprocess.run([str(part) for part in command], capture_output=True, **options)
    if done.returncode not in (0, 2):
        sys.exit(f"{' '.join(map(str, command))}: exit code {done.returncode}\n{done.stderr.decode(errors='replace')}")
    return done.stdout


def compared(text):
    """Line-end hyphens undone, every dash a hyphen, white space as one space: what all readers are free in."""
    text = re.sub(r"[-\u00ad][ \t]*\n\s*", "", unicodedata.normalize("NFC", text))
    return re.sub(r"\s+", " ", re.sub(r"[\u2010-\u2015\u2212]", "-", text)).strip()


class Gold:
    """The documents and the exact text of their pages."""

    def __init__(self, folder):
        self.folder = Path(folder)
        index = json.loads((self.folder / "text" / "index.json").read_text(encoding="utf8"))
        self.pages = collections.defaultdict(dict)
        for name, entry in sorted(index.items()):
            if not entry["file"].endswith((".txt", ".md")):
                text = (self.folder / "text" / name).read_text(encoding="utf8")
                self.pages[entry["file"]][entry["page"]] = compared(text)

    @property
    def files(self):
        return sorted(self.pages)


class Score:
    """Sums over pages: edits and characters, words in common and words."""

    def __init__(self):
        self.edits = self.characters = self.common = self.words = 0

    def add(self, gold, read):
        self.edits += Levenshtein.distance(gold, read)
        self.characters += len(gold)
        gold_words, read_words = gold.split(), read.split()
        self.common += 2 * sum((collections.Counter(gold_words) & collections.Counter(read_words)).values())
        self.words += len(gold_words) + len(read_words)

    @property
    def cer(self):
        return self.edits / max(1, self.characters)

    @property
    def f1(self):
        return self.common / max(1, self.words)


class Input:
    """Every document as a PDF, and every page as an image of 300 dpi, made before any clock runs."""

    def __init__(self, gold, work):
        self.gold = gold
        self.originals = {file: gold.folder / file for file in gold.files}
        self.pdfs, self.images = {}, {}
        for number, (file, path) in enumerate(self.originals.items()):
            pdf = path
            if path.suffix != ".pdf":
                pdf = work / f"{number}.pdf"
                pdf.write_bytes(img2pdf.convert(str(path), rotation=img2pdf.Rotation.ifvalid))
            self.pdfs[file] = pdf
            run(["pdftoppm", "-r", "300", "-gray", "-png", pdf, work / f"{number}"])
            self.images[file] = sorted(work.glob(f"{number}-*.png"))

    @property
    def page_count(self):
        return sum(len(images) for images in self.images.values())


def protokoll(program, given):
    """All files in one command, as a user gives them; then the text of each, which no clock needs."""
    start = time.monotonic()
    run([program, "extract", "--pages", *given.originals.values()])
    seconds = time.monotonic() - start
    text = {file: run([program, "extract", "--text", path]).decode() for file, path in given.originals.items()}
    return {file: pages.split("\f") for file, pages in text.items()}, seconds


def output_of(images):
    """Where Tesseract writes what it read from a list of images; it adds `.txt`."""
    return images.with_name(f"{images.stem}-read")


def tesseract(model, given, work, processes, threads):
    """One process for each half of the images, each with its engine warm."""
    images = [(file, number, image) for file in given.images for number, image in enumerate(given.images[file])]
    environment = dict(os.environ)
    if threads:
        environment["OMP_THREAD_LIMIT"] = str(threads)
    lists = []
    for part in range(processes):
        path = work / f"images-{part}.txt"
        path.write_text("".join(f"{image}\n" for _, _, image in images[part::processes]))
        lists.append(path)
    start = time.monotonic()
    running = [
        subprocess.Popen(
            ["tesseract", path, output_of(path), "-l", model], env=environment, stderr=subprocess.DEVNULL)
        for path in lists
    ]
    for process in running:
        if process.wait() != 0:
            sys.exit(f"tesseract -l {model} failed")
    seconds = time.monotonic() - start
    pages = {file: [""] * len(given.images[file]) for file in given.images}
    for part, path in enumerate(lists):
        texts = Path(f"{output_of(path)}.txt").read_text(encoding="utf8").split("\f")
        for (file, number, _), text in zip(images[part::processes], texts):
            pages[file][number] = text
    return pages, seconds


def ocrmypdf(options, given, work):
    """Files one after another, each with as many jobs as there are cores: OCRmyPDF's own way to use them."""
    pages, seconds = {}, 0.0
    for file, pdf in given.pdfs.items():
        sidecar = work / "sidecar.txt"
        start = time.monotonic()
        run(["ocrmypdf", "--force-ocr", "--jobs", JOBS, "--output-type", "pdf", "--optimize", "0", "--sidecar", sidecar,
             *options, pdf, work / "out.pdf"])
        seconds += time.monotonic() - start
        pages[file] = sidecar.read_text(encoding="utf8").split("\f")
    return pages, seconds


def readers(program, given, work):
    """Name of each reader, and what runs it."""
    peers = {
        "Protokoll": lambda: protokoll(program, given),
        "Tesseract `swe`, defaults": lambda: tesseract("swe", given, work, 1, None),
        "Tesseract `Latin`, defaults": lambda: tesseract("Latin", given, work, 1, None),
        "Tesseract `Latin`, one thread × 2": lambda: tesseract("Latin", given, work, JOBS, 1),
        "OCRmyPDF `swe`": lambda: ocrmypdf(["-l", "swe"], given, work),
        "OCRmyPDF `Latin`": lambda: ocrmypdf(["-l", "Latin"], given, work),
        "OCRmyPDF `Latin`, deskew, clean": lambda: ocrmypdf(
            ["-l", "Latin", "--rotate-pages", "--deskew", "--clean"], given, work),
        "OCRmyPDF `Latin`, Sauvola": lambda: ocrmypdf(
            ["-l", "Latin", "--rotate-pages", "--deskew", "--tesseract-thresholding", "sauvola"], given, work),
    }
    return peers


def group_of(file, by_file):
    """The degradation that the generator put into the name, or the file itself."""
    stem = Path(file).stem
    wear = next((wear for wear in sorted(WEARS, key=len, reverse=True) if stem.endswith("-" + wear)), None)
    return Path(file).name if by_file or wear is None else wear


def measure(name, read, given, by_file):
    pages, seconds = read()
    scores = collections.defaultdict(Score)
    for file in given.gold.files:
        for number, gold in given.gold.pages[file].items():
            text = compared(pages[file][number - 1]) if number <= len(pages[file]) else ""
            for group in ("all", group_of(file, by_file)):
                scores[group].add(gold, text)
    print(f"{name}: CER {scores['all'].cer:.4f}, {given.page_count / seconds:.2f} pages/s", file=sys.stderr)
    return {
        "reader": name, "seconds": seconds, "pagesPerSecond": given.page_count / seconds,
        "groups": {group: {"cer": score.cer, "wordsF1": score.f1} for group, score in scores.items()},
    }


def ratio(value, own):
    return f"{value / own:.2f}×" if own > 0 else "–"


def table(results, pages):
    """Two tables: all errors, and those that remain if the order of the words does not count."""
    own = results[0]
    groups = [group for group in [*WEARS, *sorted(own["groups"])] if group in own["groups"] and group != "all"]
    groups = ["all", *dict.fromkeys(groups)]
    heading = "| reader | " + " | ".join(groups) + " |"

    def rows(measure, more_heads, more):
        yield heading + more_heads
        yield "|---|" + "---|" * (len(groups) + more_heads.count("|"))
        for result in results:
            cells = []
            for group in groups:
                value, mine = measure(result["groups"][group]), measure(own["groups"][group])
                cells.append(f"{100 * value:.2f}" + ("" if result is own else f" ({ratio(value, mine)})"))
            yield f"| {result['reader']} | " + " | ".join(cells) + " |" + more(result)

    def speed(result):
        factor = result["pagesPerSecond"] / own["pagesPerSecond"]
        return f" {result['pagesPerSecond']:.2f} | {'1' if result is own else f'{factor:.2f}×'} |"

    return "\n".join([
        f"Character error rate in per cent, and as a multiple of Protokoll's; {pages} pages:", "",
        *rows(lambda group: group["cer"], " pages/s | speed |", speed), "",
        "Words in per cent that are wrong or missing, their order aside (100 − F1):", "",
        *rows(lambda group: 1 - group["wordsF1"], "", lambda result: ""),
    ])


def generated(folder, seed, count):
    """Pages of each degradation, of the same documents."""
    for wear in WEARS:
        part = folder / wear
        run([BUILD / "protokoll-corpus", "generate", "--seed", seed, "--count", count, "--families", FAMILIES, "--wear",
             wear, "--output", part])
    index = {}
    (folder / "text").mkdir()
    (folder / "documents").mkdir()
    for wear in WEARS:
        for name, entry in json.loads((folder / wear / "text" / "index.json").read_text()).items():
            shutil.copy(folder / wear / "text" / name, folder / "text" / name)
            shutil.copy(folder / wear / entry["file"], folder / "documents")
            index[name] = entry
    (folder / "text" / "index.json").write_text(json.dumps(index))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", help="documents with exact text; without it pages are made")
    parser.add_argument("--program", default=BUILD / "protokoll")
    parser.add_argument("--only", default="", help="files whose path contains this")
    parser.add_argument("--readers", default="", help="readers whose name contains this; Protokoll always")
    parser.add_argument("--seed", default="1", help="of the pages that are made")
    parser.add_argument("--count", default="2", help="documents for each degradation")
    parser.add_argument("--by-file", action="store_true", help="a column for each file, not for each degradation")
    parser.add_argument("--json", action="store_true", help="all figures as JSON")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        work = Path(work)
        if arguments.folder:
            folder = Path(arguments.folder)
        else:
            folder = work / "made"
            folder.mkdir()
            generated(folder, arguments.seed, arguments.count)
        gold = Gold(folder)
        for file in gold.files:
            if arguments.only not in file:
                del gold.pages[file]
        if not gold.files:
            sys.exit(f"no pages with exact text in {folder}")
        (work / "input").mkdir()
        given = Input(gold, work / "input")
        results = [
            measure(name, read, given, arguments.by_file or bool(arguments.folder))
            for name, read in readers(arguments.program, given, work).items()
            if name == "Protokoll" or arguments.readers in name
        ]
    print(json.dumps(results, indent=1) if arguments.json else table(results, given.page_count))


if __name__ == "__main__":
    main()
