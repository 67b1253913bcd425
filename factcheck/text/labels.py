"""What the label of a speaker looks like in print: "MR. PESKOV:", "Q.", "Mr. LEAHY.", "[00:12] JANE DOE:".

A label is only a candidate here. Whether a text is a transcript at all is
settled from all of them together, in :mod:`factcheck.text.turns`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum

from factcheck.model import Value
from factcheck.text.label_forms import (
    ALONE,
    CAPITAL_LINE,
    CLOCK,
    COLON,
    COLUMN,
    DASH,
    IN_OFFICE,
    IN_THE_CHAIR,
    INLINE,
    NO_SPEAKER,
    PARTICLES,
    Q_AND_A,
    Q_AND_A_LINE,
    QUESTION_AND_ANSWER,
    RANKS,
    REPORTS,
    STOP,
    TIMED_NOTE,
    TITLE_LINE,
    TITLES,
)
from factcheck.text.openings import colons_inside, lines_like, lines_with, lines_with_dashes


class Strength(IntEnum):
    """How much a label by itself speaks for a transcript."""

    WEAK = 1  # "Wallace:", "Jane Doe, mayor:" — also the form of a list of cities
    STRONG = 2  # "WALLACE:", "Mr. Leahy:", "[00:12] Wallace:"
    SURE = 3  # "MR. PESKOV:", "THE PRESIDENT:", "Mr. LEAHY.", "Q." — a form that nothing else has


class Label(Value, frozen=True):
    """A candidate: it starts at ``start``, the speech after it at ``speech``, in characters of the text."""

    start: int
    speech: int
    label: str
    time: str
    strength: Strength


def find_labels(text: str) -> list[Label]:
    """Every candidate at the start of a line or, in capitals with a colon, inside one; in order. O(characters)."""
    found: dict[int, Label] = {}
    for candidates, weigh in _FORMS:
        for match in candidates(text):
            strength = weigh(match)
            if strength:
                found.setdefault(match.start(), _label(match, strength))
    kept: list[Label] = []
    for start in sorted(found):
        if not kept or start >= kept[-1].speech:  # "MS. ORTEGA:" holds "ORTEGA:"
            kept.append(found[start])
    return kept


def find_names_alone(text: str) -> list[Label]:
    """Lines that hold nothing but what may be a speaker's name, with a role or a time; in order."""
    found = []
    reached = 0  # a name may not stand in what another one speaks
    for start in lines_like(text, CAPITAL_LINE):
        match = ALONE.match(text, start) if start >= reached else None
        if not match:
            continue
        reached = match.end()
        marked = match["role"] or match["notes"] or match["time"] or match["after"] or match["cue"]
        if _is_name(match["name"]) and match["name"][-1] not in ".;" and (marked or len(match["name"].split()) <= 4):
            timed = match["cue"] or match["time"] or match["after"] or _clock(match["notes"])
            found.append(_label(match, Strength.STRONG if timed else Strength.WEAK))
    return found


def find_columns(text: str) -> list[Label]:
    """Lines that begin with what may be a name in a column of its own: "REYES    We will…"; in order."""
    lines = sorted(
        {
            *lines_with(text, "\t"),
            *lines_with(text, "   "),
            *lines_with(text, " | "),
            *lines_with(text, " -"),
            *lines_with_dashes(text),
        }
    )
    found = (m for m in _matches(COLUMN, lines, text) if _is_name(m["name"]) and len(m["name"].split()) <= 4)
    return [_label(m, Strength.WEAK) for m in found if m["name"][-1] not in ".;"]


def _label(match: re.Match[str], strength: Strength) -> Label:
    parts = match.groupdict(default="")
    notes = parts.get("notes", "")
    time = parts.get("cue") or parts.get("time") or parts.get("after") or _clock(notes)
    name = parts["name"] or parts.get("inside", "") or parts.get("formula", "")
    printed = name + parts.get("role", "").rstrip(" \t-") + TIMED_NOTE.sub("", notes) + parts.get("place", "")
    return Label(match.start(), match.end(), printed.rstrip(" \t.,"), time, strength)


def _weigh_colon(match: re.Match[str]) -> Strength | None:
    if match["formula"]:
        return Strength.STRONG
    name = match["name"] or match["inside"]
    if name.lower() in QUESTION_AND_ANSWER:
        return Strength.SURE
    if not _is_name(name) or REPORTS.search(match["role"] or ""):
        return None
    strength = _weigh_name(name, match)
    return None if match["number"] and strength is Strength.WEAK else strength  # an item of a list


