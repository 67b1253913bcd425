"""Sentences: where one ends and the next begins, by rule, English first.

A stop ends a sentence unless it belongs to an abbreviation, an initial or a
number, or the next word goes on in lower case. Closing marks after the stop
belong to the sentence they close. One pass, O(characters).
"""

from __future__ import annotations

import re

from factcheck.model import Span
from factcheck.text.titles import CALENDAR, STARTERS, table
from factcheck.text.words import Words

# Always followed by more of the same sentence.
_JOINING = table(
    """mr mrs ms dr prof sen rep gov gen lt col maj capt sgt cpl adm cmdr rev fr hon pres sec st mt ft messrs mme mlle
    vs v eg ie cf al fig figs eq nos vol pp ed eds ca approx dept univ atty supt insp det const bros mgr asst
    jan feb mar apr jun jul aug sept sep oct nov dec bzw z.b d.h u.a"""
)
_OPENS_ANEW = STARTERS - {"may", "first", "second"}  # after an abbreviation these open a sentence: "in the U.S. The"
_LETTERED = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
# May close a sentence: the next word decides.
_EITHER = table(
    """u.s u.k u.n e.u u.s.a d.c a.m p.m jr sr inc ltd co corp llc plc etc ph.d m.d b.a m.a m.p calif fla mass ariz
    conn colo ill ind kan ky md mich minn mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ave blvd rd
    ft lb oz no est"""
)
# Begins with a set of characters, which is what lets the engine skip to the next one.
_STOP = re.compile(
    r"[.!?\u2026\u3002\uff01\uff1f\n](?:(?<=\n)(?:[ \t\r]*\n\s*)?|(?<!\n)[.!?\u2026\u3002\uff01\uff1f]*)"
)
_CLOSING = "\"'\u201d\u2019\u00bb\u203a\u201c\u2018)]}\u300d\u300f*_"
_OPENING = "\"'\u201c\u2018\u00ab\u2039\u201e\u201a([{\u300c\u300e-\u2013\u2014*_\u2022\u2026"
_WORD_BEFORE = re.compile(r"[^\W_]+(?:[.\u2019'-][^\W_]+)*\Z")
_NEXT_WORD = re.compile(r"[^\W_]+")
_ATTRIBUTED = re.compile(  # "Really?" Dana Reyes asked.
    r"(?:[^\W\d_a-z][\w.\u2019'-]{0,30} ){1,4}(?:said|says|asks|wrote|told|went|tells|[^\W\d_]{2,12}ed)\b"
)
_HEADING = 60  # characters: a shorter line without a stop, before a capital, stands by itself
_AROUND = 200  # characters before a word in which the sentence it may begin is told from the last
_LOOK = 40  # characters looked back for the word before a stop


def sentences(text: str, span: Span | None = None) -> tuple[Span, ...]:
    """The sentences of ``text`` (or of one span of it), without the white space around them.

    Offsets count characters of ``text``. A blank line always ends a sentence; a
    single line break does after a heading or a stop.
    """
    start, end = (span.start, span.end) if span else (0, len(text))
    found: list[Span] = []
    opened = start
    for stop in _STOP.finditer(text, start, end):
        if stop.start() < opened:
            continue
        after = _close(text, stop.end(), end)
        if _ends(text, stop, after, (opened, end)):
            _keep(found, text, opened, after)
            opened = after
    _keep(found, text, opened, end)
    return tuple(found)


def begins_sentence(words: Words, i: int) -> bool:
    """Whether a sentence ends between words ``i - 1`` and ``i`` of a text; False at its first word and its end."""
    if not 0 < i < len(words):
        return False
    between = words.between(i)
    if between == " " or between.isspace():  # nearly every gap ends here
        return "\n\n" in between
    room = Span(max(0, words.starts[i] - _AROUND), words.ends[i])
    found = sentences(words.text, room)
    return bool(found) and found[-1].start >= words.ends[i - 1]


def _keep(found: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Span(start, end))


def _close(text: str, at: int, end: int) -> int:
    """The end of the closing marks that follow a stop at ``at``."""
    here = at
    while here < end and text[here] in _CLOSING:
        here += 1
    # A mark that stands before a word opens the next sentence.
    while here > at and here < end and text[here].isalnum():
        here -= 1
    return here


def _ends(text: str, stop: re.Match[str], after: int, room: tuple[int, int]) -> bool:
    opened, end = room
    mark = text[stop.start()]
    if mark == "\n":
        return _line_ends(text, stop, opened)
    if mark in "\u3002\uff01\uff1f":
        return True
    if after < end and not text[after].isspace():
        return False
    following = _following(text, after, end)
    if following and following[0].islower():
        return False
    if after > stop.end() and mark != "." and _ATTRIBUTED.match(text, _skip(text, after, end)):
        return False
    if mark != "." or stop.end() - stop.start() > 1:
        return True
    return not _abbreviated(text, stop.start(), following)


def _skip(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _following(text: str, at: int, end: int) -> str:
    """The next word after ``at``, opening marks passed over; "" when there is none."""
    limit = min(end, at + _LOOK)
    while at < limit and (text[at].isspace() or text[at] in _OPENING):
        at += 1
    word = _NEXT_WORD.match(text, at, min(end, at + _LOOK))
    return word.group() if word else ""


def _line_ends(text: str, stop: re.Match[str], opened: int) -> bool:
    if stop.group().count("\n") > 1:
        return True
    following = _following(text, stop.end(), len(text))
    if following[:1].islower():
        return False
    before = text[max(opened, stop.start() - 3) : stop.start()].rstrip().rstrip(_CLOSING)
    if before.endswith((".", "!", "?", "\u2026", ":")):
        return not (before.endswith(".") and _abbreviated(text, text.rfind(".", opened, stop.start()), following))
    line = text.rfind("\n", opened, stop.start()) + 1 or opened
    return stop.start() - line < _HEADING


def _abbreviated(text: str, dot: int, following: str) -> bool:
    low = max(0, dot - _LOOK)
    before = _WORD_BEFORE.search(text, max(low, text.rfind(" ", low, dot)), dot)
    if not before:
        return False
    word = before.group()
    plain = word.casefold()
    if len(word) == 1 and word.isalpha() and text[before.start() - 1 : before.start()] != "/":  # "80 km/h."
        return word != "I" and following.casefold() not in STARTERS
    if plain == "no":
        return following.isdigit()
    if plain in _EITHER or _LETTERED.fullmatch(word):
        return following.casefold() not in _OPENS_ANEW
    if plain in CALENDAR and plain not in ("may", "march"):
        return len(plain) <= 4 and following.isdigit()
    return plain in _JOINING
