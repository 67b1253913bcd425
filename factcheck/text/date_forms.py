"""The forms of dates the grammar knows: a pattern each, and what reads its match.

Every pattern is bounded, so the time is linear in the text.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from factcheck.model import Span, Value
from factcheck.text.date_names import DAYS_BACK, MONTHS_ABROAD, WEEKDAYS_ABROAD
from factcheck.text.when import MONTHS, When, day_words, month_of, parse_when, years

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# A month and day later than this many days after the article is taken for last year's.
AHEAD = timedelta(days=183)


class DateMention(Value, frozen=True):
    """A date as a text has it. ``when`` is None where the words alone do not settle the day."""

    span: Span
    text: str
    when: When | None
    relative: bool = False  # reckoned from the base: "last Tuesday", or "May 25" without its year
    ambiguous: str = ""  # the readings, in words, where there are two


# Months must begin with a capital: "may" and "march" are words.
_NAMES = {name[:3]: n for n, name in enumerate(MONTHS, 1)}
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b\.?)"
)
_DAY = r"(?P<day>[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"(?: ?(?:-|to|and|or) ?(?P<to>[12][0-9]|3[01]|0?[1-9])(?:st|nd|rd|th)?)?"
_YEAR = r"(?P<year>[12][0-9]{3})(?![0-9]|[.,][0-9])"
# Behind "on Monday": what makes it another date or the name of a thing, "on Friday Night Live".
_NAMED_AFTER = (
    r" (?:[0-9]|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|June|July|August"
    r"|September|October|November|December|Night|Nights|Morning|Afternoon|Evening|Football|Club|Group|Market|Prayers"
    r"|Live|Times|Post|Mail|Review|Magazine|Island|Afternoons|Mornings|Evenings)\b)"
)
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)?"
_EDGE = r"(?<![\w$£€#./+-])"
# The same, where a month follows: "5 February 1748–28 January 1798" is two days.
_EDGE_OF_DAY = r"(?<![\w$£€#./+])(?:(?<!-)|(?<=[12][0-9]{3}-))"
_END = r"(?![\w%]|[.,/:-][0-9])"
# After a bare year or day, a word that is counted: "2024 people", "in June 20 women".
_COUNTED = (
    r"(?! (?:people|persons|men|women|children|civilians|soldiers|troops|votes|members|students|workers|homes"
    r"|deaths|cases|jobs|miles|metres|meters|feet|tons|tonnes|dollars|euros|pounds|hundred|thousand|million"
    r"|billion|per ?cent|percent|days|weeks|months|years|hours|minutes|times|copies|units|points)\b)"
)

Reader = Callable[[re.Match[str], When | None], "DateMention | None"]


def _found(match: re.Match[str], when: When | None, **more: object) -> DateMention:
    return DateMention(Span(*match.span()), match.group(), when, **more)  # type: ignore[arg-type]


def _read_iso(match: re.Match[str], _: When | None) -> DateMention | None:
    return _found(match, parse_when(match.group().replace(" ", "")))


def _read_day(match: re.Match[str], base: When | None) -> DateMention | None:
    """A day, or days, of a named month; the year from the text, else from the base."""
    month, given = _NAMES[match["month"][:3].capitalize()], match["year"]
    days = sorted((int(match["day"]), int(match["to"] or match["day"])))
    if given:
        return _found(match, When(*(date(int(given), month, d) for d in days)))
    if base is None:
        return _found(match, None)
    when = When(*(date(base.last.year, month, d) for d in days))
    if when.first > base.last and when.first - base.last > AHEAD:
        when = When(*(date(base.last.year - 1, month, d) for d in days))
    return _found(match, when, relative=True)


def _read_month(match: re.Match[str], _: When | None) -> DateMention | None:
    return _found(match, month_of(int(match["year"]), _NAMES[match["month"][:3].capitalize()]))


def _read_bare_month(match: re.Match[str], base: When | None) -> DateMention | None:
    """ "in May": the latest such month that has begun by the base, or the year's if only that is known."""
    if base is None:
        return _found(match, None)
    when = month_of(base.last.year, _NAMES[match["month"][:3].capitalize()])
    if when.first > base.last:
        when = month_of(base.last.year - 1, when.first.month)
    return _found(match, when, relative=True)


def _read_quarter(match: re.Match[str], _: When | None) -> DateMention | None:
    number, year = int({"fi": "1", "se": "2", "th": "3", "fo": "4"}.get(match["q"][:2], match["q"])), int(match["year"])
    return _found(match, When(date(year, 3 * number - 2, 1), month_of(year, 3 * number).last))


