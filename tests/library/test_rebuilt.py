"""What factcheck keeps can be deleted: the next run says the same, byte for byte, whatever the library holds."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.reports import FORMATS
from tests.library.servers import Web, reply, served
from tests.readers.documents import paragraphs, pdf, picture_only, word

PAGE = '<html lang="en"><title>Pool plans</title><meta name="date" content="2025-03-11"><p>The pool opens in May.</p>'
FILES = {
    "talk.txt": b"MAYOR REYES: We are not going to close the pool.\n\nMR. OKAFOR: Nor the library.\n",
    "page.html": PAGE.encode(),
    "minutes.docx": word(paragraphs("The council voted 7 to 2 for the pool.", "It has 45 lifeguards.")),
    "release.pdf": pdf(["The pool has 44 lifeguards, the town says."]),
    "film.srt": b"1\n00:00:01,000 --> 00:00:04,000\nOKAFOR: We will open the library.\n",
    "rows.csv": b"speaker,date,text\nDana Reyes,2024-03-14,We won't close it.\n",
    "scan.pdf": picture_only(),
    "twin.md": b"MAYOR REYES: We are not going to close the pool.\n\nMR. OKAFOR: Nor the library.\n",
}
CLAIMS = (
    "kind: quote, text: We are going to close the pool",
    "kind: quote, text: We will open the library, sources: [film]",
    "kind: quote, text: nobody ever said these words of ours",
    "kind: quote, text: The memo says the pool is safe",
    "kind: claim, text: The pool has 45 lifeguards., need: 2",
    "kind: claim, text: The pool opens in May.",
    "kind: quote, text: these are pictures, sources: [scan]",
)


@pytest.fixture
def web() -> Iterator[Web]:
    with served(lambda path, lines, out: reply(out, b"<title>Web</title><p>The pool opens in June.</p>")) as found:
        yield found


@pytest.fixture
def desk(tmp_path: Path, web: Web, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Sources of many formats: guesses, a snapshot, a confidential one, a bare, an unread and a changed one."""
    monkeypatch.setattr("factcheck.library.fetch.Net", web.net)
    assert main(["init", str(tmp_path / "desk")]) == 0
    monkeypatch.chdir(tmp_path / "desk")
    (tmp_path / "in").mkdir()
    for name, data in FILES.items():
        (tmp_path / "in" / name).write_bytes(data)
    main(["sources", "add", str(tmp_path / "in")])
    Path("memo.txt").write_text("The memo says the pool is safe, whatever you hear.")
    assert main(["sources", "add", "memo.txt", "--confidential"]) == 0
    assert main(["sources", "add", "http://site.example/pool", "--id", "web"]) == 0
    Path("sources/bare.txt").write_text("The pool has 45 lifeguards.")
    shutil.copy(tmp_path / "in" / "scan.pdf", "sources/scan.pdf")
    with Path("sources/rows.csv").open("ab") as rows:
        rows.write(b"Tom Okafor,2024-03-14,Nor the library.\n")
    claims = "".join(f"  - {{id: x{n}, {claim}}}\n" for n, claim in enumerate(CLAIMS))
    Path("claims/d.yaml").write_text(f"version: 1\narticle: {{file: seeds/d.txt}}\nclaims:\n{claims}")
    Path("seeds/d.txt").write_text("\n".join(claim.partition("text: ")[2].partition(", ")[0] for claim in CLAIMS))
    return tmp_path / "desk"


def said(capsys: pytest.CaptureFixture[str]) -> dict[str, str]:
    """Everything a desk can be asked for, with what it writes."""
    told = {}
    commands = [["verify", "claims/d.yaml", "--exit-zero", "--format", form] for form in FORMATS]
    commands += [["sources", "list", "--format", "json"], ["sources", "show", "page"], ["sources", "verify"]]
    commands += [["search", "We are going to close the pool"]]
    for words in commands:
        capsys.readouterr()
        main(words)
        told[" ".join(words)] = capsys.readouterr().out
    return told | {path.name: path.read_text() for path in sorted(Path("reports").glob("d.*"))}


def test_deleting_what_is_kept_changes_no_byte(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = said(capsys)
    shutil.rmtree(".factcheck")
    assert said(capsys) == before
    assert "confidential" in before["d.html"]
    assert {"S101", "S102", "S103", "S104", "S108"} & {*before["d.json"].split('"')} == {"S102", "S103", "S104", "S108"}
