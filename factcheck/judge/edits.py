"""The rules that type a difference, in order: honest edits first, then what turns the meaning.

Each rule looks at what is left of a :class:`Difference` and takes what it can
explain. The order matters: an editor's bracket explains a word before it can
count as added, and a lost "not" is found before small words are forgiven.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judge.agreement import without_agreement
from factcheck.judge.difference import Difference, Pair
from factcheck.judge.grave import GRAVE, moved
from factcheck.judge.honest import HONEST, MISREAD, misread
from factcheck.judge.sums import sums
from factcheck.model import Alignment, Edit, EditType, Run
from factcheck.text.lexicon import FUNCTION

# So many words at an end of a quotation that share nothing with the source's were not made from them.
_INVENTED = 8
# Small words among them that happen to stand there too, at most one in so many.
_BY_CHANCE = 4


def edits_of(pair: Pair, alignment: Alignment) -> tuple[tuple[Run, tuple[Edit, ...]], ...]:
    """Every run that differs, in order, with the typed edits that explain it."""
    laid = _differences(pair, alignment.runs)
    differences = [d for _, d in laid]
    sums(differences)
    for difference in differences:
        for rule in HONEST:
            rule(difference)
    if any(e.note == MISREAD for d in differences for e in d.edits):
        for difference in differences:
            misread(difference, surely=False)
    moved(differences)
    for difference in differences:
        for rule in GRAVE:
            rule(difference)
    return without_agreement(tuple((run, tuple(d.edits)) for run, d in laid))


def _differences(pair: Pair, runs: Sequence[Run]) -> list[tuple[Run, Difference]]:
    """The runs that differ, each with what is to be explained; what only the article has at an edge is explained."""
    edges = _at_edge(pair, runs, first=True), _at_edge(pair, runs[::-1], first=False)
    laid = []
    for run in runs:
        invented = next((e for e in edges if e and e.i1 <= run.i1 and run.i2 <= e.i2), None)
        if run.tag == "equal" or (invented and run.i1 > invented.i1):
            continue
        laid.append((run, Difference(pair, invented or run)))
        if invented:
            laid[-1][1].take(EditType.ADDED, laid[-1][1].a)
    return laid


def _at_edge(pair: Pair, runs: Sequence[Run], *, first: bool) -> Run | None:
    """The runs from one edge on that share nothing with the source but a small word by chance, as one."""
    keys, taken = pair.quoted.words.keys, 0
    for n, run in enumerate(runs):
        ours = keys[run.i1 : run.i2]
        if run.tag == "equal":
            if not set(ours) <= FUNCTION or n == 0:
                break
        elif (set(ours) & set(pair.document.keys[run.j1 : run.j2])) - FUNCTION:
            return None
        else:
            taken = n + 1
    region = runs[:taken]
    i1, i2 = min((r.i1 for r in region), default=0), max((r.i2 for r in region), default=0)
    chance = sum(r.i2 - r.i1 for r in region if r.tag == "equal")
    if i2 - i1 < _INVENTED or chance * _BY_CHANCE > i2 - i1 or taken == len(runs):
        return None
    edge = runs[taken].j1 if first else runs[taken].j2
    return Run("delete", i1, i2, edge, edge)
