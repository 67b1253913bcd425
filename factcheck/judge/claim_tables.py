"""A row of a table beside a claim: which of its figures the claim is about.

"Parks | 41 | 32" under "Posts in 2025 | Posts in 2026" is told as "Parks, posts in 2025: 41",
of the cells whose heads name what the claim counts, in the year that it names. It may
agree only where the row is of the claim's subject and the year is the column's; it may
conflict only where one figure of the row, and no other, can be meant.
"""

from __future__ import annotations

import re
from functools import cached_property
from itertools import pairwise

from factcheck.judge.amounts import compare
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground, missing_words
from factcheck.model import Slot, SlotIs, SlotKind, replace
from factcheck.text.concepts import concept, is_light
from factcheck.text.grid import Cell, Row, bare_head, is_year, row_at, unit_told, with_unit
from factcheck.text.numbers import NumberMention
from factcheck.text.titles import table
from factcheck.text.words import words_of

_TOTALS = table("total totals all overall sum gesamt insgesamt summe ensemble")
# Verbs that only say that there are so many; "lost 9 posts" counts others than a column of posts does.
_HOLDS = frozenset(map(concept, table("employ have hold count number total record report stand amount show list own")))
_YEARS = re.compile(r"(?<!\d)((?:1[6-9]|20)\d\d)(?:\s?[-/–]\s?((?:1[6-9]|20)?\d\d)(?!\d))?(?!\d)")
_DATED = re.compile(r"year|season|date|period|jahr|année|año", re.IGNORECASE)

Years = frozenset[str]


class RowGround(Ground):
    """A row of a table as the passage; what stands before it, other rows, tells nothing of it."""

    def __init__(self, ground: Ground, row: Row) -> None:
        super().__init__(ground.claim, ground.source, ground.span, pinned=ground.pinned)
        self.row = row
        self._cells, self._in_year = _meant(row, ground.claim)
        self.passage = Reading(_spelled(_told(row, self._cells, ground.claim), ground.claim.text), ground.passage.base)
        self.before = Reading(f"{ground.source.card.title}\n{row.caption}")
        self.has_context = True  # "it" of a cell is nobody whom the claim names

    @cached_property
    def onward(self) -> Reading:
        return self.passage

    @cached_property
    def is_its_own(self) -> bool:
        """Whether the row is of the claim's subject, and its figures of the claim's years, each in its order."""
        return self._in_year and self._is_of_subject(_TOTALS) and _in_order(self.claim, self._cells)

    @cached_property
    def may_conflict(self) -> bool:
        """Whether one figure alone can be meant: of this row, under a head that the claim names, in its very year."""
        alone = len(self._cells) == 1 == len(_figures(self.claim))
        verbs = {self.claim.words.raw(v) for v in self.claim.verbs if self.claim.concepts[v] in _HOLDS}
        years = _years(self.claim.text)
        exact = not alone or not years or years == _years(self._cells[0].head) | _row_years(self.row)
        named = all(map(self.names, self.claim.names))
        return alone and exact and named and self._is_of_subject() and verbs.issuperset(missing_words(self))

    def _is_of_subject(self, light: frozenset[str] = frozenset()) -> bool:
        """Whether what the row is of stands in the claim, all of it."""
        label = self.row.named()
        wanted = [k for k in words_of(label).keys if not is_light(k) and k not in light]
        dated = _row_years(self.row)
        return (bool(label) or bool(dated)) and {concept(k) for k in wanted} <= self.claim.held


