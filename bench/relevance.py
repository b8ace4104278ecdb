#!/usr/bin/env python3
"""Measures how well clip-search ranks: builds an index of each test collection, asks its queries, compares with floors.

usage: relevance.py [--data DIR] [--programs DIR] [--work DIR] [--variants] [--pages WORDS RECORDS.jsonl] [COLLECTION ...]

DIR holds collections as folders or as NAME.tar.xz: docs.jsonl (id, title, text), queries.jsonl (id, text), qrels.tsv (TREC);
or articles.jsonl (paragraphs) with queries.jsonl (text, article, paragraph: which of its paragraphs answers). Those that are
not at hand are passed over. The sample clippings of corpus/ are always measured. --work keeps the indexes for a second run.

--variants prints instead what each part of the ranking contributes: the same figures with that part left out, asked by
bench/ranking_experiment of the build folder. --pages makes a page of so many words of each document of the first kind, by
reports (title, text) from RECORDS.jsonl around it, drawn with a fixed seed: long articles of which a part answers the query.
"""
import argparse
import json
import math
import os
import random
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections import defaultdict

SOURCE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FLOORS = {
    "cranfield": {"MAP": 0.44}, "cisi": {"MAP": 0.24}, "med": {"MAP": 0.60}, "npl-vaswani": {"MAP": 0.30},
    "squad-passages": {"S@1": 0.85, "MRR": 0.895}, "corpus": {"MAP": 0.74},
}
MEASURES = ("MAP", "nDCG@10", "MRR", "S@1")
VARIANTS = {
    "as it is": [],
    "no proximity": ["proximity_weight=0"],
    "no order of words": ["in_order_factor=1"],
    "no score of the article": ["article_weight=0", "feedback_article_weight=0"],
    "other endings count as much": ["other_form_weight=1"],
    "no gain for all words as typed": ["as_typed_weight=0"],
    "no neighbours": ["neighbour_weight=0"],
    "no feedback": ["feedback=0"],
    "feedback of long articles too": ["feedback_longest=1e9"],
    "no tiers (--any)": ["any=1"],
    "no spellings of names": ["names=0"],
    "no stems, names or feedback (--exact)": ["exact=1"],
}


