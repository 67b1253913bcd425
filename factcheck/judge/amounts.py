"""Two figures of one slot: bounds, rounding, and units of one measure.

"1.2 million" is 1,213,000 rounded, and "14 per cent" 14.3; a figure of one digit
("2 million" for 2.4) is too round to agree, and is shown as a bound. Units of one
measure are converted and may differ by what rounding in both explains.
"""

from __future__ import annotations

import re
from fractions import Fraction

from factcheck.model import SlotIs, Value, replace
from factcheck.text.concepts import concept
from factcheck.text.number_words import MAGNITUDES
from factcheck.text.numbers import Bound, NumberMention
from factcheck.text.quantities import CURRENCIES, MONEY
from factcheck.text.words import Words

# Each measure, in capitals to tell it from a noun, with its units, as many of the smallest as one holds.
# Pounds are money or weight, so they are not here.
_MEASURES = {
    "SECONDS": {
        "seconds": "1", "minutes": "60", "hours": "3600", "days": "86400", "weeks": "604800", "fortnights": "1209600",
    },
    "MONTHS": {"months": "1", "years": "12", "decades": "120", "centuries": "1200"},
    "LENGTH": {
        "millimetres": "0.001", "centimetres": "0.01", "metres": "1", "kilometres": "1000",
        "inches": "0.0254", "feet": "0.3048", "yards": "0.9144", "miles": "1609.344",
    },
    "AREA": {
        "square metres": "1", "hectares": "10000", "square kilometres": "1000000", "square feet": "0.09290304",
        "acres": "4046.8564224", "square miles": "2589988.110336",
    },
    "WEIGHT": {"milligrams": "0.000001", "grams": "0.001", "kilograms": "1", "tonnes": "1000"},
    "VOLUME": {"millilitres": "0.001", "litres": "1", "gallons": "3.785411784"},
    "SPEED": {"kmh": "1", "mph": "1.609344"},
}  # fmt: skip
MEASURES = frozenset(_MEASURES)
_UNIT = {unit: (measure, Fraction(n)) for measure, units in _MEASURES.items() for unit, n in units.items()}
# What the reader of numbers leaves in the singular, or in American spelling.
_UNIT |= {unit.removesuffix("s"): found for unit, found in _UNIT.items() if unit not in ("inches", "feet", "centuries")}
_UNIT |= {unit.replace("metre", "meter").replace("litre", "liter"): found for unit, found in _UNIT.items()}
# Two units of one measure: so much apart is rounding, and so much more is another figure; between them a person looks.
_SAME, _OTHER = Fraction(2, 100), Fraction(6, 100)
# "About 400" is no reporter's rounding of a figure that lies farther off than this share of it.
_FAR = Fraction(1, 4)
# Who is counted where a text names only what befell them: "13 dead", "claimed 13 lives".
_DEAD = ("dead", "deaths", "lives", "fatalities", "killed")
_PERSON = concept("person")
# Of weight as well; what else is told of a figure keeps "18,500 pounds of fish" apart from "£18,500".
_POUNDS = ("pound", "pounds")
# A claim rounded to fewer digits than this does not agree, it is only near.
_DIGITS = 2
# Units that a text may write as a sign, and the words for them.
_CURRENCIES = frozenset(CURRENCIES.values())
UNITS_IN_SLOT = _CURRENCIES | {"percent", "percentage points"}
UNIT_WORDS = MONEY.keys() | {"percent", "per", "%", "percentage", "pounds", "pound"}
# Of one figure these say two things.
_SHARES = {"percent", "percentage points"}
_LOWER = (Bound.AT_LEAST, Bound.MORE_THAN)
_UPPER = (Bound.AT_MOST, Bound.LESS_THAN)


class Compared(Value, frozen=True):
    """What a source's figure is to the claim's, and why where the figures themselves do not show it."""

    result: SlotIs
    note: str = ""


def measure(mention: NumberMention) -> str:
    """What is measured or counted: equal for figures that can be compared; "" where the text does not say."""
    known = _UNIT.get(mention.unit)
    if known:
        return known[0]
    if mention.unit in _DEAD:
        return _PERSON
    if mention.unit in _POUNDS:
        return concept("GBP")
    return concept(mention.unit) if mention.unit else ""


def is_measured(mention: NumberMention) -> bool:
    """Whether a figure has a unit that can be converted."""
    return mention.unit in _UNIT


def is_time(mention: NumberMention) -> bool:
    """Whether a figure is a stretch of time."""
    return measure(mention) in ("SECONDS", "MONTHS")


def in_another_unit(claim: NumberMention, source: NumberMention) -> str:
    """What sets two equal figures apart: their currencies, or per cent and percentage points; "" where nothing does."""
    units = {claim.unit, source.unit}
    if (claim.value, claim.high) != (source.value, source.high) or len(units) == 1:
        return ""
    if units <= _CURRENCIES:
        return "the figure is the same, but in another currency"
    return "per cent and percentage points are not the same" if units == _SHARES else ""


