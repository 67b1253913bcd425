"""HTML: the main text of a page, boilerplate left out, every character with its way back."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.errors import ReadError
from factcheck.model import Document
from factcheck.readers.html.about import about
from factcheck.readers.html.choose import Choice, choose, choose_all
from factcheck.readers.html.render import render
from factcheck.readers.html.scan import scan
from factcheck.readers.html.tree import Tree
from factcheck.text.decode import decode
from factcheck.text.lines import line_starts
from factcheck.text.turns import find_turns

_CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([a-z0-9_-]{2,30})", re.IGNORECASE)
_CHARSET_WITHIN = 4096  # bytes; browsers look no further than 1024
ALL_KEPT = "no main text stood out; all visible text of the page was kept, menus included"


def read(data: bytes, name: str) -> Document:
    """The Document of a web page's main text. Raises ReadError when it shows no text."""
    return _read(data, choose)


def read_whole(data: bytes, name: str) -> Document:
    """The Document of all that a page shows, as in a message. Raises ReadError when it shows no text."""
    return _read(data, choose_all)


def _read(data: bytes, choose: Callable[[Tree, str], Choice]) -> Document:
    declared = _CHARSET.search(data[:_CHARSET_WITHIN])
    decoded = decode(data, declared[1].decode("ascii") if declared else "")
    tree = Tree()
    scan(decoded.text, tree)
    choice = choose(tree, decoded.text)
    traced, blocks = render(tree, decoded.text, choice.kept)
    if not blocks:
        raise ReadError("no text", hint="the page shows nothing without its scripts; save it from a browser")
    notices = (decoded.notice, "" if choice.sure else ALL_KEPT)
    return Document(
        name="",
        text=traced.text,
        format="html",
        blocks=blocks,
        turns=find_turns(traced.text, blocks),
        anchors=traced.anchors,
        line_starts=line_starts(decoded.text),
        metadata=about(tree, decoded.text),
        notices=tuple(n for n in notices if n),
    )
