"""Which addresses may be fetched: public web pages, and nothing inside anybody's network.

Names say nothing: what counts is the numeric address that a name leads to, at each hop.
"""

from __future__ import annotations

import re
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from urllib.parse import quote, urljoin, urlsplit

from factcheck.errors import FetchError
from factcheck.model import Value

_LONGEST = 2000  # characters of an address
_SCHEMES = {"http": 80, "https": 443}
_UNSAFE = re.compile(r"[\x00-\x20\x7f-\xa0\u2000-\u200f\u2028-\u202f\u2060\ufeff\ud800-\udfff\\]")
_LABEL = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?<!-)")
_NUMBER = re.compile(r"(?:0x[0-9a-f]*|\d+)")
_KEPT = "/?#[]@!$&'()*+,;=:%~"
# Names that only mean something inside a network.
_INNER = ("localhost", "local", "internal", "intranet", "lan", "home", "corp", "home.arpa", "localdomain", "onion")
# What the standard library calls global and is not meant for the public, or only leads elsewhere.
_CLOSED = tuple(
    map(
        ip_network,
        (
            "100.64.0.0/10",
            "192.0.0.0/24",
            "192.88.99.0/24",
            "198.18.0.0/15",
            "::/96",
            "::ffff:0:0:0/96",
            "64:ff9b::/96",
            "64:ff9b:1::/48",
            "2001::/23",
            "2002::/16",
            "fec0::/10",
            "5f00::/16",
        ),
    )
)


class Address(Value, frozen=True):
    """A web address that has been looked at: its parts as they will be asked for."""

    url: str
    scheme: str
    host: str  # in ASCII; an IPv6 address without brackets
    port: int


def address_of(url: str) -> Address:
    """The parts of a web address. Raises FetchError for one that is no public web address by its looks."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as e:
        raise _refused(url, "this is no web address") from e
    if len(url) > _LONGEST:
        raise _refused(url, "the address is too long")
    if _UNSAFE.search(url):
        raise _refused(url, "the address holds characters that no address may hold")
    if parts.scheme not in _SCHEMES:
        raise _refused(url, "only http and https are fetched")
    if "@" in parts.netloc or "%" in parts.netloc:
        raise _refused(url, "the address hides its site behind a name or a code")
    host = _host(url, parts.hostname or "")
    if port == 0:
        raise _refused(url, "there is no such port")
    number = port or _SCHEMES[parts.scheme]
    shown = f"[{host}]" if ":" in host else host
    netloc = shown if number == _SCHEMES[parts.scheme] else f"{shown}:{number}"
    path = quote(parts.path or "/", safe=_KEPT)
    query = f"?{quote(parts.query, safe=_KEPT)}" if parts.query else ""
    return Address(f"{parts.scheme}://{netloc}{path}{query}", parts.scheme, host, number)


def next_address(address: Address, location: str) -> Address:
    """Where a redirect leads. Raises FetchError."""
    try:
        url = urljoin(address.url, location.strip())
    except ValueError as e:
        raise _refused(address.url, "it sends on to what is no web address") from e
    return address_of(url)


def _host(url: str, written: str) -> str:
    """A site's name in ASCII, or a numeric address in its one plain form."""
    if ":" in written:
        try:
            return str(IPv6Address(written))
        except ValueError as e:
            raise _refused(url, "this is no web address") from e
    try:
        name = written if written.isascii() else written.encode("idna").decode("ascii")
    except UnicodeError as e:
        raise _refused(url, "no site can have this name") from e
    name = name.lower().removesuffix(".")
    labels = name.split(".")
    if not all(map(_LABEL.fullmatch, labels)) or len(name) > 253:
        raise _refused(url, "no site can have this name")
    if _NUMBER.fullmatch(labels[-1]):
        try:
            return str(IPv4Address(name))
        except ValueError as e:
            raise _refused(url, "the site is hidden behind a number") from e
    if len(labels) == 1 or any(name == inner or name.endswith(f".{inner}") for inner in _INNER):
        raise _refused(url, "the name means something only inside a network")
    return name


def is_public(written: str) -> bool:
    """Whether a numeric address belongs to the public internet, and so do the addresses hidden in it."""
    try:
        found = ip_address(written)
    except ValueError:
        return False
    if isinstance(found, IPv6Address) and found.ipv4_mapped:
        return False  # an IPv4 address in disguise; a site that is reached by it has a plain one too
    if found.is_multicast or found.is_reserved or not found.is_global:
        return False
    return not any(found.version == net.version and found in net for net in _CLOSED)


def _refused(url: str, why: str) -> FetchError:
    return FetchError(why, file=url[:200], hint="only public web pages are fetched; save others and add the file")
