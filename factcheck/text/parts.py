"""Files inside a file: read one by one within bounds, and joined into one document that says where each stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from factcheck.errors import ReadError
from factcheck.model import Anchor, Block, Document, Landmark, Span, Turn, Value, replace

# A letter in an archive in an archive, and one to spare. Deeper nesting is not the work of people.
DEEPEST = 4
# Bytes that one file may unpack to, all its parts together, at every depth. Text of a library of
# speeches; a bomb says it holds a thousand times as much.
MOST_BYTES = 64_000_000
MOST_PARTS = 10_000


class Within:
    """Reads what stands inside a file, by the reader of its name, until depth or allowance is used up.

    One of them goes along with a file and all that is in it, so that a hundred
    archives in an archive share what one would be allowed.
    """

    def __init__(
        self, read: Callable[[bytes, str, Within], Document], read_page: Callable[[bytes, str], Document]
    ) -> None:
        """``read_page`` reads a web page whole, nothing on it taken for furniture: that of a message has none."""
        self._read, self._read_page = read, read_page
        self._depth = 0
        self.bytes_left = MOST_BYTES
        self.parts_left = MOST_PARTS

    @property
    def spent(self) -> bool:
        """Whether the allowance is used up, so that nothing more will be read."""
        return self.parts_left < 0 or self.bytes_left < 0

    def read(self, data: bytes, name: str) -> Document:
        """The Document of a part. Raises ReadError, also when there is too much or it lies too deep."""
        self.take(len(data))
        if self._depth >= DEEPEST:
            raise ReadError(
                f"it lies more than {DEEPEST} files deep", file=name, hint="unpack it and add what is in it"
            )
        self._depth += 1
        try:
            return self._read(data, name, self)
        finally:
            self._depth -= 1

    def read_page(self, data: bytes) -> Document:
        """All that a web page shows. Raises ReadError as :meth:`read` does."""
        self.take(len(data))
        return self._read_page(data, "")

    def take(self, size: int) -> None:
        """Count one part of ``size`` bytes. Raises ReadError when that is more than the file may hold."""
        self.parts_left -= 1
        self.bytes_left -= size
        if self.parts_left < 0:
            raise ReadError(f"it holds more than {MOST_PARTS:,} parts", hint="unpack it and add what you need")
        if self.bytes_left < 0:
            told = f"it unpacks to more than {MOST_BYTES // 1_000_000} MB"
            raise ReadError(told, hint="unpack it and add what you need")


class Part(Value, frozen=True):
    """A document inside another; ``name`` is what people look for: "message 3", "" for the main text itself."""

    name: str
    document: Document


def join(parts: Sequence[Part], format: str) -> Document:
    """One document of all ``parts``, in order, an empty line between them; no part may be without text.

    The file it leads back to is taken to be the decoded parts laid end to end;
    landmarks count lines anew in each, so that a place names the part and the line in it.
    """
    out = _Joined()
    for part in parts:
        out.add(part)
    return Document(
        name="",
        text="".join(out.texts),
        format=format,
        blocks=tuple(out.blocks),
        turns=tuple(out.turns),
        anchors=tuple(out.anchors),
        line_starts=tuple(out.line_starts),
        landmarks=tuple(out.landmarks),
        notices=tuple(out.notices),
    )


class _Joined:
    def __init__(self) -> None:
        self.texts: list[str] = []
        self.blocks: list[Block] = []
        self.turns: list[Turn] = []
        self.anchors: list[Anchor] = []
        self.line_starts: list[int] = []
        self.landmarks: list[Landmark] = []
        self.notices: list[str] = []
        self._length = 0
        self._origin = 0

    def add(self, part: Part) -> None:
        document = part.document
        if self.texts:
            self.texts.append("\n\n")
            self._length += 2
            self.anchors.append(Anchor(self._length - 2, max(0, self._origin - 1)))
        at, origin = self._length, self._origin
        self.texts.append(document.text)
        self._length += len(document.text)
        self.blocks += (replace(b, span=_moved(b.span, at)) for b in document.blocks)
        self.turns += (replace(t, span=_moved(t.span, at)) for t in document.turns)
        self.anchors += (Anchor(a.at + at, a.origin + origin) for a in document.anchors)
        self.line_starts += (start + origin for start in document.line_starts)
        self.landmarks += (replace(m, at=m.at + at, part=_path(part.name, m.part)) for m in _lined(document))
        self.notices += (f"{part.name}: {notice}" if part.name else notice for notice in document.notices)
        self._origin += _origins(document)


def _moved(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _path(outer: str, inner: str) -> str:
    return f"{outer}: {inner}" if outer and inner else outer or inner


def _lined(document: Document) -> list[Landmark]:
    """A document's landmarks, one at its very start among them, each with the line that people see there."""
    marks = list(document.landmarks)
    if not marks or marks[0].at > 0:
        marks.insert(0, Landmark(0))
    return [mark if mark.line else replace(mark, line=document.place(mark.at).line) for mark in marks]


def _origins(document: Document) -> int:
    """A number above every character of the decoded file that a document leads back to."""
    last = document.anchors[-1]
    furthest = max(a.origin for a in document.anchors)
    return max(furthest, last.origin + len(document.text) - last.at, document.line_starts[-1]) + 2
