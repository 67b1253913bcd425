"""The names people read: of findings, levels, checks, differences, marks and days."""

from __future__ import annotations

import re

from factcheck.model import (
    Agreement,
    AgreementCheck,
    EditType,
    Finding,
    Level,
    MarkIs,
    SlotIs,
    Value,
    Verdict,
    Wording,
    WordingCheck,
)
from factcheck.phrases.danger import gravest_edit


class LevelWords(Value, frozen=True):
    """A level is told three ways, so that colour is never the only one."""

    shape: str
    word: str
    meaning: str


LEVELS: dict[Level, LevelWords] = {
    Level.CHANGE: LevelWords("◆", "Change", "the sources you gave hold something else, or nothing close enough"),
    Level.LOOK: LevelWords("▲", "Look", "a person has to weigh this one; both sides are shown"),
    Level.CONFIRM: LevelWords("●", "Confirm", "a source agrees in every particular; a person confirms the meaning"),
    Level.CLEAR: LevelWords("✓", "Clear", "the same words, or honest edits that are listed"),
    Level.NOT_CHECKED: LevelWords("○", "Not checked", "nothing could be compared; this never counts as clear"),
}

_TITLES: dict[Finding, str] = {
    Finding.VERBATIM: "Word for word",
    Finding.EDITED: "Edited, meaning kept",
    Finding.ALTERED: "Altered",
    Finding.SPLICED: "Joined from separate pieces",
    Finding.MISATTRIBUTED: "Said by someone else",
    Finding.MISDATED: "Said on another day",
    Finding.AMBIGUOUS: "Too little to place it",
    Finding.AGREES: "A source agrees",
    Finding.BOUND: "A source gives a bound or a range",
    Finding.PARTIAL: "Only in part in the sources",
    Finding.CONFLICTS: "A source has another value",
    Finding.SOURCES_DISAGREE: "The sources disagree",
    Finding.NOT_FOUND: "In none of the sources searched",
    Finding.NOT_CHECKED: "Not checked",
}

_EDITS: dict[EditType, str] = {
    EditType.NEGATION: "negation",
    EditType.NUMBER: "number",
    EditType.NAME: "name",
    EditType.MODAL: "modal verb",
    EditType.QUANTIFIER: "quantifier",
    EditType.TRUNCATED: "cut short",
    EditType.TENSE: "tense",
    EditType.SUBSTITUTION: "other word",
    EditType.DROPPED: "dropped words",
    EditType.ADDED: "added words",
    EditType.ORDER: "word order",
    EditType.SLIP: "small slip",
    EditType.CONTINUED: "condition left out",
    EditType.CONTRACTION: "contraction",
    EditType.SPELLING: "spelling",
    EditType.FILLER: "filler",
    EditType.ELLIPSIS: "ellipsis",
    EditType.BRACKET: "bracket",
    EditType.INTERJECTION: "interjection",
    EditType.CASE: "capitals",
    EditType.PUNCTUATION: "punctuation",
}

# What of the source's sentence stands outside the quotation, by the note of the judge.
_BEYOND = {"the source begins": "its sentence begins earlier", "the source asks": "the source asks it"}

_WORDINGS: dict[Wording, tuple[Level, str]] = {
    Wording.VERBATIM: (Level.CLEAR, "word for word"),
    Wording.EDITED: (Level.CLEAR, "edited"),
    Wording.ALTERED: (Level.CHANGE, "altered"),
    Wording.SPLICED: (Level.CHANGE, "spliced"),
    Wording.AMBIGUOUS: (Level.LOOK, "ambiguous"),
    Wording.NOT_FOUND: (Level.CHANGE, "not found"),
    Wording.NOT_CHECKED: (Level.NOT_CHECKED, "not checked"),
}

AGREEMENTS: dict[Agreement, str] = {
    Agreement.CONFIRMED: "confirmed",
    Agreement.DIFFERS: "differs",
    Agreement.UNKNOWN: "not known",
}

SLOTS: dict[SlotIs, str] = {
    SlotIs.AGREES: "agrees",
    SlotIs.CONFLICTS: "differs",
    SlotIs.BOUND: "bound or range",
    SlotIs.MISSING: "not there",
    SlotIs.ELSEWHERE: "not clearly of this",
}

