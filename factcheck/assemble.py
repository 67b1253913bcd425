"""From a log and a library to a report: every claim checked, set in its place, and summed up in a sentence."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from factcheck import __version__
from factcheck.check import Checker, not_checked
from factcheck.engines import run
from factcheck.excerpts import with_excerpts
from factcheck.files import followed
from factcheck.library import Found, Library
from factcheck.model import (
    ArticleCard,
    Claim,
    ClaimKind,
    Document,
    Finding,
    Level,
    Log,
    MarkIs,
    Problem,
    Report,
    Row,
    SourceRow,
    Span,
    Speaker,
    Verdict,
    replace,
)
from factcheck.phrases import some
from factcheck.text.anchor import find_pieces

_NAMED = 10  # idle sources that are named


def verify(name: str, log: Log, article: Document, library: Library, jobs: int = 0) -> Report:
    """Check every claim of ``log`` against ``library`` and lay out the report called ``name``.

    ``jobs`` processes share the work (0: all cores where that pays). Pure given its
    other arguments: equal input, equal report.
    """
    report = lay_out(name, log, article, library, verdicts(log, log.claims, library, jobs))
    return with_excerpts(report, library.sources)


def verdicts(log: Log, claims: Sequence[Claim], library: Library, jobs: int = 0) -> list[Verdict]:
    """Check some of a log's claims. Each verdict rests on its own claim, the speakers and the library alone."""
    checker = Checker(library.sources, log.speakers, published=log.article.published, unread=library.unread)
    return list(run(checker, claims, jobs))


def lay_out(name: str, log: Log, article: Document, library: Library, verdicts: Sequence[Verdict]) -> Report:
    """The report of a log whose claims have these ``verdicts``, in the order of the log."""
    speakers = {s.id: s for s in log.speakers}
    rows = [row(c, v, speakers.get(c.speaker), article) for c, v in zip(log.claims, verdicts, strict=True)]
    rows.sort(key=lambda r: (r.span is None, r.span.start if r.span else 0))
    return Report(
        name=name,
        article=log.article,
        document=article,
        rows=tuple(rows),
        sources=tuple(_source_rows(library, verdicts)),
        problems=tuple(_problems(log, article, library, verdicts)),
        sentence=sentence(rows, len(library.sources), whole=is_whole(library)),
        tool=__version__,
    )


def search(name: str, claim: Claim, speaker: Speaker | None, library: Library, limit: int) -> Report:
    """One quotation held against ``library``, with no log: a report of one row, whose article is the words.

    ``limit``: so many places at the most. Only the sources in which the words stand are
    laid out, and only the problem of a source that could not be searched is told.
    """
    checker = Checker(library.sources, [speaker] if speaker else (), unread=library.unread, also=limit)
    found = next(iter(run(checker, [claim])))
    found = replace(found, also=found.also[: max(0, limit - len(found.evidence))])
    row = Row(claim, found, speaker, Span(0, len(claim.text)))
    named = {e.source for e in (*found.evidence, *found.also, *found.nearest)}
    return Report(
        name="search",
        article=ArticleCard(name),
        document=Document(name, claim.text),
        rows=(row,),
        sources=tuple(_held(s, claim, found) for s in library.sources.found if s.card.id in named),
        problems=tuple(p for p in library.problems if p.level is Level.NOT_CHECKED),
        sentence=_told([row], "quotation", _QUOTES, len(checker.shelf.cards), whole=is_whole(library)),
        tool=__version__,
    )


def _held(source: Found, claim: Claim, found: Verdict) -> SourceRow:
    """A source in which searched words stand, its file named from the library's folder."""
    rests = any(e.source == source.card.id for e in found.evidence)
    card, read = replace(source.card, file=source.file), source.reading
    return SourceRow(card, read.words, read.turns, (claim.id,) if rests else ())


