"""A team's library from the command line: what works on a folder works on a database, and what goes wrong is told."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.library import refreshing, snapshots
from tests.library.postgres import run
from tests.library.test_kills import page

TALK = "MAYOR REYES: We will not close the pool.\n"
LOG = """version: 1
article: {file: seeds/draft.md}
speakers: [{id: reyes, name: Dana Reyes, aliases: [MAYOR REYES]}]
claims:
  - {id: q1, kind: quote, text: We will not close the pool., speaker: reyes, sources: [talk]}
  - {id: q2, kind: quote, text: We will sell the town hall., speaker: reyes}
"""


def make_desk(root: Path, address: str = "") -> Path:
    assert main(["init", str(root)]) == 0
    if address:
        with (root / "factcheck.toml").open("a") as settings:
            settings.write(f'library = "{address}"\n')
    put(root / "seeds" / "draft.md", "“We will not close the pool,” said Dana Reyes.\n\nThe hall is for sale.\n")
    put(root / "claims" / "draft.yaml", LOG)
    return root


def put(path: Path, text: str = TALK) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(params=["folder", "team"])
def address_or_none(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue("address")) if request.param == "team" else ""


@pytest.fixture
def desk(
    address_or_none: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Path:
    made = make_desk(tmp_path / "desk", address_or_none)
    monkeypatch.chdir(made)
    capsys.readouterr()
    return made


class Said:
    """Commands, and what they say."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys
        self.code, self.out, self.err = 0, "", ""

    def __call__(self, *words: str) -> str:
        self.capsys.readouterr()
        self.code = main(list(words))
        self.out, self.err = self.capsys.readouterr()
        return self.out


