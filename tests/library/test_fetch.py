"""Fetching: what is never connected to, what is refused within its caps, and what is kept of a page."""

from __future__ import annotations

import gzip
import io
import time
import tracemalloc
import zlib
from collections.abc import Iterator, Sequence
from itertools import count
from typing import BinaryIO

import pytest
from warcio.archiveiterator import ArchiveIterator

from factcheck.errors import FetchError
from factcheck.library import snapshots
from factcheck.library.addresses import is_public
from factcheck.library.fetch import fetch
from factcheck.model import Fetch, SourceCard
from tests.library.servers import SITE, Web, reply, served

PAGE = b"<html><title>Pool</title><p>We are not going to close the pool.</p></html>"

HOSTILE_NUMBERS = """
127.0.0.1 127.1.2.3 0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 172.16.0.1 172.31.255.1 192.168.1.1 169.254.169.254
100.64.0.1 192.0.0.1 192.0.2.1 198.18.0.1 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1
255.255.255.255 192.88.99.1 ::1 :: fe80::1 fc00::1 fd12:3456::1 ff02::1 ::ffff:127.0.0.1 ::ffff:8.8.8.8
::127.0.0.1 64:ff9b::7f00:1 64:ff9b:1::1 2002:7f00:1:: 2001:0:7f00:1:: 2001:db8::1 fec0::1 100::1 5f00::1
""".split()
# Spelled so that some program, somewhere, takes them for an inner address.
HOSTILE_SPELLINGS = """
http://2130706433/ http://0x7f000001/ http://0177.0.0.1/ http://0x7f.0.0.1/ http://127.1/ http://127.0.1/ http://0/
http://017700000001/ http://0x7f.1/ http://127.0.0.1./ http://127.0.0.1:80/ http://①②⑦.0.0.1/ http://１２７.0.0.1/
http://127。0。0。1/ http://localhost/ http://LOCALHOST/ http://localhost./ http://printer.local/ http://db.internal/
http://intranet/ http://router.lan/ http://a.localhost/ http://x.home.arpa/ http://site.example@127.0.0.1/
http://127.0.0.1@site.example/ http://user:pw@site.example/ http://site.example%00.x.example/
http://127.0.0.1%2523@site.example/ http://[::1]/ http://[::ffff:7f00:1]/ http://[fe80::1%25eth0]/ http://[::1
http://site.example\\@127.0.0.1/ http://site.example:0/ http://site.example:99999/ http://site.example:x/
file:///etc/passwd ftp://site.example/ gopher://site.example/ javascript:alert(1) data:text/plain,x //site.example/
http:// http:///x http://.example/ http://-a.example/ http://a..example/ http://999.1.1.1/ http://1.2.3/ http://08.1.1.1/
""".split()
HOSTILE_SPELLINGS += ["http://site.example/\r\nX: y", "http://site .example/", "http://site.example/" + "a" * 3000, ""]


@pytest.fixture
def web() -> Iterator[Web]:
    """A site with one page and nothing to hide; some paths lead elsewhere."""

    def answer(path: str, lines: list[str], out: BinaryIO) -> None:
        reply(out, PAGE, "Content-Type: text/html")

    with served(answer) as found:
        yield found


def refused(web: Web, url: str, **caps: float) -> str:
    with pytest.raises(FetchError) as told:
        fetch(url, net=web.net(**caps))
    return str(told.value)


def test_the_allowed_control_works(web: Web) -> None:
    page = fetch("http://site.example/pool?x=1#part", net=web.net())
    assert (page.body, web.dialled, web.asked) == (PAGE, [SITE], ["/pool?x=1"])


def test_there_are_hostile_addresses_enough() -> None:
    assert len(HOSTILE_NUMBERS) + len(HOSTILE_SPELLINGS) >= 60


@pytest.mark.parametrize("number", HOSTILE_NUMBERS)
def test_a_name_that_leads_inside_is_not_followed(web: Web, number: str) -> None:
    web.names["rebound.example"] = (SITE, number)
    assert refused(web, "http://rebound.example/")
    assert web.dialled == []


