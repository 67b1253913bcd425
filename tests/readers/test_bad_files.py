"""Files that are broken, that lie, or that attack: each gives words or one clear line, and soon."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from email.message import EmailMessage

import pytest

from factcheck.errors import ReadError
from factcheck.readers import read
from tests.readers.made import (
    PLANTED,
    archive,
    as_json,
    attached,
    box,
    mail,
    page,
    srt,
    vtt,
    warc,
    zipped,
)

SEGMENTS = as_json({"segments": [{"start": 1.0, "end": 2.0, "text": PLANTED}]})
CSV = f'speaker,text\nDana Reyes,"{PLANTED}"\n'.encode()
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n"
MEGABYTE = 1_000_000


def linked() -> bytes:
    """An archive with a link out of it."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as out:
        link = zipfile.ZipInfo("talk.txt")
        link.external_attr = 0o120777 << 16
        out.writestr(link, "/etc/passwd")
    return made.getvalue()


def locked() -> bytes:
    """An archive whose file says that it is encrypted."""
    data = bytearray(archive(a_txt=PLANTED.encode()))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


def nested(depth: int) -> bytes:
    data = PLANTED.encode()
    name = "a.txt"
    for _ in range(depth):
        data, name = zipped({name: data}), "a.zip"
    return data


def deep_mail(depth: int) -> bytes:
    """Multipart in multipart, so many times."""
    head = "From: a@b.example\nMIME-Version: 1.0\n"
    return (
        head + "".join(f'Content-Type: multipart/mixed; boundary="b{i}"\n\n--b{i}\n' for i in range(depth))
    ).encode() + b"\nwords\n"


def forwarded(depth: int) -> bytes:
    message = mail(PLANTED)
    for _ in range(depth):
        message = attached(mail("See below."), "fwd.eml", message)
    return bytes(message)


def encrypted() -> bytes:
    message = EmailMessage()
    message["From"] = "a@b.example"
    message.set_content(b"\x30\x82", maintype="application", subtype="pkcs7-mime")
    return bytes(message)


