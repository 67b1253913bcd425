"""docs/report.md shows what the reports really print."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from factcheck.phrases import LEVELS
from factcheck.reports import FORMATS, render

from .factory import report

PAGE = (Path(__file__).parents[2] / "docs" / "report.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("line", [line for kind, block in BLOCKS if kind == "text" for line in block.splitlines()])
def test_every_line_shown_is_printed(line: str) -> None:
    assert line in render(report(), "human").splitlines()


@pytest.mark.parametrize("block", [block for kind, block in BLOCKS if kind == "json"])
def test_every_piece_of_json_shown_is_written(block: str) -> None:
    assert block in render(report(), "json")


@pytest.mark.parametrize("format", FORMATS)
def test_every_format_is_named(format: str) -> None:
    assert f"| `{format}` |" in PAGE


@pytest.mark.parametrize("words", LEVELS.values(), ids=lambda w: w.word)
def test_every_level_is_told(words: object) -> None:
    assert f"| {words.shape} | {words.word.lower()} |" in PAGE  # type: ignore[attr-defined]
