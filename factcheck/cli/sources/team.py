"""What a desk with a team's library should know of files that are no part of it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factcheck.desk import Desk

_NAMED = 3


def told_outside(desk: Desk, known: Collection[str]) -> Iterator[str]:
    """Lines about files that stand at this desk and not in its team's library. ``known``: the hashes of that."""
    from factcheck.cli.terminal import shown
    from factcheck.library.outside import outside
    from factcheck.phrases import one_line, some

    if not desk.settings.library:
        return
    found = outside(desk.own_sources, desk.sources, known)
    if found.own:
        told = "no part of the team's library, and not searched; factcheck sources share takes them in"
        yield one_line(f"{shown(desk.own_sources)}: {some(found.own, _NAMED)}: {told}")
    if found.aside:
        told = "put into the copy of the team's library by hand or changed in it, set aside, and not searched; "
        told += "factcheck sources add FILE takes one in, else delete it"
        yield one_line(f"{shown(found.aside_folder)}: {some(found.aside, _NAMED)}: {told}")
