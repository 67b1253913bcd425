"""What the words around a number say of it: bounds, units, and where the counted thing ends."""

from __future__ import annotations

from enum import StrEnum


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


class Bound(StrEnum):
    EXACT = "exact"
    AT_LEAST = "at-least"
    MORE_THAN = "more-than"
    AT_MOST = "at-most"
    LESS_THAN = "less-than"
    ABOUT = "about"
    RANGE = "range"


# Words before a number that say how exact it is.
_BEFORE: tuple[tuple[tuple[str, ...], Bound], ...] = tuple(
    (tuple(words.split()), bound)
    for words, bound in (
        ("at least", Bound.AT_LEAST), ("no fewer than", Bound.AT_LEAST), ("not fewer than", Bound.AT_LEAST),
        ("no less than", Bound.AT_LEAST), ("not less than", Bound.AT_LEAST), ("a minimum of", Bound.AT_LEAST),
        ("no more than", Bound.AT_MOST), ("not more than", Bound.AT_MOST), ("a maximum of", Bound.AT_MOST),
        ("at most", Bound.AT_MOST), ("up to", Bound.AT_MOST), ("as many as", Bound.AT_MOST),
        ("as much as", Bound.AT_MOST), ("more than", Bound.MORE_THAN), ("greater than", Bound.MORE_THAN),
        ("upwards of", Bound.MORE_THAN), ("in excess of", Bound.MORE_THAN), ("exceeding", Bound.MORE_THAN),
        ("over", Bound.MORE_THAN), ("less than", Bound.LESS_THAN), ("fewer than", Bound.LESS_THAN),
        ("under", Bound.LESS_THAN), ("below", Bound.LESS_THAN),
        ("above", Bound.MORE_THAN), ("a little over", Bound.ABOUT), ("just over", Bound.ABOUT),
        ("slightly more than", Bound.ABOUT), ("a little more than", Bound.ABOUT), ("just under", Bound.ABOUT),
        ("an estimated", Bound.ABOUT), ("close to", Bound.ABOUT),
        ("some", Bound.ABOUT), ("about", Bound.ABOUT), ("around", Bound.ABOUT), ("roughly", Bound.ABOUT),
        ("approximately", Bound.ABOUT), ("circa", Bound.ABOUT), ("nearly", Bound.ABOUT), ("almost", Bound.ABOUT),
    )
)  # fmt: skip
BEFORE: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}  # by their last word, longest first
for _words, _bound in sorted(_BEFORE, key=lambda entry: -len(entry[0])):
    BEFORE.setdefault(_words[-1], []).append((_words, _bound))
AFTER: tuple[tuple[tuple[str, ...], Bound], ...] = (
    (("or", "more"), Bound.AT_LEAST),
    (("or", "so"), Bound.ABOUT),
    (("or", "fewer"), Bound.AT_MOST),
    (("or", "less"), Bound.AT_MOST),
)
CURRENCIES = {"$": "USD", "£": "GBP", "€": "EUR"}
MONEY = {"dollars": "USD", "dollar": "USD", "euros": "EUR", "euro": "EUR"}
SHORT_UNITS = {
    "km": "kilometres", "km2": "square kilometres", "m2": "square metres", "mi": "miles", "kg": "kilograms",
    "mg": "milligrams", "ml": "millilitres",
    "mph": "mph", "cm": "centimetres", "mm": "millimetres", "meters": "metres", "kilometers": "kilometres",
}  # fmt: skip
# Of these a share is told: "one in five", "three in a hundred".
WHOLES = frozenset((2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 50, 100, 1000))
# Lengths that are speeds where "an hour" follows.
SPEEDS = {"km": "kmh", "kilometres": "kmh", "kilometers": "kmh", "miles": "mph"}
_UNITS_OF_TIME = ("second", "minute", "hour", "day", "week", "fortnight", "month", "year", "decade", "century")
DURATIONS = {d: d + "s" for d in _UNITS_OF_TIME[:-1]} | {d + "s": d + "s" for d in _UNITS_OF_TIME[:-1]}
DURATIONS |= {"century": "centuries", "centuries": "centuries"}
# Stretches of time of which there is one where a text says "a decade": of "a year" that would be a rate.
ONE_OF = ("decade", "century", "fortnight")
# How often, in a word. "Once" is more often "at one time", so only where a sentence pauses after it.
TIMES = {"once": 1, "twice": 2, "thrice": 3}
# After these "twice" is a multiple, and "once" a time.
MULTIPLE = _set("as the that its their his her this what more")
# "A second later" is a stretch of time, "a second term" a place in a row.
AFTER_SECOND = _set("later ago earlier longer apart behind ahead faster slower less more too")
PLURALS = _set("people men women children police dead wounded killed injured others mice feet lives")
# Words that end the noun phrase after a number.
STOPS = _set(
    "a an the of in on at to by for from with and or but as than that which who were was is are be been being has"
    " have had will would could can may not it its their his her he she they we you i this these those when while"
    " after before during into over under per out up down between against since until if because so also us them"
)
# "Season 2": these words before a number make it a place in a row.
SERIES = _set(
    "season series episode chapter volume part section article round phase level grade number group class act book"
    " verse page line title amendment lap stage"
)
NO_ONE = _set("no any every each some this that the which another")
ONE_STOPS = _set(
    "of another who that is was can could must should would may might has had day thing and or with in on at to by"
    " for from as but"
)
# Verbs that may stand straight after a number without a noun: "sixty came, most of them swimmers".
DEEDS = _set(
    "came went left died voted took gave made met won lost fell rose spoke stayed attended signed joined arrived"
    " survived applied replied agreed refused remained turned returned took queued marched protested"
)
# The unit of an age, and what follows the figure of one.
AGE = "years old"
YEARS_OLD = (("year", "old"), ("years", "old"), ("year", "olds"), ("years", "of", "age"))
OLDEST = 115
