"""YAML as located text: every value keeps the characters of the file it was read from."""

from __future__ import annotations

from factcheck.model import Span, Value


class Node(Value, frozen=True):
    """A value of a YAML file. ``span`` counts characters of the decoded file.

    An empty value has an empty span right after its key's colon.
    """

    span: Span
    at: tuple[int, int]  # line and column, from 1


class Scalar(Node, frozen=True):
    """Text, whatever it looks like: ``No``, ``14:30`` and ``1`` are text too."""

    text: str
    style: str = ""  # "" plain, ' or " quoted, | or > block


class Listing(Node, frozen=True):
    items: tuple[Node, ...]
    flow: bool = False  # [a, b] rather than one line each


class Mapping(Node, frozen=True):
    entries: tuple[tuple[Scalar, Node], ...]
    flow: bool = False  # {a: b} rather than one line each

    def get(self, key: str) -> Node | None:
        return next((value for name, value in self.entries if name.text == key), None)


def end_of(node: Node) -> int:
    """The offset after the last character of ``node`` itself, comments and blank lines after it left out."""
    if isinstance(node, Mapping) and not node.flow:
        return end_of(node.entries[-1][1])
    if isinstance(node, Listing) and not node.flow:
        return end_of(node.items[-1])
    return node.span.end
