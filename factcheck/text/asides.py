"""What stands in a transcript and nobody says: stage directions, page and column numbers, times, who examines.

Only lines of their own are found; "(Laughter.)" inside a paragraph stays in the
speech, where the comparison of wording knows it for an interjection.
"""

from __future__ import annotations

import re

from factcheck.model import Span

_TIME = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?"
# Possessive throughout: each line is looked at once, and left at the first character that does not fit.
_IN_BRACKETS = r"[-–—]?[ \t]*+(?:\[{1,2}(?:[^\[\]\n]|\n(?!\n)){1,300}+\]{1,2}|\((?:[^()\n]|\n(?!\n)){1,300}+\))[.,:;]?"
_CUE_TIMES = rf"(?:\d{{1,6}}\n)?{_TIME}[ \t]*+--?>[ \t]*+{_TIME}[^\n]{{0,80}}"
_NUMBERS = (
    r"(?:[^\n:]{0,40}: )?Columns? \d{1,5}[A-Z]{0,3}(?:[-–—]\d{1,5})?|[Pp](?:age|AGE) \d{1,5}(?: of \d{1,5})?"
    r"|[-–—] ?\d{1,5} ?[-–—]|\d{1,5}|\d{1,2}[:.]\d\d ?[ap]\.?m\.?|\d{1,2}:\d\d:\d\d|● ?\(\d{1,4}\)"
)
_WORDS = r"(?:[A-Z][\w.'’-]*+[ \t]*+){1,6}+"
_EXAMINES = (
    rf"(?:[A-Z]{{2,12}}[ -]){{0,2}}EXAMINATION[A-Z, ()-]{{0,60}}(?:\n[ \t]*+)?(?:BY {_WORDS}:?)?"
    rf"|(?:BY|(?:[Rr]e-?|[Cc]ross-)?[Ee]xamin(?:ed|ation) by|[Qq]uestions (?:from|by)|QUESTIONS (?:FROM|BY)) {_WORDS}:?"
)
_ENDS = r"(?:END|End)(?:[ \t]+[\d:.APMEDSTCGUapm \t]+)?|W(?:HEREUPON|hereupon),[^\n]{1,200}|[-=_*~#.][-=_*~#. \t]{2,}"
_ASIDE = re.compile(
    r"\n(?=[ \t]*+[\[(\dA-Z–—\-=_*~#.CPWceqr●])(?P<line>[ \t]*+(?:\d{1,2}[ \t]{1,8})?"
    rf"(?:[\[(]?{_TIME}[\])]?[ \t]+)?(?:{_IN_BRACKETS}|{_CUE_TIMES}|{_NUMBERS}|{_EXAMINES}|{_ENDS}))"
    r"(?=[ \t]*+(?:\n|\Z))"
)
_SPEAKS = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur)\b")  # "(I mean it.)" is said


def find_asides(text: str) -> list[Span]:
    """The lines that nobody says, in order; the first line of a text is never one. O(characters).

    They are looked for in transcripts only: elsewhere a line in brackets is part of the text.
    """
    return [
        Span(*match.span("line"))
        for match in _ASIDE.finditer(text)
        if "(" not in match["line"] or not _SPEAKS.search(match["line"])
    ]
