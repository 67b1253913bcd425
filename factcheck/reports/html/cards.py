"""The data of a card: one claim's finding, its evidence and its mark, in the words the page prints."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import (
    Agreement,
    AgreementCheck,
    Evidence,
    Finding,
    Level,
    Mark,
    MarkIs,
    Place,
    Report,
    Row,
    Slot,
    Value,
    Verdict,
    replace,
)
from factcheck.phrases import (
    AGREEMENTS,
    LEVELS,
    MARKS,
    SLOTS,
    agreement_level,
    day,
    difference,
    edit_name,
    joined,
    more_places,
    nothing_near,
    particulars,
    quoted,
    settled,
    slot_level,
    title,
    wording_name,
)
from factcheck.reports.html.passages import Passage, passage, spot

# Characters of the article's words by which a reader knows the sentence again.
_BEGINNING = 60


class Badge(Value, frozen=True):
    """A level with the word for one result at that level."""

    level: str
    shape: str
    word: str


class Check(Value, frozen=True):
    """A row of the table of checks or of slots: the article's side, the source's, and the result."""

    name: str
    badge: Badge
    article: str
    source: str
    note: str


class Difference(Value, frozen=True):
    """A typed difference, for the wording row."""

    name: str
    article: str
    source: str
    note: str


class Marked(Value, frozen=True):
    """A person's mark, in words."""

    state: str  # open, waiting (a query, say: something is left to do), settled or stale
    word: str
    by: str
    on: str
    note: str


class Card(Value, frozen=True):
    """Everything the page shows of one claim."""

    id: str
    anchor: str  # the id of the element, unique in the page
    level: str
    shape: str
    level_word: str
    title: str
    code: str
    at: str  # where in the article: "line 12", "p. 4, line 2"; "" when not known
    text: str
    begins: str  # the first of its words in the article, quoted, for the list at the top
    said_by: str
    brief: str  # what differs, for the list at the top
    reason: str
    wording: Badge | None
    wording_reason: str
    differences: tuple[Difference, ...]
    checks: tuple[Check, ...]
    slots: tuple[Check, ...]
    evidence: tuple[Passage, ...]
    also: tuple[Passage, ...]
    more: str  # how many other places beside those of ``also``, in words
    nearest: tuple[Passage, ...]
    alone: bool  # not found, and no passage comes near
    hints: tuple[str, ...]
    corroboration: str
    searched: str
    guessed: str
    note: str
    mark: Marked
    sources: tuple[int, ...]  # their rows in the table of sources, from 1


def badge(level: Level, word: str = "") -> Badge:
    """The shape of a level with ``word``, or with the level's own word."""
    return Badge(level.value, LEVELS[level].shape, word or LEVELS[level].word)


def _untold(verdict: Verdict, reason: str) -> str:
    """``reason`` unless the headline's own reason says it already."""
    return "" if reason in verdict.reason else reason


def _agreement(name: str, check: AgreementCheck | None, verdict: Verdict) -> tuple[Check, ...]:
    if check is None:
        return ()
    word = badge(agreement_level(check.result), AGREEMENTS[check.result])
    said = day if name == "date" else str
    note = "" if check.result is Agreement.CONFIRMED else _untold(verdict, check.reason)
    return (Check(name, word, said(check.article), said(check.source), note),)


def _slot(slot: Slot) -> Check:
    return Check(
        slot.label or slot.kind.value,
        badge(slot_level(slot.result), SLOTS[slot.result]),
        slot.article,
        slot.source,
        slot.note,
    )


def _mark(row: Row) -> Marked:
    mark: Mark = row.claim.mark
    unsettled = "open" if mark.status is MarkIs.OPEN else "waiting"
    state = "stale" if row.stale else ("settled" if settled(row) else unsettled)
    return Marked(state, MARKS[mark.status], mark.by, day(mark.on), mark.note)


def _corroboration(verdict: Verdict) -> str:
    have, need = verdict.corroboration.have, verdict.corroboration.need
    if not have and need <= 1:
        return ""
    return f"{have} independent {'source' if have == 1 else 'sources'} of {need} wanted"


