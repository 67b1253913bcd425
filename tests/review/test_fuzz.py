"""Whatever is asked, in whatever form: an answer or a refusal, never a fault of the server, and nothing broken.

There is no schema to go by (the app has none), so requests are made here: real ones with
some parts bent, and junk, sent to the app as bytes, as a server hands them over.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from urllib.parse import quote, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.log import LogFile, audit
from factcheck.model import Value
from factcheck.review.app import make_app
from factcheck.review.gate import Gate
from factcheck.review.session import Session, seen
from tests.review.setting import session_of

SEEN = "(what the page showed)"  # stands for the hash that a page of this moment would send


class Asked(Value, frozen=True):
    """A request as bytes; ``whole``: its sender stays to the end of it."""

    method: str
    path: str
    query: bytes
    headers: tuple[tuple[bytes, bytes], ...]
    chunks: tuple[bytes, ...]
    whole: bool


class Answered(Value, frozen=True):
    status: int
    headers: dict[str, str]
    body: bytes


NAMES = ("pond", "", "x", "..", "../pond", "pond.yaml", "p\u00f6nd", "a" * 3000, "%2e%2e", "\x00", "pond\n", "\ud800")
PATHS = (
    "",
    "/pulse",
    "/edit",
    "/history",
    "/mark",
    "/undo",
    "/edit",
    "/add",
    "/source",
    "/upload",
    "/mark/",
    "//",
    "/x",
)
JUNK = st.one_of(
    st.sampled_from(
        (
            *("", " ", "\x00", "\n", "\r\n", "null", "-1", "0", "1e400", "9" * 4000, "٣", "NaN", "true", "[]", "{}"),
            *("../../../etc/passwd", "/etc", "~", "/dev/null", "file:///etc", "\\\\host\\share", "q9", "q1 ", "Q1"),
            *("http://127.0.0.1:9/", "http://[::1", "https://", "http://\x00", "http://a b/", "javascript:1"),
            *(
                "2024-02-30",
                "0000",
                "99999",
                "2024/..",
                "2024-01/2023-01",
                "a\u202eb",
                "\ufeff",
                "𝕏" * 200,
                "é" * 30_000,
            ),
            *("- q1: x", "# none", "&a *a", "|-\n x", "'", '"', "]}", "---\n...", "\t", "a: b: c", "<x>", "{{ 1 }}"),
        )
    ),
    st.text(max_size=30),
)
FIELDS = {
    "claim": st.sampled_from(("q1", "q2", "q3", "c1")),
    "seen": st.just(SEEN),
    "is": st.sampled_from(("open", "confirmed", "change", "query", "on-author", "cut", "stet")),
    "note": st.just("heard it"),
    "text": st.just("We are not going to drain the pond."),
    "words": st.sampled_from(("A heron was seen", "The pond holds 40 geese.", "heron")),
    "kind": st.sampled_from(("quote", "claim", "term", "speech")),
    "start": st.integers(-5, 300).map(str),
    "end": st.integers(-5, 300).map(str),
    "speaker": st.sampled_from(("oak", "reed", "")),
    "speaker-name": st.just("Íris Møller"),
    "date": st.sampled_from(("2024-05-01", "2024", "2024-01/2024-03")),
    "occasion": st.just("at the pond"),
    "sources": st.sampled_from(("meeting", "meeting, meeting", "nowhere")),
    "need": st.sampled_from(("1", "2", "99")),
    "path": st.sampled_from(("seeds/pond.md", "claims/pond.yaml", ".", "nowhere.txt")),
    "title": st.just("The meeting"),
    "url": st.just("https://site.example/x"),
    "file": st.sampled_from(
        ("a.txt", "a.html", "a.pdf", "a.docx", "a.srt", "a.json", "a.xyz", ".", "con", "a.txt\x00.exe")
    ),
    "by": st.just("L. Aho"),
    "log": st.sampled_from(NAMES),
    "password": st.just("heron"),
    "token": st.sampled_from(("key", "kex")),
}


@st.composite
def pairs(draw: st.DrawFn) -> list[tuple[str, str]]:
    """Fields of a form: some left out, some twice, some junk."""
    keys = draw(st.lists(st.sampled_from(sorted(FIELDS)), max_size=12))
    told = [(key, draw(FIELDS[key] if draw(st.integers(0, 3)) else JUNK)) for key in ("claim", "seen", *keys)]
    return [*told, *((draw(JUNK), draw(JUNK)) for _ in range(draw(st.integers(0, 1))))]


def encoded(told: list[tuple[str, str]]) -> bytes:
    return urlencode([(k.encode("utf-8", "replace"), v.encode("utf-8", "replace")) for k, v in told]).encode()


def multipart(told: list[tuple[str, str]]) -> bytes:
    parts = (f'--x\r\ncontent-disposition: form-data; name="{k}"\r\n\r\n{v}\r\n' for k, v in told)
    return ("".join(parts) + "--x--").encode("utf-8", "replace")


BODIES = st.one_of(
    pairs().map(encoded),
    pairs().map(encoded),
    pairs().map(multipart),
    pairs().map(lambda told: json.dumps(dict(told)).encode()),
    st.binary(max_size=200),
    st.sampled_from(
        (b"", b"%", b"%ff=%fe", b"claim=%ED%A0%80", b"&" * 500, b"=" * 90, b"a=1&" * 60, b"\xff" * 9, b"%PDF-1.7")
    ),
    st.sampled_from((b"It will be back.", b"<html><script>1</script>", b"PK\x03\x04", b"{" * 3000, b"1\n00:00 --> x")),
)
TYPES = (
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "multipart/form-data",
    "application/json",
)
HEADERS = {
    "host": st.just("127.0.0.1:8000"),
    "origin": st.just("http://127.0.0.1:8000"),
    "sec-fetch-site": st.just("same-origin"),
    "cookie": st.sampled_from(
        ("factcheck-8000=key; factcheck-8000-by=L.%20Aho", "factcheck-8000=key; factcheck-8000-by=%FF%00%0a")
    ),
    "content-type": st.sampled_from(TYPES),
}
ODD = ("content-length", "x-part", "transfer-encoding", "accept", "cookie", "range", "expect", "x-forwarded-host")


@st.composite
def headers(draw: st.DrawFn) -> tuple[tuple[bytes, bytes], ...]:
    """Those of a browser that was let in, one in twenty bent, and others."""
    told = [(key, draw(one if draw(st.integers(0, 19)) else JUNK)) for key, one in HEADERS.items()]
    told += [(key, draw(JUNK)) for key in draw(st.lists(st.sampled_from(ODD), max_size=2))]
    return tuple((key.encode(), value.encode("utf-8", "replace")) for key, value in told)


@st.composite
def requests(draw: st.DrawFn) -> Asked:
    method = draw(
        st.sampled_from(("GET", "POST", "POST", "POST", "HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "get", "X"))
    )
    name = draw(st.sampled_from(NAMES) if draw(st.integers(0, 5)) == 0 else st.just("pond"))
    inner = f"/log/{name}{draw(st.sampled_from(PATHS))}"
    others = ("/", "/by", "/login", "/static/review.js", "/static/../app.py", "/log", "", "*", "/static/\x00")
    path = draw(st.sampled_from(others)) if draw(st.integers(0, 6)) == 0 else inner
    body = draw(BODIES)
    cut = draw(st.integers(0, len(body)))
    query = draw(
        st.one_of(pairs().map(encoded), st.sampled_from((b"", b"%", b"claim=q1", b"claim=%ff", b"token=key", b"\xff")))
    )
    return Asked(method, path, query, draw(headers()), (body[:cut], body[cut:]), draw(st.integers(0, 9)) > 0)


def answer(app: object, asked: Asked) -> Answered:
    """What an ASGI app answers. An error of its own is raised."""
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": asked.method,
        "scheme": "http",
        "path": asked.path,
        "raw_path": quote(asked.path, safe="/%", errors="replace").encode(),
        "query_string": asked.query,
        "root_path": "",
        "headers": asked.headers,
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", 8000),
    }
    coming = [{"type": "http.request", "body": chunk, "more_body": True} for chunk in asked.chunks]
    coming += [{"type": "http.request", "body": b"", "more_body": False}] if asked.whole else []
    sent: list[dict] = []  # type: ignore[type-arg]

    async def receive() -> dict:  # type: ignore[type-arg]
        return coming.pop(0) if coming else {"type": "http.disconnect"}

    async def send(message: dict) -> None:  # type: ignore[type-arg]
        sent.append(message)

    with ThreadPoolExecutor(1) as apart:  # a browser of other tests may have a loop running in this thread
        apart.submit(asyncio.run, app(scope, receive, send)).result()  # type: ignore[operator]
    told = {key.decode("latin-1"): value.decode("latin-1") for key, value in sent[0]["headers"]}
    return Answered(sent[0]["status"], told, b"".join(message.get("body", b"") for message in sent[1:]))


def told_of(asked: Asked, session: Session) -> Asked:
    """The same with what a page of this moment would show of the claim."""
    words = next((n for n in (b"q1", b"q2", b"q3", b"c1") if b"claim=" + n in b"".join(asked.chunks)), b"q1").decode()
    try:
        shown = seen(session.look().row(words)).encode()
    except LookupError:
        shown = b""
    whole = b"".join(asked.chunks).replace(quote(SEEN, safe="").replace("%20", "+").encode(), shown)
    return Asked(asked.method, asked.path, asked.query, asked.headers, (whole,), asked.whole)


@contextmanager
def copied(desk: Path) -> Iterator[Path]:
    with TemporaryDirectory() as folder:
        copytree(desk, Path(folder) / "desk")
        yield Path(folder) / "desk"


def others(root: Path) -> dict[str, bytes]:
    """Every file in reach that no request may change."""
    kept = (root / "claims/pond.yaml", root / "claims/pond.history.jsonl")
    files = (p for p in root.parent.rglob("*") if p.is_file() and root / "sources" not in p.parents)
    return {str(p): p.read_bytes() for p in files if p not in kept and ".factcheck" not in p.parts}


GATES = (Gate("127.0.0.1", 8000, "key"), Gate("0.0.0.0", 8000, "key", "heron"))


@given(gate=st.sampled_from(GATES), asked=st.lists(requests(), min_size=3, max_size=3))
def test_no_request_breaks_anything(made_desk: Path, gate: Gate, asked: list[Asked]) -> None:
    with copied(made_desk) as root:
        session, before = session_of(root), others(root)
        app = make_app(gate, {"pond": session})
        answers = [answer(app, told_of(one, session)) for one in asked]
        assert [one for one in answers if one.status >= 500] == []
        assert all("frame-ancestors 'none'" in one.headers["content-security-policy"] for one in answers)
        assert (audit(root / "claims/pond.yaml").broken, others(root)) == ((), before)
        assert LogFile.read(root / "claims/pond.yaml").log.claims


@pytest.mark.parametrize(
    ("path", "fields", "status"),
    [
        ("/log/pond/mark", {"claim": "q1", "seen": SEEN, "is": "confirmed"}, 303),
        ("/log/pond/edit", {"claim": "q1", "seen": SEEN, "text": "We are going"}, 303),
        ("/log/pond/add", {"words": "A heron was seen"}, 303),
        ("/log/pond/source", {"path": "seeds/pond.md"}, 303),
        ("/log/pond/mark", {"claim": "q1", "seen": "", "is": "confirmed"}, 409),
    ],
)
def test_the_requests_bent_here_are_ones_that_work(
    made_desk: Path, path: str, fields: dict[str, str], status: int
) -> None:
    plain = tuple(
        (k.encode(), v.encode())
        for k, v in {
            "host": "127.0.0.1:8000",
            "origin": "http://127.0.0.1:8000",
            "cookie": "factcheck-8000=key; factcheck-8000-by=L",
        }.items()
    )
    with copied(made_desk) as root:
        session = session_of(root)
        app = make_app(Gate("127.0.0.1", 8000, "key"), {"pond": session})
        asked = Asked("POST", path, b"", plain, (encoded(list(fields.items())),), True)
        assert answer(app, told_of(asked, session)).status == status