def _read_slashes(match: re.Match[str], _: When | None) -> DateMention | None:
    """Day first or month first: only a part above 12, or two equal parts, can tell."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["year"])
    if a <= 12 and b <= 12 and a != b:
        return _found(match, None, ambiguous=f"{day_words(date(year, b, a))} or {day_words(date(year, a, b))}")
    day = date(year, a, b) if b > 12 else date(year, b, a)
    return _found(match, When(day, day))


def _read_dots(match: re.Match[str], _: When | None) -> DateMention | None:
    """Full stops: the day comes first wherever dates are written so."""
    day = date(int(match["year"]), int(match["b"]), int(match["a"]))
    return _found(match, When(day, day))


def _read_decade(match: re.Match[str], _: When | None) -> DateMention | None:
    return _found(match, years(int(match["year"]), int(match["year"]) + 9))


def _read_weekday(match: re.Match[str], base: When | None) -> DateMention | None:
    """ "on Monday" is the last Monday up to the base's day; "next" looks ahead, "last" never means today."""
    if base is None or base.first != base.last:
        return None
    wanted, way = [d[:3] for d in WEEKDAYS].index(match["weekday"][:3]), (match["way"] or "").lower()
    back = (base.last.weekday() - wanted) % 7
    if way == "next":
        back = back - 7
    elif way == "last" and back == 0:
        back = 7
    day = base.last - timedelta(days=back)
    return _found(match, When(day, day), relative=True)


def _read_near(match: re.Match[str], base: When | None) -> DateMention | None:
    """ "yesterday", "last night", "today": counted in days from the base."""
    if base is None or base.first != base.last:
        return None
    back = _BACK.get(match.group().lower(), 0)
    day = base.last - timedelta(days=back)
    return _found(match, When(day, day), relative=True)


_BACK = {"yesterday": 1, "tomorrow": -1, "last night": 1, **DAYS_BACK}  # any other of these words is today
_COUNT = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "ten": 10}


def _read_ago(match: re.Match[str], base: When | None) -> DateMention | None:
    """ "three days ago": exact; weeks and months ago are not."""
    if base is None or base.first != base.last:
        return None
    count = match["count"].lower()
    day = base.last - timedelta(days=int(count) if count.isdigit() else _COUNT[count])
    return _found(match, When(day, day), relative=True)


def _read_abroad(match: re.Match[str], base: When | None) -> DateMention | None:
    """ "3. Mai 2024", "3 de mayo de 2024": the year from the text, else from the base."""
    month = MONTHS_ABROAD.get(match["month"].lower())
    if month is None:
        return None
    if not match["year"] and base is None:
        return _found(match, None)
    year = int(match["year"]) if match["year"] else base.last.year if base else 0
    day = date(year, month, int(match["day"]))
    if base and not match["year"] and day - base.last > AHEAD:
        day = date(year - 1, month, day.day)
    return _found(match, When(day, day), relative=not match["year"])


def _read_weekday_abroad(match: re.Match[str], base: When | None) -> DateMention | None:
    if base is None or base.first != base.last:
        return None
    day = base.last - timedelta(days=(base.last.weekday() - WEEKDAYS_ABROAD[match["weekday"].lower()]) % 7)
    return _found(match, When(day, day), relative=True)


