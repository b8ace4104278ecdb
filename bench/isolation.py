#!/usr/bin/env python3
"""Measures what it costs to have files read by confined workers, against reading them within clip-index.

usage: isolation.py [--records RECORDS.jsonl] [--folder DIR]... [--programs DIR] [--files N] [--rounds N]

RECORDS holds JSON objects with "title" and "text", one a line (Reuters-21578 serves); each becomes a text file. A folder is
indexed as it is. Each round indexes a collection three times, anew: within clip-index (--no-isolation), with one worker, and
with two, in an order that changes from round to round. Printed for each collection: the median time of reading within, and
the medians of the ratios to it of the same round; 1.25 means a quarter more files in the same time. Other work on the
machine blurs times; the ratios of one round less so.
"""
import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from newswire import write_files

WAYS = {"within": ["--no-isolation"], "one worker": ["--jobs", "1"], "two workers": ["--jobs", "2"]}


def seconds_of(program, way, archive, index):
    shutil.rmtree(index, ignore_errors=True)
    command = [program, "-d", index, "-q", *WAYS[way], archive]
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    if done.returncode not in (0, 3):
        sys.exit(f"{' '.join(command)}: ended with status {done.returncode}")
    return time.perf_counter() - start


def measure(name, program, archive, index, rounds):
    times = {way: [] for way in WAYS}
    ways = list(WAYS)
    for number in range(rounds):
        shift = number % len(ways)
        for way in ways[shift:] + ways[:shift]:
            times[way].append(seconds_of(program, way, archive, index))
    ratios = {way: [a / b for a, b in zip(times["within"], times[way])] for way in ways[1:]}
    line = "  ".join(f"{way} {statistics.median(r):.2f} ({min(r):.2f} to {max(r):.2f})" for way, r in ratios.items())
    print(f"{name:24} within {statistics.median(times['within']):6.2f} s   {line}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records")
    parser.add_argument("--folder", action="append", default=[])
    parser.add_argument("--programs", default="build/release")
    parser.add_argument("--files", type=int, default=20000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    program = os.path.join(options.programs, "clip-index")
    with tempfile.TemporaryDirectory(prefix="clipfile-bench-") as work:
        index = os.path.join(work, "index")
        collections = [(os.path.basename(os.path.normpath(folder)), folder) for folder in options.folder]
        if options.records:
            archive = os.path.join(work, "archive")
            write_files(options.records, archive, options.files)
            collections.insert(0, ("newswire", archive))
        for name, folder in collections:
            measure(name, program, folder, index, options.rounds)


if __name__ == "__main__":
    main()
