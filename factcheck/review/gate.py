"""Who may come in: nothing of a page elsewhere, whatever it tries, and nobody without the token.

The review page can change a log, so it is held against the three ways in which a page
of somebody else's could reach a server on this machine: a form sent from there (the
Origin is another), a name that is made to point here (the Host is another), and a
link that guesses (the token is missing). Each is refused by itself.
"""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Mapping

from factcheck.model import Value

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
MOST = 64_000_000  # bytes of a request: as large as a source may be


class Gate(Value, frozen=True):
    """Where the page is served and what opens it. ``host``: the address it is bound to."""

    host: str
    port: int
    token: str
    password: str = ""  # asked for beyond this machine

    @property
    def cookie(self) -> str:
        """Cookies are shared by all ports of a host, so each server has a name of its own."""
        return f"factcheck-{self.port}"

    @property
    def is_open(self) -> bool:
        """Whether it is served beyond this machine."""
        return not is_loopback(self.host)

    def refusal(self, method: str, headers: Mapping[str, str]) -> str:
        """Why a request may not come in at all; "" when it may. Header names are in lower case."""
        host = headers.get("host", "")
        if not self._is_ours(host):
            return "this name is not served here"
        if _number(headers.get("content-length", "0")) > MOST:
            return "this is too large"
        if method in ("GET", "HEAD"):
            return ""
        origin = headers.get("origin", "")
        if origin and origin != f"http://{host}":
            return "this comes from another page"
        if headers.get("sec-fetch-site", "same-origin" if origin else "") != "same-origin":
            return "this comes from another page, or does not say from which"
        return ""

    def knows(self, headers: Mapping[str, str]) -> bool:
        """Whether a request carries the token in its cookie."""
        pairs = (pair.strip().partition("=") for pair in headers.get("cookie", "").split(";"))
        return any(name == self.cookie and same(value, self.token) for name, _, value in pairs)

    def _is_ours(self, host: str) -> bool:
        name, _, port = host.rpartition(":") if not host.endswith("]") and ":" in host else (host, "", "80")
        if port != str(self.port):
            return False
        if name in _LOOPBACK or name == self.host:
            return True
        return self.is_open and _is_address(name)  # an address cannot be made to point elsewhere, a name can


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach ``host``."""
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return host == "localhost"


def same(given: str, wanted: str) -> bool:
    """Whether two secrets are equal, in a time that tells nothing."""
    return hmac.compare_digest(given.encode(), wanted.encode())


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name.strip("[]"))
    except ValueError:
        return False
    return True


def _number(words: str) -> int:
    return int(words) if words.isascii() and words.isdigit() and len(words) < 18 else MOST + 1
