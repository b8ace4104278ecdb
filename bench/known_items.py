#!/usr/bin/env python3
"""Makes queries for known items: a name and three words of a sentence, each from an article that is to be found.

usage: known_items.py RECORDS.jsonl QUERIES.tsv QRELS.tsv [NUMBER]

RECORDS hold JSON objects with "id" and "text", one a line. A query is a capitalised word inside a sentence of an article and
three other words of that sentence in their order, four letters or longer; its judgment names that article alone.
"""
import json
import random
import re
import sys


def query_from(text, draw):
    sentences = [s for s in re.split(r"(?<=[.!?])\s+", " ".join(text.split())) if len(s.split()) >= 12]
    draw.shuffle(sentences)
    for sentence in sentences:
        words = re.findall(r"[^\W\d_]{4,}", sentence)
        names = [word for word in words[1:] if word[0].isupper() and word[1:].islower()]
        others = [word for word in words if word.islower()]
        if names and len(others) >= 6:
            chosen = sorted(draw.sample(range(len(others)), 3))
            return " ".join([draw.choice(names), *(others[i] for i in chosen)])
    return None


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    draw = random.Random(1)
    with open(sys.argv[1], encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    draw.shuffle(records)
    most = int(sys.argv[4]) if len(sys.argv) > 4 else 300
    with open(sys.argv[2], "w", encoding="utf-8") as queries, open(sys.argv[3], "w", encoding="utf-8") as judgments:
        made = 0
        for record in records:
            query = query_from(record["text"], draw) if made < most else None
            if query:
                made += 1
                queries.write(f"{made}\t{query}\n")
                judgments.write(f"{made} 0 {record['id']} 1\n")


if __name__ == "__main__":
    main()
