"""The readers: a file's bytes to a Document. They open no path and no address.

A new format is one module with ``read(data, name) -> Document`` and one line in
:data:`READERS`.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from importlib import import_module
from typing import Any

from factcheck.errors import ReadError, UsageError
from factcheck.model import Document, Value, replace
from factcheck.readers import sandbox
from factcheck.text.parts import Within

# Raise it whenever any reader changes what it gives for the same bytes (or the rule for what
# counts as a word changes): what the library has read is kept under this number.
READING_VERSION = 5


class Reader(Value, frozen=True):
    """One format: its name, the suffixes of its files, and what reads it."""

    format: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes, str], Document]
    contained: bool = False  # read in a child process: what its bytes are parsed with may break down
    holds: Callable[[bytes, str, Within], Document] | None = None  # how a file of files is read, the parts within


def _of(member: str, function: str = "read") -> Callable[..., Any]:
    """A function of a member of this wing, which is loaded when it is first called: all of them take long to load."""

    def read(*given: Any) -> Any:
        return getattr(import_module(f"{__name__}.{member}"), function)(*given)

    return read


def _holding(format: str, suffixes: tuple[str, ...], read: Callable[[bytes, str, Within], Document]) -> Reader:
    """A format whose files hold other files, each read by its own reader."""
    whole = _of("html", "read_whole")
    return Reader(format, suffixes, lambda data, name: read(data, name, Within(_read_part, whole)), True, read)


READERS = (
    Reader("plain", ("txt", "text", "log", "asc"), _of("plain")),
    Reader("markdown", ("md", "markdown", "mdown", "mkd"), _of("markdown")),
    Reader("html", ("html", "htm", "xhtml"), _of("html"), contained=True),
    Reader("srt", ("srt",), _of("subtitles", "read_srt"), contained=True),
    Reader("vtt", ("vtt",), _of("subtitles", "read_vtt"), contained=True),
    Reader("transcript", ("json",), _of("transcript_json"), contained=True),
    Reader("csv", ("csv",), _of("tables", "read_csv"), contained=True),
    Reader("tsv", ("tsv", "tab"), _of("tables", "read_tsv"), contained=True),
    _holding("eml", ("eml",), _of("email", "read_eml")),
    _holding("mbox", ("mbox", "mbx"), _of("email", "read_mbox")),
    _holding("warc", ("warc", "gz"), _of("warc")),
    _holding("zip", ("zip",), _of("archive")),
    Reader("pdf", ("pdf",), _of("pdf"), contained=True),
    Reader("docx", ("docx", "docm", "dotx"), _of("docx"), contained=True),
    Reader("odt", ("odt", "fodt", "ott"), _of("odt"), contained=True),
    Reader("rtf", ("rtf",), _of("rtf"), contained=True),
    Reader("epub", ("epub",), _of("epub"), contained=True),
)
_MEMBERS = "plain markdown html subtitles transcript_json tables email warc archive pdf docx odt rtf epub".split()

# First bytes, the formats that have them, and what to do about a file of another ending.
_OFFICE = "by its first bytes it is a zip archive or an office document: give it the ending .docx, .odt, .epub or .zip"
_MAGIC = (
    (b"%PDF", "pdf", "by its first bytes it is a PDF: give it the ending .pdf"),
    (b"{\\rtf", "rtf", "by its first bytes it is rich text: give it the ending .rtf"),
    (b"PK\x03\x04", "docx odt epub zip", _OFFICE),
    (b"\xd0\xcf\x11\xe0", "docx", "it is an old office document: open it in LibreOffice and save it as .docx"),
)

_SUFFIX = re.compile(r"\.([A-Za-z0-9]{1,10})$")
_HTML_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,1000}(?:<\?xml[^>]{0,200}>\s{0,100})?<(?:!doctype html|html[\s>])", re.IGNORECASE
)


def read(data: bytes, name: str, format: str = "") -> Document:
    """The Document of a file's bytes, with their sha256, its name and its format.

    ``format`` names a reader; else the suffix of ``name`` chooses, and a file of
    no known suffix is read as a web page if it begins as one, else as plain text.
    Raises ReadError (with the file's name) when there is no text to read, and
    UsageError for a format that no reader has.
    """
    reader, known = _choose(data, name, format)
    if not data or data.isspace():
        raise ReadError("no text", file=name, hint="the file is empty or holds only white space")
    try:
        document = sandbox.read(data, name, reader.format) if reader.contained else reader.read(data, name)
    except ReadError as error:
        hint = _by_its_bytes(data, reader) or (error.hint if known else f"{error.hint}; {_formats()}")
        raise ReadError(error.reason, file=name, at=(error.line, error.column), hint=hint) from error
    return replace(document, name=name, format=reader.format, sha256=hashlib.sha256(data).hexdigest())


def answer_parent() -> None:
    """What runs in the child process that reads the formats that are ``contained``; confined, it can load no more."""
    for member in _MEMBERS:
        import_module(f"{__name__}.{member}")
    sandbox.answer({reader.format: reader.read for reader in READERS})


def _read_part(data: bytes, name: str, within: Within) -> Document:
    """A file inside a file. Raises ReadError for a name that no reader has, too."""
    reader, known = _choose(data, name, "")
    if not known:
        raise ReadError("no reader knows such files")
    document = reader.holds(data, name, within) if reader.holds else reader.read(data, name)
    return replace(document, name=name, format=reader.format)


def _choose(data: bytes, name: str, format: str) -> tuple[Reader, bool]:
    """The reader, and whether format or suffix named it."""
    suffix = _SUFFIX.search(name)
    ending = suffix[1].lower() if suffix else ""
    for reader in READERS:
        if format == reader.format or (not format and ending in reader.suffixes):
            return reader, True
    if format:
        raise UsageError(f"no reader for the format {format!r}", hint=_formats())
    return (READERS[2] if _HTML_START.match(data) else READERS[0]), not ending


def _by_its_bytes(data: bytes, reader: Reader) -> str:
    """What to do about a file that says by its first bytes that it is of another format; "" when it does not."""
    for magic, format, hint in _MAGIC:
        if data.startswith(magic) and reader.format not in format.split():
            return hint
    return ""


def _formats() -> str:
    return "factcheck reads " + ", ".join(f"{r.format} (.{r.suffixes[0]})" for r in READERS)
