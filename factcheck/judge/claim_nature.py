"""What a claim says its subject *is*: "a Danish film", "a lake". Another country or another kind conflicts.

Only "X is a ..." of the same X on both sides, where a sentence defines: there the
words before the noun hold for the whole of it. Kinds are few and far apart, so
that no one thing is of two.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.model import Slot, SlotIs, SlotKind, Value
from factcheck.text.concepts import concept
from factcheck.text.lexicon import ARTICLES, NEGATIONS, PREPOSITIONS
from factcheck.text.nations import ADJECTIVES, kin, nations
from factcheck.text.titles import table

_COPULAS = ("is", "was", "are", "were")
# What may stand between "is" and its noun phrase without changing what the phrase is.
_ADVERBS = table("only also solely exclusively now currently once formerly originally purely strictly just either")
_ENDS = PREPOSITIONS | table("who which that whose where and but or with when")
_CALLED = ("named", "called", "name")
_BEFORE = 24  # words between the subject and "is": a bracket with names and dates may stand there

# One line a kind; what a thing of one kind is, it is of no other.
_KINDS = """actor actress singer musician politician lawyer writer author novelist screenwriter footballer boxer player
director producer model person man woman comedian rapper journalist doctor painter poet chef engineer scientist composer
athlete judge teacher nurse farmer plumber wrestler swimmer cyclist soldier historian physicist economist dancer
guitarist drummer businessman businesswoman architect photographer murderer driver mayor senator president shepherd
astronaut conductor filmmaker playwright quarterback cricketer golfer inventor philosopher priest bishop;
city town village country nation river lake mountain island county street district region province capital peninsula;
film movie documentary; series sitcom show; song single; album; painting sculpture statue; podcast; novel book;
horse dog cat bird insect mammal reptile fish; company bank airline retailer manufacturer corporation band orchestra
party; disease illness disorder infection; drug medication antibiotic; law statute; planet; moon; asteroid;
bridge tower skyscraper church cathedral stadium museum castle building; language; car truck aircraft ship locomotive"""
_KIND = {concept(word): k for k, line in enumerate(_KINDS.split(";")) for word in line.split()}
# A book is filmed, and a song gives its name to an album: one title is often both.
_ONE_TITLE = (("film", "book"), ("series", "book"), ("song", "album"), ("film", "album"), ("film", "song"))
_SAME_TITLE = [frozenset(_KIND[concept(word)] for word in pair) for pair in _ONE_TITLE]
_VERBAL = re.compile(r"\w+(?:ed|ing)|written|made|built|known|born|sung|set|led|held|won|begun\Z")


def is_kind(word: str) -> bool:
    """Whether a concept is a kind of thing or of person: "film", "nurse"."""
    return word in _KIND


class Nature(Value, frozen=True):
    """One "X is a ...": the words before the verb, and those of the noun phrase after it."""

    subject: tuple[int, ...]
    phrase: tuple[int, ...]


def nature_slots(ground: Ground) -> tuple[Slot, ...]:
    """A slot for a country or a kind of the claim's subject of which the passage has another."""
    claim = ground.claim
    ours = _asked(claim)
    if ours is None:
        return ()
    for theirs in _natures(ground.passage):
        if _same_subject(claim, ours, ground.passage, theirs):
            return (*_country(ground, ours, theirs), *_kind(ground, ours, theirs))
    return ()


@lru_cache(maxsize=16)
def _asked(claim: Reading) -> Nature | None:
    """What a claim says its subject is, None where it denies; asked for again with each of its passages."""
    denied = any(k in NEGATIONS or k.endswith("n't") for k in claim.keys)
    return None if denied else next(_natures(claim), None)


def _natures(reading: Reading) -> Iterator[Nature]:
    keys = reading.words.keys
    for at in (i for i, k in enumerate(keys) if k in _COPULAS):
        begin = at + 1
        while begin < len(keys) and keys[begin] in _ADVERBS:
            begin += 1
        if begin == len(keys) or not (keys[begin] in ("a", "an", "the") or _is_adjective(keys, begin)):
            continue
        phrase = tuple(_phrase(reading, begin + (keys[begin] in ARTICLES)))
        if keys[at - 1 : at] == ["there"]:
            yield from _called(phrase, keys)
            continue
        subject = tuple(
            i
            for i in range(max(0, at - _BEFORE), at)
            if reading.same_sentence(reading.words.starts[i], reading.words.starts[at])
        )
        if phrase and subject:
            yield Nature(subject, phrase)


