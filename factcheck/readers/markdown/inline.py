"""Markup inside a Markdown block taken away: what stays is what a person reads.

Emphasis is paired after CommonMark's rules of flanking, with one stack for
each mark, so a block takes time in proportion to its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from factcheck.model import Span
from factcheck.readers.markdown.scan import fold_label

_SPECIAL = re.compile(r"[\\`*_~\[\]!<&]")
_ESCAPE = re.compile(r"\\[!-/:-@\[-`{-~\n]")
_TICKS = re.compile(r"`+")
_RUN = re.compile(r"\*+|_+|~{2}")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_AUTOLINK = re.compile(r"<([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]{1,2000}|[^\s<>@]{1,100}@[^\s<>@]{1,200})>")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]{0,30}(?:\s[^<>]{0,2000})?/?>")
# What follows a link's text; lengths are bounded so that a hostile page costs no more than its length.
_ADDRESS = re.compile(
    r"\(\s{0,99}(?:<[^<>\n]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()]{0,500}\)[^\s()]{0,500}){0,9})"
    r"(?:\s{1,99}(?:\"[^\"]{0,500}\"|'[^']{0,500}'|\([^()]{0,500}\)))?\s{0,99}\)"
)
_REFERENCE = re.compile(r"\[([^\[\]]{0,300})\]")


class Cut:
    """Which characters of one block fall away, and which stand for others."""

    def __init__(self, text: str, links: frozenset[str]) -> None:
        self._text, self._links = text, links
        self._comments = True  # until no "-->" is left to find
        self.drops: list[Span] = []
        self.instead: list[tuple[Span, str]] = []
        self._openers: dict[str, list[list[int]]] = {"*": [], "_": [], "~": []}  # [start, end] still unpaired
        self._brackets: list[tuple[int, bool]] = []  # where "[" stands, and whether "!" stands before it
        self._ticks: dict[int, list[int]] | None = None
        self._scan()

    def pieces(self) -> Iterator[tuple[Span, str | None]]:
        """What stays, in order: a span to copy (None), or a span and what it stands for."""
        at = 0
        for span, meant in sorted(
            [*((d, "") for d in self.drops), *self.instead], key=lambda c: (c[0].start, -c[0].end)
        ):
            if span.start < at:
                continue
            if at < span.start:
                yield Span(at, span.start), None
            if meant:
                yield span, meant
            at = span.end
        if at < len(self._text):
            yield Span(at, len(self._text)), None

    def _scan(self) -> None:
        at = 0
        while found := _SPECIAL.search(self._text, at):
            at = max(_STEPS[found.group()](self, found.start()), found.start() + 1)

    def _drop(self, start: int, end: int) -> int:
        self.drops.append(Span(start, end))
        return end

    def _escape(self, at: int) -> int:
        return self._drop(at, at + 1) + 1 if _ESCAPE.match(self._text, at) else at

    def _code(self, at: int) -> int:
        """A code span loses its ticks; its inside is no markup."""
        if self._ticks is None:
            self._ticks = {}
            for run in _TICKS.finditer(self._text, at):
                self._ticks.setdefault(len(run.group()), []).append(run.start())
            for starts in self._ticks.values():
                starts.reverse()
        end = _TICKS.match(self._text, at).end()  # type: ignore[union-attr]
        later = self._ticks.get(end - at, [])
        while later and later[-1] < end:
            later.pop()
        if not later:
            return end
        self._drop(at, end)
        return self._drop(later[-1], later[-1] + end - at)

    def _entity(self, at: int) -> int:
        found = _ENTITY.match(self._text, at)
        if found and unescape(found.group()) != found.group():
            self.instead.append((Span(*found.span()), unescape(found.group())))
            return found.end()
        return at

    def _angle(self, at: int) -> int:
        if link := _AUTOLINK.match(self._text, at):
            self._drop(at, at + 1)
            return self._drop(link.end() - 1, link.end())
        if self._comments and self._text.startswith("<!--", at):
            end = self._text.find("-->", at)
            self._comments = end >= 0
            return self._drop(at, end + 3) if self._comments else at
        tag = _TAG.match(self._text, at)
        if tag and tag.group()[:3].lower() == "<br":
            self.instead.append((Span(*tag.span()), "\n"))
        elif tag:
            self._drop(at, tag.end())
        return tag.end() if tag else at

    def _run(self, at: int) -> int:
        """A run of marks closes what it can of the runs before it, then may open."""
        run = _RUN.match(self._text, at)
        if not run:
            return at
        mark, start, end = self._text[at], at, run.end()
        opens, closes = self._flanks(at, end, mark)
        stack = self._openers[mark]
        while closes and stack and start < end:
            opener = stack[-1]
            size = min(opener[1] - opener[0], end - start)
            self._drop(opener[1] - size, opener[1])
            self._drop(start, start + size)
            opener[1] -= size
            start += size
            if opener[0] == opener[1]:
                stack.pop()
        if opens and start < end:
            stack.append([start, end])
        return end

    def _flanks(self, start: int, end: int, mark: str) -> tuple[bool, bool]:
        """Whether a run may open and may close (CommonMark 0.31, 6.2)."""
        before = self._text[start - 1] if start else " "
        after = self._text[end] if end < len(self._text) else " "
        word_before, word_after = before.isalnum(), after.isalnum()
        left = not after.isspace() and (word_after or not word_before)
        right = not before.isspace() and (word_before or not word_after)
        if mark == "_":
            return left and not (right and word_before), right and not (left and word_after)
        return left, right

    def _image(self, at: int) -> int:
        if not self._text.startswith("[", at + 1):
            return at
        self._brackets.append((at + 1, True))
        return at + 2

    def _bracket(self, at: int) -> int:
        if self._text.startswith("[^", at) and (note := _REFERENCE.match(self._text, at)):
            return self._drop(at, note.end())
        self._brackets.append((at, False))
        return at + 1

    def _close(self, at: int) -> int:
        """A "]" ends a link or an image when an address or a known label follows, or is one."""
        if not self._brackets:
            return at
        start, image = self._brackets.pop()
        end = self._link_end(start, at)
        if end < 0:
            return at
        if image:
            return self._drop(start - 1, end)
        self._drop(start, start + 1)
        return self._drop(at, end)

    def _link_end(self, start: int, at: int) -> int:
        if address := _ADDRESS.match(self._text, at + 1):
            return address.end()
        if at - start > 300 or not self._links:
            return -1
        reference = _REFERENCE.match(self._text, at + 1)
        label = reference[1] if reference and reference[1] else self._text[start + 1 : at]
        if fold_label(label) in self._links:
            return reference.end() if reference else at + 1
        return -1


_STEPS = {
    "\\": Cut._escape,
    "`": Cut._code,
    "*": Cut._run,
    "_": Cut._run,
    "~": Cut._run,
    "[": Cut._bracket,
    "]": Cut._close,
    "!": Cut._image,
    "<": Cut._angle,
    "&": Cut._entity,
}
