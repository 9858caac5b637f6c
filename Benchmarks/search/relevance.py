"""How good the answers are: judged questions over documents whose words are known, asked of all in the same run.

The collection: `Corpus/documents`, generated documents, `relevance/paragraphs/old` and `/today` as they are, and
generated documents and `relevance/paragraphs/misread` with letters misread on the way in. All of it goes through
`protokoll ingest`; the peers index the very units that Protokoll finds, with the text that it read.

What a right answer is was written down by hand for each question in `relevance/questions.toml`, as forms of words that
the text holds, and is looked for in the clean text: in what stood there before letters were misread. No engine has a
say in it.
"""
import hashlib
import json
import math
import random
import re
import subprocess
import tomllib

import peers

HERE = peers.pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
WORD = re.compile(r"\w+")
DEPTH = 10
RECALL = 20
GENERATED = [
    ("generated", 140, "notice,municipal,housing,typewritten,parish,agenda,form"),
    ("to-misread", 80, "council,steering,notes,plan"),
]


class Misreader:
    """Misreads a share of the longer words, the same ones every time, and remembers what stood there.

    A misread word is never one that stands somewhere else, so that each tells what it was.
    """

    SHARE = 0.3
    SHORTEST = 4
    # What recognition is known to confuse; and one in ten is any other letter.
    LOOKS = {
        "rn": ["m"], "m": ["rn", "in", "n"], "å": ["a", "ä"], "ä": ["a", "å"], "ö": ["o", "ó"], "l": ["1", "i", "t"],
        "i": ["l", "1"], "e": ["c", "o"], "c": ["e"], "h": ["b", "li"], "b": ["h", "6"], "n": ["u", "ri"], "u": ["n", "ii"],
        "t": ["f", "l"], "f": ["t"], "cl": ["d"], "d": ["cl"], "g": ["q", "9"], "s": ["5"], "o": ["0", "c"], "v": ["y"],
        "y": ["v"], "r": ["t"], "a": ["o", "u"], "k": ["h"],
    }
    ODD = 0.1

    def __init__(self, known, seed=1906):
        self.chance = random.Random(seed)
        self.known = known
        self.meant = {}

    def read(self, text):
        return WORD.sub(lambda match: self.word(match[0]), text)

    def word(self, word):
        if len(word) < self.SHORTEST or not word.isalpha() or self.chance.random() >= self.SHARE:
            return word
        read = self.letters(word)
        if len(word) >= 12 and self.chance.random() < 0.5:
            read = self.letters(read)
        key = read.lower()
        if key == word.lower() or key in self.known or self.meant.get(key, word.lower()) != word.lower():
            return word
        self.meant[key] = word.lower()
        return read

    def letters(self, word):
        if self.chance.random() < self.ODD:
            place = self.chance.randrange(1, len(word))
            return word[:place] + self.chance.choice("abdefghiklmnoprstuvy") + word[place + 1:]
        places = [(place, look) for place in range(len(word)) for look in self.LOOKS if word.startswith(look, place)]
        if not places:
            return word
        place, look = self.chance.choice(places)
        return word[:place] + self.chance.choice(self.LOOKS[look]) + word[place + len(look):]


class Words(peers.SQLite):
    """Each word as the beginning of words, as who knows that there is no stemmer would ask."""

    name = "FTS5, `word*`"

    def ask(self, kind, question):
        return super().ask(kind, question) if kind == "phrase" else self.match(
            " ".join('"' + word + '"*' for word in question["words"]), question)


class Pieces(peers.SQLite):
    """Every run of three letters: finds words within words."""

    name = "FTS5, trigrams"
    tokenizer = "trigram"

    def __init__(self, folder):
        self.path = folder / "fts5-trigram.sqlite"


class Protokoll:
    name = "Protokoll"

    def __init__(self, program, archive, numbers):
        self.command = [program, "search", "--json", "--archive", archive]
        self.numbers = numbers

    def ask(self, kind, question):
        text = " ".join(question["words"])
        result = run(*self.command, "--limit", question["limit"], "--", f'"{text}"' if kind == "phrase" else text)
        return [self.numbers[hit["identifier"]] for hit in json.loads(result)["hits"]]


