"""Where a team's library is: the address of its database, whose password is shown to nobody."""

from __future__ import annotations

from pathlib import Path

from factcheck.desk import shown_address
from factcheck.model import Value


class Address(Value, frozen=True):
    """A database, and the shared folder of its originals where they are not in it."""

    url: str
    originals: Path | None = None

    def __str__(self) -> str:
        return shown_address(self.url)

    def __repr__(self) -> str:
        return f"Address({self})"
