"""Tags and text of a page, each at its exact place, in one pass.

Our own scanner, because a way back needs the offset of every run of text, and
because the standard library's (on Python 3.11) takes quadratic time on pages
of unclosed tags. What is broken is read much as browsers do; nothing is searched twice.
"""

from __future__ import annotations

import re
from html import unescape
from typing import Protocol

_NAME = re.compile(r"[a-zA-Z][^\s/>]*+")
_ATTRIBUTE = re.compile(
    r"[\s/]*+(?:(?P<end>>)|(?P<name>[^\s/>][^\s/>=]*+)(?:\s*+=\s*+(?P<value>\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+))?+)"
)
_RAW = {  # what stands in these is no markup
    tag: re.compile(rf"</{tag}(?=[\s/>])", re.IGNORECASE)
    for tag in ("script", "style", "textarea", "title", "iframe", "noembed", "xmp")
}
# The attributes that a reader asks for; the rest, however many, are passed over.
_WANTED = frozenset((
    "class", "id", "style", "hidden", "aria-hidden", "role", "lang", "property", "name", "content", "itemprop",
    "datetime", "type", "http-equiv", "colspan", "rowspan",
))  # fmt: skip

_NONE: dict[str, str] = {}  # the attributes of every tag without any; a million tags share it


class Handler(Protocol):
    def open(self, tag: str, attributes: dict[str, str], at: int) -> None: ...
    def close(self, tag: str) -> None: ...
    def characters(self, start: int, end: int) -> None: ...


def scan(page: str, handler: Handler) -> None:
    """Tell ``handler`` of every tag and run of text, in order; offsets are characters of ``page``. O(characters)."""
    at = 0
    while at < len(page):
        start = page.find("<", at)
        start = len(page) if start < 0 else start
        if start > at:
            handler.characters(at, start)
        at = _markup(page, start, handler) if start < len(page) else start


def _markup(page: str, at: int, handler: Handler) -> int:
    """Read what begins with "<" at ``at``; return where it ends. An unfinished tag or comment takes the rest."""
    if page.startswith("<!--", at):
        return _after(page, "-->", at + 2)
    if page.startswith(("<!", "<?", "</"), at):
        name = _NAME.match(page, at + 2)
        if page[at + 1] == "/" and name:
            handler.close(name.group().lower())
        return _after(page, ">", at + 2)
    name = _NAME.match(page, at + 1)
    if not name:
        handler.characters(at, at + 1)
        return at + 1
    return _open(page, name, handler)


def _open(page: str, name: re.Match[str], handler: Handler) -> int:
    tag, at = name.group().lower(), name.end()
    attributes = _NONE
    while found := _ATTRIBUTE.match(page, at):
        at = found.end()
        if found["end"]:
            break
        key = found["name"].lower()
        if key in _WANTED and key not in attributes:
            attributes = attributes or {}
            attributes[key] = unescape((found["value"] or "").strip("\"'"))
    else:
        return len(page)
    handler.open(tag, attributes, name.start() - 1)
    if tag not in _RAW:
        return at
    closing = _RAW[tag].search(page, at)
    end = closing.start() if closing else len(page)
    handler.characters(at, end)
    return end


def _after(page: str, mark: str, at: int) -> int:
    found = page.find(mark, at)
    return len(page) if found < 0 else found + len(mark)
