"""The peers: each builds an index of the same paragraphs and answers the same questions with the numbers of ten."""
import json
import os
import pathlib
import shutil
import sqlite3
import subprocess
import time

import psycopg2
import xapian


def rows(folder):
    with open(folder / "paragraphs.tsv", encoding="utf-8") as file:
        for line in file:
            number, body, date, type_, people, organisations, text = line.rstrip("\n").split("\t")
            yield int(number), body, int(date[:4] or 0), type_, people.split(";"), organisations.split(";"), text


def size(path):
    return sum(file.stat().st_size for file in pathlib.Path(path).rglob("*") if file.is_file())


class SQLite:
    name = "SQLite FTS5"
    tokenizer = "unicode61 remove_diacritics 0"

    def __init__(self, folder):
        self.path = folder / "fts5.sqlite"

    def build(self, folder):
        self.path.unlink(missing_ok=True)
        database = sqlite3.connect(self.path)
        database.executescript(
            f"""
            PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;
            CREATE TABLE paragraph (id INTEGER PRIMARY KEY, body TEXT, year INTEGER, type TEXT);
            CREATE TABLE person (paragraph INTEGER, name TEXT);
            CREATE TABLE organisation (paragraph INTEGER, name TEXT);
            CREATE VIRTUAL TABLE words USING fts5(text, content='', prefix='6', tokenize='{self.tokenizer}');
            """)
        for number, body, year, type_, people, organisations, text in rows(folder):
            database.execute("INSERT INTO paragraph VALUES (?, ?, ?, ?)", (number, body, year, type_))
            database.execute("INSERT INTO words(rowid, text) VALUES (?, ?)", (number, text))
            database.executemany("INSERT INTO person VALUES (?, ?)", ((number, name) for name in people))
            database.executemany("INSERT INTO organisation VALUES (?, ?)", ((number, name) for name in organisations))
        database.executescript(
            """
            CREATE INDEX paragraph_body ON paragraph (body, year);
            CREATE INDEX person_paragraph ON person (paragraph, name);
            CREATE INDEX organisation_paragraph ON organisation (paragraph, name);
            INSERT INTO words(words) VALUES ('optimize');
            """)
        database.commit()
        database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database.close()

    def bytes(self):
        return size(self.path.parent) if self.path.is_dir() else self.path.stat().st_size

    def files(self):
        return [self.path]

    def open(self):
        self.database = sqlite3.connect(self.path)

    def close(self):
        self.database.close()

    def ask(self, kind, question):
        words = ['"' + word + '"' for word in question["words"]]
        match = {
            "phrase": '"' + " ".join(question["words"]) + '"',
            "or of three": " OR ".join(words),
            "prefix": words[0] + "*",
        }.get(kind, " ".join(words))
        if kind == "facets":
            found = "SELECT rowid FROM words WHERE words MATCH ?"
            for facet in ("body", "year", "type"):
                counts = self.database.execute(
                    f"SELECT {facet}, count(*) FROM paragraph WHERE id IN ({found}) GROUP BY 1", (match,)).fetchall()
            for table in ("person", "organisation"):
                self.database.execute(
                    f"SELECT name, count(*) FROM {table} WHERE paragraph IN ({found}) GROUP BY 1 ORDER BY 2 DESC LIMIT 20",
                    (match,)).fetchall()
            return sum(count for _, count in counts)
        if kind == "field filter":
            return [row[0] for row in self.database.execute(
                "SELECT words.rowid FROM words JOIN paragraph ON id = words.rowid WHERE words MATCH ? AND body = ?"
                " AND year BETWEEN ? AND ? ORDER BY rank LIMIT 10",
                (match, question["body"], question["from"], question["to"]))]
        return self.match(match, question)

    def match(self, match, question):
        return [row[0] for row in self.database.execute(
            "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?", (match, question.get("limit", 10)))]


