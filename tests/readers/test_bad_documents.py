"""Documents that are broken, locked, or made to do harm: each ends in one clear line, and the next file is read."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Callable
from functools import cache

import pytest

from factcheck.errors import ReadError
from factcheck.guard.confined import Confined, Died
from factcheck.processes import in_order
from factcheck.readers import read
from tests.readers.documents import Pdf, epub, locked_pdf, open_text, paragraphs, pdf, picture_only, rtf, word
from tests.readers.made import PLANTED, zipped

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 50
OLD_WORD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
GOOD = {
    "pdf": pdf([PLANTED]),
    "docx": word(paragraphs(PLANTED)),
    "odt": open_text(PLANTED),
    "epub": epub(f"<p>{PLANTED}</p>"),
    "rtf": rtf(PLANTED + "\\par"),
}
LAUGHS = (
    '<!DOCTYPE a [<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{i} "{f"&a{i - 1};" * 10}">' for i in range(1, 12)) + "]>"
)
OUTSIDE = '<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]>'
NETWORK = '<!DOCTYPE a [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a.dtd"> %a;]>'
ODF = (
    '<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><o:body><o:text><t:p>{}</t:p></o:text></o:body>'
    "</o:document-content>"
)


def changed(data: bytes, name: str, change: Callable[[bytes], bytes | None]) -> bytes:
    """An archive with one of its files changed, or without it."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        files = {n: old.read(n) for n in old.namelist()}
    made = change(files.pop(name, b""))
    return zipped(files if made is None else {**files, name: made})


def with_types(types: str, of: str) -> Callable[[bytes], bytes]:
    """Put declarations of entities before the root, and one into the text."""

    def change(xml: bytes) -> bytes:
        head, _, rest = xml.partition(b"?>")
        return head + b"?>" + types.encode() + rest.replace(b"not going", of.encode())

    return change


def within(name: str, data: bytes) -> dict[str, bytes]:
    return {"META-INF/container.xml": b"<container/>", "[Content_Types].xml": b"<Types/>", name: data}


def pdf_of(*objects: bytes) -> bytes:
    """A PDF written by hand, with its table of objects."""
    out, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + b"xref\n0 %d\n0000000000 65535 f \n%strailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        size, table, size, len(out),
    )  # fmt: skip


def stream(data: bytes, rounds: int = 1) -> bytes:
    for _ in range(rounds):
        data = zlib.compress(data, 9)
    filters = b"/FlateDecode " * rounds
    return b"<</Length %d/Filter[%s]>>stream\n%s\nendstream" % (len(data), filters, data)


def one_page(contents: bytes, *more: bytes) -> bytes:
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>"
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
    pages = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
    return pdf_of(b"<</Type/Catalog/Pages 2 0 R>>", pages, page, contents, font, *more)


def bomb(data: bytes, name: str, megabytes: int) -> bytes:
    return changed(data, name, lambda xml: xml + b" " * (megabytes << 20))


def deep(tag: str, times: int) -> str:
    return f"<{tag}>" * times + PLANTED + f"</{tag}>" * times


@cache
def packed_often() -> bytes:
    return one_page(stream(b" " * (100 << 20), rounds=3))


