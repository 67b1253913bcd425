"""Reasons for findings on claims: both values, both places, in plain words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from factcheck.model import Finding, Slot, SlotIs, SlotKind, Source

# More missing words than this tell nobody anything.
_NAMED = 6

_PARTICULARS = (SlotKind.NUMBER, SlotKind.DURATION, SlotKind.DATE, SlotKind.NAME)

_OPINION = re.compile(
    r"\b(?:I|we) (?:think|believe|feel|hope|guess)\b|\bin my (?:view|opinion)\b|\bshould\b|\bought to\b"
    r"|\b(?:arguably|hopefully|unfortunately|fortunately)\b",
    re.IGNORECASE,
)


class Held(Protocol):
    """A passage laid beside the claim, as far as a reason needs it."""

    @property
    def source(self) -> Source: ...
    @property
    def finding(self) -> Finding: ...
    @property
    def slots(self) -> tuple[Slot, ...]: ...
    @property
    def conflicts(self) -> tuple[Slot, ...]: ...
    @property
    def missing(self) -> tuple[str, ...]: ...
    @property
    def slight(self) -> frozenset[str]: ...
    @property
    def hints(self) -> tuple[str, ...]: ...


def why_not_checked(text: str, speculates: bool, longest: int) -> str:
    """Why a claim can be held against nothing: opinion, what is yet to come, or too much; "" when it can.

    ``longest``: so many characters of a claim are read.
    """
    if len(text) > longest:
        return f"This claim has more than {longest:,} characters: log what it says in several."
    if _OPINION.search(text):
        return "This is an opinion or a wish: no source can settle it."
    if speculates:
        return "This is a prediction or a possibility: no source can hold it yet."
    return ""


def reason(held: Held) -> str:
    """One or two sentences for a finding that rests on one passage."""
    writers = {
        Finding.CONFLICTS: _conflict,
        Finding.BOUND: _bound,
        Finding.PARTIAL: _partial,
        Finding.AGREES: _agrees,
    }
    return writers[held.finding](held)


def not_found(ranked: Sequence[Held]) -> str:
    if not ranked:
        return "No passage of the sources searched shares a word of weight with this claim."
    return f"Nothing close enough was found; the nearest passage is in “{_title(ranked[0])}”."


def disagree(conflict: Held, agreeing: Held) -> str:
    slot = conflict.conflicts[0]
    theirs = next((s.source for s in agreeing.slots if s.article == slot.article), slot.article)
    if agreeing.source.card.id == conflict.source.card.id:
        return f"“{_title(agreeing)}” has “{theirs}”, as the article does, and “{slot.source}” in another place."
    return (
        f"The sources disagree: “{_title(agreeing)}” has “{theirs}”, as the article does,"
        f" but “{_title(conflict)}” has “{slot.source}”."
    )


def _title(held: Held) -> str:
    return held.source.card.title or held.source.card.id


def _conflict(held: Held) -> str:
    first = held.conflicts[0]
    plain = first.label in ("office", "who") or first.label in first.article
    about = "" if plain else f" ({first.label})"
    told = f"The article has “{first.article}”{about}; “{_title(held)}” has “{first.source}”."
    more = [f"{s.label}: “{s.article}” against “{s.source}”" for s in held.conflicts[1:]]
    more += [first.note] if first.note else []
    more += [f"{s.label}: “{s.source}” agrees" for s in held.slots if _agreed_figure(s)]
    return told + (" " + _sentence("; ".join(more)) if more else "")


def _agreed_figure(slot: Slot) -> bool:
    return slot.result is SlotIs.AGREES and slot.kind is not SlotKind.NAME


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:] + "."


def _bound(held: Held) -> str:
    slot = next(s for s in held.slots if s.result is SlotIs.BOUND)
    kind = "a less exact date" if slot.kind is SlotKind.DATE else "a bound"
    rest = f" Not there: {_list(_gone(held))}." if _gone(held) else ""
    return f"The article has “{slot.article}”; “{_title(held)}” gives only {kind}, “{slot.source}”.{rest}"


def _partial(held: Held) -> str:
    gone = _gone(held)
    astray = list(dict.fromkeys(s.source for s in held.slots if s.result is SlotIs.ELSEWHERE))
    if astray:
        rest = f"; not there: {_list(gone)}" if gone else ""
        has = f"“{_title(held)}” speaks of this and has {_list(astray)}"
        return f"{has}, but not clearly of the same{rest}.{_instead(held)}"
    if not gone:
        return _in_other_words(held)
    near = [s for s in held.slots if s.result is SlotIs.MISSING and s.note.endswith("this passage")]
    nowhere = [word for word in gone if word not in {s.article for s in near}]
    if near and not nowhere:
        return f"“{_title(held)}” speaks of this, though not in one place: {_joined(near)}."
    also = f" Yet {_joined(near)}." if near else ""
    return f"“{_title(held)}” {_lacks(held, nowhere)}.{_instead(held)}{also}"


def _in_other_words(held: Held) -> str:
    """Where nothing of weight is missing: what keeps it from agreeing."""
    if held.slight.intersection(held.missing) and not held.hints:
        return f"“{_title(held)}” has every particular of this claim, though not all in the same words."
    if held.hints:
        return f"“{_title(held)}” has the same words, with another that may turn their meaning round."
    return f"“{_title(held)}” has the same words, but perhaps of another person or thing, or less surely."


def _lacks(held: Held, gone: Sequence[str]) -> str:
    """Names, figures and dates that are not there, then the words; where all the former are, that is said."""
    particulars = {s.article for s in held.slots if s.kind in _PARTICULARS}
    lost, words = ([w for w in gone if (w in particulars) is told] for told in (True, False))
    nor = f"; nor {'are the words' if len(words) > 1 else 'is the word'} {_list(words)}" if words else ""
    if lost:
        return f"speaks of this, but these particulars are not there: {_list(lost)}{nor}"
    kept = "has its names, figures and dates" if particulars and not _missing(held) else "speaks of this"
    return f"{kept}, but {'these words are' if len(words) > 1 else 'this word is'} not there: {_list(words)}"


def _missing(held: Held) -> list[str]:
    return [s.article for s in held.slots if s.result is SlotIs.MISSING]


def _instead(held: Held) -> str:
    """What the passage has for particulars of the claim that it has not."""
    found = (s for s in held.slots if s.result is SlotIs.MISSING and s.source)
    told = dict.fromkeys(f"“{s.source}” where the claim has “{s.article}”" for s in found)
    return f" It has {', and '.join(told)}." if told else ""


def _joined(near: Sequence[Slot]) -> str:
    return "; ".join(dict.fromkeys(s.note for s in near))


def _agrees(held: Held) -> str:
    agreed = [f"“{s.source}”" for s in held.slots if _agreed_figure(s)]
    which = f", with {' and '.join(agreed)}" if agreed else ""
    return (
        f"“{_title(held)}” has every particular of this claim{which}. A person should confirm that it means the same."
    )


def _gone(held: Held) -> list[str]:
    return list(dict.fromkeys([*_missing(held), *(w for w in held.missing if w not in held.slight)]))


def _list(words: Sequence[str]) -> str:
    shown = ", ".join(f"“{w}”" for w in words[:_NAMED])
    return shown + (f" and {len(words) - _NAMED} more" if len(words) > _NAMED else "")
