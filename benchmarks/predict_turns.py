"""Predict speaker and date for quotations of transcripts: predict_turns.py CASES.jsonl SOURCES_DIR OUT.jsonl

A case is one JSON object a line with "id", "quote", "doc" (file stem), "speaker" and
"date" as an article would log them. SOURCES_DIR holds one .txt a document; a file
sources.jsonl beside the cases ({"file", "date", "title"} a line) gives their dates. A
prediction is {"id", "speaker", "date"}, each confirmed, differs or unknown.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from factcheck import readers
from factcheck.check import Checker
from factcheck.model import Agreement, AgreementCheck, Claim, ClaimKind, Source, SourceCard, SourceKind, Speaker


def sources_in(folder: Path, cards: Path) -> list[Source]:
    """Every .txt of a folder with the date that its card gives."""
    lines = cards.read_text(encoding="utf-8").splitlines() if cards.exists() else []
    known = {card["file"]: card for card in map(json.loads, lines)}
    found = []
    for path in sorted(folder.glob("*.txt")):
        told = known.get(path.name, {})
        date, title = told.get("date", ""), told.get("title", "")
        card = SourceCard(path.stem, path.name, title, date=date, kind=SourceKind.TRANSCRIPT, primary=True)
        found.append(Source(card, readers.read(path.read_bytes(), path.name)))
    return found


def answer(check: AgreementCheck | None) -> str:
    return str(check.result if check else Agreement.UNKNOWN)


def main(cases: str, folder: str, target: str) -> None:
    rows = [json.loads(line) for line in Path(cases).read_text(encoding="utf-8").splitlines()]
    sources = sources_in(Path(folder), Path(cases).parent / "sources.jsonl")
    names = sorted({row["speaker"] for row in rows if row.get("speaker")})
    speakers = {name: Speaker(name, id=f"s{n}") for n, name in enumerate(names)}
    checker = Checker(sources, tuple(speakers.values()))
    with Path(target).open("w", encoding="utf-8") as out:
        for row in rows:
            speaker = speakers[row["speaker"]].id if row.get("speaker") else ""
            pins = (row["doc"],) if row.get("doc") else ()
            claim = Claim(row["id"], ClaimKind.QUOTE, row["quote"], speaker, row.get("date") or "", sources=pins)
            verdict = checker.check(claim)
            told = {"id": row["id"], "speaker": answer(verdict.speaker), "date": answer(verdict.date)}
            out.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