@pytest.mark.parametrize("number", HOSTILE_NUMBERS)
def test_a_number_that_lies_inside_is_not_asked(web: Web, number: str) -> None:
    assert refused(web, f"http://[{number}]/" if ":" in number else f"http://{number}/")
    assert web.dialled == []


@pytest.mark.parametrize("url", HOSTILE_SPELLINGS)
def test_a_hidden_address_is_not_asked(web: Web, url: str) -> None:
    web.resolve = lambda host, port: ["127.0.0.1"]  # type: ignore[method-assign]
    assert refused(web, url)
    assert web.dialled == []


def test_a_name_that_changes_is_asked_for_once_a_connection(web: Web) -> None:
    turn = count()
    web.resolve = lambda host, port: [SITE] if next(turn) % 2 == 0 else ["127.0.0.1"]  # type: ignore[method-assign]
    fetch("http://site.example/", net=web.net())
    assert web.dialled == [SITE]


LEADS: list[Sequence[str]] = [
    *[(f"http://[{n}]/" if ":" in n else f"http://{n}/",) for n in HOSTILE_NUMBERS[:12]],
    ("http://site.example/1", "http://inner.example/"),
    ("//inner.example/x",),
    ("http://site.example/1", "/2", "/3", "http://127.0.0.1:{port}/"),
    ("http://www.site.example/", "https://2130706433/"),
    ("file:///etc/passwd",),
    ("javascript:alert(1)",),
    ("http://user@127.0.0.1/",),
    ("http://site.example@inner.example/",),
    ("\\\\inner.example/x",),
    ("http://[::ffff:127.0.0.1]/",),
    ("http://0x7f.1/", "/"),
    ("http://localhost/",),
    ("ftp://site.example/",),
    ("/here", "/here", "/here", "/here", "/here", "/here", "/here", "/here", "/here", "/here", "/here", "/here"),
]


def test_there_are_chains_enough() -> None:
    assert len(LEADS) >= 20


@pytest.mark.parametrize("chain", LEADS, ids=[c[-1] + str(len(c)) for c in LEADS])
def test_a_chain_that_leads_inside_ends_before(chain: Sequence[str]) -> None:
    def answer(path: str, lines: list[str], out: BinaryIO) -> None:
        reply(out, b"", f"Location: {next(steps)}", status="302 Found")

    with served(answer) as web:
        steps = iter([step.replace("{port}", str(web.port)) for step in chain] + ["http://127.0.0.1/"] * 99)
        web.names["inner.example"] = ("10.0.0.7",)
        assert refused(web, "http://site.example/")
    assert [n for n in web.dialled if not is_public(n)] == []
    assert web.dialled != []


def test_a_chain_that_stays_outside_is_followed() -> None:
    def answer(path: str, lines: list[str], out: BinaryIO) -> None:
        if path == "/end":
            reply(out, PAGE)
        else:
            reply(out, b"", "Location: http://www.site.example/end", status="301 Moved")

    with served(answer) as web:
        page = fetch("http://site.example/start", net=web.net())
    assert (page.address.url, [e.status for e in page.exchanges]) == ("http://www.site.example/end", [301, 200])


def test_a_thousand_hops_are_too_many() -> None:
    number = count()

    def answer(path: str, lines: list[str], out: BinaryIO) -> None:
        reply(out, b"", f"Location: /{next(number)}", status="302 Found")

    with served(answer) as web:
        assert "more than 10 times" in refused(web, "http://site.example/")
    assert len(web.asked) == 11


MB = 1_000_000
BOMB = gzip.compress(bytes(40 * MB), 1)


def bomb(out: BinaryIO) -> None:
    reply(out, BOMB, "Content-Encoding: gzip")


def endless(out: BinaryIO) -> None:
    out.write(b"HTTP/1.1 200 OK\r\n\r\n")
    while True:
        out.write(b"words " * 10_000)


def endless_chunks(out: BinaryIO) -> None:
    out.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        out.write(b"ffff\r\n" + b"w" * 0xFFFF + b"\r\n")


def endless_length(out: BinaryIO) -> None:
    out.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while True:
        out.write(b"0" * 60_000)


