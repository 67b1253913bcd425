"""A printed quotation, read as an editor marks it up.

Newspapers leave words out with an ellipsis, put their own in [brackets], and
break a quotation with an attribution. :class:`Quoted` keeps the words that are
claimed to have been said, and remembers where the editor's hand was.
"""

from __future__ import annotations

import itertools
import re

from factcheck.model import Span
from factcheck.text.fold import SOFT_HYPHEN, without_entities
from factcheck.text.words import Words

# The spoken form of an ellipsis: "...", "…", ". . .", and any of these in brackets.
_ELLIPSIS = re.compile(r"[\[(]?[ ]?(?:…|\.(?:[ \u00a0]?\.){2,4})[ ]?[\])]?")
# A soft hyphen inside a word keeps "[t]he" and "we&#39;ve" one word; beside a space it parts nothing.
_NOTHING = SOFT_HYPHEN
_BRACKET = re.compile(r"\[([^\[\]\n]{0,200})\]")
# An attribution taken out of an interrupted quotation, or a new paragraph, leaves a line break.
_LINE = re.compile(r"[ \t]*(?:\r\n|\r|\n)[ \t\r\n]*")


class Quoted:
    """The words of a quotation and the editor's marks on them.

    ``words`` counts the claimed words, offsets into ``text``; ``editorial`` holds
    the indices of words that stand in brackets and are the editor's own;
    ``inflected`` maps a word with a bracket inside it ("[t]he", "work[ing]") to
    the letters that are *not* the editor's; ``cuts`` are the word indices before
    which an ellipsis stands; ``seams`` those before which a line ends, where an
    attribution may have stood.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        plain, brackets = _without_marks(text)
        self.words = Words(plain)
        self.words.text = text  # same length: whatever is cut comes from the original
        self.editorial, self.inflected = _editor_words(self.words, plain, brackets)
        self.cuts = self._indices(_ELLIPSIS, text) if _may_hold_ellipsis(text) else frozenset()
        self.seams = self._indices(_LINE, text) - self.cuts if "\n" in text or "\r" in text else frozenset()

    def _indices(self, pattern: re.Pattern[str], text: str) -> frozenset[int]:
        found = {self.words.at(m.end()) for m in pattern.finditer(text)}
        return frozenset(i for i in found if 0 < i < len(self.words))

    def pieces(self) -> tuple[tuple[int, int], ...]:
        """Word ranges between ellipses, in order; none is empty."""
        edges = [0, *sorted(self.cuts), len(self.words)]
        return tuple((i, j) for i, j in itertools.pairwise(edges) if i < j)


def _without_marks(text: str) -> tuple[str, tuple[Span, ...]]:
    """``text`` at its own length with brackets made invisible, and the spans the brackets held."""
    plain = without_entities(text)
    if _may_hold_ellipsis(plain):
        plain = _ELLIPSIS.sub(lambda m: " " * len(m.group()), plain)
    if "[" not in plain:
        return plain, ()
    chars = list(plain)
    brackets = []
    for m in _BRACKET.finditer("".join(chars)):
        chars[m.start()] = chars[m.end() - 1] = _NOTHING
        brackets.append(Span(*m.span(1)))
    return "".join(chars), tuple(brackets)


def _may_hold_ellipsis(text: str) -> bool:
    """The cheap step first: most quotations hold none."""
    return "…" in text or ".." in text or ". ." in text or ".\u00a0." in text


def _editor_words(
    words: Words, plain: str, brackets: tuple[Span, ...]
) -> tuple[frozenset[int], dict[int, tuple[str, str]]]:
    editorial: set[int] = set()
    if not brackets:
        return frozenset(), {}
    opened: set[int] = set()  # a shown word keeps its opening bracket
    inflected: dict[int, tuple[str, str]] = {}
    for span in brackets:
        i = words.at(span.start)
        while i < len(words) and words.starts[i] < span.end:
            before = plain[words.starts[i] : span.start].replace(_NOTHING, "")
            after = plain[span.end : words.ends[i]].replace(_NOTHING, "")
            if before or after:
                inflected[i] = (before.lower(), after.lower())
            else:
                editorial.add(i)
            if words.starts[i] == span.start:
                opened.add(i)
            i += 1
    words.starts = [s - 1 if i in opened else s for i, s in enumerate(words.starts)]
    return frozenset(editorial), inflected