def _weigh_name(name: str, match: re.Match[str]) -> Strength:
    words = name.split()
    if _all_capitals(words):
        return Strength.SURE if words[0].strip(".").lower() in TITLES | {"the"} and len(words) > 1 else Strength.STRONG
    in_office = words[0] == "The" and IN_OFFICE.match(match["notes"] or "")
    if in_office or match["question"] or name in IN_THE_CHAIR:
        return Strength.STRONG
    titled = words[0].strip(".").lower() in TITLES and len(words) > 1 and words[-1].lower() not in RANKS
    return (
        Strength.STRONG if titled or match["time"] or match["after"] or _clock(match["notes"] or "") else Strength.WEAK
    )


def _weigh_dash(match: re.Match[str]) -> Strength | None:
    """ "Ana Ruiz, rapporteur. – text"; without the full stop it is a sentence, or a dateline: "LYON — text"."""
    if not _is_name(match["name"].rstrip(".")) or not match.group().rstrip(" \t–—").endswith("."):
        return None
    return Strength.STRONG if match["role"] else Strength.WEAK


def _weigh_question(_: re.Match[str]) -> Strength:
    return Strength.SURE


def _weigh_inline(match: re.Match[str]) -> Strength | None:
    name = match["name"]
    return Strength.WEAK if _is_name(name) and _all_capitals(name.split()) else None


def _weigh_stop(match: re.Match[str]) -> Strength | None:
    """A label that a full stop closes: "Mr. LEAHY", "The SPEAKER pro tempore"; "Senator Dunn" is weak."""
    words = [w for w in re.split(r"[\s.]+", match["name"]) if w]
    surname = [w for w in words[1:] if w.lower() not in TITLES] or words[-1:]
    before_of = match["name"].split(" of ")[0].split()
    if words[1:2] in (["le"], ["la"]):  # "M. le président"
        return Strength.SURE
    if _capitals(before_of[-1]) or (words[0] == "The" and _capitals(words[1])):
        return Strength.SURE
    if surname[0].lower() in RANKS:  # "Mr. President." is how a speech begins
        return Strength.WEAK if words[0] == "The" and len(words) == 2 else None
    if len(words[-1]) == 1:  # "President George W. Bush"
        return None
    named = words[0] != "The" and len(surname) <= 3 and all(w[0].isupper() for w in surname)
    return Strength.WEAK if named else None


def _matches(pattern: re.Pattern[str], lines: Iterable[int], text: str) -> Iterator[re.Match[str]]:
    return (match for start in lines if (match := pattern.match(text, start)))


_FORMS: tuple[tuple[Callable[[str], Iterator[re.Match[str]]], Callable[[re.Match[str]], Strength | None]], ...] = (
    (lambda text: _matches(STOP, lines_like(text, TITLE_LINE), text), _weigh_stop),
    (lambda text: _matches(Q_AND_A, lines_like(text, Q_AND_A_LINE), text), _weigh_question),
    (lambda text: _matches(COLON, lines_with(text, ":"), text), _weigh_colon),
    (lambda text: _matches(DASH, lines_with_dashes(text), text), _weigh_dash),
    (lambda text: (m for span in colons_inside(text) for m in INLINE.finditer(text, *span)), _weigh_inline),
)


def _is_name(name: str) -> bool:
    words = name.split()
    if words[0].lower().strip(".,'’") in NO_SPEAKER or len(name) < 2 or name.lower() in QUESTION_AND_ANSWER:
        return False
    if any(c in name for c in '!?;"“”/=<>|{}@&%$*'):
        return False
    return words[0][0].isupper() and all(
        w[0].isupper() or w.lstrip("#").isdigit() or w.lower() in PARTICLES for w in words
    )


def _all_capitals(words: Sequence[str]) -> bool:
    return all(
        _capitals(w) or w.lower() in PARTICLES or w.lstrip("#").isdigit() or w.endswith(".") for w in words
    ) and any(_capitals(w) for w in words)


def _capitals(word: str) -> bool:
    """In capitals, as "LEAHY", "McCONNELL" and "O'NEIL" are."""
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and letters[-1].isupper() and 2 * sum(c.isupper() for c in letters) > len(letters)


def _clock(notes: str) -> str:
    match = CLOCK.search(notes)
    return match.group() if match else ""
