"""The repository's own desk: every source readable, unchanged and described."""

from __future__ import annotations

import shutil
from pathlib import Path

from factcheck.cli import main
from factcheck.cli.schema import schema_text
from factcheck.desk import open_desk
from factcheck.library import open_library

ROOT = Path(__file__).parents[2]


def test_every_source_is_healthy() -> None:
    library = open_library(open_desk(ROOT).sources)
    assert (library.unread, library.problems, len(library.sources)) == ((), (), 11)


def test_the_transcript_has_its_turns() -> None:
    by_id = {s.card.id: s for s in open_library(ROOT / "sources").sources}
    labels = [t.label for t in by_id["trump-morristown-2025-05-25"].document.turns]
    assert labels == ["THE PRESIDENT", "Q", "THE PRESIDENT"]


def test_every_card_has_what_a_report_shows() -> None:
    cards = [s.card for s in open_library(ROOT / "sources").sources]
    assert [c.id for c in cards if not (c.title and c.retrieved and len(c.sha256) == 64)] == []


def test_the_schema_beside_the_logs_is_the_present_one() -> None:
    assert (ROOT / "claims" / "claims.schema.json").read_text(encoding="utf-8") == schema_text()


def test_reports_do_not_depend_on_what_is_kept(tmp_path: Path) -> None:
    for name in ("seeds", "claims", "sources"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "factcheck.toml", tmp_path)
    reports = []
    for _ in range(2):
        main(["verify", str(tmp_path / "claims" / "trump-putin.yaml"), "--quiet"])
        reports.append({p.name: p.read_bytes() for p in (tmp_path / "reports").iterdir()})
        shutil.rmtree(tmp_path / ".factcheck")
    assert reports[0] == reports[1]
