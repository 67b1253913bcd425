"""Desks of a team whose library is in a database, for the tests of what may go wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.errors import SourceError
from factcheck.library import open_library
from tests.library.postgres import PASSWORD

WORDS = "We will not close the pool."


def settle(desk: Path, url: str, **more: str) -> Path:
    """A desk with this library; the folder in which it reads it."""
    desk.mkdir(exist_ok=True)
    settings = {"library": url, **more}
    (desk / "factcheck.toml").write_text("".join(f'{key} = "{value}"\n' for key, value in settings.items()))
    return desk / ".factcheck" / "sources"


def told(folder: Path) -> str:
    """What a look at this library says is wrong."""
    with pytest.raises(SourceError) as error:
        open_library(folder, folder.parent)
    assert PASSWORD not in str(error.value)
    return str(error.value)
