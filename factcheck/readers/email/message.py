"""A message's parts, as the standard library takes them apart: headers, bodies, attachments."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import errors, message_from_bytes
from email.message import EmailMessage
from email.policy import EmailPolicy
from email.utils import parseaddr, parsedate_to_datetime

from factcheck.errors import ReadError
from factcheck.model import Value
from factcheck.text.decode import decode

_LONGEST_HEADER = 4_000  # characters; the library reads longer ones in more than linear time
_MOST_PARTS = 2_000
_SUFFIXES = {  # of what is attached under a name that has none
    "text/plain": ".txt", "text/html": ".html", "text/csv": ".csv", "text/vtt": ".vtt", "text/markdown": ".md",
    "application/pdf": ".pdf", "application/json": ".json", "application/zip": ".zip", "application/rtf": ".rtf",
    "message/rfc822": ".eml",
}  # fmt: skip
_HAS_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,10}\Z")
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]+")
# What the library raises on headers that break its own rules.
_BROKEN = (errors.MessageError, LookupError, ValueError, TypeError, AttributeError, RecursionError)
_NO_MESSAGE = "this is no e-mail message: it does not begin with headers such as “From:” and “Date:”"


class Body(Value, frozen=True):
    """Words of the message itself, with ``\\n`` as line ends; ``html`` when they are a web page."""

    text: str
    html: bool


class Attached(Value, frozen=True):
    name: str
    data: bytes


class Mail(Value, frozen=True):
    """A message. ``date`` is the day it says it was sent on (YYYY-MM-DD, in the sender's time zone), or ""."""

    sender: str
    date: str
    subject: str
    bodies: tuple[Body, ...]
    attached: tuple[Attached, ...]
    notices: tuple[str, ...]


class _Careful(EmailPolicy):
    """The library's modern policy, which never parses more of a header than people write, and none that breaks it."""

    def header_fetch_parse(self, name: str, value: str) -> str:
        try:
            return str(super().header_fetch_parse(name, value[:_LONGEST_HEADER]))
        except _BROKEN:
            return ""


def open_mail(data: bytes) -> Mail:
    """Take a message apart. Raises ReadError for what is no message, is encrypted or is nested too deeply."""
    try:
        message = message_from_bytes(data, policy=_Careful())
        if not isinstance(message, EmailMessage) or not message.keys():
            raise ReadError(_NO_MESSAGE, hint="save the message as a file from your mail program")
        return _mail(message)
    except RecursionError as e:
        raise ReadError("its parts are nested too deeply", hint="forward the message itself and save that") from e
    except _BROKEN as e:
        raise ReadError(f"this message is damaged ({type(e).__name__})", hint="save it once more") from e


def _mail(message: EmailMessage) -> Mail:
    bodies, attached, notices = list[Body](), list[Attached](), list[str]()
    for part in _leaves(message):
        kind = part.get_content_type()
        if kind in ("application/pkcs7-mime", "application/pgp-encrypted"):
            raise ReadError("the message is encrypted", hint="open it in your mail program and save its text")
        name = _one_line(part.get_filename() or "")
        words = kind.startswith(("text/", "multipart/"))  # of a container without its boundary all is text
        if words and not name and part.get_content_disposition() != "attachment":
            _body(part, bodies, notices)
        elif name or kind == "message/rfc822" or part.get_content_disposition() == "attachment":
            attached.append(_attached(part, name or f"{len(attached) + 1}"))
    sender = parseaddr(_header(message, "From"))
    return Mail(
        sender=_one_line(sender[0] or sender[1]),
        date=_date(_header(message, "Date")),
        subject=_one_line(_header(message, "Subject")),
        bodies=tuple(bodies),
        attached=tuple(attached),
        notices=tuple(notices),
    )


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that are no containers, in order; of alternatives the plain one, attached messages whole."""
    waiting = [message]
    for _ in range(_MOST_PARTS):
        if not waiting:
            return
        part = waiting.pop()
        if part.get_content_type() == "message/rfc822" and part is not message:
            yield part
        elif part.is_multipart():
            inner = [p for p in part.get_payload() if isinstance(p, EmailMessage)]
            waiting += reversed(_best(inner) if part.get_content_subtype() == "alternative" else inner)
        else:
            yield part
    raise ReadError(f"it has more than {_MOST_PARTS} parts", hint="is this a message?")


def _best(alternatives: list[EmailMessage]) -> list[EmailMessage]:
    """The plain text if it says anything, else the last, which the sender's program thinks the best."""
    plain = [p for p in alternatives if p.get_content_type() == "text/plain" and _bytes(p).strip()]
    return plain[:1] or alternatives[-1:]


def _bytes(part: EmailMessage) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _body(part: EmailMessage, bodies: list[Body], notices: list[str]) -> None:
    data = _bytes(part)
    if not data.strip():
        return
    decoded = decode(data, part.get_content_charset() or "")
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n")
    bodies.append(Body(text, part.get_content_type() == "text/html"))
    if decoded.notice:
        notices.append(decoded.notice)


def _attached(part: EmailMessage, name: str) -> Attached:
    kind = part.get_content_type()
    if not _HAS_SUFFIX.search(name):
        name += _SUFFIXES.get(kind, "")
    if kind == "message/rfc822":
        inner = part.get_payload()
        first = inner[0] if isinstance(inner, list) and inner else None
        return Attached(name, first.as_bytes() if isinstance(first, EmailMessage) else b"")
    data, charset = _bytes(part), part.get_content_charset()
    if kind.startswith("text/") and charset and data.strip():
        try:
            data = decode(data, charset).text.encode("utf-8-sig", "replace")
        except ReadError:
            return Attached(name, data)
    return Attached(name, data)


def _header(message: EmailMessage, name: str) -> str:
    return str(message[name] or "")


def _one_line(text: str) -> str:
    return " ".join(_UNSAFE.sub(" ", text).split())[:300]


def _date(header: str) -> str:
    try:
        return parsedate_to_datetime(header).date().isoformat()
    except (ValueError, TypeError, OverflowError, IndexError):
        return ""
