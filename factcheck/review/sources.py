"""Taking sources into the library from the page."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from factcheck.errors import DeskError, UsageError
from factcheck.files import write_file
from factcheck.library import Added, Refused, add_source, add_sources
from factcheck.library.snapshots import fetched
from factcheck.model import SourceCard, SourceKind, Speaker
from factcheck.review.session import Session
from factcheck.text.when import parse_when

Form = Mapping[str, str]

_UNSAFE = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|]+')
_LONGEST_NAME = 120  # characters of a file's name


def from_path(session: Session, form: Form, *, anywhere: bool) -> Added:
    """Take in a web page, or a file of this machine, named from the desk.

    ``anywhere``: whoever asks may read this machine's files.
    """
    words = form.get("path", "").strip()
    if not words:
        raise UsageError("no file is named", hint="drop one on the page, or write its path")
    if words.lower().startswith(("http://", "https://")):
        return _fetched(session, words, form)
    if not anywhere:
        raise UsageError("a path names a file of the serving machine", hint="drop the file on the page instead")
    path = Path(words.removeprefix("file://")).expanduser()
    return _taken(session, path if path.is_absolute() else session.desk.root / path, form)


def from_bytes(session: Session, name: str, data: bytes, form: Form) -> Added:
    """Take in a file that was dropped on the page."""
    safe = _UNSAFE.sub("-", name).strip(" .-")[-_LONGEST_NAME:]
    with tempfile.TemporaryDirectory(prefix="factcheck-") as folder:
        path = Path(folder) / (safe or "source.txt")
        write_file(path, data, DeskError)
        return _taken(session, path, form)


def _fetched(session: Session, url: str, form: Form) -> Added:
    given = fetched(url, _card(form))  # others need not wait for the site
    with session.turn:
        outcome = next(add_sources(session.desk.sources, [given], session.desk.home))
    if isinstance(outcome, Refused):
        raise outcome.error
    return outcome


def _taken(session: Session, path: Path, form: Form) -> Added:
    with session.turn:
        return add_source(session.desk.sources, path, _card(form), session.desk.home)


def _card(form: Form) -> SourceCard:
    when, kind, url = (form.get(key, "").strip() for key in ("date", "kind", "url"))
    try:
        if when:
            parse_when(when)
        told = SourceKind(kind) if kind else SourceKind.OTHER
    except ValueError as e:
        raise UsageError(str(e).partition(": write")[0], hint="write YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO") from e
    if url and not url.lower().startswith(("https://", "http://")):
        raise UsageError(f"{url!r} is no web address", hint="write it in full, with https://")
    names = (name.strip() for name in form.get("speaker", "").split(";"))
    return SourceCard(
        id="",
        file="",
        title=form.get("title", "").strip(),
        speakers=tuple(Speaker(name) for name in names if name),
        date=when,
        kind=told,
        url=url,
        primary=form.get("primary", "") == "yes",
    )
