"""The lines of a page as PDFium finds them, with where they stand. The only door to pypdfium2."""

from __future__ import annotations

import ctypes
import re
from bisect import bisect_left
from collections.abc import Iterator
from math import hypot
from typing import Any

from factcheck.errors import ReadError
from factcheck.model import Metadata, Value

_PARTED = "\x02"  # PDFium's sign for a hyphen that parts a word at the end of a line; no line end follows it
_LINE = re.compile(rf"[^\r\n{_PARTED}]+{_PARTED}?|{_PARTED}")
# A figure or sign that may refer to a note, and what it then stands after.
_MARK = re.compile(r"\d{1,3}(?!\d)|[*†‡]{1,2}")
_FIRST_OF_MARK = frozenset("0123456789*†‡")
_BEFORE_MARK = re.compile(r"(?:[^\W\d_]|[.,;:!?\"'”’)\]])[ ]?\Z")
_UNIT = re.compile(r"(?<![^\W\d_])[a-z]{1,2}\Z")
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]{2,}")
_LEAST_RAISED = 0.1  # of the size, above the line
_RAISED = 0.85  # of the size of the line; what is smaller and begins so is no part of the sentence
_WIDE = 1.2  # of the size: a gap that no justified line has, so it parts columns
# Lines of a page that are looked through for such gaps before all are: where columns are written row by
# row, or lines are numbered, nearly every line has one.
_SAMPLE = 4
# A line that ends in two figures, or is short and ends in one, may be a row of a table.
_OF_FIGURES = re.compile(r"(?:(?<= )[£$€]?\d[\d.,]{0,14}%? {1,9}|\A.{1,50} )[£$€]?\d[\d.,]{0,14}%?\Z")
_UPRIGHT = 0.1  # radians
_NO_WIDTH = 1.5  # of the size: a line of several characters that is no wider runs up the page
_BOLD = re.compile(rb"bold|black|heavy", re.IGNORECASE)
_SLANTED = re.compile(rb"italic|oblique", re.IGNORECASE)  # of these PDFium gives weights that are none
_BOLD_WEIGHT = 600
# One character for one, so that places stay.
_PLAIN = {**{c: " " for c in range(32) if c not in (2, 10, 13)}, 0xFFFE: _PARTED, 0xFFFF: " "}
_DATE = re.compile(r"D:(\d{4})(\d\d)?(\d\d)?")
# Titles and authors that a program filled in: the name of a file, or that there is none.
_SAYS_NOTHING = re.compile(
    r"\(?(?:untitled|anonymous|unspecified|unknown)\)?|Microsoft \w+ - .*|"
    r"\S*\.(?:docx?|odt|rtf|html?|pdf|indd|tex|pptx?)",
    re.IGNORECASE,
)
_TEXT = 1  # PDFium's number for an object of a page that is text


class Cell(Value, frozen=True):
    """A part of a line that wide gaps set apart; its sides in points."""

    text: str
    left: float
    right: float


class Line(Value, frozen=True):
    """One line, or the part of one that stands in a column. Measures in points, from the page's lower left corner."""

    text: str
    left: float
    right: float
    base: float
    size: float
    lead: int = 0  # characters in bold that it begins with
    number: int = 0  # printed in the margin
    raised: int = 0  # characters that it begins with which are a small raised figure or sign
    cells: tuple[Cell, ...] = ()  # its parts, where it was put together from some that stand apart

    @property
    def bold(self) -> bool:
        return self.lead >= len(self.text)


class Page(Value, frozen=True):
    """The lines of a page in the order of the file, and whether it shows a picture where it has none."""

    lines: tuple[Line, ...]
    pictured: bool = False


def open_pdf(data: bytes) -> Any:
    """PDFium's document. Raises ReadError when it is damaged or locked."""
    import pypdfium2

    if b"%PDF" not in data[:1024]:
        hint = "check what the file is, and give it the right ending" if data else "the file is empty"
        raise ReadError("this is no PDF", hint=hint)
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as e:
        if b"/Encrypt" in data and any(word in str(e).lower() for word in ("password", "security")):
            hint = "open it with the password and save or print it as a PDF without one"
            raise ReadError("it is locked with a password", hint=hint) from e
        hint = "fetch the file again, or open it in a PDF viewer and print it to a new PDF"
        raise ReadError("this is a damaged PDF", hint=hint) from e


