"""The generated text: the same each time, and as uneven as language."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise

import numpy as np
import pytest

from benchmarks.locate import rendering
from benchmarks.locate.generate import Stock, batch
from benchmarks.locate.vocabulary import CHAIN, CLASSES, STARTS, name


def made(seed: int, words: int = 3_000, documents: int = 6) -> list[str]:
    rng = np.random.default_rng(seed)
    sizes = np.full(documents, words)
    return list(rendering.render(batch(rng, sizes, Stock(seed, 60)), rng))


@cache
def texts() -> list[str]:
    return made(1)


@cache
def words() -> list[str]:
    return re.findall(r"[\w’']+", " ".join(texts()).lower())


def test_same_seed_same_text() -> None:
    assert made(1) == texts()


def test_other_seed_other_text() -> None:
    assert made(2)[0] != texts()[0]


@pytest.mark.parametrize(("pair", "least", "most"), [(("of", "the"), 0.002, 0.01), (("in", "the"), 0.002, 0.01)])
def test_common_pairs_are_as_common_as_in_print(pair: tuple[str, str], least: float, most: float) -> None:
    assert least < Counter(pairwise(words()))[pair] / len(words()) < most


def test_new_words_keep_coming() -> None:
    half = len(words()) // 2
    assert len(set(words())) > 1.3 * len(set(words()[:half]))


def test_documents_have_topics() -> None:
    """Two halves of one document share more rare words than halves of two."""
    half = [set(re.findall(r"[a-z]{7,}", t[: len(t) // 2])) for t in texts()]
    rest = [set(re.findall(r"[a-z]{7,}", t[len(t) // 2 :])) for t in texts()]
    own = sum(len(a & b) for a, b in zip(half, rest, strict=True))
    others = sum(len(a & b) for a, b in zip(half, [*rest[1:], rest[0]], strict=True))
    assert own > 1.5 * others


@pytest.mark.parametrize("row", [*CHAIN.values(), STARTS])
def test_the_chain_leads_to_classes_there_are(row: str) -> None:
    assert set(row.split()[::2]) <= set(CLASSES)


def test_every_class_leads_on() -> None:
    assert set(CHAIN) == set(CLASSES)


def test_names_do_not_run_out() -> None:
    assert len({name(n) for n in range(0, 50_000, 7)}) > 7_000