@pytest.fixture
def say(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


def sources(desk: Path) -> Path:
    """The folder in which this desk reads its sources."""
    copy = desk / ".factcheck" / "sources"
    return copy if copy.exists() else desk / "sources"


def names(desk: Path) -> list[str]:
    return sorted(p.name for p in sources(desk).iterdir() if not p.name.startswith("."))


# -- the same on a folder and on a database ------------------------------------------


def test_what_is_added_is_listed_and_shown(desk: Path, say: Said) -> None:
    assert "talk.txt, 8 words" in say("sources", "add", str(put(desk / "in" / "talk.txt")), "--date", "2025-03-11")
    listed = json.loads(say("sources", "list", "--format", "json"))
    assert [(s["id"], s["date"], s["words"]) for s in listed["sources"]] == [("talk", "2025-03-11", 8)]
    assert listed["problems"] == []
    assert say("sources", "show", "talk", "--text") == TALK


def test_the_same_twice_is_one_source(desk: Path, say: Said) -> None:
    say("sources", "add", str(put(desk / "in" / "talk.txt")))
    assert "there already" in say("sources", "add", str(put(desk / "in" / "again.txt")))
    assert names(desk) == ["talk.source.yaml", "talk.txt"]


def test_an_id_is_taken_once(desk: Path, say: Said) -> None:
    say("sources", "add", str(put(desk / "in" / "talk.txt")))
    say("sources", "add", str(put(desk / "in" / "b.txt", "Other words.")), "--id", "talk")
    assert (say.code, "the id 'talk' is taken" in say.err, say.err.count("\n")) == (2, True, 1)
    assert "talk-2" in say("sources", "add", str(put(desk / "in" / "b" / "talk.txt", "Other words.")))


def test_a_folder_is_taken_in_and_one_bad_file_told(desk: Path, say: Said) -> None:
    for name in ("a", "b", "c"):
        put(desk / "in" / f"{name}.txt", f"Words of {name}.")
    (desk / "in" / "d.txt").write_bytes(b"\0\1\2")
    assert say("sources", "add", "in").splitlines()[-1] == "3 added, 1 not added"
    assert names(desk) == ["a.source.yaml", "a.txt", "b.source.yaml", "b.txt", "c.source.yaml", "c.txt"]


def test_edit_changes_one_value(desk: Path, say: Said) -> None:
    say("sources", "add", str(put(desk / "in" / "talk.txt")), "--kind", "speech")
    before = (sources(desk) / "talk.source.yaml").read_text()
    say("sources", "edit", "talk", "--date", "2025-03-11")
    after = (sources(desk) / "talk.source.yaml").read_text().splitlines()
    assert [line for line in after if line not in before.splitlines()] == ['date: "2025-03-11"']


def test_remove_refuses_while_a_claim_cites_it(desk: Path, say: Said) -> None:
    say("sources", "add", str(put(desk / "in" / "talk.txt")))
    say("sources", "remove", "talk", "--yes")
    assert (say.code, "claims rest on 'talk'" in say.err) == (2, True)
    say("sources", "remove", "talk", "--yes", "--force")
    assert (say.code, names(desk)) == (0, [])


def test_from_a_team_nothing_is_taken_unforced_and_who_used_it_is_told(tmp_path: Path, address: str, say: Said) -> None:
    one, other = make_desk(tmp_path / "one", address), make_desk(tmp_path / "other", address)
    put(one / "claims" / "draft.yaml", LOG.replace(", sources: [talk]", ""))
    put(other / "claims" / "draft.yaml", "version: 1\narticle: {file: seeds/draft.md}\nclaims: []\n")
    say("--desk", str(one), "sources", "add", str(put(tmp_path / "in" / "talk.txt")))
    say("--desk", str(one), "sources", "add", str(put(tmp_path / "in" / "more.txt", "Words about the weather.")))
    say("--desk", str(one), "mark", "q1", "confirmed", "--by", "LM")
    verify = ("--desk", str(one), "verify", str(one / "claims" / "draft.yaml"))
    assert "S107" not in say(*verify)
    say("--desk", str(other), "sources", "remove", "talk", "--yes")
    assert (say.code, "claims on other desks" in say.err) == (2, True)
    say("--desk", str(other), "sources", "remove", "talk", "--yes", "--force")
    told = say(*verify)
    assert "talk: S107 it was removed from the library, and claims were found in it: q1" in told
    assert "q1: marked on other words or other evidence" in told


def test_a_changed_page_becomes_the_source(desk: Path, say: Said, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in (1, 2):
        for module in (snapshots, refreshing):
            monkeypatch.setattr(module, "fetch", lambda url, *a, n=version, **k: page(url, n))
        command = ["add", "http://site.example/s", "--id", "s"] if version == 1 else ["refresh", "s"]
        told = say("sources", *command)
    assert "[-1-]{+2+}" in told
    assert "Version 2" in say("sources", "show", "s", "--text")
    assert [Path(name).suffix for name in names(desk)] == [".txt", ".warc", ".yaml", ".txt", ".warc"]
    assert (say("sources", "verify")[:7], say.code) == ("4 files", 0)


def test_verify_finds_a_tampered_original(desk: Path, say: Said, address_or_none: str) -> None:
    say("sources", "add", str(put(desk / "in" / "talk.txt")))
    say("sources", "verify")
    assert (say.code, say.err) == (0, "")
    if address_or_none:
        run(address_or_none, "UPDATE factcheck_files SET data = 'Other words.'")
    else:
        put(desk / "sources" / "talk.txt", "Other words.")
    assert "sources/talk.txt: S102 it is not what was added" in say("sources", "verify")
    assert say.code == 1


def test_search_and_check_find_the_words(desk: Path, say: Said) -> None:
    say("sources", "add", str(put(desk / "in" / "talk.txt")))
    assert "Q100" in say("search", "We will not close the pool.")
    say("check", "seeds/draft.md", "--exit-zero", "--format", "json")
    assert json.loads(say.out)["claims"][0]["evidence"][0]["source"] == "talk"


def test_reports_do_not_depend_on_what_is_kept(desk: Path, say: Said) -> None:
    say("sources", "add", str(put(desk / "in" / "talk.txt")), "--confidential", "--title", "Hush")
    reports = []
    for _ in range(2):
        say("verify", "claims/draft.yaml", "--quiet")
        reports.append({p.name: p.read_bytes() for p in (desk / "reports").iterdir()})
        shutil.rmtree(desk / ".factcheck")
    assert reports[0] == reports[1]
    assert not any(word in data for data in reports[0].values() for word in (b"Hush", b"talk.txt"))


def test_reports_do_not_depend_on_where_the_sources_are(tmp_path: Path, address: str, say: Said) -> None:
    reports = []
    for where in ("", address):
        desk = make_desk(tmp_path / f"desk{bool(where)}", where)
        say("--desk", str(desk), "sources", "add", str(put(tmp_path / "in" / "talk.txt")), "--kind", "speech")
        say("--desk", str(desk), "verify", str(desk / "claims" / "draft.yaml"), "--quiet")
        reports.append({p.name: p.read_bytes() for p in (desk / "reports").glob("*.*")})
    assert reports[0] == reports[1]


def test_what_a_desk_has_is_shared_with_its_team(tmp_path: Path, address: str, say: Said) -> None:
    desk = make_desk(tmp_path / "desk")
    say("--desk", str(desk), "sources", "add", str(put(tmp_path / "in" / "talk.txt")), "--kind", "speech")
    put(desk / "sources" / "bare.txt", "No sidecar.")
    before = (desk / "sources" / "talk.source.yaml").read_text()
    with (desk / "factcheck.toml").open("a") as settings:
        settings.write(f'library = "{address}"\n')
    told = [say("--desk", str(desk), "sources", "share").splitlines()[-1] for _ in range(2)]
    assert told == ["1 shared, 1 not shared", "0 shared, 1 there already, 1 not shared"]
    say("--desk", str(desk), "sources", "add", str(desk / "sources" / "bare.txt"))
    assert say("--desk", str(desk), "sources", "share") == "0 shared, 2 there already\n"
    other = make_desk(tmp_path / "other", address)
    assert say("--desk", str(other), "sources", "show", "talk", "--text") == TALK
    assert (sources(other) / "talk.source.yaml").read_text() == before


def test_a_desk_without_a_team_cannot_share(tmp_path: Path, say: Said) -> None:
    say("--desk", str(make_desk(tmp_path / "desk")), "sources", "share")
    assert (say.code, "no team's library" in say.err) == (2, True)


def test_the_review_sees_what_others_add(tmp_path: Path, address: str, say: Said) -> None:
    from factcheck.cli.verify import read_article
    from factcheck.desk import open_desk
    from factcheck.review.session import Session
    from factcheck.review.sources import from_bytes

    mine, other = (make_desk(tmp_path / name, address) for name in ("mine", "other"))
    session = Session(open_desk(mine), mine / "claims" / "draft.yaml", read_article)
    from_bytes(session, "other.txt", b"Other words.", {})
    say("--desk", str(other), "sources", "add", str(put(tmp_path / "in" / "talk.txt")))
    state = session.look()
    assert (state.library.ids, state.row("q1").verdict.evidence[0].source) == (("other", "talk"), "talk")