def bomb(megabytes: int) -> bytes:
    return zipped({"a.txt": b"word " * (megabytes * MEGABYTE // 5)})


def bombs(count: int, megabytes: int) -> bytes:
    return zipped({f"{i}.zip": bomb(megabytes) for i in range(count)})


def lying() -> bytes:
    """An archive that says its file is small."""
    data = bytearray(zipped({"a.txt": b"word " * MEGABYTE}))
    for start in (data.index(b"PK\x03\x04") + 22, data.index(b"PK\x01\x02") + 24):
        data[start : start + 4] = (100).to_bytes(4, "little")
    return bytes(data)


# file name: its bytes, and a part of the line that a person is shown
UNREADABLE: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    "empty.srt": (b"", "no text"),
    "empty.vtt": (b"", "no text"),
    "empty.json": (b"", "no text"),
    "empty.csv": (b" \n", "no text"),
    "empty.eml": (b"", "no text"),
    "empty.mbox": (b"", "no text"),
    "empty.warc": (b"", "no text"),
    "empty.zip": (b"", "no text"),
    "only a header.vtt": (b"WEBVTT\n\n", "no words with a time"),
    "no header.vtt": (vtt((1, PLANTED)).replace(b"WEBVTT", b"NOTE"), "no WebVTT"),
    "no times.srt": (PLANTED.encode(), "no words with a time"),
    "only times.srt": (srt((1, ""), (2, "")), "no words with a time"),
    "truncated before a word.srt": (srt((1, PLANTED))[:20], "no words with a time"),
    "zeros.srt": (srt((1, PLANTED)).replace(b"library", b"libr\0ry"), "zero bytes"),
    "zeros.json": (SEGMENTS.replace(b"library", b"libr\0ry"), "zero bytes"),
    "zeros.csv": (CSV.replace(b"library", b"libr\0ry"), "zero bytes"),
    "a PDF.srt": (PDF, "this is a PDF"),
    "a PDF.json": (PDF, "this is a PDF"),
    "a PDF.csv": (PDF, "this is a PDF"),
    "a PDF.eml": (PDF, "no e-mail message"),
    "a PDF.zip": (PDF, "no zip archive"),
    "a PDF.warc": (PDF, "no web archive"),
    "a zip.vtt": (archive(a_txt=b"words"), "a zip archive"),
    "a picture.csv": (b"\x89PNG\r\n\x1a\n", "a PNG picture"),
    "half a BOM.json": (b"\xff\xfe{\0}", "UTF-16"),
    "truncated.json": (SEGMENTS[:-5], "no JSON"),
    "trailing comma.json": (b'[{"text": "a", "start": 1},]', "no JSON"),
    "prose.json": (PLANTED.encode(), "no JSON"),
    "a number.json": (b"12", "no list of words"),
    "no words.json": (b'{"segments": [{"start": 1, "text": ""}]}', "no list of words"),
    "no times.json": (as_json([{"text": PLANTED}]), "no list of words"),
    "another kind.json": (as_json({"name": "factcheck", "dependencies": {"a": "1"}}), "no list of words"),
    "deep lists.json": (b"[" * MEGABYTE, "nested too deeply"),
    "deep objects.json": (b'{"a":' * MEGABYTE, "nested too deeply"),
    "numbers.csv": (b"a\n1\n3\n", "none of its columns holds statements; the first row has: a"),
    "names.csv": (b"Dana,Reyes\nOmar,Diaz\n", "none of its columns"),
    "only a header.csv": (b"speaker,text\n", "no text"),
    "quotes.csv": (b'"' * 100_000, "none of its columns"),
    "unclosed.csv": (b'speaker,text\nDana,"' + b"words\n" * 300_000, "never closed"),
    "commas.csv": (b"," * 100_000, "columns"),
    "long line.csv": (lambda: b"speaker,text\nDana," + b"x" * 10 * MEGABYTE, "characters"),
    "one line.tsv": (lambda: b"a" * 60 * MEGABYTE, "characters"),
    "prose.eml": (b"\n" + PLANTED.encode(), "no e-mail message"),
    "encrypted.eml": (encrypted(), "encrypted"),
    "no words.eml": (bytes(mail("")), "no text"),
    "picture.eml": (bytes(attached(mail(""), "a.png", b"\x89PNG\r\n\x1a\n")), "attachment a.png is not read"),
    "zeros.eml": (bytes(mail("x")).replace(b"x\n", b"a\0b\n"), "zero bytes"),
    "no messages.mbox": (PLANTED.encode(), "no mail box"),
    "page of scripts.eml": (bytes(mail("<script>x</script>", subtype="html")), "no text"),
    "pictures.zip": (archive(a_png=b"\x89PNG", b_jpg=b"\xff\xd8"), "no file in it can be read"),
    "nothing.zip": (zipped({}), "no file in it can be read"),
    "truncated.zip": (archive(a_txt=PLANTED.encode() * 100)[:-30], "damaged"),
    "damaged.zip": (archive(a_txt=PLANTED.encode()).replace(b"PK\x01\x02", b"PK\x01\x03"), "damaged"),
    "climbing.zip": (zipped({"../../a.txt": b"words"}), "would leave its folder"),
    "climbing back.zip": (zipped({"a/..\\..\\b.txt": b"words"}), "would leave its folder"),
    "absolute.zip": (zipped({"/etc/a.txt": b"words"}), "would leave its folder"),
    "drive.zip": (zipped({"C:a.txt": b"words"}), "would leave its folder"),
    "link.zip": (linked(), "is a link"),
    "locked.zip": (locked(), "password"),
    "bomb.zip": (lambda: bomb(20), "not safe to open"),
    "bombs.zip": (lambda: bombs(3, 20), "no file in it can be read"),
    "lying.zip": (lambda: lying(), "cannot be unpacked"),
    "deep.zip": (nested(12), "deep"),
    "many files.zip": (lambda: zipped({f"{i}.txt": b"" for i in range(10_001)}), "more than 10,000 files"),
    "only pictures.warc": (warc(), "no page"),
    "truncated.warc.gz": (warc(("https://a.example", page(PLANTED).encode(), "text/html"))[:200], "no page"),
    "text.warc": (PLANTED.encode() * 10, "no page"),
    "not packed.gz": (b"\x1f\x8b\x08\x00" + b"\0" * 50, "no web archive"),
    "bomb.warc.gz": (
        lambda: warc(("https://a.example", b"<p>" + b"word " * 5 * MEGABYTE, "text/html")),
        "unpacks to more than",
    ),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_unreadable(name: str) -> None:
    made, told = UNREADABLE[name]
    data = made if isinstance(made, bytes) else made()
    with pytest.raises(ReadError) as error:
        read(data, name)
    line = str(error.value)
    assert (told in line, line.startswith(name), "\n" in line) == (True, True, False)


# These are broken too, but the words in them can be had.
READ: dict[str, bytes] = {
    "truncated.srt": srt((1, PLANTED), (4, PLANTED))[:-20],
    "letters for times.srt": b"1\n00:00:xx,000 --> 00:00:02,000\nNo.\n\n2\n00:00:03,000 --> 00:00:05,000\n"
    + PLANTED.encode(),
    "backwards.srt": srt((9, "Why?"), (1, PLANTED)),
    "lying encoding.html": page(PLANTED, head='<meta charset="utf-16">').encode(),
    "mixed encodings.srt": srt((1, PLANTED), (3, "Ça va, naïve")) + srt((5, "Ça va, naïve"), encoding="latin-1"),
    "unclosed tags.vtt": vtt((1, f"<v Dana><i><b>{PLANTED}")),
    "many tags.vtt": vtt((1, "<i>" * 50_000 + PLANTED)),
    "open brackets.vtt": vtt((1, PLANTED), (5, "<v " * 50_000)),
    "braces.srt": srt((1, PLANTED), (5, "BRACES")).replace(b"BRACES", b"{\\" * 50_000),
    "half the fields.json": as_json([{"text": PLANTED, "start": 1}, {"text": 5}, {"start": "x"}, None, {}]),
    "bad times.json": as_json([{"text": PLANTED, "start": 1e300, "end": -5}, {"text": "No.", "start": True}]),
    "ragged.csv": CSV + b"Omar\n\n,,,,,\nOmar,Yes,no,maybe\n",
    "bad base64.eml": bytes(mail(PLANTED)) + b"\n--x\nContent-Transfer-Encoding: base64\n\n!!!!\n",
    "unknown charset.eml": bytes(mail(PLANTED)).replace(b"utf-8", b"klingon-8"),
    "no boundary.eml": b"From: a@b.example\nContent-Type: multipart/mixed\n\n" + PLANTED.encode(),
    "bad date.eml": bytes(mail(PLANTED)).replace(b"14 Mar 2024", b"99 Foo 99999"),
    "long header.eml": b"From: " + b"(" * 200_000 + b"\n" + bytes(mail(PLANTED)),
    "long subject.eml": b"Subject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n" + bytes(mail(PLANTED)),
    "many lines.eml": bytes(mail(PLANTED)) + b"> > > >\n" * 100_000,
    "by turns.eml": bytes(mail(PLANTED)) + b"> a\nb\n" * 20_000,
    "marks.eml": bytes(mail(PLANTED)) + b">" * 500_000,
    "forwarded.eml": forwarded(2),
    "climbing name.eml": bytes(attached(mail(PLANTED), "../../a\u202etxt.exe", b"MZ")),
    "one broken.mbox": box(mail(""), mail(PLANTED)),
    "one unreadable.zip": zipped({"a.txt": PLANTED.encode(), "b.txt": b"\0\0", "c.pdf": b"%PDF-1.4"}),
    "rubbish of systems.zip": zipped({"__MACOSX/._a.txt": b"\0", ".DS_Store": b"\0", "a.txt": PLANTED.encode()}),
    "cut at the end.warc": warc(("https://a.example", page(PLANTED).encode(), "text/html"), gzip=False)[:-30],
}


@pytest.mark.parametrize("name", READ)
def test_read_all_the_same(name: str) -> None:
    assert PLANTED in read(READ[name], name).text


@pytest.mark.parametrize("depth", [50, 1_200])
def test_a_message_nested_beyond_reason(depth: int) -> None:
    try:
        told = read(deep_mail(depth), "deep.eml").text
    except ReadError as error:
        told = error.reason
    assert told


def test_no_more_is_read_than_lies_deep_enough() -> None:
    assert "files deep" in " ".join(read(forwarded(7), "a.eml").notices)


def test_a_box_has_only_so_many_messages() -> None:
    with pytest.raises(ReadError, match="more than 10,000 parts"):
        read(b"From x\nFrom: a@b.example\n\n\n" * 10_001, "a.mbox")


def test_archives_share_one_allowance() -> None:
    with pytest.raises(ReadError, match="it unpacks to more than 64 MB"):
        read(zipped({f"{i}.zip": zipped({"a.txt": bytes(range(65, 91)) * 300_000}) for i in range(12)}), "a.zip")


NOTICES = {
    "mojibake.srt": (srt((1, "Theyâ€™re going.")), "decoded wrongly before"),
    "mojibake.csv": (b"speaker,text\nDana,They\xc3\xa2\xe2\x82\xac\xe2\x84\xa2re going.\n", "decoded wrongly before"),
    "mojibake.eml": (bytes(mail("Theyâ€™re going.")), "decoded wrongly before"),
    "mojibake.zip": (zipped({"a.txt": "Theyâ€™re going.".encode()}), "in a.txt: line 1: 'â€™' looks like"),
    "a guess.srt": (srt((1, "Café."), encoding="cp1252"), "the encoding is a guess"),
    "columns.csv": (CSV, "words from “text”, speakers from “speaker”, dates from none"),
    "attachment.eml": (bytes(attached(mail("Hi."), "a.png", b"\x89")), "attachment a.png is not read: no reader"),
    "saved.warc": (warc(("https://a.example", page(PLANTED).encode(), "text/html")), "saved on 2024-03-15"),
}


@pytest.mark.parametrize(("name", "data", "told"), [(n, *case) for n, case in NOTICES.items()], ids=NOTICES)
def test_notice(name: str, data: bytes, told: str) -> None:
    assert told in "; ".join(read(data, name).notices)
