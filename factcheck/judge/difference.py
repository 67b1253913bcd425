"""One run of differing words, taken apart rule by rule until nothing is left.

A :class:`Difference` holds the words of the quotation and of the source that do
not match; each rule takes away the words it can explain and gives them a type.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from factcheck.model import Edit, EditType, Run, Turn
from factcheck.text.lexicon import FUNCTION, WEEKDAYS_AND_MONTHS, is_english
from factcheck.text.quoting import Quoted
from factcheck.text.titles import STARTERS
from factcheck.text.words import Words


class Pair:
    """A quotation and the document it is laid over, for every rule to look at.

    ``turns`` are the document's speaker turns; words outside them are labels and
    stage directions, nobody's speech. Without turns the document is one speech.
    """

    def __init__(self, quoted: Quoted, document: Words, turns: tuple[Turn, ...] = ()) -> None:
        self.quoted = quoted
        self.document = document
        self.turns = turns

    def turn(self, j: int) -> int:
        """The number of the turn whose speech holds document word ``j``, from 1; 0 for none."""
        at = self.document.starts[min(max(j, 0), len(self.document) - 1)]
        k = bisect_right(self.turns, at, key=lambda t: t.span.start)
        return k if k and at < self.turns[k - 1].span.end else 0

    def spoken(self, j: int) -> bool:
        """Whether document word ``j`` is part of some speech, not of a label."""
        return not self.turns or self.turn(j) > 0


class Difference:
    """Words ``a`` (quotation indices) against words ``b`` (document indices), not yet explained."""

    def __init__(self, pair: Pair, run: Run) -> None:
        self.pair = pair
        self.run = run
        self.a = list(range(run.i1, run.i2))
        self.b = list(range(run.j1, run.j2))
        self.edits: list[Edit] = []
        self._theirs = pair.document.keys[run.j1 : run.j2]

    @property
    def a_keys(self) -> list[str]:
        keys = self.pair.quoted.words.keys
        return [keys[i] for i in self.a]

    @property
    def b_keys(self) -> list[str]:
        first, last, keys = self.run.j1, self.run.j2, self._theirs
        return [keys[j - first] if first <= j < last else self.pair.document.keys[j] for j in self.b]

    def take(self, kind: EditType, a: Iterable[int] = (), b: Iterable[int] = (), note: str = "") -> None:
        """Explain these words: they leave the difference as an edit of this type."""
        taken_a, taken_b = sorted(a), sorted(b)
        self.a = [i for i in self.a if i not in taken_a]
        self.b = [j for j in self.b if j not in taken_b]
        alone = kind is not EditType.ORDER and self._beyond(taken_a, taken_b)
        shown = (cut(self.pair.quoted.words, self.run.i1, self.run.i2), "") if alone else self._shown(taken_a, taken_b)
        self.edits.append(Edit(kind, *shown, note=note))

    def _beyond(self, a: list[int], b: list[int]) -> bool:
        """Whether words ``a`` were added at an edge of the quotation.

        They are shown whole and alone: the source's words beyond that edge are nothing they were made from.
        """
        at_edge = self.run.i1 == 0 or self.run.i2 == len(self.pair.quoted.words)
        return bool(a) and not b and self.run.tag == "delete" and at_edge

    def _shown(self, a: list[int], b: list[int]) -> tuple[str, str]:
        """The words as printed; where one side has none, both with a neighbour, so that it can be read."""
        quoted, document = self.pair.quoted.words, self.pair.document
        if a and b:
            return cut(quoted, a[0], a[-1] + 1), cut(document, b[0], b[-1] + 1)
        i1, i2 = (a[0], a[-1] + 1) if a else (self.run.i1, self.run.i1)
        j1, j2 = (b[0], b[-1] + 1) if b else (self.run.j1, self.run.j1)
        before = int(i1 > 0 and j1 > 0)
        after = int(i2 < len(quoted) and j2 < len(document))
        return cut(quoted, i1 - before, i2 + after), cut(document, j1 - before, j2 + after)


def cut(words: Words, i: int, j: int) -> str:
    """The text of some words on one line, as a person would read it out."""
    return " ".join(words.cut(i, j).split())


def opens_sentence(words: Words, i: int) -> bool:
    """Whether word ``i`` begins a sentence, so that its capital says nothing."""
    before = words.between(i)
    return i == 0 or any(c in before for c in '.?!:"“”„«»‘\n[(—…') or "--" in before


def is_name(words: Words, i: int) -> bool:
    """Whether word ``i`` is written as a name: a capital where no sentence begins.

    At the beginning of a sentence it counts as a name when it is a month, a day or
    no English word, or when this text has it elsewhere, and only in capitals.
    """
    key = words.keys[i]
    if not words.capital[i] or key in FUNCTION or key.startswith("i'"):
        return False
    if not opens_sentence(words, i) or (key in WEEKDAYS_AND_MONTHS and key != "may") or not is_english(key):
        return True
    others = list(_said_again(words, i))
    return any(not opens_sentence(words, k) for k in others) and all(words.capital[k] for k in others)


def in_name(words: Words, i: int) -> bool:
    """Whether word ``i`` is written as a name, or opens a sentence and a name with it: "Quay Street is closed".

    Where everything is printed in capitals they say nothing.
    """
    if not words.capital[i] or _shouted(words, i):
        return False
    if is_name(words, i):
        return True
    key, after = words.keys[i], i + 1
    runs_on = after < len(words) and words.between(after) == " " and key not in FUNCTION | STARTERS
    return runs_on and is_name(words, after) and words.keys[after] not in STARTERS


def _shouted(words: Words, i: int) -> bool:
    """Whether word ``i`` and its neighbours are printed in capitals."""
    near = range(max(0, i - 1), min(len(words), i + 2))
    return len(near) > 1 and all(words.raw(k).isupper() for k in near)


# How far around a word (characters) it is looked for again, and how often at most: a text may be a whole archive.
_AROUND, _OFTEN = 100_000, 40


def _said_again(words: Words, i: int) -> Iterator[int]:
    """The nearest other places of word ``i``, in any case of letters; first those of its plain form."""
    raw = words.raw(i)
    low, high = max(0, words.starts[i] - _AROUND), words.ends[i] + _AROUND
    for form in dict.fromkeys((raw.lower(), raw, raw.upper())):
        at = words.text.find(form, low, high)
        for _ in range(_OFTEN):
            if at < 0:
                break
            k = words.at(at)
            if k != i and k < len(words) and words.starts[k] == at and words.keys[k] == words.keys[i]:
                yield k
            at = words.text.find(form, at + len(form), high)
