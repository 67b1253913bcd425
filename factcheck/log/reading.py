"""From YAML nodes to a Log, refusing whatever cannot be trusted."""

from __future__ import annotations

from factcheck.errors import LogError
from factcheck.files import leaves_folder
from factcheck.log.keys import ARTICLE, AT, CLAIM, LOG, MARK, SPEAKER, VERSION
from factcheck.model import ArticleCard, Claim, ClaimKind, Log, Mark, MarkIs, Selector, Speaker
from factcheck.text.when import parse_when
from factcheck.yamltext import Node, Record, nearest

LISTS = ("claims", "gone")  # the keys of a log that hold claims


def read_log(root: Node, file: str) -> Log:
    """The log that a YAML file says. Raises LogError with line, column and the likely fix."""
    record = _head(root, file)
    card, speakers = _card(record)
    known, seen = {s.id for s in speakers}, dict[str, int]()
    claims = tuple(_claims(record, "claims", known, seen))
    if not claims:
        record.fail("claims", "there is nothing to check: the log has no claims", "run factcheck extract, or add one")
    return Log(card, speakers, claims, tuple(_claims(record, "gone", known, seen)))


def read_claimless(root: Node, file: str) -> tuple[ArticleCard, tuple[Speaker, ...]]:
    """What a log says before its claims. Raises LogError."""
    return _card(_head(root, file))


def read_claim(node: Node, file: str) -> Claim:
    """One claim of a log; whether its speaker is known there is for others to see. Raises LogError."""
    return _claim(Record(node, "a claim", CLAIM, file, LogError))


def _head(root: Node, file: str) -> Record:
    record = Record(root, "the log", LOG, file, LogError)
    version = record.required("version", f"write version: {VERSION} at the top")
    if version != str(VERSION):
        record.fail("version", f"version {version} is not known to this factcheck", f"it reads version {VERSION}")
    return record


def _card(log: Record) -> tuple[ArticleCard, tuple[Speaker, ...]]:
    article = log.record("article", ARTICLE)
    if article is None:
        log.fail("article", "the log names no article", "write article: with file: seeds/NAME below it")
    return _article(article), _speakers(log)


def _article(record: Record) -> ArticleCard:
    file = record.required("file", "name the article's file, from the desk's folder")
    if leaves_folder(file):
        record.fail("file", f"{file!r} leads out of the desk", "name a file below the desk, with /, without ..")
    return ArticleCard(
        file=file,
        title=record.text("title"),
        author=record.text("author"),
        published=record.date("published", parse_when),
        sha256=record.text("sha256"),
        offered=tuple(record.text("offered").split()),
    )


def _speakers(log: Record) -> tuple[Speaker, ...]:
    speakers: dict[str, Speaker] = {}
    for record in log.records("speakers", SPEAKER, "a speaker"):
        key = record.required("id", "give each speaker a short id, such as id: reyes")
        if key in speakers:
            record.fail("id", f"the speaker id {key!r} is used twice", "give each speaker an id of their own")
        name = record.required("name", "write the full name, such as name: Dana Reyes")
        speakers[key] = Speaker(name, record.texts("aliases"), key)
    return tuple(speakers.values())


def _claims(log: Record, key: str, speakers: set[str], seen: dict[str, int]) -> list[Claim]:
    """The claims under one key; ``seen`` has the line of every id so far."""
    claims: list[Claim] = []
    for record in log.records(key, CLAIM, "a claim"):
        claim = _claim(record)
        _require_speaker(record, claim.speaker, speakers)
        if claim.id in seen:
            told = f"the claim id {claim.id!r} is used twice (first in line {seen[claim.id]})"
            record.fail("id", told, "give each claim an id of its own")
        seen[claim.id] = record.at[0]
        claims.append(claim)
    return claims


def _require_speaker(claim: Record, speaker: str, known: set[str]) -> None:
    if speaker and speaker not in known:
        hint = f"{nearest(speaker, known)}; or add it under speakers:" if known else "add it under speakers:"
        claim.fail("speaker", f"{speaker!r} is the id of no speaker in this log", hint)


def _claim(record: Record) -> Claim:
    guessed = record.texts("guessed")
    for name in guessed:
        if name not in CLAIM:
            record.fail("guessed", f"{name!r} is not a key of a claim", nearest(name, CLAIM))
    return Claim(
        id=record.required("id", "give each claim a short id, such as id: q1"),
        kind=record.choice("kind", ClaimKind),
        text=record.required("text", "write the words as the article prints them"),
        speaker=record.text("speaker").strip(),
        date=record.date("date", parse_when),
        occasion=record.text("occasion"),
        at=_selector(record.record("at", AT)),
        sources=record.texts("sources"),
        need=record.number("need", default=1, least=1),
        guessed=guessed,
        note=record.text("note"),
        mark=_mark(record.record("mark", MARK)),
    )


def _selector(record: Record | None) -> Selector:
    if record is None:
        return Selector()
    return Selector(record.number("line", default=0, least=0), record.text("prefix"), record.text("suffix"))


def _mark(record: Record | None) -> Mark:
    if record is None:
        return Mark()
    return Mark(
        status=record.choice("is", MarkIs, MarkIs.OPEN),
        by=record.text("by"),
        on=record.date("on", parse_when),
        note=record.text("note"),
        basis=record.text("basis"),
    )