def row(claim: Claim, verdict: Verdict, speaker: Speaker | None, article: Document) -> Row:
    """A claim with its verdict, where it stands in the article, and whether its mark is stale."""
    marked = claim.mark.status is not MarkIs.OPEN
    stale = marked and claim.mark.basis != basis(claim, verdict)
    if stale and claim.mark.basis and verdict.unsearched and verdict.finding is Finding.NOT_FOUND:
        verdict = not_checked(verdict, "It was marked on other evidence, which may stand in a source not searched.")
    pieces = find_pieces(article, claim.text, claim.at)
    span = Span(pieces[0].start, pieces[-1].end) if pieces else None
    return Row(claim, verdict, speaker, span, stale, pieces if len(pieces) > 1 else ())


def basis(claim: Claim, verdict: Verdict) -> str:
    """The hash of what a person sees when they settle a claim: its words and the evidence."""
    seen = [claim.text, claim.speaker, claim.date]
    for evidence in verdict.evidence:
        seen += [evidence.source, evidence.exact, evidence.speaker, evidence.date]
    return hashlib.sha256("\0".join(seen).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _problems(log: Log, article: Document, library: Library, verdicts: Sequence[Verdict]) -> Iterator[Problem]:
    yield from library.problems
    yield from _missing(log, library)
    yield from _too_few(log, verdicts)
    yield from _draft_changed(log, article)
    yield from _unused(library, verdicts)


def _missing(log: Log, library: Library) -> Iterator[Problem]:
    """Sources whose file is not there, though claims are pinned to them."""
    for unread in library.unread:
        claims = [claim.id for claim in log.claims if unread.card.id in claim.sources]
        if claims and unread.missing:
            reason = f"its file is not there, and claims are pinned to it: {', '.join(claims)}"
            yield Problem("S107", Level.NOT_CHECKED, unread.card.id, reason)


def _too_few(log: Log, verdicts: Sequence[Verdict]) -> Iterator[Problem]:
    """Claims that were found, in fewer independent sources than they want."""
    for claim, verdict in zip(log.claims, verdicts, strict=True):
        have, need = verdict.corroboration.have, verdict.corroboration.need
        if 0 < have < need:
            reason = f"{have} of {need} independent sources that {claim.id} wants"
            yield Problem("S109", Level.LOOK, claim.id, reason)


def _draft_changed(log: Log, article: Document) -> list[Problem]:
    if not log.article.sha256 or log.article.sha256 == article.sha256:
        return []
    reason = "The draft has changed since the claims were taken from it; places and texts may be out of date."
    return [Problem("S110", Level.LOOK, article.name, reason)]


def _unused(library: Library, verdicts: Sequence[Verdict]) -> Iterator[Problem]:
    """Sources on which no claim rests, in one line: no fault, and a large library has thousands."""
    used = {e.source for verdict in verdicts for e in verdict.evidence}
    idle = [card.id for card in library.sources.cards if card.id not in used]
    if not idle:
        return
    reason = f"no claim rests on {len(idle)} of {len(library.sources)} sources: {some(idle, _NAMED)}"
    yield Problem("S108", Level.CLEAR, followed(library.folder).name, reason)


def _source_rows(library: Library, verdicts: Sequence[Verdict]) -> list[SourceRow]:
    resting: dict[str, list[str]] = {}
    for verdict in verdicts:
        for source_id in dict.fromkeys(e.source for e in verdict.evidence):
            resting.setdefault(source_id, []).append(verdict.claim)
    rows = []
    for source in library.sources.found:
        claims = tuple(resting.get(source.card.id, ()))
        flags = () if claims else ("no claim rests on it",)
        rows.append(SourceRow(source.card, source.reading.words, source.reading.turns, claims, flags))
    rows += [SourceRow(u.card, 0, 0, (), (f"unread: {u.reason}",)) for u in library.unread]
    return sorted(rows, key=lambda r: r.card.id)


def is_whole(library: Library) -> bool:
    """Whether everything that should be searched could be read."""
    return all(unread.aside for unread in library.unread)


def sentence(rows: Sequence[Row], sources: int, *, whole: bool = True) -> str:
    """The verdict as a person would say it over the phone: no score, only what was found.

    ``sources``: how many were searched; ``whole``: none that should have been could not be read.
    Marks on what no longer stands in the article are not counted.
    """
    quotes = [r for r in rows if r.claim.kind is ClaimKind.QUOTE]
    claims = [r for r in rows if r.claim.kind is ClaimKind.CLAIM]
    told = [
        _told(quotes, "quotation", _QUOTES, sources, whole=whole),
        _told(claims, "claim", _CLAIMS, sources, whole=whole),
    ]
    if not quotes + claims:
        return "There was nothing to check."
    checked = [r for r in quotes + claims if r.span]  # a term is nobody's words: there is nothing to sign off
    unsettled = sum(r.stale or not r.claim.mark.status.settles for r in checked)
    if unsettled == len(checked):
        signed = "Nothing has been signed off yet."
    elif unsettled:
        done = len(checked) - unsettled
        signed = f"{done} of {len(checked)} {'is' if done == 1 else 'are'} signed off."
    else:
        signed = "Everything is signed off."
    return " ".join([*filter(None, told), signed])


# What is said of each finding, one and many, in the order a person wants to hear it.
_Table = Sequence[tuple[Finding | None, str, str]]
_QUOTES: _Table = (
    (Finding.NOT_FOUND, "stands {nowhere}", "stand {nowhere}"),
    (Finding.MISATTRIBUTED, "was said by someone else", "were said by someone else"),
    (Finding.SPLICED, "joins words from different places", "join words from different places"),
    (Finding.ALTERED, "differs in wording from the record", "differ in wording from the record"),
    (Finding.MISDATED, "was said on another day", "were said on another day"),
    (Finding.AMBIGUOUS, "is too short or too common to tell", "are too short or too common to tell"),
    (None, "is there, but asks for a look", "are there, but ask for a look"),
    (Finding.EDITED, "is edited without harm", "are edited without harm"),
    (Finding.VERBATIM, "is word for word", "are word for word"),
    (Finding.NOT_CHECKED, "could not be checked", "could not be checked"),
)
_CLAIMS: _Table = (
    (Finding.CONFLICTS, "conflicts with a source", "conflict with a source"),
    (Finding.SOURCES_DISAGREE, "divides the sources", "divide the sources"),
    (Finding.NOT_FOUND, "was found nowhere", "were found nowhere"),
    (Finding.BOUND, "meets only a bound or a range", "meet only a bound or a range"),
    (Finding.PARTIAL, "is there only in part", "are there only in part"),
    (Finding.AGREES, "agrees, for a person to confirm", "agree, for a person to confirm"),
    (Finding.NOT_CHECKED, "could not be checked", "could not be checked"),
)


def _kind(row: Row) -> Finding | None:
    """The finding that is told of a row; None: the words are right, and a person should look all the same."""
    there = row.verdict.finding in (Finding.VERBATIM, Finding.EDITED)
    return None if there and row.verdict.level is Level.LOOK else row.verdict.finding


def _told(rows: Sequence[Row], noun: str, table: _Table, sources: int, *, whole: bool) -> str:
    if not rows:
        return ""
    nowhere = "nowhere in the one source" if sources == 1 else f"in none of the {sources} sources"
    nowhere += "" if whole else " that could be read"
    parts = []
    for finding, one, many in table:
        count = sum(_kind(r) is finding for r in rows)
        if count:
            parts.append(f"{count} {(one if count == 1 else many).format(nowhere=nowhere)}")
    if len(rows) == 1:
        only = parts[0].removeprefix("1 ")
        return f"The one {noun} {only}."
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"Of {len(rows)} {noun}s, {listed}."
