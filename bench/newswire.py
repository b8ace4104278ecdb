#!/usr/bin/env python3
"""Measures clip-index and clip-search on a folder of 20,000 news stories.

usage: newswire.py RECORDS.jsonl [--programs DIR] [--files N] [--work DIR]

RECORDS holds JSON objects with "title" and "text", one a line (Reuters-21578 serves). Each becomes a text file, 1,000 to a
folder. Printed: speed and peak memory of the first run, size of the index over that of the text, the run that finds nothing
to do against `find -printf` over the same tree, and the time from start to exit of clip-search, the file cache warm.
Times are the machine's own: compare ratios, not seconds.
"""
import argparse
import json
import os
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

QUERIES_ASKED = 50


def write_files(records, folder, most):
    """Returns the bytes of text written."""
    size = 0
    with open(records, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            if number == most:
                break
            record = json.loads(line)
            place = os.path.join(folder, f"{number // 1000:03}")
            os.makedirs(place, exist_ok=True)
            text = f"{record['title']}\n\n{record['text']}\n"
            with open(os.path.join(place, f"{number:06}.txt"), "w", encoding="utf-8") as out:
                size += out.write(text)
    return size


def timed(command):
    """Returns (seconds, exit status, output)."""
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return time.perf_counter() - start, done.returncode, done.stdout + done.stderr


def measured(command):
    """Seconds and peak memory (MB) of a command, as the kernel accounts them."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 3):
        sys.exit(f"{command[0]} failed")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def folder_size(folder):
    return sum(os.path.getsize(os.path.join(at, name)) for at, _, names in os.walk(folder) for name in names)


def make_queries(records):
    """One to four words each from the headlines, spread over the collection."""
    queries = []
    with open(records, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            words = re.findall(r"[A-Za-z]{4,}", json.loads(line)["title"])
            if number % 397 == 0 and words:
                queries.append(" ".join(words[: 1 + len(queries) % 4]).lower())
            if len(queries) == QUERIES_ASKED:
                return queries
    return queries


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records")
    parser.add_argument("--programs", default="build/release")
    parser.add_argument("--files", type=int, default=20000)
    parser.add_argument("--work", default=None, help="a folder for the files and the index (default: a temporary one)")
    options = parser.parse_args()
    work = options.work or tempfile.mkdtemp(prefix="clipfile-bench-")
    archive, index = os.path.join(work, "archive"), os.path.join(work, "index")
    shutil.rmtree(archive, ignore_errors=True)
    shutil.rmtree(index, ignore_errors=True)
    text = write_files(options.records, archive, options.files)
    indexer = [os.path.join(options.programs, "clip-index"), "-d", index, "-q"]
    searcher = [os.path.join(options.programs, "clip-search"), "-d", index, "-q"]

    seconds, memory = measured([*indexer, archive])
    size = folder_size(index)
    print(f"build      {options.files} files, {text / 1e6:.1f} MB of text in {seconds:.1f} s: {text / 1e6 / seconds:.2f} MB/s")
    print(f"memory     {memory:.0f} MB at most")
    print(f"index      {size / 1e6:.1f} MB, {size / text:.2f} times the text")

    find = ["find", archive, "-printf", "%s %T@ %i\\n"]
    timed(find)
    pairs = [(timed([*indexer, archive])[0], timed(find)[0]) for _ in range(7)]
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"no-op run  {statistics.median(a for a, _ in pairs) * 1000:.0f} ms, {ratio:.2f} times find -printf "
          f"({statistics.median(b for _, b in pairs) * 1000:.0f} ms)")

    times = sorted(timed([*searcher, query])[0] for query in make_queries(options.records))
    print(f"search     start to exit, {len(times)} queries: median {statistics.median(times) * 1000:.1f} ms, "
          f"slowest {times[-1] * 1000:.1f} ms")
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"processor  {children.ru_utime:.1f} s user, {children.ru_stime:.1f} s system for everything")
    if options.work is None:
        shutil.rmtree(work)


if __name__ == "__main__":
    main()
