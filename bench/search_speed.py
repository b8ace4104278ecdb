#!/usr/bin/env python3
"""Measures how fast clip-search answers.

usage: search_speed.py INDEX [--programs DIR] [--words FILE.jsonl]

INDEX is best one of 20,000 or 200,000 articles that bench/recombined_articles.py made; FILE has its articles, for words and phrases to
ask for. Printed: median and 99th percentile of 200 queries of one to four words and of 50 phrases within one process, and its
peak memory; the time from start to exit for one query; the queries that ask most of an index; and time and peak memory of what looks
at all articles that match.
"""
import argparse
import json
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time

HARD = {
    "ten frequent words": "year company market government said last week new million bank",
    "ten frequent words, all": "+year +company +market +government +said +last +week +new +million +bank",
    "beginnings": "a* b* c*",
    "phrase of function words": '"of the"',
    "phrase of three function words": '"that it was"',
    "same sentence": "government w/s bank",
}
WHOLE = [
    ["--facet=publication", "said"],
    ["--timeline", "said"],
    ["--related", "said"],
    ["--sort=date", "said"],
    ["--count", "government w/s bank"],
    ["--quotes", "--limit=0", "said"],
    ["--format=jsonl", "--limit=0", "said"],
]
ALLOWED = 0.5  # seconds


def draw_queries(path):
    """Returns words of the articles, and phrases of two or three that stand there."""
    draw = random.Random(1)
    with open(path, encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for _, line in zip(range(2000), lines)]
    queries, phrases = [], []
    while len(queries) < 200:
        words = re.findall(r"[A-Za-z]{4,}", draw.choice(texts))
        if len(words) >= 8:
            queries.append(" ".join(draw.sample(words, len(queries) % 4 + 1)).lower())
    while len(phrases) < 50:
        words = re.findall(r"[A-Za-z]{2,}", draw.choice(texts))
        start = draw.randrange(max(1, len(words) - 3))
        phrases.append('"' + " ".join(words[start : start + 2 + len(phrases) % 2]).lower() + '"')
    return queries, phrases


def ask_batch(program, index, queries):
    """Returns the seconds of each query, and the peak memory (MB) of the process."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as asked, tempfile.TemporaryFile("w+") as out:
        asked.write("\n".join(queries) + "\n")
        asked.flush()
        process = subprocess.Popen([program, "-d", index, "--format=jsonl", "--queries", asked.name], stdout=out, stderr=subprocess.DEVNULL)
        _, _, usage = os.wait4(process.pid, 0)
        out.seek(0)
        summaries = (record.get("summary", {}) for record in map(json.loads, out))
        seconds = [summary["seconds"] for summary in summaries if "seconds" in summary]
        return seconds, usage.ru_maxrss / 1024


def run_once(command):
    """Returns exit status, the first line of standard error, seconds, and peak memory (MB)."""
    with tempfile.TemporaryFile("w+") as told:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=told)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        told.seek(0)
        return os.waitstatus_to_exitcode(status), told.readline().strip(), seconds, usage.ru_maxrss / 1024


def report(title, seconds, memory):
    if not seconds:
        sys.exit(f"{title}: no answer")
    ordered = sorted(seconds)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))]
    print(f"{title:32} median {statistics.median(ordered) * 1000:8.1f} ms   p99 {last * 1000:8.1f} ms   {memory:.0f} MB", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("index")
    parser.add_argument("--programs", default="build/release")
    parser.add_argument("--words", required=True)
    options = parser.parse_args()
    program = os.path.join(options.programs, "clip-search")
    queries, phrases = draw_queries(options.words)
    report("words, in process", *ask_batch(program, options.index, queries))
    report("phrases, in process", *ask_batch(program, options.index, phrases))
    starts = []
    for query in queries[:20]:
        start = time.perf_counter()
        subprocess.run([program, "-d", options.index, query], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        starts.append(time.perf_counter() - start)
    print(f"{'words, start to exit':32} median {statistics.median(starts) * 1000:8.1f} ms")
    for title, query in HARD.items():
        status, message, seconds, _ = run_once([program, "-d", options.index, query])
        told = "refused: " + message if status == 2 else ("" if seconds < ALLOWED else "TOO SLOW")
        print(f"{title:32} {seconds * 1000:8.1f} ms   {told}", flush=True)
    for words in WHOLE:
        _, _, seconds, memory = run_once([program, "-d", options.index, *words])
        print(f"{' '.join(words):32} {seconds * 1000:8.1f} ms   {memory:.0f} MB", flush=True)


if __name__ == "__main__":
    main()
