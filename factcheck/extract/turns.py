"""Transcripts: lines that begin with a speaker's name and a colon, without quotation marks.

One label proves nothing ("Correction: …"), so a text counts as a transcript only
when labels alternate: three turns or more, two speakers or more, one of them back.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from factcheck.model import Span

_LABEL = re.compile(
    r"[\"\u201c]?(?P<name>[A-Z](?=[ .:])|[^\W\d_a-z][\w.\u2019'-]{1,30}(?: [^\W\d_][\w.\u2019'-]{0,30}){0,4})"
    r"(?: \([^()\n]{1,40}\))?:[ \t]+(?=[^\s\"\u201c\u2018\u00ab\u201e])"
)
_LINE = re.compile(r"[^\n]+")
_LEAST = 3  # turns; two labelled lines are more often a list than a talk
_NO_SPEAKERS = frozenset(
    """abstract address address admission age author bottom byline background by caption category city contact copyright
    correction cost credit data date dates deadline details disclosure editor email example exclusive fact fax file
    from full how image info information language length level location map more name note notes opinion page phone
    photo photos picture place price published rating read related reporting result results review ruling score see
    series source sources status step subject summary tags tel tickets time title to total type update updated url venue
    video verdict warning watch weather web website what when where who why wo wann was wer ort datum uhrzeit foto
    quelle hinweis preis""".split()
)


def turns(text: str, parts: Sequence[Span]) -> dict[int, tuple[Span, ...]]:
    """The spoken words of each labelled line, by paragraph; empty when the text is no transcript.

    A span runs from behind the label to the end of the paragraph, or to the next label in it.
    """
    found: dict[int, list[tuple[Span, str]]] = {}
    for i, part in enumerate(parts):
        if text.find(":", part.start, part.end) >= 0:
            rows = _rows(text, part)
            if rows:
                found[i] = rows
    labels = Counter(name for rows in found.values() for _, name in rows)
    if 0 in found and labels[found[0][0][1]] == 1:
        labels[found.pop(0)[0][1]] = 0  # "Mayor Reyes: Hall Will Close" is a headline
    if labels.total() < _LEAST or len(+labels) < 2 or max(labels.values()) < 2:
        return {}
    return {i: tuple(span for span, _ in rows) for i, rows in found.items()}


def _rows(text: str, part: Span) -> list[tuple[Span, str]]:
    heads = []
    for line in _LINE.finditer(text, part.start, part.end):
        label = _LABEL.match(text, line.start(), line.end())
        if label and _is_speaker(label["name"]):
            heads.append((line.start(), label.end(), label["name"].casefold()))
    ends = [start for start, _, _ in heads[1:]] + [part.end][: len(heads)]
    return [
        (Span(words, words + len(text[words:end].rstrip())), name)
        for (_, words, name), end in zip(heads, ends, strict=True)
    ]


def _is_speaker(name: str) -> bool:
    """Capitals all through ("REYES", "Q"), or a first name and a surname."""
    words = name.split()
    if words[0].casefold() in _NO_SPEAKERS or words[-1].casefold() in _NO_SPEAKERS:
        return False
    return name.isupper() or (len(words) > 1 and all(w[0].isupper() for w in words))
