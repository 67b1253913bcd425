"""``factcheck sources list``, ``show`` and ``verify``: what is there, and whether it is whole."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import DeskOption, Listed, desk_of
from factcheck.cli.sources.given import SourceId, counted, date_of
from factcheck.cli.sources.team import told_outside
from factcheck.model import SourceKind

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.library import Library
    from factcheck.model import Source, SourceCard

FormOption = Annotated[Listed, typer.Option("--format", help="The form of the list.")]


def list_sources(
    ctx: typer.Context,
    kind: Annotated[SourceKind | None, typer.Option("--kind", help="Only sources of this kind.")] = None,
    speaker: Annotated[str, typer.Option("--speaker", metavar="WORD", help="Only those with this in a name.")] = "",
    date: Annotated[str, typer.Option("--date", metavar="START", help="Only those whose date begins so.")] = "",
    unread: Annotated[bool, typer.Option("--unread", help="Only those that could not be read.")] = False,
    format: FormOption = Listed.HUMAN,
    desk: DeskOption = None,
) -> None:
    """List the sources, and what is wrong with them."""
    import json

    from factcheck.cli.terminal import pour, say, shown
    from factcheck.library import open_library

    date_of("--date", date)
    here = desk_of(ctx, desk)
    library = open_library(here.sources, here.home)
    spoken = _spoken(library, speaker) if speaker else set()
    rows = [(f.card, f.file, f.reading.words, f.reading.turns, "") for f in library.sources.found if not unread]
    rows += [(u.card, u.card.file, 0, 0, u.reason) for u in library.unread]
    rows = [r for r in rows if _is_wanted(r[0], kind, "" if r[0].id in spoken else speaker, date)]
    rows.sort(key=lambda r: r[0].id)
    problems = library.problems
    if kind or speaker or date or unread:
        problems = tuple(p for p in problems if any(p.where.endswith(f"/{r[1]}") for r in rows))
    if format is Listed.JSON:
        listed = [
            {**_card(card), "at": file, "words": words, "turns": turns, "unread": reason}
            for card, file, words, turns, reason in rows
        ]
        wrong = [{"code": p.code, "where": p.where, "reason": p.reason} for p in problems]
        print(json.dumps({"sources": listed, "problems": wrong}, ensure_ascii=False, indent=2))
        return
    if not library.ids:
        say(f"{shown(here.sources)}: no sources yet; add one with factcheck sources add FILE")
    pour(
        "".join(
            f"{line}\n" for line in _table([_cells(c, words, turns, reason) for c, _, words, turns, reason in rows])
        )
    )
    for problem in problems:
        say(f"{problem.where}: {problem.code} {problem.reason}")
    for line in told_outside(here, library.hashes):
        say(line)


def _is_wanted(card: SourceCard, kind: SourceKind | None, speaker: str, date: str) -> bool:
    names = " ".join(name for s in card.speakers for name in (s.name, *s.aliases))
    return (kind is None or card.kind is kind) and speaker.lower() in names.lower() and card.date.startswith(date)


def _spoken(library: Library, speaker: str) -> set[str]:
    """The sources in whose turns somebody of that name speaks, by id."""
    turned = [i for i, found in enumerate(library.sources.found) if found.reading.turns]
    sources = (library.sources[i] for i in turned)
    return {s.card.id for s in sources if any(speaker.lower() in t.speaker.lower() for t in s.document.turns)}


def _cells(card: SourceCard, words: int, turns: int, reason: str) -> tuple[str, ...]:
    from factcheck.phrases import one_line

    who = ", ".join(s.name for s in card.speakers) or ("speakers in its turns" if turns else "speaker unknown")
    flags = "".join(f", {word}" for word, is_so in (("confidential", card.confidential),) if is_so)
    read = f"not read: {reason}" if reason else f"{words} words"
    day = card.date or ("date guessed" if "date" in card.guessed else "no date")  # a guess is left out of the card
    return tuple(map(one_line, (card.id, card.kind.value, day, who, read + flags, card.title)))


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Columns as wide as their widest cell, up to a third of a line; ragged where a cell is wider."""
    widths = [min(30, max(map(len, column))) for column in zip(*rows, strict=True)]
    for row in rows:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def _card(card: SourceCard) -> dict[str, object]:
    import msgspec

    told: dict[str, object] = msgspec.to_builtins(card)
    return told


