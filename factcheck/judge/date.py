"""Judge the date: the day the log says the words were spoken, against the source's."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.model import Agreement, AgreementCheck, Span
from factcheck.text.when import parse_when

# A reason names so many other days.
_TOLD = 5
# Characters before and after the words in which the source may date them, in their own paragraph.
_BEFORE, _AFTER = 160, 100
_TOLD_BY = re.compile(
    r"\b(?:wrote|written|said|told|posted|tweeted|testified|argued|announced|warned|stated|speaking)\b"
)


def judge_date(logged: str, source: str, others: Sequence[str] = ()) -> AgreementCheck:
    """Compare two dates at the coarser precision of the two; an empty one leaves it unknown.

    ``others``: dates of other sources in which the same words stand, named where the two differ.
    """
    if not logged or not source:
        missing = "The log gives no date" if not logged else "The source gives no date"
        known = f"; the source has {_words(source)}" if source else ""
        return AgreementCheck(Agreement.UNKNOWN, f"{missing}{known}.", "Q211", _words(logged), _words(source))
    ours, theirs = parse_when(logged), parse_when(source)
    if ours.within(theirs) or theirs.within(ours):
        reason = f"{theirs.words()} in the source."
        return AgreementCheck(Agreement.CONFIRMED, reason, "", ours.words(), theirs.words())
    reason = f"The words are on the record on {theirs.words()}; the article says {ours.words()}." + _also(
        others, source
    )
    return AgreementCheck(Agreement.DIFFERS, reason, "Q210", ours.words(), theirs.words())


def judge_told_date(check: AgreementCheck, logged: str, source: str, text: str, words: Span) -> AgreementCheck:
    """``check``, or another where the source itself dates the words otherwise than itself: "in May she wrote: “…”".

    ``text`` and ``words``: the source's text and the characters at which the words stand.
    """
    from factcheck.text.dates import find_dates  # much grammar, for the few dates that differ

    before = text[max(0, words.start - _BEFORE) : words.start].rpartition("\n")[2]
    after = text[words.end : words.end + _AFTER].partition("\n")[0]
    ours = parse_when(logged)
    for told in (before, after):
        for mention in find_dates(told, parse_when(source)) if _TOLD_BY.search(told) else ():
            when = mention.when
            if when and (ours.within(when) or when.within(ours)):
                reason = f"The source says “{mention.text}” of these words."
                return AgreementCheck(Agreement.CONFIRMED, reason, "", ours.words(), when.words())
    return check


def _also(dates: Sequence[str], source: str) -> str:
    """Other days on which the same was said, each once, the earliest first."""
    told = sorted({d for d in dates if d} - {source}, key=lambda d: (parse_when(d).first, d))
    if not told:
        return ""
    more = len(told) - _TOLD
    *listed, last = [parse_when(d).words() for d in told[:_TOLD]] + ([f"{more} other days"] if more > 0 else [])
    days = f"{', '.join(listed)} and {last}" if listed else last
    return f" The same words are also on the record on {days}."


def _words(date: str) -> str:
    return parse_when(date).words() if date else ""