def _wording(verdict: Verdict) -> Badge | None:
    return badge(*wording_name(verdict.wording)) if verdict.wording else None


def _differences(verdict: Verdict) -> tuple[Difference, ...]:
    edits = verdict.wording.edits if verdict.wording else ()
    return tuple(Difference(edit_name(e.type), e.article, e.source, e.note) for e in edits)


def _guessed(row: Row) -> str:
    """What extract filled in by inference, in a sentence."""
    if not row.claim.guessed:
        return ""
    named = " and ".join(f"the {name}" for name in row.claim.guessed)
    seen = "" if settled(row) else "; nobody has looked at that yet"
    return f"extract inferred {named}{seen}"


def _begins(report: Report, row: Row, brief: str) -> str:
    """The article's words as they begin; "" where ``brief`` tells them already."""
    whole = joined(row.claim) if row.span is None or row.pieces else row.span.of(report.document.text)
    words = quoted(whole, _BEGINNING)
    return "" if row.verdict.finding is Finding.NOT_FOUND or words in brief else words


def _where(report: Report, row: Row) -> str:
    place = report.document.place(row.span.start) if row.span else Place(row.claim.at.line, 0)
    return replace(place, turn=0).words()


def _other(verdict: Verdict) -> str:
    """What the source has where a claim has something else; "" where nothing differs."""
    return next((slot.source for slot in verdict.slots if slot_level(slot.result) is Level.CHANGE), "")


class Numbers:
    """The rows of a report's sources in its table, from 1, and which of them the page shows the text of."""

    def __init__(self, report: Report) -> None:
        self._rows = {row.card.id: (i, bool(row.excerpts)) for i, row in enumerate(report.sources, start=1)}

    def of(self, passages: Iterable[Evidence]) -> tuple[int, ...]:
        """The rows of the sources in which ``passages`` stand, in order."""
        return tuple(sorted({self._rows[e.source][0] for e in passages if e.source in self._rows}))

    def spot(self, evidence: Evidence) -> str:
        """The page's element in which the source's own text has the words; "" where the text is not shown."""
        number, shown = self._rows.get(evidence.source, (0, False))
        return spot(number, evidence.spans[0].start) if shown and evidence.spans else ""


def card(report: Report, row: Row, anchor: str, numbers: Numbers | None = None) -> Card:
    """The card of ``row``, to stand in the page as the element ``anchor``. ``numbers``: those of ``report``."""
    claim, verdict = row.claim, row.verdict
    numbers = numbers or Numbers(report)

    other = _other(verdict)

    def shown(passages: Iterable[Evidence]) -> tuple[Passage, ...]:
        return tuple(passage(e, numbers.spot(e), other) for e in passages)

    words = LEVELS[verdict.level]
    brief = difference(row)
    return Card(
        id=claim.id,
        anchor=anchor,
        level=verdict.level.value,
        shape=words.shape,
        level_word=words.word,
        title=title(verdict),
        code=verdict.code,
        at=_where(report, row),
        text=joined(claim),
        begins=_begins(report, row, brief),
        said_by=row.speaker.name if row.speaker else "",
        brief=brief,
        reason=verdict.reason,
        wording=_wording(verdict),
        wording_reason=_untold(verdict, verdict.wording.reason) if verdict.wording else "",
        differences=_differences(verdict),
        checks=(*_agreement("speaker", verdict.speaker, verdict), *_agreement("date", verdict.date, verdict)),
        slots=tuple(map(_slot, particulars(verdict))),
        evidence=shown(verdict.evidence),
        also=shown(verdict.also),
        more=more_places(verdict),
        nearest=shown(verdict.nearest),
        hints=verdict.hints,
        corroboration=_corroboration(verdict),
        searched=verdict.searched,
        alone=nothing_near(verdict),
        guessed=_guessed(row),
        note=claim.note,
        mark=_mark(row),
        sources=numbers.of((*verdict.evidence, *verdict.also, *verdict.nearest)),
    )
