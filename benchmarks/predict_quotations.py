"""Predict quotations and speakers for a file of articles: GOLD.jsonl -> OUT.jsonl.

    python benchmarks/predict_quotations.py GOLD.jsonl OUT.jsonl

GOLD has one JSON object a line with "id", "text" and, if known, "date"; nothing
else of it is read. OUT gets {"id", "quotes": [{"start", "end", "speaker",
"speaker_start", "speaker_end", "kind"}]}, one object for each piece of a
quotation, offsets in characters of "text". Articles a second of processor time go to standard error:
quotations with speakers and dates, no claims (make bench-extract gives both).

What extract logs as a term is no quotation and is left out. Transcript lines
(REYES: so) and words between straight apostrophes ('so', ''so'') are called
indirect, because the gold never counts these as quotation marks; in the log they
are quotations.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from factcheck.extract import quotations
from factcheck.extract.values import Quotation
from factcheck.model import Document


def predicted(text: str, quotation: Quotation) -> list[dict[str, object]]:
    """One object per piece; ``speaker`` is the resolved name, the offsets are what stands in the text."""
    if quotation.term:
        return []
    where = quotation.speaker_span
    printed = where.of(text) if where else ""
    return [
        {
            "start": outer.start,
            "end": outer.end,
            "speaker": quotation.speaker or printed or None,
            "speaker_start": where.start if where else None,
            "speaker_end": where.end if where else None,
            "kind": "indirect" if quotation.style == "turn" or text[outer.start] == "'" else "direct",
        }
        for outer in quotation.outers
    ]


def main(gold: str, out: str) -> int:
    articles = [json.loads(line) for line in Path(gold).read_text(encoding="utf-8").splitlines()]
    quotations(Document("", "“It is,” she said."))  # word lists are read once; start-up is not counted
    started = time.process_time()
    rows = []
    for article in articles:
        found = quotations(Document(article["id"], article["text"]), article.get("date") or "")
        quotes = [row for q in found for row in predicted(article["text"], q)]
        rows.append(json.dumps({"id": article["id"], "quotes": quotes}, ensure_ascii=False))
    took = time.process_time() - started
    Path(out).write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(f"{len(articles)} articles, {len(articles) / took:.0f} a second of one core", file=sys.stderr)
    return 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
    sys.exit(main(sys.argv[1], sys.argv[2]))
