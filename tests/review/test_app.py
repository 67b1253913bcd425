"""The routes, as a browser and as a stranger would ask them."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import bs4
import pytest

from factcheck.log import LogFile, audit, entries
from factcheck.review.app import make_app
from factcheck.review.gate import Gate
from tests.review.setting import session_of

testclient = pytest.importorskip("starlette.testclient", reason="httpx is not installed")

HOME = "http://127.0.0.1:8000"
HEADERS = {"origin": HOME, "sec-fetch-site": "same-origin"}
GATE = Gate("127.0.0.1", 8000, "key")
Change = Callable[..., "testclient.httpx.Response"]


def visitor(root: Path, gate: Gate = GATE) -> testclient.TestClient:
    app = make_app(gate, {"pond": session_of(root)})
    return testclient.TestClient(app, base_url=HOME, follow_redirects=False)


@pytest.fixture
def client(root: Path) -> testclient.TestClient:
    """A browser that was let in and has said who it is."""
    known = visitor(root)
    known.cookies.set("factcheck-8000", "key")
    known.cookies.set("factcheck-8000-by", "L.%20Aho")
    return known


def log(root: Path) -> LogFile:
    return LogFile.read(root / "claims/pond.yaml")


def seen(client: testclient.TestClient, claim: str) -> str:
    page = client.get("/log/pond").text
    return re.search(rf'name="claim" value="{claim}"><input type="hidden" name="seen" value="(\w+)"', page)[1]  # type: ignore[index]


@pytest.fixture
def change(client: testclient.TestClient) -> Change:
    """Send a form as the page does, with what it has seen of the claim."""

    def sent(what: str, shown: str = "", **fields: str) -> testclient.httpx.Response:
        told = {"claim": shown, "seen": seen(client, shown), **fields} if shown else fields
        return client.post(f"/log/pond/{what}", data=told, headers=HEADERS)

    return sent


PATHS = ["/", "/log/pond", "/log/pond/pulse", "/log/pond/edit?claim=q1", "/log/pond/history", "/nothing"]


@pytest.mark.parametrize("path", PATHS)
def test_without_the_key_nothing_is_shown(root: Path, path: str) -> None:
    answer = visitor(root).get(path)
    assert (answer.status_code, "pond" in answer.text) == (403, False)


@pytest.mark.parametrize("token", ["", "kex", "key%00"])
def test_a_wrong_key_opens_nothing(root: Path, token: str) -> None:
    assert visitor(root).get(f"/?token={token}").status_code == 403


def test_the_printed_address_gives_the_key_once_and_hides_it(root: Path) -> None:
    answer = visitor(root).get("/?token=key")
    cookie = answer.headers["set-cookie"].lower()
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    assert "httponly" in cookie
    assert "samesite=strict" in cookie


@pytest.mark.parametrize("path", [*PATHS, "/static/review.js"])
def test_every_answer_has_its_headers(client: testclient.TestClient, path: str) -> None:
    told = client.get(path).headers
    policy = told["content-security-policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self';")
    assert "unsafe" not in policy
    assert (told["x-frame-options"], told["cache-control"]) == ("DENY", "no-store")
    assert "access-control-allow-origin" not in told


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"sec-fetch-site": "cross-site"},
        {"origin": ""},
        {"host": "evil.example:8000"},
    ],
)
@pytest.mark.parametrize("path", ["mark", "undo", "edit", "add", "source", "upload"])
def test_another_page_changes_nothing(client: testclient.TestClient, root: Path, path: str, headers: dict) -> None:  # type: ignore[type-arg]
    before = log(root)
    form = {"claim": "q1", "seen": seen(client, "q1"), "is": "confirmed", "words": "The pond", "path": "seeds/pond.md"}
    answer = client.post(f"/log/pond/{path}", data=form, headers={**headers})
    assert (answer.status_code, log(root), entries(root / "claims/pond.yaml")) == (403, before, ())


@pytest.mark.parametrize("status", ["confirmed", "change", "query", "on-author", "cut", "stet"])
def test_a_mark(change: Change, root: Path, status: str) -> None:
    answer = change("mark", "q1", **{"is": status, "note": "heard it"})
    mark = log(root).claim("q1").mark
    assert (answer.status_code, mark.status, mark.by, mark.note) == (303, status, "L. Aho", "heard it")
    assert audit(root / "claims/pond.yaml").broken == ()


def test_a_mark_is_not_stale(change: Change, client: testclient.TestClient, root: Path) -> None:
    change("mark", "q1", **{"is": "confirmed"})
    assert session_of(root).look().row("q1").stale is False


def test_a_mark_needs_somebody(client: testclient.TestClient, root: Path) -> None:
    client.cookies.delete("factcheck-8000-by")
    form = {"claim": "q1", "seen": seen(client, "q1"), "is": "confirmed"}
    assert client.post("/log/pond/mark", data=form, headers=HEADERS).status_code == 422


@pytest.mark.parametrize("fields", [{"is": "fine"}, {"is": ""}, {"is": "confirmed", "claim": "q9"}])
def test_a_bad_mark_is_refused(change: Change, root: Path, fields: dict[str, str]) -> None:
    before = log(root)
    assert change("mark", "q1", **fields).status_code == 422
    assert log(root) == before


def test_undo_takes_it_back(change: Change, root: Path) -> None:
    before = log(root).claim("q1")
    change("mark", "q1", **{"is": "confirmed"})
    change("undo", "")
    assert (log(root).claim("q1"), change("undo").status_code) == (before, 422)


def test_a_claim_changed_meanwhile_is_not_written_over(client: testclient.TestClient, root: Path) -> None:
    shown = seen(client, "q1")
    path = root / "claims/pond.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("We are going to drain", "We may drain"), encoding="utf-8")
    before = path.read_bytes()
    answer = client.post("/log/pond/mark", data={"claim": "q1", "seen": shown, "is": "confirmed"}, headers=HEADERS)
    assert (answer.status_code, path.read_bytes()) == (409, before)


def test_a_change_to_another_claim_is_kept_beside_ours(client: testclient.TestClient, root: Path) -> None:
    shown = seen(client, "q1")
    path = root / "claims/pond.yaml"
    path.write_text("# theirs\n" + path.read_text(encoding="utf-8").replace("counted the", "heard the"), "utf-8")
    client.post("/log/pond/mark", data={"claim": "q1", "seen": shown, "is": "confirmed"}, headers=HEADERS)
    text = path.read_text(encoding="utf-8")
    assert ("# theirs" in text, "heard the" in text, log(root).claim("q1").mark.status) == (True, True, "confirmed")


def test_an_edit_is_checked_at_once(change: Change, client: testclient.TestClient) -> None:
    assert "Altered: negation" in client.get("/log/pond").text
    change("edit", "q1", text="We are not going to drain the pond,")
    assert "Altered: negation" not in client.get("/log/pond").text


def test_an_edit_with_a_new_speaker(change: Change, root: Path) -> None:
    change("edit", "q1", **{"speaker-name": "Íris Møller"})
    claim = log(root).claim("q1")
    assert (claim.speaker, log(root).log.speakers[-1].name, claim.guessed) == ("mller", "Íris Møller", ())


@pytest.mark.parametrize(
    "fields", [{"text": ""}, {"date": "soon"}, {"speaker": "nobody"}, {"sources": "nowhere"}, {"need": "many"}]
)
def test_a_bad_edit_is_refused(change: Change, root: Path, fields: dict[str, str]) -> None:
    before = log(root)
    assert (change("edit", "q1", **fields).status_code, log(root)) == (422, before)


def test_an_edit_makes_its_mark_stale(change: Change, client: testclient.TestClient) -> None:
    change("mark", "q1", **{"is": "confirmed"})
    change("edit", "q1", text="We are going to drain")
    assert "Stale, counts as open" in client.get("/log/pond").text


def test_a_claim_is_added_where_the_words_stand(change: Change, root: Path) -> None:
    answer = change("add", words="A heron was seen on Sunday.", kind="claim")
    claim = log(root).log.claims[-1]
    assert answer.headers["location"] == f"/log/pond#{claim.id}"
    assert (claim.text, claim.at.line) == ("A heron was seen on Sunday.", 7)


@pytest.mark.parametrize("fields", [{"words": "No such words"}, {"words": ""}, {"words": "heron", "kind": "rumour"}])
def test_a_claim_that_does_not_stand_there_is_refused(change: Change, root: Path, fields: dict[str, str]) -> None:
    before = log(root)
    assert (change("add", **fields).status_code, log(root)) == (422, before)


def test_a_source_by_its_path_is_searched_at_once(change: Change, client: testclient.TestClient, root: Path) -> None:
    (root / "heron.txt").write_text("It will be back.", encoding="utf-8")
    assert change("source", path="heron.txt", speaker="Noor Reed").status_code == 303
    assert (root / "sources/heron.txt").exists()
    assert "heron, line 1" in client.get("/log/pond").text or "heron.txt" in client.get("/log/pond").text


@pytest.mark.parametrize("fields", [{}, {"path": "nowhere.txt"}, {"path": "."}, {"path": "http://127.0.0.1:9/"}])
def test_a_source_that_cannot_be_had_is_refused(change: Change, fields: dict[str, str]) -> None:
    assert change("source", **fields).status_code == 422


@pytest.mark.parametrize(
    "name", ["../../evil.txt", "/etc/evil.txt", "C:\\evil.txt", ".hidden.txt", "\x00.txt", "", "a" * 400]
)
def test_a_dropped_file_stays_in_the_library(client: testclient.TestClient, root: Path, name: str) -> None:
    address = "/log/pond/upload"
    answer = client.post(
        address, params={"file": name}, content=b"It will be back.", headers={**HEADERS, "x-part": "1"}
    )
    assert answer.status_code == 200
    new = {p.name for p in root.parent.rglob("*") if p.is_file() and p.read_bytes() == b"It will be back."}
    assert len(new) == 1
    assert (root / "sources" / new.pop()).exists()


def test_beyond_this_machine_a_password_is_asked_and_no_path_is_read(root: Path) -> None:
    wide = visitor(root, Gate("0.0.0.0", 8000, "key", "heron"))
    assert wide.get("/log/pond").status_code == 401
    assert wide.get("/?token=key").status_code == 401
    assert wide.post("/login", data={"password": "frog"}, headers=HEADERS).status_code == 401
    assert wide.post("/login", data={"password": "heron"}, headers=HEADERS).status_code == 429  # too soon
    wide.cookies.set("factcheck-8000", "key")
    answer = wide.post("/log/pond/source", data={"path": "seeds/pond.md"}, headers=HEADERS)
    assert "serving machine" in answer.text


PAYLOADS = (
    "<script>document.title='pwned'</script>",
    "\"><img src=x onerror=document.title='pwned'>",
    "'onfocus=document.title='pwned' autofocus='",
    "</textarea><svg onload=document.title='pwned'>",
    "</title><script>1</script>",
    "{{ 7 * 7 }}{% for x in y %}",
    "javascript:document.title='pwned'",
    "<!--",
    "]]>",
    "&lt;script&gt;",
)


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("place", ["note", "text", "occasion", "speaker-name", "by"])
def test_a_payload_is_text(change: Change, client: testclient.TestClient, payload: str, place: str) -> None:
    if place == "by":
        client.post("/by", data={"by": payload, "log": "pond"}, headers=HEADERS)
        change("mark", "q1", **{"is": "query"})
    else:
        change("edit", "q1", **{place: payload})
    for path in ("/log/pond", "/log/pond/edit?claim=q1", "/log/pond/history"):
        soup = bs4.BeautifulSoup(client.get(path).text, "html.parser")
        tags = soup.find_all()
        assert [t for t in tags if t.name in ("img", "svg") or any(a.startswith("on") for a in t.attrs)] == []
        assert [s for s in soup.find_all("script") if not s["src"].startswith("/static/")] == []


def test_what_was_written_is_shown_as_it_was_written(change: Change, client: testclient.TestClient) -> None:
    change("edit", "q1", note=PAYLOADS[0])
    assert PAYLOADS[0] in bs4.BeautifulSoup(client.get("/log/pond").text, "html.parser").get_text()


@pytest.mark.parametrize("path", ["/log/x", "/log/..%2f", "/static/app.py", "/static/..%2fapp.py", "/log/pond/edit"])
def test_what_is_not_there(client: testclient.TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


def test_a_page_for_every_log(client: testclient.TestClient) -> None:
    assert client.get("/").headers["location"] == "/log/pond"
