"""The noun before a verb and the words after it, as far as no parser is needed to tell them.

"The night ferry" in "the night ferry to Ash sank": words that stand together, up to a
determiner, a preposition or a mark. Where a clause or nothing stands there, it is empty.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import NamedTuple

from factcheck.judge.claim_reading import Reading
from factcheck.model import Span
from factcheck.text.concepts import concept
from factcheck.text.lexicon import AUXILIARIES, DETERMINERS, MODALS, PREPOSITIONS, is_english
from factcheck.text.titles import table

DETERMINING = DETERMINERS | table("this that these those")
PASSED = AUXILIARIES | MODALS | table("also later then first once now soon only both all still already just again")
HAVE = table("has have had")
_BEING = table("is was are were")
JOINTS = table("and or but that which who while when as if than")
LONG = 6  # words of a noun with what stands before it


class Told(NamedTuple):
    """A figure or a date, with the verb that governs it."""

    reading: Reading
    span: Span
    verb: int | None


def noun_before(told: Told) -> range:
    """The noun straight before the verb with the words that go with it; empty where a clause or nothing is there."""
    reading, keys = told.reading, told.reading.words.keys
    verb = told.verb if told.verb is not None else _having(told)
    if verb is None:
        return range(0)
    last = verb - 1
    while last >= 0 and (keys[last] in PASSED or keys[last].endswith("ly")):
        last -= 1
    return _noun(reading, last, verb)


def _having(told: Told) -> int | None:
    """ "Has" or "is" straight before a figure that no verb governs."""
    at = told.reading.words.at(told.span.start)
    return next((k for k in range(at - 1, max(-1, at - 3), -1) if told.reading.words.keys[k] in HAVE | _BEING), None)


def _noun(reading: Reading, last: int, verb: int) -> range:
    """The words of a noun phrase that ends with the word ``last``."""
    keys, starts = reading.words.keys, reading.words.starts
    first = last + 1
    while 0 < first > last + 1 - LONG and _goes_on(reading, first - 1, verb):
        first -= 1
        if keys[first] in DETERMINING or (first and reading.openings & {starts[first]}):
            break
    return range(first, last + 1)


def _goes_on(reading: Reading, k: int, verb: int) -> bool:
    key = reading.words.keys[k]
    stops = (
        key in PREPOSITIONS or key in JOINTS or (k in reading.verbs and reading.words.keys[k - 1] not in DETERMINING)
    )
    return not stops and reading.same_stretch(reading.words.starts[k], reading.words.starts[verb])


def is_plain(reading: Reading, k: int) -> bool:
    return reading.words.keys[k].isalpha() and not reading.words.capital[k]


def same_verb(ours: Told, theirs: Told) -> bool:
    if ours.verb is None or theirs.verb is None:
        return False
    one = ours.reading.concepts[ours.verb]
    return one == theirs.reading.concepts[theirs.verb] and one != concept("be")


def of_which(reading: Reading, run: range) -> range:
    """The noun before "of": "the Czech part" of "the Czech part of the tunnel"; empty where there is none."""
    owned = run.start > 1 and reading.words.keys[run.start - 1] == "of"
    return _noun(reading, run.start - 2, run.start - 2) if owned else range(0)


def words_after(told: Told) -> range:
    """The words straight after a verb, up to a preposition or the end of its stretch."""
    reading, verb = told.reading, told.verb
    if verb is None:
        return range(0)
    stop = verb + 1
    while stop < min(verb + 1 + LONG, len(reading.words)) and _goes_on(reading, stop, verb):
        stop += 1
    return range(verb + 1, stop)


def capitals(reading: Reading, run: range) -> set[str]:
    """The concepts of the words with a capital that are no part of a date or figure and open no sentence."""
    capital, starts = reading.words.capital, reading.words.starts
    return {
        reading.concepts[k]
        for k in run
        if capital[k]
        and k in reading.content
        and not (starts[k] in reading.openings and is_english(reading.words.keys[k]))
    }


def of_sentence(reading: Reading, span: Span) -> range:
    k, starts = bisect_right(reading.stops, span.start), reading.words.starts
    begin = reading.stops[k - 1] if k else -1
    end = reading.stops[k] if k < len(reading.stops) else len(reading.text)
    return range(bisect_right(starts, begin), bisect_left(starts, end + 1))


def in_stretch(reading: Reading, span: Span) -> range:
    run = of_sentence(reading, span)
    inside = [k for k in run if reading.same_stretch(reading.words.starts[k], span.start)]
    return range(inside[0], inside[-1] + 1) if inside else range(0)
