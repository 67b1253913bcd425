"""A quotation held against one source, as check does it, for the tables of the judges."""

from __future__ import annotations

from factcheck.judge.difference import Pair
from factcheck.judge.wording import Judged, judge_wording
from factcheck.locate import Seeds, locate
from factcheck.model import Selector, Turn
from factcheck.text.quoting import Quoted
from factcheck.text.words import Words

NOWHERE = Selector()


LEAD = "Thank you for coming to this room tonight. "
TAIL = " We will take questions after the break."


def sourced(text: str) -> str:
    """``text`` as one sentence of a speech among others."""
    return f"{LEAD}{text}{'' if text[-1] in '.?!' else '.'}{TAIL}"


def judged(quotation: str, *sources: str, turns: tuple[Turn, ...] = (), at: Selector = NOWHERE) -> Judged:
    """The wording of ``quotation``, judged at its best place in ``sources``."""
    words = [Words(s) for s in sources]
    quoted = Quoted(quotation)
    best = locate(Seeds(sources), quoted)[0]
    return judge_wording(best, lambda s: Pair(quoted, words[s], turns), at)


def types(found: Judged) -> set[str]:
    return {str(e.type) for e in found.check.edits}
