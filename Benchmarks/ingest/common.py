"""What the parts have in common: the program, made documents, and the look at running processes."""

import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("PROTOKOLL", str(ROOT / ".build/release/protokoll"))
CORPUS = os.environ.get("PROTOKOLL_CORPUS", str(ROOT / ".build/release/protokoll-corpus"))
TICKS = os.sysconf("SC_CLK_TCK")


def make(folder, count, seed=6, form="pdf", jobs=None):
    """A folder of made documents; one that is there with enough of them is taken as it is."""
    documents = pathlib.Path(folder) / "documents"
    if documents.is_dir() and sum(1 for _ in documents.iterdir()) >= count:
        return documents
    command = [CORPUS, "generate", "--seed", str(seed), "--count", str(count), "--form", form, "--output", str(folder)]
    if jobs:
        command += ["--jobs", str(jobs)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return documents


def run(*arguments, **options):
    return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, **options)


def processes():
    """(process, parent) of everything that runs."""
    for entry in os.listdir("/proc"):
        if not entry.isdigit():
            continue
        try:
            with open(f"/proc/{entry}/stat", "rb") as file:
                fields = file.read().rpartition(b")")[2].split()
            if fields[0] != b"Z":
                yield int(entry), int(fields[1])
        except OSError:
            pass


def children(process):
    return [child for child, parent in processes() if parent == process]


def workers_of(process):
    """Workers that the process has started, whoever is their parent now."""
    wanted = f"PROTOKOLL_WORKER_PARENT={process}".encode()
    found = []
    for child, _ in processes():
        try:
            with open(f"/proc/{child}/environ", "rb") as file:
                if wanted in file.read().split(b"\0"):
                    found.append(child)
        except OSError:
            pass
    return found


def seconds_used(process):
    """Processor time of a process and of its children that have ended, in seconds."""
    try:
        with open(f"/proc/{process}/stat", "rb") as file:
            fields = file.read().rpartition(b")")[2].split()
    except OSError:
        return 0.0
    return sum(int(fields[index]) for index in range(11, 15)) / TICKS


def peak_memory(process):
    """In MiB."""
    try:
        with open(f"/proc/{process}/status", encoding="ascii", errors="replace") as file:
            for line in file:
                if line.startswith("VmHWM"):
                    return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


def size(path):
    """Bytes of a file, or of all files under a folder."""
    path = pathlib.Path(path)
    if path.is_file():
        return path.stat().st_size
    return sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
