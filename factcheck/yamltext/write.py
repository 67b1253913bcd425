"""Writing values as YAML text, and changing one value of a file without touching the rest.

A file is changed by replacing the characters of the values that change, so
comments, order, quoting and block style of everything else stay as a person
left them, byte for byte.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping as Pairs
from collections.abc import Sequence

from factcheck.model import Span, Value
from factcheck.yamltext.nodes import Listing, Mapping, Node, Scalar, end_of

Plain = str | int | bool | tuple["Plain", ...] | Pairs[str, "Plain"]

_BARE = re.compile(r"[^\W\d_][\w./()’'-]*(?: [\w./()’'-]+)*")  # linear: a space never matches inside a word
_OTHER_TYPES = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})  # no text to some YAML readers


class Change(Value, frozen=True):
    """Put ``text`` in place of the characters of ``span``."""

    span: Span
    text: str


def scalar(value: str) -> str:
    """``value`` on one line, in double quotes wherever a YAML reader could take it for anything but this text."""
    if _BARE.fullmatch(value) and value.lower() not in _OTHER_TYPES and value.isprintable():
        return value
    # JSON strings are YAML; what neither prints is escaped by its number
    return "".join(c if c.isprintable() else _escape(c) for c in json.dumps(value, ensure_ascii=False))


def _escape(character: str) -> str:
    number = ord(character)
    return f"\\u{number:04x}" if number < 0x10000 else f"\\U{number:08x}"


def flow(value: Plain) -> str:
    """A value on one line: ``text``, ``[a, b]``, ``{key: value}``; keys are the program's own words."""
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, int):
        return str(value).lower()  # 3, true
    if isinstance(value, Pairs):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(flow(item) for item in value) + "]"


def block(value: str, indent: int) -> str:
    """Text as a ``|-`` block indented by ``indent`` spaces, or in quotes where a block would lose a character."""
    lines = value.split("\n")
    kept = all(line.isprintable() and line == line.rstrip() for line in lines)
    if not kept or not lines[0] or not lines[-1] or lines[0].startswith(" "):
        return scalar(value)
    return "\n".join(["|-", *(" " * indent + line if line else "" for line in lines)])


def lines(pairs: Pairs[str, Plain], blocks: Sequence[str], indent: int) -> list[str]:
    """``key: value`` lines; the keys in ``blocks`` as block text."""
    out = []
    for key, value in pairs.items():
        written = block(value, indent + 2) if key in blocks and isinstance(value, str) else flow(value)
        out += f"{' ' * indent}{key}: {written}".split("\n")
    return out


def set_value(text: str, mapping: Mapping, key: str, value: Plain) -> Change:
    """The change that gives ``key`` of ``mapping`` this value, in the style that stands there."""
    node = mapping.get(key)
    column = mapping.at[1] - 1
    if node is None:
        many = isinstance(value, str) and "\n" in value and not mapping.flow
        return _new_entry(text, mapping, f"{key}: {block(str(value), column + 2) if many else flow(value)}")
    as_block = isinstance(value, str) and not mapping.flow and _is_block(node, value)
    written = block(value, column + 2) if as_block and isinstance(value, str) else flow(value)
    if isinstance(node, Scalar) and node.style in ("|", ">"):
        header, _, rest = written.partition("\n")
        comment = re.match(r"[|>][-+0-9]*(.*)", text[node.span.start :])
        written = header + (comment[1].rstrip("\r") if comment else "") + ("\n" + rest if rest else "")
    start, end = node.span.start, end_of(node)
    lead = " " if text[start - 1 : start] == ":" else ""
    return Change(Span(start, end), _line_ends(text, lead + written))


def _is_block(node: Node, value: str) -> bool:
    return "\n" in value or (isinstance(node, Scalar) and node.style in ("|", ">"))


def _new_entry(text: str, mapping: Mapping, entry: str) -> Change:
    if not mapping.entries:
        here = mapping.span.start + 1
        return Change(Span(here, here), entry)
    here = end_of(mapping.entries[-1][1])
    if mapping.flow:
        return Change(Span(here, here), f", {entry}")
    here = _line_end(text, here)
    return Change(Span(here, here), _line_ends(text, "\n" + " " * (mapping.at[1] - 1) + entry))


def append_item(text: str, listing: Listing, pairs: Pairs[str, Plain], blocks: Sequence[str]) -> Change:
    """The change that adds a mapping after the last item of a list that is not empty."""
    last = listing.items[-1]
    if listing.flow:
        here = end_of(last)
        return Change(Span(here, here), ", " + flow(pairs))
    here = _line_end(text, end_of(last))
    indent = last.at[1] - 1
    written = lines(pairs, blocks, indent)
    dash = text.rfind("-", 0, last.span.start) - text.rfind("\n", 0, last.span.start) - 1
    written[0] = (" " * dash + "-").ljust(indent) + written[0][indent:]
    return Change(Span(here, here), _line_ends(text, "\n" + "\n".join(written)))


def apply(text: str, changes: Sequence[Change]) -> str:
    """``text`` with changes that do not overlap; several at one place stand in the order given."""
    out, done = [], 0
    for change in sorted(changes, key=lambda c: (c.span.start, c.span.end)):
        out += [text[done : change.span.start], change.text]
        done = change.span.end
    return "".join([*out, text[done:]])


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    end = len(text) if end < 0 else end
    return end - 1 if text[end - 1 : end] == "\r" else end


def _line_ends(text: str, written: str) -> str:
    return written.replace("\n", "\r\n") if "\r\n" in text else written
