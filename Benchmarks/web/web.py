"""Measures the reading room under load. See `run`."""

import argparse
import json
import random
import re
import signal
import subprocess
import tempfile
import time
import urllib.parse
import urllib.request
from pathlib import Path

PROGRAM = Path(".build/release/protokoll").resolve()
CORPUS = Path(".build/release/protokoll-corpus").resolve()
SCRIPT = Path(__file__).with_name("ask.lua")
WORDS = """budget justerare styrelsen "i behörig ordning" val remiss skola vatten* ansvarsfrihet ordförande dagordning
kallelse bifalla motion stadgar revisor avgift hyra upphandling plan miljö trafik bibliotek barn omsorg fastighet
ekonomi rapport uppdrag "val av justerare" handlingsplan yttrande samråd ersättare protokoll möte lokal väg bad"""


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--documents", type=int, default=20000)
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--seconds", type=int, default=20)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--keep")
    return parser.parse_args()


def make(folder, count):
    archive = folder / "archive"
    if (archive / "protokoll.sqlite").exists():
        return archive
    documents = folder / "documents"
    # Scans are slow to read and are not what is measured here: half is text, half born-digital PDF.
    for form in ["text", "pdf"]:
        if (documents / form).exists():
            continue
        subprocess.run(
            [CORPUS, "generate", "--form", form, "--seed", "8", "--count", str(count // 2), "--output", folder / form],
            check=True,
            stdout=subprocess.DEVNULL,
        )
        documents.mkdir(exist_ok=True)
        (folder / form / "documents").rename(documents / form)
        subprocess.run(["rm", "-r", folder / form], check=True)
    subprocess.run([PROGRAM, "ingest", documents, "--archive", archive, "--quiet"], check=False)
    return archive


class Server:
    def __init__(self, archive):
        self.start = time.monotonic()
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--archive", archive, "--port", "0"], stderr=subprocess.PIPE, text=True
        )
        self.url = self.process.stderr.readline().strip().rstrip("/")
        self.get("/")
        self.first_page = time.monotonic() - self.start

    def get(self, path):
        with urllib.request.urlopen(self.url + path, timeout=120) as answer:
            return answer.read()

    def memory(self):
        """Resident, of the server itself, in MiB."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024

    def close(self):
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(timeout=60)


def load(server, paths, clients, seconds):
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(paths) + "\n")
        file.flush()
        found = subprocess.run(
            ["wrk", "--threads", "2", "--connections", str(clients), "--duration", f"{seconds}s", "--timeout", "30s",
             "--script", SCRIPT, server.url, "--", file.name],
            check=True, capture_output=True, text=True,
        )
    result = json.loads(re.search(r"RESULT (.*)", found.stdout).group(1))
    result["rate"] = result["requests"] / result["microseconds"] * 1e6
    return result


def one_by_one(server, paths, clients):
    """Each address once, from several clients: for what is slow the first time only."""
    from concurrent.futures import ThreadPoolExecutor

    def ask(path):
        start = time.monotonic()
        server.get(path)
        return (time.monotonic() - start) * 1e6

    start = time.monotonic()
    with ThreadPoolExecutor(clients) as pool:
        times = sorted(pool.map(ask, paths))
    return {
        "rate": len(times) / (time.monotonic() - start),
        "median": times[len(times) // 2],
        "p95": times[int(len(times) * 0.95)],
        "errors": 0,
    }


def main():
    options = arguments()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(options.keep or temporary).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        archive = make(folder, options.documents)
        server = Server(archive)
        try:
            measure(server, options)
        finally:
            code = server.close()
    print(f"\nThe server ended with exit code {code}.")


def measure(server, options):
    holdings = json.loads(server.get("/api/v1/holdings"))
    print(f"{holdings['records']} documents, {holdings['pages']} pages, {options.clients} clients")
    print(f"first page {server.first_page:.2f} s after the start\n")
    chance = random.Random(1)
    listed = json.loads(server.get("/api/v1/documents?limit=1000&page=2"))["documents"]
    listed += json.loads(server.get("/api/v1/documents?limit=1000&page=9"))["documents"]
    chance.shuffle(listed)
    documents = [entry["id"] for entry in listed][:1000]
    words = re.findall(r'"[^"]+"|\S+', WORDS)
    searches = [
        "/?q=" + urllib.parse.quote(query)
        for query in words + [f"{a} {b}" for a in words[:20] for b in words[20:35]]
    ]
    # Asked nowhere else.
    new = ["/?q=" + urllib.parse.quote(f"{a} {b}") for a in words[:20] for b in words[:20] if a < b]
    new += ["/?q=" + urllib.parse.quote(f"{a} {b}") for a in words[20:] for b in words[20:] if a < b]
    chance.shuffle(new)
    images = []
    for identifier in documents:
        record = json.loads(server.get(f"/api/v1/documents/{identifier}"))
        if record["document"]["mediaType"] == "application/pdf":
            images.append(f"/documents/{identifier}/pages/1/image?width=800")
        if len(images) == 200:
            break
    rows = [
        ("search page, first", one_by_one(server, new, options.clients)),
        ("search page", load(server, searches, options.clients, options.seconds)),
        ("search, JSON", load(server, [f"/api/v1/search{path[1:]}" for path in searches], options.clients, options.seconds)),
        ("document page", load(server, [f"/documents/{i}" for i in documents], options.clients, options.seconds)),
        ("page image, first", one_by_one(server, images, options.clients)),
        ("page image, cached", load(server, images, options.clients, options.seconds)),
    ]
    print("| what | requests/s | median ms | 95th percentile ms | errors |")
    print("|---|---|---|---|---|")
    for name, row in rows:
        print(f"| {name} | {row['rate']:.0f} | {row['median'] / 1000:.1f} | {row['p95'] / 1000:.1f} | {row['errors']} |")
    mixed = searches + [f"/documents/{i}" for i in documents] + images
    chance.shuffle(mixed)
    print("\nmemory of the server under mixed load, MiB:", end=" ", flush=True)
    end = time.monotonic() + options.minutes * 60
    while time.monotonic() < end:
        load(server, mixed, options.clients, min(60, max(1, int(end - time.monotonic()))))
        print(f"{server.memory():.0f}", end=" ", flush=True)
    print()


if __name__ == "__main__":
    main()
