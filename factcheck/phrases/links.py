"""Links that open a live page at the very words (the text fragment of the URL, WICG Scroll to Text Fragment)."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

# A long passage is named by its first and last words: a short address survives mail programs and small page edits.
_WHOLE = 12
_EDGE = 5
# Fewer words than this may stand anywhere on a page, so the words beside them are named too. More would seldom be
# ambiguous, and every word named is one that an edit of the page can break the link with.
_ALONE = 5
_BESIDE = 3
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


def link_to_words(url: str, exact: str, prefix: str = "", suffix: str = "") -> str:
    """The address that scrolls to ``exact`` on the page; the empty string where ``url`` is no web address.

    ``prefix`` and ``suffix`` are what stands before and after it, white space included.
    """
    address = web_address(url)
    lines = [line.split() for piece in exact.split(_CUT) for line in piece.splitlines() if line.strip()]
    if not address or not lines:
        return address
    hook = ":~:text=" if "#" in address else "#:~:text="
    return address.split(":~:")[0] + hook + _directive(lines, prefix, suffix)


def _directive(lines: list[list[str]], prefix: str, suffix: str) -> str:
    """A text directive. No browser finds a term across two lines or paragraphs, so each is cut from one line."""
    if len(lines) > 1 or len(lines[0]) > _WHOLE:
        return f"{_encoded(lines[0][:_EDGE])},{_encoded(lines[-1][-_EDGE:])}"
    text = _encoded(lines[0])
    if len(lines[0]) >= _ALONE:
        return text
    before, after = prefix.split("\n")[-1].split()[-_BESIDE:], suffix.split("\n")[0].split()[:_BESIDE]
    return (f"{_encoded(before)}-," if before else "") + text + (f",-{_encoded(after)}" if after else "")
