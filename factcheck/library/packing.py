"""Documents, packed so that reading one back costs what is looked at and no more.

A question needs a document's text and, of the place it finds, the line and who
speaks there. Blocks, turns and anchors stay bytes until someone asks for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from typing import Any, TypeVar, cast, overload

import msgspec

from factcheck.model import Anchor, Block, Document, Landmark, Metadata, Turn, Value

T = TypeVar("T")

# Raise it whenever a document is packed in another way: what was packed before cannot be read.
PACKING = 2


class _Packed(Value, frozen=True, array_like=True):
    """A document without its text; the lists as they were encoded."""

    format: str
    sha256: str
    metadata: Metadata
    notices: tuple[str, ...]
    blocks: msgspec.Raw
    turns: msgspec.Raw
    anchors: msgspec.Raw
    line_starts: msgspec.Raw
    landmarks: msgspec.Raw


_encode = msgspec.msgpack.Encoder().encode
_unpack = msgspec.msgpack.Decoder(_Packed).decode


def _reader(kind: Any) -> Callable[[bytes], tuple[Any, ...]]:
    return msgspec.msgpack.Decoder(tuple[kind, ...]).decode


_BLOCKS, _TURNS, _ANCHORS, _LINES, _LANDMARKS = map(_reader, (Block, Turn, Anchor, int, Landmark))


def packed(document: Document) -> bytes:
    """A document's reading without name and text. Raises ValueError for text that no file can hold."""
    d = document
    parts: tuple[Sequence[object], ...] = (d.blocks, d.turns, d.anchors, d.line_starts, d.landmarks)
    lists = (msgspec.Raw(_encode(tuple(part))) for part in parts)
    try:
        return _encode(_Packed(d.format, d.sha256, d.metadata, d.notices, *lists))
    except UnicodeEncodeError as e:
        raise ValueError("half a character cannot be kept") from e


def unpacked(data: bytes, text: str) -> Document:
    """The document of that text again. Raises msgspec.DecodeError or its ValidationError."""
    p = _unpack(data)
    return Document(
        name="",
        text=text,
        format=p.format,
        sha256=p.sha256,
        blocks=_later(p.blocks, _BLOCKS),
        turns=_later(p.turns, _TURNS),
        anchors=_later(p.anchors, _ANCHORS),
        line_starts=_later(p.line_starts, _LINES),
        landmarks=_later(p.landmarks, _LANDMARKS),
        metadata=p.metadata,
        notices=p.notices,
    )


def _later(raw: msgspec.Raw, read: Callable[[bytes], tuple[T, ...]]) -> tuple[T, ...]:
    """The items of ``raw``: at once when there are none, else when the first of them is asked for."""
    return cast(tuple[T, ...], Later(bytes(raw), read)) if len(bytes(raw)) > 1 else ()


class Later(Sequence[T]):
    """A tuple that is decoded when someone looks into it; equal to that tuple."""

    def __init__(self, raw: bytes, read: Callable[[bytes], tuple[T, ...]]) -> None:
        self._raw, self._read = raw, read

    @cached_property
    def _items(self) -> tuple[T, ...]:
        return self._read(self._raw)

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    @overload
    def __getitem__(self, i: int) -> T: ...
    @overload
    def __getitem__(self, i: slice) -> tuple[T, ...]: ...
    def __getitem__(self, i: int | slice) -> T | tuple[T, ...]:
        return self._items[i]

    def __eq__(self, other: object) -> bool:
        return self._items == (other._items if isinstance(other, Later) else other)

    def __hash__(self) -> int:
        return hash(self._items)

    def __repr__(self) -> str:
        return repr(self._items)

    def __reduce__(self) -> tuple[type[tuple[T, ...]], tuple[tuple[T, ...]]]:
        return tuple, (self._items,)
