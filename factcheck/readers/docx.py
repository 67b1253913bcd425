"""Word documents: the body in its order, tables by cells, notes and comments apart, tracked changes as accepted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from factcheck.errors import ReadError
from factcheck.guard.archives import Archive
from factcheck.guard.xml import Element, parse_xml, refuse_entities
from factcheck.model import BlockKind, Document, Metadata, Value, replace
from factcheck.text.story import Passage, tell
from factcheck.text.tables import speech_of

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
# What an accepted document no longer has, what is a field's code and not its words, and what is said elsewhere.
_SKIPPED = frozenset(f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText", "rPr", "pPr"))
_CHARACTERS = {
    "tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad", "ptab": "\t",
}  # fmt: skip
_GIVES = {f"{_W}{tag}": character for tag, character in _CHARACTERS.items()}
_NOTES = {f"{_W}footnoteReference": "footnote", f"{_W}endnoteReference": "endnote"}
_OFF = ("0", "false", "off")
_HINT = "open it in Word or LibreOffice and save it as .docx again"


class _Run(Value, frozen=True):
    text: str
    bold: bool


class _Beside(Value, frozen=True):
    """Something a paragraph refers to or holds that is no part of its sentences."""

    kind: str  # "footnote", "endnote", "comment" or "text box"
    id: str
    element: Any = None


def read(data: bytes, name: str) -> Document:
    """The Document of a .docx file. Raises ReadError when it is damaged, dangerous, or holds no text."""
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ReadError("this is locked with a password, or an old .doc file", hint=_HINT)
    archive = Archive(data, "Word document")
    if "[Content_Types].xml" not in archive:
        raise ReadError("this is a zip archive but no Word document", hint=_HINT)
    import docx

    try:
        file = docx.Document(archive.stream())
    except (KeyError, ValueError, SyntaxError) as e:  # lxml's error of damaged XML is a SyntaxError
        raise ReadError("this is no Word document, or a damaged one", hint=_HINT) from e
    refuse_entities(file.element, "its text")
    told = tell(_Body(file).passages(), _properties(file))
    if not told.text:
        raise ReadError("no text", hint="the document is empty, or its pages are pictures")
    return replace(told, name=name, format="docx")


class _Body:
    """The passages of a document, counted as people count: paragraphs that hold something, tables, notes."""

    def __init__(self, file: Any) -> None:
        self._body = file.element.body
        self._styles = dict(_kinds(file.styles.element))
        self._notes = dict(_notes(file.part))
        self._comments = {str(c.comment_id): c for c in _comments(file)}
        self._counts = {"paragraph": 0, "table": 0, "footnote": 0, "endnote": 0}

    def passages(self) -> Iterator[Passage]:
        return self._blocks(self._body)

    def _blocks(self, parent: Element) -> Iterator[Passage]:
        for child in parent:
            if child.tag == f"{_W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                yield from self._table(child)
            elif isinstance(child.tag, str) and child.tag not in _SKIPPED and child.tag != _FALLBACK:
                yield from self._blocks(child)  # a content control, an inserted stretch

    def _paragraph(self, element: Element) -> Iterator[Passage]:
        runs, beside = _runs(element)
        text = "".join(run.text for run in runs)
        if text.strip():
            self._counts["paragraph"] += 1
            kind = self._kind(element)
            yield Passage(text, kind, self._counts["paragraph"], lead=_lead(runs))
        yield from self._beside(beside)

    def _table(self, table: Element) -> Iterator[Passage]:
        self._counts["table"] += 1
        number = self._counts["table"]
        cells: list[Passage] = []
        beside: list[_Beside] = []
        for row, tr in enumerate(_rows(table), 1):
            for column, tc in _cells(tr):
                texts = []
                for paragraph in tc.iter(f"{_W}p"):
                    if not _in_text_box(paragraph, tc):
                        runs, found = _runs(paragraph)
                        texts.append("".join(run.text for run in runs).strip())
                        beside += found
                text = "\n".join(t for t in texts if t)
                place = f"table {number}, row {row}, column {column}"
                cells.append(Passage(text, BlockKind.CELL, cell=place))
        yield from speech_of(cells)
        yield from self._beside(beside)

    def _beside(self, found: Iterable[_Beside]) -> Iterator[Passage]:
        paragraph = self._counts["paragraph"]
        for one in found:
            if one.kind in ("footnote", "endnote"):
                self._counts[one.kind] += 1
                part = f"{one.kind} {self._counts[one.kind]}"
                texts = [_text(p) for p in self._notes.get((one.kind, one.id), ())]
            elif one.kind == "comment":
                comment = self._comments.get(one.id)
                part = f"comment by {comment.author}" if comment is not None and comment.author else "comment"
                texts = [_text(p) for p in comment._comment_elm.iter(f"{_W}p")] if comment is not None else []
            else:
                part, texts = "text box", [_text(p) for p in one.element.iter(f"{_W}p")]
            for text in texts:
                yield Passage(text, paragraph=paragraph, part=part, aside=True)

    def _kind(self, element: Element) -> BlockKind:
        style = element.find(f"{_W}pPr/{_W}pStyle")
        kind = self._styles.get(style.get(f"{_W}val")) if style is not None else None
        if kind:
            return kind
        return BlockKind.PARAGRAPH if element.find(f"{_W}pPr/{_W}numPr") is None else BlockKind.ITEM


def _runs(paragraph: Element) -> tuple[list[_Run], list[_Beside]]:
    """The words of a paragraph as they stand after all changes are accepted, and what hangs on them."""
    runs: list[_Run] = []
    beside: list[_Beside] = []
    waiting = [(child, False) for child in reversed(paragraph)]
    while waiting:
        element, bold = waiting.pop()
        tag = element.tag
        if tag == f"{_W}t":
            runs.append(_Run(element.text or "", bold))
        elif tag in _GIVES:
            runs.append(_Run(_GIVES[tag], bold))
        elif tag in _NOTES:
            beside.append(_Beside(_NOTES[tag], element.get(f"{_W}id", "")))
        elif tag == f"{_W}commentReference":
            beside.append(_Beside("comment", element.get(f"{_W}id", "")))
        elif tag == f"{_W}txbxContent":
            beside.append(_Beside("text box", "", element))
        elif isinstance(tag, str) and tag not in _SKIPPED and tag != _FALLBACK and not _is(element, "vanish"):
            inner = _is(element, "b") if tag == f"{_W}r" else bold
            waiting += [(child, inner) for child in reversed(element)]
    return runs, beside


def _text(paragraph: Element) -> str:
    return "".join(run.text for run in _runs(paragraph)[0])


def _is(run: Element, property: str) -> bool:
    """Whether a run is set in this way: "b", bold, or "vanish", hidden."""
    found = run.find(f"{_W}rPr/{_W}{property}")
    return found is not None and found.get(f"{_W}val", "1") not in _OFF


def _lead(runs: list[_Run]) -> int:
    """How many characters a paragraph begins with in bold; 0 when none or all of it is."""
    length = 0
    for run in runs:
        if run.text.strip() and not run.bold:
            return length
        length += len(run.text)
    return 0


def _in_text_box(paragraph: Element, within: Element) -> bool:
    boxes = (f"{_W}txbxContent", _FALLBACK)
    return any(a.tag in boxes for a in paragraph.iterancestors() if within in a.iterancestors())


def _rows(table: Element) -> Iterator[Element]:
    for child in table:
        if child.tag == f"{_W}tr" and child.find(f"{_W}trPr/{_W}del") is None:
            yield child
        elif child.tag in (f"{_W}sdt", f"{_W}sdtContent", f"{_W}ins"):
            yield from _rows(child)


def _cells(row: Element) -> Iterator[tuple[int, Element]]:
    """The cells of a row with the column each begins in; what only continues the cell above is left out."""
    column = 1
    for cell in row.iter(f"{_W}tc"):
        if cell.getparent() is not row and next(cell.iterancestors(f"{_W}tr")) is not row:
            continue  # of a table in a cell: its words belong to that cell
        above = cell.find(f"{_W}tcPr/{_W}vMerge")
        if above is None or above.get(f"{_W}val") == "restart":
            yield column, cell
        wide = cell.find(f"{_W}tcPr/{_W}gridSpan")
        width = wide.get(f"{_W}val", "1") if wide is not None else "1"
        column += int(width) if width.isdigit() else 1


def _kinds(styles: Element) -> Iterator[tuple[str, BlockKind]]:
    """What paragraphs of a style are, by the style's id; styles are named in English in every Word."""
    for style in styles.iter(f"{_W}style"):
        called = style.find(f"{_W}name")
        name = called.get(f"{_W}val", "").lower() if called is not None else ""
        if name.startswith("heading") or name in ("title", "subtitle"):
            yield style.get(f"{_W}styleId", ""), BlockKind.HEADING
        elif name in ("quote", "intense quote"):
            yield style.get(f"{_W}styleId", ""), BlockKind.QUOTE


def _notes(part: Any) -> Iterator[tuple[tuple[str, str], list[Element]]]:
    """The paragraphs of each foot- and endnote, by kind and id."""
    for relation in part.rels.values():
        kind = relation.reltype.rpartition("/")[2].removesuffix("s")
        if kind in ("footnote", "endnote") and not relation.is_external:
            for note in parse_xml(relation.target_part.blob, f"its {kind}s").iter(f"{_W}{kind}"):
                yield (kind, note.get(f"{_W}id", "")), list(note.iter(f"{_W}p"))


def _comments(file: Any) -> Iterable[Any]:
    has = any(r.reltype.endswith("/comments") for r in file.part.rels.values())
    return file.comments if has else ()


def _properties(file: Any) -> Metadata:
    """What the document says of itself; nothing when that part is missing or broken."""
    try:
        said = file.core_properties
        day = said.created.date().isoformat() if said.created else ""
        return Metadata(said.title.strip(), said.author.strip(), day, said.language.strip())
    except (AttributeError, KeyError, ValueError):
        return Metadata()
