"""Spoilt files through opening, drawing and cleaning in a worker (recognition is left out), and some through everything.

A worker may die of a file: that costs one page. It must not hang past its deadline, nor eat more than its memory; and a
trap of our own code (signal 4 or 5) is a fault to be mended. The coordinator must come through it all.
"""

import argparse
import base64
import collections
import concurrent.futures
import json
import os
import pathlib
import random
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zlib

import common

SETTINGS = {"model": "Latin", "textLayer": "skip", "maximumPixels": 40_000_000, "maximumPages": 20_000,
            "maximumBytes": 4_000_000_000}


class Worker:
    """One worker process, started anew after each fault."""

    def __init__(self, deadline, memory):
        self.deadline, self.memory, self.process = deadline, memory, None
        # Not a pipe: nobody reads it while the worker works.
        self.errors = tempfile.TemporaryFile()

    def start(self):
        environment = dict(os.environ, OMP_THREAD_LIMIT="1", PROTOKOLL_WORKER_MEMORY=str(self.memory << 20))
        self.process = subprocess.Popen(
            [common.PROGRAM, "worker"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.errors,
            env=environment)

    def ask(self, request):
        """The reply's name and content, or the fault."""
        if self.process is None:
            self.start()
        message = json.dumps(request).encode()
        until = time.monotonic() + self.deadline
        try:
            self.process.stdin.write(len(message).to_bytes(4, "big") + message)
            self.process.stdin.flush()
            while True:
                reply = self.read(int.from_bytes(self.read(4, until), "big"), until)
                head = json.loads(reply.split(b"\n", 1)[0])
                if "step" not in head:
                    return next(iter(head.items()))
        except TimeoutError:
            return self.end("hang", "no answer")
        except (EOFError, BrokenPipeError):
            return self.end("death", None)

    def read(self, count, until):
        data = b""
        descriptor = self.process.stdout.fileno()
        while len(data) < count:
            if not select.select([descriptor], [], [], max(0, until - time.monotonic()))[0]:
                raise TimeoutError
            piece = os.read(descriptor, count - len(data))
            if not piece:
                raise EOFError
            data += piece
        return data

    def end(self, kind, words):
        if kind == "hang":
            self.process.kill()
        code = self.process.wait()
        self.errors.seek(0)
        errors = self.errors.read().decode(errors="replace").strip().splitlines()
        self.errors.seek(0)
        self.errors.truncate()
        for pipe in (self.process.stdin, self.process.stdout):
            try:
                pipe.close()
            except OSError:
                pass
        self.process = None
        fatal = [line for line in errors if "Fatal error" in line] or errors[-1:] or [""]
        return kind, words or f"{signal.Signals(-code).name if code < 0 else code}: {fatal[0][-160:]}"

    def close(self):
        if self.process:
            self.process.kill()
            self.process.wait()


def drawing(path, number, width):
    """The request for one page as an image."""
    return {"image": {"path": str(path), "number": number, "settings": SETTINGS,
                      "drawing": {"width": width, "covered": [], "format": "png"}}}


NUMBERS = [b"0", b"-1", b"1", b"65536", b"2147483647", b"-2147483648", b"4294967295", b"99999999999999", b"1e308", b"0.0001"]


def spoilt(data, others, chance):
    """The bytes, changed in one to six ways."""
    data = bytearray(data)
    for _ in range(chance.choice([1, 1, 1, 2, 3, 6])):
        if not data:
            break
        way = chance.randrange(9)
        start = chance.randrange(len(data))
        length = min(len(data) - start, int(chance.expovariate(1 / 60)) + 1)
        if way == 0:
            for _ in range(chance.randint(1, 40)):
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        elif way == 1:
            data[start:start + length] = chance.randbytes(length)
        elif way == 2:
            del data[start:start + length * chance.choice([1, 10, 100])]
        elif way == 3:
            data[start:start] = data[start:start + length] * chance.choice([1, 2, 50])
        elif way == 4:
            del data[start:]
        elif way == 5:
            found = list(re.finditer(rb"-?\d+(\.\d+)?", data))
            if found:
                number = chance.choice(found)
                data[number.start():number.end()] = chance.choice(NUMBERS)
        elif way == 6:
            other = chance.choice(others)
            place = chance.randrange(max(1, len(other)))
            data[start:start + length] = other[place:place + length * 4]
        elif way == 7:
            found = list(re.finditer(rb"/[A-Za-z]+|obj|endobj|stream|endstream", data))
            if len(found) > 1:
                one, two = chance.choice(found), chance.choice(found)
                data[one.start():one.end()] = bytes(two.group())
        else:
            found = list(re.finditer(rb"stream\r?\n(.*?)endstream", data, re.S))
            if found:
                stream = chance.choice(found)
                try:
                    content = bytearray(zlib.decompress(bytes(stream.group(1))))
                except zlib.error:
                    continue
                if content:
                    place = chance.randrange(len(content))
                    content[place:place + length] = chance.choice([
                        chance.randbytes(length), b"q " * length, b"[" * length * 100, chance.choice(NUMBERS) + b" "])
                data[stream.start(1):stream.end(1)] = zlib.compress(bytes(content))
    return bytes(data)


def seeds(folder):
    """Small documents of every kind: (ending, bytes)."""
    found = []
    for path in sorted((common.ROOT / "Corpus/documents").iterdir()):
        if path.stat().st_size < 400_000:
            found.append((path.suffix, path.read_bytes()))
    made = common.make(folder / "made", 40, seed=9)
    found += [(".pdf", path.read_bytes()) for path in sorted(made.iterdir()) if path.stat().st_size < 60_000]
    # Small images: pages as a worker draws them.
    worker = Worker(60, 4096)
    for path in sorted(made.iterdir())[:12]:
        kind, content = worker.ask(drawing(path, 1, 500))
        if kind != "image":
            sys.exit(f"{path} could not be drawn: {kind} {content}")
        found.append((".png", base64.b64decode(content["_0"])))
    worker.close()
    return found


def through_worker(arguments):
    """Faults of a share of the files."""
    number, count, options, folder = arguments
    chance = random.Random(f"{options.seed} {number}")
    kinds = seeds(folder)
    weights = [4 if ending == ".pdf" else 3 if ending == ".png" else 1 for ending, _ in kinds]
    worker = Worker(options.deadline, options.memory)
    tally, kept = collections.Counter(), []
    file = folder / f"spoilt-{number}"
    for index in range(count):
        ending, data = chance.choices(kinds, weights)[0]
        others = [other for kind, other in kinds if kind == ending]
        bad = spoilt(data, others, chance)
        path = file.with_suffix(ending)
        path.write_bytes(bad)
        kind, content = worker.ask({"open": {"path": str(path), "settings": SETTINGS}})
        if kind == "opened":
            pages = min(content["_0"]["pageCount"], 3)
            for page in range(1, pages + 1):
                if ending in (".txt", ".md"):
                    request = {"page": {"path": str(path), "number": page, "settings": SETTINGS}}
                else:
                    request = drawing(path, page, 400)
                kind, content = worker.ask(request)
                if kind in ("death", "hang"):
                    break
        tally[kind if kind in ("death", "hang", "failed") else "read"] += 1
        if kind in ("death", "hang"):
            copy = folder / f"{kind}-{number}-{index}{ending}"
            shutil.copy(path, copy)
            kept.append((kind, content, str(copy)))
            print(f"{kind} {content} {copy}", file=sys.stderr, flush=True)
    worker.close()
    return tally, kept


def through_everything(options, folder):
    """An ingest of spoilt files: its exit code, time and what became of them."""
    chance = random.Random(f"{options.seed} all")
    kinds = [(ending, data) for ending, data in seeds(folder) if ending in (".pdf", ".png", ".txt", ".md")]
    inbox = folder / "all"
    inbox.mkdir()
    for index in range(options.whole):
        ending, data = chance.choice(kinds)
        others = [other for kind, other in kinds if kind == ending]
        (inbox / f"{index:04}{ending}").write_bytes(spoilt(data, others, chance))
    start = time.monotonic()
    result = common.run("ingest", inbox, "--archive", folder / "archive", "--quiet", "--report", folder / "report.json",
                        "--pipeline", pipeline(options, folder))
    report = json.loads((folder / "report.json").read_text())
    files = {name: value for name, value in report["files"].items() if isinstance(value, int) and value}
    print(f"through everything: {options.whole} files, exit code {result.returncode}, "
          f"{time.monotonic() - start:.0f} s: {files}")
    for problem in report["problems"]:
        if "worker" in problem["message"] or "no answer" in problem["message"]:
            print(f"  {problem['path']}: {problem['message'][:200]}")
    ended = sum(files.get(name, 0) for name in ("done", "partial", "failed", "unsupported", "sameBytes"))
    verified = common.run("verify", "--archive", folder / "archive")
    print(f"  verify: exit code {verified.returncode}, {verified.stdout.strip() or verified.stderr.strip()}")
    return result.returncode in (0, 2) and ended == options.whole and verified.returncode == 0


def pipeline(options, folder):
    path = folder / "pipeline.yaml"
    path.write_text(f"workers:\n  call-deadline: {options.deadline}\n  open-deadline: {options.deadline}\n"
                    f"  page-deadline: {options.deadline * 2}\n  memory: {options.memory}\n")
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000, help="files through a worker")
    parser.add_argument("--whole", type=int, default=500, help="files through everything")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--deadline", type=int, default=60, help="seconds")
    parser.add_argument("--memory", type=int, default=2048, help="MiB for one worker")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--folder", type=pathlib.Path, help="for what is made and kept; else a temporary one")
    options = parser.parse_args()
    folder = options.folder or pathlib.Path(tempfile.mkdtemp(prefix="protokoll-fuzz-"))
    folder.mkdir(parents=True, exist_ok=True)
    common.make(folder / "made", 40, seed=9)
    start = time.monotonic()
    shares = [(number, options.count // options.jobs, options, folder) for number in range(options.jobs)]
    tally, kept = collections.Counter(), []
    with concurrent.futures.ProcessPoolExecutor(options.jobs) as pool:
        for part, faults in pool.map(through_worker, shares):
            tally += part
            kept += faults
    print(f"through a worker: {sum(tally.values())} files in {time.monotonic() - start:.0f} s: {dict(tally)}")
    for words, number in collections.Counter((kind, words) for kind, words, _ in kept).most_common():
        print(f"  {number} × {words[0]}: {words[1]}")
    # A worker that ends by itself has been asked wrongly, or has a fault of its own.
    good = not any(kind == "hang" or words.startswith(("SIGILL", "SIGTRAP", "1:")) for kind, words, _ in kept)
    if options.whole:
        good = through_everything(options, folder) and good
    print(f"kept in {folder}")
    sys.exit(0 if good else 1)


if __name__ == "__main__":
    main()