MARKS: dict[MarkIs, str] = {
    MarkIs.OPEN: "Open",
    MarkIs.CONFIRMED: "Confirmed",
    MarkIs.CHANGE: "To be changed",
    MarkIs.QUERY: "Queried",
    MarkIs.ON_AUTHOR: "On author",
    MarkIs.CUT: "Cut",
    MarkIs.STET: "Stet",
}

_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


def edit_name(kind: EditType) -> str:
    """A type of difference as people call it."""
    return _EDITS[kind]


def unsure(verdict: Verdict) -> AgreementCheck | None:
    """The check that could confirm neither speaker nor date, where the log names one."""
    checks = (verdict.speaker, verdict.date)
    return next((c for c in checks if c and c.result is Agreement.UNKNOWN and c.article), None)


def nothing_near(verdict: Verdict) -> bool:
    """Whether words were searched for and nothing found, not even a passage close to them."""
    return verdict.finding is Finding.NOT_FOUND and not verdict.evidence and not verdict.nearest


def _doubt(verdict: Verdict) -> str:
    """Why words that are there are still to be looked at."""
    kinds = {edit.type for edit in verdict.wording.edits} if verdict.wording else set()
    if EditType.SLIP in kinds:
        return "Edited, with a slip"
    same = "Word for word" if verdict.finding is Finding.VERBATIM else "Edited"
    beyond = (
        next((e.note for e in verdict.wording.edits if e.type is EditType.CONTINUED), "") if verdict.wording else ""
    )
    if beyond:
        return f"{same}, but {_BEYOND.get(beyond, beyond)}"
    check = unsure(verdict)
    if check is None and EditType.ELLIPSIS in kinds:
        return "Edited, what was left out may matter"
    if check is None and EditType.BRACKET in kinds:
        return "Edited, a bracket replaces words"
    return f"{same}, {'speaker' if check is verdict.speaker else 'date'} not confirmed" if check else ""


def title(verdict: Verdict) -> str:
    """The finding as a heading: "Said on another day", "Altered: negation"."""
    edit = gravest_edit(verdict)
    if verdict.finding is Finding.ALTERED and edit:
        return f"Altered: {edit_name(edit.type)}"
    there = verdict.finding in (Finding.VERBATIM, Finding.EDITED)
    doubt = _doubt(verdict) if there and verdict.level is Level.LOOK else ""
    return doubt or _TITLES[verdict.finding]


def label(verdict: Verdict) -> str:
    """The finding as the middle of a line: "negation", "said on another day"."""
    edit = gravest_edit(verdict)
    if verdict.finding is Finding.ALTERED and edit:
        return edit_name(edit.type)
    words = title(verdict)
    return words[0].lower() + words[1:]


def wording_name(check: WordingCheck) -> tuple[Level, str]:
    """The result of the wording check in words, with a level of its own."""
    kinds = {edit.type for edit in check.edits}
    if check.result is Wording.EDITED and EditType.SLIP in kinds:
        return Level.LOOK, "edited, with a slip"
    level, word = _WORDINGS[check.result]
    return (Level.LOOK if level is Level.CLEAR and EditType.CONTINUED in kinds else level), word


def agreement_level(result: Agreement) -> Level:
    """The level a speaker or a date check is shown at."""
    match result:
        case Agreement.CONFIRMED:
            return Level.CLEAR
        case Agreement.DIFFERS:
            return Level.CHANGE
        case Agreement.UNKNOWN:
            return Level.NOT_CHECKED


def slot_level(result: SlotIs) -> Level:
    """The level one particular of a claim is shown at."""
    match result:
        case SlotIs.AGREES:
            return Level.CLEAR
        case SlotIs.CONFLICTS:
            return Level.CHANGE
        case SlotIs.BOUND | SlotIs.MISSING | SlotIs.ELSEWHERE:
            return Level.LOOK


def day(date: str) -> str:
    """A logged date as people write it ("25 May 2025"); what is no such date is given back as it stands."""
    if "/" in date:
        first, _, last = date.partition("/")
        return f"{day(first)} to {day(last)}"
    found = _ISO.fullmatch(date)
    if not found:
        return date
    year, month, number = found.groups()
    if month is None or not 1 <= int(month) <= len(_MONTHS):
        return date
    words = f"{_MONTHS[int(month) - 1]} {year}"
    return f"{int(number)} {words}" if number else words
