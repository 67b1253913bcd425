"""Words: the unit in which quotations are compared.

A word is a run of letters with inner apostrophes, a number with its separators,
or a percent or currency sign. Hyphens and full stops part words, so "two-hour"
is the two words of "two hour"; a hyphen at the end of a line joins them.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property, lru_cache
from operator import itemgetter

from factcheck.model import Span
from factcheck.text.fold import key, without_entities

_SOFT = "\u00ad*+"
# A word begins with a letter, or with one digit that a scanner took for a letter ("5urvival").
_LETTERS = rf"(?:[^\W\d_]{_SOFT}|\d(?=[^\W\d_]{{3}}){_SOFT})(?:[^\W_]{_SOFT})*+"
# Most words are plain letters before a plain mark; told first, because it is told fast.
_PLAIN = r"[a-zA-Z]++(?=[\s.,;:!?])"
_ANY = (
    r"\d++(?:[.,]\d++)*+(?:st|nd|rd|th|s)?(?![^\W_])"
    rf"|{_LETTERS}(?:['\u2019\u02bc\u2018](?:[^\W_]{_SOFT})++)*"
    rf"(?:[-\u2010\u00ad][ \t]*\r?\n[ \t]*(?=[^\W\d_A-Z])(?:[^\W\d_]{_SOFT})++)*"
    r"|\d++(?:[.,]\d++)*+|[%$£€]"
)
WORD = re.compile(f"{_PLAIN}|{_ANY}")
_WHOLE = itemgetter(0)  # the whole of a match
# Texts up to so many characters (a claim, a passage) are read again and again; the words of so many are kept.
_SHORT, _KEPT = 2_000, 256


class Words:
    """The words of one text: ``keys[i]`` for comparing, ``starts[i]:ends[i]`` for cutting.

    Building costs one regex pass, O(characters).
    """

    __slots__ = ("__dict__", "ends", "keys", "starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        found = list(WORD.finditer(without_entities(text)))
        self.keys: Sequence[str] = list(map(key, map(_WHOLE, found)))
        self.starts: Sequence[int] = list(map(re.Match.start, found))
        self.ends: Sequence[int] = list(map(re.Match.end, found))

    def __len__(self) -> int:
        return len(self.keys)

    def raw(self, i: int) -> str:
        """Word ``i`` as it stands in the text."""
        return self.text[self.starts[i] : self.ends[i]]

    def span(self, i: int, j: int) -> Span:
        """The characters of words ``[i, j)``; empty, at the place they would stand, when ``i == j``."""
        if i < j:
            return Span(self.starts[i], self.ends[j - 1])
        at = self.starts[i] if i < len(self) else len(self.text)
        return Span(at, at)

    def cut(self, i: int, j: int) -> str:
        """The text of words ``[i, j)`` with all that stands between them."""
        return self.span(i, j).of(self.text)

    def between(self, i: int) -> str:
        """What stands between word ``i - 1`` and word ``i``."""
        start = self.ends[i - 1] if i else 0
        end = self.starts[i] if i < len(self) else len(self.text)
        return self.text[start:end]

    def about(self, i: int) -> int:
        """The character at which word ``i`` begins, or its neighbourhood where that is quicker to tell."""
        return self.span(i, i).start

    def at(self, offset: int) -> int:
        """The first word that ends after character ``offset``."""
        return bisect_left(self.ends, offset + 1)

    def run(self, keys: Sequence[str]) -> tuple[int, int] | None:
        """The words ``[i, j)`` at which a run of folded words first stands; None where it does not, or is empty."""
        wanted, size = list(keys), len(keys)
        if not wanted or wanted[0] not in self.keys:
            return None
        firsts = (i for i, key in enumerate(self.keys) if key == wanted[0])
        i = next((i for i in firsts if list(self.keys[i : i + size]) == wanted), None)
        return None if i is None else (i, i + size)

    @cached_property
    def capital(self) -> Sequence[bool]:
        """Which words begin with a capital letter."""
        return tuple(self.text[s].isupper() for s in self.starts)


def words_of(text: str) -> Words:
    """The words of a text; those of short ones, asked for lately, are the same object. Nobody changes them."""
    return _kept(text) if len(text) <= _SHORT else Words(text)


_kept = lru_cache(maxsize=_KEPT)(Words)
