"""Making a library ready for questions: the index of its texts, built when they come in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from factcheck.index import catalogue_of
from factcheck.library.store import open_library
from factcheck.processes import cores


def prepare_questions(folder: Path, home: Path | None, tell: Callable[[], None]) -> None:
    """Index what the library holds and no index has yet; ``tell`` is called for each text.

    It changes nothing but time: else the first question does it. Without a home, or where
    nothing can be kept, there is nothing to do. Raises SourceError as :func:`open_library` does.
    """
    sources = open_library(folder, home).sources
    if sources.home is None:
        return

    def text_of(i: int) -> str:
        tell()
        return sources.source(i).document.text

    catalogue_of(sources, text_of, cores())
