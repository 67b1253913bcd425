"""What was not found while some sources could not be searched: said, and not held against a claim that needs them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.model import Claim, Finding, Level, Speaker, Unread, Verdict, Wording, WordingCheck, replace
from factcheck.phrases import some

# Sources that are named where many could not be read; the others are counted.
_NAMED = 3


def with_unsearched(verdict: Verdict, claim: Claim, speaker: Speaker | None, unread: Sequence[Unread]) -> Verdict:
    """A verdict that something was not found, with what could not be searched for it; every other one as it is.

    A claim needs a source that it is pinned to, and a quotation one whose card names its
    speaker, unless both are dated and not on one day: then it is not checked.
    """
    unread = [u for u in unread if not u.aside and (not claim.sources or u.card.id in claim.sources)]
    if verdict.finding is not Finding.NOT_FOUND or not unread:
        return verdict
    names = some([u.card.id for u in unread], _NAMED)
    reason = f"{verdict.reason} {names} could not be read, and so not be searched: {_reasons(unread)}."
    told = _reasoned(replace(verdict, unsearched=tuple(u.card.id for u in unread)), reason)
    if claim.sources:
        return not_checked(told, "The claim is pinned to a source that could not be read.")
    if speaker and any(_speaks(speaker, u) and _may_be(claim.date, u.card.date) for u in unread):
        return not_checked(told, f"A source of {speaker.name}'s words could not be read.")
    return told


def not_checked(verdict: Verdict, why: str) -> Verdict:
    """A verdict of not found, as one of not checked: ``why`` is a sentence, said first."""
    code = verdict.code.replace("150", "190")
    told = replace(verdict, finding=Finding.NOT_CHECKED, level=Level.NOT_CHECKED, code=code, codes=(code,))
    if told.wording:
        told = replace(told, wording=WordingCheck(Wording.NOT_CHECKED, verdict.reason, code))
    return _reasoned(told, f"{why} {verdict.reason}")


def _reasons(unread: Iterable[Unread]) -> str:
    return "; ".join(list(dict.fromkeys(u.reason for u in unread))[:_NAMED])


def _reasoned(verdict: Verdict, reason: str) -> Verdict:
    wording = replace(verdict.wording, reason=reason) if verdict.wording else None
    return replace(verdict, reason=reason, wording=wording)


def _speaks(speaker: Speaker, source: Unread) -> bool:
    names = {name.casefold() for s in source.card.speakers for name in (s.name, *s.aliases)}
    return any(name.casefold() in names for name in (speaker.name, *speaker.aliases))


def _may_be(said: str, dated: str) -> bool:
    """Whether words of one day (log form, "" when not known) may stand in a source of another; spans always may."""
    shorter, longer = sorted((said, dated), key=len)
    return "/" in longer or longer.startswith(shorter)
