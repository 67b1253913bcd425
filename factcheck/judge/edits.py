"""The rules that type a difference, in order: honest edits first, then what turns the meaning.

Each rule looks at what is left of a :class:`Difference` and takes what it can
explain. The order matters: an editor's bracket explains a word before it can
count as added, and a lost "not" is found before small words are forgiven.
"""

from __future__ import annotations

from factcheck.judge.agreement import without_agreement
from factcheck.judge.difference import Difference, Pair
from factcheck.judge.grave import GRAVE, moved
from factcheck.judge.honest import HONEST, MISREAD, misread
from factcheck.judge.sums import sums
from factcheck.model import Alignment, Edit, EditType, Run
from factcheck.text.lexicon import FUNCTION


def edits_of(pair: Pair, alignment: Alignment) -> tuple[tuple[Run, tuple[Edit, ...]], ...]:
    """Every run that differs, in order, with the typed edits that explain it."""
    differences = []
    for run in alignment.runs:
        if run.tag != "equal":
            beyond = _beyond_source(pair, run)
            differences.append(Difference(pair, beyond or run))
            if beyond is not None:
                differences[-1].take(EditType.ADDED, differences[-1].a)
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
    return without_agreement(tuple((d.run, tuple(d.edits)) for d in differences))


# So many words at an end of a quotation that have nothing in common with the source's were not made from them.
_INVENTED = 8


def _beyond_source(pair: Pair, run: Run) -> Run | None:
    """A long run at an end of the quotation with none of the source's words, as words that only the article has."""
    keys, theirs = pair.quoted.words.keys, pair.document.keys
    at_end = run.i2 == len(keys)
    if run.i2 - run.i1 < _INVENTED or not (at_end or run.i1 == 0):
        return None
    if (set(keys[run.i1 : run.i2]) & set(theirs[run.j1 : run.j2])) - FUNCTION:
        return None
    edge = run.j1 if at_end else run.j2
    return Run("delete", run.i1, run.i2, edge, edge)
