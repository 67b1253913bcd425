"""Checks, findings and verdicts."""

from __future__ import annotations

from enum import StrEnum

from factcheck.model.base import Value
from factcheck.model.evidence import Edit, Evidence


class Wording(StrEnum):
    VERBATIM = "verbatim"
    EDITED = "edited"
    ALTERED = "altered"
    SPLICED = "spliced"
    AMBIGUOUS = "ambiguous"
    NOT_FOUND = "not-found"
    NOT_CHECKED = "not-checked"


class Agreement(StrEnum):
    CONFIRMED = "confirmed"
    DIFFERS = "differs"
    UNKNOWN = "unknown"


class Finding(StrEnum):
    VERBATIM = "verbatim"
    EDITED = "edited"
    ALTERED = "altered"
    SPLICED = "spliced"
    MISATTRIBUTED = "misattributed"
    MISDATED = "misdated"
    AMBIGUOUS = "ambiguous"
    AGREES = "agrees"
    BOUND = "bound"
    PARTIAL = "partial"
    CONFLICTS = "conflicts"
    SOURCES_DISAGREE = "sources-disagree"
    NOT_FOUND = "not-found"
    NOT_CHECKED = "not-checked"


class Level(StrEnum):
    """In order of danger."""

    CHANGE = "change"
    LOOK = "look"
    CONFIRM = "confirm"
    CLEAR = "clear"
    NOT_CHECKED = "not-checked"


class WordingCheck(Value, frozen=True):
    result: Wording
    reason: str
    code: str
    edits: tuple[Edit, ...] = ()


class AgreementCheck(Value, frozen=True):
    """The speaker or the date, in the article and in the source."""

    result: Agreement
    reason: str
    code: str = ""
    article: str = ""
    source: str = ""


class SlotKind(StrEnum):
    NUMBER = "number"
    DATE = "date"
    DURATION = "duration"
    NAME = "name"
    OFFICE = "office"
    VERB = "verb"
    NEGATION = "negation"


class SlotIs(StrEnum):
    AGREES = "agrees"
    CONFLICTS = "conflicts"
    BOUND = "bound"
    MISSING = "missing"
    ELSEWHERE = "elsewhere"  # the same words stand in the passage, but nothing shows that they are of the same


class Slot(Value, frozen=True):
    """One particular of a claim beside what the passage has for it, both cut from the originals."""

    kind: SlotKind
    label: str  # what the particular is about: "killed", "when", "who"
    article: str
    source: str  # "" when the passage has nothing for it; of a missing one, what is told of the same there
    result: SlotIs
    note: str = ""


class Corroboration(Value, frozen=True):
    """Independent sources that hold the claim, of those wanted."""

    have: int
    need: int


class Verdict(Value, frozen=True):
    """The machine's finding on one claim, computed anew at each run."""

    claim: str  # id
    finding: Finding
    level: Level
    code: str
    reason: str  # whole sentences in plain words
    wording: WordingCheck | None = None  # None: the claim is not a quotation
    speaker: AgreementCheck | None = None
    date: AgreementCheck | None = None
    slots: tuple[Slot, ...] = ()  # claims only
    hints: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()  # what the finding rests on, best first
    also: tuple[Evidence, ...] = ()  # the same words elsewhere
    more: int = 0  # further places that were looked at and would stand in ``also``, were it longer
    nearest: tuple[Evidence, ...] = ()  # closest passage where nothing was found
    corroboration: Corroboration = Corroboration(0, 1)
    searched: str = ""  # which sources were searched, in words
    unsearched: tuple[str, ...] = ()  # ids of those that should have been and could not; told where nothing was found
    codes: tuple[str, ...] = ()  # every rule that spoke, gravest first
