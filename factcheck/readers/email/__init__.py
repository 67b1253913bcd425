"""E-mail: one message (.eml) or a box of them (.mbox), what is attached read by its own reader."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.errors import ReadError
from factcheck.model import Document, Metadata, replace
from factcheck.readers.email.message import Mail, open_mail
from factcheck.readers.email.replies import numbered, read_plain, stretches_of_page, turns_of
from factcheck.text.parts import Part, Within, join

_BEGINS = re.compile(rb"(?:\A|(?<=\n)\r?\n|(?<=\n))From [^\n]{1,300}\n(?=[!-9;-~]{1,100}:)")
_ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
_NO_TEXT = "no text"
_NO_WORDS = "the message has no words; what is attached to it cannot be read either"


def read_eml(data: bytes, name: str, within: Within) -> Document:
    """The Document of one message. Raises ReadError when neither it nor what is attached has words."""
    mail = open_mail(data)
    return replace(_read(mail, within, "eml"), metadata=_about(mail))


def read_mbox(data: bytes, name: str, within: Within) -> Document:
    """The Document of a box, each message a part. Raises ReadError when there is none that can be read."""
    parts, notices, mails = [], [], []
    for number, message in enumerate(_messages(data), start=1):
        try:
            within.take(0)
            mail = open_mail(message)
            parts.append(Part(f"message {number}", _read(mail, within, "eml")))
            mails.append(mail)
        except ReadError as e:
            if within.spent:
                raise
            notices.append(f"message {number} is not read: {e.reason}")
    if not parts:
        told = notices[0] if notices else "no message begins with a line “From …” and headers"
        raise ReadError(f"this is no mail box that can be read: {told}", hint="export the messages once more")
    document = join(parts, "mbox")
    about = _about(mails[0]) if len(mails) == 1 else Metadata()
    return replace(document, metadata=about, notices=(*document.notices, *notices))


def _messages(data: bytes) -> Iterator[bytes]:
    """The messages of a box, after the lines that part them; ">From " is "From " again."""
    begins = list(_BEGINS.finditer(data))
    ends = [m.start() for m in begins[1:]] + [len(data)]
    for begin, end in zip(begins, ends, strict=False):
        yield _ESCAPED.sub(rb"\1", data[begin.end() : end])


def _about(mail: Mail) -> Metadata:
    return Metadata(title=mail.subject, author=mail.sender, published=mail.date)


def _read(mail: Mail, within: Within, format: str) -> Document:
    """The message's own text, then what is attached to it; what cannot be read is told in the notices."""
    parts, notices = [Part("", d) for d in _bodies(mail, within)], []
    for attached in mail.attached:
        try:
            document = within.read(attached.data, attached.name)
        except ReadError as e:
            if within.spent:
                raise
            notices.append(f"attachment {attached.name} is not read: {e.reason}")
            continue
        if document.text.strip():
            notices.append(f"attachment {attached.name} is read too")
            parts.append(Part(f"attachment {attached.name}", document))
    if not parts:
        raise ReadError("; ".join([_NO_TEXT, *notices]), hint=_NO_WORDS)
    document = join(parts, format)
    return replace(document, notices=(*mail.notices, *document.notices, *notices))


def _bodies(mail: Mail, within: Within) -> Iterator[Document]:
    for body in mail.bodies:
        if body.html:
            try:
                page = within.read_page(body.text.encode("utf-8-sig", "replace"))
            except ReadError:  # a page of one picture
                continue
            document, stretches = numbered(replace(page, notices=())), stretches_of_page(page)
        else:
            document, stretches = read_plain(body.text)
        if document.text.strip():
            turns = turns_of(document.text, document.blocks, stretches, (mail.sender, mail.date))
            yield replace(document, turns=tuple(turns))
