"""Pages that were fetched, kept as they came: a WARC of all that was sent, and the page by itself."""

from __future__ import annotations

import hashlib
import re
import uuid
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from urllib.parse import urljoin, urlsplit

from factcheck.errors import FetchError, ReadError
from factcheck.library.adding import Given
from factcheck.library.addresses import Address, address_of
from factcheck.library.fetch import Exchange, Page, fetch
from factcheck.library.ids import id_from
from factcheck.library.readings import sha256_of
from factcheck.library.sockets import Net
from factcheck.model import Fetch, SourceCard, replace
from factcheck.readers import READERS
from factcheck.text.decode import decode

_KINDS = {
    "text/html": "html",
    "application/xhtml+xml": "html",
    "text/plain": "txt",
    "text/markdown": "md",
    "text/vtt": "vtt",
    "text/csv": "csv",
    "application/pdf": "pdf",
    "application/json": "json",
    "application/rtf": "rtf",
    "text/rtf": "rtf",
    "application/epub+zip": "epub",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/x-subrip": "srt",
}
_SUFFIXES = {suffix for reader in READERS for suffix in reader.suffixes}
_TEXTS = ("html", "txt", "md", "csv", "vtt", "srt")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,30})", re.IGNORECASE)
_LINK = re.compile(rb"<link\b[^>]{0,500}>", re.IGNORECASE)
_CANONICAL = re.compile(rb"\brel\s*=\s*[\"']?canonical\b", re.IGNORECASE)
_HREF = re.compile(rb"\bhref\s*=\s*[\"']([^\"'<>]{1,1000})[\"']", re.IGNORECASE)
_HEAD = 300_000  # bytes in which a page says its own address
_LONGEST = 80  # characters of a file's name


def now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def fetched(url: str, card: SourceCard, net: Net | None = None, clock: Callable[[], str] = now) -> Given:
    """A page, ready to be added with its snapshot. Raises FetchError when it cannot be had."""
    page = fetch(url, net=net)
    moment = clock()
    made = replace(card, url=card.url or canonical(page), retrieved=card.retrieved or moment[:10])
    return Given(Path(name_of(page)), made, text_of(page), (look(page, moment), warc_of(page, moment)))


def look(page: Page, moment: str) -> Fetch:
    """What the sidecar keeps of a look at a page; its files get their names when they are written."""
    return Fetch(
        at=moment,
        url=page.address.url,
        status=page.status,
        sha256=sha256_of(text_of(page)),
        warc_sha256=sha256_of(warc_of(page, moment)),
        etag=page.etag,
        modified=page.modified,
    )


def text_of(page: Page) -> bytes:
    """The page as a file: as it was sent, or as UTF-8 when only the site's headers told its encoding."""
    charset = _CHARSET.search(page.kind)
    if charset is None or ending(page) not in _TEXTS:
        return page.body
    try:
        page.body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    else:
        return page.body
    try:
        return decode(page.body, charset[1]).text.encode("utf-8-sig", "replace")
    except ReadError:
        return page.body


def ending(page: Page) -> str:
    """The ending that chooses the reader: what the site says it is, else what the address ends in."""
    told = _KINDS.get(page.kind.partition(";")[0].strip().lower(), "")
    suffix = PurePosixPath(urlsplit(page.address.url).path).suffix[1:].lower()
    if told and not (told == "txt" and suffix in _SUFFIXES):
        return told
    if suffix in _SUFFIXES:
        return suffix
    if page.body.lstrip()[:1] == b"<" or told:
        return told or "html"
    kind = page.kind.partition(";")[0].strip()[:60] or "something unnamed"
    raise FetchError(f"the site sent {kind}, which no reader knows", file=page.address.url)


def name_of(page: Page) -> str:
    """A name for the page's file: its site and the last part of its address."""
    path = PurePosixPath(urlsplit(page.address.url).path)
    return f"{id_from(f'{page.address.host} {path.stem}.x')[:_LONGEST].strip('-')}.{ending(page)}"


def canonical(page: Page) -> str:
    """The address that the page gives as its own, if it is one of the same site; else where it was found."""
    for link in _LINK.findall(page.body[:_HEAD]):
        href = _HREF.search(link)
        if _CANONICAL.search(link) and href:
            try:
                found = address_of(urljoin(page.address.url, href[1].decode("utf-8")))
            except (FetchError, ValueError):
                continue
            if _site(found) == _site(page.address):
                return found.url
    return page.address.url


def _site(address: Address) -> str:
    return address.host.removeprefix("www.")


def warc_of(page: Page, moment: str) -> bytes:
    """Every question and answer on the way to the page, as a WARC file (ISO 28500, version 1.1)."""
    records = []
    for exchange in page.exchanges:
        records.append(_record("request", exchange, moment, _request(exchange)))
        records.append(_record("response", exchange, moment, _response(exchange)))
    return b"".join(records)


def _record(kind: str, exchange: Exchange, moment: str, block: bytes) -> bytes:
    number = hashlib.sha256(f"{kind} {moment} {exchange.url}".encode() + block).digest()[:16]
    head = (
        ("WARC-Type", kind),
        ("WARC-Record-ID", f"<{uuid.UUID(bytes=number).urn}>"),
        ("WARC-Date", moment),
        ("WARC-Target-URI", exchange.url),
        ("Content-Type", f"application/http; msgtype={kind}"),
        ("Content-Length", str(len(block))),
    )
    return _lines("WARC/1.1", head) + block + b"\r\n\r\n"


def _request(exchange: Exchange) -> bytes:
    return _lines(f"GET {exchange.path} HTTP/1.1", exchange.request)


def _response(exchange: Exchange) -> bytes:
    """Chunks are put together already, so the header that tells of them gets another name, as archives do."""
    renamed = (
        (f"X-Archive-Orig-{name}" if name.lower() == "transfer-encoding" else name, value)
        for name, value in exchange.headers
    )
    return _lines(f"HTTP/1.1 {exchange.status} {exchange.reason}", tuple(renamed)) + exchange.body


def _lines(first: str, pairs: tuple[tuple[str, str], ...]) -> bytes:
    told = [first, *(f"{name}: {value}" for name, value in pairs)]
    lines = (" ".join(line.splitlines()) for line in told)  # a header is one line, whatever a site sends
    return "".join(f"{line}\r\n" for line in [*lines, ""]).encode("utf-8", "surrogateescape")
