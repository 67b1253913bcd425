"""A person's office: "Senator Kim Reyes" beside a source that says when she stopped being one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factcheck.judge.claim_reading import Reading
from factcheck.model import Slot, SlotIs, SlotKind, Span
from factcheck.text.names import NameMention
from factcheck.text.persons import same_person
from factcheck.text.sentences import sentences
from factcheck.text.titles import table

OFFICES = table(
    """president senator representative congressman congresswoman governor mayor minister secretary chancellor premier
    king queen ambassador judge justice attorney sheriff commissioner councillor councilor chair chairman chairwoman
    chairperson chief director coach captain general colonel treasurer speaker leader ceo cfo dean rector principal"""
)
# What says that an office is over, within a few words of it.
_OVER = (
    r"(?:former|ex|then|one-time|previously|until|till|no longer|resigned as|stepped down as|left office as|retired as)"
)
# "Son of former Mayor Bell": the office was another's.
_RELATIVES = (
    "son|daughter|wife|husband|widow|widower|brother|sister|nephew|niece|mother|father|child|cousin|grandson"
    "|granddaughter|aide|adviser|advisor|assistant|ally|friend|opponent|rival|successor|predecessor"
)
_RELATED = re.compile(rf"\b(?:{_RELATIVES}) (?:of|to) (?:the )?\Z")
_UNTIL = r"(?:until|till|before)"
_WAS = r"(?:was|had been|served as|were)(?: an?| the)?"


def office_slots(claim: Reading, passage: Reading) -> tuple[Slot, ...]:
    """A slot for each titled person of the claim of whom the passage says that the office is over.

    Another title alone is no conflict: people hold several.
    """
    return tuple(s for name in claim.names if name.title for s in _slots(claim, name, passage))


def _slots(claim: Reading, name: NameMention, passage: Reading) -> Iterator[Slot]:
    office = next((w for w in re.findall(r"\w+", name.title.lower()) if w in OFFICES), "")
    article = claim.text[min(name.whole.start, name.span.start) : name.span.end]
    if not office or re.search(rf"\b{_OVER}\b", name.title, re.IGNORECASE):
        return
    told = sentences(passage.text)
    for k, sentence in enumerate(told):
        if any(_same(name, other) for other in passage.names if sentence.overlaps(other.span)):
            yield from _told(passage.text, told[k : k + 2], office, article)
            return


def _same(one: NameMention, other: NameMention) -> bool:
    return other.kind in ("person", "") and same_person(one.text, other.text) is True


def _told(text: str, told: Sequence[Span], office: str, article: str) -> Iterator[Slot]:
    """What a sentence about the person says, with the next when that goes on with "he" or "she"."""
    goes_on = len(told) > 1 and re.search(r"\b(?:he|she|they)\b", told[1].of(text), re.IGNORECASE)
    said = Span(told[0].start, told[1 if goes_on else 0].end).of(text)
    over = re.search(
        rf"\b{_WAS} {office}\b[^.;]{{0,20}}\b{_UNTIL}\b|\b{_UNTIL} [^.;]{{0,20}}\b{_WAS} {office}\b"
        rf"|\b{_OVER}[- ](?:\w+ ){{0,2}}{office}\b",
        said,
        re.IGNORECASE,
    )
    now = re.search(r"\b(?:has been|is now|is|became|serves as|was appointed|was named)\b(?: an?| the)? ", said, re.I)
    if over and not _RELATED.search(said[: over.start()]):
        held = _office_after(said, now.end()) if now else ""
        note = "the source gives another office" if held else "the source says that this office is over"
        yield Slot(SlotKind.OFFICE, "office", article, held or over.group(), SlotIs.CONFLICTS, note)


def _office_after(said: str, at: int) -> str:
    """The office named next: up to a comma, a semicolon or "since"."""
    phrase = re.match(r"[^,;.()]{0,60}", said[at:])
    words = re.split(r" (?:since|from|until|after|in|on)\b", phrase.group())[0] if phrase else ""
    return words.strip() if any(w in OFFICES for w in re.findall(r"\w+", words.lower())) else ""
