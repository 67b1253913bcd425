"""Concepts: "killing" and "killed" are one word to a search, "wounded" and "injured" one event.

Light on purpose: a stem too wide would make two claims of two facts. The stemmer
follows the first steps of Porter (1980), with a table for the strong verbs.
"""

from __future__ import annotations

from functools import lru_cache

from factcheck.text.number_words import digits, number_value
from factcheck.text.titles import table

_STRONG = """begin began begun; win won; lose lost; become became; say said; tell told; make made; build built; hold held;
leave left; lead led; meet met; write wrote written; speak spoke spoken; take took taken; give gave given; go went gone;
come came; rise rose risen; fall fell fallen; grow grew grown; buy bought; sell sold; send sent; spend spent;
pay paid; keep kept; run ran; get got gotten; see saw seen; know knew known; show shown; drive drove driven; fly flew
flown; fight fought; shoot shot; strike struck; steal stole stolen; break broke broken; choose chose chosen; bring
brought; catch caught; teach taught; think thought; stand stood; understand understood; sing sang sung; swim swam swum;
draw drew drawn; throw threw thrown; wear wore worn; eat ate eaten; drink drank drunk; ride rode ridden; hide hid hidden;
do did done; have has had; be is are was were been am; feel felt; sit sat; die died dying; lie lay lain lied; tie tied
tying; mean meant; deal dealt; lend lent; man men; woman women; child children; person people; foot feet; life lives;
half halves; wife wives; country countries; century centuries"""
STRONG = {form: group.split()[0] for group in _STRONG.split(";") for form in group.split()}

# Words that name one event or state; the first stands for all. Only what holds in nearly every context.
_GROUPS = """kill slay; injure wound hurt injury; begin start commence; end finish conclude; found establish;
buy purchase acquire; premiere debut; release publish issue; resign quit; elect election; appoint appointment;
arrest detain; raise increase; reduce cut decrease lower; film filming; air broadcast; star feature; build construct;
sign signature; talk conversation; phone telephone; help assist assistance; attack assault strike; large big huge;
war conflict; person civilian; happen occur; require need; perish die death; birth born; located situated locate;
produce producer production; direct director direction; act actor actress; sell sale; marry marriage; win victory;
perform performance performer; compose composer; sing singer; reject refuse; write writer author"""


@lru_cache(maxsize=1 << 16)
def stem(key: str) -> str:
    """A folded word without the endings of number and tense: "talks" and "talked" are "talk"."""
    key = key.removesuffix("'s").rstrip("'")
    if key in STRONG:
        return _silent(STRONG[key])
    if len(key) > 4 and key.endswith(("ies", "ied")):
        return key[:-3] + "y"
    for ending in ("ing", "ed"):
        rest = key.removesuffix(ending)
        if rest != key and len(rest) >= 3 and any(c in "aeiouy" for c in rest):
            doubled = len(rest) > 3 and rest[-1] == rest[-2] and rest[-1] not in "lsz"
            return rest[:-1] if doubled else _silent(rest)
    if key.endswith("es") and key[:-2].endswith(("s", "x", "z", "ch", "sh")):
        return _silent(key[:-2])
    if len(key) > 3 and key.endswith("s") and not key.endswith(("ss", "us", "is")):
        return _silent(key[:-1])
    return _silent(key)


def _silent(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("e") else word


_CONCEPT = {
    stem(word): stem(group.split()[0]) for group in reversed(_GROUPS.split(";")) for word in reversed(group.split())
}


@lru_cache(maxsize=1 << 16)
def concept(key: str) -> str:
    """One name for the words of one event: the stem, or a listed synonym's; a figure for a number word."""
    if digits(key) is not None:
        return key
    value = number_value((key,))
    if value is not None:
        return str(value)
    base = stem(key)
    return _CONCEPT.get(base, base)


LIGHT = table(
    """a an the of in on at to by for from with and or but as than that which who whom whose it its their his her he she
    they we you i this these those there then be is are was were been being am has have had having do does did will
    would can could may might shall should must not no nor so such into over under after before during also while
    when where what how if because about against between through up down out off per s t re ve ll d m our my your me
    him them us one both each any all some more most very just too"""
)


def is_light(key: str) -> bool:
    """Whether a folded word carries no content of its own: articles, pronouns, auxiliaries, prepositions."""
    return key in LIGHT
