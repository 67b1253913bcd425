"""Plain text: kept character for character, only line ends made one."""

from __future__ import annotations

from factcheck.model import Document
from factcheck.text.decode import decode
from factcheck.text.heading import guess_metadata
from factcheck.text.lines import find_blocks, line_starts, unify
from factcheck.text.turns import find_turns


def read(data: bytes, name: str) -> Document:
    """The Document of a plain text file. Raises ReadError when it holds no text."""
    decoded = decode(data)
    text, anchors = unify(decoded.text)
    blocks = find_blocks(text)
    return Document(
        name=name,
        text=text,
        format="plain",
        blocks=blocks,
        turns=find_turns(text, blocks),
        anchors=anchors,
        line_starts=line_starts(decoded.text),
        metadata=guess_metadata(text, blocks),
        notices=(decoded.notice,) if decoded.notice else (),
    )
