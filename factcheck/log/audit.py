"""Audit: whether a log's history is whole, and whether the log's marks are the ones it tells of."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path

from factcheck.errors import LogError
from factcheck.files import read_file
from factcheck.log.history import FIRST, Act, Entry, decoded, fields, path_of
from factcheck.log.logfile import LogFile
from factcheck.model import Value


class Audit(Value, frozen=True):
    """What an audit found. ``broken`` is empty for a history one can rely on."""

    entries: int
    broken: tuple[tuple[int, str], ...]  # line of the history (0: the log itself), and what is wrong
    remarks: tuple[str, ...]  # what a person may want to know, and no fault


def audit(log: Path) -> Audit:
    """Read the history of a log from its first line on. Raises LogError for a log that cannot be read."""
    file, path = LogFile.read(log), path_of(log)
    data = read_file(path, LogError) if path.exists() else b""
    *lines, torn = data.split(b"\n")
    told: list[Entry] = []
    broken = list(_chain(lines, path, told))
    remarks = ["the last line was cut while it was written; its change never came"] if torn else []
    remarks += _elsewhere(told)
    if not broken:
        broken += [(0, reason) for reason in _marks(file, told)]
    return Audit(len(told), tuple(broken), tuple(remarks))


def _chain(lines: list[bytes], path: Path, told: list[Entry]) -> Iterator[tuple[int, str]]:
    """The first broken link, if any; the entries before it are added to ``told``."""
    previous = FIRST
    for n, line in enumerate(lines, start=1):
        try:
            entry = decoded(line, path, n)
        except LogError as e:
            yield n, e.reason
            return
        if entry.hash != entry.sealed().hash or line != entry.line():
            yield n, "the line was changed: it no longer fits its own hash"
            return
        if entry.previous != previous or entry.n != n:
            yield n, "a line before this one was changed, added or taken away"
            return
        previous = entry.hash
        told.append(entry)


def _elsewhere(told: list[Entry]) -> Iterator[str]:
    """Where the log was changed between two entries, with an editor or by extract."""
    after = ""
    for entry in told:
        if after and entry.before != after and entry.act is not Act.VOID:
            yield f"before line {entry.n} the log was changed by something else: an editor, or extract"
        after = entry.after


def _marks(file: LogFile, told: list[Entry]) -> Iterator[str]:
    """Marks in the log that its history does not tell of."""
    states: dict[str, dict[str, str]] = {}
    for entry, following in zip_longest(told, told[1:]):
        if entry.act is not Act.VOID and not (following and following.act is Act.VOID):
            states.setdefault(entry.claim, {}).update(entry.now)
    for claim in file.log.claims:
        now = {k: v for k, v in fields(claim).items() if k.startswith("mark.")}
        unmarked = {**dict.fromkeys(now, ""), "mark.is": "open"}
        said = {**unmarked, **{k: v for k, v in states.get(claim.id, {}).items() if k in now}}
        if now != said and not (told and _unfinished(told, claim.id, now)):
            yield f"{claim.id}: the log says {now['mark.is']}{_by(now)}, the history {said['mark.is']}{_by(said)}"


def _unfinished(told: list[Entry], claim: str, now: dict[str, str]) -> bool:
    """Whether the last line is of a change to ``claim`` that never reached the log, and nobody has said so yet."""
    last = told[-1]
    return last.claim == claim and all(now.get(k) == v for k, v in last.was.items() if k in now)


def _by(mark: dict[str, str]) -> str:
    return f" by {mark['mark.by']}" if mark["mark.by"] else ""
