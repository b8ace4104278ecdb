#!/usr/bin/env python3
"""Compares Clipfile with its peers: the same files, the same machine, one run.

usage: peers.py [--records RECORDS.jsonl] [--long RECORDS.jsonl] [--programs DIR] [--files N] [--rounds N]
                [--only NAME,NAME...] [--install]

RECORDS holds JSON objects with "text" and perhaps "title", one a line (Reuters-21578 serves; for --long, pages of a newspaper);
each becomes a text file. In every round every program builds an index anew, with its text stored and the positions of its
words, is run again with nothing to do, and is asked some queries, each by a process of its own, for the best ten. The order of
the programs changes from round to round. Printed: medians (of a build also the seconds of all processors, which other work on
the machine disturbs less), and the median of the ratios to Clipfile within a round.

Peers are those that Debian has: omindex (xapian-omega), recollindex, notmuch (each file becomes a mail first), Lucene 8
(bench/peers/LuceneBench.java), SQLite's FTS5. --install installs what is missing of them, with apt-get, as root. What is
not installed is left out, and named.
"""
import argparse
import glob
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from newswire import folder_size, write_files

PACKAGES = ["xapian-omega", "recollcmd", "notmuch", "liblucene8-java", "default-jdk-headless", "sqlite3"]
QUERIES = ["oil prices", "federal reserve interest rates", "japan trade surplus", "wheat exports soviet", "merger shareholders",
           "opec production quota", "dollar yen intervention", "coffee export quotas", "quarterly dividend", "gold mine"]


