"""Where a library's truth is, and the one way to change it: the folder itself, or the database of a team.

Every other file of this room reads an ordinary folder; a team's is a copy, brought up to date here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from pathlib import Path
from typing import Protocol, TypeVar

from factcheck.library import journal
from factcheck.library.journal import Plan, Step
from factcheck.library.team import team_of

T = TypeVar("T")


class Change(Protocol):
    """A turn at changing a library: nobody else changes it meanwhile, and what is read of its folder is true."""

    @property
    def state(self) -> object:
        """Equal states, equal libraries, but for what this process has changed."""

    def put(self, plans: Sequence[Plan]) -> None:
        """Write all of it or nothing. Raises SourceError."""

    def remove(self, sidecar: str, files: Sequence[str]) -> None:
        """Take a source out, its sidecar ("" when it has none) and its files. Raises SourceError."""


class InFolder:
    """A change of the folder itself, journalled."""

    state = None  # the lock is held from the first turn to the last

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, plans: Sequence[Plan]) -> None:
        journal.put(self._folder, plans)

    def remove(self, sidecar: str, files: Sequence[str]) -> None:
        journal.begin(self._folder, [Step(tuple(filter(None, (sidecar, *files))))])
        journal.end(self._folder)


@contextmanager
def turns(folder: Path) -> Iterator[Callable[[], AbstractContextManager[Change]]]:
    """One turn after another. Those who change a folder wait for the last; a team's may come in between."""
    team = team_of(folder)
    if team is not None:
        yield team.changing
        return
    with journal.changing(folder):
        yield lambda: nullcontext(InFolder(folder))


@contextmanager
def changing(folder: Path) -> Iterator[Change]:
    """One turn. What is done in it is done when it ends without an error. Raises SourceError."""
    with turns(folder) as turn, turn() as change:
        yield change


def steady(folder: Path, look: Callable[[], T]) -> T:
    """What ``look`` sees of a library, up to date, that nobody changed meanwhile; asked again if somebody did."""
    team = team_of(folder)
    return journal.steady(folder, look) if team is None else team.steady(look)


def hold_to_truth(folder: Path) -> None:
    """Hold every byte of a copy to the library it is of; a folder that is a library needs no such thing."""
    team = team_of(folder)
    if team is not None:
        team.bring(whole=True)
