"""What stands in a desk's own folder, taken into its team's library: originals, snapshots, and sidecars as they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.errors import FactcheckError, ReadError, SourceError
from factcheck.files import read_file
from factcheck.library.adding import Refused
from factcheck.library.changes import entries
from factcheck.library.homes import Held
from factcheck.library.journal import Plan
from factcheck.library.readings import sha256_of
from factcheck.library.survey import Entry, Survey, read_original
from factcheck.library.truth import Change, turns
from factcheck.model import Value

_STEP = 32  # sources in one transaction; each may be as large as an original may be


class Shared(Value, frozen=True):
    """A source that is in the team's library now. ``already``: its bytes were there before, nothing was written."""

    id: str
    file: str
    already: bool = False


def share_sources(own: Path, folder: Path) -> Iterator[Shared | Refused]:
    """Take every source of ``own`` into the library whose folder is ``folder``; what is told of has been written.

    Raises SourceError when one of the two cannot be read or written.
    """
    found = entries(own, Held())
    with turns(folder) as turn:
        for start in range(0, len(found), _STEP):
            with turn() as change:
                outcomes = _take(found[start : start + _STEP], folder, change)
            yield from outcomes


def _take(step: Sequence[Entry], folder: Path, change: Change) -> list[Shared | Refused]:
    with Survey(folder, Held()) as survey:
        there = survey.entries()
        known = {survey.hash_of(entry): entry.card.id for entry in there}
    ids = {entry.card.id for entry in there}
    names = {name.lower() for entry in there for name in (entry.described, *entry.files)}
    outcomes: list[Shared | Refused] = []
    plans: list[Plan] = []
    for entry in step:
        try:
            plan = _plan(entry, ids, names, known)
        except FactcheckError as e:
            outcomes.append(Refused(entry.path, e))
            continue
        outcomes.append(Shared(entry.card.id, entry.file, plan is None))
        if plan:
            plans.append(plan)
    if plans:
        change.put(plans)
    return outcomes


def _plan(entry: Entry, ids: set[str], names: set[str], known: dict[str, str]) -> Plan | None:
    """What is to be written; None when these bytes are there already. Raises FactcheckError for what cannot be."""
    files = {name: _read(entry, name) for name in entry.files}
    sha256 = sha256_of(files[entry.file])
    if sha256 in known:
        return None
    if entry.sidecar is None:
        raise SourceError("it has no sidecar", file=str(entry.path), hint="add it: factcheck sources add FILE")
    if entry.card.id in ids:
        told, hint = f"the id {entry.card.id!r} is taken there", "choose another in the sidecar, and in the logs"
        raise SourceError(told, file=str(entry.sidecar), hint=hint)
    wanted = {name.lower() for name in (entry.described, *files)}
    if wanted & names:
        told = f"a file {min(wanted & names)!r} is there already"
        raise SourceError(told, file=str(entry.path), hint="give this one and its sidecar another name")
    ids.add(entry.card.id)
    names |= wanted
    known[sha256] = entry.card.id
    return Plan(entry.described, read_file(entry.sidecar, SourceError).decode("utf-8"), files)


def _read(entry: Entry, name: str) -> bytes:
    try:
        return read_original(entry.folder, entry.folder / name)
    except ReadError as e:
        raise SourceError(e.reason, file=str(entry.folder / name), hint="mend or remove this source first") from e
