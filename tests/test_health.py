"""The health of the sources, as a report tells it: S1xx."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.reports import FORMATS
from tests.readers.documents import picture_only

WORDS = "MAYOR REYES: We are not going to close the old harbour pool this year.\n"
QUOTE = "We are not going to close the old harbour pool"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert main(["init", str(tmp_path / "desk")]) == 0
    monkeypatch.chdir(tmp_path / "desk")
    Path("seeds/d.txt").write_text(f"She said: “{QUOTE}.”")
    Path("a.txt").write_text(WORDS)
    assert main(["sources", "add", "a.txt"]) == 0
    log("need: 1, sources: [a]")
    return tmp_path / "desk"


def log(more: str) -> None:
    claim = f"{{id: q1, kind: quote, text: {QUOTE}, {more}}}"
    Path("claims/d.yaml").write_text(f"version: 1\narticle: {{file: seeds/d.txt}}\nclaims:\n  - {claim}\n")


def codes() -> list[str]:
    main(["verify", "claims/d.yaml", "--quiet", "--exit-zero"])
    return [problem["code"] for problem in json.loads(Path("reports/d.json").read_text())["problems"]]


def test_a_healthy_library_has_no_findings(desk: Path) -> None:
    assert codes() == []


def test_a_source_that_was_changed(desk: Path) -> None:
    Path("sources/a.txt").write_text(WORDS + "MAYOR REYES: Or next year.\n")
    assert codes() == ["S102"]


def test_a_source_without_a_sidecar(desk: Path) -> None:
    Path("sources/b.txt").write_text("Other words.")
    assert codes() == ["S103", "S108"]


def test_a_cited_source_that_is_missing(desk: Path) -> None:
    Path("b.txt").write_text("MR. OKAFOR: Other words, said on another day.\n")
    assert main(["sources", "add", "b.txt"]) == 0
    Path("sources/a.txt").unlink()
    assert codes() == ["S101", "S107", "S108"]


def test_too_few_sources(desk: Path) -> None:
    log("need: 2")
    assert codes() == ["S109"]


def test_deleting_what_is_kept_changes_no_byte(desk: Path) -> None:
    import shutil

    codes()
    before = [Path(f"reports/d.{form}").read_bytes() for form in ("json", "html")]
    shutil.rmtree(".factcheck")
    codes()
    assert [Path(f"reports/d.{form}").read_bytes() for form in ("json", "html")] == before


# What happens to a source, and the findings that the report has of it.
HEALTH = {
    "unread": (lambda: Path("sources/b.bin").write_bytes(b"\0\1\2"), "S101", "sources/b.bin"),
    "scanned": (lambda: Path("sources/b.pdf").write_bytes(picture_only()), "S104", "sources/b.pdf"),
    "another hash": (lambda: Path("sources/a.txt").write_text(WORDS * 2), "S102", "sources/a.txt"),
    "no snapshot": (lambda: fetched("was.html", 200), "S105", "sources/a.txt"),
    "gone from the web": (lambda: fetched("", 404), "S106", "sources/a.txt"),
    "cited, but missing": (lambda: Path("sources/a.txt").rename("sources/b.txt"), "S107", "a"),
    "used by nobody": (lambda: Path("sources/b.txt").write_text("Other words."), "S108", "sources"),
    "one source only": (lambda: log("need: 2"), "S109", "q1"),
}


def fetched(file: str, status: int) -> None:
    """The sidecar tells of a look at a page."""
    sidecar = Path("sources/a.source.yaml")
    told = f"{{at: '2025-03-04T05:06:07Z', url: 'https://site.example/a', status: {status}, file: '{file}'}}"
    sidecar.write_text(f"{sidecar.read_text()}fetched:\n  - {told}\n")


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("case", HEALTH)
def test_every_report_tells_of_it(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    happens, code, where = HEALTH[case]
    happens()
    told = {}
    for form in ("human", "md"):
        capsys.readouterr()
        main(["verify", "claims/d.yaml", "--exit-zero", "--format", form])
        told[form] = capsys.readouterr().out
    told |= {form: Path(f"reports/d.{form}").read_text() for form in ("html", "json")}
    assert {form: (code in words, where in words) for form, words in told.items()} == dict.fromkeys(
        FORMATS, (True,) * 2
    )


@pytest.mark.parametrize("code", sorted({code for _, code, _ in HEALTH.values()}))
def test_every_code_is_explained(code: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", code]) == 0
    assert len(capsys.readouterr().out.splitlines()) >= 5
