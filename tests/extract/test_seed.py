"""The seed article of the repository's own desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.extract import extract
from factcheck.extract.assembly import Reading
from factcheck.extract.claims import candidates
from factcheck.readers import read

FILE = Path(__file__).parents[2] / "seeds" / "trump-putin.txt"
FOUND = extract(read(FILE.read_bytes(), FILE.name))
QUOTED = [
    ("absolutely crazy", "Trump", "2025-05-25"),
    ("I’ve always had a very good relationship", "Trump", "2025-05-25"),
    ("I’m not happy with what Putin’s doing.", "Trump", "2025-05-26"),
    ("downfall", "Trump", "2025-05-26"),
    ("major win", "officials", ""),
    ("very grateful", "Dmitry Peskov", "2025-05-26"),
    ("reset.", "the two leaders", ""),
]
CLAIMED = [
    "killed at least 13 civilians",
    "largest aerial attack on Ukraine to date",
    "two-hour phone call between Trump and Putin on May 15, 2025",
    "Senator Marco Rubio, have urged a harder line",
    "rare-earth minerals",
]


def test_every_quotation_and_no_other() -> None:
    names = {s.id: s.name for s in FOUND.speakers}
    told = [(c.text, names.get(c.speaker, ""), c.date) for c in FOUND.claims if c.kind == "quote"]
    assert [
        (text.startswith(words), who, when) for (text, who, when), (words, _, _) in zip(told, QUOTED, strict=True)
    ] == [(True, who, when) for _, who, when in QUOTED]


@pytest.mark.parametrize("words", CLAIMED)
def test_claim_is_logged(words: str) -> None:
    assert [c.id for c in FOUND.claims if c.kind == "claim" and words in c.text]


@pytest.mark.parametrize("words", CLAIMED)
def test_claim_is_among_the_top_third(words: str) -> None:
    document = read(FILE.read_bytes(), FILE.name)
    prose = Reading(document).prose
    ranked = sorted(candidates(prose, [], threshold=-100), key=lambda c: -c.score)
    assert any(words in c.span.of(document.text) for c in ranked[: len(ranked) // 3])
