"""A quotation, checked: every likely place judged three ways, the kindest place answers.

The kindest, because words that stand somewhere as the article says are quoted
rightly however often they stand elsewhere with a difference.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.check.evidence import evidence_of
from factcheck.check.places import Place, judged_places
from factcheck.check.shelf import Scope, Shelf
from factcheck.judge.date import judge_date
from factcheck.judge.levels import LEVELS, finding_of, level_of
from factcheck.judge.presence import AMBIGUOUS, chance_words
from factcheck.model import (
    Agreement,
    AgreementCheck,
    Claim,
    Corroboration,
    Evidence,
    Finding,
    Level,
    Speaker,
    Verdict,
    Wording,
    WordingCheck,
    replace,
)
from factcheck.text.quoting import Quoted

# A passage this unlike the quotation is no help to anyone looking for it.
_NEAREST = 0.15


def check_quote(claim: Claim, speaker: Speaker | None, shelf: Shelf) -> Verdict:
    """The verdict on one quotation."""
    quoted = Quoted(claim.text)
    scope = shelf.scope(claim)
    fault = scope.fault or ("" if len(quoted.words) else "The quotation holds no words.")
    if fault:
        return _not_checked(claim, fault, scope)
    places = judged_places(claim, quoted, speaker, shelf, scope.among)
    there = [p for p in places if p.there]
    elsewhere = _elsewhere(claim, quoted, speaker, shelf, scope)
    if not there:
        return _not_found(claim, places, elsewhere, shelf, scope)
    best = there[0]
    chance = shelf.seeds.chance(quoted.words.keys)
    doubt = _doubt(quoted, there, chance, shelf)
    return _verdict(claim, best, doubt, [*there[1:], *elsewhere], (shelf, scope))


def _elsewhere(claim: Claim, quoted: Quoted, speaker: Speaker | None, shelf: Shelf, scope: Scope) -> list[Place]:
    """Where a pinned quotation also stands, outside its pins: said, never counted as its source."""
    if scope.among is None:
        return []
    others = [i for i in range(len(shelf.sources)) if i not in scope.among]
    return [p for p in judged_places(claim, quoted, speaker, shelf, others) if p.there and p.wording in _SAME]


_SAME = (Wording.VERBATIM, Wording.EDITED)


def _doubt(quoted: Quoted, there: Sequence[Place], chance: float, shelf: Shelf) -> str:
    """Why finding these words means nothing, "" when it means something."""
    best, size = there[0], len(quoted.words)
    if best.wording not in _SAME:
        return ""
    if size == 1:
        return "One word stands in too many texts to prove that it was said here"
    if best.vouched:  # the named speaker on the named day: chance has only that one text
        chance *= len(shelf.words[best.source]) / max(shelf.seeds.total, 1)
    if chance >= AMBIGUOUS:
        count = "one word" if size == 1 else f"{size} words"
        return f"A match of {count} this common means little: {chance_words(chance)} expected in this library"
    equal = [p for p in there if p.wording is best.wording and p.closeness == best.closeness]
    confirmed = best.vouched or best.speaker.result is Agreement.CONFIRMED
    days = {p.day for p in equal}
    if not confirmed and (len(days) > 1 or any(p.voice.name != best.voice.name for p in equal[1:])):
        return f"The same words stand in {len(equal)} places, by different people or on different days"
    return ""


def _verdict(claim: Claim, best: Place, doubt: str, others: Sequence[Place], where: tuple[Shelf, Scope]) -> Verdict:
    shelf, scope = where
    wording = best.judged.check
    if doubt:
        wording = replace(wording, result=Wording.AMBIGUOUS, code="Q140", reason=f"{doubt}. {wording.reason}")
    date = _with_other_days(claim, best, others, shelf)
    finding = finding_of(wording.result, best.speaker, best.date)
    codes = _codes(finding, wording, best)
    own = _own_words(others) if finding is Finding.MISATTRIBUTED else None
    return Verdict(
        claim=claim.id,
        finding=finding,
        level=level_of(finding, best, claim),
        code=codes[0],
        reason=_reason(finding, wording, (best.speaker, date)) + (_told_own(own) if own else ""),
        wording=wording,
        speaker=best.speaker,
        date=date,
        evidence=tuple(_evidence(best, shelf)),
        also=tuple(e for p in others[: shelf.also] if p.wording in _SAME for e in _evidence(p, shelf)[:1]),
        more=sum(p.wording in _SAME for p in others[shelf.also :]),
        nearest=tuple(_evidence(own, shelf)[:1]) if own else (),
        corroboration=_corroboration(claim, [best, *others], shelf, scope),
        searched=scope.words,
        codes=codes,
    )


def _with_other_days(claim: Claim, best: Place, others: Sequence[Place], shelf: Shelf) -> AgreementCheck:
    """The date check; where the dates differ, with the other days on which the same was said, but not by others."""
    if best.date.result is not Agreement.DIFFERS:
        return best.date
    same = [p for p in others if p.wording in _SAME and p.speaker.result is not Agreement.DIFFERS]
    return judge_date(claim.date, best.day, [p.day for p in same])


def _own_words(others: Sequence[Place]) -> Place | None:
    """What the named speaker says that is close, where the very words are another's: perhaps a lost "not"."""
    return next((p for p in others if p.speaker.result is Agreement.CONFIRMED), None)


