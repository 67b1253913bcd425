"""Overhang: what an article adds where the source's sentence has ended is made of nothing the source has.

An alignment lays the unmatched words at either end of a quotation over as many
words of the source; beyond the end of a sentence those are another matter.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Run
from factcheck.text.sentences import begins_sentence
from factcheck.text.variants import noise, same_words
from factcheck.text.words import Words


def drawn_back(runs: Sequence[Run], quoted: Words, document: Words) -> tuple[Run, ...]:
    """``runs`` with the ends that match nothing drawn back to the sentence that is quoted."""
    drawn = list(runs)
    if len(drawn) < 2:
        return tuple(drawn)
    if _unlike(drawn[-1], quoted, document):
        r = drawn[-1]
        end = next((j for j in range(r.j1, r.j2) if begins_sentence(document, j)), None)
        if end is not None and not any(begins_sentence(quoted, i) for i in range(r.i1, r.i2)):
            drawn[-1] = _run(r, r.j1, end)
    if _unlike(drawn[0], quoted, document):
        r = drawn[0]
        begin = next((j for j in range(r.j2, r.j1, -1) if begins_sentence(document, j)), None)
        if begin is not None and not any(begins_sentence(quoted, i) for i in range(r.i1 + 1, r.i2 + 1)):
            drawn[0] = _run(r, begin, r.j2)
    return tuple(drawn)


def _unlike(r: Run, quoted: Words, document: Words) -> bool:
    """Whether a run lays words over others that are no other way of writing them."""
    ours, theirs = quoted.keys[r.i1 : r.i2], document.keys[r.j1 : r.j2]
    return r.tag == "replace" and same_words(ours, theirs) is None and not noise(ours, theirs)


def _run(r: Run, j1: int, j2: int) -> Run:
    return Run("replace" if j1 < j2 else "delete", r.i1, r.i2, j1, j2)
