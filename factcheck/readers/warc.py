"""Web archives (WARC): the pages in them, with their addresses and days. The door to warcio."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from factcheck.errors import ReadError
from factcheck.model import Document, Metadata, Value, replace
from factcheck.text.decode import decode
from factcheck.text.parts import Part, Within, join

_LARGEST = 20_000_000  # bytes of one page, unpacked
_MOST_RECORDS = 20_000  # looked at; pictures and scripts are records too
_PAGES = {"text/html": "html", "application/xhtml+xml": "html", "text/plain": "txt"}
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,30})", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NO_PAGES = "it holds no page that can be read"


class _Page(Value, frozen=True):
    address: str
    day: str
    suffix: str
    data: bytes


def read(data: bytes, name: str, within: Within) -> Document:
    """The Document of a web archive, each page a part. Raises ReadError when it is none, or holds no page."""
    parts, notices, days = [], [], []
    for page in _pages(data):
        try:
            document = within.read(page.data, f"page.{page.suffix}")
        except ReadError as e:
            if within.spent:
                raise
            notices.append(f"{page.address} is not read: {e.reason}")
            continue
        parts.append(Part(page.address, document))
        days.append(page.day)
    if not parts:
        raise ReadError("; ".join([_NO_PAGES, *notices[:2]]), hint="save the page from a browser as .html")
    joined = join(parts, "warc")
    about = parts[0].document.metadata if len(parts) == 1 else Metadata()
    saved = tuple(f"saved on {day} from {part.name}" for day, part in zip(days, parts, strict=True) if day)
    return replace(joined, metadata=about, notices=(*saved[:20], *joined.notices, *notices[:20]))


def _pages(data: bytes) -> Iterator[_Page]:
    """The pages that were answered with, each address once."""
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    seen = set[str]()
    try:
        for number, record in enumerate(ArchiveIterator(BytesIO(data))):
            if number >= _MOST_RECORDS:
                raise ReadError(f"it has more than {_MOST_RECORDS} records", hint="split the archive")
            page = _page(record)
            if page and page.address not in seen:
                seen.add(page.address)
                yield page
    except (ArchiveLoadFailed, ValueError, EOFError, OSError, KeyError, IndexError, AttributeError) as e:
        if not seen:
            raise ReadError("this is no web archive, or a damaged one", hint="fetch the file again") from e


def _page(record: Any) -> _Page | None:
    """The page of a record, None when it is a request, a picture, or an error of the site's."""
    if record.rec_type not in ("response", "resource"):
        return None
    address = " ".join((record.rec_headers.get_header("WARC-Target-URI") or "an unnamed page").split())[:300]
    day = _DAY.match(record.rec_headers.get_header("WARC-Date") or "")
    headers = record.http_headers
    told = (headers or record.rec_headers).get_header("Content-Type") or ""
    suffix = _PAGES.get(told.partition(";")[0].strip().lower(), "")
    if not suffix or (headers and not (headers.get_statuscode() or "").startswith("2")):
        return None
    content = record.content_stream().read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise ReadError(f"{address} unpacks to more than {_LARGEST // 1_000_000} MB", hint="save the page by itself")
    return _Page(address, day.group() if day else "", suffix, _recoded(content, _CHARSET.search(told)))


def _recoded(content: bytes, charset: re.Match[str] | None) -> bytes:
    """The page as UTF-8 when the site declared its encoding outside it."""
    if charset is None or not content.strip():
        return content
    try:
        return decode(content, charset[1]).text.encode("utf-8-sig", "replace")
    except ReadError:
        return content
