"""Links that open a live page at the very words (the text fragment of the URL, WICG Scroll to Text Fragment)."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

# A long passage is named by its first and last words: a short address survives mail programs and small page edits.
_WHOLE = 12
_EDGE = 5
_CUT = "[…]"  # how evidence shows that it left words out between its pieces


def web_address(url: str) -> str:
    """``url`` when it is an http or https address that can safely be a link, else the empty string."""
    if not url or any(c.isspace() or not c.isprintable() or c in "<>\"'`\\{}|^" for c in url):
        return ""
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return ""
    return url if known else ""


def _encoded(words: list[str]) -> str:
    # "-" and "," have a meaning of their own inside a text fragment.
    return quote(" ".join(words), safe="", errors="replace").replace("-", "%2D")


def link_to_words(url: str, exact: str) -> str:
    """The address that scrolls to ``exact`` on the page; the empty string where ``url`` is no web address."""
    address = web_address(url)
    pieces = [piece.split() for piece in exact.split(_CUT) if piece.strip()]
    if not address or not pieces:
        return address
    if len(pieces) == 1 and len(pieces[0]) <= _WHOLE:
        text = _encoded(pieces[0])
    else:
        text = f"{_encoded(pieces[0][:_EDGE])},{_encoded(pieces[-1][-_EDGE:])}"
    hook = ":~:text=" if "#" in address else "#:~:text="
    return address.split(":~:")[0] + hook + text
