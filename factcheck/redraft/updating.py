"""A log brought to the next draft: matched, refreshed, and laid out again."""

from __future__ import annotations

import re
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence

from factcheck.model import ArticleCard, Claim, ClaimKind, Document, Log, Selector, Span, Speaker, Value, replace
from factcheck.redraft.matching import Matches, match
from factcheck.redraft.memory import Memory, fingerprints
from factcheck.redraft.order import out_of_order, woven
from factcheck.redraft.people import People
from factcheck.redraft.standing import folded
from factcheck.redraft.values import Entry, Fate, Redraft
from factcheck.text.anchor import selector

_GUESSES = ("speaker", "date", "occasion")
_WIDTH = 100  # characters of a remark's line


class Draft(Value, frozen=True):
    """The next draft: its text, what the log is to say of it, and what extract finds in it."""

    document: Document
    card: ArticleCard
    speakers: Sequence[Speaker]
    claims: Sequence[Claim]


def redraft(log: Log, draft: Draft, offered: Sequence[str]) -> Redraft:
    """Bring ``log`` to the next draft.

    ``offered`` are the fingerprints of what extract found in the draft before. Empty
    when nobody remembers; then a claim that a person took out comes back as a new one.
    """
    found = match(draft.document, log, draft.claims, Memory(offered))
    return _Update(log, draft, found).redraft()


class _Update:
    """One update: entries for the old claims and the new, in order."""

    def __init__(self, log: Log, draft: Draft, found: Matches) -> None:
        self.log, self.draft, self.found = log, draft, found
        self.people = People(log.speakers, draft.speakers)
        self.remarks: dict[str, str] = {}

    def redraft(self) -> Redraft:
        old = [self._entry(i, claim) for i, claim in enumerate((*self.log.claims, *self.log.gone))]
        live, gone = old[: len(self.log.claims)], old[len(self.log.claims) :]
        new = [Entry(Fate.NEW, claim) for claim in self._new()]
        card = replace(self.draft.card, offered=fingerprints(self.draft.claims))
        staying = [n for n, entry in enumerate(live) if entry.fate is not Fate.GONE]
        back = [n for n, entry in enumerate(gone, len(live)) if entry.fate is Fate.BACK]
        added = [(self._start(n), old[n].claim) for n in back]
        added += [(self._new_start(n), e.claim) for n, e in zip(self.found.added, new, strict=True)]
        claims = woven([live[n].claim for n in staying], [self._start(n) for n in staying], added)
        left = [e.claim for e in (*gone, *live) if e.fate is Fate.GONE]
        entries = (*self._moved(live), *(old[n] for n in back), *new)
        return Redraft(Log(card, tuple(self.people.speakers), claims, tuple(left)), entries, self.remarks)

    def _entry(self, i: int, claim: Claim) -> Entry:
        """What became of one old claim."""
        if i in self.found.edited:
            now = self.draft.claims[self.found.edited[i]]
            return Entry(Fate.EDITED, self._edited(self._as_quoted(i, claim, now), now), claim)
        if self.found.spans[i] is None and i not in self.found.same:
            return Entry(Fate.GONE, claim, claim)
        fresh = self.draft.claims[self.found.same[i]] if i in self.found.same else None
        fate = Fate.KEPT if i < len(self.log.claims) else Fate.BACK
        kept = self._kept(claim, self.found.spans[i], fresh)
        return Entry(fate, self._as_quoted(i, kept, fresh) if fresh else kept, claim)

    def _as_quoted(self, i: int, claim: Claim, fresh: Claim) -> Claim:
        """A term that somebody is now said to have said is a quotation, or it would stay unchecked."""
        as_guessed = claim.kind is ClaimKind.TERM and i in self.found.known
        return replace(claim, kind=fresh.kind) if as_guessed else claim

    def _edited(self, claim: Claim, fresh: Claim) -> Claim:
        """The claim in the new draft's words. What it said before stays above it as a comment."""
        if folded(claim.text) == folded(fresh.text):  # its place could not be told, but its words are there
            return self._guessed(replace(claim, at=fresh.at), fresh)
        self._remark(claim, f"was: {claim.text}")
        return self._guessed(replace(claim, text=fresh.text.strip(), at=fresh.at), fresh)

    def _kept(self, claim: Claim, span: Span | None, fresh: Claim | None) -> Claim:
        """The claim as it was, with a place that is right again."""
        there = selector(self.draft.document, span) if span else fresh.at if fresh else claim.at
        claim = replace(claim, at=_refreshed(claim.at, there))
        return self._guessed(claim, fresh) if fresh else claim

    def _guessed(self, claim: Claim, fresh: Claim) -> Claim:
        """What is still a guess is guessed anew; what a person has seen stays."""
        for name in _GUESSES:
            before, value = getattr(claim, name), getattr(fresh, name)
            if name not in claim.guessed or not value:
                continue
            if name == "speaker":
                value = before if self.people.same(before, value) else self.people.meet(value)
            if value != before:
                self._remark(claim, f"{name} was: {before}")
                claim = replace(claim, **{name: value})
        return claim

    def _remark(self, claim: Claim, told: str) -> None:
        words = "".join(c if c.isprintable() else " " for c in " ".join(told.split()))
        lines = textwrap.wrap(f"{claim.id} {words}", _WIDTH, subsequent_indent="  ")
        self.remarks[claim.id] = "\n".join(filter(None, (self.remarks.get(claim.id), *lines)))

    def _new(self) -> Iterator[Claim]:
        """The new claims, under ids that no claim has or had."""
        last: Counter[str] = Counter()
        for claim in (*self.log.claims, *self.log.gone):
            series, number = _numbered(claim.id)
            last[series] = max(last[series], number)
        for n in self.found.added:
            claim = self.draft.claims[n]
            series, _ = _numbered(claim.id)
            last[series] += 1
            yield replace(
                claim, id=f"{series}{last[series]}", text=claim.text.strip(), speaker=self.people.meet(claim.speaker)
            )

    def _start(self, i: int) -> int:
        """Where an old claim stands now; -1: nobody can tell."""
        found = self.found
        if i in found.edited:
            return self._new_start(found.edited[i])
        span = found.spans[i] or (found.new_spans[found.same[i]] if i in found.same else None)
        return span.start if span else -1

    def _new_start(self, n: int) -> int:
        span = self.found.new_spans[n]
        return span.start if span else -1

    def _moved(self, live: Sequence[Entry]) -> Iterator[Entry]:
        """The entries of the log's claims, those that have moved past the others so called."""
        placed = [n for n, e in enumerate(live) if e.fate is Fate.KEPT and e.before and e.before.at.line]
        placed.sort(key=lambda n: self.log.claims[n].at.line)
        strayed = {placed[k] for k in out_of_order([self._start(n) for n in placed])}
        for n, entry in enumerate(live):
            yield replace(entry, fate=Fate.MOVED) if n in strayed and entry.claim != entry.before else entry


def _numbered(name: str) -> tuple[str, int]:
    """An id as a series and a number: q12 is the twelfth of the series q. Other ids are the 0th of their own."""
    found = re.fullmatch(r"(\D*)(\d{1,9})", name, re.ASCII)
    return (found[1], int(found[2])) if found else (name, 0)


def _refreshed(at: Selector, there: Selector) -> Selector:
    """``there``, but of a selector that is still right, or that never had words, no more than the line changes."""
    if at == Selector():
        return at
    right = folded(there.prefix).endswith(folded(at.prefix)) and folded(there.suffix).startswith(folded(at.suffix))
    return replace(at, line=there.line if at.line else 0) if right else there
