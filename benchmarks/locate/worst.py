"""Questions made to take long."""

from __future__ import annotations

import random
from collections.abc import Sequence
from pathlib import Path

from benchmarks.locate.corpus import MB

_WORDS = 1_000_000
_STOP = "of the and to in that it is was for on with as at by from or but not this have be are were"


def hard_questions(paths: Sequence[Path], rng: random.Random) -> list[tuple[str, str]]:
    """Hard quotations for any library, by name."""
    pieces, held = [], 0
    for path in paths:
        if held < MB:
            pieces.append(path.read_text(encoding="utf-8"))
            held += len(pieces[-1])
    stop = _STOP.split()
    return [
        ("a quotation of 1 MB, of the library", "".join(pieces)[:MB]),
        ("a quotation of 1 MB, its words shuffled", _shuffled("".join(pieces)[:MB], rng)),
        ("stop words only, 12", " ".join(rng.choice(stop) for _ in range(12))),
        ("stop words only, 500", " ".join(rng.choice(stop) for _ in range(500))),
        ("10,000 brackets around words", "[word] " * 10_000),
        ("10,000 brackets among words", "the [word] of " * 10_000),
        ("10,000 open brackets", "word [" * 10_000),
    ]


def _shuffled(text: str, rng: random.Random) -> str:
    words = text.split()
    rng.shuffle(words)
    return " ".join(words)


def one_word_library(cache: Path) -> list[Path]:
    """A library whose one source is a word, a million times."""
    path = cache / "equal" / "equal.txt"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("word " * _WORDS, encoding="utf-8")
    return [path]


EQUAL_WORDS = [
    ("a source of a million equal words, 12 of them quoted", "word " * 12),
    ("the same, with a word between", "word " * 6 + "other " + "word " * 6),
    ("the same, 5,000 of them quoted", "word " * 5_000),
]
