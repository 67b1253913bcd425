"""What differs, in few words on one line, safe for a terminal."""

from __future__ import annotations

import re
import unicodedata

from factcheck.model import Finding, Row, SlotIs, Verdict
from factcheck.phrases.danger import gravest_edit
from factcheck.phrases.names import day, unsure

# Characters of a quoted piece: enough to recognise the words, short enough for one line with a place.
_SHOWN = 72

# Cc and Cf move a cursor, recolour a terminal or turn the reading direction; Cs cannot be encoded; Co has no shape.
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_SENTENCE = re.compile(r"(?<=[a-z0-9”’)][.?!]) (?=\W?[A-Z])")
_JOINERS = frozenset("\u200c\u200d")  # part of the spelling in Persian, Hindi and emoji


def one_line(text: str) -> str:
    """``text`` on one line, with control and direction characters written out as ``\\uXXXX``."""
    flat = " ".join(text.split())
    if flat.isascii() and flat.isprintable():
        return flat
    return "".join(_shown(c) for c in flat)


def _shown(character: str) -> str:
    if character in _JOINERS or unicodedata.category(character) not in _UNSAFE:
        return character
    return "" if character == "\u00ad" else f"\\u{ord(character):04x}"


def quoted(text: str) -> str:
    """``text`` on one line in double quotes, cut at a word where it is long."""
    flat = one_line(text)
    if len(flat) > _SHOWN:
        flat = flat[:_SHOWN].rsplit(" ", 1)[0] + "…"
    return f'"{flat}"'


def _noted(told: str, note: str) -> str:
    return f"{told} ({one_line(note)})" if note else told


def _both(article: str, source: str) -> str:
    if not source:
        return f"only in the article: {quoted(article)}"
    if not article:
        return f"only in the source: {quoted(source)}"
    return f"article {quoted(article)}, source {quoted(source)}"


def _by_edits(verdict: Verdict) -> str:
    edit = gravest_edit(verdict)
    if edit is None:
        return ""
    words = edit.article or edit.source
    told = _noted(_both(edit.article, edit.source), edit.note) if words else one_line(edit.note)
    more = len(verdict.wording.edits) - 1 if verdict.wording else 0
    return f"{told}, and {more} more" if more else told


def _by_slots(verdict: Verdict, result: SlotIs) -> str:
    hit = [slot for slot in verdict.slots if slot.result is result]
    if result is SlotIs.MISSING:
        return "not there: " + ", ".join(quoted(slot.article) for slot in hit) if hit else ""
    return f"{one_line(hit[0].label)}: {_both(hit[0].article, hit[0].source)}" if hit else ""


def difference(row: Row) -> str:
    """What differs between article and source, in few words; else the first sentence of the judge's reason."""
    verdict = row.verdict
    told = ""
    match verdict.finding:
        case Finding.ALTERED:
            told = _by_edits(verdict)
        case Finding.EDITED | Finding.VERBATIM:
            doubt = unsure(verdict)
            told = one_line(doubt.reason) if doubt else _by_edits(verdict)
        case Finding.MISATTRIBUTED if verdict.speaker:
            told = _both(verdict.speaker.article, verdict.speaker.source)
        case Finding.MISDATED if verdict.date:
            told = _both(day(verdict.date.article), day(verdict.date.source))
        case Finding.CONFLICTS | Finding.SOURCES_DISAGREE:
            told = _by_slots(verdict, SlotIs.CONFLICTS)
        case Finding.BOUND:
            told = _by_slots(verdict, SlotIs.BOUND)
        case Finding.PARTIAL:
            told = _by_slots(verdict, SlotIs.MISSING)
        case Finding.NOT_FOUND:
            told = quoted(row.claim.text)
        case _:
            pass
    return told or _SENTENCE.split(one_line(verdict.reason), maxsplit=1)[0]
