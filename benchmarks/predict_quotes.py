"""Predict wording and place for a file of quotations: predict_quotes.py CASES.jsonl SOURCES_DIR OUT.jsonl

A case is one JSON object a line with "id" and "quote"; SOURCES_DIR holds one
.txt a document. A prediction is {"id", "wording", "source" (file stem), "start",
"end", "spans" (the pieces of a splice), "types", "score"}, as the scorer of
quotations reads it. Everything goes through the public API, as verify does.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from factcheck import readers
from factcheck.check import Checker
from factcheck.model import Claim, ClaimKind, Source, SourceCard, Verdict, Wording


def sources_in(folder: Path) -> list[Source]:
    """Every .txt of a folder as a source without a card: nobody's words, on no day."""
    found = []
    for path in sorted(folder.glob("*.txt")):
        document = readers.read(path.read_bytes(), path.name)
        found.append(Source(SourceCard(path.stem, path.name), document))
    return found


def prediction(case_id: str, verdict: Verdict, sources: dict[str, Source]) -> dict[str, object]:
    """One verdict in the scorer's form; offsets are those of the file."""
    wording = verdict.wording
    assert wording is not None
    evidence = (*verdict.evidence, *verdict.nearest)
    out: dict[str, object] = {"id": case_id, "wording": str(wording.result)}
    out["score"] = max((e.score for e in evidence), default=0.0)
    out["types"] = sorted({str(e.type) for e in wording.edits})
    if not verdict.evidence:
        return out
    best = verdict.evidence[0]
    document = sources[best.source].document
    spans = [[document.origin(s.start), document.origin(s.end - 1) + 1] for s in best.spans]
    out |= {"source": best.source, "start": spans[0][0], "end": spans[-1][1]}
    if wording.result is Wording.SPLICED:
        out["spans"] = spans
    return out


def main(cases: str, folder: str, target: str) -> None:
    started = time.perf_counter()
    sources = sources_in(Path(folder))
    checker = Checker(sources)
    by_id = {s.card.id: s for s in sources}
    _ = checker.shelf.seeds
    ready = time.perf_counter()
    count = 0
    with Path(target).open("w", encoding="utf-8") as out:
        for line in Path(cases).read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            claim = Claim(case["id"], ClaimKind.QUOTE, case["quote"])
            out.write(json.dumps(prediction(case["id"], checker.check(claim), by_id), ensure_ascii=False) + "\n")
            count += 1
    done = time.perf_counter()
    each = 1000 * (done - ready) / max(count, 1)
    print(f"{count} quotations, {len(sources)} sources: index {ready - started:.2f} s, {each:.2f} ms a quotation")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
