#!/usr/bin/env python3
"""Measures clip-search --alerts: many saved searches over what came in since they last looked.

usage: alerts.py RECORDS.jsonl [--programs DIR] [--old N] [--new N] [--searches N]

RECORDS holds JSON objects with "title" and "text", one a line (Reuters-21578 serves). The first --old of them make the
archive at which the searches look first; then as many as have --new passages are added, and the searches look again. A
search is one to four words of a headline, an eighth of them with a phrase, an OR or a truncation. Printed: the time from
start to exit of the second look and of a third that finds nothing, five times each from the same state, and how much was
found. Times are the machine's own.
"""
import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def run(command, statuses=(0,)):
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - start
    if done.returncode not in statuses:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}: {done.stderr}")
    return seconds, done.stdout


def read_records(path, most):
    records = []
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("title") and len(record.get("text", "")) > 200:
                records.append({"id": str(len(records)), "title": record["title"], "text": record["text"]})
            if len(records) == most:
                break
    return records


def write_records(path, records):
    with open(path, "w", encoding="utf-8") as out:
        for record in records:
            out.write(json.dumps(record) + "\n")


def make_query(number, title):
    words = re.findall(r"[A-Za-z]{4,}", title)[: 1 + number % 4]
    if number % 24 == 0 and len(words) > 1:
        return '"' + " ".join(words[:2]) + '"'
    if number % 24 == 8 and len(words) > 1:
        return " OR ".join(words).lower()
    if number % 24 == 16:
        return words[0][:6].lower() + "*"
    return " ".join(words).lower()


def write_searches(path, records, count):
    titles = [record["title"] for record in records if len(re.findall(r"[A-Za-z]{4,}", record["title"])) > 3]
    step = max(1, len(titles) // count)
    with open(path, "w", encoding="utf-8") as out:
        for number, title in enumerate(titles[::step][:count]):
            out.write(f"search {number} = {make_query(number, title)}\n")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("records")
    parser.add_argument("--programs", default="build/release")
    parser.add_argument("--old", type=int, default=15000)
    parser.add_argument("--new", type=int, default=1000, help="passages")
    parser.add_argument("--searches", type=int, default=1000)
    options = parser.parse_args()
    work = tempfile.mkdtemp(prefix="clipfile-bench-")
    place = lambda name: os.path.join(work, name)
    indexer = [os.path.join(options.programs, "clip-index"), "-q", "-d", place("index")]
    search = [os.path.join(options.programs, "clip-search"), "-q", "-d", place("index")]
    look = [*search, "--alerts", "--format=jsonl", "--searches", place("searches"), "--state", place("state")]

    records = read_records(options.records, options.old + options.new)
    os.mkdir(place("archive"))
    write_records(place("archive/old.jsonl"), records[: options.old])
    write_searches(place("searches"), records, options.searches)
    run([*indexer, place("archive")])
    run(look, (1,))

    articles = passages = 0
    while passages < options.new and options.old + articles < len(records):
        articles += 50
        write_records(place("archive/new.jsonl"), records[options.old: options.old + articles])
        run([*indexer, place("archive")])
        listed = run([*search, "--format=jsonl", "-n", "0", "--per-article", "0", "path:new"], (0, 1))[1]
        stored = {(r["path"], r["part"]): r["passages"] for r in map(json.loads, listed.splitlines()) if "part" in r}
        passages = sum(stored.values())
    print(f"archive    {options.old} articles, then {articles} more with {passages} passages; "
          f"{options.searches} searches")

    shutil.copytree(place("state"), place("before"))
    news, nothing = [], []
    for _ in range(5):
        shutil.rmtree(place("state"))
        shutil.copytree(place("before"), place("state"))
        seconds, found = run(look)
        news.append(seconds)
        nothing.append(run(look, (1,))[0])
    reported = [json.loads(line) for line in found.splitlines()]
    print(f"found      {len(reported)} passages by {len({r['query_id'] for r in reported})} searches")
    print(f"look       median {statistics.median(news):.2f} s, slowest {max(news):.2f} s")
    print(f"nothing    median {statistics.median(nothing):.2f} s, slowest {max(nothing):.2f} s")
    shutil.rmtree(work)


if __name__ == "__main__":
    main()
