"""Confidential sources: no word of them in any form of a report, whatever is found in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.reports import FORMATS

SECRET = (
    "MR. QUILLFEATHER: We are certainly not closing the harbour bathhouse, whatever the bursar whispers at night.\n"
)
# A quotation that is there, one that is altered, one that is only near, and a claim.
SAID = (
    "We are certainly not closing the harbour bathhouse",
    "We are certainly closing the harbour bathhouse",
    "We were certainly never shutting the harbour bathhouse",
)
WORDS = (
    "whisper",
    "bursar",
    "QUILLFEATHER",
    "Quillfeather",
    "not closing the harbour bathhouse, whatever",
    "Annex Nine",
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    assert main(["init", str(tmp_path / "desk")]) == 0
    monkeypatch.chdir(tmp_path / "desk")
    article = " ".join(f"He said: “{said}.”" for said in SAID) + " The bathhouse is not closing, Mr. Brown says."
    Path("seeds/d.txt").write_text(article)
    claims = "".join(f"  - {{id: q{i}, kind: quote, text: {said}}}\n" for i, said in enumerate(SAID))
    claims += "  - {id: c1, kind: claim, text: 'The bathhouse is not closing, Mr. Brown says.'}\n"
    Path("claims/d.yaml").write_text(f"version: 1\narticle: {{file: seeds/d.txt}}\nclaims:\n{claims}")
    Path("told-by-bursar.txt").write_text(SECRET)
    return tmp_path / "desk"


def added(*more: str) -> None:
    words = ["told-by-bursar.txt", "--id", "s1", "--title", "Annex Nine", "--note", "whispered", *more]
    assert main(["sources", "add", *words]) == 0


def shown(form: str, capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    main(["verify", "claims/d.yaml", "--format", form, "--exit-zero"])
    return capsys.readouterr().out


@pytest.mark.parametrize("form", FORMATS)
def test_the_control_shows_its_words(desk: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    added()
    assert any(word in shown(form, capsys) for word in WORDS)


@pytest.mark.parametrize("form", FORMATS)
def test_no_word_leaves(desk: Path, capsys: pytest.CaptureFixture[str], form: str) -> None:
    added("--confidential")
    out = shown(form, capsys)
    assert ([word for word in WORDS if word in out], "s1" in out) == ([], True)


def test_no_word_leaves_by_the_files_that_verify_writes(desk: Path) -> None:
    added("--confidential")
    main(["verify", "claims/d.yaml", "--quiet", "--exit-zero"])
    written = "".join(path.read_text() for path in Path("reports").glob("d.*"))
    assert ([word for word in WORDS if word in written], "confidential" in written) == ([], True)


def test_no_word_leaves_by_a_search(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    added("--confidential")
    capsys.readouterr()
    main(["search", SAID[1]])
    out = capsys.readouterr().out
    assert ([word for word in WORDS if word in out], "s1" in out) == ([], True)


def test_a_damaged_one_is_named_by_its_id(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    added("--confidential")
    Path("sources/told-by-bursar.txt").write_bytes(b"\0\1\2")
    assert "bursar" not in shown("human", capsys)


def test_a_mark_on_a_confidential_source_holds(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    added("--confidential")
    assert main(["mark", "q0", "confirmed", "--by", "LM"]) == 0
    assert "stale" not in shown("human", capsys)