NOT_SAFE = "not safe to open"
# file name: its bytes, or what makes them where that takes long, and a part of the line that a person is shown
UNREADABLE: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    **{f"empty.{kind}": (b"", "the file is empty") for kind in GOOD},
    **{f"zeros.{kind}": (b"\0" * 5000, "") for kind in GOOD},
    **{f"prose.{kind}": (PLANTED.encode() * 20, "") for kind in GOOD},
    **{f"a picture.{kind}": (PNG, "") for kind in GOOD},
    **{f"half.{kind}": (GOOD[kind][: len(GOOD[kind]) // 2], "damaged") for kind in ("pdf", "docx", "odt", "epub")},
    **{f"beginning.{kind}": (GOOD[kind][:30], "damaged") for kind in ("pdf", "docx", "odt", "epub")},
    **{f"a PDF.{kind}": (GOOD["pdf"], "") for kind in ("docx", "odt", "epub", "rtf")},
    **{f"rich text.{kind}": (GOOD["rtf"], "") for kind in ("pdf", "docx", "odt", "epub")},
    **{f"another zip.{kind}": (zipped({"a.txt": b"words"}), "zip archive but no") for kind in ("docx", "odt", "epub")},
    **{f"old Word.{kind}": (OLD_WORD, "") for kind in GOOD},
    "a zip.pdf": (GOOD["docx"], "this is no PDF — by its first bytes it is a zip archive or an office"),
    "old or locked.docx": (OLD_WORD, "locked with a password, or an old .doc file"),
    "an e-book.docx": (GOOD["epub"], "no Word document"),
    "a Word document.odt": (GOOD["docx"], "no OpenDocument text"),
    "locked.pdf": (locked_pdf("secret"), "locked with a password"),
    "a PDF by another name.docx": (GOOD["pdf"], "by its first bytes it is a PDF: give it the ending .pdf"),
    "rich text by another name.txt": (GOOD["rtf"], "give it the ending .rtf"),
    "a Word document by another name.txt": (GOOD["docx"], "give it the ending .docx, .odt, .epub or .zip"),
    "no page.pdf": (pdf_of(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 0>>"), "damaged"),
    "blank.pdf": (Pdf().page().bytes(), "no text"),
    "scanned.pdf": (picture_only(), "scanned: no text"),
    "scanned pages.pdf": (picture_only(3), "scanned: no text"),
    "pages in a circle.pdf": (
        pdf_of(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>"),
        "",
    ),
    "a million pages.pdf": (
        pdf_of(b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 1000000>>"),
        "",
    ),
    "packed often.pdf": (packed_often, ""),
    "many words.pdf": (lambda: one_page(stream(b"BT /F 9 Tf " + b"1 0 0 1 9 9 Tm (w) Tj " * (5 << 20) + b"ET")), ""),
    "deep arrays.pdf": (one_page(stream(b"[" * (1 << 20))), "no text"),
    "no table.pdf": (GOOD["pdf"].replace(b"xref", b"xxxx").replace(b"/Root", b"/Toor"), "damaged"),
    "no content.docx": (changed(GOOD["docx"], "word/document.xml", lambda _: None), ""),
    "empty content.docx": (changed(GOOD["docx"], "word/document.xml", lambda _: b""), ""),
    "cut content.docx": (changed(GOOD["docx"], "word/document.xml", lambda xml: xml[:-40]), ""),
    "binary content.docx": (changed(GOOD["docx"], "word/document.xml", lambda _: PNG), ""),
    "no relations.docx": (changed(GOOD["docx"], "_rels/.rels", lambda _: None), ""),
    "no words.docx": (word(paragraphs("", " ")), "no text"),
    "no content.odt": (changed(GOOD["odt"], "content.xml", lambda _: None), "no OpenDocument text"),
    "empty content.odt": (changed(GOOD["odt"], "content.xml", lambda _: b""), "damaged"),
    "cut content.odt": (changed(GOOD["odt"], "content.xml", lambda xml: xml[:-40]), "damaged"),
    "no words.odt": (open_text(""), "no text"),
    "a table.odt": (changed(GOOD["odt"], "content.xml", lambda xml: xml.replace(b"office:text", b"o:x")), ""),
    "locked.odt": (
        changed(GOOD["odt"], "META-INF/manifest.xml", lambda xml: xml + b"<manifest:encryption-data/>"),
        "locked with a password",
    ),
    "no package.epub": (changed(GOOD["epub"], "O/p.opf", lambda _: None), "is missing"),
    "no chapter.epub": (changed(GOOD["epub"], "O/t x/c0.xhtml", lambda _: None), "is missing"),
    "climbing chapter.epub": (
        changed(GOOD["epub"], "O/p.opf", lambda xml: xml.replace(b"t%20x/c0.xhtml", b"../../../etc/hostname")),
        "is missing",
    ),
    "a chapter of the network.epub": (
        changed(GOOD["epub"], "O/p.opf", lambda xml: xml.replace(b"t%20x/c0.xhtml", b"http://127.0.0.1:9/c.xhtml")),
        "is missing",
    ),
    "no words.epub": (epub("<img src='a.png'/>"), "no text"),
    "locked.epub": (
        changed(
            GOOD["epub"],
            "META-INF/encryption.xml",
            lambda _: b'<e><CipherReference URI="O/t%20x/c0.xhtml"/></e>',
        ),
        "locked (DRM)",
    ),
    "laughs.docx": (changed(GOOD["docx"], "word/document.xml", with_types(LAUGHS, "&a11;")), ""),
    "laughs.odt": (zipped({"content.xml": (LAUGHS + ODF.format("&a11;")).encode()}), ""),
    "laughs.fodt": (b'<?xml version="1.0"?>' + (LAUGHS + ODF.format("&a11;")).encode(), ""),
    "laughs.epub": (changed(GOOD["epub"], "O/p.opf", lambda xml: LAUGHS.encode() + xml), "entities"),
    "outside.docx": (changed(GOOD["docx"], "word/document.xml", with_types(OUTSIDE, "&a;")), "defines entities"),
    "outside.odt": (zipped({"content.xml": (OUTSIDE + ODF.format("&a;")).encode()}), "defines entities"),
    "network.odt": (zipped({"content.xml": (NETWORK + ODF.format("a")).encode()}), "defines entities"),
    "network.docx": (changed(GOOD["docx"], "word/document.xml", with_types(NETWORK, "a")), "defines entities"),
    "bomb.docx": (lambda: bomb(GOOD["docx"], "word/document.xml", 99), NOT_SAFE),
    "bomb.odt": (lambda: bomb(GOOD["odt"], "content.xml", 99), NOT_SAFE),
    "bomb.epub": (lambda: bomb(GOOD["epub"], "O/t x/c0.xhtml", 99), NOT_SAFE),
    "climbing.docx": (changed(GOOD["docx"], "../../a.xml", lambda _: b"<a/>"), NOT_SAFE),
    "absolute.odt": (changed(GOOD["odt"], "/etc/a.xml", lambda _: b"<a/>"), NOT_SAFE),
    "drive.epub": (changed(GOOD["epub"], "C:\\a.xml", lambda _: b"<a/>"), NOT_SAFE),
    "many files.docx": (lambda: zipped({f"{i}.xml": b"" for i in range(10_001)}), "more than 10,000 files"),
    "deep.docx": (changed(GOOD["docx"], "word/document.xml", lambda _: deep("a", 100_000).encode()), ""),
    "deep.odt": (zipped({"content.xml": deep("a", 100_000).encode()}), "damaged"),
    "attributes.odt": (
        zipped({"content.xml": b"<a " + b" ".join(b'a%d="1"' % i for i in range(100_000)) + b"/>"}),
        "no text",
    ),
    "only a head.rtf": (b"{\\rtf1}", "no text"),
    "only pictures.rtf": (rtf("{\\pict\\pngblip " + "89504e47" * 1000 + "}"), "no text"),
    "unclosed.rtf": (rtf("{\\footnote " * 50_000 + PLANTED), "no text"),
    "bin without end.rtf": (rtf("{\\pict\\bin99999999999 x}"), "no text"),
}  # fmt: skip


@pytest.mark.parametrize("name", UNREADABLE)
def test_unreadable(name: str) -> None:
    made, told = UNREADABLE[name]
    data = made if isinstance(made, bytes) else made()
    with pytest.raises(ReadError) as error:
        read(data, name)
    line = str(error.value)
    assert (told in line, line.startswith(f"{name}: "), "\n" in line, len(line) < 400) == (True, True, False, True)


# These are strange too, but the words in them can be had.
READ: dict[str, bytes] = {
    "rubbish before.pdf": b"\n\n" + GOOD["pdf"],
    "rubbish after.pdf": GOOD["pdf"] + b"\0" * 5000,
    "no end.pdf": GOOD["pdf"][:-8],
    "scripted.pdf": pdf_of(
        b"<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\('http://127.0.0.1:9'\\))>>>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        stream(b"BT /F 9 Tf 9 99 Td (" + PLANTED.encode() + b") Tj ET"),
        b"<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>",
    ),
    "a link out.docx": changed(
        GOOD["docx"],
        "word/_rels/document.xml.rels",
        lambda xml: xml.replace(
            b"</Relationships>",
            b'<Relationship Id="x" Type="http://a/footnotes" Target="http://127.0.0.1:9/" TargetMode="External"/>'
            b"</Relationships>",
        ),
    ),
    "no properties.docx": changed(GOOD["docx"], "docProps/core.xml", lambda _: b"<a/>"),
    "no metadata.odt": changed(GOOD["odt"], "meta.xml", lambda _: None),
    "tag soup.epub": epub(f"<p>{PLANTED}<p><b><i></b>{'<div>' * 200}"),
    "deep.rtf": rtf("{" * 100_000 + PLANTED + "}" * 100_000),
    "one long word.rtf": rtf("a" * 2_000_000 + "\\par " + PLANTED),
    "control words.rtf": rtf("\\b\\i" * 200_000 + " " + PLANTED),
}


@pytest.mark.parametrize("name", READ)
def test_read_all_the_same(name: str) -> None:
    assert PLANTED in read(READ[name], name).text


def test_a_page_that_is_a_picture_among_others_is_told() -> None:
    made = Pdf().lines([PLANTED]).page()
    made.canvas.rect(10, 10, 500, 800, fill=1)
    assert "page 2 is a picture without text" in read(made.page().bytes(), "a.pdf").notices[0]


@pytest.mark.parametrize("kind", GOOD)
def test_after_a_bad_file_the_next_is_read(kind: str) -> None:
    with pytest.raises(ReadError):
        read(packed_often(), "a.pdf")
    assert PLANTED in read(GOOD[kind], f"a.{kind}").text


HARM = {
    "memory": "b'a' * (1 << 31)",
    "death": "__import__('os').abort()",
    "exit": "__import__('os')._exit(3)",
    "writing": "open('harm', 'w')",
    "a process": "__import__('subprocess').run(['true'])",
    "the network": "__import__('socket').create_connection(('127.0.0.1', 9))",
}


@pytest.mark.parametrize("harm", HARM)
def test_a_child_can_do_no_harm(harm: str) -> None:
    child = Confined("tests.readers.harmful", "main")
    with pytest.raises(Died):
        child.ask("", HARM[harm].encode())
    assert child.ask("", b"1 + 1") == b"2"


@pytest.mark.long
def test_a_child_that_never_ends_is_ended() -> None:
    with pytest.raises(Died, match="takes more than 7 seconds"):
        Confined("tests.readers.harmful", "main").ask("", b"sum(iter(int, 1))")


def numbered(i: int) -> str:
    return read(pdf([f"This is file {i} of nine."]), "a.pdf").text


def test_processes_have_children_of_their_own() -> None:
    """A child that two processes talked to would answer each with the other's file."""
    assert [numbered(0), *in_order(numbered, range(1, 9), 2)] == [f"This is file {i} of nine." for i in range(9)]
