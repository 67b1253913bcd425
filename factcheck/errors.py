"""Everything that can go wrong for a reason the user can mend.

::

    FactcheckError
    ├── UsageError      the command was asked for something it cannot do
    ├── DeskError       no desk here, or its factcheck.toml is wrong
    ├── LogError        a claims log that cannot be trusted as it stands
    ├── ReadError       a file that holds no readable text
    └── SourceError     a sidecar, a duplicate id, a source that is not there
        └── FetchError  a web page that could not be fetched, or must not be

Only the command line prints these, each as one line: place, reason, likely fix.
"""

from __future__ import annotations


class FactcheckError(Exception):
    """A user's mistake or a broken file, told in one sentence.

    ``file`` is the path as the user knows it, ``line`` and ``column`` count from 1
    (0: not known), ``hint`` is the likely fix.
    """

    def __init__(self, reason: str, *, file: str = "", at: tuple[int, int] = (0, 0), hint: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.file = file
        self.line, self.column = at
        self.hint = hint

    def __str__(self) -> str:
        place = self.file
        if self.file and self.line:
            place += f":{self.line}" + (f":{self.column}" if self.column else "")
        told = f"{place}: {self.reason}" if place else self.reason
        return f"{told} — {self.hint}" if self.hint else told


class UsageError(FactcheckError):
    """The command was asked for something it cannot do."""


class DeskError(FactcheckError):
    """There is no desk here, or its settings are wrong."""


class LogError(FactcheckError):
    """A claims log that cannot be trusted as it stands."""


class ReadError(FactcheckError):
    """A file that holds no readable text."""


class SourceError(FactcheckError):
    """A sidecar that is wrong, a duplicate id, a source that is not there."""


class FetchError(SourceError):
    """A web page that could not be fetched, or must not be. ``status`` is the site's answer, 0 without one."""

    def __init__(self, reason: str, *, file: str = "", at: tuple[int, int] = (0, 0), hint: str = "") -> None:
        super().__init__(reason, file=file, at=at, hint=hint)
        self.status = 0