class PostgreSQL:
    name = "PostgreSQL 15"
    binaries = pathlib.Path("/usr/lib/postgresql/15/bin")

    def __init__(self, folder):
        self.folder = folder / "postgres"
        # The server does not run as root.
        self.user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []

    def run(self, *command):
        subprocess.run([*self.user, *map(str, command)], check=True, stdout=subprocess.DEVNULL)

    def start(self):
        self.run(self.binaries / "pg_ctl", "-D", self.folder, "-w", "-t", "120", "-l", self.folder / "log", "start")
        self.database = psycopg2.connect(host=str(self.folder), dbname="postgres", user="postgres")
        self.database.autocommit = True

    def stop(self):
        self.database.close()
        self.run(self.binaries / "pg_ctl", "-D", self.folder, "-w", "-m", "fast", "stop")

    def build(self, folder):
        if (self.folder / "postmaster.pid").exists():
            self.run(self.binaries / "pg_ctl", "-D", self.folder, "-m", "immediate", "stop")
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        if self.user:
            shutil.chown(self.folder, "postgres")
        self.run(self.binaries / "initdb", "-D", self.folder, "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8")
        with open(self.folder / "postgresql.conf", "a", encoding="utf-8") as file:
            file.write(
                f"listen_addresses = ''\nunix_socket_directories = '{self.folder}'\nshared_buffers = 1GB\n"
                "work_mem = 64MB\nmaintenance_work_mem = 1GB\nmax_wal_size = 8GB\nsynchronous_commit = off\n")
        self.start()
        cursor = self.database.cursor()
        cursor.execute(
            "CREATE TABLE paragraph (id int PRIMARY KEY, body text, year int, type text, people text[],"
            " organisations text[], words tsvector)")
        cursor.execute("CREATE TEMP TABLE incoming (id int, body text, year int, type text, people text,"
                       " organisations text, text text)")
        read, write = os.pipe()
        if os.fork() == 0:
            os.close(read)
            with os.fdopen(write, "w", encoding="utf-8") as pipe:
                for number, body, year, type_, people, organisations, text in rows(folder):
                    pipe.write(f"{number}\t{body}\t{year}\t{type_}\t{';'.join(people)}\t{';'.join(organisations)}\t{text}\n")
            os._exit(0)
        os.close(write)
        with os.fdopen(read, encoding="utf-8") as pipe:
            cursor.copy_from(pipe, "incoming")
        os.wait()
        cursor.execute(
            "INSERT INTO paragraph SELECT id, body, year, type, string_to_array(people, ';'),"
            " string_to_array(organisations, ';'), to_tsvector('swedish', text) FROM incoming")
        cursor.execute("DROP TABLE incoming")
        cursor.execute("CREATE INDEX ON paragraph USING gin (words)")
        cursor.execute("CREATE INDEX ON paragraph (body, year)")
        cursor.execute("VACUUM ANALYZE paragraph")
        cursor.execute("CHECKPOINT")
        cursor.execute("SELECT pg_total_relation_size('paragraph')")
        (self.folder.parent / "postgres-bytes").write_text(str(cursor.fetchone()[0]))
        self.stop()

    def bytes(self):
        return int((self.folder.parent / "postgres-bytes").read_text())

    def files(self):
        return [file for file in (self.folder / "base").rglob("*") if file.is_file()]

    def open(self):
        self.start()

    def close(self):
        self.stop()

    def ask(self, kind, question):
        cursor = self.database.cursor()
        words = question["words"]
        function, text = {
            "phrase": ("phraseto_tsquery", " ".join(words)),
            "or of three": ("websearch_to_tsquery", " or ".join(words)),
            "prefix": ("to_tsquery", words[0] + ":*"),
            "words": ("websearch_to_tsquery", " ".join(words)),
        }.get(kind, ("plainto_tsquery", " ".join(words)))
        query = f"{function}('swedish', %s)"
        if kind == "facets":
            for facet in ("body", "year", "type", "unnest(people)", "unnest(organisations)"):
                cursor.execute(
                    f"SELECT {facet}, count(*) FROM paragraph WHERE words @@ {query} GROUP BY 1 ORDER BY 2 DESC LIMIT 200",
                    (text,))
                counts = cursor.fetchall()
            return sum(count for _, count in counts)
        condition, values = "", ()
        if kind == "field filter":
            condition = " AND body = %s AND year BETWEEN %s AND %s"
            values = (question["body"], question["from"], question["to"])
        cursor.execute(
            f"SELECT id FROM paragraph WHERE words @@ {query}{condition} ORDER BY ts_rank(words, {query}) DESC LIMIT %s",
            (text, *values, text, question.get("limit", 10)))
        return [row[0] for row in cursor.fetchall()]


class Xapian:
    name = "plain Xapian"

    def __init__(self, folder):
        self.path = folder / "xapian"

    def build(self, folder):
        shutil.rmtree(self.path, ignore_errors=True)
        building = self.path.with_name("xapian-building")
        shutil.rmtree(building, ignore_errors=True)
        database = xapian.WritableDatabase(str(building), xapian.DB_CREATE_OR_OVERWRITE)
        generator = xapian.TermGenerator()
        generator.set_stemmer(xapian.Stem("swedish"))
        for number, body, year, type_, people, organisations, text in rows(folder):
            document = xapian.Document()
            generator.set_document(document)
            generator.index_text(text)
            document.add_boolean_term("XB" + body)
            for name in people:
                document.add_boolean_term("XP" + name)
            for name in organisations:
                document.add_boolean_term("XO" + name)
            document.add_value(0, f"{year:04}")
            document.add_value(1, body)
            document.add_value(2, type_)
            document.set_data(str(number))
            database.add_document(document)
        database.commit()
        database.close()
        xapian.Database(str(building)).compact(str(self.path))
        shutil.rmtree(building)

    def bytes(self):
        return size(self.path)

    def files(self):
        return list(self.path.iterdir())

    def open(self):
        self.database = xapian.Database(str(self.path))
        self.stemmer = xapian.Stem("swedish")

    def close(self):
        self.database.close()

    def ask(self, kind, question):
        words = [word.lower() for word in question["words"]]
        stems = [xapian.Query("Z" + self.stemmer(word).decode()) for word in words]
        if kind == "phrase":
            query = xapian.Query(xapian.Query.OP_PHRASE, words)
        elif kind == "or of three":
            query = xapian.Query(xapian.Query.OP_OR, stems)
        elif kind == "prefix":
            query = xapian.Query(
                xapian.Query.OP_WILDCARD, words[0], 1000, xapian.Query.WILDCARD_LIMIT_MOST_FREQUENT,
                xapian.Query.OP_SYNONYM)
        else:
            query = xapian.Query(xapian.Query.OP_AND, stems)
        if kind == "field filter":
            query = xapian.Query(xapian.Query.OP_FILTER, query, xapian.Query("XB" + question["body"]))
            query = xapian.Query(
                xapian.Query.OP_FILTER, query,
                xapian.Query(xapian.Query.OP_VALUE_RANGE, 0, f"{question['from']:04}", f"{question['to']:04}"))
        enquire = xapian.Enquire(self.database)
        enquire.set_query(query)
        if kind == "facets":
            spies = [xapian.ValueCountMatchSpy(slot) for slot in (0, 1, 2)]
            for spy in spies:
                enquire.add_matchspy(spy)
            enquire.set_weighting_scheme(xapian.BoolWeight())
            return enquire.get_mset(0, 0, self.database.get_doccount()).get_matches_estimated()
        return [int(match.document.get_data()) for match in enquire.get_mset(0, question.get("limit", 10))]
