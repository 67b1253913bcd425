"""Files as other programs write them, made with the libraries that know their formats. What is quoted is PLANTED."""

from __future__ import annotations

import io
import json
import zipfile
from email.message import EmailMessage

import pysubs2
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter
from webvtt import Caption, WebVTT

PLANTED = "We are not going to close the library on Elm Street, whatever you have read."
HALVES = ("We are not going to close the library", "on Elm Street, whatever you have read.")
ARABIC = "قالت رئيسة البلدية إن المكتبة لن تغلق أبوابها هذا العام"
HEBREW = "ראש העיר אמרה שהספרייה לא תיסגר השנה ולא בשנה הבאה"
JAPANESE = "市長は図書館を閉めないと言った。来年も開いている。"
QUESTION = "Will you close the library, or will it stay where it is?"


def srt(*cues: tuple[float, str], encoding: str = "utf-8") -> bytes:
    """Subtitles with a cue of two seconds at each time."""
    file = pysubs2.SSAFile()
    for start, text in cues:
        file.append(pysubs2.SSAEvent(start=int(start * 1000), end=int(start * 1000) + 2000, text=text))
    return file.to_string("srt").encode(encoding)


def vtt(*cues: tuple[int, str]) -> bytes:
    file = WebVTT()
    for start, text in cues:
        clock = "{:02}:{:02}:{:02}.000".format
        end = start + 2
        file.captions.append(
            Caption(
                clock(start // 3600, start // 60 % 60, start % 60), clock(end // 3600, end // 60 % 60, end % 60), text
            )
        )
    return file.content.encode()


def rolling(*lines: str) -> bytes:
    """Captions as a video site makes them by machine: each line comes twice, and once more by itself."""
    cues = ["WEBVTT\nKind: captions\nLanguage: en\n"]
    before = " "
    for i, line in enumerate(lines):
        words = line.split()
        timed = words[0] + "".join(f"<00:00:{i * 3:02}.500><c> {w}</c>" for w in words[1:])
        cues.append(f"00:00:{i * 3:02}.000 --> 00:00:{i * 3 + 2:02}.990 align:start\n{before}\n{timed}\n")
        cues.append(f"00:00:{i * 3 + 2:02}.990 --> 00:00:{i * 3 + 3:02}.000 align:start\n{line}\n \n")
        before = line
    return "\n".join(cues).encode()


def as_json(content: object) -> bytes:
    return json.dumps(content, ensure_ascii=False, indent=1).encode()


def mail(body: str, sender: str = "Dana Reyes <dana@town.example>", **more: str) -> EmailMessage:
    """A message of 14 March 2024. ``more``: ``charset``, ``cte`` and ``subtype`` of its text."""
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "Omar Diaz <omar@press.example>"
    message["Subject"] = "Re: The library"
    message["Date"] = "Thu, 14 Mar 2024 10:22:00 -0400"
    message.set_content(body, **more)
    return message


def with_html(message: EmailMessage, page: str) -> EmailMessage:
    message.add_alternative(page, subtype="html")
    return message


def attached(message: EmailMessage, name: str, data: bytes | str | EmailMessage) -> EmailMessage:
    if isinstance(data, bytes):
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    else:
        message.add_attachment(data, filename=name)
    return message


def box(*messages: EmailMessage) -> bytes:
    """A mail box, with the lines that part messages, and ">From " for a line that would."""
    parts = []
    for message in messages:
        text = bytes(message).replace(b"\nFrom ", b"\n>From ")
        parts.append(b"From MAILER Thu Mar 14 10:22:00 2024\n" + text + b"\n")
    return b"".join(parts)


def archive(**files: bytes) -> bytes:
    """A zip archive; "__" in a name is "/" and "_" a full stop."""
    return zipped({name.replace("__", "/").replace("_", "."): data for name, data in files.items()})


def zipped(files: dict[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as out:
        for name, data in files.items():
            out.writestr(name, data)
    return made.getvalue()


def warc(*pages: tuple[str, bytes, str], gzip: bool = True) -> bytes:
    """A web archive of (address, page, content type), with the requests and a picture that come along."""
    made = io.BytesIO()
    writer = WARCWriter(made, gzip=gzip)
    writer.write_record(writer.create_warcinfo_record("a.warc", {"software": "test"}))
    for address, page, kind in pages:
        writer.write_record(_record(writer, address, "request", b"", StatusAndHeaders("GET / HTTP/1.1", [])))
        headers = StatusAndHeaders("200 OK", [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(_record(writer, address, "response", page, headers))
        picture = StatusAndHeaders("200 OK", [("Content-Type", "image/png")], protocol="HTTP/1.1")
        writer.write_record(_record(writer, address + "/logo.png", "response", b"\x89PNG", picture))
    return made.getvalue()


def _record(writer: WARCWriter, address: str, kind: str, payload: bytes, headers: StatusAndHeaders) -> object:
    return writer.create_warc_record(
        address,
        kind,
        payload=io.BytesIO(payload),
        http_headers=headers,
        warc_headers_dict={"WARC-Date": "2024-03-15T08:00:00Z"},
    )


def page(*paragraphs: str, head: str = "") -> str:
    body = "".join(f"<p>{p}</p>\n" for p in paragraphs)
    top = f"<!DOCTYPE html>\n<html lang=en><head><title>Library</title>{head}</head>"
    return f"{top}<body><main>\n{body}</main></body></html>"
