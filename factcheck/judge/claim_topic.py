"""Topics: what a sentence that begins with "it", "he" or "the firm" goes on to speak of.

That is what the sentence before it began with, or the only person in it. A name that
stands farther on there, or only later, is hardly meant.
"""

from __future__ import annotations

from factcheck.judge.claim_clause import PRONOUNS, stretches
from factcheck.judge.claim_reading import Reading
from factcheck.text.concepts import is_light
from factcheck.text.lexicon import AUXILIARIES, PREPOSITIONS
from factcheck.text.titles import table

_PERSONAL = table("he she his her him himself herself")
# What a text calls a thing that it has named.
_KINDS = table(
    """company firm business start-up bank airline film movie book novel band club team group city town village country
    river lake museum school university college party ship vessel agency organisation organization series show song
    album council court company's studio charity church hospital island mountain bridge park festival genre"""
)
# Words from a preposition to its noun: "of the old Penrose".
_PLACING = 3


def goes_on(reading: Reading, where: range, at: int | None) -> int | None:
    """The word of a sentence, before its verb, that stands for what was named before: a pronoun or "the firm"."""
    until = where.stop if at is None else at
    return next((k for k in range(where.start, until) if stands_for(reading, k)), None)


def stands_for(reading: Reading, k: int) -> bool:
    """Whether a word is a pronoun, or that of "the firm" or "the Berlin company"."""
    key = reading.words.keys[k]
    near = reading.words.keys[max(0, k - 2) : k]
    owned = any(k.endswith("'s") for k in near)  # "the minister's party"
    return key in PRONOUNS or (key in _KINDS and not owned and not {*near}.isdisjoint({"the", "this"}))


def topic(reading: Reading, where: range, personal: bool, before: Reading) -> frozenset[str]:
    """The concepts of what a sentence may go on to speak of, from those before it; ``personal`` where it says "she".

    ``before`` is what leads up to the text. Empty where nobody is named.
    """
    for text, until in ((reading, where.start), (before, len(before.words))):
        for earlier in reversed([s for s in stretches(text) if s.stop <= until]):
            opening = _meant(text, earlier, personal)
            if opening:
                return frozenset(text.concepts[k] for k in opening)
    return frozenset()


def is_personal(reading: Reading, k: int) -> bool:
    return reading.words.keys[k] in _PERSONAL


def _meant(text: Reading, sentence: range, personal: bool) -> tuple[int, ...]:
    """The words by which a sentence names what it is about; none where a pronoun does."""
    opening = _opening(text, sentence)
    if any(stands_for(text, k) for k in opening[:2]):
        return ()
    opening = tuple(k for k in opening if not _only_places(text, sentence.start, k))
    people = [n for n in text.names if n.kind == "person" and text.words.at(n.span.start) in sentence]
    if personal and len({n.text.split()[-1] for n in people}) == 1:
        opening = (*opening, *(k for n in people for k in range(*text.extent(n.span))))
    return opening if any(not is_light(text.words.keys[k]) for k in opening) else ()


def _only_places(text: Reading, first: int, k: int) -> bool:
    """Whether a word after a comma only tells where what stands before it is: "Elm School, a school near York,"."""
    words = text.words
    near = (words.keys[i] for i in range(max(first, k - _PLACING), k))
    return not text.same_stretch(words.starts[first], words.starts[k]) and any(key in PREPOSITIONS for key in near)


def _opening(reading: Reading, where: range) -> tuple[int, ...]:
    """The words of a sentence before its first verb; all of them where it has none."""
    keys = reading.words.keys
    verbs = {*reading.verbs}
    first = next((k for k in where[1:] if k in verbs or keys[k] in AUXILIARIES), where.stop)  # "Born in Trieste, ..."
    return tuple(range(where.start, first))


def opens(reading: Reading, where: range, name: str) -> bool:
    """Whether a concept stands before the first verb of a sentence."""
    return any(reading.concepts[k] == name for k in _opening(reading, where))
