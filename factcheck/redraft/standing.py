"""Where the claims of a log stand in a new draft, word for word, each at a place of its own."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.model import Claim, ClaimKind, Document, Selector, Span
from factcheck.text.anchor import Place, find_places, lines_away, unlike
from factcheck.text.fold import glyphs

# Characters: shorter words stand anywhere by chance, so their surroundings must have stayed, or extract must have
# found them there too. Too low and a quotation that was cut lives on in a headline; too high and a moved one is gone.
_TELLING = 24

Spot = tuple[bool, Span]  # whether it is quoted, and where


def is_quoted(claim: Claim) -> bool:
    """Whether a claim stands in quotation marks; a quotation and a term are told apart by what is around them."""
    return claim.kind is not ClaimKind.CLAIM


class Ground:
    """The new draft, and which of its places are taken."""

    def __init__(self, document: Document, found: Collection[Spot] = ()) -> None:
        self.document = document
        self.found = found  # where extract sees a claim
        self.taken: dict[tuple[str, Spot], Selector] = {}

    def settle(self, claims: Sequence[Claim]) -> list[Span | None]:
        """A place for each claim; None for the ones whose words do not stand there any more.

        Among equal words the claim whose surroundings and line fit best chooses first.
        """
        spans: list[Span | None] = [None] * len(claims)
        wishes = sorted(wish for n, claim in enumerate(claims) for wish in self._wishes(n, claim))
        for _, n, span in wishes:
            claim = claims[n]
            key = (folded(claim.text), (is_quoted(claim), span))
            # Claims logged twice at one place share it.
            if spans[n] is None and self.taken.get(key, claim.at) == claim.at:
                self.taken[key] = claim.at
                spans[n] = span
        return spans

    def _wishes(self, n: int, claim: Claim) -> Iterator[tuple[tuple[int, bool, int, int], int, Span]]:
        """The places a claim may have, each with how little it fits."""
        for place in find_places(self.document, claim.text, claim.at.line):
            span = Span(place[0].start, place[-1].end)
            strange, unfound = unlike(self.document, place, claim.at), (is_quoted(claim), span) not in self.found
            by_chance = strange == 2 and unfound and len(claim.text) < _TELLING
            if not by_chance and not self._cuts_a_word(place):
                yield (strange, unfound, lines_away(self.document, place, claim.at), span.start), n, span

    def _cuts_a_word(self, place: Place) -> bool:
        """Whether a place begins or ends inside a word ("cut" in "cutting"), in scripts that part words by spaces."""
        text, start, end = self.document.text, place[0].start, place[-1].end
        return _joined(text[start - 1 : start], text[start]) or _joined(text[end - 1], text[end : end + 1])


def folded(text: str) -> str:
    """Words as they are compared: quotation marks, dashes and white space made plain."""
    return " ".join(glyphs(text).split())


def _joined(left: str, right: str) -> bool:
    return _in_word(left) and _in_word(right)


def _in_word(character: str) -> bool:
    return character.isdigit() or character.lower() != character.upper()
