"""E-books: the chapters in the order of the spine, each found by its name."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from factcheck.errors import ReadError
from factcheck.guard.archives import Archive
from factcheck.guard.xml import Element, parse_page, parse_xml
from factcheck.model import BlockKind, Document, Metadata, replace
from factcheck.text.story import Passage, tell

_DC = "{http://purl.org/dc/elements/1.1/}"
_HEADINGS = {f"h{n}": BlockKind.HEADING for n in range(1, 7)}
_BLOCKS = {
    **_HEADINGS, "p": BlockKind.PARAGRAPH, "li": BlockKind.ITEM, "blockquote": BlockKind.QUOTE, "td": BlockKind.CELL,
    "th": BlockKind.CELL, "pre": BlockKind.PARAGRAPH, "dt": BlockKind.PARAGRAPH, "dd": BlockKind.PARAGRAPH,
}  # fmt: skip
_PARTING = frozenset((*_BLOCKS, *"""
    div section article main header footer figure figcaption table tr tbody thead ul ol dl hr body aside address
""".split()))  # fmt: skip
_UNSEEN = frozenset(("head", "script", "style", "nav", "svg", "template", "audio", "video", "iframe", "rt", "rp"))
_SPACE = re.compile(r"[ \t\r\n\f]+")
_NOTE = re.compile(r"\b(?:foot|end|rear)notes?\b")
_HINT = "fetch the book again, or convert it with a reading program"


def read(data: bytes, name: str) -> Document:
    """The Document of an .epub file. Raises ReadError when it is damaged, dangerous, protected, or holds no text."""
    archive = Archive(data, "e-book")
    if "META-INF/container.xml" not in archive:
        raise ReadError("this is a zip archive but no e-book", hint=_HINT)
    container = parse_xml(archive.read("META-INF/container.xml"), "its table of parts")
    path = next((e.get("full-path", "") for e in container.iter("{*}rootfile")), "")
    package = parse_xml(archive.read(path), "its table of parts")
    chapters = list(_chapters(package, path))
    locked = _locked(archive)
    if any(chapter in locked for chapter in chapters):
        raise ReadError("its text is locked (DRM)", hint="read it in the shop's program and type out the words")
    told = tell(_passages(archive, chapters))
    if not told.text:
        raise ReadError("no text", hint="the pages of the book are pictures")
    return replace(told, name=name, format="epub", metadata=_metadata(package))


def _chapters(package: Element, path: str) -> Iterator[str]:
    """The files of the book in reading order, by their names in the archive."""
    files = {item.get("id"): item for item in package.iterfind("{*}manifest/{*}item")}
    for entry in package.iterfind("{*}spine/{*}itemref"):
        item = files.get(entry.get("idref"))
        if item is not None and "nav" not in item.get("properties", "").split():
            yield posixpath.normpath(posixpath.join(posixpath.dirname(path), unquote(item.get("href", ""))))


def _locked(archive: Archive) -> set[str]:
    if "META-INF/encryption.xml" not in archive:
        return set()
    root = parse_xml(archive.read("META-INF/encryption.xml"), "its table of locks")
    return {unquote(e.get("URI", "")) for e in root.iter("{*}CipherReference")}


def _passages(archive: Archive, chapters: list[str]) -> Iterator[Passage]:
    for number, chapter in enumerate(chapters, 1):
        found = list(_blocks(parse_page(archive.read(chapter), f"chapter {number}")))
        headings = [text for text, kind, _ in found if kind is BlockKind.HEADING]
        title = headings[0].replace("\n", " ") if headings else f"chapter {number}"
        counted = 0
        for text, kind, note in found:
            counted += not note
            yield Passage(text, kind, counted, part=f"{title}, note" if note else title, aside=note)


def _blocks(root: Element) -> Iterator[tuple[str, BlockKind, bool]]:
    """What a page shows, block by block, each with whether it is a note. White space is drawn together."""
    parts: list[str] = []
    open_kind, open_note = BlockKind.PARAGRAPH, False
    for text, kind, note, parting in _events(root):
        if parting or (kind, note) != (open_kind, open_note):
            if shown := _shown(parts):
                yield shown, open_kind, open_note
            parts, open_kind, open_note = [], kind, note
        parts.append(text)
    if shown := _shown(parts):
        yield shown, open_kind, open_note


def _shown(parts: list[str]) -> str:
    lines = (_SPACE.sub(" ", line).strip() for line in "".join(parts).split("\0"))
    return "\n".join(line for line in lines if line)


def _events(root: Element) -> Iterator[tuple[str, BlockKind, bool, bool]]:
    """Stretches of text in order: the words, the kind of block, whether in a note, and whether a new block begins."""
    waiting: list[tuple[Element | str, BlockKind, bool, bool]] = [(root, BlockKind.PARAGRAPH, False, False)]
    while waiting:
        element, kind, note, parting = waiting.pop()
        if isinstance(element, str):
            yield element, kind, note, parting
            continue
        if not isinstance(element.tag, str) or element.tag in _UNSEEN or _is_mark(element):
            continue
        parts = element.tag in _PARTING
        inner = _BLOCKS.get(element.tag, kind) if not (element.tag == "p" and kind is not kind.PARAGRAPH) else kind
        inside = note or (parts and _is_note(element))
        yield "\0" if element.tag == "br" else "", inner, inside, parts
        yield element.text or "", inner, inside, False
        if parts:
            waiting.append(("", kind, note, True))
        for child in reversed(element):
            waiting += ((child.tail or "", inner, inside, False), (child, inner, inside, False))


def _kind_of(element: Element) -> str:
    return f"{element.get('epub:type', '')} {element.get('role', '').removeprefix('doc-')}"


def _is_note(element: Element) -> bool:
    return _NOTE.search(_kind_of(element)) is not None


def _is_mark(element: Element) -> bool:
    """The raised figure that refers to a note: it is no part of the sentence."""
    return element.tag == "a" and "noteref" in _kind_of(element)


def _metadata(package: Element) -> Metadata:
    def said(tag: str) -> str:
        return next((e.text.strip() for e in package.iter(f"{_DC}{tag}") if e.text and e.text.strip()), "")

    return Metadata(said("title"), said("creator"), said("date")[:10], said("language"))
