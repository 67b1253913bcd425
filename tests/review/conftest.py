"""One desk is made, each test has a copy of it; and the review served to a browser of the same process."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree
from typing import TYPE_CHECKING

import pytest

from tests.browser import Windows
from tests.review.live import Live
from tests.review.setting import make_desk, session_of

if TYPE_CHECKING:
    from playwright.sync_api import Page

Window = Callable[..., "Page"]


@pytest.fixture(scope="session")
def made_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_desk(tmp_path_factory.mktemp("made"))


@pytest.fixture
def root(made_desk: Path, tmp_path: Path) -> Path:
    """A desk of one's own."""
    return Path(copytree(made_desk, tmp_path / "desk"))


@pytest.fixture
def live(root: Path) -> Iterator[Live]:
    """The review of that desk, being served."""
    with Live({"pond": session_of(root)}) as served:
        yield served


@pytest.fixture
def window(live: Live, windows: Windows) -> Window:
    """Open the review in a window of its own, as somebody."""

    def opened(by: str = "L. Aho", **options: object) -> Page:
        page = windows.open(live.home, **options)
        page.goto(live.address)
        if by:
            page.fill("[id='part.by']", by)
            with page.expect_navigation():
                page.keyboard.press("Enter")
        return page

    return opened
