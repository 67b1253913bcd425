"""From a Log to YAML: a fresh file, or the few characters of an old one that change."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.log.keys import AT, CLAIM, MARK, VERSION
from factcheck.model import ArticleCard, Claim, ClaimKind, Log, Mark, Selector, Speaker
from factcheck.yamltext import Change, Mapping, Plain, flow, lines, set_value

SCHEMA_FILE = "claims.schema.json"  # beside the logs

_TOP = f"""\
# yaml-language-server: $schema=./{SCHEMA_FILE}
# What factcheck took from the article. `guessed` names what it inferred rather than read:
# where a guess is wrong, correct the value; then remove its word from `guessed`.
"""
_TEXT = ("text",)  # the keys written as block text
_A_LINE = 10  # fingerprints on a line


def new_log(log: Log) -> str:
    """A fresh log file, as ``factcheck extract`` writes it."""
    card = {key: value for key, value in article_pairs(log.article).items() if value or key != "offered"}
    out = [f"version: {VERSION}", "article:", *lines(card, ("offered",), 2)]
    out.append("speakers:" if log.speakers else "speakers: []")
    out += [speaker_item(speaker, 2) for speaker in log.speakers]
    out.append("claims:" if log.claims else "claims: []")
    out += [claim_item(claim, 2) for claim in log.claims]
    if log.gone:
        out += ["gone:", *(claim_item(claim, 2) for claim in log.gone)]
    return _TOP + "\n".join(out) + "\n"


def article_pairs(article: ArticleCard) -> dict[str, str]:
    """What a log says of its article, by key."""
    rows = range(0, len(article.offered), _A_LINE)
    return {
        "file": article.file,
        "title": article.title,
        "author": article.author,
        "published": article.published,
        "sha256": article.sha256,
        "offered": "\n".join(" ".join(article.offered[i : i + _A_LINE]) for i in rows),
    }


def speaker_item(speaker: Speaker, dash: int) -> str:
    """A speaker as an item of a list whose dashes stand in column ``dash``, from 0."""
    return f"{' ' * dash}- {flow({'id': speaker.id, 'name': speaker.name, 'aliases': speaker.aliases})}"


def claim_item(claim: Claim, dash: int) -> str:
    """A claim as an item of a list whose dashes stand in column ``dash``, from 0."""
    first, *rest = lines(pairs(claim), _TEXT, dash + 2)
    return "\n".join([f"{' ' * dash}- {first.lstrip()}", *rest])


def pairs(claim: Claim) -> dict[str, Plain]:
    """A claim as the log writes it; some keys are left out while empty."""
    written: dict[str, Plain] = {
        "id": claim.id,
        "kind": claim.kind.value,
        "text": claim.text,
        "speaker": claim.speaker,
        "date": claim.date,
        "occasion": claim.occasion,
        "guessed": claim.guessed,
        "at": _at(claim.at),
        "sources": claim.sources,
        "need": claim.need,
        "note": claim.note,
        "mark": _mark(claim.mark),
    }
    unneeded = ("occasion", "guessed") if claim.kind is ClaimKind.QUOTE else ("occasion", "guessed", "speaker")
    return {key: value for key, value in written.items() if value or key not in unneeded}


def _at(at: Selector) -> dict[str, Plain]:
    return {"line": at.line, "prefix": at.prefix, "suffix": at.suffix}


def _mark(mark: Mark) -> dict[str, Plain]:
    return {"is": mark.status.value, "by": mark.by, "on": mark.on, "note": mark.note, "basis": mark.basis}


def changes(text: str, node: Mapping, old: Claim, new: Claim) -> Iterator[Change]:
    """What to change in ``text`` so that the claim at ``node`` says ``new`` instead of ``old``."""
    before, after = _all(old), _all(new)
    for key in CLAIM:
        if key not in ("at", "mark") and before[key] != after[key]:
            yield set_value(text, node, key, after[key])
    yield from _inner(text, node, "at", AT, (_at(old.at), _at(new.at)))
    yield from _inner(text, node, "mark", MARK, (_mark(old.mark), _mark(new.mark)))


def _all(claim: Claim) -> dict[str, Plain]:
    return {"speaker": claim.speaker, "occasion": claim.occasion, "guessed": claim.guessed, **pairs(claim)}


def _inner(
    text: str, node: Mapping, key: str, keys: dict[str, str], values: tuple[dict[str, Plain], dict[str, Plain]]
) -> Iterator[Change]:
    """The changes in a mapping within a claim, one value at a time so that comments in it stay."""
    before, after = values
    there = node.get(key)
    if before == after:
        return
    if not isinstance(there, Mapping):
        yield set_value(text, node, key, after)
        return
    for name in keys:
        if before[name] != after[name]:
            yield set_value(text, there, name, after[name])
