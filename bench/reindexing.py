#!/usr/bin/env python3
"""Measures what a scheduled run costs: one over an archive in which nothing changed, and one in which a hundredth did.

usage: reindexing.py RECORDS.jsonl [--programs DIR] [--files N] [--rounds N] [--work DIR]

RECORDS holds JSON objects with "title" and "text", one a line (Reuters-21578 serves); where --files asks for more than there
are they are taken again, each time with another headline. Each becomes a text file, 1,000 to a folder. Printed, with the
file cache warm: a full build; a run that finds nothing to do against `find -printf` over the same tree, taken in turns; how
many files that run opened; runs after which a hundredth of the files was changed in place, added, or moved, against the full
build. Times are the machine's own: compare the ratios.
"""
import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def name_of(number):
    return os.path.join(f"{number // 1000:04}", f"{number:07}.txt")


def write_file(archive, number, text):
    path = os.path.join(archive, name_of(number))
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as out:
        out.write(text)


def texts_of(records):
    """Forever; each time round the headlines are others."""
    with open(records, encoding="utf-8") as lines:
        stories = [(record["title"], record["text"]) for record in map(json.loads, lines)]
    time_round = 0
    while True:
        for title, text in stories:
            yield f"{title} {time_round}\n\n{text}\n" if time_round else f"{title}\n\n{text}\n"
        time_round += 1


def timed(command, statuses=(0,)):
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode not in statuses:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}: {done.stderr}")
    return time.perf_counter() - start


def median(values):
    return statistics.median(values)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records")
    parser.add_argument("--programs", default="build/release")
    parser.add_argument("--files", type=int, default=20000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--work", default=None, help="a folder for the files and the index (default: a temporary one)")
    options = parser.parse_args()
    work = options.work or tempfile.mkdtemp(prefix="clipfile-bench-")
    archive, index, report = (os.path.join(work, name) for name in ("archive", "index", "report.json"))
    for folder in (archive, index):
        shutil.rmtree(folder, ignore_errors=True)
    texts = texts_of(options.records)
    for number in range(options.files):
        write_file(archive, number, next(texts))
    indexer = [os.path.join(options.programs, "clip-index"), "-d", index, "-q", "--report", report, archive]
    find = ["find", archive, "-printf", "%s %T@ %i\\n"]

    build = timed(indexer, (0, 3))
    print(f"full build      {options.files} files in {build:.2f} s")

    timed(find)
    timed(indexer, (0, 3))
    pairs = [(timed(indexer, (0, 3)), timed(find)) for _ in range(options.rounds)]
    no_op = median([run for run, _ in pairs])
    ratio = median([run / listing for run, listing in pairs])
    with open(report, encoding="utf-8") as done:
        read = json.load(done)["bytes_read"]
    print(f"nothing changed {no_op * 1000:.0f} ms, {ratio:.2f} times find -printf "
          f"({median([listing for _, listing in pairs]) * 1000:.0f} ms); {read} bytes read")

    step = 100
    changed = {}
    for kind in ("changed", "added", "moved"):
        for round_number in range(options.rounds):
            for place in range(round_number, options.files, step):
                path = os.path.join(archive, name_of(place))
                if kind == "changed":
                    write_file(archive, place, next(texts) + f"\nRound {round_number}.\n")
                elif kind == "added":
                    write_file(archive, options.files * (round_number + 2) + place, next(texts))
                else:
                    os.rename(path, f"{path[:-4]}-moved.txt")
            changed.setdefault(kind, []).append(timed(indexer, (0, 3)))
        seconds = median(changed[kind])
        print(f"1 % {kind:11} {seconds * 1000:.0f} ms: {100 * (seconds - no_op) / build:.2f} % of the full build "
              f"more than where nothing changed")
    if options.work is None:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
