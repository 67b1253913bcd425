"""Clauses: the part of a text in which a verb is told, and who does it to whom there.

No parser. A subject is the noun straight before its verb, an object the one straight
after, and a passive turns the two. Where a verb, a comma or a bracket is in the way,
it is unknown, and nothing is concluded.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from factcheck.judge.claim_reading import Reading
from factcheck.model import Value
from factcheck.text.concepts import is_light
from factcheck.text.lexicon import ARTICLES, AUXILIARIES, MODALS, NEGATIONS, PREPOSITIONS
from factcheck.text.stems import stem
from factcheck.text.titles import table

PRONOUNS = table("i he she it they we his her its their this these him them himself herself itself who which that")
# Who is told of is another: "a similar one", "the others".
OTHERS = ("one", "another", "other", "others")
_RELATIVE = ("who", "which", "that")
_JOINED = ("and", "or", "but", "then")
# Words that may stand between a subject and its verb.
_PASSED = (
    AUXILIARIES
    | MODALS
    | NEGATIONS
    | table(
        """also later then first once now soon only both all himself herself often always sometimes still already just
        even ever again twice thrice together alone"""
    )
)
_QUANTITIES = table("some any all both each many several")
_POSSESSING = table("his her its their my our your")
# Verbs that share one subject, in one sentence, at most: "came, saw and won".
_CHAIN = 4
# Words from a passive verb to its "by": "was sold in May by".
_AGENT = 6
_PREDICATE = 6  # words from "is" to the noun that it makes of its subject
_REACH = 12  # words before a verb in which its subject stands


class Deed(Value, frozen=True):
    """A verb with who does it and to whom, as numbers of words; None where that is not told or not known."""

    doer: int | None
    done_to: int | None


@lru_cache(maxsize=1 << 9)
def stretches(reading: Reading) -> tuple[range, ...]:
    """The words of each sentence, or part of one up to a semicolon."""
    starts = reading.words.starts
    ends = sorted({*reading.stops, *_semicolons(reading.text)})
    cuts = [0, *(bisect_left(starts, end) for end in ends), len(starts)]
    return tuple(range(a, b) for a, b in pairwise(cuts) if a < b)


def _semicolons(text: str) -> Iterator[int]:
    """Those outside of brackets: "(; born 1948)" parts nothing."""
    if ";" not in text:
        return
    depth = 0
    for i, c in enumerate(text):
        depth = max(0, depth + (c in "([") - (c in ")]"))
        if c == ";" and not depth:
            yield i


def stretch_of(reading: Reading, i: int) -> range:
    """The stretch in which a word stands."""
    return next((s for s in stretches(reading) if i in s), range(i, i + 1))


@lru_cache(maxsize=1 << 10)
def deed(reading: Reading, verb: int) -> Deed:
    """Who does what a verb tells, and to whom."""
    before, after = subject_at(reading, verb), noun_at(reading, verb + 1)
    if not is_passive(reading, verb):
        return Deed(before, after)
    return Deed(_by(reading, verb), before)


def is_passive(reading: Reading, verb: int) -> bool:
    """Whether a form of "be" stands before a verb, an adverb between them passed over, or "by" after it."""
    keys = reading.words.keys
    if keys[verb].endswith("ing") or keys[verb] == "born":
        return keys[verb] == "born"
    k = verb - 1
    while k >= 0 and (keys[k].endswith("ly") or keys[k] in NEGATIONS):
        k -= 1
    after = keys[verb + 1 : verb + 3]
    return (k >= 0 and stem(keys[k]) == "be") or (after[:1] == ["by"] and after[1:] != [] and not after[1][0].isdigit())


def _by(reading: Reading, verb: int) -> int | None:
    keys, starts = reading.words.keys, reading.words.starts
    near = range(verb + 1, min(verb + 1 + _AGENT, len(keys)))
    at = next((k for k in near if keys[k] == "by" and reading.same_stretch(starts[verb], starts[k])), None)
    return None if at is None else noun_at(reading, at + 1)


def noun_at(reading: Reading, first: int) -> int | None:
    """The last word of the noun that begins at a word: "Mara Holt" of "Mara Holt in May"; a pronoun is one too."""
    words, starts, found = reading.words, reading.words.starts, None
    for k in range(first, min(first + _REACH, len(words))):
        key = words.keys[k]
        if not reading.same_stretch(starts[first - 1], starts[k]):
            break
        if key in PRONOUNS and key not in _POSSESSING and found is None:
            return k
        if key in ARTICLES or key in _POSSESSING or key in _QUANTITIES or (found is None and key.endswith("ly")):
            if found is not None:
                break
            continue
        if (
            is_light(key)
            or key in PREPOSITIONS
            or (found is not None and key[0].isdigit())
            or (found is not None and k in reading.verbs)
        ):
            break
        found = k
    return found


def subject_at(reading: Reading, verb: int) -> int | None:
    """The noun straight before a verb, or a pronoun there; None where it is not known."""
    return _subject(reading, verb, _CHAIN)


def _subject(reading: Reading, verb: int, chain: int) -> int | None:
    words, starts = reading.words, reading.words.starts
    k = verb - 1
    while k >= 0 and may_stand_between(reading, k):
        k -= 1
    if k < 0:
        return None
    key = words.keys[k]
    if key in _RELATIVE:
        return _antecedent(reading, k - 1) if k else None
    if key in PRONOUNS:
        return k
    shared = key in _JOINED or key == "to" or (key in PREPOSITIONS and words.keys[verb].endswith("ing"))
    if shared or not reading.same_stretch(starts[k], starts[verb]):
        return _of_the_verb_before(reading, verb, chain) if shared or words.keys[verb].endswith("ing") else None
    if words.keys[verb].endswith("ing") and k == verb - 1:
        return None  # "spent her life working"
    return _head(reading, k, verb)


def _antecedent(reading: Reading, last: int) -> int | None:
    """What "who" is said of: the noun before it, or what that belongs to; none in "is an actress who"."""
    keys = reading.words.keys
    head = _head(reading, last, last)
    if head is not None or is_light(keys[last]):
        return head
    near = range(max(0, last - _PREDICATE), last)
    predicate = any(stem(keys[k]) == "be" and k + 1 not in reading.verbs for k in near)
    return None if predicate else last


def may_stand_between(reading: Reading, k: int) -> bool:
    """Whether a word may stand between a subject and its verb: "was", "not", "quietly"; not "Italy"."""
    key = reading.words.keys[k]
    adverb = key.endswith(("ly", "n't")) and not reading.words.capital[k]
    return (key in _PASSED or adverb) and key not in PRONOUNS


def _of_the_verb_before(reading: Reading, verb: int, chain: int) -> int | None:
    """The subject that a verb shares with the one before it: "lost and resigned", "decided to run"."""
    own = stretch_of(reading, verb)
    earlier = next((v for v in reversed(reading.verbs) if v < verb and v in own), None)
    if earlier is None or not chain:
        return None
    return deed(reading, earlier).done_to if is_passive(reading, earlier) else _subject(reading, earlier, chain - 1)


def _head(reading: Reading, last: int, verb: int) -> int | None:
    """The noun that a run of words before a verb is about: "president" of "the president of France"."""
    words, starts, verbs = reading.words, reading.words.starts, reading.verbs
    if words.keys[last] in OTHERS:
        return last
    if is_light(words.keys[last]) or words.keys[last] in PREPOSITIONS:
        return None
    head, k = last, last - 1
    while k >= max(0, verb - _REACH) and reading.same_stretch(starts[k], starts[verb]):
        if stem(words.keys[k]) == "be":
            return None  # "is a song recorded by": the song is what another word before it is
        if k in verbs:
            return None if words.keys[k + 1] in PREPOSITIONS else head
        if words.keys[k] in PREPOSITIONS:
            if not k or not reading.same_stretch(starts[k - 1], starts[k]):
                return head
            if is_light(words.keys[k - 1]) or words.keys[k - 1] in PREPOSITIONS or k - 1 in verbs:
                return None
            head = k - 1
        elif words.keys[k] in _JOINED or words.keys[k] in _RELATIVE:
            return head
        k -= 1
    return head
