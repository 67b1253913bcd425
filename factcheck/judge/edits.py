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
from factcheck.model import Alignment, Edit, Run


def edits_of(pair: Pair, alignment: Alignment) -> tuple[tuple[Run, tuple[Edit, ...]], ...]:
    """Every run that differs, in order, with the typed edits that explain it."""
    differences = [Difference(pair, r) for r in alignment.runs if r.tag != "equal"]
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
