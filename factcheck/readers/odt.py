"""OpenDocument texts (LibreOffice): the body in its order, notes and comments apart, tracked changes as accepted."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.errors import ReadError
from factcheck.guard.archives import Archive
from factcheck.guard.xml import Element, parse_xml
from factcheck.model import BlockKind, Document, Metadata, replace
from factcheck.text.story import Passage, tell
from factcheck.text.tables import speech_of

_OASIS = "{urn:oasis:names:tc:opendocument:xmlns:"
_TEXT, _TABLE, _OFFICE = f"{_OASIS}text:1.0}}", f"{_OASIS}table:1.0}}", f"{_OASIS}office:1.0}}"
_STYLE, _DRAW, _FO = f"{_OASIS}style:1.0}}", f"{_OASIS}drawing:1.0}}", f"{_OASIS}xsl-fo-compatible:1.0}}"
_META, _DC = f"{_OASIS}meta:1.0}}", "{http://purl.org/dc/elements/1.1/}"
_NOTE, _COMMENT, _BOX = f"{_TEXT}note", f"{_OFFICE}annotation", f"{_DRAW}text-box"
_PARAGRAPHS = (f"{_TEXT}p", f"{_TEXT}h")
# Deleted stretches, tables of contents and of figures (their words stand in the body), and what is no text.
_SKIPPED = frozenset(
    {f"{_TEXT}tracked-changes", f"{_TEXT}ruby-text", f"{_TEXT}sequence-decls", f"{_OFFICE}forms"}
    | {f"{_TEXT}{kind}" for kind in ("table-of-content", "illustration-index", "alphabetical-index")}
)
_MOST_SPACES = 1000  # that one tag may stand for
_HINT = "open it in LibreOffice and save it as .odt again"


def read(data: bytes, name: str) -> Document:
    """The Document of an .odt file. Raises ReadError when it is damaged, dangerous, locked, or holds no text."""
    root, said = _flat(data) if data[:200].lstrip().startswith(b"<?xml") else _packed(data)
    body = root.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise ReadError("this is an OpenDocument file but no text", hint="export it as text or PDF and read that")
    told = tell(_Body(root, body).passages(), _metadata(said) if said is not None else Metadata())
    if not told.text:
        raise ReadError("no text", hint="the document is empty, or its pages are pictures")
    return replace(told, name=name, format="odt")


def _flat(data: bytes) -> tuple[Element, Element]:
    """The text and what it says of itself, of a document in one file of XML (.fodt)."""
    root = parse_xml(data, "its text")
    return root, root


def _packed(data: bytes) -> tuple[Element, Element | None]:
    archive = Archive(data, "OpenDocument text")
    if "META-INF/manifest.xml" in archive and b"encryption-data" in archive.read("META-INF/manifest.xml"):
        raise ReadError("it is locked with a password", hint="save a copy without the password and read that")
    if "content.xml" not in archive:
        raise ReadError("this is a zip archive but no OpenDocument text", hint=_HINT)
    said = parse_xml(archive.read("meta.xml"), "its metadata") if "meta.xml" in archive else None
    return parse_xml(archive.read("content.xml"), "its text"), said


class _Body:
    """The passages of a text, counted as people count."""

    def __init__(self, root: Element, body: Element) -> None:
        self._body = body
        self._bold = {
            style.get(f"{_STYLE}name")
            for style in root.iter(f"{_STYLE}style")
            if any(p.get(f"{_FO}font-weight") == "bold" for p in style.iter(f"{_STYLE}text-properties"))
        }
        self._counts = {"paragraph": 0, "table": 0, "footnote": 0, "endnote": 0}

    def passages(self) -> Iterator[Passage]:
        return self._blocks(self._body, BlockKind.PARAGRAPH)

    def _blocks(self, parent: Element, kind: BlockKind) -> Iterator[Passage]:
        for child in parent:
            if child.tag in _PARAGRAPHS:
                yield from self._paragraph(child, BlockKind.HEADING if child.tag.endswith("}h") else kind)
            elif child.tag == f"{_TABLE}table":
                yield from self._table(child)
            elif child.tag in (f"{_TEXT}list-item", f"{_TEXT}list-header"):
                yield from self._blocks(child, BlockKind.ITEM)
            elif child.tag in (_COMMENT, _BOX):
                yield from self._beside([child])
            elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
                yield from self._blocks(child, kind)

    def _paragraph(self, element: Element, kind: BlockKind) -> Iterator[Passage]:
        text, lead, beside = self._words(element)
        if text.strip():
            self._counts["paragraph"] += 1
            yield Passage(text, kind, self._counts["paragraph"], lead=lead)
        yield from self._beside(beside)

    def _table(self, table: Element) -> Iterator[Passage]:
        self._counts["table"] += 1
        number = self._counts["table"]
        cells: list[Passage] = []
        beside: list[Element] = []
        rows = (r for r in table.iter(f"{_TABLE}table-row") if next(r.iterancestors(f"{_TABLE}table")) is table)
        for row, tr in enumerate(rows, 1):
            column = 0
            for tc in tr:
                column += 1
                if tc.tag != f"{_TABLE}table-cell":
                    continue
                texts = []
                for paragraph in _outermost(tc):
                    text, _, found = self._words(paragraph)
                    texts.append(text.strip())
                    beside += found
                place = f"table {number}, row {row}, column {column}"
                cells.append(Passage("\n".join(t for t in texts if t), BlockKind.CELL, cell=place))
        yield from speech_of(cells)
        yield from self._beside(beside)

    def _words(self, paragraph: Element) -> tuple[str, int, list[Element]]:
        """A paragraph's text, how much of its beginning is bold, and what hangs on it."""
        parts: list[tuple[str, bool]] = []
        beside: list[Element] = []
        waiting: list[tuple[Element | str, bool]] = [(paragraph, False)]
        while waiting:
            element, bold = waiting.pop()
            if isinstance(element, str):
                parts.append((element, bold))
            elif element.tag in (_NOTE, _COMMENT, _BOX):
                beside.append(element)
            elif isinstance(element.tag, str) and element.tag not in _SKIPPED:
                inner = bold or element.get(f"{_TEXT}style-name") in self._bold
                inner = inner and element is not paragraph
                parts.append((_own(element), inner))
                for child in reversed(element):
                    waiting += ((child.tail or "", inner), (child, inner))
        lead = 0
        for text, bold in parts:
            if text.strip() and not bold:
                return "".join(t for t, _ in parts), lead, beside
            lead += len(text)
        return "".join(t for t, _ in parts), 0, beside

    def _beside(self, elements: list[Element]) -> Iterator[Passage]:
        paragraph = self._counts["paragraph"]
        for element in elements:
            for one in _outermost(element):
                if element.tag == _NOTE and one.getparent().tag == f"{_TEXT}note-body":
                    part = self._note(element, one)
                elif element.tag == _COMMENT:
                    author = (element.findtext(f"{_DC}creator") or "").strip()
                    part = f"comment by {author}" if author else "comment"
                else:
                    part = "text box"
                yield Passage(self._words(one)[0], paragraph=paragraph, part=part, aside=True)

    def _note(self, note: Element, paragraph: Element) -> str:
        kind = "endnote" if note.get(f"{_TEXT}note-class") == "endnote" else "footnote"
        if paragraph.getprevious() is None:
            self._counts[kind] += 1
        return f"{kind} {self._counts[kind]}"


def _own(element: Element) -> str:
    """What an element itself stands for, and its text."""
    if element.tag == f"{_TEXT}s":
        count = element.get(f"{_TEXT}c", "1")
        return " " * min(int(count) if count.isdigit() else 1, _MOST_SPACES)
    sign = {f"{_TEXT}tab": "\t", f"{_TEXT}line-break": "\n"}.get(element.tag, "")
    return sign + (element.text or "")


def _outermost(element: Element) -> Iterator[Element]:
    """The paragraphs in an element that stand in no other paragraph of it, in order."""
    waiting = list(reversed(element))
    while waiting:
        child = waiting.pop()
        if child.tag in _PARAGRAPHS:
            yield child
        elif isinstance(child.tag, str) and child.tag not in _SKIPPED:
            waiting += reversed(child)


def _metadata(root: Element) -> Metadata:
    def said(*tags: str) -> str:
        texts = (root.findtext(f".//{tag}") or "" for tag in tags)
        return next((text.strip() for text in texts if text.strip()), "")

    return Metadata(
        said(f"{_DC}title"),
        said(f"{_META}initial-creator", f"{_DC}creator"),
        said(f"{_META}creation-date", f"{_DC}date")[:10],
        said(f"{_DC}language"),
    )