def endless_headers(out: BinaryIO) -> None:
    out.write(b"HTTP/1.1 200 OK\r\n")
    while True:
        out.write(b"X-A: " + b"a" * 1000 + b"\r\n")


def drip(out: BinaryIO) -> None:
    out.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
    for _ in range(1000):
        out.write(b"w")
        time.sleep(0.05)


def dripping_headers(out: BinaryIO) -> None:
    for letter in b"HTTP/1.1 200 OK\r\nX: " + b"a" * 1000:
        out.write(bytes([letter]))
        time.sleep(0.05)


def too_long(out: BinaryIO) -> None:
    reply(out, b"few", "Content-Length: 5000000000000")


def too_short(out: BinaryIO) -> None:
    reply(out, b"few words", "Content-Length: 5000")


def two_lengths(out: BinaryIO) -> None:
    reply(out, b"few words", "Content-Length: 5", "Content-Length: 900")


def many_packings(out: BinaryIO) -> None:
    reply(out, gzip.compress(gzip.compress(b"words")), "Content-Encoding: gzip, gzip")


def broken_packing(out: BinaryIO) -> None:
    reply(out, gzip.compress(b"words" * 1000)[:30], "Content-Encoding: gzip")


def silence(out: BinaryIO) -> None:
    time.sleep(5)


COSTLY = [
    (bomb, "larger than"),
    (endless, "larger than"),
    (endless_chunks, "larger than"),
    (endless_length, ""),
    (endless_headers, ""),
    (drip, "longer than 1 seconds"),
    (dripping_headers, "longer than 1 seconds"),
    (too_long, "larger than"),
    (too_short, "broke off"),
    (two_lengths, ""),
    (many_packings, "packed in a way"),
    (broken_packing, "packed in a way"),
    (silence, ""),
]


@pytest.mark.parametrize(("behave", "told"), COSTLY, ids=[b.__name__ for b, _ in COSTLY])
def test_a_costly_page_is_refused_within_its_caps(behave: object, told: str) -> None:
    with served(lambda path, lines, out: behave(out)) as web:  # type: ignore[operator]
        tracemalloc.start()
        begun = time.monotonic()
        words = refused(web, "http://site.example/", seconds=1, silence=0.5, sent=2 * MB, unpacked=4 * MB, tries=1)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert told in words
    assert time.monotonic() - begun < 20  # a cap that holds at all; how long it takes is the machine's
    assert most < 16 * MB  # both caps, each in pieces and in one; the server in the same process has little


@pytest.mark.parametrize(
    ("body", "packing"),
    [(gzip.compress(PAGE, mtime=0), "gzip"), (zlib.compress(PAGE), "deflate"), (zlib.compress(PAGE)[2:-4], "deflate")],
    ids=["gzip", "zlib", "deflate"],
)
def test_packed_pages_are_unpacked_and_kept_as_they_came(body: bytes, packing: str) -> None:
    with served(lambda path, lines, out: reply(out, body, f"Content-Encoding: {packing}")) as web:
        page = fetch("http://site.example/", net=web.net())
    assert (page.body, page.exchanges[0].body) == (PAGE, body)


@pytest.mark.parametrize("status", ["429 Wait", "502 Bad", "503 Busy", "504 Late"])
def test_a_busy_site_is_asked_again(status: str) -> None:
    turn = count()

    def answer(path: str, lines: list[str], out: BinaryIO) -> None:
        if next(turn) < 2:
            reply(out, b"", status=status)
        else:
            reply(out, PAGE)

    with served(answer) as web:
        assert fetch("http://site.example/", net=web.net()).body == PAGE
    assert web.slept == [1, 2]


@pytest.mark.parametrize(("after", "slept"), [("7", [7]), ("-3", [1]), ("soon", [1])])
def test_the_pause_is_the_sites(after: str, slept: list[float]) -> None:
    turn = count()

    def answer(path: str, lines: list[str], out: BinaryIO) -> None:
        reply(out, PAGE, f"Retry-After: {after}", status="200 OK" if next(turn) else "503 Busy")

    with served(answer) as web:
        fetch("http://site.example/", net=web.net())
    assert web.slept == slept


