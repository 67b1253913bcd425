"""The order of extraction: pieces, attribution, speakers, dates, then claims."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from factcheck.extract.attribution import attribute
from factcheck.extract.bodies import office_whole
from factcheck.extract.claims import WORTH_CHECKING, Candidate, candidates, unlogged
from factcheck.extract.dating import Calendar, Dated, is_gathering
from factcheck.extract.lent import Lender
from factcheck.extract.masking import mask
from factcheck.extract.own_words import OwnWords
from factcheck.extract.prose import Prose
from factcheck.extract.quotations import find_pieces, paragraphs
from factcheck.extract.speaker_ids import as_speakers
from factcheck.extract.speakers import Cast, Person
from factcheck.extract.terms import find_terms
from factcheck.extract.values import Extraction, Piece, Quotation, Saying
from factcheck.model import Claim, ClaimKind, Document, Span, Speaker, replace
from factcheck.text.anchor import selector
from factcheck.text.heading import published
from factcheck.text.titles import table

_INTERRUPTION = 240  # characters of attribution between two pieces of one quotation


class Reading:
    """An article read for its quotations: the pieces, who says them, and the people and days named."""

    def __init__(self, document: Document, published: str = "") -> None:
        text = document.text
        self.parts = paragraphs(document)
        self.pieces = find_pieces(document, self.parts)
        self.masked = mask(text, self.pieces)
        self.prose = Prose(self.masked, self.parts)
        self.cast = Cast(text, self.prose)
        self.calendar = Calendar(self.prose, published or document.metadata.published)
        sayings = attribute(self.prose, self.pieces)
        terms = find_terms((text, self.masked), [p.span for p in self.parts], self.pieces, sayings)
        groups = tuple(_groups(text, self.pieces, sayings, terms))
        desk = _Desk(text, self.prose, self.cast, self.calendar)
        self.quotations = desk.quotations(self.pieces, sayings, groups, terms)

    def speakers(self, reported: Sequence[Span] = ()) -> tuple[Speaker, ...]:
        """Who is quoted, and who is named at ``reported``, in that order."""
        said = [(q.speaker, q.speaker_span) for q in self.quotations if q.speaker and not q.term]
        said += [(name, span) for span in reported if (name := self.named(span))]
        return as_speakers([self.cast.said_by(span) or Person(name) for name, span in said if span])

    def named(self, span: Span) -> str:
        """The fullest name of whom the words at ``span`` stand for; "" when they name nobody."""
        person = self.cast.said_by(span)
        return person.name if person else _unresolved(office_whole(self.masked, span))


def quotations(document: Document, published: str = "") -> tuple[Quotation, ...]:
    """Only the quotations of a text, with who says them and when, without the claims.

    ``published`` is as in :func:`extract`. What a source quotes is read so too.
    """
    return Reading(document, published).quotations


def extract(document: Document, published: str = "", threshold: float = WORTH_CHECKING) -> Extraction:
    """Quotations, speakers and candidate claims of an article, in its order.

    ``published`` is the article's date in the form of the log; without it "on
    Monday" gives no date. Clauses that score below ``threshold`` (log odds, see
    :func:`factcheck.extract.checkworthiness`) are not logged. Never raises on odd
    text; what was mended is told in ``notices``.
    """
    read = Reading(document, published)
    dates = [d.span.start for d in read.calendar.mentions]
    found = candidates(read.prose, dates, threshold)
    own = OwnWords(read.masked, read.quotations, dates, threshold)
    kept = [c for f in found if (c := own.of(f))]
    speakers = read.speakers([c.speaker for c in kept if c.speaker])
    ids = {s.name: s.id for s in speakers}
    count = {True: itertools.count(1), False: itertools.count(1)}
    quotes = [(_term if q.term else _quote)(document, q, next(count[q.term]), ids) for q in read.quotations]
    said = [ids.get(read.named(c.speaker), "") if c.speaker else "" for c in kept]
    claims = [_claim(document, c, n, who) for n, (c, who) in enumerate(zip(kept, said, strict=True), 1)]
    told = sorted([c.span for c in kept] + [q.date_span for q in read.quotations if q.date_span], key=lambda s: s.end)
    left = unlogged(read.prose, dates, told)
    notices = (*_notices(document, read.pieces), *_unsure(document, read), *_left_out(document, left))
    return Extraction(speakers, _in_order(read.quotations, quotes, kept, claims), read.quotations, notices)


def _groups(
    text: str, pieces: Sequence[Piece], sayings: Sequence[Saying], terms: frozenset[int]
) -> Iterator[tuple[int, ...]]:
    """Pieces that are one quotation: run on over paragraphs, or parted only by their attribution."""
    group: list[int] = []
    for n, piece in enumerate(pieces):
        apart = n in terms or n - 1 in terms
        if group and (
            apart or not (piece.runs_on or _interrupted(text, (pieces[n - 1], piece), (sayings[n - 1], sayings[n])))
        ):
            yield tuple(group)
            group = []
        group.append(n)
    if group:
        yield tuple(group)


def _interrupted(text: str, pair: tuple[Piece, Piece], said: tuple[Saying, Saying]) -> bool:
    (one, other), (first, second) = pair, said
    if one.paragraph != other.paragraph or first.way not in ("after", "carried") or not second.speaker:
        return False
    gap = Span(one.outer.end, other.outer.start)
    cue = first.cue
    between = cue is not None and gap.start <= cue.start and cue.end <= gap.end
    if not between or len(gap) > _INTERRUPTION or second.speaker != first.speaker:
        return False
    return len(re.findall(r"[.!?](?=\s)", gap.of(text))) <= 1


class _Desk:
    """What is needed to describe a quotation."""

    def __init__(self, text: str, prose: Prose, cast: Cast, calendar: Calendar) -> None:
        self.text, self.prose, self.cast, self.calendar = text, prose, cast, calendar
        self.lender = Lender(prose, calendar, self._named)

    def quotations(
        self,
        pieces: Sequence[Piece],
        sayings: Sequence[Saying],
        groups: Sequence[tuple[int, ...]],
        terms: frozenset[int],
    ) -> tuple[Quotation, ...]:
        """All quotations in order; dates and occasions are carried while the same person goes on."""
        found: list[Quotation] = []
        before, floor = -1, 0
        for group in groups:
            members = [pieces[n] for n in group]
            saying = next((sayings[n] for n in group if sayings[n].speaker), Saying())
            quotation = replace(self._one(members, saying), term=group[0] in terms)
            paragraph = members[0].paragraph
            continues = paragraph == before or saying.way == "carried"
            lent = self.lender.before(self._place(quotation), quotation.speaker, floor) if _open(quotation) else None
            if lent:
                occasion = quotation.occasion or lent.occasion
                quotation = replace(quotation, date=lent.date, date_span=lent.span, occasion=occasion)
            elif found and continues and quotation.speaker:
                quotation = _carry(quotation, found[-1])
            found.append(quotation)
            before, floor = members[-1].paragraph, members[-1].outer.end
        return tuple(found)

    def _place(self, quotation: Quotation) -> int:
        sentence = self.prose.sentence_at(quotation.span.start)
        return sentence.start if sentence else quotation.span.start

    def _named(self, span: Span) -> str:
        person = self.cast.said_by(span)
        return person.name if person else _unresolved(office_whole(self.text, span))

    def _one(self, members: Sequence[Piece], saying: Saying) -> Quotation:
        text = self.text
        inner = tuple(p.inner for p in members)
        dated = self._dated(members[0], saying)
        printed = saying.speaker.of(text) if saying.speaker else ""
        person = self.cast.said_by(saying.speaker) if saying.speaker else None
        if saying.speaker and not person:
            printed = office_whole(text, saying.speaker)
        name = person.name if person else _unresolved(printed)
        return Quotation(
            span=Span(members[0].outer.start, members[-1].outer.end),
            pieces=inner,
            outers=tuple(p.outer for p in members),
            style=members[0].style,
            speaker=name,
            speaker_span=saying.speaker,
            resolved_from=printed if printed != name else "",
            cue=saying.cue.of(text) if saying.cue else "",
            cue_span=saying.cue,
            way=saying.way,
            date=dated.date,
            date_span=dated.span,
            occasion=dated.occasion,
        )

    def _dated(self, piece: Piece, saying: Saying) -> Dated:
        where = saying.cue if saying.cue and saying.way == "carried" else piece.outer
        sentence = self.prose.sentence_at(where.start)
        return self.calendar.dated(sentence, saying) if sentence else Dated()


def _open(quotation: Quotation) -> bool:
    """Whether the sentences before may tell the day: nothing said in its own does."""
    told = is_gathering(quotation.occasion)  # "told reporters" may have been anywhere
    return bool(quotation.speaker) and not (quotation.term or quotation.date or told)


def _carry(quotation: Quotation, before: Quotation) -> Quotation:
    """The date and occasion of the quotation before, when the same person goes on speaking."""
    if quotation.date or quotation.speaker != before.speaker:
        return quotation
    occasion = quotation.occasion or before.occasion
    return replace(quotation, date=before.date, date_span=before.date_span, occasion=occasion)


def _unresolved(printed: str) -> str:
    """A speaker nobody in the article is named for: as printed, unless it is a mere pronoun."""
    return "" if printed.casefold() in _PRONOUNS else printed


_PRONOUNS = table(
    """he she they it i we you who which that this others some many another one both
    er sie es ich wir man wer andere einige viele manche beide"""
)


def _quote(document: Document, quotation: Quotation, n: int, ids: dict[str, str]) -> Claim:
    words = "\n".join(p.of(document.text) for p in quotation.pieces)
    speaker = ids.get(quotation.speaker, "")
    return Claim(
        id=f"q{n}",
        kind=ClaimKind.QUOTE,
        text=words,
        speaker=speaker,
        date=quotation.date,
        occasion=quotation.occasion,
        at=selector(document, Span(quotation.pieces[0].start, quotation.pieces[-1].end)),
        guessed=tuple(f for f, v in (("speaker", speaker), ("date", quotation.date)) if v),
    )


def _term(document: Document, quotation: Quotation, n: int, _: dict[str, str]) -> Claim:
    words = "\n".join(p.of(document.text) for p in quotation.pieces)
    return Claim(f"t{n}", ClaimKind.TERM, words, at=selector(document, quotation.pieces[0]))


def _claim(document: Document, candidate: Candidate, n: int, speaker: str) -> Claim:
    span = candidate.span
    guessed = ("speaker",) if speaker else ()
    return Claim(
        f"c{n}", ClaimKind.CLAIM, span.of(document.text), speaker, at=selector(document, span), guessed=guessed
    )


def _in_order(
    quotations: Sequence[Quotation], quotes: Sequence[Claim], kept: Sequence[Candidate], claims: Sequence[Claim]
) -> tuple[Claim, ...]:
    placed = [(q.span.start, 0, c) for q, c in zip(quotations, quotes, strict=True)]
    placed += [(k.span.start, 1, c) for k, c in zip(kept, claims, strict=True)]
    return tuple(claim for _, _, claim in sorted(placed, key=lambda p: p[:2]))


def _notices(document: Document, pieces: Sequence[Piece]) -> tuple[str, ...]:
    return tuple(
        f"line {document.place(p.outer.start).line}: a quotation has {p.repaired}; it was taken to "
        + ("begin with its paragraph" if "opening" in p.repaired else "end where its sentence or paragraph does")
        for p in pieces
        if p.repaired
    )


def _unsure(document: Document, read: Reading) -> Iterator[str]:
    """One notice of each pronoun that fits more than one person named before it."""
    told: set[Span] = set()
    for quotation in read.quotations:
        where = quotation.speaker_span
        if where is None or where in told or not quotation.resolved_from:
            continue
        told.add(where)
        others = [p.name for p in read.cast.rivals(where)][:_RIVALS]
        if others:
            taken = f"line {document.place(where.start).line}: \u201c{quotation.resolved_from}\u201d was taken for"
            yield f"{taken} {quotation.speaker}; {' and '.join(others)} may be meant too"


def _left_out(document: Document, left: Sequence[Span]) -> Iterator[str]:
    """One notice of the sentences a person may want to log by hand."""
    rows = [s for s in left if not published(s.of(document.text))]  # "Published 3 May 2024" claims nothing
    if not rows:
        return
    lines = list(dict.fromkeys(document.place(s.start).line for s in rows))
    shown = ", ".join(map(str, lines[:_LINES])) + (f" and {len(lines) - _LINES} more" if len(lines) > _LINES else "")
    many = len(rows) > 1
    told = f"{len(rows)} sentences with figures or dates were" if many else "1 sentence with a figure or date was"
    yield f"{told} not logged: {'lines' if len(lines) > 1 else 'line'} {shown}"


_RIVALS = 2  # others named in a notice
_LINES = 12  # line numbers printed; a page of tables would print hundreds
