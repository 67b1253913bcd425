"""Unpacking what a site sent, within bounds."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from factcheck.errors import FetchError
from factcheck.library.addresses import Address

# Parts of one packed page; each costs a copy of what follows it, and a page has one.
_MEMBERS = 16


def too_much(address: Address, most: int) -> FetchError:
    return FetchError(f"it is larger than {most // 1_000_000} MB", file=address.url, hint="save it and add the file")


def unpacked(raw: bytes, packing: str, most: int, address: Address) -> bytes:
    """The body without its packing, up to ``most`` bytes. Raises FetchError for more, and for what is broken."""
    way = packing.strip().lower()
    if way in ("", "identity") or not raw:
        return raw
    ways: dict[str, tuple[int, ...]] = {"gzip": (31,), "x-gzip": (31,), "deflate": (15, -15)}
    for bits in ways.get(way, ()):
        with suppress(zlib.error):
            return _inflated(raw, lambda bits=bits: zlib.decompressobj(bits), most, address)  # type: ignore[misc]
    raise FetchError("the page is packed in a way that cannot be unpacked", file=address.url)


def _inflated(raw: bytes, begin: Callable[[], Any], most: int, address: Address) -> bytes:
    out: list[bytes] = []
    left = most
    members = 0
    while raw and members < _MEMBERS:
        members += 1
        part = begin()
        data = part.decompress(raw, left + 1)
        left -= len(data)
        if left < 0:
            raise too_much(address, most)
        if not part.eof:
            raise zlib.error("it broke off")
        out.append(data)
        raw = part.unused_data
    return b"".join(out)
