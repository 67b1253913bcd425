"""HTML: the main text of a page, boilerplate left out, every character with its way back."""

from __future__ import annotations

import re
from collections.abc import Callable

from factcheck.errors import ReadError
from factcheck.model import Document, Metadata
from factcheck.readers.html.about import about
from factcheck.readers.html.choose import Choice, choose, choose_all
from factcheck.readers.html.extracted import is_ordinary, main_text, metadata
from factcheck.readers.html.render import render
from factcheck.readers.html.scan import scan
from factcheck.readers.html.tree import Tree
from factcheck.readers.html.trim import Trimmed, trim
from factcheck.text.decode import decode
from factcheck.text.heading import guess_metadata
from factcheck.text.lines import line_starts
from factcheck.text.turns import find_turns

_CHARSET = re.compile(
    rb"(?:<meta[^>]{0,300}?charset|\A\s{0,99}<\?xml[^>]{0,100}?\sencoding)\s{0,9}=\s{0,9}[\"']?\s{0,9}([a-z0-9_-]{2,30})",
    re.IGNORECASE,
)
_CHARSET_WITHIN = 4096  # bytes; browsers look no further than 1024
_MOST_TAGS = 500_000  # a day of a parliament has 50,000; more take gigabytes and minutes
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
    if decoded.text.count("<") > _MOST_TAGS:
        raise ReadError(
            f"the page has more than {_MOST_TAGS:,} tags", hint="save its text as a .txt file and read that"
        )
    tree = Tree()
    scan(decoded.text, tree)
    choice = choose(tree, decoded.text)
    traced, blocks = render(tree, decoded.text, choice.kept)
    if not blocks:
        raise ReadError("no text", hint="the page shows nothing without its scripts; save it from a browser")
    ordinary = is_ordinary(tree, decoded.text)
    main = main_text(decoded.text) if ordinary and not choice.marked else ""
    kept = trim(traced, blocks, main)
    notices = (decoded.notice, "" if choice.sure else ALL_KEPT, kept.notice)
    return Document(
        name="",
        text=kept.text,
        format="html",
        blocks=kept.blocks,
        turns=find_turns(kept.text, kept.blocks),
        anchors=kept.anchors,
        line_starts=line_starts(decoded.text),
        metadata=_guessed(about(tree, decoded.text), decoded.text if ordinary else "", kept),
        notices=tuple(n for n in notices if n),
    )


def _guessed(said: Metadata, page: str, kept: Trimmed) -> Metadata:
    """What the page states; for the rest what trafilatura and htmldate make of it, then what its first lines say."""
    if said.title and said.author and said.published:
        return said
    more = metadata(page) if page else Metadata()
    shown = guess_metadata(kept.text, kept.blocks)
    return Metadata(
        said.title or more.title or " ".join(shown.title.split()),
        said.author or more.author or shown.author,
        said.published or more.published or shown.published,
        said.language or more.language,
    )