def json_lines(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


class Collection:
    def __init__(self, name, folder, work):
        self.name, self.folder = name, folder
        self.index = os.path.join(work, name, "index")
        self.queries = os.path.join(work, name, "queries.tsv")
        self.passages = os.path.exists(os.path.join(folder, "articles.jsonl"))
        os.makedirs(os.path.dirname(self.index), exist_ok=True)

    def source(self):
        for name in ("docs.jsonl", "articles.jsonl"):
            if os.path.exists(os.path.join(self.folder, name)):
                return os.path.join(self.folder, name)
        return self.folder

    def build(self, programs):
        done = subprocess.run([f"{programs}/clip-index", "-q", "-d", self.index, self.source()], stderr=subprocess.DEVNULL)
        if done.returncode not in (0, 3):
            sys.exit(f"{self.name}: cannot be indexed")
        with open(self.queries, "w", encoding="utf-8") as out:
            for identifier, text in self.asked():
                out.write(f"{identifier}\t{' '.join(text.split())}\n")

    def asked(self):
        if self.name == "corpus":
            with open(os.path.join(self.folder, "judgments", "queries.tsv"), encoding="utf-8") as lines:
                return [line.rstrip("\n").split("\t", 1) for line in lines if line.strip() and not line.startswith("#")]
        return [(query["id"], query["text"]) for query in json_lines(os.path.join(self.folder, "queries.jsonl"))]

    def score(self, output):
        return score_passages(self.folder, output) if self.passages else score_articles(self.judgments(), output)

    def judgments(self):
        path = os.path.join(self.folder, "judgments" if self.name == "corpus" else "", "qrels.tsv")
        relevant = defaultdict(dict)
        with open(path, encoding="utf-8") as lines:
            for query, _, article, grade in map(str.split, lines):
                if float(grade) > 0:
                    relevant[query][article] = float(grade)
        return relevant


def one_line(record):
    return " ".join(f"{record.get('title') or ''}. {record['text']}".split())


def make_page(document, words, reports, draw):
    """The document somewhere among reports, each of them a paragraph."""
    paragraphs = [one_line(document)]
    while sum(len(paragraph.split()) for paragraph in paragraphs) < words:
        paragraphs.insert(draw.randrange(len(paragraphs) + 1), draw.choice(reports))
    return {"id": document["id"], "title": "", "text": "\n\n".join(paragraphs)}


def write_pages(collection, words, records, work):
    """The same collection with pages for documents."""
    reports = [report for report in map(one_line, json_lines(records)) if len(report.split()) > 30]
    draw = random.Random(7)
    folder = os.path.join(work, "pages", collection.name)
    os.makedirs(folder, exist_ok=True)
    for name in ("queries.jsonl", "qrels.tsv"):
        shutil.copy(os.path.join(collection.folder, name), folder)
    with open(os.path.join(folder, "docs.jsonl"), "w", encoding="utf-8") as out:
        for document in json_lines(collection.source()):
            out.write(json.dumps(make_page(document, words, reports, draw)) + "\n")
    return Collection(f"{collection.name}-{words}", folder, work)


def name_of(article):
    """An article without an id of its own is known by its file's name."""
    return os.path.splitext(os.path.basename(article))[0] if "/" in article else article


def score_articles(relevant, output):
    run = defaultdict(list)
    for line in output.splitlines():
        query, _, article, *_ = line.split()
        article = name_of(article)
        if article not in run[query]:
            run[query].append(article)
    total = defaultdict(float)
    for query, judged in relevant.items():
        places = [i for i, article in enumerate(run[query][:1000], 1) if article in judged]
        total["MAP"] += sum(n / place for n, place in enumerate(places, 1)) / len(judged)
        ideal = sum(1 / math.log2(i + 1) for i in range(1, min(10, len(judged)) + 1))
        total["nDCG@10"] += sum(1 / math.log2(place + 1) for place in places if place <= 10) / ideal
        total["MRR"] += 1 / places[0] if places else 0
        total["S@1"] += bool(places) and places[0] == 1
    return {measure: value / len(relevant) for measure, value in total.items()}


def answers(text, gold):
    good_part = 15  # words
    return (text in gold and len(text.split()) >= good_part) or (gold in text and len(text) <= 2 * len(gold))


def score_passages(folder, output):
    def fold(text):
        return " ".join(text.split())

    paragraphs = {article["id"]: article["paragraphs"] for article in json_lines(os.path.join(folder, "articles.jsonl"))}
    run = defaultdict(list)
    for result in map(json.loads, output.splitlines()):
        if "rank" in result:
            run[str(result["query_id"])].append(fold(result["text"]))
    queries = json_lines(os.path.join(folder, "queries.jsonl"))
    total = defaultdict(float)
    for query in queries:
        gold = fold(paragraphs[query["article"]][query["paragraph"]])
        place = next((i for i, text in enumerate(run[str(query["id"])][:10], 1) if answers(text, gold)), None)
        total["S@1"] += place == 1
        total["MRR"] += 1 / place if place else 0
    return {measure: value / len(queries) for measure, value in total.items()}


def ask(program, collection):
    how = ["--format=jsonl", "--per-article", "0"] if collection.passages else ["--format=trec", "-n", "1000", "--per-article", "1"]
    return run([program, "-d", collection.index, "--queries", collection.queries, *how])


def ask_experiment(program, collection, settings):
    return run([program, collection.index, collection.queries, "jsonl" if collection.passages else "trec", *settings])


def run(command):
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode not in (0, 1, 2):
        sys.exit(f"{command}: {done.stderr}")
    return done.stdout


def find_collections(data, work, wanted):
    names = set()
    for name in os.listdir(data) if os.path.isdir(data) else []:
        if name.endswith(".tar.xz"):
            name = name[: -len(".tar.xz")]
            if wanted and name not in wanted:
                continue
            with tarfile.open(os.path.join(data, name + ".tar.xz")) as archive:
                archive.extractall(os.path.join(work, "data"))
            names.add((name, os.path.join(work, "data", name)))
        elif os.path.isdir(os.path.join(data, name)):
            names.add((name, os.path.join(data, name)))
    names.add(("corpus", os.path.join(SOURCE, "corpus")))
    return [Collection(name, folder, work) for name, folder in sorted(names) if not wanted or name in wanted]


def print_floors(collections, programs):
    print(f"{'collection':16} " + " ".join(f"{measure:>8}" for measure in MEASURES) + "  floors")
    for collection in collections:
        scores = collection.score(ask(f"{programs}/clip-search", collection))
        floors = FLOORS.get(collection.name, {})
        told = ", ".join(f"{m} {floor}{'' if scores[m] >= floor else ' MISSED'}" for m, floor in floors.items())
        cells = " ".join(f"{scores[m]:8.4f}" if m in scores else f"{'-':>8}" for m in MEASURES)
        print(f"{collection.name:16} {cells}  {told}", flush=True)


def print_variants(collections, programs):
    measure = {c.name: "MRR" if c.passages else "MAP" for c in collections}
    print("| | " + " | ".join(f"{c.name} ({measure[c.name]})" for c in collections) + " |")
    print("|---|" + "---|" * len(collections))
    for title, settings in VARIANTS.items():
        cells = []
        for collection in collections:
            output = ask_experiment(f"{programs}/bench/ranking_experiment", collection, settings)
            cells.append(f"{collection.score(output)[measure[collection.name]]:.3f}".lstrip("0"))
        print(f"| {title} | " + " | ".join(cells) + " |", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", default=os.path.join(SOURCE, "..", "shared", "data", "retrieval"))
    parser.add_argument("--programs", default=os.path.join(SOURCE, "build", "release"))
    parser.add_argument("--work")
    parser.add_argument("--variants", action="store_true")
    parser.add_argument("--pages", nargs=2, metavar=("WORDS", "RECORDS.jsonl"))
    parser.add_argument("collections", nargs="*")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="clipfile-relevance-") as temporary:
        work = options.work or temporary
        collections = find_collections(options.data, work, options.collections)
        if options.pages:
            words, records = options.pages
            collections = [write_pages(collection, int(words), records, work)
                           for collection in collections if collection.source().endswith("docs.jsonl")]
        for collection in collections:
            collection.build(options.programs)
        (print_variants if options.variants else print_floors)(collections, options.programs)


if __name__ == "__main__":
    main()
