"""What a team's library holds, as it goes between its database and a desk's copy."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from factcheck.model import Value


class State(Value, frozen=True):
    """Which library this is, and a random word that is another after each change: equal states, equal libraries.

    A number would not do: it comes again when a backup is restored, and then stands for something else.
    """

    library: str
    revision: str


class Listing(Value, frozen=True):
    """All that a library holds, without the bytes: sidecars with their revisions, files with hash and size in bytes."""

    sidecars: Mapping[str, str]
    files: Mapping[str, tuple[str, int]]


class Filed(Value, frozen=True):
    """A source as it is written into the database."""

    id: str
    sidecar: str
    text: str
    sha256: str  # of the original
    files: Mapping[str, tuple[str, int, bytes | None]]  # new ones: hash, size, bytes; None: they lie elsewhere
    seen: str = ""  # the revision of the sidecar that this one takes the place of; "": it is new


class Truth(Protocol):
    """One moment of a library, from which a copy is made."""

    @property
    def state(self) -> State: ...
    def listing(self) -> Listing: ...

    def sidecars(self, names: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Their texts, in any order."""

    def files(self, names: Sequence[str]) -> Iterator[tuple[str, bytes | None]]:
        """Their bytes, in any order, all in memory at once; None for those that are not to be had."""