def show(
    ctx: typer.Context,
    source: SourceId,
    text: Annotated[bool, typer.Option("--text", help="The words as they were read, all of them.")] = False,
    turns: Annotated[bool, typer.Option("--turns", help="The speaker turns, each with its first words.")] = False,
    desk: DeskOption = None,
) -> None:
    """Show one source: its card, how much was read, where it is used."""
    from factcheck.cli.terminal import pour, say, shown
    from factcheck.library import find_entry, open_library

    here = desk_of(ctx, desk)
    entry = find_entry(here.sources, source, here.home)
    library = open_library(here.sources, here.home)
    numbers = [i for i, card in enumerate(library.sources.cards) if card.id == source]
    if (text or turns) and numbers:
        found = library.sources[numbers[0]]
        pour(found.document.text.rstrip("\n") + "\n" if text else "".join(f"{line}\n" for line in _turns(found)))
        return
    for line in _card_lines(entry.card):
        say(line)
    say(f"at: {shown(entry.path)}")
    for i in numbers:
        reading = library.sources.found[i].reading
        turned = "1 speaker turn" if reading.turns == 1 else f"{reading.turns} speaker turns"
        say(f"read: {reading.words} words, {turned}")
        if entry.card.sha256 not in ("", reading.sha256):
            say("S102: it is not what was added: its hash is another")
    for unread in library.unread:
        if unread.card.id == source:
            say(f"not read: {unread.reason}")
    for log, claims in uses_of(here, source):
        say(f"used by: {shown(log)}: {', '.join(claims)}")


def _card_lines(card: SourceCard) -> Iterator[str]:
    from factcheck.library import CARD

    for key in CARD:
        value = getattr(card, key)
        if key == "speakers":
            value = "; ".join(f"{s.name} ({', '.join(s.aliases)})" if s.aliases else s.name for s in value)
        elif key == "guessed":
            value = ", ".join(value)
        elif key == "fetched":
            yield from (f"fetched: {f.at} {f.status} {f.url} {f.file}".rstrip() for f in value)
            continue
        if value not in ("", False):
            yield f"{key}: {'yes' if value is True else value}"


def _turns(source: Source) -> Iterator[str]:
    from factcheck.phrases import one_line

    for number, turn in enumerate(source.document.turns, 1):
        words = one_line(turn.span.of(source.document.text))
        time = f" {turn.time}" if turn.time else ""
        yield f"{number}.{time} {turn.label}: {words[:80]}{'…' if len(words) > 80 else ''}"


def uses_of(desk: Desk, source: str) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """The logs whose claims are pinned to a source, or were found in it when the desk was last verified."""
    from factcheck.cli.sources.uses import claims_on

    for log in sorted(desk.claims.glob("*.yaml")):
        claims = claims_on(log, desk.reports / f"{log.stem}.json", source)
        if claims:
            yield log, claims


def verify(ctx: typer.Context, desk: DeskOption = None) -> None:
    """Hold every file to its hash. Leaves with 1 when one is not what was added."""
    from factcheck.cli.terminal import say
    from factcheck.library.wholeness import held_to_hashes

    here = desk_of(ctx, desk)
    whole, bad = 0, 0
    for found in held_to_hashes(here.sources, here.home):
        whole += not found.reason
        bad += bool(found.reason)
        if found.reason:
            say(f"{found.where}: {found.code} {found.reason}")
    good = f"{counted(whole, 'file')} {'is' if whole == 1 else 'are'} what was added"
    say(good + (f", {bad} {'is' if bad == 1 else 'are'} not" if bad else ""))
    if bad:
        raise typer.Exit(1)
