"""A small desk about a village pond, for the review to be tried on."""

from __future__ import annotations

from pathlib import Path

from factcheck.cli import main
from factcheck.cli.verify import read_article
from factcheck.desk import find_desk
from factcheck.review import Session

ARTICLE = """# The pond

“We are going to drain the pond,” said Ada Oak, the warden.

The pond holds 40 geese. “Nobody counted the frogs,” she said.

A heron was seen on Sunday. “It will be back,” said Noor Reed.
"""
SOURCE = "We are not going to drain the pond. Nobody counted the frogs.\n"


def make_desk(folder: Path) -> Path:
    """A desk with one log, pond.yaml, and one source; its folder."""
    root = folder / "desk"
    assert main(["init", str(root)]) == 0
    (root / "seeds/pond.md").write_text(ARTICLE, encoding="utf-8")
    (folder / "meeting.txt").write_text(SOURCE, encoding="utf-8")
    added = ["sources", "add", str(folder / "meeting.txt"), "--speaker", "Ada Oak", "--kind", "speech"]
    assert main(["--desk", str(root), *added]) == 0
    assert main(["--desk", str(root), "extract", str(root / "seeds/pond.md")]) == 0
    return root


def session_of(root: Path, log: str = "pond") -> Session:
    return Session(find_desk(root), root / f"claims/{log}.yaml", read_article)
