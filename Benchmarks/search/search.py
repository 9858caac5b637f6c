"""Builds and asks all, and prints the tables. See `run`."""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import time

import peers

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
PROGRAM = ROOT / ".build/release/search-benchmark"
KINDS = [
    "rare word", "ordinary word", "common word", "very common word", "two words", "phrase", "or of three", "prefix",
    "field filter", "facets", "ten hits with snippets",
]
# A kind is left when a peer has been asked for so long, in seconds.
LONGEST = 30


def program(*arguments):
    return json.loads(subprocess.run([PROGRAM, *map(str, arguments)], check=True, capture_output=True).stdout)


def forget(files):
    """Takes files out of the system's cache, as after a start of the machine."""
    os.sync()
    for file in files:
        descriptor = os.open(file, os.O_RDONLY)
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
        os.close(descriptor)


def percentile(values, part):
    values = sorted(values)
    return values[min(len(values) - 1, int(len(values) * part))]


def times(peer, kind, questions, rounds):
    taken = []
    begun = time.monotonic()
    for turn in range(rounds):
        for question in questions:
            start = time.monotonic()
            peer.ask(kind, question)
            if turn > 0 or rounds == 1:
                taken.append(time.monotonic() - start)
            elif time.monotonic() - begun > LONGEST:
                # Too slow to warm up: what was asked twice anyway counts.
                taken.append(time.monotonic() - start)
            if taken and time.monotonic() - begun > LONGEST:
                return taken
    return taken


def build(folder, paragraphs, peer=None):
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "questions.json").exists():
        subprocess.run([PROGRAM, "generate", "--paragraphs", str(paragraphs), "--output", folder], check=True)
    name = peer.name if peer else "Protokoll"
    kept = folder / f"built-{name}.json"
    if kept.exists():
        return json.loads(kept.read_text())
    print(f"{name}: indexing {paragraphs} paragraphs", file=sys.stderr)
    if peer:
        start = time.monotonic()
        peer.build(folder)
        seconds = time.monotonic() - start
        result = {"seconds": seconds, "bytes": peer.bytes(), "paragraphsPerSecond": paragraphs / seconds}
    else:
        result = program("build", "--paragraphs", paragraphs, "--index", folder / "index")
    kept.write_text(json.dumps(result))
    return result


def text_bytes(folder):
    return sum(len(row[-1].encode()) for row in peers.rows(folder))


def speed(folder, paragraphs, wanted):
    all_peers = [peer for peer in (peers.SQLite(folder), peers.PostgreSQL(folder), peers.Xapian(folder)) if
                 not wanted or peer.name in wanted]
    tenth = folder.with_name(str(paragraphs // 10))
    built = {"Protokoll": build(folder, paragraphs)}
    smaller = build(tenth, paragraphs // 10)
    for peer in all_peers:
        built[peer.name] = build(folder, paragraphs, peer)
    text = text_bytes(folder)
    questions = json.loads((folder / "questions.json").read_text())["kinds"]
    index = folder / "index"
    ours = program("measure", "--index", index, "--questions", folder / "questions.json")
    taken = {"Protokoll": ours["seconds"], "the library with the same terms": ours["bare"]}
    cold = {}
    forget(file for file in index.rglob("*") if file.is_file())
    cold["Protokoll"] = program(
        "measure", "--index", index, "--questions", folder / "questions.json", "--kind", "ordinary word",
        "--rounds", 1, "--first", 10)["seconds"]["ordinary word"]
    for peer in all_peers:
        print(f"{peer.name}: asking", file=sys.stderr)
        peer.open()
        taken[peer.name] = {kind: times(peer, kind, questions[kind], 3) for kind in KINDS[:-1]}
        peer.close()
        forget(peer.files())
        peer.open()
        cold[peer.name] = times(peer, "ordinary word", questions["ordinary word"][:10], 1)
        peer.close()
    (folder / "times.json").write_text(json.dumps(taken))

    print(f"\n{paragraphs} paragraphs, {text / 1e6:.0f} MB of text\n")
    print("| | paragraphs/s | index / text |")
    print("|---|---|---|")
    for name, result in built.items():
        print(f"| {name} | {result['paragraphsPerSecond']:.0f} | {result['bytes'] / text:.1f} |")
    ratio = built["Protokoll"]["bytes"] / smaller["bytes"]
    cpu = built["Protokoll"]["cpuSeconds"] / smaller["cpuSeconds"]
    print(f"\nFrom a tenth to all of it: time {cpu:.1f} times, size {ratio:.1f} times.\n")
    names = list(taken)
    print("Median / 95th percentile in milliseconds, warm:\n")
    print("| asked | hits | " + " | ".join(names) + " |")
    print("|---|---|" + "---|" * len(names))
    for kind in KINDS:
        cells = []
        for name in names:
            values = taken[name].get(kind)
            cells.append(f"{statistics.median(values) * 1e3:.2f} / {percentile(values, 0.95) * 1e3:.2f}" if values else "")
        hits = statistics.median(ours["hits"][kind])
        print(f"| {kind} | {hits:.0f} | " + " | ".join(cells) + " |")
    print("\nCold, an ordinary word, median of ten: " + ", ".join(
        f"{name} {statistics.median(values) * 1e3:.1f} ms" for name, values in cold.items()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--paragraphs", type=int, default=1_000_000)
    parser.add_argument("--relevance", action="store_true")
    parser.add_argument("--peer", action="append", help="only this one")
    parser.add_argument("--folder", type=pathlib.Path, default=ROOT / ".build/benchmarks/search")
    options = parser.parse_args()
    if options.relevance:
        import relevance
        relevance.main(options.folder / "relevance", PROGRAM)
    else:
        speed(options.folder / str(options.paragraphs), options.paragraphs, options.peer)


if __name__ == "__main__":
    main()
