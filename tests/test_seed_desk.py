"""The repository's own desk: its report is made anew and compared, byte for byte."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from factcheck import assemble, readers
from factcheck.cli import main
from factcheck.errors import ReadError
from factcheck.files import read_file
from factcheck.library import open_library
from factcheck.log import LogFile
from factcheck.model import Agreement, Finding, Report, Row

ROOT = Path(__file__).parent.parent
LOG = ROOT / "claims" / "trump-putin.yaml"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the desk without its reports, verified once."""
    folder = tmp_path_factory.mktemp("desk")
    for name in ("seeds", "claims", "sources"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "factcheck.toml", folder)
    assert main(["verify", str(folder / "claims" / "trump-putin.yaml"), "--quiet"]) == 1
    return folder


@pytest.mark.parametrize("name", ["trump-putin.html", "trump-putin.json"])
def test_the_committed_report_is_what_verify_writes(desk: Path, name: str) -> None:
    assert (desk / "reports" / name).read_bytes() == (ROOT / "reports" / name).read_bytes()


@pytest.mark.parametrize("name", ["trump-putin.html", "trump-putin.json"])
def test_a_second_run_writes_the_same_bytes(desk: Path, name: str) -> None:
    before = (desk / "reports" / name).read_bytes()
    main(["verify", str(desk / "claims" / "trump-putin.yaml"), "--quiet"])
    assert (desk / "reports" / name).read_bytes() == before


@pytest.fixture(scope="module")
def report() -> Report:
    log = LogFile.read(LOG).log
    article = readers.read(read_file(ROOT / log.article.file, ReadError), log.article.file)
    return assemble.verify("trump-putin", log, article, open_library(ROOT / "sources"))


def row_with(report: Report, words: str) -> Row:
    return next(r for r in report.rows if words in r.claim.text)


@pytest.mark.parametrize(
    ("words", "finding"),
    [
        ("major win", Finding.NOT_FOUND),
        ("reset", Finding.NOT_FOUND),
        ("very grateful", Finding.ALTERED),
        ("I’m not happy", Finding.MISDATED),
        ("downfall", Finding.AMBIGUOUS),
        ("absolutely crazy", Finding.VERBATIM),
        ("I’ve always had", Finding.VERBATIM),
        ("at least 13 civilians", Finding.CONFLICTS),
        ("on May 15, 2025", Finding.CONFLICTS),
        ("Senator Marco Rubio", Finding.CONFLICTS),
        ("rare-earth", Finding.PARTIAL),
    ],
)
def test_the_findings_of_the_record(report: Report, words: str, finding: Finding) -> None:
    row = min((r for r in report.rows if words in r.claim.text), key=lambda r: len(r.claim.text))
    assert row.verdict.finding is finding


def test_the_largest_attack_agrees(report: Report) -> None:
    row = next(r for r in report.rows if r.claim.text.endswith("attack on Ukraine to date"))
    assert row.verdict.finding is Finding.AGREES


@pytest.mark.parametrize("words", ["absolutely crazy", "I’ve always had", "very grateful"])
def test_speaker_and_date_of_the_record(report: Report, words: str) -> None:
    verdict = row_with(report, words).verdict
    assert verdict.speaker is not None
    assert verdict.date is not None
    assert (verdict.speaker.result, verdict.date.result) == (Agreement.CONFIRMED, Agreement.CONFIRMED)


def test_every_claim_is_still_in_the_article(report: Report) -> None:
    assert [r.claim.id for r in report.rows if r.span is None] == []
