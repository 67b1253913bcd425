"""What differs, in few words on one line, safe for a terminal."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from factcheck.model import Claim, ClaimKind, Edit, EditType, Finding, Part, Row, Slot, SlotIs, Verdict
from factcheck.phrases.danger import gravest_edit, settled
from factcheck.phrases.names import day, edit_name, unsure

# Characters of a quoted piece: enough to recognise the words, short enough for one line with a place.
_SHOWN = 72
# Characters of a word that says too little alone ("14" for "17") to be found again in its sentence.
_SHORT = 8

# Cc and Cf move a cursor, recolour a terminal or turn the reading direction; Cs cannot be encoded; Co has no shape.
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
# Printed without a space before the next word, or behind the last.
_LEADS, _TRAILS = ("£", "$", "€", "(", "“", "‘", "["), ("%", ",", ".", ";", ":", "!", "?", ")", "”", "’")
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


def joined(claim: Claim) -> str:
    """A claim's words on one line; between the pieces of an interrupted quotation stands " … "."""
    between = " … " if claim.kind is ClaimKind.QUOTE else " "
    return between.join(filter(None, map(one_line, claim.text.splitlines())))


def quoted(text: str, shown: int = _SHOWN) -> str:
    """``text`` on one line in quotation marks, cut at a word where it is longer than ``shown`` characters."""
    flat = one_line(text)
    if len(flat) > shown:
        flat = flat[:shown].rsplit(" ", 1)[0].rstrip(" …,;:") + "…"
    return f"“{flat}”"


def some(names: Sequence[str], shown: int) -> str:
    """The first ``shown`` names, the others counted: "minutes", "minutes and memo", "minutes, memo and 7 more"."""
    more = len(names) - shown
    told = [*names[:shown], *([f"{more} more"] if more > 0 else [])]
    return " and ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))


def more_places(verdict: Verdict) -> str:
    """How many places have the same words beside those that are listed; "" for none."""
    return f"{verdict.more} more {'place' if verdict.more == 1 else 'places'}" if verdict.more else ""


def _noted(told: str, note: str) -> str:
    return f"{told} ({one_line(note)})" if note else told


def _both(article: str, source: str) -> str:
    if not source:
        return f"only in the article: {quoted(article)}"
    if not article:
        return f"only in the source: {quoted(source)}"
    return f"article {quoted(article)}, source {quoted(source)}"


def _in_context(edit: Edit, verdict: Verdict) -> tuple[str, str]:
    """Both sides of a difference; one short word for another with the word before and the word after."""
    parts = verdict.evidence[0].parts if verdict.evidence else ()
    short = all(len(side.split()) == 1 and len(side) <= _SHORT for side in (edit.article, edit.source))
    at = [
        i for i, part in enumerate(parts) if (part.article.strip(), part.source.strip()) == (edit.article, edit.source)
    ]
    if not short or len(at) != 1:
        return edit.article, edit.source
    around = parts[max(0, at[0] - 1) : at[0]], parts[at[0] + 1 : at[0] + 2]
    before, after = (part[0] if part and part[0].op == "same" else Part("same") for part in around)
    return (
        _between(before.article.split()[-1:], edit.article, after.article.split()[:1]),
        _between(before.source.split()[-1:], edit.source, after.source.split()[:1]),
    )


def _between(before: Sequence[str], words: str, after: Sequence[str]) -> str:
    """The word before, the words, and the word after, as they are printed: "£6.4 million", "12%"."""
    told = words
    for word in before:
        told = word + told if word.endswith(_LEADS) else f"{word} {told}"
    for word in after:
        told = told + word if word.startswith(_TRAILS) else f"{told} {word}"
    return told


def _others(edit: Edit, verdict: Verdict) -> str:
    """What else differs, by the names of its kinds."""
    rest = [e for e in verdict.wording.edits if e is not edit] if verdict.wording else []
    kinds = Counter("the sentence goes on" if e.type is EditType.CONTINUED else edit_name(e.type) for e in rest)
    named = ", ".join(kind if count == 1 else f"{kind} ×{count}" for kind, count in kinds.items())
    if list(kinds) == ["the sentence goes on"]:
        return ", and the sentence goes on"
    return f", and {len(rest)} more ({named})" if rest else ""


def _by_edits(verdict: Verdict) -> str:
    edit = gravest_edit(verdict)
    if edit is None:
        return ""
    words = edit.article or edit.source
    told = _noted(_both(*_in_context(edit, verdict)), edit.note) if words else one_line(edit.note)
    return told + _others(edit, verdict)


def particulars(verdict: Verdict) -> tuple[Slot, ...]:
    """The particulars of a claim, each once: the same words under the same name say nothing more."""
    told: dict[tuple[str, str, str, SlotIs], Slot] = {}
    for slot in verdict.slots:
        told.setdefault((slot.label, slot.article, slot.source, slot.result), slot)
    return tuple(told.values())


_OPEN = {SlotIs.MISSING: "not there: ", SlotIs.ELSEWHERE: "stands there, but not clearly of this: "}


def _by_slots(verdict: Verdict, result: SlotIs) -> str:
    hit = [slot for slot in particulars(verdict) if slot.result is result]
    if result in _OPEN:
        return _OPEN[result] + ", ".join(dict.fromkeys(map(_lacking, hit))) if hit else ""
    return f"{one_line(hit[0].label)}: {_both(hit[0].article, hit[0].source)}" if hit else ""


def _lacking(slot: Slot) -> str:
    """A particular that is not there, and what the source has for it."""
    other = slot.source if slot.result is SlotIs.MISSING else ""
    near = slot.note if slot.note.endswith("this passage") else ""
    return _noted(quoted(slot.article), f"the source has {quoted(other)}" if other else near)


def _inferred(row: Row, field: str) -> str:
    """What a finding against a field rests on that extract inferred, until a person has seen to it."""
    return f"; the article's {field} is a guess of extract's" if field in row.claim.guessed and not settled(row) else ""


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
            told = _both(verdict.speaker.article, verdict.speaker.source) + _inferred(row, "speaker")
        case Finding.MISDATED if verdict.date:
            told = _both(day(verdict.date.article), day(verdict.date.source)) + _inferred(row, "date")
        case Finding.CONFLICTS | Finding.SOURCES_DISAGREE:
            told = _by_slots(verdict, SlotIs.CONFLICTS)
        case Finding.BOUND:
            told = _by_slots(verdict, SlotIs.BOUND)
        case Finding.PARTIAL:
            told = "; ".join(filter(None, (_by_slots(verdict, result) for result in _OPEN)))
        case Finding.NOT_FOUND:
            told = quoted(joined(row.claim))
        case _:
            pass
    return told or _SENTENCE.split(one_line(verdict.reason), maxsplit=1)[0]
