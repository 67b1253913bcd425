"""Odd marks, lost marks, truncation: nothing raises, no character is lost, every place holds."""

from __future__ import annotations

from itertools import pairwise
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.extract import Extraction, extract
from factcheck.model import ClaimKind, Document
from tests.extract.manglings import MARKS, article, mangled

MANY = 50 if settings().max_examples >= 2000 else 5  # articles to a seed: 100,000 in the long campaign


def rebuilt(text: str, found: Extraction) -> str:
    """The article put together again from the quotations' places and what stands between them."""
    outers = [o for q in found.quotations for o in q.outers]
    edges = [0, *(e for o in outers for e in (o.start, o.end)), len(text)]
    return "".join(text[a:b] for a, b in pairwise(edges))


def well_placed(text: str, found: Extraction) -> bool:
    for quotation in found.quotations:
        edges = [e for p in quotation.pieces for e in (p.start, p.end)]
        if edges != sorted(edges) or edges[-1] > len(text) or quotation.span.start > edges[0]:
            return False
        if any(i.start < o.start or i.end > o.end for i, o in zip(quotation.pieces, quotation.outers, strict=True)):
            return False
        if any(s and s.end > len(text) for s in (quotation.speaker_span, quotation.cue_span, quotation.date_span)):
            return False
    return all(line in text for c in found.claims for line in c.text.split("\n"))


def as_logged(text: str, found: Extraction) -> list[str]:
    """What the log must hold of the quotations, cut from the article."""
    return ["\n".join(p.of(text) for p in q.pieces) for q in found.quotations]


@given(st.integers(0, 2**64))
def test_no_accident_loses_a_character(seed: int) -> None:
    random = Random(seed)
    for _ in range(MANY):
        text = mangled(random, article(random))
        found = extract(Document("x", text), "2024-05-08")
        assert rebuilt(text, found) == text
        assert well_placed(text, found), text
        assert [c.text for c in found.claims if c.kind is not ClaimKind.CLAIM] == as_logged(text, found)


@given(st.text(alphabet=MARKS + "Ab, .\n:said", max_size=120))
def test_anything_at_all(text: str) -> None:
    found = extract(Document("x", text))
    assert rebuilt(text, found) == text
    assert well_placed(text, found)


HOSTILE = {
    "one mark": '"' * 1_000_000,
    "opened and opened": "“" * 1_000_000,
    "apostrophes": " 'a" * 300_000,
    "nested": "“a ‘b " * 50_000 + "’ ”" * 50_000,
    "values": '="' * 500_000,
}


@pytest.mark.long
@pytest.mark.parametrize("name", HOSTILE)
def test_a_megabyte_ends(name: str) -> None:
    assert rebuilt(HOSTILE[name], extract(Document("x", HOSTILE[name]))) == HOSTILE[name]


def test_a_megabyte_of_marks_ends() -> None:
    assert extract(Document("x", "“" * 1_000_000)).claims == ()
