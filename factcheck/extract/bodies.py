"""Names that go on after an "of": the Ministry of Health, das Bundesamt für Statistik, a spokesman for the Port.

:func:`factcheck.text.names.find_names` gives runs of capitals, so for it such a name ends
at the "of". Its place in the text stays there, at its noun; what is called by it goes on.
"""

from __future__ import annotations

import re

from factcheck.model import Span, replace
from factcheck.text.names import UPPER, NameMention
from factcheck.text.titles import CALENDAR, GIVEN, HONORIFICS, ORGANISATION, ROLES, table

_CAPITAL = rf"[{UPPER}][^\W_]*(?:['\u2019-][^\W_]+)*"
# Three words at most after the "of": the longest names of bodies have them, and a headline would go on.
_OF = re.compile(rf" (?:of|for|für|der|des)(?: the| das| die| den)?((?: {_CAPITAL}){{1,3}})")
# A body in full may stand there: "a spokesman for the Bank of Elmfield".
_WHOSE = re.compile(rf" (?:of|for|at)(?: the| its)?(?: {_CAPITAL}){{1,4}}(?: of(?: the)?(?: {_CAPITAL}){{1,3}})?")
_LISTED = re.compile(
    rf",? (?:and |or )?[{UPPER}]"
)  # "officials of Elmfield, Harlow and Stoke": of them all, or cut short
_GERMAN = re.compile(r"(?:amt|ministerium|verband|verein|institut|universität|hochschule|akademie|gericht|behörde)\Z")


_OUTLETS = table("radio channel tv television agence agencia")  # before a name: "Radio Marsh"
_AIRED = table("radio tv television fm")  # behind one: "Elmfield FM"
_BODY_BEFORE = re.compile(
    r"\b(?:firm|company|bank|charity|club|band|group|union|newspaper|paper|magazine|weekly|daily|station|broadcaster"
    r"|channel|website|agency|think-tank|startup|start-up|shipyard|brewery|supermarket|retailer|airline|ship|ferry"
    r"|trawler|village|town|suburb|district|estate|pub|brand|label|consultancy|consultants|auditors|solicitors"
    r"|builders) \Z"
)
_BEFORE = 16  # characters in which the longest of these stands


def is_outlet(name: str) -> bool:
    """Whether a name's first word or last says that it broadcasts: "Radio Marsh", which is no "Marsh" for short."""
    words = name.casefold().split(" ")
    return len(words) > 1 and (words[0] in _OUTLETS or words[-1] in _AIRED)


def is_no_person(mention: NameMention, text: str) -> bool:
    """Whether a name of two capitals is plainly no person's: "Radio Marsh", "the law firm Castell Roe"."""
    start = mention.span.start
    apposed = _BODY_BEFORE.search(text, max(0, start - _BEFORE), start)
    named = mention.text.casefold().split(" ")[0] in GIVEN
    return not mention.title and (is_outlet(mention.text) or (apposed is not None and not named))


def named_whole(mention: NameMention, text: str) -> NameMention:
    """``mention`` with the ``text`` of its name to the end; its spans stay as they are. Others as they were."""
    last = mention.text.rsplit(" ", 1)[-1].casefold()
    if mention.title or not (last in ORGANISATION or _GERMAN.search(last)):
        return mention
    found = _OF.match(text, mention.span.end)
    if not found:
        return mention
    end = found.start(1)
    for word in found[1].split():
        low = word.casefold()
        if low in ROLES or low in HONORIFICS or low in CALENDAR:
            break  # "the Bank of Elmfield Governor Dana Reyes"
        end += 1 + len(word)
    return replace(mention, text=text[mention.span.start : end]) if end > found.start(1) else mention


def office_whole(text: str, span: Span) -> str:
    """The words at ``span``, and when they end in an office nobody is named for, whose it is."""
    words = span.of(text)
    found = _WHOSE.match(text, span.end) if words.rsplit(" ", 1)[-1] in ROLES else None
    if found is None or _LISTED.match(text, found.end()):
        return words
    return text[span.start : found.end()]
