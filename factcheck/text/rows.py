"""Rows: the words of a text as numbers, found without a loop over its words.

The same words as :class:`factcheck.text.words.Words` finds, with the same keys,
each key as a 32-bit hash; a test holds the two together. The plain case (letters
and inner apostrophes) is found in numpy over the whole text; figures, soft
hyphens and hyphens at line ends go through the regular expression, a few
characters at a time.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from factcheck.text.fold import APOSTROPHES, SOFT_HYPHEN, key, without_entities
from factcheck.text.words import WORD

Bytes = NDArray[np.uint8]
Ints = NDArray[np.int64]
Hashes = NDArray[np.uint32]

_OTHER, _LETTER, _APOSTROPHE, _ODD, _JOINT, _DIGIT, _SIGN = range(7)
# Characters beyond this are looked up one by one; below it, in a table.
_TABLE = 0x3000
_MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)
# Bytes of a word that its hash is made of; with its length they tell any two words apart that people write.
_HASHED = 512
_INNER_APOSTROPHES = "'\u2019\u2018"  # the modifier apostrophe is a letter to Unicode
_FULL = np.uint64(0xFFFFFFFFFFFFFFFF)


class Row:
    """The words of one text: ``hashes[i]`` of their keys, and ``starts[i]:ends[i]`` in characters."""

    __slots__ = ("ends", "hashes", "starts")

    def __init__(self, text: str) -> None:
        text = without_entities(text)
        points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
        classes = _classes(points)
        starts, ends = _plain_words(classes)
        starts, ends = _with_odd_words(text, classes, starts, ends)
        self.starts, self.ends = starts, ends
        self.hashes = _hashes(text, _folded(points), starts, ends)

    def __len__(self) -> int:
        return len(self.starts)


def hash_keys(keys: Sequence[str]) -> Hashes:
    """The hashes of some keys, as a row has them."""
    if not keys:
        return np.empty(0, dtype=np.uint32)
    encoded = [k.encode("utf-8", "surrogatepass") for k in keys]
    ends = np.cumsum([len(e) for e in encoded])
    return _hash_spans(np.frombuffer(b"".join(encoded), dtype=np.uint8), ends - [len(e) for e in encoded], ends)


# -- classes of characters ----------------------------------------------------


@lru_cache(maxsize=1)
def _table() -> Bytes:
    return np.array([_class_of(chr(c)) for c in range(_TABLE)], dtype=np.uint8)


def _class_of(character: str) -> int:
    if character in _INNER_APOSTROPHES:
        return _APOSTROPHE
    if character in "0123456789":
        return _DIGIT
    if character.isdecimal() or character == "\u00ad":
        return _ODD
    if character in "%$£€":
        return _SIGN
    if character.isalnum():
        return _LETTER
    return _JOINT if character in ".," else _OTHER


def _classes(points: NDArray[np.uint32]) -> Bytes:
    if not len(points):
        return np.empty(0, dtype=np.uint8)
    if int(points.max()) < _TABLE:
        return _table()[points]
    classes = _table()[np.minimum(points, _TABLE - 1)]
    far = np.flatnonzero(points >= _TABLE)
    unique, inverse = np.unique(points[far], return_inverse=True)
    classes[far] = np.array([_class_of(chr(c)) for c in unique], dtype=np.uint8)[inverse]
    return classes


# -- boundaries ---------------------------------------------------------------


def _runs(inside: NDArray[np.bool_]) -> tuple[Ints, Ints]:
    """Where runs of True begin and end."""
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    if len(inside) and inside[0]:
        edges = np.concatenate([[0], edges])
    if len(edges) % 2:
        edges = np.concatenate([edges, [len(inside)]])
    return edges[::2], edges[1::2]


def _plain_words(classes: Bytes) -> tuple[Ints, Ints]:
    """Letters with single apostrophes between them, whole figures without separators, and signs.

    Where letters and figures meet, or a separator stands between figures, the words
    are for the regular expression to find; what is given here for such a stretch is not used.
    """
    inside = classes == _LETTER
    marks = np.flatnonzero(classes == _APOSTROPHE)
    marks = marks[(marks > 0) & (marks < len(classes) - 1)]
    inside[marks[inside[marks - 1] & inside[marks + 1]]] = True
    inside |= classes == _DIGIT
    starts, ends = _runs(inside)
    signs = np.flatnonzero(classes == _SIGN)
    return (
        _in_order(np.concatenate([starts, signs]), np.concatenate([ends, signs + 1])) if len(signs) else (starts, ends)
    )


def _in_order(starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    order = starts.argsort(kind="stable")
    return starts[order], ends[order]


def _odd_figures(classes: Bytes) -> Ints:
    """The first characters of figures that are no word by themselves: "21st", "1,200", "3.5", "'90", "B2B"."""
    starts, ends = _runs(classes == _DIGIT)
    if not len(starts):
        return starts
    padded = np.concatenate([[_OTHER, _OTHER], classes, [_OTHER, _OTHER]])
    before, further = padded[starts + 1], padded[starts]
    after, beyond = padded[ends + 2], padded[ends + 3]
    joined = (after == _JOINT) & _FIGURES[beyond] | (before == _JOINT) & _FIGURES[further]
    odd: NDArray[np.bool_] = _BESIDE[before] | _BESIDE[after] | joined
    return starts[odd]


def _table_of(*classes: int) -> NDArray[np.bool_]:
    return np.isin(np.arange(_SIGN + 1), classes)


# Classes that make a figure odd when they stand beside it, and those that do so behind a separator.
_BESIDE, _FIGURES = _table_of(_LETTER, _ODD, _APOSTROPHE), _table_of(_DIGIT, _ODD)


def _with_odd_words(text: str, classes: Bytes, starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """The same with the words of every odd stretch found by the regular expression."""
    stretches = _odd_stretches(text, classes)
    if not stretches:
        return starts, ends
    found = [m.span() for low, high in stretches for m in WORD.finditer(text, low, high)]
    low = np.array([s for s, _ in stretches])
    high = np.array([e for _, e in stretches])
    which = np.searchsorted(low, starts, side="right") - 1
    plain = (which < 0) | (starts >= high[np.maximum(which, 0)])
    odd = np.array(found, dtype=np.int64).reshape(-1, 2)
    return _in_order(np.concatenate([starts[plain], odd[:, 0]]), np.concatenate([ends[plain], odd[:, 1]]))


def _odd_stretches(text: str, classes: Bytes) -> list[tuple[int, int]]:
    """Stretches that hold a figure, a sign, a soft hyphen or a word broken at a line's end.

    A stretch ends at characters that no word can hold, so it can be read by itself.
    """
    odd = np.union1d(np.flatnonzero(classes == _ODD), _odd_figures(classes))
    breaks = _line_breaks(text)
    if not len(odd) and not breaks:
        return []
    starts, ends = _runs(classes != _OTHER)
    spans = [(int(starts[k]), int(ends[k])) for k in np.unique(np.searchsorted(starts, odd, side="right") - 1)]
    for hyphen, following in breaks:
        before = int(np.searchsorted(ends, hyphen, side="left"))
        after = int(np.searchsorted(starts, following, side="right")) - 1
        low = int(starts[before]) if before < len(starts) and starts[before] < hyphen <= ends[before] else hyphen
        high = int(ends[after]) if after >= 0 and starts[after] <= following < ends[after] else following
        spans.append((low, high))
    return _merged(spans)


_BREAK = re.compile("[-\u2010\u00ad][ \\t]*+\\r?\\n[ \\t]*+(?=[^\\W_])")


def _line_breaks(text: str) -> list[tuple[int, int]]:
    """Hyphens at a line's end with the character that follows on the next line."""
    if not any(mark in text for mark in ("-\n", "-\r", "- ", "-\t", "\u2010", SOFT_HYPHEN)):
        return []
    return [m.span() for m in _BREAK.finditer(text) if m.start()]


