"""Quotations of the benchmark: altered as their kind says, and their places true."""

from __future__ import annotations

import random
from functools import cache

import pytest

from benchmarks.locate.alterations import INVENTED, KINDS
from benchmarks.locate.quotations import Cutter, Quotation, quotation
from benchmarks.locate.rivals import Found
from benchmarks.locate.scoring import overlap, placed, summary
from tests.bench.test_generator import made


@cache
def texts() -> list[str]:
    return made(5, 4_000, 4)


@cache
def others() -> list[str]:
    return made(6, 4_000, 1)


def one(kind: str, seed: int) -> Quotation:
    rng = random.Random(seed)
    inside = Cutter([len(t) for t in texts()], texts().__getitem__, rng)
    outside = Cutter([len(t) for t in others()], others().__getitem__, rng)
    return quotation(kind, inside, outside, rng)


def original(q: Quotation) -> str:
    return " ".join(" ".join(texts()[q.document][a:b].split()) for a, b in q.spans)


CUT = [k for k in KINDS if k not in INVENTED]
CHANGED = [k for k in CUT if k not in ("verbatim", "short", "splice")]


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", CHANGED)
def test_altered_ones_differ_from_their_place(kind: str, seed: int) -> None:
    q = one(kind, seed)
    assert q.text != original(q)


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("kind", ["verbatim", "short", "splice"])
def test_unaltered_ones_are_their_place(kind: str, seed: int) -> None:
    q = one(kind, seed)
    assert q.text == original(q)


@pytest.mark.parametrize("kind", INVENTED)
def test_invented_ones_stand_nowhere(kind: str) -> None:
    text = one(kind, 1).text
    assert not any(text in " ".join(t.split()) for t in texts())


@pytest.mark.parametrize("kind", CUT)
def test_most_words_stand_at_the_place(kind: str) -> None:
    q = one(kind, 2)
    words = q.text.split()
    assert len(set(words) & set(original(q).split())) >= len(set(words)) // 2


def test_same_seed_same_quotation() -> None:
    assert one("heavy", 3) == one("heavy", 3)


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (Found(), False),
        (Found(1, ((0, 20),)), False),
        (Found(0, ((40, 60),)), False),
        (Found(0, ((14, 40),)), False),
        (Found(0, ((0, 20),)), True),
        (Found(0, ((2, 22),)), True),
        (Found(2, ((3, 23),)), True),
    ],
)
def test_placed(found: Found, right: bool) -> None:
    texts = ["the bridge was shut again and nobody had said so", "words of another kind altogether, far from it"]
    texts.append("so the bridge was shut ag…")
    q = Quotation("the bridge was shut", "verbatim", 0, ((0, 20),))
    assert placed(q, found, texts.__getitem__) is right


@pytest.mark.parametrize(("a", "b", "share"), [((0, 5), (5, 9), 0), ((0, 4), (2, 6), 1 / 3), ((1, 4), (1, 4), 1)])
def test_overlap(a: tuple[int, int], b: tuple[int, int], share: float) -> None:
    assert overlap(a, b) == pytest.approx(share)


@pytest.mark.parametrize(("wording", "dangerous"), [("altered", 0), ("not-found", 0), ("edited", 1), ("verbatim", 1)])
def test_a_changed_number_called_the_same_is_dangerous(wording: str, dangerous: int) -> None:
    q = Quotation("nine of them", "number", 0, ((0, 12),))
    assert summary([(q, Found(0, ((0, 12),), 1.0, wording))], lambda _: "ten of them")["dangerous"] == dangerous
