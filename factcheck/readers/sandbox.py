"""Readers of binary formats run in a confined child process; a file that kills it is one that cannot be read."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from factcheck.errors import ReadError
from factcheck.guard.confined import MEMORY, Confined, Died, serve
from factcheck.model import Document, Value

_DAMAGED = "fetch the file again, or save it anew from the program it was made with"
_TOO_MUCH = f"reading it takes more than {MEMORY >> 20} MB of memory"
_SPLIT = "split the file, or save its text as a .txt file and read that"


class _Answer(Value, frozen=True):
    """What the child made of a file: a document, or why there is none."""

    document: Document | None = None
    reason: str = ""
    hint: str = ""
    line: int = 0
    column: int = 0


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Answer).decode
_child = Confined("factcheck.readers", "answer_parent")


def read(data: bytes, name: str, format: str) -> Document:
    """What the reader of ``format`` makes of the bytes, in a child process. Raises ReadError."""
    try:
        told = _decode(_child.ask(f"{format}\0{name}", data))
    except (Died, msgspec.DecodeError) as e:
        reason = e.reason if isinstance(e, Died) else "the program that reads it broke down"
        raise ReadError(reason, hint=_SPLIT if "more than" in reason else _DAMAGED) from e
    if told.reason == _TOO_MUCH:
        _child.end()  # what is left of its memory may not do for the next file
    if told.document is None:
        raise ReadError(told.reason, at=(told.line, told.column), hint=told.hint)
    return told.document


def answer(readers: Mapping[str, Callable[[bytes, str], Document]]) -> None:
    """The child's part: read what is asked for, by the reader of its format, until there is no more."""

    def one(asked: str, data: bytes) -> bytes:
        format, _, name = asked.partition("\0")
        return _told(readers[format], data, name)

    serve(one)


def _told(read: Callable[[bytes, str], Document], data: bytes, name: str) -> bytes:
    try:
        return _encode(_Answer(read(data, name)))
    except ReadError as e:
        return _encode(_Answer(None, e.reason, e.hint, e.line, e.column))
    except MemoryError:
        return _encode(_Answer(None, _TOO_MUCH, _SPLIT))
    except RecursionError:
        return _encode(_Answer(None, "its parts are nested too deeply", _DAMAGED))
    except Exception as e:  # whatever a library says of a hostile file, it is said in one line
        told = " ".join(str(e).split())[:120] or type(e).__name__
        return _encode(_Answer(None, f"it is damaged: {told}".encode(errors="replace").decode(), _DAMAGED))
