"""Compares the people of the register with those meant. Called by `run`; needs Python alone."""

import argparse
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

BUILD = pathlib.Path(".build/release")


def call(*command):
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True)
    if done.returncode not in (0, 2):
        sys.exit(f"{command[0]}: {done.stderr}")
    return done.stdout


def key(name):
    return " ".join(name.lower().replace("-", " ").replace(".", " ").split())


def b_cubed(seen):
    """Bagga and Baldwin 1998, over pairs of (person found, person meant)."""
    both = collections.Counter(seen)
    found = collections.Counter(one for one, _ in seen)
    meant = collections.Counter(one for _, one in seen)
    precision = sum(both[pair] / found[pair[0]] for pair in seen) / len(seen)
    recall = sum(both[pair] / meant[pair[1]] for pair in seen) / len(seen)
    return precision, recall


def pairs(seen):
    choose = lambda counts: sum(n * (n - 1) // 2 for n in counts.values())
    both = choose(collections.Counter(seen))
    found = choose(collections.Counter(one for one, _ in seen))
    meant = choose(collections.Counter(one for _, one in seen))
    return both / max(1, found), both / max(1, meant)


def row(name, seen):
    figures = [*b_cubed(seen), *pairs(seen)]
    people = len({one for one, _ in seen})
    print(f"| {name} | {people} | " + " | ".join(f"{figure:.3f}" for figure in figures) + " |")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--count", type=int, default=360)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--noise", type=int, default=15)
    parser.add_argument("--misses", action="store_true", help="print people joined wrongly or torn apart")
    parser.add_argument("--large", type=int, default=20000, help="records of the timed register; 0 for none")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        measure(pathlib.Path(folder), options)
        if options.large:
            time_it(pathlib.Path(folder), options)


def build(folder, name, seed, count, noise):
    corpus, archive = folder / name, folder / f"{name}-archive"
    call(BUILD / "protokoll-corpus", "chronicle", "--seed", seed, "--count", count, "--noise", noise, "--output", corpus)
    call(BUILD / "protokoll", "ingest", corpus / "documents", "--archive", archive)
    return corpus, archive


def measure(folder, options):
    corpus, archive = build(folder, "chronicle", options.seed, options.count, options.noise)
    identities = json.loads((corpus / "identities.json").read_text())
    sources = {}
    for line in call(BUILD / "protokoll", "export", "--archive", archive).splitlines():
        record = json.loads(line)
        sources[record["document"]["id"]] = os.path.basename(record["document"]["source"])
    register = json.loads(call(BUILD / "protokoll", "people", "--json", "--archive", archive))
    seen, letters, folded, perhaps, names = [], [], [], set(), {}
    meant_of = collections.defaultdict(collections.Counter)
    for person in register["people"]:
        names[person["id"]] = person["name"]
        for sighting in person["sightings"]:
            known = identities[sources[sighting["record"]]]
            meant = next((known[m["name"]] for m in sighting["mentions"] if m["name"] in known), None)
            if meant is None:
                continue
            seen.append((person["id"], meant))
            meant_of[person["id"]][meant] += 1
            letters.append((key(sighting["name"]), meant))
            folded.append((key(sighting["name"]), sighting.get("body"), meant))
    print(f"{options.count} documents, {len(seen)} sightings of {len({m for _, m in seen})} people\n")
    print("| | people | B³ precision | B³ recall | pairs precision | pairs recall |\n|---|---|---|---|---|---|")
    row("register", seen)
    row("the same letters", letters)
    row("the same letters in the same body", [((name, body), meant) for name, body, meant in folded])
    torn = collections.defaultdict(set)
    for found, meant in seen:
        torn[meant].add(found)
    split = {meant: found for meant, found in torn.items() if len(found) > 1}
    links = {person["id"]: {p["person"] for p in person["perhaps"]} for person in register["people"]}
    linked = sum(all(any(b in links[a] for b in found if b != a) for a in found) for found in split.values())
    print(f"\n{len(split)} people stand under several entries; of these {linked} are named as perhaps the same")
    if options.misses:
        for meant, found in sorted(split.items()):
            print("torn:", meant, [(names[one], one) for one in sorted(found)])
        for found, meant in sorted(meant_of.items()):
            if len(meant) > 1:
                print("joined:", names[found], found, dict(meant))


def time_it(folder, options):
    _, archive = build(folder, "large", options.seed + 1, options.large, options.noise)
    start = time.time()
    call(BUILD / "protokoll", "people", "zzz", "--archive", archive)
    print(f"\nregister of {options.large} records: {time.time() - start:.1f} s, reading the archive included")


if __name__ == "__main__":
    main()