def _merged(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for low, high in sorted(spans):
        if merged and low <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(high, merged[-1][1]))
        else:
            merged.append((low, high))
    return merged


# -- hashes -------------------------------------------------------------------


@lru_cache(maxsize=1)
def _bytes_table() -> Bytes:
    """Characters whose key is one byte: ASCII letters in lower case and figures; 0 for all others."""
    table = np.zeros(_TABLE, dtype=np.uint8)
    for c in range(128):
        if chr(c).isalnum() or chr(c) in "%$":
            table[c] = ord(chr(c).lower())
    for mark in APOSTROPHES:
        if ord(mark) < _TABLE:
            table[ord(mark)] = ord("'")
    return table


def _folded(points: NDArray[np.uint32]) -> Bytes:
    """Each character's one byte in a key, 0 where it is not so simple."""
    return _bytes_table()[points if not len(points) or int(points.max()) < _TABLE else np.minimum(points, _TABLE - 1)]


def _hashes(text: str, folded: Bytes, starts: Ints, ends: Ints) -> Hashes:
    """Of every word's key; words with anything but ASCII letters go through :func:`key`."""
    if not len(starts):
        return np.empty(0, dtype=np.uint32)
    hashes = _hash_spans(folded, starts, ends)
    slow = _holding(np.flatnonzero(folded == 0), starts, ends)
    hashes[slow] = hash_keys([key(text[starts[i] : ends[i]]) for i in slow])
    return hashes


def _holding(characters: Ints, starts: Ints, ends: Ints) -> Ints:
    """The words that hold any of some characters (ascending)."""
    # The next such character at or after a word's beginning stands before its end.
    following = np.append(characters, np.iinfo(np.int64).max)[characters.searchsorted(starts)]
    return np.flatnonzero(following < ends)


def _hash_spans(data: Bytes, starts: Ints, ends: Ints) -> Hashes:
    """Eight bytes at a time, multiplied and folded; the length counts too."""
    lengths = ends - starts
    padded = np.concatenate([data, np.zeros(16, dtype=np.uint8)])
    windows = np.lib.stride_tricks.as_strided(padded, (len(data) + 8, 8), (1, 1))
    hashes = _eight(windows, starts, lengths) * _MULTIPLIER
    hashes ^= hashes >> np.uint64(29)
    offset = 8
    longer = np.flatnonzero(lengths > offset)
    while len(longer) and offset < _HASHED:
        more = (hashes[longer] + _eight(windows, starts[longer] + offset, lengths[longer] - offset)) * _MULTIPLIER
        hashes[longer] = more ^ (more >> np.uint64(31))
        offset += 8
        longer = longer[lengths[longer] > offset]
    hashes = (hashes + lengths.astype(np.uint64)) * _MULTIPLIER
    return (hashes >> np.uint64(32)).astype(np.uint32)


def _eight(windows: Bytes, starts: Ints, lengths: Ints) -> NDArray[np.uint64]:
    """The first eight bytes of each span as one number, what lies beyond the span zeroed."""
    loaded = np.ascontiguousarray(windows[starts]).view("<u8").ravel().astype(np.uint64)
    kept = np.minimum(lengths, 8).astype(np.uint64)
    masks = np.where(kept == 8, _FULL, (np.uint64(1) << (kept * np.uint64(8))) - np.uint64(1))
    return loaded & masks
