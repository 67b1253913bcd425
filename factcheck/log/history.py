"""The history of a log: one line for every change made with factcheck, each holding the hash of the one before.

Beside ``NAME.yaml`` stands ``NAME.history.jsonl``. A line is written, and on the disk,
before the log is: a process killed in between leaves a line for a change that never
came, and the next change says so ("void"). A line cut in the middle belongs to a
change that never came either and is taken away by the next one. Lines are never altered.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO

import msgspec

from factcheck.errors import LogError
from factcheck.files import read_file
from factcheck.log.logfile import LogFile
from factcheck.model import Claim, Mark, MarkIs, Value, replace

FIRST = "0" * 64  # what the first line holds instead of a hash


class Act(StrEnum):
    """What a person did."""

    MARK = "mark"
    EDIT = "edit"
    ADD = "add"
    UNDO = "undo"
    VOID = "void"  # nobody did: the change of the line before never reached the log


class Entry(Value, frozen=True):
    """One line: ``was`` and ``now`` hold the fields that differ, ``before`` and ``after`` hashes of the log's file."""

    n: int
    at: str  # UTC, to the second
    by: str
    act: Act
    claim: str
    was: dict[str, str]
    now: dict[str, str]
    before: str
    after: str
    previous: str
    undoes: int = 0  # the number of the line an undo takes back
    hash: str = ""

    def sealed(self) -> Entry:
        """The same with its own hash, over everything else in it."""
        return replace(self, hash=_sha256(_encoded(replace(self, hash=""))))

    def line(self) -> bytes:
        """The line as it is written, without its end."""
        return _encoded(self)


class Deed(Value, frozen=True):
    """What is to be recorded: who does what to which claim."""

    by: str
    act: Act
    claim: str
    undoes: int = 0


def path_of(log: Path) -> Path:
    """Where the history of a log stands."""
    return log.with_suffix(".history.jsonl")


def fields(claim: Claim | None) -> dict[str, str]:
    """What a person can change of a claim, as text."""
    if claim is None:
        return {}
    mark = claim.mark
    return {
        "kind": claim.kind.value,
        "text": claim.text,
        "speaker": claim.speaker,
        "date": claim.date,
        "occasion": claim.occasion,
        "sources": "\n".join(claim.sources),
        "guessed": "\n".join(claim.guessed),
        "need": str(claim.need),
        "note": claim.note,
        "mark.is": mark.status.value,
        "mark.by": mark.by,
        "mark.on": mark.on,
        "mark.note": mark.note,
        "mark.basis": mark.basis,
    }


def with_fields(claim: Claim, told: Mapping[str, str]) -> Claim:
    """``claim`` with the named fields as they are told. The kind stays."""
    all_of = {**fields(claim), **told}
    mark = Mark(
        MarkIs(all_of["mark.is"]), all_of["mark.by"], all_of["mark.on"], all_of["mark.note"], all_of["mark.basis"]
    )
    return replace(
        claim,
        **{key: all_of[key] for key in ("text", "speaker", "date", "occasion", "note")},
        sources=tuple(all_of["sources"].split("\n")) if all_of["sources"] else (),
        guessed=tuple(all_of["guessed"].split("\n")) if all_of["guessed"] else (),
        need=int(all_of["need"]),
        mark=mark,
    )


def change(log: Path, deed: Deed, make: Callable[[LogFile], LogFile]) -> LogFile:
    """Change a log and record it: read the file as it now stands, ``make`` the next state, write line, then log.

    One process after another: what somebody else wrote meanwhile is what ``make`` is
    given. Whatever ``make`` raises leaves both files as they were. Raises LogError.
    """
    with _turn(path_of(log)) as book:
        data = read_file(log, LogError)
        file = LogFile.parse(data, log)
        after = make(file)
        was, now = (fields(_claim(f, deed.claim)) for f in (file, after))
        hashes = (_sha256(data), _sha256(after.written.encode("utf-8")))
        if read_file(log, LogError) != data:
            raise LogError("the log was changed in this very moment", file=str(log), hint="do it again")
        last = _void(book, _last(book, path_of(log)), hashes[0])
        differing = [key for key in {**was, **now} if was.get(key) != now.get(key)]
        entry = Entry(
            n=last.n + 1 if last else 1,
            at=_now(),
            by=deed.by,
            act=deed.act,
            claim=deed.claim,
            was={key: was[key] for key in differing if key in was},
            now={key: now[key] for key in differing if key in now},
            before=hashes[0],
            after=hashes[1],
            previous=last.hash if last else FIRST,
            undoes=deed.undoes,
        )
        _append(book, entry)
        after.save()
        return after


def entries(log: Path) -> tuple[Entry, ...]:
    """Every whole line of a log's history; none when it has no history. Raises LogError for one that is no entry."""
    path = path_of(log)
    if not path.exists():
        return ()
    lines = read_file(path, LogError).split(b"\n")[:-1]
    return tuple(decoded(line, path, n) for n, line in enumerate(lines, start=1))


def decoded(line: bytes, path: Path, n: int) -> Entry:
    """An entry from line ``n`` of a history. Raises LogError."""
    try:
        return msgspec.json.decode(line, type=Entry)
    except (msgspec.DecodeError, UnicodeDecodeError) as e:
        told = "this line is no entry of a history"
        raise LogError(told, file=str(path), at=(n, 0), hint="restore the file from a copy") from e


def last_undoable(log: Path, by: str, claim: str = "") -> Entry | None:
    """The last mark or edit by a person that nobody has taken back, on one claim or on any."""
    told = entries(log)
    gone = {e.undoes for e in told if e.act is Act.UNDO} | {e.n - 1 for e in told if e.act is Act.VOID}
    mine = [e for e in told if e.act in (Act.MARK, Act.EDIT) and e.by == by and e.n not in gone]
    return next((e for e in reversed(mine) if claim in ("", e.claim)), None)


def _claim(file: LogFile, name: str) -> Claim | None:
    return next((c for c in file.log.claims if c.id == name), None)


def _encoded(entry: Entry) -> bytes:
    return json.dumps(msgspec.to_builtins(entry), ensure_ascii=False, separators=(",", ":")).encode("utf-8")


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@contextmanager
def _turn(path: Path) -> Iterator[BinaryIO]:
    """The history, open for reading and appending, while nobody else changes it or its log."""
    try:
        book = open(path, "a+b")  # noqa: SIM115 - closed below, whatever happens
    except OSError as e:
        raise LogError(f"the history cannot be written ({(e.strerror or '').lower()})", file=str(path)) from e
    with book:
        if sys.platform != "win32":
            import fcntl

            fcntl.flock(book.fileno(), fcntl.LOCK_EX)
        yield book


def _last(book: BinaryIO, path: Path) -> Entry | None:
    """The last whole entry; what was cut in the middle is taken away."""
    book.seek(0)
    data = book.read()
    end = data.rfind(b"\n") + 1
    if end < len(data):
        book.truncate(end)
    if not end:
        return None
    return decoded(data[data.rfind(b"\n", 0, end - 1) + 1 : end - 1], path, data.count(b"\n"))


def _void(book: BinaryIO, last: Entry | None, here: str) -> Entry | None:
    """Say that the last change never reached the log, where it did not."""
    if last is None or last.act is Act.VOID or here == last.after or here != last.before:
        return last
    return _append(book, Entry(last.n + 1, _now(), "", Act.VOID, last.claim, {}, {}, here, here, last.hash))


def _append(book: BinaryIO, entry: Entry) -> Entry:
    sealed = entry.sealed()
    book.write(sealed.line() + b"\n")
    book.flush()
    os.fsync(book.fileno())
    return sealed
