"""The one place that knows the order: locate, align, judge, and a verdict comes out.

>>> checker = Checker(sources, speakers)          # doctest: +SKIP
>>> checker.check(claim).finding                  # doctest: +SKIP
<Finding.VERBATIM: 'verbatim'>
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cached_property

from factcheck.check.claims import check_claim
from factcheck.check.quotes import check_quote
from factcheck.check.shelf import ALSO, Shelf
from factcheck.check.terms import check_term
from factcheck.check.unsearched import not_checked, with_unsearched
from factcheck.model import Claim, ClaimKind, Source, Speaker, Unread, Verdict

__all__ = ["Checker", "Shelf", "not_checked"]


class Checker:
    """A library and a log's speakers, ready to answer for one claim after another.

    Equal sources and claims give equal verdicts, in any order of asking.
    ``published`` is the article's date (log form), against which "last Monday"
    is read. ``unread`` sources cannot be searched; a claim pinned to nothing but
    them is not checked, which is not the same as not found (see :mod:`factcheck.check.unsearched`). ``also``: so many
    other places of the same words are listed at the most.
    """

    def __init__(
        self,
        sources: Sequence[Source],
        speakers: Sequence[Speaker] = (),
        *,
        published: str = "",
        unread: Sequence[Unread] = (),
        also: int = ALSO,
    ) -> None:
        self._also = also
        self._sources = sources
        self._unread = tuple(unread)
        self._speakers = {s.id: s for s in speakers}
        self._published = published

    def __getstate__(self) -> dict[str, object]:
        """Another process makes its own shelf, from the same sources."""
        return {name: value for name, value in self.__dict__.items() if name != "shelf"}

    @cached_property
    def shelf(self) -> Shelf:
        """The sources with their words and seeds; made once, at the first question."""
        return Shelf(self._sources, self._unread, self._also)

    def prepare(self, kinds: Collection[ClaimKind]) -> None:
        """Make what claims of these kinds will need, so that it is made once before the work is shared."""
        if ClaimKind.QUOTE in kinds:
            _ = self.shelf.seeds
        if ClaimKind.CLAIM in kinds:
            _ = self.shelf.passages

    def check(self, claim: Claim) -> Verdict:
        """The machine's finding on one claim."""
        if claim.kind is ClaimKind.TERM:
            return check_term(claim)
        speaker = self._speakers.get(claim.speaker)
        if claim.kind is ClaimKind.QUOTE:
            return with_unsearched(check_quote(claim, speaker, self.shelf), claim, speaker, self._unread)
        return with_unsearched(check_claim(claim, self._published, self.shelf), claim, None, self._unread)
