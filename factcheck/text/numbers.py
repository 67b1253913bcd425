"""Numbers in running text, with what is counted and how exactly.

"At least 13 civilians" is 13, at least, of civilians; "a two-hour call" is 2,
exactly, of hours. Dates, versions, telephone numbers, clock times and list
numbers are no numbers here. Our own grammar; one pass over the words.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction

from factcheck.model import Span, Value
from factcheck.text.dates import DateMention, find_dates
from factcheck.text.fold import glyphs
from factcheck.text.number_words import (
    BEGIN,
    MAGNITUDES,
    TENS,
    UNITS,
    digits,
    number_value,
    ordinal_value,
    read_cardinal,
    read_ordinal,
)
from factcheck.text.quantities import (
    AFTER,
    AFTER_SECOND,
    AGE,
    BEFORE,
    CURRENCIES,
    DEEDS,
    DURATIONS,
    MONEY,
    MULTIPLE,
    NO_ONE,
    OLDEST,
    ONE_OF,
    ONE_STOPS,
    PLURALS,
    SERIES,
    SHORT_UNITS,
    SPEEDS,
    STOPS,
    TIMES,
    WHOLES,
    YEARS_OLD,
    Bound,
)
from factcheck.text.words import words_of

__all__ = ["Bound", "NumberMention", "find_numbers", "number_value", "ordinal_value"]


# "About 370" allows a tenth either way: wide enough for a reporter's rounding, too narrow for another figure.
ABOUT_TENTHS = 1


class NumberMention(Value, frozen=True):
    """A number as a text has it, the words of its bound included.

    ``value`` to ``high`` is a range, else they are equal. ``unit`` is the folded
    noun after it, as the text has it ("civilians"), a percent or currency code
    ("percent", "USD"), or "" where none is plain. ``at`` is the number alone.
    """

    span: Span
    at: Span
    text: str
    value: Fraction
    high: Fraction
    bound: Bound = Bound.EXACT
    unit: str = ""
    ordinal: bool = False

    def admits(self, value: Fraction) -> bool:
        """Whether ``value`` is one this mention allows."""
        low, high = self.value, self.high
        tests = {
            Bound.EXACT: value == low,
            Bound.AT_LEAST: value >= low,
            Bound.MORE_THAN: value > low,
            Bound.AT_MOST: value <= low,
            Bound.LESS_THAN: value < low,
            Bound.ABOUT: abs(value - low) * 10 <= abs(low) * ABOUT_TENTHS,
            Bound.RANGE: low <= value <= high,
        }
        return tests[self.bound]


_LIST_NUMBER = re.compile(r"(?:\A|\n)[ \t]*\(?\Z")
HOURS = 12  # "at nine" is a time of day
_NUMBERED = re.compile(r"\b[Nn]os?\. ?\Z")
# No number is spelled with more words than this.
LONGEST = 16
_NAMED_UNITS = DURATIONS | MONEY | SHORT_UNITS
_GROUPED = re.compile(r"[0-9+][0-9 ().-]{8,}[0-9]")  # telephone numbers


def find_numbers(text: str, dates: Sequence[DateMention] | None = None) -> tuple[NumberMention, ...]:
    """The numbers of ``text`` in order. Parts of dates are left to :func:`find_dates`.

    ``dates`` is what that finds in the text without a base, where it is known already.
    """
    return tuple(_Reader(text, find_dates(text) if dates is None else dates).mentions())


class _Reader:
    """One text's words, and the stretches in which no number may be read."""

    def __init__(self, text: str, dates: Sequence[DateMention]) -> None:
        self.words = words_of(text)
        self.keys = self.words.keys
        self.plain = glyphs(text)
        shut = [d.span for d in dates]
        shut += [Span(*m.span()) for m in _GROUPED.finditer(self.plain) if _is_telephone(m.group())]
        self.shut = sorted(shut)

    def mentions(self) -> Iterator[NumberMention]:
        i = 0
        while i < len(self.keys):
            key = self.keys[i]
            if key in TIMES:
                mention, i = self.how_often(i), i + 1
            else:
                mention, i = self.read(i) if key in BEGIN or key[0].isdigit() else (None, i + 1)
            if mention is not None:
                yield mention

    def read(self, i: int) -> tuple[NumberMention | None, int]:
        """The mention whose number begins at word ``i``, and the word to go on from."""
        if self.is_shut(i):
            return None, i + 1
        ordinal = read_ordinal(self.keys, i)
        if ordinal is not None and self.joined(i, ordinal[0]):
            end, place = ordinal
            return (None if self.not_ordinal(i) else self.place(i, end, place, self.noun(end))), end
        cardinal = self.cardinal(i)
        share = self.share(i, *cardinal) if cardinal else None
        if share is not None:
            return share
        if cardinal is None or self.not_number(i, cardinal[0]):
            return None, cardinal[0] if cardinal else i + 1
        end, value = cardinal
        row = self.row(i, end)
        return (self.place(i, end, value, row), end) if row else self.count(i, end, value)

    def how_often(self, i: int) -> NumberMention | None:
        """ "Twice", but not in "twice as many", and "once" only where the text pauses after it."""
        key, after = self.keys[i], self.keys[i + 1 : i + 2]
        pauses = not after or self.gap(i + 1).strip(" ")
        if (after and after[0] in MULTIPLE) or (key == "once" and (not i or not pauses or self.keys[i - 1] == "at")):
            return None
        first, end, bound = self.bound(i, i + 1)
        span, at, value = self.words.span(first, end), self.words.span(i, i + 1), Fraction(TIMES[key])
        return NumberMention(span, at, span.of(self.words.text), value, value, bound, "times")

    def cardinal(self, i: int) -> tuple[int, Fraction] | None:
        """A number whose words stand together, shortened until they do."""
        keys = self.keys[i : i + LONGEST]
        lapse = tuple(keys[:3])
        if lapse[:1] in (("a",), ("an",)) and lapse[1:2] and lapse[1] in ONE_OF:
            return i + 1, Fraction(1)
        if lapse[:1] == ("half",) and lapse[1:2] in (("a",), ("an",)) and lapse[2:] and lapse[2] in DURATIONS:
            return i + 2, Fraction(1, 2)
        while keys:
            found = read_cardinal(keys, 0)
            if found is None:
                return None
            if self.joined(i, i + found[0]):
                return i + found[0], found[1]
            keys = keys[: found[0] - 1]
        return None

    def count(self, i: int, end: int, value: Fraction) -> tuple[NumberMention, int]:
        """A number that counts or measures, with its range, bound and unit."""
        w, first = self.words, i - 1 if i and self.keys[i - 1] in CURRENCIES else i
        second = self.range_end(end) if self.keys[i - 1 : i] != ["from"] else None
        if second is not None and second[1] > value:
            value = _same_magnitude(self.keys[end - 1], self.keys[second[0] - 1], value)
            end, high = second
            bounds = (first, end, Bound.RANGE)
        else:
            high, bounds = value, self.bound(first, end)
        aged = self.age(i, end)
        if aged is not None:
            bounds = (min(aged[0], bounds[0]), max(aged[1], bounds[1]), bounds[2])
        span, at = w.span(bounds[0], bounds[1]), w.span(first, end)
        unit = AGE if aged is not None else self.unit(first, end)
        return NumberMention(span, at, span.of(w.text), value, high, bounds[2], unit), end

    def share(self, i: int, end: int, value: Fraction) -> tuple[NumberMention, int] | None:
        """ "Four in ten", as the round share it is, with the word to go on from; None where it is none."""
        led = i and self.keys[i - 1] in SERIES  # "page 3 in 10 copies"
        if self.keys[end : end + 1] != ["in"] or led or end + 1 >= len(self.keys) or self.is_shut(end + 1):
            return None
        whole = self.cardinal(end + 1)
        if whole is None or not 0 < value < whole[1] or whole[1] not in WHOLES or not self.joined(i, whole[0]):
            return None
        if self.keys[whole[0] : whole[0] + 1] and self.keys[whole[0]] in DURATIONS:
            return None  # "two in ten days"
        span, part = self.words.span(i, whole[0]), value * 100 / whole[1]
        return NumberMention(span, span, span.of(self.words.text), part, part, Bound.ABOUT, "percent"), whole[0]

    def age(self, i: int, end: int) -> tuple[int, int] | None:
        """The words of an age: "aged 41", "41-year-old", "41 years of age", "Tom Bell, 41, said"; else None."""
        before, after = self.keys[max(0, i - 2) : i], tuple(self.keys[end : end + 3])
        for words in YEARS_OLD:
            if after[: len(words)] == words:
                return i, end + len(words)
        if before[-1:] == ["aged"] or before == ["age", "of"]:
            return i - (1 if before[-1] == "aged" else 2), end
        beside_name = i > 0 and self.words.capital[i - 1] and self.gap(i) == ", " and end == i + 1
        closed = end == len(self.keys) or self.gap(end)[:1] in (",", ".", ")", ";")
        figure = digits(self.keys[i])
        return (i, end) if beside_name and closed and figure is not None and 0 < figure <= OLDEST else None

    def place(self, i: int, end: int, value: Fraction | int, unit: str) -> NumberMention:
        """A number that names a place in a row."""
        span, exact = self.words.span(i, end), Fraction(value)
        return NumberMention(span, span, span.of(self.words.text), exact, exact, Bound.EXACT, unit, ordinal=True)

    def bound(self, i: int, end: int) -> tuple[int, int, Bound]:
        """The bound said before or after a number, with the words it takes."""
        for words, bound in BEFORE.get(self.keys[i - 1], ()) if i else ():
            if i >= len(words) and tuple(self.keys[i - len(words) : i]) == words:
                return i - len(words), end, bound
        for words, bound in AFTER:
            if tuple(self.keys[end : end + 2]) == words:
                return i, end + 2, bound
        plus = self.plain.startswith("+", self.words.ends[end - 1])
        return i, end, Bound.AT_LEAST if plus else Bound.EXACT

    def range_end(self, end: int) -> tuple[int, Fraction] | None:
        """The upper end of "24–25", "10 to 12" or "between 10 and 12", when one follows."""
        joint = self.keys[end] if end < len(self.keys) else ""
        if self.gap(end) in ("-", " - "):
            return self.cardinal(end)
        led = joint == "to" or (joint == "and" and "between" in self.keys[max(0, end - 3) : end])
        return self.cardinal(end + 1) if led and self.joined(end - 1, end + 2) else None

    def unit(self, first: int, end: int) -> str:
        """What is counted: a currency, per cent, or the noun after the number."""
        if self.keys[first] in CURRENCIES:
            return CURRENCIES[self.keys[first]]
        after = self.keys[end : end + 2]
        if after[:1] == ["percentage"] or (after[:1] == ["percent"] and after[1:] in (["points"], ["point"])):
            return "percentage points"
        if after[:1] in (["%"], ["percent"]) or after == ["per", "cent"]:
            return "percent"
        if after[:1] == ["of"]:
            end += 2 if after[1:] in (["the"], ["its"], ["all"]) else 1
        return self.noun(end)

    def noun(self, end: int) -> str:
        """The noun within three words after a number: a plural if there is one, else the first word."""
        phrase = self.phrase(end)
        run = [self.keys[k] for k in phrase]
        if not run or run[0] in DEEDS:
            return ""  # "sixty came": nobody says of what
        if run[0] in ("square", "sq", "cubic") and len(run) > 1:
            kind = "cubic" if run[0] == "cubic" else "square"
            return f"{kind} {_NAMED_UNITS.get(run[1], run[1])}"
        if run[0] in SPEEDS and self.plain.startswith(("/h", " per hour", " an hour"), self.words.ends[end]):
            return SPEEDS[run[0]]
        if run[0] in _NAMED_UNITS:
            squared = run[0] in SHORT_UNITS and self.plain[self.words.ends[end] : self.words.ends[end] + 1] in (
                "2",
                "²",
            )
            return ("square " if squared else "") + _NAMED_UNITS[run[0]]
        return next((k for k in run if _is_plural(k)), None) or self.joined_noun(phrase) or run[0]

    def joined_noun(self, phrase: Sequence[int]) -> str:
        """The plural that two adjectives share: "films" in "400 propaganda and training films"."""
        after = phrase[-1] + 1
        if self.keys[after : after + 1] not in (["and"], ["or"]) or not self.joined(phrase[-1], after + 2):
            return ""
        return next((k for k in (self.keys[k] for k in self.phrase(after + 1)) if _is_plural(k)), "")

    def phrase(self, end: int) -> list[int]:
        """Up to three words after a number, to the first stop word, number or mark."""
        run: list[int] = []
        for k in range(end, min(end + 3, len(self.keys))):
            gap = self.gap(k)
            if gap.strip(" +-\n'\"") or gap.count("\n") > 1 or self.keys[k] in STOPS or self.keys[k][:1].isdigit():
                break
            run.append(k)
        return run

    def row(self, i: int, end: int) -> str:
        """The word that makes a number a place in a row: "season 2", "Apollo 11"; "" when it counts."""
        if not i or self.gap(i) != " " or not self.keys[i][0].isdigit():
            return ""
        before = self.keys[i - 1]
        if before in SERIES:
            return before
        counts = self.phrase(end) or self.gap(end).startswith(("%", "-")) or self.keys[end : end + 1] == ["%"]
        named = any(c.isupper() for c in self.words.raw(i - 1))  # "iPhone 4" too
        return before if named and i > 1 and before not in STOPS and not counts else ""

    def gap(self, i: int) -> str:
        """What stands before word ``i``, with plain glyphs; "" at either end of the text."""
        w = self.words
        return self.plain[w.ends[i - 1] : w.starts[i]] if 0 < i < len(w) else ""

    def joined(self, i: int, end: int) -> bool:
        """Whether words ``[i, end)`` stand together: white space or a hyphen between them."""
        return end <= len(self.keys) and all(self.gap(k) in ("", " ", "-") for k in range(i + 1, end))

    def is_shut(self, i: int) -> bool:
        start = self.words.starts[i]
        k = bisect_right(self.shut, start, key=lambda s: s.start) - 1
        return k >= 0 and start < self.shut[k].end

    def not_number(self, i: int, end: int) -> bool:
        """Versions, clock times, list numbers, "No. 10", and "half" or "one" where they are no count."""
        key, before = self.keys[i], self.keys[i - 1] if i else ""
        if before == "at" and end == i + 1 and not self.phrase(end) and self.gap(end)[:1] not in ("%", "-"):
            hour = number_value((key,))
            return (hour is not None and hour <= HOURS) or self.not_figure(i, end)
        if key[0].isdigit():
            return self.not_figure(i, end)
        if i and self.words.capital[i] and self.gap(i) == " ":
            return True  # "the Big Ten": part of a name
        if key == "half":
            return before in ("first", "second", "the", "other", "better")
        if key != "one" or end > i + 1:
            return False
        following = self.keys[end] if end < len(self.keys) else ""
        return before in NO_ONE or not following or following in ONE_STOPS or self.gap(end) not in (" ", "-")

    def not_figure(self, i: int, end: int) -> bool:
        w = self.words
        start, stop = w.starts[i], w.ends[end - 1]
        before, after = self.plain[max(0, start - 8) : start], self.plain[stop : stop + 2]
        if before[-1:].isalpha() or before[-1:] in ("#", "/", "_") or _NUMBERED.search(before):
            return True
        if before[-1:] == "-" and before[-2:-1].isalpha() and w.capital[i - 1]:
            return True  # "F-35": a name
        if re.match(r"[:/][0-9]", after) or re.search(r"[0-9][:.]\Z", before):
            return True
        lead = w.text[max(0, start - 8) : start]
        heads_line = end == i + 1 and bool(_LIST_NUMBER.search(lead)) and (start < 8 or "\n" in lead)
        return heads_line and after[:1] in (".", ")") and after[1:].isspace()

    def not_ordinal(self, i: int) -> bool:
        """ "a second", "ten seconds": a stretch of time, no place in a row; "a second season" is one."""
        before = self.keys[i - 1] if i else ""
        timed = before in ("a", "per", "each", "every", "split", *UNITS, *TENS) or before[:1].isdigit()
        place = before == "a" and self.phrase(i + 1) and self.keys[i + 1] not in AFTER_SECOND
        return self.keys[i] == "second" and timed and not place


def _is_plural(key: str) -> bool:
    return key in PLURALS or (key.endswith("s") and not key.endswith(("ss", "'s")))


def _same_magnitude(low: str, high: str, value: Fraction) -> Fraction:
    """ "10 to 12 million": the magnitude said once holds for both."""
    plain = digits(low) is not None or low in UNITS or low in TENS
    return value * MAGNITUDES[high] if plain and high in MAGNITUDES else value


def _is_telephone(run: str) -> bool:
    groups = re.findall(r"[0-9]+", run)
    return len(groups) >= 3 and (run.startswith("+") or (all(len(g) <= 4 for g in groups) and "-" in run))
