"""``factcheck extract --update``: a log brought to the next draft, and what became of each claim."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.cli.drafts import claims_of, inside, read_draft, write_schema
from factcheck.cli.options import Listed
from factcheck.cli.terminal import pour, say, shown
from factcheck.desk import Desk
from factcheck.errors import FactcheckError, LogError, UsageError
from factcheck.extract import WORTH_CHECKING
from factcheck.log import LogFile
from factcheck.model import ArticleCard, Document, MarkIs, Value, replace
from factcheck.phrases import one_line
from factcheck.redraft import Draft, Entry, Fate, Redraft, fingerprints, redraft

FORM = 1  # of the JSON


class Wanted(Value, frozen=True):
    """What the user asked for."""

    published: str = ""
    threshold: float = WORTH_CHECKING
    dry_run: bool = False
    format: Listed = Listed.HUMAN


def bring(desk: Desk, log: Path, draft: Path, wanted: Wanted) -> None:
    """Bring a log to a draft and say what happened. Raises FactcheckError, and then nothing is written."""
    if str(draft) == "-":
        raise UsageError("a log names its article's file", hint="save the draft in the desk first")
    file = LogFile.read(log)
    article, inner = read_draft(draft), inside(desk, draft)
    card = file.log.article
    if article.sha256 == card.sha256 and wanted.published in ("", card.published):
        made = Redraft(replace(file.log, article=replace(card, file=inner)), (), {})
        notices: tuple[str, ...] = ("the claims were taken from this very draft; nothing to do",)
    else:
        made, notices = _redrafted(
            desk, file, article, (_card(card, article, inner, wanted.published), wanted.threshold)
        )
    if not made.log.claims:
        told = "there would be nothing to check: not one claim of the log stands in this draft, and none is new"
        raise LogError(told, file=shown(log), hint="is this the article's next draft?")
    after = file.revised(made.log, made.remarks)
    if not wanted.dry_run and after.text() != file.text():
        after.save()
        write_schema(desk)
    if wanted.format is Listed.JSON:
        pour(_json(made, notices))
        return
    for line in (*_lines(shown(log), made, wanted), *(f"{shown(draft)}: {notice}" for notice in notices)):
        say(line)


def _card(card: ArticleCard, article: Document, inner: str, published: str) -> ArticleCard:
    """What the log says of its article: what stood there may be a person's word, so only gaps are filled."""
    said = article.metadata
    return replace(
        card,
        file=inner,
        title=card.title or said.title,
        author=card.author or said.author,
        published=published or card.published or said.published,
        sha256=article.sha256,
    )


def _redrafted(
    desk: Desk, file: LogFile, article: Document, asked: tuple[ArticleCard, float]
) -> tuple[Redraft, tuple[str, ...]]:
    card, threshold = asked
    found = claims_of(article, card.published, threshold)
    made = redraft(file.log, Draft(article, card, found.speakers, found.claims), _offered(desk, file.log.article))
    return made, (*_differences(card, article), *found.notices)


def _differences(card: ArticleCard, article: Document) -> Iterator[str]:
    """Where the draft says other things of itself than the log."""
    said = article.metadata
    for name, now, kept in (("title", said.title, card.title), ("published", said.published, card.published)):
        if now and kept and now != kept:
            yield f"the draft's own {name} is {now!r}; the log keeps {kept!r}"


def _offered(desk: Desk, card: ArticleCard) -> Sequence[str]:
    """What extract found in the draft before: from the log, else from that draft if it is still there."""
    if card.offered:
        return card.offered
    try:
        before = read_draft(desk.path(card.file))
        return fingerprints(claims_of(before, card.published).claims) if before.sha256 == card.sha256 else ()
    except FactcheckError:
        return ()


def _lines(log: str, made: Redraft, wanted: Wanted) -> Iterator[str]:
    """One line in sum, then one for each claim that a person should look at, by what became of it."""
    counts = Counter(entry.fate for entry in made.entries)
    stale = sum(entry.stale for entry in made.entries)
    if not made.entries:
        return
    told = ", ".join(f"{counts[fate]} {fate}" for fate in Fate if counts[fate] or fate is Fate.KEPT)
    told += f"; {stale} mark{'s' * (stale != 1)} now stale" if stale else ""
    yield f"{log}: {told}" + ("; nothing written (--dry-run)" if wanted.dry_run else "")
    for fate in Fate:
        yield from (_line(entry) for entry in made.entries if entry.fate is fate and _worth_a_line(entry))


def _worth_a_line(entry: Entry) -> bool:
    return entry.fate is not Fate.KEPT or entry.stale


def _line(entry: Entry) -> str:
    claim, before = entry.claim, entry.before
    told = f"{entry.fate} {claim.id}: {_short(claim.text)}"
    if before and before.text != claim.text:
        told = f"{entry.fate} {claim.id}: {_short(claim.text, before.text)}, was {_short(before.text, claim.text)}"
    for name in ("speaker", "date"):
        if before and getattr(before, name) != getattr(claim, name):
            told += f", {name} {getattr(before, name)} is now {getattr(claim, name)}"
    if before and before.at.line != claim.at.line:
        told += f", line {before.at.line} is now line {claim.at.line}"
    if claim.mark.status is not MarkIs.OPEN:
        told += f" — marked {claim.mark.status}{f' by {claim.mark.by}' if claim.mark.by else ''}"
        told += ", now stale" if entry.stale else ""
    return told


def _short(text: str, other: str = "") -> str:
    """The first words of a claim; beside another wording of it, from a little before the first difference."""
    words, others = text.split(), other.split()
    same = next(
        (n for n, (a, b) in enumerate(zip(words, others, strict=False)) if a != b), min(map(len, (words, others)))
    )
    start = max(0, same - _BEFORE)
    told = one_line(" ".join(words[start:]))
    cut = told if len(told) <= _SHOWN else told[:_SHOWN].rpartition(" ")[0] + " …"
    return f"“{'… ' if start else ''}{cut}”"


_BEFORE = 3  # words
_SHOWN = 60  # characters of a claim on a line


def _json(made: Redraft, notices: Sequence[str]) -> str:
    claims = [
        {
            "id": entry.claim.id,
            "fate": entry.fate,
            "text": entry.claim.text,
            "was": entry.before.text if entry.before and entry.fate is Fate.EDITED else "",
            "line": entry.claim.at.line,
            "mark": entry.claim.mark.status,
            "stale": entry.stale,
        }
        for entry in made.entries
    ]
    counts = {fate: sum(entry.fate is fate for entry in made.entries) for fate in Fate}
    told = {"version": FORM, "counts": counts, "claims": claims, "notices": notices}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
