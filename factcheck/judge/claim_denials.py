"""Denials: the words of a text that deny, each with what it denies.

"Nobody was hurt" denies that one was hurt; "did not resign" a resignation, and "advised
against digging" a dig. A denial that claim and passage share is none between them, and
of two in a row nothing is left: "never failed to pay".
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.judge.claim_reading import Reading
from factcheck.model import Value
from factcheck.text.concepts import is_light
from factcheck.text.lexicon import DENIALS, NEGATIONS
from factcheck.text.titles import table

_DENYING = NEGATIONS | DENIALS
# Two words that deny what follows them: "declined to sign", "turned down an offer".
_PHRASES = {
    (first, second)
    for row in ("declined to", "declines to", "decline to", "turned down", "ruled out", "stopped short", "far from")
    for first, second in [row.split()]
}
_DENYING_FIRST = _DENYING | {first for first, _ in _PHRASES} | {"against"}
# "No" and "not" before these deny nothing of what follows.
_NOT_DENIED = table(
    """only just merely simply least doubt matter sooner fewer less more later earlier other longer again yet all every
    everyone everything both always entirely necessarily enough much many"""
)
# "Nobody but Bell", "not until May": it was so of somebody, or from then on.
_SAVING = table("until but except else apart save other before")
# Who denies that it was so only says that it was not.
_ONLY_SAID = table("deny denies denied")
_BECOMING = ("become", "becomes", "became", "get", "got")
# Words in which a denial reaches what it denies.
_SCOPE = 5


class Denial(Value, frozen=True):
    """A word that denies, and the first word of weight after it: what it denies. Numbers of words."""

    at: int
    of: int | None
    firm: bool  # no "not only", no "not until", and no denial of a charge


@lru_cache(maxsize=1 << 9)
def denials(reading: Reading) -> tuple[Denial, ...]:
    """The denials of a text, in order, those left out that undo each other."""
    if _DENYING_FIRST.isdisjoint(reading.words.keys) and "n't" not in reading.text and "n\u2019t" not in reading.text:
        return ()
    found: list[Denial] = []
    for at in (i for i in range(len(reading.words)) if _denies(reading, i)):
        if found and found[-1].of == at:
            found.pop()
        else:
            found.append(Denial(at, _denied(reading, at), _is_firm(reading, at)))
    return tuple(found)


def _denies(reading: Reading, i: int) -> bool:
    keys = reading.words.keys
    key, after = keys[i], keys[i + 1] if i + 1 < len(keys) else ""
    if key == "no" and after[:1].isdigit():
        return False  # "No. 7"
    if key == "against":
        return after.endswith("ing") and len(after) > 5
    return key in _DENYING or key.endswith("n't") or (key, after) in _PHRASES


def _denied(reading: Reading, at: int) -> int | None:
    keys, starts = reading.words.keys, reading.words.starts
    first = at + 2 if keys[at + 1 : at + 2] and (keys[at], keys[at + 1]) in _PHRASES else at + 1
    near = (k for k in range(first, min(first + _SCOPE, len(keys))) if reading.same_sentence(starts[at], starts[k]))
    heavy = (k for k in near if not is_light(keys[k]) and keys[k] not in _BECOMING and not keys[k].endswith("ly"))
    return next((k for k in heavy if not reading.concepts[k][:1].isdigit()), None)


def _is_firm(reading: Reading, at: int) -> bool:
    key, after = reading.words.keys[at], reading.words.keys[at + 1 : at + 4]
    if key in _ONLY_SAID or (key in DENIALS and after[:1] != ["to"]):
        return False
    return bool(after) and after[0] not in _NOT_DENIED | _SAVING and "until" not in after


def unmatched(claim: Reading, passage: Reading) -> tuple[tuple[Denial, ...], tuple[Denial, ...]]:
    """The denials of each text that the other does not make of the same thing."""
    ours, theirs = denials(claim), denials(passage)
    if not ours or not theirs:
        return ours, theirs
    both = _things(claim, ours) & _things(passage, theirs)
    return tuple(d for d in ours if _thing(claim, d) not in both), tuple(
        d for d in theirs if _thing(passage, d) not in both
    )


def denied_alike(claim: Reading, passage: Reading) -> bool:
    """Whether the claim denies something, and the passage the same."""
    ours = _things(claim, denials(claim))
    return bool(ours) and ours <= _things(passage, denials(passage))


def _things(reading: Reading, found: tuple[Denial, ...]) -> set[str]:
    return {_thing(reading, d) for d in found} - {""}


def _thing(reading: Reading, denial: Denial) -> str:
    return "" if denial.of is None else reading.concepts[denial.of]
