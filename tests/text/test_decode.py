from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import ReadError
from factcheck.text.decode import decode

SAVE = "save its text as a .txt file and read that"
LOOK = "type out the words, or run text recognition over it first"
GONE = "the file is damaged or cut off; fetch it again"
NONE = "no text — the file is empty or holds only white space"

REFUSED = {
    "empty": (b"", NONE),
    "white space": (b" \r\n\t\n", NONE),
    "only a byte order mark": (b"\xef\xbb\xbf", NONE),
    "PDF": (b"%PDF-1.7\n%\xe2\xe3", f"this is a PDF, not text — {SAVE}"),
    "zip": (b"PK\x03\x04rest", f"this is a zip archive or an office document, not text — {SAVE}"),
    "OLE": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"this is an old office document, not text — {SAVE}"),
    "gzip": (b"\x1f\x8b\x08\x00", "this is a gzip archive, not text — unpack it first"),
    "PNG": (b"\x89PNG\r\n\x1a\n", f"this is a PNG picture, not text — {LOOK}"),
    "JPEG": (b"\xff\xd8\xff\xe0", f"this is a JPEG picture, not text — {LOOK}"),
    "zero bytes": (b"a line\nanother\0one", f"this is a binary file: it holds zero bytes — {SAVE}"),
    "control characters": (b"\x01\x02\x03words\x04\x05\x06", f"this is a binary file, not text — {SAVE}"),
    "UTF-16 without a mark": ("words".encode("utf-16-le"), f"this is a binary file: it holds zero bytes — {SAVE}"),
    "truncated UTF-16": (b"\xff\xfea\0b", f"its first bytes say UTF-16-LE, but byte 5 does not fit — {GONE}"),
    "UTF-8 mark, other bytes": (b"\xef\xbb\xbfcaf\xe9", f"its first bytes say UTF-8, but byte 7 does not fit — {GONE}"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_refused(data: bytes, message: str) -> None:
    with pytest.raises(ReadError) as error:
        decode(data)
    assert str(error.value) == message


WORDS = "The mayor’s café — “open”, she said of the naïve plan."
RUSSIAN = "Мэр города сказал, что библиотека останется открытой до конца года."
JAPANESE = "市長は図書館を閉めないと言った。来年も開いている。"
READ = {
    "ASCII": (b"words", "", "utf-8"),
    "UTF-8": (WORDS.encode(), "", "utf-8"),
    "UTF-8 with a mark": (b"\xef\xbb\xbf" + WORDS.encode(), "", "utf-8"),
    "UTF-16, little end first": (b"\xff\xfe" + WORDS.encode("utf-16-le"), "", "utf-16-le"),
    "UTF-16, big end first": (b"\xfe\xff" + WORDS.encode("utf-16-be"), "", "utf-16-be"),
    "UTF-32": (b"\xff\xfe\0\0" + WORDS.encode("utf-32-le"), "", "utf-32-le"),
    "declared": (RUSSIAN.encode("koi8-r"), "KOI8-R", "koi8-r"),
    "declared Latin-1 means windows-1252": (WORDS.encode("cp1252"), "iso-8859-1", "cp1252"),
    "declared, seven bits": (JAPANESE.encode("iso2022_jp"), "iso-2022-jp", "iso2022_jp"),
    "declared wrongly": (WORDS.encode(), "iso-8859-1", "utf-8"),
    "declared as what is no text": (WORDS.encode(), "punycode", "utf-8"),
    "declared as nonsense": (WORDS.encode(), "klingon", "utf-8"),
    "Western, not declared": (WORDS.encode("cp1252"), "", "cp1252"),
    "Russian, not declared": (RUSSIAN.encode("cp1251"), "", "cp1251"),
}
MEANT = {"declared": RUSSIAN, "declared, seven bits": JAPANESE, "Russian, not declared": RUSSIAN, "ASCII": "words"}


@pytest.mark.parametrize("case", READ)
def test_read(case: str) -> None:
    data, declared, encoding = READ[case]
    decoded = decode(data, declared)
    assert (decoded.text, decoded.encoding) == (MEANT.get(case, WORDS), encoding)


NOTICES = {
    "plain": (b"words", "", ""),
    "right accents": ("Ça va, São Tomé? Âge 3".encode(), "", ""),
    "a guess": (
        WORDS.encode("cp1252"),
        "",
        "the encoding is a guess: read as cp1252; check the accented letters, or save the file as UTF-8",
    ),
    "declared wrongly": (WORDS.encode(), "koi8-r", "the page says koi8-r but is UTF-8; read as UTF-8"),
    "decoded wrongly before": (
        "one\ntheyâ€™re".encode(),
        "",
        "line 2: 'â€™' looks like text that was decoded wrongly before; find a clean copy",
    ),
    "lost characters": ("one\n\ufffd".encode(), "", "line 2: a character was lost before (\ufffd); find a clean copy"),
}


@pytest.mark.parametrize(("data", "declared", "notice"), NOTICES.values(), ids=NOTICES)
def test_notice(data: bytes, declared: str, notice: str) -> None:
    assert decode(data, declared).notice == notice


@given(st.binary(max_size=200), st.sampled_from(["", "utf-8", "shift_jis", "utf-16", "zip", "x\0y"]))
def test_any_bytes_give_text_or_a_reason(data: bytes, declared: str) -> None:
    try:
        told = decode(data, declared).text
    except ReadError as error:
        told = error.hint
    assert told.strip()
