"""A PostgreSQL server for the tests: the one that FACTCHECK_TEST_POSTGRES names, else one of their own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

NAMED = "FACTCHECK_TEST_POSTGRES"  # a URL whose user may make databases and roles
PASSWORD = "open-sesame-7"
_numbers = count(1)


class Server:
    """A server, and places for libraries on it: each a schema of its own, which is sooner made than a database.

    ``url`` needs its password; ``near`` is the shortest way to the same place.
    """

    def __init__(self, url: str, near: str = "") -> None:
        self.url, self.near = url, near or url

    def place(self) -> str:
        """The address of a place that is empty."""
        from sqlalchemy import make_url

        name = f"factcheck_test_{os.getpid()}_{next(_numbers)}"
        run(self.near, f"CREATE SCHEMA {name}")
        return changed(self.near, query={**make_url(self.near).query, "options": f"-csearch_path={name}"})

    def clear(self, url: str) -> None:
        run(self.near, f"DROP SCHEMA IF EXISTS {schema_of(url)} CASCADE")


def run(url: str, *statements: str) -> list[tuple[Any, ...]]:
    """What the last of the statements says."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        for statement in statements:
            found = connection.execute(statement.encode())
        return found.fetchall() if found.description else []


def changed(url: str, **parts: Any) -> str:
    """The address with other parts: username, password, host, port, database, query."""
    from sqlalchemy import make_url

    return make_url(url)._replace(**parts).render_as_string(hide_password=False)


def schema_of(url: str) -> str:
    from sqlalchemy import make_url

    return str(make_url(url).query["options"]).partition("=")[2]


@contextmanager
def server() -> Iterator[Server]:
    """Skips the test, and says why, where there is neither a server nor what one is made of."""
    for module in ("sqlalchemy", "psycopg"):
        pytest.importorskip(module, reason=f"{module} is not installed (pip install factcheck-desk[team])")
    if os.environ.get(NAMED):
        yield Server(os.environ[NAMED])
        return
    binaries = _binaries()
    if binaries is None:
        pytest.skip(
            f"no PostgreSQL server: {NAMED} names none, and there is no initdb here (apt-get install postgresql)"
        )
    folder = Path(tempfile.mkdtemp(prefix="factcheck-postgres-"))
    try:
        yield from _own(binaries, folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _own(binaries: Path, folder: Path) -> Iterator[Server]:
    as_whom = _as_whom(folder)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    secret, data = folder / "password", folder / "data"
    secret.write_text(PASSWORD)
    secret.chmod(0o644)
    make = ("--auth-local=trust", "--auth-host=scram-sha-256", "--encoding=UTF8", "--no-sync", "--locale=C")
    settings = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=40"
    try:
        _run(as_whom, binaries / "initdb", "-D", data, "-U", "keeper", f"--pwfile={secret}", *make)
        _run(as_whom, binaries / "pg_ctl", "-D", data, "-o", settings, "-l", folder / "log", "-w", "-t", "30", "start")
    except subprocess.CalledProcessError as e:
        pytest.skip(f"no PostgreSQL server: {Path(e.cmd[-1]).name} failed ({e.output.strip()[-200:]})")
    try:
        near = f"postgresql://keeper@/postgres?host={folder}&port={port}"
        yield Server(f"postgresql://keeper:{PASSWORD}@127.0.0.1:{port}/postgres", near)
    finally:
        _run(as_whom, binaries / "pg_ctl", "-D", data, "-m", "immediate", "stop")


def _binaries() -> Path | None:
    found = shutil.which("initdb")
    places = [Path(found).parent] if found else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((p for p in places if (p / "initdb").exists() and (p / "pg_ctl").exists()), None)


def _as_whom(folder: Path) -> tuple[str, ...]:
    """The super-user may not run a server, so the user whom Debian made for it does."""
    if sys.platform == "win32" or os.geteuid() != 0:
        return ()
    if shutil.which("runuser") is None:
        pytest.skip("no PostgreSQL server: the super-user may not run one, and there is no runuser")
    try:
        shutil.chown(folder, "postgres")
    except LookupError:
        pytest.skip("no PostgreSQL server: the super-user may not run one, and there is no user postgres")
    return ("runuser", "-u", "postgres", "--")


def _run(as_whom: tuple[str, ...], *command: object) -> None:
    words = [*as_whom, *map(str, command)]
    with tempfile.TemporaryFile("w+") as told:  # a pipe would stay open for as long as the server runs
        try:
            subprocess.run(words, check=True, stdin=subprocess.DEVNULL, stdout=told, stderr=told, cwd="/", timeout=60)
        except subprocess.CalledProcessError as e:
            told.seek(0)
            raise subprocess.CalledProcessError(e.returncode, e.cmd, told.read()) from e
