"""What only may be, or is planned: a prediction is held against nothing, a plan with a day is."""

from __future__ import annotations

from factcheck.judge.claim_actors import TELLS
from factcheck.judge.claim_reading import Reading
from factcheck.text.lexicon import AUXILIARIES, MODALS
from factcheck.text.titles import table
from factcheck.text.when import When

# Modals of what is planned; "could" and "might" only guess.
_PLANS = ("will", "shall", "won't")
_MAIN = MODALS - {"can", "need", "dare"}
# Modals that a source may have for another.
_SAME = {
    "will": ("would", "shall"),
    "would": ("will",),
    "may": ("can", "might"),
    "might": ("may",),
    "must": ("should",),
}
# What one may or must: rules speak of it.
_LEAVE = ("may", "must", "should")
_RULES = table("forbidden allowed permitted prohibited banned required obliged compulsory optional")

# Between "to" or a modal and its verb.
_BETWEEN = frozenset(("be", "have", "been", "not", "also", "soon", "then", "now", "again", "never"))
# What has come about all the same: "managed to open", "went on to open".
_CAME_ABOUT = table(
    """managed manage manages began begin begins started starts start came went on had used continued continues continue
    helped helps help proceeded happened able ready got dared"""
)
# Before a verb in -ing these leave open whether it was ever done, or say that it was not.
_OPEN_BEFORE_ING = table(
    """consider considers considered considering propose proposes proposed proposing suggest suggests suggested
    discuss discusses discussed discussing postpone postponed delay delayed avoid avoided oppose opposed of about
    against without from mull mulled mulling"""
)
_BACK = 4  # words before a verb in which "to" or a modal stands


def only_meant(reading: Reading, verb: int) -> bool:
    """Whether a verb is told as planned, wanted, possible or refused, and not as done: "plans to open", "will open"."""
    keys = reading.words.keys
    for k in range(verb - 1, max(-1, verb - 1 - _BACK), -1):
        if keys[k] in MODALS and not (k and reading.words.capital[k]):
            return True
        if keys[k] == "to":
            return k > 0 and keys[k - 1] not in _CAME_ABOUT
        if keys[k] not in _BETWEEN and not keys[k].endswith("ly"):
            return keys[verb].endswith("ing") and keys[k] in _OPEN_BEFORE_ING
    return False


def speculates(reading: Reading, published: When | None) -> bool:
    """Whether the main verb is a modal ("could become") and nothing in it is a particular of today or before.

    What will be on a day is a plan, and a source may have another day for it.
    """
    modal = _main_modal(reading)
    past = [d for d in reading.dates if d.when is None or published is None or d.when.first <= published.last]
    planned = modal in _PLANS and bool(reading.dates)
    return bool(modal) and not past and not planned and not reading.numbers


def foretold(claim: Reading, passage: Reading) -> bool:
    """Whether a source speaks of the same to come, or says what may be done: then a claim on it can be held against it.

    "May swim" beside "is forbidden", "will be visible" beside "will be visible".
    """
    modal = _main_modal(claim)
    alike = {modal, *_SAME.get(modal, ())} & passage.keys
    return bool(alike or (modal in _LEAVE and not _RULES.isdisjoint(passage.keys)))


def _main_modal(reading: Reading) -> str:
    """The modal that is a claim's first finite verb; "" where another verb is, or one in -ed stands before it."""
    finite = MODALS | AUXILIARIES
    capital = reading.words.capital  # "May" is a month
    first = next((i for i, k in enumerate(reading.words.keys) if k in finite and not (i and capital[i])), None)
    modal = "" if first is None else reading.words.keys[first]
    if modal not in _MAIN:
        return ""
    before = [v for v in reading.verbs if first is not None and v < first]
    return "" if any(reading.words.keys[v].endswith("ed") or reading.concepts[v] in TELLS for v in before) else modal
