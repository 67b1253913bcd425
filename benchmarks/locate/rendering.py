"""From numbers of words to the text of documents: spelling, names and numbers, punctuation, layout."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.locate.vocabulary import CLASSES, FILLERS, TITLES, name, vocabulary

if TYPE_CHECKING:
    from benchmarks.locate.generate import Batch

Strings = NDArray[Any]
_MONTHS = "January February March April May June July August September October November December".split()
_CAST = 14  # people a document talks of
_STRANGERS = 0.15  # share of names that come once
# Shares of documents: with speaker labels, with curly marks, with lines broken at some 70 characters.
_WITH_TURNS, _CURLY, _WRAPPED = 0.35, 0.45, 0.2
_LINE = 12  # words


def render(batch: Batch, rng: np.random.Generator) -> Iterator[str]:
    """The text of each document of a batch."""
    documents = int(batch.document[-1]) + 1
    cast = _name_numbers(rng, documents * _CAST).reshape(documents, _CAST)
    style = rng.random((documents, 3)) < (_WITH_TURNS, _CURLY, _WRAPPED)
    words = _spelled(batch, rng, cast)
    after = _separators(batch, rng, style)
    _quote_some(batch, rng, words, after)
    _label(batch, rng, (words, after), (cast, style))
    mixed = np.empty(2 * len(words), dtype=object)
    mixed[0::2], mixed[1::2] = words, after
    parts: list[str] = mixed.tolist()
    first = np.searchsorted(batch.document, np.arange(documents + 1))
    bounds = batch.starts[first]
    for d in range(documents):
        text = "".join(parts[2 * bounds[d] : 2 * bounds[d + 1]]).rstrip() + "\n"
        yield text.replace("'", "’") if style[d, 1] else text.replace("“", '"').replace("”", '"')


def _name_numbers(rng: np.random.Generator, count: int) -> NDArray[np.int64]:
    """Zipf without end: the well-known often, newcomers always."""
    return np.minimum(rng.random(count) ** -1.7 * 20, 1e15).astype(np.int64)


def _spelled(batch: Batch, rng: np.random.Generator, cast: NDArray[np.int64]) -> Strings:
    vocab = vocabulary()
    document = np.repeat(batch.document, np.diff(batch.starts))
    fixed = np.maximum(batch.words, 0)
    words: Strings = vocab.lower[fixed]
    words[batch.starts[:-1]] = vocab.capital[fixed[batch.starts[:-1]]]

    def at(class_name: str) -> NDArray[np.int64]:
        return np.flatnonzero((batch.classes == CLASSES.index(class_name)) & (batch.words < 0))

    here = at("name")
    known = cast[document[here], (rng.random(len(here)) ** 1.5 * _CAST).astype(np.int64)]
    strange = rng.random(len(here)) < _STRANGERS
    numbers = np.where(strange, _name_numbers(rng, len(here)), known)
    different, back = np.unique(numbers, return_inverse=True)
    words[here] = np.array([name(int(n)) for n in different], dtype=object)[back]
    here = at("number")
    words[here] = _objects(_number(x, k) for x, k in zip(rng.random(len(here)), rng.random(len(here)), strict=True))
    here = at("date")
    words[here] = _objects(_date(int(n)) for n in rng.integers(0, 1 << 20, len(here)))
    for class_name, choices in (("title", TITLES), ("filler", FILLERS)):
        here = at(class_name)
        words[here] = np.array(choices, dtype=object)[rng.integers(0, len(choices), len(here))]
    here = at("coined")
    left, right = vocab.draw("noun", rng.random(len(here))), vocab.draw("adj", rng.random(len(here)))
    words[here] = vocab.lower[left] + "-" + vocab.lower[right]
    for start in batch.starts[:-1][batch.words[batch.starts[:-1]] < 0]:
        words[start] = words[start][:1].upper() + words[start][1:]
    return words


def _objects(strings: Iterator[str]) -> Strings:
    return np.array(list(strings), dtype=object)


def _number(size: float, kind: float) -> str:
    """A number as print has it; sizes follow Benford's law."""
    if kind < 0.2:
        return str(1900 + int(size * 130))
    value = int(10 ** (size * 4 + 0.4))
    if kind < 0.35:
        return f"{value / 10:.1f}"
    if kind < 0.5:
        return f"{int(size * 100)}%"
    return f"{value:,}" if kind < 0.95 else f"${value:,}"


def _date(number: int) -> str:
    month, day, year = _MONTHS[number % 12], number // 12 % 28 + 1, 1950 + number // 336 % 75
    return (f"{month} {day}", f"{day} {month} {year}", f"{month} {day}, {year}")[number % 3]


def _separators(batch: Batch, rng: np.random.Generator, style: NDArray[np.bool_]) -> Strings:
    """What stands after each word: mostly a space."""
    count = len(batch.words)
    after = np.full(count, " ", dtype=object)
    chance = rng.random(count)
    joins = np.roll(batch.classes == CLASSES.index("conj"), -1) & (chance < 0.3)
    stops = chance > 0.975
    plain = np.isin(batch.classes, [CLASSES.index(c) for c in ("noun", "plural", "name", "obj", "date", "number")])
    after[(joins | stops) & plain] = ", "
    after[plain & (chance > 0.997)] = " — "
    after[plain & (chance > 0.9985)] = "; "
    document = np.repeat(batch.document, np.diff(batch.starts))
    wrap = style[document, 2] & (np.arange(count) % _LINE == 0) & (after == " ")
    after[wrap] = "\n"
    last = batch.starts[1:] - 1
    ends = np.array([". "] * 17 + ["? "] * 2 + ["! "], dtype=object)
    after[last] = ends[rng.integers(0, len(ends), len(last))]
    # A paragraph ends after every sixth sentence or so, and with each document.
    paragraph = (rng.random(len(last)) < 0.16) | np.append(np.diff(batch.document) > 0, True)
    after[last[paragraph]] = np.where(rng.random(paragraph.sum()) < 0.9, ".\n\n", "?\n\n")
    return after


def _quote_some(batch: Batch, rng: np.random.Generator, words: Strings, after: Strings) -> None:
    """One sentence in eighty within quotation marks."""
    for i in np.flatnonzero(rng.random(len(batch.document)) < 1 / 80):
        first, last = batch.starts[i], batch.starts[i + 1] - 1
        words[first] = "“" + words[first]
        mark = after[last]
        after[last] = mark[0] + "”" + mark[1:]


def _label(
    batch: Batch,
    rng: np.random.Generator,
    parts: tuple[Strings, Strings],
    about: tuple[NDArray[np.int64], NDArray[np.bool_]],
) -> None:
    """Speaker labels at the paragraphs of transcripts, and a stage direction now and then."""
    (words, after), (cast, style) = parts, about
    ends = np.array([a.endswith("\n\n") for a in after[batch.starts[1:] - 1]])
    opens = np.concatenate([[True], ends[:-1]]) & style[batch.document, 0]
    for i in np.flatnonzero(opens):
        document, first = batch.document[i], batch.starts[i]
        choice = int(rng.integers(0, 5))
        who = name(int(cast[document, choice])).upper()
        label = ("THE CHAIR", f"Mr. {who}", f"Ms. {who}", who, who)[choice]
        applause = " [Applause.]" if rng.random() < 0.02 else ""
        words[first] = f"{label}:{applause} {words[first]}"
