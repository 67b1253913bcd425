"""The only door to ruamel.yaml: bytes to located text, strictly.

The parser's event stream is walked with a stack of our own, so depth is bounded
before anything is built. What YAML offers beyond text, lists and mappings
(anchors, aliases, tags, merge keys, directives, several documents) is refused:
a log is written by people, and none of these says what it seems to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NoReturn

from ruamel.yaml import YAML, events
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.reader import ReaderError

from factcheck.errors import FactcheckError
from factcheck.model import Span, Value
from factcheck.yamltext.nodes import Listing, Mapping, Node, Scalar

MAX_BYTES = 8_000_000  # some 15,000 claims, which the parser takes a minute for
MAX_DEPTH = 20  # a log needs 4; the parser's look-ahead grows with the square of the depth
MAX_LINE = 100_000  # characters; the parser takes quadratic time over some one-line files

# what the parser says, what a person would say, what to do; first match wins
_PLAIN_WORDS = (
    (r"'\t'", "a tab stands where YAML wants spaces", "indent with spaces"),
    (
        "mapping values are not allowed",
        "a colon stands where no key can be",
        "quote the value, or mend the indentation",
    ),
    ("could not find expected ':'", "this line has no colon after its key", "write `key: value`"),
    ("unexpected end of stream", "a quote is opened and never closed", "close it, or use a block: key: |-"),
    (
        "while scanning a quoted scalar",
        "this quoted value is broken",
        "double the quote inside it, or use a block: key: |-",
    ),
    (
        "while scanning a double-quoted scalar",
        "this quoted value is broken",
        r"write \\ for \, or use a block: key: |-",
    ),
    ("cannot start any token", "this character cannot begin a value", "put the value in quotes"),
    ("flow", "a bracket is not closed, or a comma is missing", "check the [ ] and { } on this line"),
    ("block mapping", "this line does not line up with the keys above", "mend the indentation, or quote the value"),
    ("block collection", "this line does not line up with the items above", "mend the indentation"),
    ("while scanning a", "this value begins with a character that YAML keeps for itself", "put the value in quotes"),
)


_COLON = re.compile(r"\s*:")
_HALF = re.compile("[\ud800-\udfff]")  # an escape can spell it, no file can hold it


class Parsed(Value, frozen=True):
    """A YAML file: its text, without a byte order mark, and what it says."""

    text: str
    root: Node


class _Door:
    """One file on its way in; knows how to say where it is broken."""

    def __init__(self, text: str, file: str, error: type[FactcheckError]) -> None:
        self.text, self.file, self.error = text, file, error

    def fail(self, mark: Any, reason: str, hint: str) -> NoReturn:
        raise self.error(reason, file=self.file, at=_at(mark), hint=hint)

    def events(self) -> Iterator[Any]:
        """The parser's events, its errors said in plain words."""
        try:
            yield from YAML(typ="safe", pure=True).parse(self.text)
        except ReaderError as e:
            line, column = place_of(self.text, e.position)
            reason = f"an invisible control character (U+{e.character:04X}) stands here"
            raise self.error(reason, file=self.file, at=(line, column), hint="delete it") from e
        except MarkedYAMLError as e:
            told = f"{e.context or ''} {e.problem or ''}"
            reason, hint = next((r, h) for part, r, h in (*_PLAIN_WORDS, ("", "this is not YAML", "")) if part in told)
            raise self.error(reason, file=self.file, at=_at(e.problem_mark or e.context_mark), hint=hint) from e
        except (YAMLError, ValueError, NotImplementedError) as e:
            raise self.error("this is not YAML", file=self.file, at=(1, 1), hint="see docs/log.md") from e

    def refuse_extras(self, event: Any) -> None:
        """Stop at whatever is YAML but not text, list or mapping."""
        if isinstance(event, events.AliasEvent):
            self.fail(event.start_mark, f"*{event.anchor} is a YAML alias", "write the value out, or quote it")
        if getattr(event, "anchor", None):
            self.fail(event.start_mark, f"&{event.anchor} is a YAML anchor", "remove it, or quote the value")
        if getattr(event, "ctag", None) is not None:
            self.fail(event.start_mark, f"{event.tag or '!'} is a YAML tag", "remove it: every value is text")

    def build(self) -> Node:
        """The one document of the file."""
        stack: list[_Open] = [_Open(None)]
        documents = 0
        for event in self.events():
            if isinstance(event, events.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.fail(event.start_mark, "a second YAML document begins here", "keep one, without `---`")
                if event.version or event.tags:
                    self.fail(event.start_mark, "YAML directives (%) are not read", "remove the line")
            elif isinstance(event, events.NodeEvent):
                self.refuse_extras(event)
                if isinstance(event, events.CollectionStartEvent):
                    stack.append(_Open(event))
                    if len(stack) > MAX_DEPTH:
                        self.fail(event.start_mark, "values are nested too deeply", "see docs/log.md for the shape")
                else:
                    self.put(stack[-1], self.scalar(stack[-1], event))
            elif isinstance(event, events.CollectionEndEvent):
                self.put(stack[-2], self.close(stack.pop(), event))
        if not stack[0].nodes:
            raise self.error("the file is empty", file=self.file, hint="restore it, or make it anew")
        return stack[0].nodes[0]

    def scalar(self, parent: _Open, event: Any) -> Scalar:
        start, end = event.start_mark.index, event.end_mark.index
        style = str(event.style or "")
        if _HALF.search(event.value):
            self.fail(event.start_mark, "half a character (a lone surrogate) stands here", "write the whole character")
        if style in ("|", ">"):
            end = start + len(self.text[start:end].rstrip())
        at = _at(event.start_mark)
        if not style and not event.value and parent.key is not None:
            # the parser puts an empty value at the next token; a person looks for it after the colon
            colon = _COLON.match(self.text, parent.key.span.end)
            if colon is None:
                told = f"{parent.key.text[:60]!r} has no colon after it"
                raise self.error(told, file=self.file, at=parent.key.at, hint="write `key: value`")
            start = end = colon.end()
            at = place_of(self.text, start)
        return Scalar(Span(start, end), at, event.value, style)

    def put(self, parent: _Open, node: Node) -> None:
        """Add ``node`` to the collection it stands in, as a key if one is due."""
        if not parent.is_mapping:
            parent.nodes.append(node)
        elif parent.key is None:
            parent.key = self.key(parent, node)
        else:
            parent.entries.append((parent.key, node))
            parent.key = None

    def key(self, parent: _Open, node: Node) -> Scalar:
        def refuse(reason: str, hint: str) -> NoReturn:
            raise self.error(reason, file=self.file, at=node.at, hint=hint)

        if not isinstance(node, Scalar):
            refuse("a list or mapping cannot be a key", "quote what stands in brackets")
        if node.text == "<<" and not node.style:
            refuse("<< is a YAML merge key", "write the keys out")
        if node.text in parent.lines:
            first = parent.lines[node.text]
            refuse(f"{node.text!r} stands here twice (first in line {first})", "keep one of them")
        parent.lines[node.text] = node.at[0]
        return node

    def close(self, made: _Open, end: Any) -> Node:
        start, flow = made.event.start_mark, bool(made.event.flow_style)
        span = Span(start.index, end.end_mark.index)
        if made.is_mapping:
            return Mapping(span, _at(start), tuple(made.entries), flow)
        return Listing(span, _at(start), tuple(made.nodes), flow)


class _Open:
    """A collection whose end has not come yet."""

    def __init__(self, event: Any) -> None:
        self.event = event
        self.is_mapping = isinstance(event, events.MappingStartEvent)
        self.nodes: list[Node] = []
        self.entries: list[tuple[Scalar, Node]] = []
        self.key: Scalar | None = None
        self.lines: dict[str, int] = {}  # of the keys so far


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Line and column, from 1, of a character offset."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def parse(data: bytes, file: str, error: type[FactcheckError]) -> Parsed:
    """Read one YAML file; every scalar is text. Raises ``error`` with the place and the likely fix."""
    text = decoded(data, file, error)
    return Parsed(text, _Door(text, file, error).build())


def decoded(data: bytes, file: str, error: type[FactcheckError]) -> str:
    """The text of a YAML file, without a byte order mark. Raises ``error`` for one that cannot or may not be read."""
    if len(data) > MAX_BYTES:
        raise error(f"the file is too large (over {MAX_BYTES // 1_000_000} MB)", file=file, hint="split it")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as e:
        line = data.count(b"\n", 0, e.start) + 1
        raise error("the file is not UTF-8 text", file=file, at=(line, 0), hint="save it as UTF-8") from e
    if not text.strip():
        raise error("the file is empty", file=file, hint="restore it, or make it anew")
    lines = text.splitlines()
    if max(map(len, lines)) > MAX_LINE:
        number = next(n for n, line in enumerate(lines, 1) if len(line) > MAX_LINE)
        raise error("the line is too long to read", file=file, at=(number, 1), hint="break it into a block: key: |-")
    return text


def _at(mark: Any) -> tuple[int, int]:
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