def run(*command):
    return subprocess.run([str(part) for part in command], check=True, capture_output=True, text=True, cwd=ROOT).stdout


# The collection


def documents(folder, program):
    """The folders to ingest, and what each misread word was."""
    generate = program.with_name("protokoll-corpus")
    for name, count, families in GENERATED:
        if not (folder / name).exists():
            run(generate, "generate", "--seed", 41, "--count", count, "--families", families, "--form", "text",
                "--output", folder / name)
    clean = [HERE / "relevance/paragraphs/old", HERE / "relevance/paragraphs/today", folder / "generated/documents"]
    sources = sorted((folder / "to-misread/documents").iterdir()) + sorted((HERE / "relevance/paragraphs/misread").iterdir())
    texts = {file.name: file.read_text() for file in sources}
    known = {word.lower() for text in texts.values() for word in WORD.findall(text)}
    for place in [*clean, ROOT / "Corpus/text"]:
        known |= {word.lower() for file in place.iterdir() for word in WORD.findall(file.read_text(errors="replace"))}
    misreader = Misreader(known)
    read = folder / "misread"
    read.mkdir(exist_ok=True)
    for name, text in texts.items():
        text = misreader.read(text)
        if not (read / name).exists() or (read / name).read_text() != text:
            (read / name).write_text(text)
    return [ROOT / "Corpus/documents", *clean, read], misreader.meant


def units(folder, program):
    """All that can be found, with the text as it was read and as it was."""
    folders, meant = documents(folder, program)
    archive = folder / "archive"
    # Exit code 2 names files that were read in part only.
    done = subprocess.run(
        [program, "ingest", "--archive", archive, *folders], capture_output=True, text=True, cwd=ROOT)
    if done.returncode not in (0, 2):
        raise SystemExit(done.stderr)
    run(program, "reindex", "--archive", archive)
    records = {}
    for line in run(program, "export", "--archive", archive).rstrip("\n").split("\n"):
        record = json.loads(line)
        records[record["document"]["id"]] = record
    found = []
    everything = json.loads(run(program, "search", "--json", "--limit", 1_000_000, "--archive", archive, "--", ""))
    for hit in everything["hits"]:
        record = records[hit["record"]]
        texts = {block["id"]: block["text"] for block in record["blocks"]}
        text = " ".join(" ".join(texts[block] for block in hit["blocks"]).replace("\\", " ").split())
        was = text
        if "misread" in peers.pathlib.Path(record["document"]["source"]).parts:
            was = WORD.sub(lambda match: meant.get(match[0].lower(), match[0]), text)
        found.append({
            "identifier": hit["identifier"], "body": hit.get("body") or "", "date": hit.get("date") or "",
            "type": hit["type"], "read": text, "was": was.lower(),
            "people": sorted({person["name"] for person in record["attendance"]}),
            "organisations": sorted({person["organisation"] for person in record["attendance"] if person.get("organisation")}),
        })
    found.sort(key=lambda unit: unit["identifier"])
    return found, archive


def write(found, folder):
    """For the peers. True where it is not what they know already."""
    lines = []
    for number, unit in enumerate(found, 1):
        cells = [
            str(number), unit["body"], unit["date"], unit["type"], ";".join(unit["people"]),
            ";".join(unit["organisations"]), unit["read"],
        ]
        lines.append("\t".join(" ".join(cell.replace("\\", " ").split()) for cell in cells) + "\n")
    file = folder / "paragraphs.tsv"
    text = "".join(lines)
    if file.exists() and file.read_text() == text:
        return False
    file.write_text(text)
    return True


# The questions


