"""Pages fetched again: unchanged, changed, gone; what was there before stays and still verifies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import pytest

from factcheck.cli.sources.refresh import difference
from factcheck.errors import FetchError, SourceError
from factcheck.library import add_source, add_sources, open_library, read_card
from factcheck.library.refreshing import Again, refresh_source
from factcheck.library.snapshots import fetched
from factcheck.library.wholeness import held_to_hashes
from factcheck.model import SourceCard
from tests.library.servers import Web, reply, served

FIRST = b"<html><title>Pool</title><p>We are not going to close the pool.</p></html>"
SECOND = b"<html><title>Pool</title><p>We are going to close the pool.</p></html>"


class Site:
    body, status, etag = FIRST, "200 OK", '"one"'

    def answer(self, path: str, lines: list[str], out: BinaryIO) -> None:
        if f"If-None-Match: {self.etag}" in lines:
            reply(out, b"", status="304 Not Modified")
        else:
            reply(out, self.body, "Content-Type: text/html", f"ETag: {self.etag}", status=self.status)


@pytest.fixture
def site() -> Site:
    return Site()


@pytest.fixture
def web(site: Site) -> Iterator[Web]:
    with served(site.answer) as found:
        yield found


@pytest.fixture
def folder(tmp_path: Path, web: Web) -> Path:
    (tmp_path / "sources").mkdir()
    given = fetched("http://site.example/pool", SourceCard("pool", ""), web.net(), lambda: "2025-03-04T05:06:07Z")
    list(add_sources(tmp_path / "sources", [given]))
    return tmp_path / "sources"


def again(folder: Path, web: Web) -> Again:
    return refresh_source(folder, "pool", net=web.net(), clock=lambda: "2025-05-06T07:08:09Z").what


def test_a_page_is_added_with_its_snapshot(folder: Path) -> None:
    card = read_card(folder / "site-example-pool.source.yaml")
    assert (card.url, card.retrieved, card.fetched[0].warc) == (
        "http://site.example/pool",
        "2025-03-04",
        "site-example-pool.warc",
    )
    assert open_library(folder).ids == ("pool",)
    assert [f.reason for f in held_to_hashes(folder)] == ["", ""]


def test_unchanged_writes_nothing(folder: Path, web: Web) -> None:
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    assert (again(folder, web), {p.name: p.read_bytes() for p in folder.iterdir()}) == (Again.UNCHANGED, before)


def test_the_same_page_under_another_mark_is_unchanged(folder: Path, site: Site, web: Web) -> None:
    site.etag = '"two"'
    assert again(folder, web) is Again.UNCHANGED


def test_a_changed_page_becomes_the_source_and_the_first_one_stays(folder: Path, site: Site, web: Web) -> None:
    site.body, site.etag = SECOND, '"two"'
    assert again(folder, web) is Again.CHANGED
    library = open_library(folder)
    assert (library.ids, "going to close" in library.sources[0].document.text, library.problems) == (
        ("pool",),
        True,
        (),
    )
    assert (folder / "site-example-pool.html").read_bytes() == FIRST
    assert [f.reason for f in held_to_hashes(folder)] == [""] * 4
    assert again(folder, web) is Again.UNCHANGED


def test_a_first_snapshot_that_was_altered_is_told(folder: Path, site: Site, web: Web) -> None:
    site.body, site.etag = SECOND, '"two"'
    again(folder, web)
    (folder / "site-example-pool.html").write_bytes(SECOND)
    assert [f.code for f in held_to_hashes(folder) if f.reason] == ["S105"]


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone"])
def test_a_page_that_is_gone_stays_a_source_and_is_told_once(folder: Path, site: Site, web: Web, status: str) -> None:
    site.status, site.etag = status, '"two"'
    assert (again(folder, web), again(folder, web)) == (Again.GONE, Again.GONE)
    card = read_card(folder / "site-example-pool.source.yaml")
    assert [f.status for f in card.fetched] == [200, int(status[:3])]
    assert [p.code for p in open_library(folder).problems] == ["S106"]


def test_a_sidecar_that_was_edited_meanwhile_keeps_its_order(folder: Path, site: Site, web: Web) -> None:
    from factcheck.library import edit_source

    edit_source(folder, "pool", {"publisher": "Town of Site"})
    site.body, site.etag = SECOND, '"two"'
    again(folder, web)
    card = read_card(folder / "site-example-pool.source.yaml")
    assert (card.publisher, len(card.fetched), card.file) == ("Town of Site", 2, "site-example-pool-2.html")


def test_a_site_that_cannot_be_reached_changes_nothing(folder: Path, web: Web) -> None:
    before = {p.name: p.read_bytes() for p in folder.iterdir()}
    web.names.clear()
    with pytest.raises(FetchError):
        again(folder, web)
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == before


def test_what_was_not_fetched_is_not_fetched_again(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("We will open the pool.")
    (tmp_path / "sources").mkdir()
    add_source(tmp_path / "sources", tmp_path / "a.txt")
    with pytest.raises(SourceError, match="was not fetched"):
        refresh_source(tmp_path / "sources", "a")


@pytest.mark.parametrize(
    ("before", "after", "lines"),
    [
        ("The pool opens.", "The pool opens.", []),
        ("We are not going.", "We are going.", ["  We are [-not-] going."]),
        ("One. Two.", "One. Two. Three.", ["  {+Three.+}"]),
        ("12 boats", "13 boats", ["  [-12-]{+13+} boats"]),
    ],
)
def test_the_difference_is_told_in_words(before: str, after: str, lines: list[str]) -> None:
    assert list(difference(before, after)) == lines


def test_the_command_tells_the_difference_and_the_claims_it_touches(
    tmp_path: Path, site: Site, web: Web, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from factcheck.cli import main

    monkeypatch.setattr("factcheck.library.fetch.Net", web.net)
    assert main(["init", str(tmp_path / "desk")]) == 0
    monkeypatch.chdir(tmp_path / "desk")
    assert main(["sources", "add", "http://site.example/pool", "--id", "pool"]) == 0
    claim = "{id: q1, kind: quote, text: We are not going to close the pool}"
    Path("seeds/d.txt").write_text("She said: “We are not going to close the pool.”")
    Path("claims/d.yaml").write_text(f"version: 1\narticle: {{file: seeds/d.txt}}\nclaims:\n  - {claim}\n")
    assert main(["verify", "claims/d.yaml", "--quiet", "--exit-zero"]) == 0
    site.body, site.etag = SECOND, '"two"'
    capsys.readouterr()
    assert main(["sources", "refresh"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "pool: changed",
        "We are [-not-] going to close the pool.",
        "touched: claims/d.yaml: q1; verify it anew",
    ]


def test_a_page_that_changed_from_start_to_end(
    tmp_path: Path, site: Site, web: Web, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Added, cited, settled, changed on the web: the difference, the claim, its stale mark, the page as it was."""
    from factcheck.cli import main

    def run(*words: str) -> tuple[int, str]:
        capsys.readouterr()
        return main(list(words)), capsys.readouterr().out

    monkeypatch.setattr("factcheck.library.fetch.Net", web.net)
    main(["init", str(tmp_path / "desk")])
    monkeypatch.chdir(tmp_path / "desk")
    site.body = b"<title>Pool</title><p>We are not going to close the pool.</p><p>Tickets cost three crowns.</p>"
    assert run("sources", "add", "http://site.example/pool", "--id", "pool")[0] == 0
    quotes = ("We are not going to close the pool", "Tickets cost three crowns")
    Path("seeds/d.txt").write_text("".join(f"She said: “{quote}.” " for quote in quotes))
    claims = "".join(f"  - {{id: q{n}, kind: quote, text: {quote}}}\n" for n, quote in enumerate(quotes))
    Path("claims/d.yaml").write_text(f"version: 1\narticle: {{file: seeds/d.txt}}\nclaims:\n{claims}")
    for claim in ("q0", "q1"):
        assert run("mark", claim, "confirmed", "--by", "LM")[0] == 0
    assert run("verify", "claims/d.yaml")[1].count("signed off") == 1
    first = {p.name: p.read_bytes() for p in Path("sources").iterdir()}

    site.body, site.etag = site.body.replace(b"not going", b"going"), '"two"'
    assert run("sources", "refresh") == (
        0,
        "pool: changed\nWe are [-not-] going to close the pool.\ntouched: claims/d.yaml: q0; verify it anew\n",
    )
    main(["verify", "claims/d.yaml", "--exit-zero", "--quiet"])
    claims_now = json.loads(Path("reports/d.json").read_text())["claims"]
    found = {claim["id"]: (claim["finding"]["code"], claim["mark"]["stale"]) for claim in claims_now}
    assert found == {"q0": ("Q102", True), "q1": ("Q100", False)}
    kept = {name: Path("sources", name).read_bytes() for name in first if not name.endswith(".yaml")}
    assert kept == {name: data for name, data in first.items() if name in kept}
    assert run("sources", "verify") == (0, "4 files are what was added\n")
