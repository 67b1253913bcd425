"""A PostgreSQL server, started when the first test needs it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.postgres import Server, server
from tests.library.teams import WORDS


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    with server() as started:
        yield started


@pytest.fixture
def address(postgres: Server) -> Iterator[str]:
    """Where there is room for one team's library."""
    url = postgres.place()
    yield url
    postgres.clear(url)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """A file to be added."""
    path = tmp_path / "in" / "talk.txt"
    path.parent.mkdir()
    path.write_text(WORDS)
    return path
