"""What differs on the surface of words that are the same: capitals, punctuation, spelling style."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.judge.difference import Pair, cut
from factcheck.model import Alignment, Edit, EditType, Run
from factcheck.text.fold import glyphs

# A report lists so many surface differences of a kind and counts the rest.
_LISTED = 6
# White space, quotation marks and brackets are the printer's, not the speaker's.
_PRINTERS = str.maketrans("", "", " \t\r\n\"'[]()\u00ad*_")


def surface(pair: Pair, alignment: Alignment) -> tuple[Edit, ...]:
    """Capitals, number style and punctuation that differ between equal words, each kind listed."""
    runs = [r for r in alignment.runs if r.tag == "equal" and not _letter_for_letter(pair, r)]
    equal = [(r.i1 + k, r.j1 + k) for r in runs for k in range(r.i2 - r.i1)]
    return (
        *_listed(EditType.BRACKET, _bracketed(pair, equal)),
        *_listed(EditType.CASE, _case(pair, equal)),
        *_listed(EditType.PUNCTUATION, _punctuation(pair, runs)),
    )


def _letter_for_letter(pair: Pair, run: Run) -> bool:
    """The cheap step first: most runs of equal words are equal to the last comma."""
    return pair.quoted.words.cut(run.i1, run.i2) == pair.document.cut(run.j1, run.j2)


def _listed(kind: EditType, found: Iterable[tuple[str, str]]) -> tuple[Edit, ...]:
    pairs = list(dict.fromkeys(found))
    edits = tuple(Edit(kind, a, b) for a, b in pairs[:_LISTED])
    if len(pairs) > _LISTED:
        edits += (Edit(kind, "", "", f"and {len(pairs) - _LISTED} more of this kind"),)
    return edits


def _bracketed(pair: Pair, equal: list[tuple[int, int]]) -> Iterable[tuple[str, str]]:
    for i, j in equal:
        if i in pair.quoted.inflected:
            yield cut(pair.quoted.words, i, i + 1), cut(pair.document, j, j + 1)


def _case(pair: Pair, equal: list[tuple[int, int]]) -> Iterable[tuple[str, str]]:
    quoted = pair.quoted
    for i, j in equal:
        ours, theirs = quoted.words.raw(i), pair.document.raw(j)
        if ours != theirs and i not in quoted.inflected:
            a, b = glyphs(ours), glyphs(theirs)
            if a != b and a.lower() == b.lower():
                yield ours, theirs


def _punctuation(pair: Pair, equal: Iterable[Run]) -> Iterable[tuple[str, str]]:
    """Marks between two neighbours that match; what closes the whole quotation is house style."""
    for r in equal:
        for k in range(1, r.i2 - r.i1):
            i, j = r.i1 + k, r.j1 + k
            if i in pair.quoted.seams or i in pair.quoted.cuts:
                continue
            ours, theirs = pair.quoted.words.between(i), pair.document.between(j)
            if ours != theirs and _mark(ours) != _mark(theirs):
                yield cut(pair.quoted.words, i - 1, i + 1), cut(pair.document, j - 1, j + 1)


def _mark(between: str) -> str:
    return glyphs(between).translate(_PRINTERS).replace("--", "-")
