"""The example of docs/extraction.md is true."""

from __future__ import annotations

import re
from pathlib import Path

from factcheck.extract import extract
from factcheck.model import Document

PAGE = (Path(__file__).parents[2] / "docs" / "extraction.md").read_text(encoding="utf-8")


def test_the_example_of_the_page() -> None:
    article = re.findall(r"^> (.+)$", PAGE, re.MULTILINE)[0]
    claim = extract(Document("x", article)).claims[0]
    text = "\n".join(f"      {line}" for line in claim.text.split("\n"))
    shown = (
        f"  - id: {claim.id}\n    kind: {claim.kind}\n    text: |-\n{text}\n    speaker: {claim.speaker}\n"
        f'    date: "{claim.date}"\n    occasion: {claim.occasion}\n    guessed: [{", ".join(claim.guessed)}]\n'
    )
    assert shown in PAGE
