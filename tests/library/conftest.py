"""A PostgreSQL server, started when the first test needs it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.library.postgres import Server, server


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
