"""Office documents, PDFs and e-books as other programs write them, made with the libraries that know their formats."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from typing import Any

import docx
from docx.oxml import parse_xml
from odf import dc, office, style, table, text
from odf.opendocument import OpenDocumentText
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from tests.readers.made import zipped

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


class Pdf:
    """A PDF drawn line by line. ``y`` counts points from the foot of an A4 page."""

    def __init__(self, **more: Any) -> None:
        self._made = io.BytesIO()
        self.canvas = canvas.Canvas(self._made, pagesize=(595, 842), invariant=1, **more)

    def lines(self, lines: Sequence[str], *, x: float = 72, y: float = 740, size: float = 11, font: str = "") -> Pdf:
        for i, line in enumerate(lines):
            self.canvas.setFont(font or "Times-Roman", size)
            self.canvas.drawString(x, y - 1.3 * size * i, line)
        return self

    def page(self) -> Pdf:
        self.canvas.showPage()
        return self

    def bytes(self) -> bytes:
        self.canvas.save()
        return self._made.getvalue()


def pdf(*pages: Sequence[str], head: str = "", foot: str = "", **more: Any) -> bytes:
    """A page for each list of lines, with a running head and foot; "{}" in them is the number of the page."""
    made = Pdf(**more)
    for number, lines in enumerate(pages, 1):
        made.lines([head.format(number)], y=800, size=9).lines([foot.format(number)], x=280, y=30, size=9)
        made.lines(lines).page()
    return made.bytes()


def picture_only(pages: int = 1) -> bytes:
    """A PDF of scanned pages: pictures, and no words."""
    from reportlab.lib.utils import ImageReader

    made = Pdf()
    picture = io.BytesIO(b"P6 2 2 255\n" + bytes(12))
    for _ in range(pages):
        made.canvas.drawImage(ImageReader(picture), 0, 0, 595, 842)
        made.page()
    return made.bytes()


def locked_pdf(password: str) -> bytes:
    return pdf(["These words are locked."], encrypt=StandardEncryption(password, ownerPassword="o"))


def ligature_font() -> str:
    pdfmetrics.registerFont(TTFont("Vera", "Vera.ttf"))
    return "Vera"


def cid_font() -> str:
    pdfmetrics.registerFont(UnicodeCIDFont("HeiseiMin-W3"))
    return "HeiseiMin-W3"


def word(build: Callable[[Any], None]) -> bytes:
    """A Word document as ``build`` fills it."""
    file = docx.Document()
    build(file)
    made = io.BytesIO()
    file.save(made)
    return made.getvalue()


def paragraphs(*texts: str) -> Callable[[Any], None]:
    def build(file: Any) -> None:
        for text_ in texts:
            file.add_paragraph(text_)

    return build


def bold_lead_ins(*speeches: tuple[str, str]) -> Callable[[Any], None]:
    def build(file: Any) -> None:
        for who, what in speeches:
            paragraph = file.add_paragraph()
            paragraph.add_run(who).bold = True
            paragraph.add_run(what)

    return build


def rows(*cells: Sequence[str]) -> Callable[[Any], None]:
    def build(file: Any) -> None:
        made = file.add_table(len(cells), len(cells[0]))
        for i, row in enumerate(cells):
            for j, cell in enumerate(row):
                made.cell(i, j).text = cell

    return build


def raw(*xml: str) -> Callable[[Any], None]:
    """Paragraphs given as WordprocessingML, without the namespace."""

    def build(file: Any) -> None:
        for one in xml:
            file.element.body.append(parse_xml(one.replace("<w:p>", f"<w:p {WORD}>", 1)))

    return build


def noted(kind: str, *notes: str) -> Callable[[Any], None]:
    """The paragraph before, noted at each "^"; ``kind`` is "footnote" or "endnote"."""

    def build(file: Any) -> None:
        from docx.opc.packuri import PackURI
        from docx.opc.part import Part

        made = "".join(
            f'<w:{kind} w:id="{i}"><w:p><w:r><w:t>{note}</w:t></w:r></w:p></w:{kind}>' for i, note in enumerate(notes)
        )
        blob = f"<w:{kind}s {WORD}>{made}</w:{kind}s>".encode()
        part = Part(PackURI(f"/word/{kind}s.xml"), NOTES.format(f"{kind}s"), blob, file.part.package)
        file.part.relate_to(part, f"{RELATION}{kind}s")

    return build


def both(*builds: Callable[[Any], None]) -> Callable[[Any], None]:
    def build(file: Any) -> None:
        for one in builds:
            one(file)

    return build


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def open_text(*parts: Any) -> bytes:
    """An OpenDocument text of these elements; a string is a paragraph."""
    file = OpenDocumentText()
    bold = style.Style(name="Strong", family="text")
    bold.addElement(style.TextProperties(fontweight="bold"))
    file.automaticstyles.addElement(bold)
    for part in parts:
        file.text.addElement(text.P(text=part) if isinstance(part, str) else part)
    made = io.BytesIO()
    file.write(made)
    return made.getvalue()


def odf_lead_in(who: str, what: str) -> Any:
    paragraph = text.P()
    paragraph.addElement(text.Span(stylename="Strong", text=who))
    paragraph.addText(what)
    return paragraph


def odf_noted(before: str, note: str, after: str, kind: str = "footnote") -> Any:
    paragraph = text.P(text=before)
    made = text.Note(noteclass=kind)
    made.addElement(text.NoteCitation(text="1"))
    body = text.NoteBody()
    body.addElement(text.P(text=note))
    made.addElement(body)
    paragraph.addElement(made)
    paragraph.addText(after)
    return paragraph


def odf_commented(before: str, author: str, comment: str, after: str) -> Any:
    paragraph = text.P(text=before)
    made = office.Annotation()
    made.addElement(dc.Creator(text=author))
    made.addElement(text.P(text=comment))
    paragraph.addElement(made)
    paragraph.addText(after)
    return paragraph


def odf_table(*cells: Sequence[str]) -> Any:
    made = table.Table(name="T")
    made.addElement(table.TableColumn(numbercolumnsrepeated=len(cells[0])))
    for row in cells:
        line = table.TableRow()
        for cell in row:
            entry = table.TableCell()
            entry.addElement(text.P(text=cell))
            line.addElement(entry)
        made.addElement(line)
    return made


FONTS = r"{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Arial;}}"


def rtf(body: str, head: str = "") -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + head + body + "}").encode("latin-1")


def epub(*chapters: str, **more: bytes) -> bytes:
    """An e-book of XHTML bodies; ``more`` are other files, "__" in a name is "/" and "_" a full stop."""
    manifest = "".join(f'<item id="c{i}" href="t%20x/c{i}.xhtml"/>' for i in range(len(chapters)))
    spine = "".join(f'<itemref idref="c{i}"/>' for i in range(len(chapters)))
    said = "<dc:title>The Library</dc:title><dc:creator>Ana Ruiz</dc:creator><dc:date>2024-03-14</dc:date>"
    files = {
        "mimetype": b"application/epub+zip",
        "META-INF/container.xml": b'<container><rootfiles><rootfile full-path="O/p.opf"/></rootfiles></container>',
        "O/p.opf": (
            f'<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{said}'
            f"</metadata><manifest>{manifest}</manifest><spine>{spine}</spine></package>"
        ).encode(),
    }
    head = (
        '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="e"><head/><body>'
    )
    files |= {f"O/t x/c{i}.xhtml": f"{head}{c}</body></html>".encode() for i, c in enumerate(chapters)}
    return zipped({**files, **{name.replace("__", "/").replace("_", "."): data for name, data in more.items()}})
