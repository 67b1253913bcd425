"""The door of the wing: formats by name, and the same bytes for the same report."""

from __future__ import annotations

import pytest

from factcheck.errors import UsageError
from factcheck.model import Finding, Level
from factcheck.reports import FORMATS, render

from .factory import report


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="human, json, html, md"):
        render(report(), "docx")


@pytest.mark.parametrize("format", FORMATS)
def test_equal_reports_are_equal_bytes(format: str) -> None:
    assert render(report(), format) == render(report(), format)


@pytest.mark.parametrize("format", FORMATS)
def test_an_empty_report_is_still_one(format: str) -> None:
    assert "seeds/ferry.txt" in render(report(()), format).replace("\\", "") or format == "human"


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("word", ["0.73", "fabricated", "false", "73 %", "73%"])
def test_no_score_and_no_word_that_accuses(format: str, word: str) -> None:
    text = render(report(), format)
    shown = text.replace(": false", "").replace('"false"', "")
    assert word not in shown.lower()


def test_the_factory_holds_every_finding_and_every_level() -> None:
    rows = report().rows
    assert {r.verdict.finding for r in rows} == set(Finding)
    assert {r.verdict.level for r in rows} == set(Level)
