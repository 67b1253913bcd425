"""``factcheck sources refresh``: pages fetched again, and what has become of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import DeskOption, desk_of

if TYPE_CHECKING:
    from factcheck.desk import Desk
    from factcheck.library.refreshing import Refreshed

# Beyond these a comparison would take minutes; that the page has changed is told all the same.
_LINES = 5_000
_WORDS = 2_000
_SHOWN = 40  # lines of difference
_AROUND = 6  # words on either side of one


def refresh(
    ctx: typer.Context,
    sources: Annotated[
        list[str] | None, typer.Argument(metavar="ID…", help="Sources that were fetched; else all of them.")
    ] = None,
    desk: DeskOption = None,
) -> None:
    """Fetch pages again, and tell what changed.

    A page is unchanged, changed (with the difference and the claims it touches), or gone.
    """
    from factcheck.cli.terminal import complain, say
    from factcheck.errors import FetchError, UsageError
    from factcheck.library.refreshing import refresh_source

    here = desk_of(ctx, desk)
    wanted = sources or _fetched(here)
    if not wanted:
        raise UsageError("no source was fetched", hint="fetch one: factcheck sources add URL")
    failed = False
    for source in wanted:
        try:
            found = refresh_source(here.sources, source, here.home)
        except FetchError as e:
            failed = True
            complain(f"{source}: {e}")
            continue
        for line in _told(here, source, found):
            say(line)
    if failed:
        raise typer.Exit(2)


def _fetched(desk: Desk) -> list[str]:
    from factcheck.library import open_library

    library = open_library(desk.sources, desk.home)
    cards = [*library.sources.cards, *(u.card for u in library.unread)]
    return sorted(card.id for card in cards if card.fetched)


def _told(desk: Desk, source: str, found: Refreshed) -> Iterator[str]:
    from factcheck.cli.sources.uses import touched
    from factcheck.cli.terminal import shown

    reason = f" ({found.reason})" if found.reason else ""
    yield f"{source}: {found.what}{reason}"
    if found.after is None:
        return
    if found.before is not None:
        yield from difference(found.before.text, found.after.text)
    for log in sorted(desk.claims.glob("*.yaml")):
        claims = touched(log, desk.reports / f"{log.stem}.json", source, found.after.text)
        if claims:
            yield f"touched: {shown(log)}: {', '.join(claims)}; verify it anew"


def difference(before: str, after: str) -> Iterator[str]:
    """What changed from one text to another, a line for each place: words [-taken out-] and {+put in+}."""
    old, new = _lines(before), _lines(after)
    if len(old) + len(new) > _LINES:
        yield "the texts are too long to be compared"
        return
    told = 0
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if told == _SHOWN:
            yield "… and more"
            return
        told += 1
        yield "  " + _words(" ".join(old[i:j]).split(), " ".join(new[k:m]).split())


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in re.split(r"\n|(?<=[.!?]) ", text) if line.strip()]


def _words(old: Sequence[str], new: Sequence[str]) -> str:
    if max(len(old), len(new)) > _WORDS:
        return f"[-{len(old)} words-]{{+{len(new)} words+}}"
    out = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            same = old[i:j]
            near = len(same) <= 2 * _AROUND
            out.append(" ".join(same) if near else " ".join([*same[:_AROUND], "…", *same[-_AROUND:]]))
            continue
        gone = f"[-{' '.join(old[i:j])}-]" if j > i else ""
        come = f"{{+{' '.join(new[k:m])}+}}" if m > k else ""
        out.append(gone + come)
    return " ".join(out)
