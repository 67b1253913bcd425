"""The lines of a history in the words a person uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factcheck.log import Act, Entry
from factcheck.model import MarkIs, Speaker, Value
from factcheck.phrases import MARKS

_ACTS = {Act.MARK: "marked", Act.EDIT: "edited", Act.ADD: "added", Act.UNDO: "taken back", Act.VOID: "never came"}
# Fields worth telling, in this order. Who set a mark and when stand in the line; its basis says nothing to a reader.
_NAMES = {
    "mark.is": "",
    "mark.note": "note",
    "text": "words",
    "speaker": "speaker",
    "date": "date",
    "occasion": "occasion",
    "sources": "pinned to",
    "need": "sources wanted",
    "note": "note in the log",
    "guessed": "guessed",
}
_BEFORE = {"need": "1", "mark.is": "open"}  # of a claim that was not there


class Changed(Value, frozen=True):
    """A field that was changed, from what to what; either may be empty."""

    name: str
    was: str
    now: str


class Line(Value, frozen=True):
    """One line of a history. ``at``: to the minute, UTC."""

    n: int
    at: str
    by: str
    act: str
    claim: str
    changes: tuple[Changed, ...]


def lines(entries: Iterable[Entry], speakers: Iterable[Speaker]) -> list[Line]:
    """The lines of a history, the last first."""
    names = {speaker.id: speaker.name for speaker in speakers}
    return [_line(entry, names) for entry in entries][::-1]


def _line(entry: Entry, speakers: dict[str, str]) -> Line:
    act = f"{_ACTS[entry.act]}: line {entry.undoes}" if entry.undoes else _ACTS[entry.act]
    act = f"{act}: line {entry.n - 1}" if entry.act is Act.VOID else act
    changes = tuple(_changes(entry, speakers))
    return Line(entry.n, entry.at[:16].replace("T", " "), entry.by, act, entry.claim, changes)


def _changes(entry: Entry, speakers: dict[str, str]) -> Iterator[Changed]:
    for key, name in _NAMES.items():
        was, now = entry.was.get(key, ""), entry.now.get(key, "")
        if was == now or (entry.act is Act.ADD and now == _BEFORE.get(key)):
            continue
        yield Changed(name, *(_said(key, value, speakers) for value in (was, now)))


def _said(key: str, value: str, speakers: dict[str, str]) -> str:
    if key == "speaker":
        return speakers.get(value, value)
    if key == "mark.is":
        return MARKS[MarkIs(value)] if value in set(MarkIs) else value
    return value.replace("\n", ", ") if key in ("sources", "guessed") else value