def questions():
    """In the order of the file: group, kind, the words asked, and what is right (2) or has a part in it (1)."""
    for group, asked in tomllib.loads((HERE / "relevance/questions.toml").read_text()).items():
        for entry in asked:
            text = entry["ask"]
            kind = "phrase" if text.startswith('"') else "words"
            yield {
                "group": group.replace("-", " "), "kind": kind, "text": text, "words": text.strip('"').split(),
                "limit": RECALL,
                "grades": [(2, [form(text) for text in entry["is"]]), (1, [form(text) for text in entry.get("near", [])])],
            }


def form(text):
    return re.compile(rf"(?<!\w)(?:{text})(?!\w)")


def grade(question, text):
    """All forms must be there: of several words each."""
    for grade, forms in question["grades"]:
        if forms and all(form.search(text) for form in forms):
            return grade
    return 0


def judge(question, found):
    grades = {number: grade(question, unit["was"]) for number, unit in enumerate(found, 1)}
    return {number: grade for number, grade in grades.items() if grade}


def gain(grades):
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades))


def measure(answers, grades):
    best = gain(sorted(grades.values(), reverse=True)[:DEPTH])
    found = sum(number in grades for number in answers[:RECALL])
    return gain([grades.get(number, 0) for number in answers[:DEPTH]]) / best, found / min(RECALL, len(grades))


# All of it


def main(folder, program):
    program = program.with_name("protokoll")
    folder.mkdir(parents=True, exist_ok=True)
    found, archive = units(folder, program)
    numbers = {unit["identifier"]: number for number, unit in enumerate(found, 1)}
    others = [peers.SQLite(folder), Words(folder), Pieces(folder), peers.PostgreSQL(folder), peers.Xapian(folder)]
    if write(found, folder) or not (folder / "built").exists():
        (folder / "built").unlink(missing_ok=True)
        for peer in others:
            peer.build(folder)
        (folder / "built").touch()
    engines = [Protokoll(program, archive, numbers), *others]
    asked = list(questions())
    judged = [judge(question, found) for question in asked]
    for question, grades in zip(asked, judged):
        if not grades:
            raise SystemExit(f"nothing is right for {question['text']}: see relevance/questions.toml")
    results = {}
    for engine in engines:
        if isinstance(engine, Protokoll):
            results[engine.name] = [engine.ask(question["kind"], question) for question in asked]
            continue
        engine.open()
        results[engine.name] = [engine.ask(question["kind"], question) for question in asked]
        engine.close()
    measures = {
        name: [measure(answers, grades) for answers, grades in zip(answers, judged)] for name, answers in results.items()
    }
    report(folder, found, asked, judged, results, measures)


def report(folder, found, asked, judged, results, measures):
    with open(folder / "answers.jsonl", "w", encoding="utf-8") as file:
        for place, question in enumerate(asked):
            file.write(json.dumps({
                "group": question["group"], "asked": question["text"],
                "right": {found[number - 1]["identifier"]: grade for number, grade in judged[place].items()},
                "answers": {
                    name: [found[number - 1]["identifier"] for number in answers[place]]
                    for name, answers in results.items()
                },
                "ndcg": {name: round(values[place][0], 4) for name, values in measures.items()},
                "recall": {name: round(values[place][1], 4) for name, values in measures.items()},
            }, ensure_ascii=False) + "\n")
    groups = list(dict.fromkeys(question["group"] for question in asked))
    print(f"{len(asked)} questions over {len(found)} units; nDCG@{DEPTH} / recall@{RECALL}; answers in {folder / 'answers.jsonl'}\n")
    print("| | questions | " + " | ".join(measures) + " |")
    print("|---|---|" + "---|" * len(measures))
    for group in groups + ["all"]:
        places = [place for place, question in enumerate(asked) if group in (question["group"], "all")]
        cells = []
        for values in measures.values():
            ndcg, recall = (sum(values[place][part] for place in places) / len(places) for part in (0, 1))
            cells.append(f"{ndcg:.3f} / {recall:.3f}")
        print(f"| {group} | {len(places)} | " + " | ".join(cells) + " |")