def _told_own(own: Place) -> str:
    wording = own.judged.check.reason
    return f" {own.voice.name} says something close: {wording[:1].lower()}{wording[1:]}"


def _codes(finding: Finding, wording: WordingCheck, best: Place) -> tuple[str, ...]:
    spoken = [c.code for c in (best.speaker, best.date) if c.code]
    if finding is Finding.MISATTRIBUTED:
        spoken.sort(key=lambda c: c != "Q201")
    elif finding is Finding.MISDATED:
        spoken.sort(key=lambda c: c != "Q210")
    else:
        return tuple(dict.fromkeys((wording.code, *spoken)))
    return tuple(dict.fromkeys((*spoken, wording.code)))


def _reason(finding: Finding, wording: WordingCheck, checks: Sequence[AgreementCheck]) -> str:
    """The headline's reason first; what agrees is left to the table of checks."""
    sentences = [wording.reason]
    agreements = [c.reason for c in checks if c.result is Agreement.DIFFERS]
    if finding in (Finding.MISATTRIBUTED, Finding.MISDATED):
        sentences = [*agreements, wording.reason]
    else:
        sentences += agreements
    unknown = [c.reason for c in checks if c.result is Agreement.UNKNOWN and c.article]
    return " ".join([*sentences, *unknown])


def _evidence(place: Place, shelf: Shelf) -> list[Evidence]:
    """One evidence a source; the word diff stands on the first."""
    spans: dict[int, list[int]] = {}
    for n, piece in enumerate(place.placement.pieces):
        spans.setdefault(piece.source, []).append(n)
    found: list[Evidence] = []
    for source, pieces in spans.items():
        words = shelf.words[source]
        cuts = [words.span(p.first, p.last) for p in (place.placement.pieces[n] for n in pieces)]
        parts = place.parts if not found else ()
        found.append(evidence_of(shelf, source, cuts, parts=parts, score=place.closeness))
    return found


def _corroboration(claim: Claim, places: Sequence[Place], shelf: Shelf, scope: Scope) -> Corroboration:
    """Independent sources holding the words; those sharing one origin count once."""
    cards = [shelf.cards[p.source] for p in places if p.wording in _SAME]
    if scope.among is not None:
        cards = [c for c in cards if c.id in claim.sources]
    return Corroboration(len({c.origin for c in cards}), claim.need)


def _not_checked(claim: Claim, reason: str, scope: Scope) -> Verdict:
    wording = WordingCheck(Wording.NOT_CHECKED, reason, "Q190")
    return Verdict(
        claim.id,
        Finding.NOT_CHECKED,
        Level.NOT_CHECKED,
        "Q190",
        reason,
        wording=wording,
        corroboration=Corroboration(0, claim.need),
        searched=scope.words,
        codes=("Q190",),
    )


def _not_found(
    claim: Claim, places: Sequence[Place], elsewhere: Sequence[Place], shelf: Shelf, scope: Scope
) -> Verdict:
    near = [p for p in places if p.closeness >= _NEAREST][:1]
    nearest = tuple(e for p in near for e in _evidence(p, shelf)[:1])
    reason = f"Nothing close enough was found ({scope.words})."
    if nearest:
        reason += f" The nearest passage is in {nearest[0].title}."
    if elsewhere:
        reason += f" The words do stand in {shelf.cards[elsewhere[0].source].id}, to which it is not pinned."
    return Verdict(
        claim.id,
        Finding.NOT_FOUND,
        LEVELS[Finding.NOT_FOUND],
        "Q150",
        reason,
        wording=WordingCheck(Wording.NOT_FOUND, reason, "Q150"),
        also=tuple(e for p in elsewhere[: shelf.also] for e in _evidence(p, shelf)[:1]),
        more=max(0, len(elsewhere) - shelf.also),
        nearest=nearest,
        corroboration=Corroboration(0, claim.need),
        searched=scope.words,
        codes=("Q150",),
    )
