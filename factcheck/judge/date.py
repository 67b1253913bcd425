"""Judge the date: the day the log says the words were spoken, against the source's."""

from __future__ import annotations

from factcheck.model import Agreement, AgreementCheck
from factcheck.text.when import parse_when


def judge_date(logged: str, source: str) -> AgreementCheck:
    """Compare two dates at the coarser precision of the two; an empty one leaves it unknown."""
    if not logged or not source:
        missing = "The log gives no date" if not logged else "The source gives no date"
        known = f"; the source has {_words(source)}" if source else ""
        return AgreementCheck(Agreement.UNKNOWN, f"{missing}{known}.", "Q211", _words(logged), _words(source))
    ours, theirs = parse_when(logged), parse_when(source)
    if ours.within(theirs) or theirs.within(ours):
        reason = f"{theirs.words()} in the source."
        return AgreementCheck(Agreement.CONFIRMED, reason, "", ours.words(), theirs.words())
    reason = f"The source has these words on {theirs.words()}; the article says {ours.words()}."
    return AgreementCheck(Agreement.DIFFERS, reason, "Q210", ours.words(), theirs.words())


def _words(date: str) -> str:
    return parse_when(date).words() if date else ""