def _called(phrase: tuple[int, ...], keys: Sequence[str]) -> Iterator[Nature]:
    """ "There is a Danish painter named Mara Holt" says what Mara Holt is."""
    cut = next((n for n, i in enumerate(phrase) if keys[i] in _CALLED), 0)
    if cut and cut + 1 < len(phrase):
        yield Nature(phrase[cut + 1 :], phrase[:cut])


def _is_adjective(keys: Sequence[str], i: int) -> bool:
    """Whether word ``i`` is, begins or ends a country's adjective: "Danish", "South Korean"."""
    ends = nations(keys[max(0, i - 1) : i + 1], adjectives=True).get(min(i, 1))
    return bool(ends or nations(keys[i : i + 2], adjectives=True).get(1))


def _phrase(reading: Reading, begin: int) -> Iterator[int]:
    words = reading.words
    for i in range(begin, len(words)):
        parted = i > begin and not reading.same_stretch(words.starts[begin], words.starts[i])
        verbal = i > begin and words.keys[i] not in _CALLED and _VERBAL.fullmatch(words.keys[i])
        if parted or words.keys[i] in _ENDS or verbal:
            return
        yield i


def _same_subject(claim: Reading, ours: Nature, passage: Reading, theirs: Nature) -> bool:
    """Whether both begin with the same name: its first word (of a person, its first letter) and its last."""
    wanted, there = _named(claim, ours), _named(passage, theirs)
    if not wanted or not there:
        return False
    first = wanted[0] == there[0] or (len(wanted) > 1 and wanted[0][0] == there[0][0])
    return first and wanted[-1] in there


def _named(reading: Reading, nature: Nature) -> list[str]:
    """The subject's words before a bracket, folded, an article left out."""
    words, first = reading.words, nature.subject[0]
    run = [i for i in nature.subject if "(" not in reading.text[words.starts[first] : words.starts[i]]]
    return [words.keys[i] for i in run if words.keys[i] not in ARTICLES]


def _country(ground: Ground, ours: Nature, theirs: Nature) -> Iterator[Slot]:
    claim, passage = ground.claim, ground.passage
    wanted = nations([claim.words.keys[i] for i in ours.phrase], adjectives=True)
    there = nations([passage.words.keys[i] for i in theirs.phrase], adjectives=True)
    anywhere = {*nations(passage.words.keys).values(), *nations(ground.before.words.keys).values()}
    if len(wanted) == 1 and there:
        (i, name), j = next(iter(wanted.items())), next(iter(there))
        if not kin(name, anywhere):
            article, source = _shown(claim, ours.phrase[i]), _shown(passage, theirs.phrase[j])
            yield Slot(SlotKind.NAME, "of which country", article, source, SlotIs.CONFLICTS)


def _shown(reading: Reading, i: int) -> str:
    """The adjective that ends with word ``i``: "Danish", "South Korean"."""
    two = " ".join(reading.words.keys[max(0, i - 1) : i + 1]) in ADJECTIVES
    return reading.words.cut(i - 1 if two else i, i + 1)


def _kind(ground: Ground, ours: Nature, theirs: Nature) -> Iterator[Slot]:
    claim, passage = ground.claim, ground.passage
    i, j = _head(claim, ours), _head(passage, theirs)
    if i is None or j is None or claim.text[: claim.words.starts[i]].count("("):
        return
    wanted, there = _KIND[claim.concepts[i]], _KIND[passage.concepts[j]]
    if frozenset((wanted, there)) not in _SAME_TITLE and wanted not in {_KIND.get(c) for c in passage.concepts}:
        yield Slot(SlotKind.NAME, "what it is", claim.words.raw(i), passage.words.raw(j), SlotIs.CONFLICTS)


def _head(reading: Reading, nature: Nature) -> int | None:
    """The last word of the phrase, where it names a kind."""
    last = nature.phrase[-1]
    return last if reading.concepts[last] in _KIND else None
