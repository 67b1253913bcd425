"""A quotation planted in documents of every kind is found verbatim, with its speaker, where a person looks for it."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from odf import draw, text

from factcheck.model import BlockKind, Metadata, Wording
from factcheck.readers import read
from tests.readers.documents import (
    Pdf,
    bold_lead_ins,
    both,
    cid_font,
    epub,
    ligature_font,
    noted,
    odf_commented,
    odf_lead_in,
    odf_noted,
    odf_table,
    open_text,
    paragraphs,
    pdf,
    raw,
    rows,
    rtf,
    run,
    word,
)
from tests.readers.made import ARABIC, HALVES, HEBREW, JAPANESE, PLANTED, QUESTION
from tests.readers.setting import found

ONE, TWO = HALVES
OTHER = "That is what the council was told before the vote was taken."
FILL = [
    "The harbour board met on Monday to hear the report of its engineer, who",
    "had spent the winter on the piers and found them sound but for the third.",
]
CUT = ["We are not go-", "ing to close the library on Elm Street, what-", "ever you have read."]
YES = "はい、そうです。"
SPEECHES = (("DIAZ: ", QUESTION), ("REYES: ", PLANTED), ("DIAZ: ", "I see. Thank you."))
BOLD = (("Omar Diaz ", QUESTION), ("Dana Reyes ", PLANTED), ("Omar Diaz ", "I see. Thank you."))
TABLE = (("Time", "Speaker", "Words"), ("00:12:20", "Omar Diaz", QUESTION), ("00:12:31", "Dana Reyes", PLANTED))
LEFT = [
    "The harbour board met on Monday to",
    "hear the report of its engineer, who",
    "had spent the winter on the piers and",
    "said: we are not going to close the",
]
RIGHT = [
    "library on Elm Street, whatever you",
    "have read. The members then went on",
    "to the next item, which was the cost",
    "of the new crane and of its wheels.",
]


def columns(by_row: bool = False) -> bytes:
    made = Pdf().lines(["A report to the board"], y=770, size=16)
    for i, (left, right) in enumerate(zip(LEFT, RIGHT, strict=True)):
        if by_row:
            made.lines([left], y=740 - 14 * i).lines([right], x=310, y=740 - 14 * i)
    if not by_row:
        made.lines(RIGHT, x=310).lines(LEFT)
    return made.page().bytes()


def over_a_page() -> bytes:
    """A sentence over two pages, with a footnote, page numbers and running heads between its halves."""
    made = Pdf()
    texts = ([*FILL, "She said it twice. " + ONE], [TWO, *FILL], FILL)
    notes = ("1 See the minutes of May.", "2 As told to the press.", "3 On file.")
    for number, (lines, note) in enumerate(zip(texts, notes, strict=True), 1):
        made.lines([f"Harbour board  {number}"], y=800, size=9).lines([str(number)], x=290, y=30, size=9)
        made.lines(lines).lines([note], y=70, size=8).page()
    return made.bytes()


def raised_figure() -> bytes:
    made = Pdf().lines(FILL)
    line = made.canvas.beginText(72, 700)
    for words, size, rise in ((ONE, 11, 0), ("7", 7, 4), (" " + TWO, 11, 0)):
        line.setFont("Times-Roman", size)
        line.setRise(rise)
        line.textOut(words)
    made.canvas.drawText(line)
    return made.lines(["7 See the minutes of May."], y=80, size=8).page().bytes()


def bold_names() -> bytes:
    made = Pdf()
    for i, (who, what) in enumerate(BOLD):
        y = 740 - 30 * i
        made.lines([who.strip()], y=y, font="Times-Bold").lines([what], x=140, y=y)
    return made.page().bytes()


def stamped() -> bytes:
    """A page with a stamp that runs up its margin, through the middle of a sentence."""
    made = Pdf()
    made.canvas.rotate(90)
    made.lines(["Received by the clerk of the board"], x=600, y=-40)
    made.canvas.rotate(-90)
    return made.lines([*FILL, ONE, TWO]).page().bytes()


def numbered() -> bytes:
    """A page of a court transcript: the lines are numbered in the margin, and one is left empty."""
    said = [
        "Q. Did you meet?",
        "A. We met in May, and the clerk read us",
        "the letter.",
        f"Q. {QUESTION}",
        "",
        f"A. {ONE}",
        TWO,
    ]
    made = Pdf().lines(["12"], x=500, y=800)
    for i, line in enumerate([*said, "Q. So you say.", "A. I do.", "Q. Thank you."]):
        made.lines([str(i + 1)], x=60, y=740 - 24 * i).lines([line], x=100, y=740 - 24 * i)
    return made.page().bytes()


def balanced() -> bytes:
    """Two columns, and below them what is no wider than the first."""
    made = Pdf().lines(LEFT).lines(RIGHT, x=310)
    return made.lines(["Transcript"], y=660, size=14).lines([f"{a}{b}" for a, b in SPEECHES[1:]], y=640).page().bytes()


def with_units() -> bytes:
    """Figures that are no notes: one raised, of a unit, and one lowered, of a formula."""
    made = Pdf().lines(FILL)
    line = made.canvas.beginText(72, 690)
    for words, size, rise in (
        ("It takes 40 m", 11, 0),
        ("2", 7, 4),
        (" and no CO", 11, 0),
        ("2", 7, -2),
        (" at all.", 11, 0),
    ):
        line.setFont("Times-Roman", size)
        line.setRise(rise)
        line.textOut(words)
    made.canvas.drawText(line)
    return made.page().bytes()


def text_box() -> Any:
    paragraph, frame, box = text.P(text=OTHER), draw.Frame(width="5cm", height="2cm"), draw.TextBox()
    box.addElement(text.P(text=PLANTED))
    frame.addElement(box)
    paragraph.addElement(frame)
    return paragraph


BOX = (
    "<w:p>" + run(OTHER) + '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/'
    '2006"><mc:Choice Requires="wps"><w:drawing><w:txbxContent><w:p>' + run(PLANTED) + "</w:p></w:txbxContent>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p>" + run(PLANTED) + "</w:p></w:txbxContent>"
    "</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
TRACKED = (
    f"<w:p>{run('We are not going ')}<w:del>{run('ever ').replace('w:t', 'w:delText')}</w:del>"
    f"<w:ins>{run('to close ')}</w:ins>{run('the library on Elm Street, whatever you have read.')}</w:p>"
)
SECRET = run("ever ").replace("<w:t ", "<w:rPr><w:vanish/></w:rPr><w:t ")
HIDDEN = f"<w:p>{run('We are not ')}{SECRET}{run('going.')}</w:p>"
MOVED = (
    f"<w:p><w:moveFrom>{run('Not a word of this.')}</w:moveFrom></w:p>",
    f"<w:p><w:moveTo>{run(PLANTED)}</w:moveTo></w:p>",
)
FIELD = (
    f'<w:p>{run("We are not going ")}<w:r><w:instrText> PAGEREF x </w:instrText></w:r><w:hyperlink w:anchor="a">'
    f"{run('to close')}</w:hyperlink>{run(' the library on Elm Street, whatever you have read.')}</w:p>"
)
CONTROL = f"<w:p>{run(OTHER)}</w:p>", f"<w:p><w:sdt><w:sdtContent>{run(PLANTED)}</w:sdtContent></w:sdt></w:p>"
DELETED = "We are not {\\deleted ever }going to close the library on Elm Street, whatever you have read.\\par"
CYRILLIC = "Мэр сказала, что библиотеку не закроют ни в этом году, ни в следующем"


def commented(file: Any) -> None:
    paragraph = file.add_paragraph(ONE + " ")
    file.add_comment(paragraph.runs, text="Is that so?", author="Ed", initials="E")
    paragraph.add_run(TWO)


def in_comment(file: Any) -> None:
    file.add_comment(file.add_paragraph(OTHER).runs, text=PLANTED, author="Dana Reyes", initials="D")


def merged(file: Any) -> None:
    made = file.add_table(2, 3)
    made.cell(0, 0).merge(made.cell(1, 1)).text = OTHER
    made.cell(1, 2).text = PLANTED


def headed(file: Any) -> None:
    file.sections[0].header.paragraphs[0].text = "Draft for the board"
    file.sections[0].footer.paragraphs[0].text = "Page 1"
    file.add_heading("The library", 1)
    file.add_paragraph(PLANTED)


# file name: bytes, where it is found, who says it ("" where the file does not tell), what is quoted
FILES: dict[str, tuple[bytes, str, str, str]] = {
    "lines.pdf": (pdf([*FILL, ONE, TWO]), "p. 1, line 3", "", PLANTED),
    "hyphens.pdf": (pdf([*FILL, *CUT]), "p. 1, line 3", "", PLANTED),
    "turns.pdf": (pdf([a + b for a, b in SPEECHES]), "p. 1, turn 2, line 2", "REYES", PLANTED),
    "second page.pdf": (pdf(FILL, [*FILL, PLANTED]), "p. 2, line 3", "", PLANTED),
    "over a page.pdf": (over_a_page(), "p. 1, line 3", "", PLANTED),
    "heads and feet.pdf": (
        pdf([*FILL, ONE], [TWO, *FILL], FILL, head="Minutes of the board, page {}", foot="– {} –"),
        "p. 1, line 3",
        "",
        PLANTED,
    ),
    "left and right heads.pdf": (
        pdf(*([[f"{i} {OTHER}"], [ONE], [TWO]][i % 3] for i in range(6)), foot="{} of 6"),
        "p. 2, line 1",
        "",
        PLANTED,
    ),
    "columns.pdf": (columns(), "p. 1, line 5", "", PLANTED),
    "columns by row.pdf": (columns(by_row=True), "p. 1, line 5", "", PLANTED),
    "raised figure.pdf": (raised_figure(), "p. 1, line 3", "", PLANTED),
    "footnote.pdf": (
        Pdf().lines(FILL).lines([f"4 {PLANTED}"], y=80, size=8).page().bytes(),
        "p. 1, footnote 4, line 3",
        "",
        PLANTED,
    ),
    "numbered lines.pdf": (numbered(), "p. 1, turn 4, line 6", "A", PLANTED),
    "below two columns.pdf": (balanced(), "p. 1, line 4", "", PLANTED),
    "bold names.pdf": (bold_names(), "p. 1, turn 2, line 2", "Dana Reyes", PLANTED),
    "ligatures.pdf": (
        Pdf().lines(["The of\ufb01ce said the \ufb02oor was \ufb01nished."], font=ligature_font()).page().bytes(),
        "p. 1, line 1",
        "",
        "The office said the floor was finished.",
    ),
    "japanese.pdf": (Pdf().lines([YES, JAPANESE], font=cid_font()).page().bytes(), "p. 1, line 2", "", JAPANESE),
    "encrypted without a password.pdf": (pdf([PLANTED], encrypt=""), "p. 1, line 1", "", PLANTED),
    "stamped.pdf": (
        stamped(),
        "p. 1, line 3",
        "",
        PLANTED,
    ),
    "paragraph.docx": (word(paragraphs(OTHER, "", PLANTED)), "paragraph 2", "", PLANTED),
    "turns.docx": (word(bold_lead_ins(*SPEECHES)), "turn 2, paragraph 2", "REYES", PLANTED),
    "bold names.docx": (word(bold_lead_ins(*BOLD)), "turn 2, paragraph 2", "Dana Reyes", PLANTED),
    "names alone.docx": (
        word(paragraphs(*(line for who, what in (*BOLD, BOLD[1]) for line in (who.strip(), what)))),
        "turn 2, paragraph 4",
        "Dana Reyes",
        PLANTED,
    ),
    "two paragraphs.docx": (word(paragraphs(OTHER, ONE, TWO)), "paragraph 2", "", PLANTED),
    "table.docx": (
        word(both(paragraphs(OTHER), rows(("a", "b")), rows(("a", "b"), (PLANTED, "c")))),
        "table 2, row 2, column 1",
        "",
        PLANTED,
    ),
    "two cells.docx": (word(rows((OTHER, ONE, TWO))), "table 1, row 1, column 2", "", PLANTED),
    "transcript.docx": (word(rows(*TABLE)), "00:12:31, turn 2, table 1, row 3, column 3", "Dana Reyes", PLANTED),
    "merged cells.docx": (word(merged), "table 1, row 2, column 3", "", PLANTED),
    "text box.docx": (word(raw(BOX)), "text box, paragraph 1", "", PLANTED),
    "footnote between.docx": (
        word(
            both(
                raw(f'<w:p>{run(ONE)}<w:r><w:footnoteReference w:id="0"/></w:r>{run(" " + TWO)}</w:p>'),
                noted("footnote", OTHER),
            )
        ),
        "paragraph 1",
        "",
        PLANTED,
    ),
    "in a footnote.docx": (
        word(
            both(
                raw(f'<w:p>{run(OTHER)}<w:r><w:footnoteReference w:id="1"/></w:r></w:p>'),
                noted("footnote", "-", PLANTED),
            )
        ),
        "footnote 1, paragraph 1",
        "",
        PLANTED,
    ),
    "in an endnote.docx": (
        word(both(raw(f'<w:p>{run(OTHER)}<w:r><w:endnoteReference w:id="0"/></w:r></w:p>'), noted("endnote", PLANTED))),
        "endnote 1, paragraph 1",
        "",
        PLANTED,
    ),
    "commented.docx": (word(commented), "paragraph 1", "", PLANTED),
    "in a comment.docx": (word(in_comment), "comment by Dana Reyes, paragraph 1", "", PLANTED),
    "tracked.docx": (word(raw(TRACKED)), "paragraph 1", "", PLANTED),
    "moved.docx": (word(raw(*MOVED)), "paragraph 1", "", PLANTED),
    "field.docx": (word(raw(FIELD)), "paragraph 1", "", PLANTED),
    "control.docx": (word(raw(*CONTROL)), "paragraph 2", "", PLANTED),
    "headed.docx": (word(headed), "paragraph 2", "", PLANTED),
    "arabic.docx": (word(paragraphs(ARABIC)), "paragraph 1", "", ARABIC),
    "hebrew.docx": (word(paragraphs(OTHER, HEBREW)), "paragraph 2", "", HEBREW),
    "japanese.docx": (word(paragraphs(YES, JAPANESE)), "paragraph 2", "", JAPANESE),
    "paragraph.odt": (open_text(OTHER, PLANTED), "paragraph 2", "", PLANTED),
    "turns.odt": (open_text(*(a + b for a, b in SPEECHES)), "turn 2, paragraph 2", "REYES", PLANTED),
    "bold names.odt": (
        open_text(*(odf_lead_in(a, b) for a, b in BOLD)),
        "turn 2, paragraph 2",
        "Dana Reyes",
        PLANTED,
    ),
    "footnote between.odt": (open_text(odf_noted(ONE, OTHER, " " + TWO)), "paragraph 1", "", PLANTED),
    "in a footnote.odt": (open_text(OTHER, odf_noted("So.", PLANTED, "")), "footnote 1, paragraph 2", "", PLANTED),
    "in an endnote.odt": (open_text(odf_noted("So.", PLANTED, "", "endnote")), "endnote 1, paragraph 1", "", PLANTED),
    "commented.odt": (open_text(odf_commented(ONE, "Ed", "So?", " " + TWO)), "paragraph 1", "", PLANTED),
    "in a comment.odt": (
        open_text(odf_commented("So.", "Dana Reyes", PLANTED, "")),
        "comment by Dana Reyes, paragraph 1",
        "",
        PLANTED,
    ),
    "table.odt": (open_text(odf_table((OTHER, "a"), ("b", PLANTED))), "table 1, row 2, column 2", "", PLANTED),
    "two cells.odt": (open_text(odf_table((OTHER, ONE, TWO))), "table 1, row 1, column 2", "", PLANTED),
    "transcript.odt": (
        open_text(odf_table(*TABLE)),
        "00:12:31, turn 2, table 1, row 3, column 3",
        "Dana Reyes",
        PLANTED,
    ),
    "text box.odt": (open_text(text_box()), "text box, paragraph 1", "", PLANTED),
    "hebrew.odt": (open_text(HEBREW), "paragraph 1", "", HEBREW),
    "paragraph.rtf": (rtf(f"{OTHER}\\par {PLANTED}\\par"), "paragraph 2", "", PLANTED),
    "turns.rtf": (rtf("".join(f"\\b {a}\\b0 {b}\\par " for a, b in SPEECHES)), "turn 2, paragraph 2", "REYES", PLANTED),
    "footnote between.rtf": (rtf(f"{ONE}{{\\footnote \\chftn {OTHER}}} {TWO}\\par"), "paragraph 1", "", PLANTED),
    "in a footnote.rtf": (rtf(f"{OTHER}{{\\footnote {{\\chftn}} {PLANTED}}}\\par"), "footnote 1", "", PLANTED),
    "deleted.rtf": (rtf(DELETED), "paragraph 1", "", PLANTED),
    "linked.rtf": (
        rtf(PLANTED.replace("library", '{\\field{\\*\\fldinst{HYPERLINK "http://a.example"}}{\\fldrslt library}}')),
        "paragraph 1",
        "",
        PLANTED,
    ),
    "escapes.rtf": (
        rtf("Caf\\'e9: \\u8220?we are not\\u8221? going\\par"),
        "paragraph 1",
        "",
        "Café: “we are not” going",
    ),
    "cyrillic.rtf": (
        rtf("\\f1 " + "".join(f"\\'{b:02x}" for b in CYRILLIC.encode("cp1251")) + "\\par"),
        "paragraph 1",
        "",
        CYRILLIC,
    ),
    "cells.rtf": (rtf(f"\\trowd {ONE}\\cell {TWO}\\cell\\row "), "paragraph 1", "", PLANTED),
    "chapter.epub": (
        epub(f"<h1>One</h1><p>{OTHER}</p>", f"<h2>Two</h2><p>{OTHER}</p><p>{PLANTED}</p>"),
        "Two, paragraph 3",
        "",
        PLANTED,
    ),
    "marked up.epub": (
        epub(f"<p>{ONE} <i>on</i></p>".replace(" on ", " ").replace("library on", "library") + f"<p>{TWO[3:]}</p>"),
        "chapter 1, paragraph 1",
        "",
        PLANTED,
    ),
    "note mark.epub": (
        epub(
            f'<p>{ONE}<a epub:type="noteref" href="#n">1</a> {TWO}</p>'
            f'<aside epub:type="footnote" id="n"><p>{OTHER}</p></aside>'
        ),
        "chapter 1, paragraph 1",
        "",
        PLANTED,
    ),
    "entities.epub": (epub(f"<p>{PLANTED.replace(' ', '&nbsp;', 3)}</p>"), "chapter 1, paragraph 1", "", PLANTED),
    "lines.epub": (epub(f"<blockquote><p>{ONE}<br/>{TWO}</p></blockquote>"), "chapter 1, paragraph 1", "", PLANTED),
    "japanese.epub": (epub(f"<p>{YES}</p><p>{JAPANESE}</p>"), "chapter 1, paragraph 2", "", JAPANESE),
}


@pytest.mark.parametrize("name", FILES)
def test_planted(name: str) -> None:
    data, place, speaker, quoted = FILES[name]
    assert found(read(data, name), quoted, speaker) == (Wording.VERBATIM, place, speaker)


def test_columns_end_before_what_stands_below_them() -> None:
    text_ = read(balanced(), "a.pdf").text
    assert text_.index("of the new crane") < text_.index("Transcript") < text_.index("REYES")


KINDS = {
    "docx": (word(headed), ["heading", "paragraph"]),
    "odt": (open_text(text.H(outlinelevel=1, text="The library"), PLANTED), ["heading", "paragraph"]),
    "epub": (epub(f"<h1>The library</h1><p>{PLANTED}</p><ul><li>One</li></ul>"), ["heading", "paragraph", "item"]),
    "pdf": (
        Pdf().lines(["The library"], y=780, size=18).lines([*FILL, *FILL]).page().bytes(),
        ["heading", "paragraph"],
    ),
}


@pytest.mark.parametrize("kind", KINDS)
def test_blocks(kind: str) -> None:
    data, kinds = KINDS[kind]
    assert [b.kind for b in read(data, f"a.{kind}").blocks] == [BlockKind(k) for k in kinds]


def said_by_word(file: Any) -> None:
    file.core_properties.title, file.core_properties.author = "Fair", "Ana Ruiz"
    file.core_properties.created = datetime(2024, 3, 14, 9)
    file.add_paragraph(OTHER)


def first_lines(file: Any) -> None:
    file.add_heading("Fair", 1)
    paragraphs("By Ana Ruiz", "14 March 2024", OTHER)(file)


def said_by_pdf() -> bytes:
    made = Pdf().lines(FILL)
    made.canvas.setTitle("Fair")
    made.canvas.setAuthor("Ana Ruiz")
    return made.page().bytes().replace(b"D:20000101", b"D:20240314")


SAID = {
    "docx": word(said_by_word),
    "docx by its first lines": word(first_lines),
    "pdf": said_by_pdf(),
    "rtf": rtf(OTHER, r"{\info{\title Fair}{\author Ana Ruiz}{\creatim\yr2024\mo3\dy14\hr9}}"),
    "epub": epub(f"<p>{OTHER}</p>"),
}


@pytest.mark.parametrize("kind", SAID)
def test_metadata(kind: str) -> None:
    title = "The Library" if kind == "epub" else "Fair"
    said = read(SAID[kind], f"a.{kind.split()[0]}").metadata
    assert said == Metadata(title=title, author="Ana Ruiz", published="2024-03-14")


LEFT_OUT = {
    "heads.pdf": (pdf(FILL, FILL, FILL, head="Minutes of {}", foot="Page {} of 3"), "Minutes"),
    "lone number.pdf": (pdf(FILL, foot="7"), "7"),
    "raised figure.pdf": (raised_figure(), "library7"),
    "heads.docx": (word(headed), "Draft"),
    "tracked.docx": (word(raw(TRACKED)), "ever to"),
    "field.docx": (word(raw(FIELD)), "PAGEREF"),
    "box twice.docx": (word(raw(BOX)), f"{PLANTED}\n\n{PLANTED}"),
    "hidden.docx": (word(raw(HIDDEN)), "ever"),
    "deleted.rtf": (rtf(DELETED), "ever going"),
    "linked.rtf": (FILES["linked.rtf"][0], "http"),
    "scripts.epub": (epub(f"<script>x()</script><p>{PLANTED}</p><nav>Contents</nav>"), "Contents"),
}


@pytest.mark.parametrize("name", LEFT_OUT)
def test_left_out(name: str) -> None:
    data, words = LEFT_OUT[name]
    assert words not in read(data, name).text


def test_figures_of_units_and_formulas_are_kept() -> None:
    assert "It takes 40 m2 and no CO2 at all." in read(with_units(), "a.pdf").text


def test_what_comes_back_but_belongs_to_the_text_is_kept() -> None:
    made = read(pdf(["The chair: Next.", *FILL], ["The chair: Next.", *FILL]), "a.pdf").text
    assert made.count("The chair: Next.") == 2
