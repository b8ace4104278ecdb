#!/usr/bin/env python3
"""Makes many articles from few by shuffling the paragraphs of the given ones, for measurements at scale.

usage: recombined_articles.py ARTICLES OUTPUT.jsonl RECORDS.jsonl [RECORDS.jsonl ...]

RECORDS hold JSON objects with "title" and "text", one a line. Each article made has a headline and three to eight paragraphs
from anywhere in them, a day of its own and one of twenty publications. The same input makes the same output.
"""
import datetime
import json
import random
import re
import sys

LONGEST_PARAGRAPH = 1500  # characters


def read_records(paths):
    """Returns all headlines and all paragraphs of more than a line."""
    headlines, paragraphs = [], []
    for path in paths:
        with open(path, encoding="utf-8") as lines:
            for record in map(json.loads, lines):
                headlines.append(record["title"])
                for paragraph in re.split(r"\n\s*\n|\n {2,}", record["text"]):
                    if len(paragraph) > 80:
                        paragraphs.append(" ".join(paragraph.split())[:LONGEST_PARAGRAPH])
    return headlines, paragraphs


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    draw = random.Random(1)
    headlines, paragraphs = read_records(sys.argv[3:])
    first_day = datetime.date(1990, 1, 1)
    with open(sys.argv[2], "w", encoding="utf-8") as out:
        for number in range(int(sys.argv[1])):
            day = first_day + datetime.timedelta(days=draw.randrange(12000))
            out.write(json.dumps({
                "id": f"made-{number}",
                "title": draw.choice(headlines),
                "source": f"Paper {draw.randrange(20)}",
                "date": day.isoformat(),
                "text": "\n\n".join(draw.choices(paragraphs, k=draw.randint(3, 8))),
            }) + "\n")


if __name__ == "__main__":
    main()