def as_the_row_tells(ground: Ground, slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    """The slots of a row: where one figure alone can be meant, another of its unit conflicts; else nothing does."""
    if not isinstance(ground, RowGround):
        return slots
    if not ground.may_conflict:
        return tuple(replace(s, result=SlotIs.MISSING, note="") if s.result is SlotIs.CONFLICTS else s for s in slots)
    return tuple(_held_against(ground, s) if s.kind is SlotKind.NUMBER else s for s in slots)


def _held_against(ground: RowGround, slot: Slot) -> Slot:
    ours = [n for n in ground.claim.numbers if n.text == slot.article or n.at.of(ground.claim.text) in slot.article]
    theirs = _figures(ground.passage)
    if slot.result is not SlotIs.MISSING or len(ours) != 1 or len(theirs) != 1 or ours[0].unit != theirs[0].unit:
        return slot
    compared = compare(ours[0], theirs[0])
    return replace(slot, source=theirs[0].text, result=compared.result, note=compared.note)


def as_row(ground: Ground) -> Ground:
    """The ground as that of a row, where its passage is one; else as it is."""
    row = row_at(ground.source.document, ground.span)
    return RowGround(ground, row) if row is not None and row.figures() else ground


def _meant(row: Row, claim: Reading) -> tuple[tuple[Cell, ...], bool]:
    """The cells with figures that the claim may be about, and whether they are of its years."""
    wanted, own = _years(claim.text), _row_years(row)
    cells = tuple(c for c in row.figures() if not _tells_year(row, c))
    dated = any(_years(c.head) for c in cells) or bool(own)
    in_year = tuple(c for c in cells if _meets(_years(c.head) or own, wanted)) if wanted and dated else cells
    exact = tuple(c for c in in_year if (_years(c.head) or own) & wanted)
    in_year = exact or in_year
    named = tuple(c for c in in_year or cells if _content(c.head) <= claim.held)
    said = tuple(c for c in named if _content(c.head)) or named
    return said or in_year or cells, bool(in_year) if dated else _by_caption(row, wanted, len(cells))


def _by_caption(row: Row, wanted: Years, figures: int) -> bool:
    """Whether the row's figures may be of the claim's years, where no head and no cell tells of which they are."""
    told = _years(row.caption)
    return not wanted or (len(told) == 1 and _meets(told, wanted)) or (not told and figures == 1)


def _told(row: Row, cells: tuple[Cell, ...], claim: Reading) -> str:
    """The row in words: what it is of, then each figure after the head of its column, in its unit."""
    others = [c.text for c in row.cells if c not in row.figures()]
    heads = [c.head for c in row.cells if c.text == row.named() and c.head]
    figures = (f"{_headed(c, row)}: {_counted(c, row, claim)}".removeprefix(": ") for c in cells)
    named = frozenset[str]().union(*(_content(c.head) for c in cells))
    about = bare_head(row.caption) if _lends(row.caption, claim, named) else ""
    of = " – ".join(filter(None, (about, *map(_small, heads), ", ".join(others))))
    return f"{of}, {'; '.join(figures)}".removeprefix(", ")


def _lends(caption: str, claim: Reading, named: frozenset[str]) -> bool:
    """Whether a caption has words of the claim that no head has; one of several years would say nothing of which."""
    return len(_years(caption)) < 2 and not named >= _content(caption) & claim.held


def _spelled(told: str, claim: str) -> str:
    """The same with the years of accounts as the claim spells them: "2025-26" for "2025/26"."""
    own = {next(iter(_years(m.group()))): m.group() for m in _YEARS.finditer(claim) if m[2]}
    return _YEARS.sub(lambda m: own.get(next(iter(_years(m.group()))), m.group()), told) if own else told


def _headed(cell: Cell, row: Row) -> str:
    """A figure's head, with the years of its row and "in" before each: so a sentence has them."""
    years = " ".join(sorted(_row_years(row)))
    return _YEARS.sub(r"in \g<0>", f"{_small(bare_head(cell.head))} {years}".strip()).replace("in in ", "in ")


def _counted(cell: Cell, row: Row, claim: Reading) -> str:
    """A figure in its unit; where it has none, of what its head and the claim count: "41 posts"."""
    figure = with_unit(cell.text, cell.head, unit_told(row.caption))
    nouns = (n.unit for n in _figures(claim) if n.unit.isalpha() and concept(n.unit) in _content(cell.head))
    return f"{figure} {next(nouns, '')}".strip() if figure == cell.text and figure[-1:].isdigit() else figure


def _small(head: str) -> str:
    """A head in the middle of a line: its capital makes no name of it."""
    return head[:1].lower() + head[1:] if head[1:2].islower() else head


def _content(head: str) -> frozenset[str]:
    """The concepts of a head's words; years and units left out."""
    keys = words_of(_YEARS.sub(" ", bare_head(head))).keys
    return frozenset(concept(k) for k in keys if not is_light(k) and not k[:1].isdigit())


def _years(text: str) -> Years:
    """The years of a text; of an account "2025/26", that as one: "2025/26" and "2025-2026" are alike."""
    return frozenset(first + (f"/{second[-2:]}" if second else "") for first, second in _YEARS.findall(text))


def _meets(ours: Years, wanted: Years) -> bool:
    """Whether a year of one is a year of the other, or begins or ends it."""
    return any(_ends(a) & _ends(b) for a in ours for b in wanted)


def _ends(year: str) -> set[str]:
    first, _, second = year.partition("/")
    return {first, first[:2] + second} if second else {first}


def _tells_year(row: Row, cell: Cell) -> bool:
    """Whether a cell says which year the row is of: it stands first, or under "Year"."""
    return is_year(cell.text) and (cell is row.cells[0] or _DATED.search(cell.head) is not None)


def _row_years(row: Row) -> Years:
    return frozenset(year for c in row.cells if _tells_year(row, c) for year in _years(c.text))


def _figures(reading: Reading) -> list[NumberMention]:
    """The figures of a text that are no years."""
    years = [m.span() for m in _YEARS.finditer(reading.text)]
    return [n for n in reading.numbers if not any(start <= n.at.start < end for start, end in years)]


def _in_order(claim: Reading, cells: tuple[Cell, ...]) -> bool:
    """Whether each of the claim's figures stands in the column of its own year, where it has as many of both.

    "From 41 in 2025 to 32 in 2026": the first figure is of the first year.
    """
    years = [next(iter(_years(m.group()))) for m in _YEARS.finditer(claim.text)]
    numbers = _figures(claim)
    if len(years) < 2 or len(years) != len(numbers):
        return len(years) < 2 or len(cells) == 1 or all(a == b for a, b in pairwise(years))
    for year, number in zip(years, numbers, strict=True):
        near = [c for c in cells if _meets(_years(c.head), frozenset({year}))]
        own = [c for c in near if year in _years(c.head)] or near
        held = {n.value for c in own for n in Reading(with_unit(c.text, c.head)).numbers}
        if own and number.value not in held:
            return False
    return True
