"""Concepts: "killing" and "killed" are one word to a search, "wounded" and "injured" one event.

Light on purpose: a group too wide would make one fact of two.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.number_words import BEGIN, digits, number_value
from factcheck.text.stems import stem, stem_of
from factcheck.text.titles import table

# Words that name one event or state; the first stands for all. Only what holds in nearly every context.
_GROUPS = """kill slay; injure wound hurt injury; begin start commence; end finish conclude; founded establish;
buy purchase acquire; disband dissolve; premiere debut; release publish issue; resign quit; elect election;
appoint appointment; arrest detain; raise increase; reduce cut decrease lower; film filming; air broadcast;
star feature; build construct; sign signature; talk conversation; phone telephone call; help assist assistance;
attack assault strike; large big huge; war conflict; person people civilian; man men; woman women; child children;
happen occur; require need; die died dying death perish; born birth; located situated locate;
produce producer production; direct director direction; act actor actress; sell sale; marry marriage wed; win victory;
perform performance performer; compose composer; sing singer; reject refuse; write writer author; lose loss;
employ employee employment"""


_CONCEPT = {
    stem(word): stem(group.split()[0]) for group in reversed(_GROUPS.split(";")) for word in reversed(group.split())
}
# Two words that say what one does: "set up" is founded, "broke up" disbanded.
_PHRASES = """set up founded; break up disband; split up disband; pass away die; shut down close; close down close;
lay off dismiss; step down resign; call off cancel; turn down reject"""
PHRASES = {
    (stem(verb), particle): _CONCEPT.get(stem(one), stem(one))
    for verb, particle, one in map(str.split, _PHRASES.split(";"))
}
PARTICLES = frozenset(particle for _, particle in PHRASES)
# By concept, the words of its group.
SYNONYMS = {stem(group.split()[0]): tuple(group.split()) for group in _GROUPS.split(";")}


@lru_cache(maxsize=1 << 16)
def concept(key: str) -> str:
    """One name for the words of one event: the stem, or a listed synonym's; a figure for a number word."""
    if key[:1].isdigit() and digits(key) is not None:
        return key
    value = number_value((key,)) if key in BEGIN else None
    return word_concept(key) if value is None else str(value)


def word_concept(key: str) -> str:
    """The same for a word that is known to be no number; nothing is kept."""
    return stem_concept(stem_of(key))


def stem_concept(base: str) -> str:
    """The same for a stem."""
    return _CONCEPT.get(base, base)


LIGHT = table(
    """a an the of in on at to by for from with and or but as than that which who whom whose it its their his her he she
    they we you i this these those there then be is are was were been being am has have had having do does did will
    would can could may might shall should must not no nor so such into over under after before during also while
    when where what how if because about against between through up down out off per s t re ve ll d m our my your me
    him them us one both each any all some more most very just too however meanwhile moreover also even already still
    reportedly according then thus therefore although though despite amid"""
)


# How a thing is entered and left: of one thing these tell of one event.
_PHASES = (
    "begin open start launch premiere debut",
    "end close finish disband dissolve collapse split fold cease shut",
)
_PHASE_OF = {concept(word): concept(row.split()[0]) for row in _PHASES for word in row.split()}


def phase(name: str) -> str:
    """Of a concept that is a beginning or an end the one of "begin" or "end"; any other is its own."""
    return _PHASE_OF.get(name, name)


def is_light(key: str) -> bool:
    """Whether a folded word carries no content of its own: articles, pronouns, auxiliaries, prepositions."""
    return key in LIGHT