def pages(document: Any) -> Iterator[Page]:
    """The pages in order; one that cannot be loaded is empty."""
    import pypdfium2

    for number in range(len(document)):
        try:
            page = document[number]
        except pypdfium2.PdfiumError:
            yield Page(())
            continue
        text = page.get_textpage()
        found = tuple(_Reading(text).lines())
        yield Page(found, not found and _shows_picture(page))
        text.close()
        page.close()


def properties(document: Any) -> Metadata:
    """Title, author and day of making, as the program that made the PDF wrote them."""
    said = {key: document.get_metadata_value(key).strip() for key in ("Title", "Author", "CreationDate")}
    day = _DATE.match(said["CreationDate"])
    made = "-".join(part for part in day.groups() if part) if day else ""
    title, author = ("" if _SAYS_NOTHING.fullmatch(said[key]) else said[key] for key in ("Title", "Author"))
    return Metadata(title, author, made)


def _shows_picture(page: Any) -> bool:
    from pypdfium2 import raw

    count = min(raw.FPDFPage_CountObjects(page), 1000)
    return any(raw.FPDFPageObj_GetType(raw.FPDFPage_GetObject(page, i)) != _TEXT for i in range(count))


class _Reading:
    """One page's characters. What is asked of PDFium costs more than what is done with it, so little is asked."""

    def __init__(self, page: Any) -> None:
        from pypdfium2 import raw

        self._raw, self._page = raw, page.raw
        self._size_of, self._box_of = raw.FPDFText_GetFontSize, raw.FPDFText_GetCharBox
        self._origin_of, self._matrix_of = raw.FPDFText_GetCharOrigin, raw.FPDFText_GetMatrix
        count = page.count_chars()
        text = page.get_text_range(0, count) if count > 0 else ""
        if len(text) != count:  # characters beyond the first plane, or such as PDFium leaves out
            text = "".join(chr(raw.FPDFText_GetUnicode(page, i)) for i in range(count))
        self._text = text.translate(_PLAIN)
        self._box = tuple(ctypes.c_double() for _ in range(4))
        self._refs = tuple(ctypes.byref(part) for part in self._box)
        self._matrix = raw.FS_MATRIX()
        self._matrix_ref = ctypes.byref(self._matrix)
        self._name = ctypes.create_string_buffer(64)
        self._fonts: dict[bytes, bool] = {}

    def lines(self) -> Iterator[Line]:
        found = [m.span() for m in _LINE.finditer(self._text) if not m.group().isspace()]
        step = max(1, len(found) // _SAMPLE)
        sample = (*found[step // 2 :: step], *(span for span in found if _OF_FIGURES.search(self._text, *span)))
        if any(len(self._segments(*span)) > 1 for span in sample):
            found = [part for span in found for part in self._segments(*span)]
        marks = list(self._marks())
        bold = True
        for start, end in found:
            line = self._line(start, end, marks, bold)
            if line:
                bold = line.bold
                yield line

    def _line(self, start: int, end: int, marks: list[tuple[int, int]], after_bold: bool) -> Line | None:
        text = self._text[start:end].rstrip()
        end = start + len(text)
        start += len(text) - len(text.lstrip())
        text = self._text[start:end]
        middle = self._inked((start + end) // 2, end)
        size = self._size(middle)
        left, base = self._origin(start)
        raised = 0
        if text[0] in _FIRST_OF_MARK and len(text) > 1:
            raised, base = self._raised(start, middle, size, base)
        right = self._right(end - 1)
        if right < left:  # written from right to left
            left, right = self._origin(end - 1)[0], self._right(start)
        if right - left < _NO_WIDTH * size and len(text) > 3 and self._is_turned(start):
            return None
        # A label or heading begins with a capital; a line that goes on is bold only after one that is.
        lead = self._lead(start, end) if after_bold or not text[0].islower() else 0
        if not text.isascii():
            text = _FROM_RIGHT.sub(lambda m: self._as_read(m, start), text)
        for i, j in reversed(marks[bisect_left(marks, (start, 0)) : bisect_left(marks, (end, 0))]):
            if i > start and self._refers(i, j, size, base):
                k = i - 1 if self._text[i - 1] == " " and not self._text[j : j + 1].isalnum() else i
                text = text[: k - start] + text[j - start :]
        text = text.replace(_PARTED, "-")
        return Line(text, left, right, base, size, min(lead, len(text)), raised=raised) if text else None

    def _inked(self, at: int, end: int) -> int:
        """The next character that is no space: a space that PDFium adds between two runs is of no size."""
        while at < end - 1 and self._text[at].isspace():
            at += 1
        return at

    def _raised(self, start: int, middle: int, size: float, base: float) -> tuple[int, float]:
        """How many characters at a line's beginning are a small raised figure or sign, and the line's own height."""
        mark = _MARK.match(self._text, start)
        own = self._origin(middle)[1]
        if not mark or mark.end() > middle or self._size(start) >= _RAISED * size or base <= own + _LEAST_RAISED * size:
            return 0, base
        return mark.end() - start, own

    def _as_read(self, word: re.Match[str], start: int) -> str:
        """A word of Hebrew or Arabic in the order in which it is read; some files give it as it is seen."""
        first, last = start + word.start(), start + word.end() - 1
        return word.group()[::-1] if self._origin(first)[0] < self._origin(last)[0] else word.group()

    def _refers(self, i: int, j: int, size: float, base: float) -> bool:
        """Whether a figure or sign is small and raised, and not that of a square metre."""
        if self._size(i) >= _RAISED * size or self._origin(i)[1] <= base + _LEAST_RAISED * size:
            return False
        unit = _UNIT.search(self._text, max(0, i - 4), i)
        return not (unit and self._text[i:j] in ("2", "3"))

    def _marks(self) -> Iterator[tuple[int, int]]:
        """Where figures and signs stand that may refer to a note, in characters of the page."""
        for mark in _MARK.finditer(self._text):
            start = mark.start()
            if _BEFORE_MARK.search(self._text, max(0, start - 2), start):
                yield mark.span()

    def _segments(self, start: int, end: int) -> list[tuple[int, int]]:
        """A line parted at its wide gaps."""
        text, parts, at = self._text, [], start
        space = text.find(" ", start, end)
        wide = _WIDE * self._size(self._inked((start + end) // 2, end)) if space >= 0 else 0.0
        while space >= 0:
            after = space + 1
            while after < end and text[after] == " ":
                after += 1
            if at < space and after < end and self._origin(after)[0] - self._right(space - 1) > wide:
                parts.append((at, space))
                at = after
            space = text.find(" ", after, end)
        return [*parts, (at, end)]

    def _lead(self, start: int, end: int) -> int:
        """How many characters the line begins with in bold, all of them if its last one is bold too."""
        if not self._is_bold(start):
            return 0
        if self._is_bold(end - 1):
            return end - start
        low, high = start, end - 1  # low is bold, high is not
        while high - low > 1:
            middle = at = (low + high) // 2
            while at < high and self._text[at].isspace():
                at += 1  # a space may be of no font
            if at < high and self._is_bold(at):
                low = at
            else:
                high = middle
        return high - start

    def _is_bold(self, i: int) -> bool:
        length = self._raw.FPDFText_GetFontInfo(self._page, i, self._name, 64, None)
        name = self._name.raw[: max(min(length, 64), 0)]
        if name not in self._fonts:
            weight = self._raw.FPDFText_GetFontWeight(self._page, i) if not _SLANTED.search(name) else 0
            self._fonts[name] = weight >= _BOLD_WEIGHT or _BOLD.search(name) is not None
        return self._fonts[name]

    def _is_turned(self, i: int) -> bool:
        """Whether a character stands on its side: a stamp up the margin."""
        angle: float = self._raw.FPDFText_GetCharAngle(self._page, i)
        return abs(angle) > _UPRIGHT

    def _size(self, i: int) -> float:
        """In points: the size that the font is asked for in, as the page then scales it."""
        size: float = self._size_of(self._page, i)
        if self._matrix_of(self._page, i, self._matrix_ref):
            size *= hypot(self._matrix.c, self._matrix.d) or 1.0
        return size

    def _origin(self, i: int) -> tuple[float, float]:
        """The left end of a character on its line, and the line's height."""
        self._origin_of(self._page, i, self._refs[0], self._refs[1])
        return self._box[0].value, self._box[1].value

    def _right(self, i: int) -> float:
        self._box_of(self._page, i, *self._refs)
        right: float = self._box[1].value
        return right
