"""An article's own words: the text with its quotations masked, cut once into sentences for every reader."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from factcheck.extract.grammar import Sentence
from factcheck.extract.language import Language
from factcheck.extract.languages import language_of
from factcheck.extract.quotations import Paragraph
from factcheck.model import Span
from factcheck.text.little_given import little_given
from factcheck.text.sentences import sentences


class Prose:
    """``masked`` has the article's length and places; ``parts`` are its paragraphs in order."""

    def __init__(self, masked: str, parts: Sequence[Paragraph]) -> None:
        self.masked, self.parts = masked, parts
        self.language: Language = language_of(masked)
        self._given = little_given(masked)
        self._starts = [p.span.start for p in parts]
        self._cut: dict[int, tuple[Span, ...]] = {}
        self._read: dict[Span, Sentence] = {}

    def paragraph_at(self, offset: int) -> int:
        """The number of the paragraph that holds ``offset``, or of the last before it; -1 before the first."""
        return bisect_right(self._starts, offset) - 1

    def sentences(self, paragraph: int) -> tuple[Span, ...]:
        """The sentences of one paragraph, in order."""
        if paragraph not in self._cut:
            self._cut[paragraph] = sentences(self.masked, self.parts[paragraph].span)
        return self._cut[paragraph]

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds ``offset``, or the last of its paragraph to begin before it."""
        paragraph = self.paragraph_at(offset)
        spans = self.sentences(paragraph) if paragraph >= 0 else ()
        return spans[max(bisect_right(spans, offset, key=lambda s: s.start) - 1, 0)] if spans else None

    def read(self, span: Span) -> Sentence:
        """The words of one sentence."""
        if span not in self._read:
            self._read[span] = Sentence(self.masked, span, self.language, self._given)
        return self._read[span]
