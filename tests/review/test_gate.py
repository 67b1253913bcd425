"""Nothing of another page comes in, and nobody without the key."""

from __future__ import annotations

import pytest

from factcheck.review.gate import MOST, Gate

GATE = Gate("127.0.0.1", 8000, "key")
WIDE = Gate("0.0.0.0", 8000, "key", "password")
OURS = {"host": "127.0.0.1:8000", "origin": "http://127.0.0.1:8000", "sec-fetch-site": "same-origin"}


@pytest.mark.parametrize(
    "changed",
    [
        {"host": ""},
        {"host": "evil.example"},
        {"host": "evil.example:8000"},
        {"host": "127.0.0.1"},
        {"host": "127.0.0.1:8001"},
        {"host": "127.0.0.1.evil.example:8000"},
        {"host": "localhost.evil.example:8000"},
        {"host": "192.168.1.7:8000"},
        {"content-length": str(MOST + 1)},
        {"content-length": "-1"},
        {"content-length": "1e9"},
        {"content-length": "9" * 40},
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_refused_whatever_is_asked(method: str, changed: dict[str, str]) -> None:
    assert GATE.refusal(method, {**OURS, **changed})


@pytest.mark.parametrize(
    "changed",
    [
        {"origin": "http://evil.example"},
        {"origin": "null"},
        {"origin": "https://127.0.0.1:8000"},
        {"origin": "http://127.0.0.1:8001"},
        {"origin": "http://localhost:8000"},
        {"origin": "http://evil.example", "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"origin": "", "sec-fetch-site": ""},
    ],
)
@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS"])
def test_a_change_from_elsewhere_is_refused(method: str, changed: dict[str, str]) -> None:
    assert GATE.refusal(method, {**OURS, **changed})


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "localhost:8000", "[::1]:8000"])
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_our_own_page_may(method: str, host: str) -> None:
    assert GATE.refusal(method, {**OURS, "host": host, "origin": f"http://{host}"}) == ""


def test_an_old_browser_says_only_the_origin() -> None:
    assert GATE.refusal("POST", {k: v for k, v in OURS.items() if k != "sec-fetch-site"}) == ""


@pytest.mark.parametrize(("host", "may"), [("192.168.1.7:8000", True), ("evil.example:8000", False)])
def test_beyond_this_machine_addresses_are_served_and_names_are_not(host: str, may: bool) -> None:
    assert (WIDE.refusal("GET", {"host": host}) == "") is may


@pytest.mark.parametrize("cookie", ["", "key", "factcheck-8000=", "factcheck-8000=kex", "factcheck-8001=key", ";;="])
def test_the_key_is_asked_for(cookie: str) -> None:
    assert not GATE.knows({"cookie": cookie})


@pytest.mark.parametrize("cookie", ["factcheck-8000=key", "a=b; factcheck-8000=key"])
def test_the_key_opens(cookie: str) -> None:
    assert GATE.knows({"cookie": cookie})
