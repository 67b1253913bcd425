"""A page as a flat list of nodes: parents stand before their children, so no pass needs recursion."""

from __future__ import annotations

from collections import Counter
from enum import Enum, auto

from factcheck.model import Value

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html",
    "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead",
    "title", "tr", "ul",
))  # fmt: skip
# An opening tag ends these when they are open near by, as the end tags that people leave out.
_ENDS = {
    "li": ("li",),
    "dt": ("dt", "dd"),
    "dd": ("dt", "dd"),
    "tr": ("tr", "td", "th"),
    "td": ("td", "th"),
    "th": ("td", "th"),
    "option": ("option",),
}
_KEEPS_OPEN = frozenset(("ul", "ol", "dl", "table", "select"))
_NEAR = 24  # open nodes looked through; a page that nests deeper between two items is not written by people


class Kind(Enum):
    OPEN = auto()
    CLOSE = auto()
    TEXT = auto()


class Event(Value, frozen=True):
    """A node opens (at ``start``) or closes, or holds the characters ``start`` to ``end`` of the file."""

    kind: Kind
    node: int
    start: int = 0
    end: int = 0


class Tree:
    """Node ``i`` has ``tags[i]``, ``attributes[i]`` and ``parents[i]``; node 0 is the page itself."""

    def __init__(self) -> None:
        self.tags = ["#page"]
        self.parents = [0]
        self.attributes: list[dict[str, str]] = [{}]
        self.events: list[Event] = []
        self._open = [0]
        self._count: Counter[str] = Counter()

    def open(self, tag: str, attributes: dict[str, str], at: int) -> None:
        if tag in BLOCKS and self._count["p"]:
            self.close("p")
        for ended in self._ended_by(tag):
            self.close(ended)
        node = len(self.tags)
        self.tags.append(tag)
        self.parents.append(self._open[-1])
        self.attributes.append(attributes)
        self.events.append(Event(Kind.OPEN, node, at))
        if tag not in _VOID:
            self._open.append(node)
            self._count[tag] += 1

    def close(self, tag: str) -> None:
        if not self._count[tag] or (tag not in BLOCKS and not self._closes_near(tag)):
            return
        while True:
            node = self._open.pop()
            self._count[self.tags[node]] -= 1
            self.events.append(Event(Kind.CLOSE, node))
            if self.tags[node] == tag:
                return

    def characters(self, start: int, end: int) -> None:
        self.events.append(Event(Kind.TEXT, self._open[-1], start, end))

    def _ended_by(self, tag: str) -> list[str]:
        endable = _ENDS.get(tag, ())
        ended = []
        for node in reversed(self._open[-_NEAR:] if endable else []):
            if self.tags[node] in _KEEPS_OPEN:
                break
            if self.tags[node] in endable:
                ended.append(self.tags[node])
        return ended

    def _closes_near(self, tag: str) -> bool:
        """Whether an inline end tag meets its start tag before a block's: "<b><div></b>" does not end the div."""
        for node in reversed(self._open[-_NEAR:]):
            if self.tags[node] == tag:
                return True
            if self.tags[node] in BLOCKS:
                return False
        return False
