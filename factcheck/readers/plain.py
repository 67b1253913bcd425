"""Plain text: kept character for character; line ends are made one, numbers in the margin taken out."""

from __future__ import annotations

from factcheck.model import Document
from factcheck.text.decode import decode
from factcheck.text.gutter import without_gutter
from factcheck.text.heading import guess_metadata
from factcheck.text.lines import find_blocks, line_starts, unify
from factcheck.text.turns import find_turns


def read(data: bytes, name: str) -> Document:
    """The Document of a plain text file. Raises ReadError when it holds no text."""
    decoded = decode(data)
    text, anchors, landmarks = without_gutter(*unify(decoded.text))
    blocks = find_blocks(text)
    return Document(
        name=name,
        text=text,
        format="plain",
        blocks=blocks,
        turns=find_turns(text, blocks),
        anchors=anchors,
        line_starts=line_starts(decoded.text),
        landmarks=landmarks,
        metadata=guess_metadata(text, blocks),
        notices=(decoded.notice,) if decoded.notice else (),
    )
