"""Bad input: one line on standard error with the place, the reason and the fix; exit 2; nothing overwritten."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from factcheck.cli import main

LOG = """\
version: 1
article: {file: seeds/pool.txt}
speakers:
  - {id: reyes, name: Dana Reyes}
claims:
  - id: q1
    kind: quote
    text: We are going to close the pool on Elm Street.
    speaker: reyes
    date: 2025-05-03
    sources: [talk]
"""
DRAFT = "“We are going to close the pool on Elm Street,” Mayor Dana Reyes said.\n"
BINARY = bytes(range(256)) * 40

GOOD = {
    "factcheck.toml": "",
    "claims/pool.yaml": LOG,
    "seeds/pool.txt": DRAFT,
    "sources/talk.txt": "We are not going to close the pool on Elm Street.\n",
    "sources/talk.source.yaml": "id: talk\nfile: talk.txt\nspeakers: [{name: Dana Reyes}]\ndate: 2025-05-03\n",
    "reports/pool.html": "the last report",
    "reports/pool.json": "{}",
    "empty.txt": "",
    "binary.txt": BINARY,
    "undecodable.yaml": b"version: 1\narticle: \xff\xfe\n",
}
VERIFY = "verify claims/pool.yaml"


def edited(old: str, new: str) -> dict[str, str]:
    assert old in LOG
    return {"claims/pool.yaml": LOG.replace(old, new)}


# what is changed in the good desk, the command, what the error line must hold
TABLE: list[tuple[dict[str, str | bytes | None], str, tuple[str, ...]]] = [
    # the log
    ({}, "verify claims/none.yaml", ("claims/none.yaml: there is no such file", "check the spelling")),
    ({}, "verify empty.txt", ("empty.txt: the file is empty", "restore it")),
    ({}, "verify binary.txt", ("binary.txt:2: the file is not UTF-8 text", "save it as UTF-8")),
    ({}, "verify undecodable.yaml", ("undecodable.yaml:2: the file is not UTF-8 text",)),
    ({}, "verify claims", ("claims: this is a folder",)),
    ({}, "verify seeds/pool.txt", ("seeds/pool.txt:1:1: the log must be a mapping",)),
    (
        edited("    speaker: reyes", "    speaker: reyes\n    speaker: x"),
        VERIFY,
        (":10:5: 'speaker' stands here twice",),
    ),
    (edited("    kind: quote", "    kinds: quote"), VERIFY, (":7:5: 'kinds' is not a key", "did you mean 'kind'?")),
    (
        edited("speaker: reyes", "speaker: No"),
        VERIFY,
        (":9:14: 'No' is the id of no speaker", "add it under speakers:"),
    ),
    (edited("date: 2025-05-03", "date: 14:30"), VERIFY, (":10:11: 14:30 is no date", "write YYYY")),
    (edited("date: 2025-05-03", "date: 2025-13-40"), VERIFY, (":10:11: 2025-13-40 is no date", "write YYYY")),
    (edited("date: 2025-05-03", "date: &a 2025"), VERIFY, (":10:11: &a is a YAML anchor", "remove it")),
    (edited("date: 2025-05-03", "date: *a"), VERIFY, (":10:11: *a is a YAML alias", "write the value out")),
    (edited("date: 2025-05-03", "date: !!python/name:os.system x"), VERIFY, (":10:11:", "is a YAML tag")),
    (edited("date: 2025-05-03", r'note: "\ud800"'), VERIFY, (":10:11: half a character", "write the whole character")),
    (edited("sources: [talk]", "mark: {is: maybe}"), VERIFY, (":11:16: 'maybe' is no mark", "known are: change,")),
    (edited("[talk]", "[tolk]"), VERIFY, (":11:14:", "'tolk', which is not in the library", "did you mean 'talk'?")),
    (edited("seeds/pool.txt", "../pool.txt"), VERIFY, (":2:17: '../pool.txt' leads out of the desk",)),
    (edited("seeds/pool.txt", "seeds/gone.txt"), VERIFY, ("seeds/gone.txt", "is not there", "correct article: file:")),
    (edited(LOG[LOG.index("claims:") :], "claims: []\n"), VERIFY, ("there is nothing to check", "factcheck extract")),
    # the article
    ({"seeds/pool.txt": ""}, VERIFY, ("seeds/pool.txt",)),
    ({"seeds/pool.txt": BINARY}, VERIFY, ("seeds/pool.txt",)),
    ({}, "extract seeds/none.txt", ("seeds/none.txt: there is no such file",)),
    ({}, "extract empty.txt", ("empty.txt",)),
    ({}, "extract binary.txt", ("binary.txt",)),
    ({}, "extract seeds/pool.txt", ("claims/pool.yaml: this log is there already", "--force")),
    ({"seeds/calm.txt": "Well then.\n"}, "extract seeds/calm.txt", ("seeds/calm.txt: there is nothing to check",)),
    ({"seeds/calm.txt": "Well then.\n"}, "check seeds/calm.txt", ("seeds/calm.txt: there is nothing to check",)),
    ({}, "extract seeds/pool.txt -o claims/x.yaml --published soon", ("--published: soon is no date", "write YYYY")),
    ({}, "extract seeds/pool.txt -o claims/x.yaml --published 14:30", ("--published: 14:30 is no date", "write YYYY")),
    ({}, "extract seeds/pool.txt -o seeds/pool.txt --force", ("-o names the file that is being checked",)),
    ({}, "extract seeds/pool.txt -o sources/talk.txt --force", ("-o names a file among the inputs",)),
    ({}, "check seeds/pool.txt --sources sources -o sources/report.html", ("-o names a file among the inputs",)),
    ({}, "check empty.txt --sources sources", ("empty.txt",)),
    # the sources
    ({"sources/talk.txt": ""}, VERIFY, ("no source could be read (talk.txt:", "sources add FILE")),
    ({"sources/talk.txt": BINARY}, VERIFY, ("no source could be read (talk.txt:",)),
    ({"sources/talk.txt": None}, VERIFY, ("no source could be read (talk.txt: there is no such file)",)),
    ({"sources/talk.txt": DRAFT}, VERIFY, ("no source could be read (talk.txt: it is the article itself)",)),
    (
        {"sources/talk.txt": None, "sources/talk.source.yaml": None},
        "check seeds/pool.txt",
        ("sources: there are no sources", "sources add FILE"),
    ),
    (
        {"sources/talk.source.yaml": "id: talk\nfile: talk.txt\ndate: x\n"},
        VERIFY,
        ("talk.source.yaml:3:7: x is no date",),
    ),
    ({"sources/b.source.yaml": "id: talk\nfile: b.txt\n"}, VERIFY, ("the id 'talk' is used by another sidecar",)),
    ({}, "check seeds/pool.txt --sources nowhere", ("nowhere: there is no such folder of sources",)),
    ({}, "sources add empty.txt", ("empty.txt",)),
    ({}, "sources add binary.txt", ("binary.txt",)),
    ({}, "sources add none.txt", ("none.txt: there is no such file",)),
    ({}, "sources add http://127.0.0.1/a", ("127.0.0.1: it leads inside a network", "only public web pages")),
    ({}, "sources add seeds/pool.txt --date x", ("--date: x is no date", "write YYYY")),
    ({}, "sources add seeds/pool.txt --id talk", ("the id 'talk' is taken", "--id")),
    ({}, "sources show tolk", ("no source 'tolk'", "did you mean 'talk'?")),
    # the desk and the command
    ({"factcheck.toml": "\nfail_on = 3\n"}, VERIFY, ("factcheck.toml:2: fail_on must be text",)),
    ({}, "init .", ("factcheck.toml: this is there already; nothing was written",)),
    ({}, "--desk seeds verify claims/pool.yaml", ("seeds: this is no desk", "factcheck init")),
    ({}, "verify claims/pool.yaml --fail-on loud", ("--fail-on: 'loud' is no level", "one of: change")),
    ({}, "verify claims/pool.yaml -o claims/pool.yaml", ("-o names the file that is being checked",)),
    ({}, "verify claims/pool.yaml -o nowhere/x.html", ("nowhere/x.html: there is no such folder to write in",)),
    ({}, "verify claims/pool.yaml --format pdf", ("pdf", "--help")),
    ({}, "verify", ("Missing argument 'LOG' — see factcheck verify --help",)),
    ({}, "verfy claims/pool.yaml", ("verfy",)),
    ({}, "explain Q999", ("there is no code 'Q999'",)),
]


def tree(root: Path) -> dict[str, bytes]:
    """All files but those made from them, which may come and go."""
    files = (p for p in sorted(root.rglob("*")) if p.is_file() and ".factcheck" not in p.parts)
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in files}


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in [n for n in os.environ if n.startswith("FACTCHECK_")]:
        monkeypatch.delenv(name)
    return tmp_path


@pytest.mark.parametrize(("changes", "command", "told"), TABLE, ids=[f"{i}-{c}" for i, (_, c, _) in enumerate(TABLE)])
def test_bad_input(
    root: Path,
    capsys: pytest.CaptureFixture[str],
    changes: dict[str, str | bytes | None],
    command: str,
    told: tuple[str, ...],
) -> None:
    for name, data in {**GOOD, **changes}.items():
        (root / name).parent.mkdir(exist_ok=True)
        if data is not None:
            (root / name).write_bytes(data.encode() if isinstance(data, str) else data)
    before = tree(root)
    code = main(command.split())
    out, err = capsys.readouterr()
    assert [t for t in told if t not in err] == [], err
    assert (code, out, err.count("\n"), err[:7]) == (2, "", 1, "error: ")
    assert tree(root) == before


def test_the_desk_of_the_table_is_good_otherwise(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in GOOD.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(data.encode() if isinstance(data, str) else data)
    assert (main(VERIFY.split()), capsys.readouterr().err) == (1, "")


def test_links_in_a_circle_are_unread(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name, data in GOOD.items():
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_bytes(data.encode() if isinstance(data, str) else data)
    (root / "sources/loop.txt").symlink_to("loop.txt")
    code = main(VERIFY.split())
    assert (code, "sources/loop.txt: S101 not read" in capsys.readouterr().out) == (1, True)


def test_a_draft_that_links_to_itself_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("factcheck.toml", "claims/x", "seeds/x"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("")
    (root / "seeds/loop.txt").symlink_to("loop.txt")
    code = main(["extract", "seeds/loop.txt"])
    assert (code, "seeds/loop.txt: the file cannot be read" in capsys.readouterr().err) == (2, True)


def test_a_path_with_control_characters_is_told_safely(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["verify", "a\x1b[2J\u202eb.yaml"])
    assert "a\\u001b[2J\\u202eb.yaml" in capsys.readouterr().err
