"""Sidecars: ``NAME.source.yaml`` beside ``NAME.ext`` says who speaks there, when, and where it is from."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import SourceError
from factcheck.files import read_file
from factcheck.model import Fetch, SourceCard, SourceKind, Speaker
from factcheck.text.when import parse_when
from factcheck.yamltext import Plain, Record, flow, lines, parse

SUFFIX = ".source.yaml"
_ONE_LINE = 80  # characters; a longer note is written as a block

CARD = {
    "id": "a short name, by which logs pin the source",
    "file": "the original, beside this sidecar",
    "title": "what to call it in a report",
    "speakers": "who says the words; the first speaks where the text names no one",
    "date": "when the words were said, or published",
    "kind": f"one of: {', '.join(SourceKind)}",
    "url": "where anyone can read it",
    "publisher": "who put it out",
    "primary": "true when these are the words themselves, false when someone reports them",
    "retrieved": "when the copy was made",
    "sha256": "the file's hash when it was added",
    "language": "such as en or ru",
    "same_origin": "sources with the same word here count once",
    "note": "anything the next reader should know",
    "confidential": "true when its words may be shown in no report",
    "archive": "where a copy stands in a public web archive",
    "guessed": "keys that were taken from what the file says of itself; remove a word once you have seen to it",
    "fetched": "each look at a web page, written by sources add and refresh",
}
_FETCH = {
    "at": "when",
    "url": "the address that answered in the end",
    "status": "the number of the answer, 200 for a page",
    "file": "the page as it was, beside this sidecar",
    "warc": "all that was sent, as it came, beside this sidecar",
    "sha256": "the hash of the page",
    "warc_sha256": "the hash of the WARC",
    "etag": "what the site calls this version",
    "modified": "when the site says it was changed",
}
_GUESSES = ("title", "date", "language")
_SPEAKER = {"id": "a short name", "name": "the full name", "aliases": "other names, as transcripts print them"}


def read_card(path: Path) -> SourceCard:
    """The card of one sidecar. Raises SourceError with line, column and the likely fix."""
    return card_of(read_file(path, SourceError), path)


def card_of(data: bytes, path: Path) -> SourceCard:
    """The card that stands, or shall stand, in the sidecar at ``path``. Raises SourceError."""
    file = str(path)
    record = Record(parse(data, file, SourceError).root, "a sidecar", CARD, file, SourceError)
    original = record.required("file", f"name the file beside the sidecar, such as file: {_stem(path)}.txt")
    if original.endswith(SUFFIX):
        record.fail("file", f"{original!r} is a sidecar itself", "name the original it describes")
    if not stands_beside(original):
        record.fail(
            "file", f"{original!r} is not beside the sidecar", "name a file in the same folder, without / or .."
        )
    return SourceCard(
        id=record.required("id", f"give the source a short id, such as id: {_stem(path)}"),
        file=original,
        title=record.text("title"),
        speakers=tuple(_speaker(r) for r in record.records("speakers", _SPEAKER, "a speaker")),
        date=record.date("date", parse_when),
        kind=record.choice("kind", SourceKind, SourceKind.OTHER),
        url=_url(record),
        publisher=record.text("publisher"),
        primary=record.flag("primary"),
        retrieved=record.date("retrieved", parse_when),
        sha256=_hash(record),
        language=record.text("language"),
        same_origin=record.text("same_origin"),
        note=record.text("note"),
        confidential=record.flag("confidential"),
        archive=_url(record, "archive"),
        guessed=_guessed(record),
        fetched=tuple(_fetch(r) for r in record.records("fetched", _FETCH, "a look at a web page")),
    )


def _guessed(record: Record) -> tuple[str, ...]:
    guessed = record.texts("guessed")
    for key in guessed:
        if key not in _GUESSES:
            record.fail("guessed", f"{key!r} is never guessed", f"known are: {', '.join(_GUESSES)}")
    return guessed


def _fetch(record: Record) -> Fetch:
    for key in ("file", "warc"):
        if record.text(key) and not stands_beside(record.text(key)):
            record.fail(key, f"{record.text(key)!r} is not beside the sidecar", "name a file in the same folder")
    return Fetch(
        at=record.text("at"),
        url=_url(record),
        status=record.number("status", 0, 0),
        file=record.text("file"),
        warc=record.text("warc"),
        sha256=_hash(record),
        warc_sha256=_hash(record, "warc_sha256"),
        etag=record.text("etag"),
        modified=record.text("modified"),
    )


def stands_beside(name: str) -> bool:
    """Whether a file's name is no way to another folder."""
    return name not in ("", ".", "..") and "/" not in name and "\\" not in name and "\0" not in name


def _stem(path: Path) -> str:
    return path.name.removesuffix(SUFFIX)


def _speaker(record: Record) -> Speaker:
    name = record.required("name", "write the full name, such as name: Dana Reyes")
    return Speaker(name, record.texts("aliases"), record.text("id"))


def _url(record: Record, key: str = "url") -> str:
    """The report makes a link of it, so it must be one that a browser may follow."""
    url = record.text(key).strip()
    if url and not url.lower().startswith(("https://", "http://")):
        record.fail(key, f"{url!r} is no web address", "write it in full, with https://")
    return url


def _hash(record: Record, key: str = "sha256") -> str:
    value = record.text(key).strip().lower()
    if value and (len(value) != 64 or set(value) - set("0123456789abcdef")):
        record.fail(key, "this is no SHA-256 (64 characters 0-9 a-f)", "remove the line, or: sha256sum FILE")
    return value


def card_text(card: SourceCard) -> str:
    """A fresh sidecar. Keys with nothing to say are left out."""
    head: dict[str, Plain] = {"id": card.id, "file": card.file, "title": card.title}
    speakers = [f"  - {flow({'name': s.name, 'aliases': s.aliases})}" for s in card.speakers]
    tail: dict[str, Plain] = {
        "date": card.date,
        "kind": card.kind.value,
        "url": card.url,
        "publisher": card.publisher,
        "primary": card.primary,
        "retrieved": card.retrieved,
        "sha256": card.sha256,
        "language": card.language,
        "same_origin": card.same_origin,
        "note": card.note,
        "archive": card.archive,
    }
    if card.confidential:
        tail["confidential"] = True
    if card.guessed:
        tail["guessed"] = card.guessed
    looks = [f"  - {flow(fetch_pairs(fetch))}" for fetch in card.fetched]
    parts = (
        _said(head),
        ["speakers:"] if speakers else [],
        speakers,
        _said(tail),
        ["fetched:"] if looks else [],
        looks,
    )
    return "\n".join(line for part in parts for line in part) + "\n"


def fetch_pairs(fetch: Fetch) -> dict[str, Plain]:
    """One look at a page, as a sidecar has it."""
    return {key: value for key in _FETCH if (value := getattr(fetch, key))}


def _said(pairs: dict[str, Plain]) -> list[str]:
    said = {key: value for key, value in pairs.items() if value != ""}
    return lines(said, [key for key in said if len(str(said[key])) > _ONE_LINE and key == "note"], 0)
