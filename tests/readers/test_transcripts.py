"""Twenty layouts of transcripts, line by line: whose words each line holds, and what is no transcript.

A case file has two columns: who speaks at the end of the line (nobody: a heading, a label, a stage
direction; "?": somebody who is not named), and the line.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.model import Document
from factcheck.readers import read

FOLDER = Path(__file__).parent / "cases" / "transcripts"
CASES = sorted(FOLDER.glob("*.txt"))
OTHERS = [
    (name, text)
    for name, _, text in (
        case.partition("\n")
        for case in (FOLDER.parent / "not-transcripts.txt").read_text(encoding="utf-8").split("=== ")[1:]
    )
]


@pytest.mark.parametrize("text", [text for _, text in OTHERS], ids=[name for name, _ in OTHERS])
def test_nobody_speaks(text: str) -> None:
    assert [turn.label for turn in read(text.encode(), "case.txt").turns] == []


def told(case: Path) -> list[tuple[str, str]]:
    """Speaker and line, for each line of a case."""
    rows = (row.partition(" |") for row in case.read_text(encoding="utf-8").splitlines())
    return [(speaker.strip(), line[1:]) for speaker, _, line in rows]


def speaker(document: Document, end: int) -> str:
    number = document.turn_number(end)
    turn = document.turns[number - 1] if number else None
    return (turn.name or turn.label) if turn else ""


def heard(lines: list[str]) -> list[tuple[str, str]]:
    """Each line that holds something, with who speaks at its last character."""
    document = read("\n".join(lines).encode(), "case.txt")
    rows, at = [], 0
    for line in document.text.split("\n"):
        rows.append((speaker(document, at + len(line) - 1) if line.strip() else "", line))
        at += len(line) + 1
    return rows


@pytest.mark.parametrize("case", CASES, ids=[c.stem for c in CASES])
def test_whose_words_each_line_holds(case: Path) -> None:
    rows = told(case)
    assert heard([line for _, line in rows]) == [("" if who == "?" else who, line) for who, line in rows]
