"""The likely places of a quotation, each judged for wording, speaker and date."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from factcheck.check.shelf import Shelf
from factcheck.judge.date import judge_date, judge_told_date
from factcheck.judge.difference import Pair
from factcheck.judge.levels import DANGER, finding_of, level_of
from factcheck.judge.presence import is_there
from factcheck.judge.shown import parts
from factcheck.judge.speaker import Voice, judge_speaker, may_quote
from factcheck.judge.wording import Judged, judge_wording
from factcheck.locate import locate
from factcheck.model import Agreement, AgreementCheck, Claim, Part, Placement, Speaker, Wording
from factcheck.text.quoting import Quoted

# So many places are judged; a phrase said oftener is told apart by its best ones.
_PLACES = 16


class Place:
    """One placement with its three checks."""

    def __init__(self, claim: Claim, quoted: Quoted, placement: Placement, speaker: Speaker | None, shelf: Shelf):
        self.placement = placement
        self.source = placement.source
        self.closeness = placement.closeness
        self._claim, self._quoted, self._named, self._shelf = claim, quoted, speaker, shelf
        self._pairs: dict[int, Pair] = {}
        self.day = shelf.day(self.source, self._begins)
        self.date = self._dated()
        self.there = is_there(placement, len(quoted.words), vouched=self.vouched)

    def _dated(self) -> AgreementCheck:
        """The date check; a source that quotes the words may date them itself."""
        check = judge_date(self._claim.date, self.day)
        source = self._shelf.sources[self.source] if check.result is Agreement.DIFFERS else None
        if source is None or not may_quote(source, self._begins):
            return check
        main = max(self.placement.pieces, key=lambda p: p.matched)
        span = self._shelf.words[self.source].span(main.first, main.last)
        return judge_told_date(check, self._claim.date, self.day, source.document.text, span)

    @property
    def _begins(self) -> int:
        """The first character of the longest piece."""
        main = max(self.placement.pieces, key=lambda p: p.matched)
        return self._shelf.words[self.source].span(main.first, main.last).start

    @cached_property
    def voice(self) -> Voice:
        """Who speaks there; found out only when asked, for it may mean reading the source's own attributions."""
        return self._shelf.voice(self.source, self._begins)

    @cached_property
    def speaker(self) -> AgreementCheck:
        return judge_speaker(self._named, self.voice)

    @cached_property
    def judged(self) -> Judged:
        """The wording; judged only when asked, for most places are not the passage."""
        return judge_wording(self.placement, self._pair, self._claim.at)

    def _pair(self, source: int) -> Pair:
        """The quotation beside a source that it stands in."""
        if source not in self._pairs:
            self._pairs[source] = self._shelf.pair(self._quoted, source)
        return self._pairs[source]

    @property
    def danger(self) -> int:
        """How grave the finding would be if this place answered."""
        return DANGER.index(level_of(finding_of(self.wording, self._agreement, self.date), self, self._claim))

    @property
    def _agreement(self) -> AgreementCheck:
        """Whether the named speaker stands here; where nobody is named it does not matter who does."""
        return self.speaker if self._named else _NOBODY_NAMED

    @property
    def wording(self) -> Wording:
        return self.judged.check.result

    @property
    def look(self) -> bool:
        return self.judged.look

    @property
    def vouched(self) -> bool:
        """The named speaker stands here, on the named day."""
        named = self._named is not None and self.date.result is Agreement.CONFIRMED
        return named and self.speaker.result is Agreement.CONFIRMED

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        typed = dict(self.judged.typed) if self.there else {}  # what is not its passage has no edits to speak of
        return parts(self.placement, typed, self._pair)

    def rank(self) -> tuple[object, ...]:
        """Order of places: those that hold the passage, the kindest verdict, the closest words."""
        card = self._shelf.cards[self.source]
        if not self.there:  # nothing to judge; the closest words are the most help
            return (True, -self.closeness, not card.primary, self.source)
        differ = (self._agreement.result is Agreement.DIFFERS, self.date.result is Agreement.DIFFERS)
        closest = (self.danger, -self.closeness, list(Wording).index(self.wording), *differ)
        return (False, *closest, not self.vouched, not card.primary, self.source)


_NOBODY_NAMED = AgreementCheck(Agreement.UNKNOWN, "The log names no speaker.")


def judged_places(
    claim: Claim, quoted: Quoted, speaker: Speaker | None, shelf: Shelf, among: Collection[int] | None
) -> list[Place]:
    """Every likely place of a quotation, judged, the one that answers for it first."""
    placements = locate(shelf.seeds, quoted, among, max(_PLACES, shelf.also + 1))
    return sorted((Place(claim, quoted, p, speaker, shelf) for p in placements), key=Place.rank)