def compare(claim: NumberMention, source: NumberMention) -> Compared:
    """Two numbers of one slot."""
    result = _compare(_scaled(claim), _scaled(source))
    if result is not SlotIs.CONFLICTS:
        return Compared(result)
    ours, theirs = _UNIT.get(claim.unit), _UNIT.get(source.unit)
    if ours and theirs and ours != theirs and not is_time(claim):
        return _converted(claim, source, ours[1], theirs[1])
    return _rounded(claim, source)


def _converted(claim: NumberMention, source: NumberMention, ours: Fraction, theirs: Fraction) -> Compared:
    told = source.value * theirs / ours
    apart = abs(told - claim.value) / max(abs(claim.value), Fraction(1, 1000))
    note = f"{source.text} {source.unit} are about {float(told):.4g} {claim.unit}"
    if apart <= _SAME:
        return Compared(SlotIs.AGREES, note)
    return Compared(SlotIs.BOUND if apart <= _OTHER else SlotIs.CONFLICTS, note)


def _rounded(claim: NumberMention, source: NumberMention) -> Compared:
    """A conflict, unless one figure is the other rounded."""
    if is_time(claim) and claim.unit != source.unit and measure(claim) == measure(source):
        return _in_whole_units(claim, source)
    ours, theirs, apart = _step(claim), _step(source), abs(claim.value - source.value)
    exact = (Bound.EXACT, Bound.ABOUT)
    if claim.bound not in exact or source.bound not in exact or measure(claim) != measure(source):
        return Compared(SlotIs.CONFLICTS)
    if theirs < ours and apart * 2 <= ours:
        enough = claim.value >= ours * 10 ** (_DIGITS - 1)
        return Compared(SlotIs.AGREES if enough else SlotIs.BOUND, f"{source.text} rounded is {claim.text}")
    if ours < theirs and apart * 2 <= theirs:
        return Compared(SlotIs.BOUND, f"{claim.text} rounded is {source.text}")
    return Compared(SlotIs.CONFLICTS)


def _in_whole_units(claim: NumberMention, source: NumberMention) -> Compared:
    """ "Three decades" may be 27 years or 34: within half of the longer unit it is for a person to see."""
    longest = max(_UNIT[claim.unit][1], _UNIT[source.unit][1])
    apart = abs(_scaled(claim).value - _scaled(source).value)
    if apart * 2 >= longest:
        return Compared(SlotIs.CONFLICTS)
    longer, other = (claim, source) if _UNIT[claim.unit][1] == longest else (source, claim)
    return Compared(SlotIs.BOUND, f"{other.text} {other.unit} are {longer.text} {longer.unit}, rounded")


def _step(mention: NumberMention) -> Fraction:
    """What the last written digit counts: 100,000 in "1.2 million"; 0 where every one was counted."""
    keys = Words(mention.text).keys
    figure = next((k for k in keys if k[:1].isdigit()), "")
    decimals = len(figure.partition(".")[2]) if re.fullmatch(r"[0-9]+\.[0-9]+", figure) else 0
    scale = Fraction(1)
    for key in keys:
        scale *= MAGNITUDES.get(key, 1) if key not in ("dozen", "hundred") else 1
    written = scale > 1 or decimals or mention.unit == "percent"
    return scale / 10**decimals if figure and written else Fraction(0)


def _compare(claim: NumberMention, source: NumberMention) -> SlotIs:
    if (claim.value, claim.high, claim.bound) == (source.value, source.high, source.bound):
        return SlotIs.AGREES
    if source.bound is Bound.EXACT:
        return SlotIs.AGREES if claim.admits(source.value) else SlotIs.CONFLICTS
    if claim.bound is Bound.ABOUT and source.bound is Bound.ABOUT:
        return SlotIs.AGREES if claim.admits(source.value) or source.admits(claim.value) else SlotIs.CONFLICTS
    if claim.bound in (Bound.EXACT, Bound.ABOUT):
        if source.bound is not Bound.ABOUT:
            return SlotIs.CONFLICTS if not claim.value and source.bound in _LOWER else SlotIs.BOUND
        if abs(source.value - claim.value) > abs(source.value) * _FAR:
            return SlotIs.CONFLICTS
        return SlotIs.AGREES if source.value == claim.value or claim.admits(source.value) else SlotIs.BOUND
    for side, beyond in ((_LOWER, claim.value > source.value), (_UPPER, claim.value < source.value)):
        if claim.bound in side and source.bound in side:
            follows = SlotIs.AGREES if claim.value == source.value else SlotIs.BOUND
            return SlotIs.CONFLICTS if beyond else follows  # "over 10" follows from "over 12"
    return SlotIs.BOUND


def _scaled(mention: NumberMention) -> NumberMention:
    """A figure in the smallest unit of its measure."""
    scale = _UNIT[mention.unit][1] if mention.unit in _UNIT else Fraction(1)
    return replace(mention, value=mention.value * scale, high=mention.high * scale)