def test_a_long_pause_is_not_waited_for() -> None:
    with served(lambda path, lines, out: reply(out, b"", "Retry-After: 86400", status="429 Wait")) as web:
        assert "come back in 86400 seconds" in refused(web, "http://site.example/")
    assert web.slept == []


@pytest.mark.parametrize("status", ["404 Not Found", "403 Forbidden", "418 Teapot", "204 Empty"])
def test_no_page_is_told_with_the_sites_answer(status: str) -> None:
    with served(lambda path, lines, out: reply(out, b"", status=status)) as web, pytest.raises(FetchError) as told:
        fetch("http://site.example/", net=web.net())
    assert (told.value.status, status in str(told.value)) == (int(status[:3]), True)


def test_the_site_is_asked_whether_the_page_is_another() -> None:
    def answer(path: str, lines: list[str], out: BinaryIO) -> None:
        asked.extend(lines)
        reply(out, b"", status="304 Not Modified")

    asked: list[str] = []
    known = Fetch("2025-01-01T00:00:00Z", "http://site.example/", etag='"v1"', modified="Wed, 01 Jan 2025 00:00:00 GMT")
    with served(answer) as web:
        assert fetch("http://site.example/", known, web.net()).status == 304
    assert {'If-None-Match: "v1"', "If-Modified-Since: Wed, 01 Jan 2025 00:00:00 GMT"} <= set(asked)


def test_a_proxy_is_respected_and_not_led_inside() -> None:
    with served(lambda path, lines, out: reply(out, PAGE)) as web:
        net = web.net()
        net = type(net)(net.caps, net.resolve, net.dial, net.sleep, {"http": "http://127.0.0.1:3128"})
        assert fetch("http://site.example/pool", net=net).body == PAGE
        web.names["inner.example"] = ("10.0.0.7",)
        for url in ("http://inner.example/", "http://127.0.0.1/", "http://localhost/"):
            with pytest.raises(FetchError):
                fetch(url, net=net)
    assert (web.dialled, web.asked) == (["127.0.0.1"], ["http://site.example/pool"])


def test_the_snapshot_reads_back_as_it_came(web: Web) -> None:
    given = snapshots.fetched(
        "http://site.example/a/Pool-Plans", SourceCard("", ""), web.net(), lambda: "2025-03-04T05:06:07Z"
    )
    assert given.snapshot is not None
    records = list(ArchiveIterator(io.BytesIO(given.snapshot[1])))
    assert [r.rec_type for r in ArchiveIterator(io.BytesIO(given.snapshot[1]))] == ["request", "response"]
    bodies = [r.content_stream().read() for r in ArchiveIterator(io.BytesIO(given.snapshot[1]))]
    assert (len(records), bodies[1], given.path.name) == (2, PAGE, "site-example-pool-plans.html")


CANONICAL = [
    (b'<link rel="canonical" href="https://www.site.example/a">', "https://www.site.example/a"),
    (b"<link href='/b' rel=canonical>", "http://site.example/b"),
    (b'<link rel="canonical" href="https://elsewhere.example/a">', "http://site.example/x"),
    (b'<link rel="canonical" href="javascript:alert(1)">', "http://site.example/x"),
    (b'<link rel="canonical" href="http://127.0.0.1/">', "http://site.example/x"),
    (b"<p>none", "http://site.example/x"),
]


@pytest.mark.parametrize(("body", "url"), CANONICAL)
def test_the_address_a_page_gives_as_its_own(body: bytes, url: str) -> None:
    with served(lambda path, lines, out: reply(out, body)) as web:
        assert snapshots.canonical(fetch("http://site.example/x", net=web.net())) == url


def test_an_encoding_that_only_the_site_tells_is_not_lost() -> None:
    text = "<p>Мэрия не закроет бассейн.</p>"
    with served(
        lambda path, lines, out: reply(out, text.encode("cp1251"), "Content-Type: text/html; charset=windows-1251")
    ) as web:
        assert snapshots.text_of(fetch("http://site.example/x", net=web.net())).decode("utf-8-sig") == text
