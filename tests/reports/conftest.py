"""Reports opened as a person opens them: from the disk."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.model import Report
from factcheck.reports import render
from tests.browser import Windows

if TYPE_CHECKING:
    from playwright.sync_api import Page


@pytest.fixture
def open_page(windows: Windows, tmp_path: Path) -> Callable[..., Page]:
    """Write a report and open it from file://, in a window that may ask for nothing else."""

    def opened(told: Report, at: str = "", **options: object) -> Page:
        file = tmp_path / "report.html"
        file.write_text(render(told, "html"), encoding="utf-8")
        page = windows.open(file.as_uri(), **options)
        page.goto(file.as_uri() + at)
        return page

    return opened
