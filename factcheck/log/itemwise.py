"""A log read claim by claim, and each claim only once, as long as it is spelled the same.

Reading YAML takes far longer than all else that a mark costs, and a mark changes one claim
of thousands. So the claims of a log in the plain style are read each by itself, and kept.
One that stands as factcheck writes it needs no YAML at all: it is read by its lines, and
believed where writing what was read gives the same lines again, to the character.
Anything unusual, and anything wrong, is left to the reader of whole files, which says where.
"""

from __future__ import annotations

import json
import re
from collections import deque
from collections.abc import Iterable, Iterator
from functools import lru_cache

from factcheck.errors import LogError
from factcheck.log.reading import LISTS, read_claim, read_claimless
from factcheck.log.writing import claim_item
from factcheck.model import ArticleCard, Claim, Log, Span, Speaker, Value
from factcheck.yamltext import Listing, Mapping, Node, Scalar, items_of, parse

_CLAIMS = 16_384  # claims kept, some 2 kB each: several logs under review
_LOGS = 8
_NOWHERE, _START = Span(0, 0), (1, 1)  # of nodes that nobody asks where they stand

_STRING = r'"(?:[^"\\]|\\.)*+"|[^",\[\]{}]++'
_WORD = re.compile(rf"(?:(?<=^)|(?<=, ))(?:{_STRING})")
_PAIR = re.compile(rf"([a-z]+): ({_STRING})")


class Itemwise(Value, frozen=True):
    """A log, and the characters in which each of its claims stands."""

    log: Log
    spans: tuple[Span, ...]


@lru_cache(maxsize=_LOGS)
def itemwise(text: str) -> Itemwise | None:
    """The log that ``text`` says; None where only a reading of the whole can tell."""
    items = items_of(text, LISTS)
    if items is None:
        return None
    try:
        card, speakers = _claimless(items.rest, tuple(items.keys.items()))
        claims, gone = ([_claim(span.of(text)) for span in items.spans.get(key, ())] for key in LISTS)
    except LogError:
        return None
    log = Log(card, speakers, tuple(claims), tuple(gone))
    return Itemwise(log, items.spans["claims"]) if _holds(log) else None


@lru_cache(maxsize=_CLAIMS)
def listed(item: str) -> Listing:
    """The list of one claim that an item is by itself. Raises LogError."""
    root = parse(item.encode("utf-8"), "", LogError).root
    if not isinstance(root, Listing) or root.flow or len(root.items) != 1 or not isinstance(root.items[0], Mapping):
        raise LogError("this is no item")
    return root


@lru_cache(maxsize=_CLAIMS)
def _claim(item: str) -> Claim:
    return _as_written(item) or read_claim(listed(item).items[0], "")


def _as_written(item: str) -> Claim | None:
    """The claim of an item that stands as factcheck writes it; None for any other."""
    dash = len(item) - len(item.lstrip(" "))
    try:
        claim = read_claim(_mapping(_fields(item, dash + 2)), "")
    except (ValueError, LogError):
        return None
    return claim if claim_item(claim, dash) == item.rstrip("\n") else None


def _fields(item: str, column: int) -> Iterator[tuple[str, Node]]:
    """Each key with its value, by its looks alone; keys stand in ``column``, from 0."""
    lines = deque(item.rstrip("\n").split("\n"))
    while lines:
        key, _, value = lines.popleft()[column:].partition(": ")
        if value == "|-":
            yield key, _scalar("\n".join(_block(lines, column + 2)))
        elif value.startswith("{"):
            yield key, _mapping((pair[1], _scalar(_said(pair[2]))) for pair in _PAIR.finditer(value))
        elif value.startswith("["):
            yield key, Listing(_NOWHERE, _START, tuple(_scalar(_said(word[0])) for word in _WORD.finditer(value[1:-1])))
        else:
            yield key, _scalar(_said(value))


def _block(lines: deque[str], indent: int) -> Iterator[str]:
    """The lines of a block, taken from the front."""
    while lines and (not lines[0] or lines[0].startswith(" " * indent)):
        yield lines.popleft()[indent:]


def _said(value: str) -> str:
    """The text of a scalar. Raises ValueError."""
    return str(json.loads(value)) if value.startswith('"') else value


def _scalar(text: str) -> Scalar:
    return Scalar(_NOWHERE, _START, text)


def _mapping(entries: Iterable[tuple[str, Node]]) -> Mapping:
    return Mapping(_NOWHERE, _START, tuple((_scalar(key), value) for key, value in entries))


@lru_cache(maxsize=_LOGS)
def _claimless(rest: str, keys: tuple[tuple[str, int], ...]) -> tuple[ArticleCard, tuple[Speaker, ...]]:
    """What the log says without its claims. Raises LogError, and for keys that are none of the log's own."""
    root = parse(rest.encode("utf-8"), "", LogError).root
    there = {(name.text, name.span.start): node for name, node in root.entries} if isinstance(root, Mapping) else {}
    if any(not isinstance(node := there.get(key), Scalar) or node.text or node.style for key in keys):
        raise LogError("the lists stand inside something else")
    return read_claimless(root, "")


def _holds(log: Log) -> bool:
    """Whether claims fit together as a log's must."""
    every = (*log.claims, *log.gone)
    speakers = {"", *(s.id for s in log.speakers)}
    return bool(log.claims) and len({c.id for c in every}) == len(every) and all(c.speaker in speakers for c in every)