class Peer:
    """One program: how it builds an index, is run again, and is asked. A command is a list, or several of them."""

    threads = ""

    def __init__(self, programs, work):
        self.programs = programs
        self.folder = os.path.join(work, type(self).__name__.lower())
        self.environment = dict(os.environ)

    def is_there(self):
        return shutil.which(self.build("")[0]) is not None

    def prepare(self, archive):
        """Whatever is no part of indexing; done once for an archive."""

    def begin(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        os.makedirs(self.folder)

    def again(self, archive):
        return self.build(archive)

    def size(self):
        return folder_size(self.folder)


class Clipfile(Peer):
    def build(self, archive):
        return [os.path.join(self.programs, "clip-index"), "-q", "-d", os.path.join(self.folder, "index"), archive]

    def ask(self, query):
        return [os.path.join(self.programs, "clip-search"), "-q", "-d", os.path.join(self.folder, "index"), query]


class Omindex(Peer):
    def build(self, archive):
        return ["omindex", "--db", os.path.join(self.folder, "index"), "--url", "/", archive]

    def ask(self, query):
        return ["quest", "-d", os.path.join(self.folder, "index"), query]


class Recoll(Peer):
    def begin(self):
        super().begin()
        self.environment["RECOLL_CONFDIR"] = self.folder

    def prepare(self, archive):
        self.archive = archive

    def build(self, archive):
        if archive:
            with open(os.path.join(self.folder, "recoll.conf"), "w", encoding="utf-8") as out:
                out.write(f"topdirs = {archive}\nskippedPaths =\nfollowLinks = 0\nmonitorxtest = 0\n")
        return ["recollindex"]

    def ask(self, query):
        return ["recollq", "-n", "10", query]


class Notmuch(Peer):
    def prepare(self, archive):
        self.mail = os.path.join(os.path.dirname(self.folder), "mail")
        shutil.rmtree(self.mail, ignore_errors=True)
        for number, path in enumerate(sorted(glob.glob(os.path.join(archive, "*", "*.txt")))):
            place = os.path.join(self.mail, f"{number // 1000:03}", "cur")
            os.makedirs(place, exist_ok=True)
            with open(path, encoding="utf-8") as story, open(os.path.join(place, f"{number}:2,S"), "w", encoding="utf-8") as out:
                headline, _, text = story.read().partition("\n\n")
                out.write(f"From: desk@news.example\nTo: archive@news.example\nSubject: {' '.join(headline.split())}\n"
                          f"Message-ID: <{number}@news.example>\nDate: Mon, 2 Mar 1987 10:00:00 +0000\n"
                          f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n{text}")

    def begin(self):
        super().begin()
        shutil.rmtree(os.path.join(self.mail, ".notmuch"), ignore_errors=True)
        config = os.path.join(self.folder, "config")
        with open(config, "w", encoding="utf-8") as out:
            out.write(f"[database]\npath={self.mail}\n[user]\nname=desk\nprimary_email=desk@news.example\n[new]\ntags=\n")
        self.environment["NOTMUCH_CONFIG"] = config

    def build(self, _archive):
        return ["notmuch", "new", "--quiet"]

    def ask(self, query):
        return ["notmuch", "search", "--limit=10", "--sort=newest-first", query]

    def size(self):
        return folder_size(os.path.join(self.mail, ".notmuch"))


class Lucene(Peer):
    jars = [jar for part in ("core", "analyzers-common", "queryparser")
            for jar in glob.glob(f"/usr/share/java/lucene-{part}-8.*.jar")]

    def is_there(self):
        return bool(self.jars) and shutil.which("javac") is not None

    def prepare(self, _archive):
        self.classes = os.path.join(os.path.dirname(self.folder), "classes")
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "peers", "LuceneBench.java")
        subprocess.run(["javac", "-cp", ":".join(self.jars), "-d", self.classes, source], check=True)

    def java(self, *arguments):
        return ["java", "-cp", ":".join([self.classes, *self.jars]), "LuceneBench", *arguments]

    def build(self, archive):
        return self.java("index", os.path.join(self.folder, "index"), archive, "2")

    def again(self, _archive):
        return None

    def ask(self, query):
        return self.java("search", os.path.join(self.folder, "index"), query)


class Sqlite(Peer):
    def sql(self, statement):
        return ["sqlite3", os.path.join(self.folder, "index.db"), statement]

    def build(self, archive):
        return self.sql("CREATE VIRTUAL TABLE story USING fts5(path UNINDEXED, text, tokenize = 'porter unicode61');"
                        "INSERT INTO story SELECT name, CAST(readfile(name) AS TEXT) FROM "
                        f"fsdir('{archive}') WHERE name LIKE '%.txt';")

    def again(self, _archive):
        return None

    def ask(self, query):
        return self.sql(f"SELECT path FROM story WHERE story MATCH '{query}' ORDER BY rank LIMIT 10;")


def processor_seconds():
    """Of all children that have ended, and of theirs."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def timed(peer, command):
    start = time.perf_counter()
    done = subprocess.run(command, env=peer.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    seconds = time.perf_counter() - start
    if done.returncode not in (0, 3):
        sys.exit(f"{' '.join(command)}: ended with status {done.returncode}\n{done.stderr.decode(errors='replace')[-2000:]}")
    return seconds


def measure_once(peer, archive):
    """Returns seconds to build, on the clock and of processors, bytes, seconds with nothing to do (or None), median seconds
    of a query."""
    peer.begin()
    before = processor_seconds()
    built = timed(peer, peer.build(archive))
    worked = processor_seconds() - before
    again = peer.again(archive)
    nothing = timed(peer, again) if again else None
    asked = statistics.median(timed(peer, peer.ask(query)) for query in QUERIES)
    return {"build": built, "processors": worked, "size": peer.size(), "again": nothing, "query": asked}


def print_table(name, text_bytes, rounds):
    print(f"\n{name}: {text_bytes / 1e6:.1f} MB of text, medians of {len(rounds)} rounds; ratios are to Clipfile's in the same round\n")
    print(f"{'':10} {'build':>9} {'ratio':>7} {'processors':>10} {'ratio':>7} {'size':>9} {'ratio':>7} {'nothing':>9} {'ratio':>7} {'cold query':>11} {'ratio':>7}")
    for peer in rounds[0]:
        cells = []
        for key, unit in (("build", "s"), ("processors", "s"), ("size", "MB"), ("again", "s"), ("query", "ms")):
            values = [one[peer][key] for one in rounds]
            if None in values:
                cells += ["-", "-"]
                continue
            scale = {"s": 1, "MB": 1e-6, "ms": 1000}[unit]
            ratio = statistics.median(one[peer][key] / one["Clipfile"][key] for one in rounds)
            cells += [f"{statistics.median(values) * scale:.2f} {unit}", f"{ratio:.2f}"]
        print(f"{peer:10} {cells[0]:>9} {cells[1]:>7} {cells[2]:>10} {cells[3]:>7} {cells[4]:>9} {cells[5]:>7} {cells[6]:>9} {cells[7]:>7} "
              f"{cells[8]:>11} {cells[9]:>7}")
    sys.stdout.flush()


def compare(name, archive, text_bytes, peers, count):
    for peer in peers:
        peer.prepare(archive)
    rounds = []
    for number in range(count):
        shift = number % len(peers)
        measured = {type(peer).__name__: measure_once(peer, archive) for peer in peers[shift:] + peers[:shift]}
        rounds.append({type(peer).__name__: measured[type(peer).__name__] for peer in peers})
        print(f"{name}: round {number + 1} of {count}", file=sys.stderr)
    print_table(name, text_bytes, rounds)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records")
    parser.add_argument("--long")
    parser.add_argument("--programs", default="build/release")
    parser.add_argument("--files", type=int, default=20000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", help="peers, with commas between them")
    parser.add_argument("--install", action="store_true")
    options = parser.parse_args()
    if options.install:
        subprocess.run(["apt-get", "install", "--yes", "--no-install-recommends", *PACKAGES], check=True)
    with tempfile.TemporaryDirectory(prefix="clipfile-peers-") as work:
        peers = [kind(options.programs, work) for kind in (Clipfile, Omindex, Recoll, Notmuch, Lucene, Sqlite)]
        missing = [type(peer).__name__ for peer in peers if not peer.is_there()]
        if missing:
            print("not installed, left out:", ", ".join(missing))
        wanted = options.only.split(",") if options.only else None
        peers = [peer for peer in peers if type(peer).__name__ not in missing
                 and (not wanted or type(peer).__name__ in ["Clipfile", *wanted])]
        for name, records in (("short", options.records), ("long", options.long)):
            if not records:
                continue
            archive = os.path.join(work, name)
            size = write_files(records, archive, options.files)
            compare(name, archive, size, peers, options.rounds)


if __name__ == "__main__":
    main()
