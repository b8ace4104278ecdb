#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-2.0-or-later
"""Counts what becomes of the files of a collection, by the endings of their names.

usage: formats.py [--programs FOLDER] [--reasons N] COLLECTION...

Each file has to end as articles, or with a reason; the exit status is 1 where one does neither, or where
clip-index itself fails. Files whose reading crashed or took too long are named.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import time

FATAL = ("crashed", "took longer", "answered nonsense")


def ending(path):
    name = os.path.basename(path).lower()
    stem, dot, last = name.rpartition(".")
    return last if dot and stem and len(last) <= 8 else "(none)"


def read(program, folder):
    """{path: [objects]} as --extract prints them."""
    found = collections.defaultdict(list)
    run = subprocess.run([program, "--extract", folder], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    if run.returncode not in (0, 3):
        sys.exit(f"{program} --extract {folder}: ended with {run.returncode}")
    for line in run.stdout.decode().splitlines():
        parsed = json.loads(line)
        found[os.path.abspath(parsed["path"])].append(parsed)
    return found


def files_below(folder):
    for here, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            path = os.path.join(here, name)
            if not name.startswith(".") and os.path.isfile(path):
                yield os.path.abspath(path)


def table(folder, found, most_reasons):
    rows = collections.defaultdict(collections.Counter)
    reasons = collections.Counter()
    unexplained, fatal = [], []
    for path in files_below(folder):
        row = rows[ending(path)]
        articles = [part for part in found[path] if "error" not in part]
        errors = [part["error"] for part in found[path] if "error" in part]
        row["files"] += 1
        row["read"] += bool(articles)
        row["articles"] += len(articles)
        row["reason"] += bool(errors) and not articles
        row["both"] += bool(errors) and bool(articles)
        reasons.update(set(error[:76] for error in errors))
        fatal += [path for error in errors if any(word in error for word in FATAL)]
        if not found[path]:
            unexplained.append(path)
    print(f"{'ending':10}{'files':>7}{'read':>7}{'articles':>10}{'named reason':>14}{'read, parts not':>17}")
    total = collections.Counter()
    for name, row in sorted(rows.items(), key=lambda item: -item[1]["files"]) + [("all", total)]:
        print(f"{name:10}{row['files']:7}{row['read']:7}{row['articles']:10}{row['reason']:14}{row['both']:17}")
        if name != "all":
            total.update(row)
    for reason, count in reasons.most_common(most_reasons):
        print(f"{count:7}  {reason}")
    for path in fatal:
        print(f"  FATAL  {path}")
    for path in unexplained:
        print(f"  NEITHER READ NOR LISTED  {path}")
    return not unexplained


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--programs", default="build/release", help="where clip-index is")
    parser.add_argument("--reasons", type=int, default=12, help="how many reasons are listed")
    parser.add_argument("collections", nargs="+")
    arguments = parser.parse_args()
    complete = True
    for folder in arguments.collections:
        start = time.monotonic()
        found = read(os.path.join(arguments.programs, "clip-index"), folder)
        print(f"\n{folder} ({time.monotonic() - start:.1f} s)")
        complete &= table(folder, found, arguments.reasons)
    sys.exit(0 if complete else 1)


main()
