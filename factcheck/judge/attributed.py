"""An attribution between two quoted parts of a written source: “Not this year,” she said. “Perhaps never.”"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.judge.difference import Difference
from factcheck.judge.weight import denials
from factcheck.model import EditType
from factcheck.text.words import Words

# An attribution is so long at most, in words.
_LONGEST = 14
_TELLING = frozenset(
    "said says asked asks told tells added adds replied wrote writes explained continued noted argued warned recalled "
    "insisted concluded answered remarked joked told went".split()
)
# With these somebody else may begin to speak.
_ANOTHER = frozenset("and but while whereas another other others whom".split())


def attribution(d: Difference) -> None:
    """What a written source tells between two quoted parts is nobody's speech, and no word of it was dropped."""
    if d.a or d.pair.turns:
        return
    words = d.pair.document
    start = next((j for j in d.b if _closes(words.between(j))), None)
    end = next((j for j in d.b if start is not None and j >= start and _opens(words.between(j + 1))), None)
    if start is None or end is None:
        return
    told = range(start, end + 1)
    if set(told) <= set(d.b) and _tells(words, told):
        d.take(EditType.ELLIPSIS, (), told, "the source's own attribution")


def _tells(words: Words, told: Sequence[int]) -> bool:
    keys = [words.keys[j] for j in told]
    whole = not any(c in words.between(j) for j in told[1:] for c in ".!?;\n")
    one = sum(key in _TELLING for key in keys) == 1 and not _ANOTHER.intersection(keys)
    return len(keys) <= _LONGEST and whole and one and not denials(words, told)


def _closes(between: str) -> bool:
    return "”" in between or ('"' in between and between[:1] in '",.?!') or "’ " in between


def _opens(between: str) -> bool:
    return "“" in between or between.endswith(('"', " ‘"))