def _read_period(match: re.Match[str], base: When | None) -> DateMention | None:
    """ "last week", "this month", "next year": whole weeks (from Monday), months and years."""
    if base is None:
        return None
    step = {"last": -1, "this": 0, "next": 1}[match["way"].lower()]
    if match["unit"] == "year":
        return _found(match, years(base.last.year + step, base.last.year + step), relative=True)
    if match["unit"] == "month":
        if (base.first.year, base.first.month) != (base.last.year, base.last.month):
            return None
        months = base.last.year * 12 + base.last.month - 1 + step
        return _found(match, month_of(months // 12, months % 12 + 1), relative=True)
    if base.first != base.last:
        return None
    monday = base.last - timedelta(days=base.last.weekday()) + timedelta(weeks=step)
    return _found(match, When(monday, monday + timedelta(days=6)), relative=True)


# A year by itself needs a reason to be one: a word before it, brackets, or another year across a dash.
_SURE_LEAD = re.compile(r"\b(?:in|since|by|until|till|during|year|circa|summer|winter|spring|autumn|fall) \Z", re.I)
_LEAD = re.compile(
    r"(?:\b(?:from|of|to|before|after|through|between|late|early|mid|the|its|his|her|their|our|a|and|or|for)[ -]"
    r"|'s )\Z",
    re.I,
)
_BRACKETED = re.compile(r"[(\[,;]\s?\Z")
_IN_BRACKETS = re.compile(r"[)\],;-]| [a-z]{2,10}\)")  # "(2007)", "(2007 film)"
_ACROSS = re.compile(r"1[4-9][0-9]{2}|20[0-9]{2}")
_BEGINS = re.compile(r"(?:\A|[.!?\u201c\"] ?|\n)\Z")
_AS_SUBJECT = re.compile(r" (?:was|is|saw|brought|marked|would) ")  # "1931 was the year of the flood"


def _read_era(match: re.Match[str], _: When | None) -> DateMention | None:
    year = int(match["year"])
    return _found(match, years(year, year)) if year else None


def _read_year(match: re.Match[str], _: When | None) -> DateMention | None:
    text, start, end = match.string, match.start(), match.end()
    before, after = text[max(0, start - 12) : start], text[end : end + 14]
    year = int(match.group())
    reason = (
        _SURE_LEAD.search(before)
        or (_LEAD.search(before) and _NOT_COUNTED.match(after))
        or (_BRACKETED.search(before) and _IN_BRACKETS.match(after))
        or (before[-1:] == "-" and _ACROSS.match(before[-5:-1]))
        or (after[:1] == "-" and _ACROSS.match(after[1:5]))
        or (_BEGINS.search(before) and _AS_SUBJECT.match(after))
    )
    return _found(match, years(year, year)) if reason else None


_NOT_COUNTED = re.compile(_COUNTED)
# Every date holds one of these. Looking for them first, and reading only beside them, is what
# keeps a dozen patterns from walking over the whole text. Each begins with few characters,
# so that the engine can skip to the next of them; a trigger without a date costs little.
_YEARS, _MONTHS, _DAYS, _ABROAD, _NAMED, _ERA = "year", "month", "day", "abroad", "named", "era"
TRIGGERS = (
    (_YEARS, re.compile(r"[12][0-9]{3}")),
    (
        _MONTHS,
        re.compile(
            r"[JFMASOND](?:an|eb|ar|pr|ay|u[nlg]|ep|ct|ov|ec|AN|EB|AR|PR|AY|U[NLG]|EP|CT|OV|EC)",
        ),
    ),
    (_DAYS, re.compile(r"day|morrow|onight| (?:night|morning|afternoon|evening|week|month|year|ago)\b")),
    (_ABROAD, re.compile(r"[0-9](?:\.|er|º)? (?:de )?[A-Za-z\u00e0-\u00ff]{3}")),
    (_ERA, re.compile(r"(?:AD|A\.D\.|CE)(?![A-Za-z])")),
    (_NAMED, re.compile(r"(?:gestern|heute|[MDFS][a-z]{2,7}(?:tag|woch|abend))\b")),
)
# Characters before and after the beginning of a trigger within which the whole date stands, what is looked at
# beside it included: "second quarter of 2024", "Wednesday, the 12th to 13th of May, 2024 people", "since Monday".
ROOM = {_YEARS: (24, 32), _MONTHS: (40, 64), _DAYS: (24, 32), _ABROAD: (4, 40), _NAMED: (16, 24), _ERA: (24, 16)}
FORMS: tuple[tuple[str, re.Pattern[str], Reader], ...] = tuple(
    (trigger, re.compile(pattern), read)
    for trigger, pattern, read in (
        (
            _YEARS,
            _EDGE + r"[12][0-9]{3}-[01][0-9]-[0-3][0-9](?: ?/ ?[12][0-9]{3}-[01][0-9]-[0-3][0-9])?" + _END,
            _read_iso,
        ),
        (
            _ERA,
            rf"{_EDGE_OF_DAY}{_DAY}(?P<to>) {_MONTH},? (?P<year>[1-9][0-9]{{0,3}}) (?:AD|A\.D\.|CE)(?!\w)",
            _read_day,
        ),
        (_MONTHS, rf"{_EDGE_OF_DAY}{_WEEKDAY}{_DAY}{_TO}(?: of)? {_MONTH}(?:,? {_YEAR})?(?!\w)", _read_day),
        (
            _MONTHS,
            rf"(?<!\w){_WEEKDAY}{_MONTH} (?:the )?{_DAY}{_TO}(?:,? {_YEAR}|{_END}{_COUNTED})(?!\w)",
            _read_day,
        ),
        (_MONTHS, rf"(?<![0-9] )(?<!\w){_MONTH}(?: of|,)? {_YEAR}{_END}", _read_month),
        (_ERA, rf"(?:{_EDGE}(?P<year>[1-9][0-9]{{0,3}}) (?:AD|A\.D\.|CE)(?!\w))", _read_era),
        (_ERA, r"(?<!\w)(?:AD|A\.D\.) (?P<year>[1-9][0-9]{0,3})(?![\w%]|[.,/:-][0-9])", _read_era),
        (_YEARS, rf"(?<!\w)(?P<q>first|second|third|fourth) quarter of {_YEAR}{_END}", _read_quarter),
        (_YEARS, rf"(?<!\w)Q(?P<q>[1-4]) {_YEAR}{_END}", _read_quarter),
        (_YEARS, rf"{_EDGE}(?P<a>[0-3]?[0-9])/(?P<b>[0-3]?[0-9])/{_YEAR}(?![\w/])", _read_slashes),
        (_YEARS, rf"{_EDGE}(?P<a>[0-3]?[0-9])\. ?(?P<b>[01]?[0-9])\. ?{_YEAR}(?!\w)", _read_dots),
        (_YEARS, rf"{_EDGE}(?P<year>[12][0-9]{{2}}0)s(?!\w)", _read_decade),
        (
            _DAYS,
            r"(?<!\w)(?:(?:[Oo]n|(?P<way>[Ll]ast|[Tt]his|[Nn]ext)|[Ss]ince|[Uu]ntil|[Bb]y) )"
            rf"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?![\w'-]|{_NAMED_AFTER})",
            _read_weekday,
        ),
        (
            _DAYS,
            r"(?<=[a-z] )(?<!\bthe )(?<!\beach )(?<!\bevery )(?<!\bany )(?<!\ba )(?<!\bof )(?<!\bfrom )(?<!\bto )"
            r"(?<!\band )(?<!\bor )(?<!\bthis )(?<!\bnext )(?<!\bbefore )(?<!\bafter )(?<!\bfor )(?<!\bper )"
            r"(?<!\buntil )(?<!\btill )(?<!\bby )(?<!\bsince )(?<!\bthan )(?<!\bbetween )(?:(?:late|early) )?(?P<way>)"
            r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?: (?:night|morning|afternoon|evening))?"
            r"(?=[,.;:!?)]|$| (?:that|in|at|to|the|during|after|before|as|on|by|with|and|for|from|while|when)\b)",
            _read_weekday,
        ),
        (
            _DAYS,
            r"(?<!\w)(?:[Yy]esterday|[Tt]oday|[Tt]omorrow|[Tt]onight|[Ll]ast night"
            r"|[Tt]his (?:morning|afternoon|evening))(?![\w'-]| [A-Z])",
            _read_near,
        ),
        (
            _DAYS,
            r"(?<!\w)(?P<count>one|two|three|four|five|six|seven|ten|[1-9]|[1-2][0-9]) days? ago(?!\w)",
            _read_ago,
        ),
        (
            _ABROAD,
            r"(?<![\w.,/])(?P<day>[12][0-9]|3[01]|[1-9])(?:\.|er|º)? (?:de )?(?P<month>[^\W\d_]{3,10})"
            r"(?:,? (?:de )?(?P<year>[12][0-9]{3}))?(?!\w)",
            _read_abroad,
        ),
        (
            _NAMED,
            r"(?<!\w)(?:[Aa]m|[Vv]ergangenen|[Ll]etzten) "
            r"(?P<weekday>Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonnabend|Sonntag)"
            r"(?:abend|morgen|nachmittag|vormittag|nacht)?(?!\w)",
            _read_weekday_abroad,
        ),
        (_NAMED, r"(?<!\w)(?:[Gg]estern|[Hh]eute)(?!\w)", _read_near),
        (_DAYS, r"(?<!\w)(?P<way>[Ll]ast|[Tt]his|[Nn]ext) (?P<unit>week|month|year)(?![\w'-])", _read_period),
        (
            _MONTHS,
            rf"(?<!\w)(?:(?<=[Ii]n )|(?<=[Ss]ince )|(?<=[Ll]ate )|(?<=[Ee]arly )|(?<=[Mm]id-)){_MONTH}"
            r"(?! [A-Z0-9]|[\w'-])",
            _read_bare_month,
        ),
        (_YEARS, r"(?<![\w$£€#./+,])(?:1[4-9][0-9]{2}|20[0-9]{2})(?![\w%]|[.,/:][0-9]| ?(?:BC|B\.C))", _read_year),
    )
)
