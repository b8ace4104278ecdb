#!/usr/bin/env python3
"""Counts the instructions of a small build and of some queries, and compares them with the counts on record.

usage: instruction_counts.py [PROGRAMS] [--record]

PROGRAMS is a folder with the programs (default: build/release). They work on the clippings of corpus/, which are read without workers
(clip-index-within --no-isolation), under callgrind, of which the package valgrind is needed. An instruction takes the same count on a busy
machine and on a quiet one, so a change that makes a program slower shows without measuring time. Counts depend on compiler, flags and
libraries: those on record are of the release preset on Debian 12. Printed: a line for each, what it was, and what it is; the exit
status is 1 where one grew by more than 2 %. --record writes the counts to bench/instruction_counts.json, to be committed with the
change that explains them.
"""
import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.path.join(HERE, "..", "corpus")
RECORD = os.path.join(HERE, "instruction_counts.json")
TOLERATED = 0.02
QUERIES = {
    "a word": ["sanctions"],
    "three words": ["geneva talks ryabkov"],
    "a phrase": ['"security guarantees"'],
    "same sentence": ["putin w/s macron"],
    "a name in other letters": ["Рябков"],
    "a filter": ["talks", "date:2022-01"],
    "as JSON": ["--format=json", "talks"],
    "facets": ["--facet=publication", "talks"],
}


def count(command):
    """Returns the instructions of the command, which must succeed."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent"}
    done = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        env=environment, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found:
        sys.exit(f"{' '.join(command)}: ended with status {done.returncode}: {done.stderr[-2000:]}")
    return int(found.group(1))


def count_all(programs):
    """Yields what was done, and its instructions."""
    with tempfile.TemporaryDirectory() as folder:
        index = os.path.join(folder, "index")
        build = [os.path.join(programs, "clip-index-within"), "-q", "--no-isolation", "-d", index, CORPUS]
        yield "clip-index: corpus/", count(build)
        again = [os.path.join(programs, "clip-index"), "-q", "-d", index, CORPUS]
        yield "clip-index: corpus/ again, unchanged", count(again)
        for name, words in QUERIES.items():
            yield f"clip-search: {name}", count([os.path.join(programs, "clip-search"), "-d", index, *words])


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("programs", nargs="?", default=os.path.join(HERE, "..", "build", "release"))
    parser.add_argument("--record", action="store_true", help="take what is counted for what is to be compared with")
    options = parser.parse_args()
    recorded = {}
    if os.path.exists(RECORD):
        with open(RECORD, encoding="utf-8") as file:
            recorded = json.load(file)
    counted = {}
    grown = []
    for name, instructions in count_all(options.programs):
        counted[name] = instructions
        before = recorded.get(name)
        change = "" if before is None else f"{instructions / before - 1:+8.1%} of {before / 1e6:,.1f}"
        if before is not None and instructions > before * (1 + TOLERATED):
            grown.append(name)
            change += "  GREW"
        print(f"{name:40} {instructions / 1e6:10,.1f} million {change}", flush=True)
    if options.record:
        with open(RECORD, "w", encoding="utf-8") as file:
            json.dump(counted, file, indent=2)
            file.write("\n")
    elif grown:
        sys.exit(f"grew by more than {TOLERATED:.0%}: {', '.join(grown)}: find out why, or record it with --record")


if __name__ == "__main__":
    main()
