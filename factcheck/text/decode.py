"""Decoding: from a file's bytes to its text, or a plain sentence why not.

The only door to charset-normalizer, which is asked only when the bytes are not
UTF-8 and nothing says what they are.
"""

from __future__ import annotations

import codecs
import re

from factcheck.errors import ReadError
from factcheck.model import Value


class Decoded(Value, frozen=True):
    """A file's text without its byte order mark; ``notice`` is "" when nothing was guessed or looks wrong."""

    text: str
    encoding: str
    notice: str = ""


BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_TEXT_FIRST = "save its text as a .txt file and read that"
_PICTURE = "type out the words, or run text recognition over it first"
MAGIC = (
    (b"%PDF", "a PDF", _TEXT_FIRST),
    (b"PK\x03\x04", "a zip archive or an office document", _TEXT_FIRST),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document", _TEXT_FIRST),
    (b"{\\rtf", "an RTF document", _TEXT_FIRST),
    (b"\x1f\x8b", "a gzip archive", "unpack it first"),
    (b"\x89PNG", "a PNG picture", _PICTURE),
    (b"\xff\xd8\xff", "a JPEG picture", _PICTURE),
    (b"GIF8", "a GIF picture", _PICTURE),
)

# Codecs of Python that no page is written in, or that take more than linear time on hostile bytes.
_NOT_FOR_PAGES = frozenset({"punycode", "idna", "unicode-escape", "raw-unicode-escape", "utf-7", "undefined"})
_WEB_NAMES = {"iso8859-1": "cp1252", "ascii": "cp1252", "iso8859-9": "cp1254"}  # as browsers read these labels

# What windows-1252 text of Western Europe holds. Where few letters are accented, as in English
# with curly quotes, this is a better guess than any count of letters can make.
_WESTERN = re.compile("[\x00-\x7f‘’“”‚„…–—•€£§©®°´·«»¡¿½¼¾ªº\xa0À-ÖØ-öø-ÿŒœŠšŽžŸ™]*")
_WESTERN_SHARE = 0.12  # of the bytes; above it, what looks like accents is often another alphabet
_SAMPLE = 1 << 16  # bytes; charset-normalizer grows slow on more and no surer
_CONTROL = bytes([*range(0x01, 0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)])
_CONTROL_SHARE = 0.02  # of the characters; text has next to none, machine code has many

MOJIBAKE = re.compile("â€[™œ˜\x9d\x9c\x99”“¦]|Ã[©¨¼¶¤±§¡³º\xad]|ï»¿|Â[\xa0£«»]")
_MOJIBAKE_BEGINS = "âÃïÂ"


def decode(data: bytes, declared: str = "") -> Decoded:
    """The text of ``data``: byte order mark, then UTF-8, then ``declared``, then a guess.

    UTF-8 goes before ``declared`` (what a page says of itself) because bytes
    beyond ASCII that are valid UTF-8 are hardly ever anything else, and pages
    often declare wrongly. Raises ReadError for no text, for binary content and
    for bytes that no encoding explains.
    """
    _refuse_binary(data)
    decoded = _by_mark(data) or _by_trial(data, declared)
    if not decoded.text or decoded.text.isspace():
        raise ReadError("no text", hint="the file is empty or holds only white space")
    if _controls(decoded.text) > _CONTROL_SHARE * len(decoded.text):
        raise ReadError("this is a binary file, not text", hint=_TEXT_FIRST)
    notices = (decoded.notice, _damage(decoded.text))
    return Decoded(decoded.text, decoded.encoding, "; ".join(n for n in notices if n))


def _controls(text: str) -> int:
    """Control characters that text has no use for. Counted in bytes, where it is a table and not a search."""
    data = text.encode("utf-8", "surrogatepass")
    return len(data) - len(data.translate(None, _CONTROL))


def _refuse_binary(data: bytes) -> None:
    for magic, what, hint in MAGIC:
        if data.startswith(magic):
            raise ReadError(f"this is {what}, not text", hint=hint)
    if b"\0" in data and not data.startswith(tuple(mark for mark, _ in BOMS)):
        raise ReadError("this is a binary file: it holds zero bytes", hint=_TEXT_FIRST)  # it has no lines to name


def _by_mark(data: bytes) -> Decoded | None:
    for mark, encoding in BOMS:
        if data.startswith(mark):
            try:
                return Decoded(data[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError as error:
                place = f"byte {len(mark) + error.start + 1}"
                reason = f"its first bytes say {encoding.upper()}, but {place} does not fit"
                raise ReadError(reason, hint="the file is damaged or cut off; fetch it again") from error
    return None


def _by_trial(data: bytes, declared: str) -> Decoded:
    codec = _codec(declared)
    if not (codec and data.isascii()):  # ISO-2022-JP and its kin look like ASCII
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            pass
        else:
            wrong = codec and codec != "utf-8"
            return Decoded(text, "utf-8", f"the page says {declared} but is UTF-8; read as UTF-8" if wrong else "")
    if codec:
        try:
            return Decoded(data.decode(codec), codec)
        except UnicodeDecodeError:
            pass
    return _by_guess(data)


def _codec(declared: str) -> str:
    """Python's name of a declared encoding, "" when there is none that text can be in."""
    try:
        name = codecs.lookup(declared.strip()).name if declared.isascii() and declared.strip() else ""
        name = _WEB_NAMES.get(name, name)
        "".encode(name or "utf-8")  # refuses codecs that do not make text, such as "zip"
    except (LookupError, ValueError):
        return ""
    return "" if name.replace("_", "-") in _NOT_FOR_PAGES or name.startswith(("utf-16", "utf-32")) else name


def _by_guess(data: bytes) -> Decoded:
    encoding = "cp1252" if _is_western(data) else _most_likely(data)
    try:
        text = data.decode(encoding)
    except (UnicodeDecodeError, LookupError) as error:
        raise ReadError("no known encoding explains its bytes", hint="save the file as UTF-8") from error
    notice = f"the encoding is a guess: read as {encoding}; check the accented letters, or save the file as UTF-8"
    return Decoded(text, encoding, notice)


def _is_western(data: bytes) -> bool:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    letters = len(data) - len(data.translate(None, bytes(range(0xC0, 0x100))))
    return letters <= _WESTERN_SHARE * len(data) and _WESTERN.fullmatch(text) is not None


def _most_likely(data: bytes) -> str:
    from charset_normalizer import from_bytes

    first = re.search(rb"[\x80-\xff]", data)
    start = max(0, first.start() - _SAMPLE // 2) if first else 0
    best = from_bytes(data[start : start + _SAMPLE]).best()
    return best.encoding if best else ""


def _damage(text: str) -> str:
    """A notice on characters that an earlier program broke, with the first place."""
    if text.isascii():
        return ""
    broken = MOJIBAKE.search(text) if any(c in text for c in _MOJIBAKE_BEGINS) else None
    if broken:
        line = text.count("\n", 0, broken.start()) + 1
        return f"line {line}: {broken.group()!r} looks like text that was decoded wrongly before; find a clean copy"
    lost = text.find("\ufffd")
    if lost >= 0:
        line = text.count("\n", 0, lost) + 1
        return f"line {line}: a character was lost before (\ufffd); find a clean copy"
    return ""
