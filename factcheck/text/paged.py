"""Paged words: the words of a long text, found a page at a time, where someone looks.

The same words, with the same numbers, as :class:`factcheck.text.words.Words`
finds in the whole text; a property test holds the two together. What is needed
is the character at which each page begins, which the index keeps.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import TypeVar, overload

from factcheck.text.fold import key, without_entities
from factcheck.text.words import WORD, Words

# Words of a page: small enough that looking at one sentence is cheap, large enough that marks are few.
PAGE = 32

T = TypeVar("T", str, int, bool)
Page = tuple[list[str], list[int], list[int], list[bool]]


class PagedWords(Words):
    """Words of a text of which the beginnings of the pages are known.

    ``marks[k]`` is the character at which word ``k * PAGE`` begins; ``size`` counts all words.
    """

    __slots__ = ("_marks", "_plain", "_size", "pages")

    def __init__(self, text: str, marks: Sequence[int], size: int) -> None:
        self.text = text
        self._plain = without_entities(text)
        self._marks, self._size = marks, size
        self.pages: dict[int, Page] = {}  # those that were looked at
        self.keys = _Column[str](self, 0)
        self.starts = _Column[int](self, 1)
        self.ends = _Column[int](self, 2)

    def __len__(self) -> int:
        return self._size

    @property
    def capital(self) -> Sequence[bool]:
        return _Column[bool](self, 3)

    def page(self, k: int) -> Page:
        """The keys, first characters and ends of the words of page ``k``, and which begin with a capital."""
        if k not in self.pages:
            if not 0 <= k * PAGE < self._size:
                raise IndexError(k * PAGE)
            found = list(islice(WORD.finditer(self._plain, int(self._marks[k])), min(PAGE, self._size - k * PAGE)))
            starts = [m.start() for m in found]
            capital = [self.text[s].isupper() for s in starts]
            self.pages[k] = [key(m.group()) for m in found], starts, [m.end() for m in found], capital
        return self.pages[k]

    def about(self, i: int) -> int:
        """About the character at which word ``i`` begins: told from its page's ends, which are not read for it."""
        k, within = divmod(min(i, self._size), PAGE)
        marks = self._marks
        if k >= len(marks):
            return len(self.text)
        end = marks[k + 1] if k + 1 < len(marks) else len(self.text)
        words = min(PAGE, self._size - k * PAGE)
        return int(marks[k] + (end - marks[k]) * within // max(words, 1))

    def at(self, offset: int) -> int:
        k = max(0, bisect_right(self._marks, offset) - 1)
        if not self._size:
            return 0
        return min(k * PAGE + bisect_right(self.page(k)[2], offset), self._size)


class _Column(Sequence[T]):
    """One of the three lists of :class:`Words`, read from the pages."""

    __slots__ = ("_column", "_pages", "_words")

    def __init__(self, words: PagedWords, column: int) -> None:
        self._words, self._column, self._pages = words, column, words.pages

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, i: int) -> T: ...
    @overload
    def __getitem__(self, i: slice) -> list[T]: ...
    def __getitem__(self, i: int | slice) -> T | list[T]:
        if not isinstance(i, slice):
            if i < 0:
                i += len(self)
            page = self._pages.get(i // PAGE) or self._words.page(i // PAGE)  # raises IndexError beyond the end
            return page[self._column][i % PAGE]  # type: ignore[return-value]
        low, high, step = i.indices(len(self))
        if low >= high or step != 1:
            return [self[k] for k in range(low, high, step)]
        first, last = low // PAGE, (high - 1) // PAGE
        pages = [self._words.page(k)[self._column] for k in range(first, last + 1)]
        joined = pages[0] if first == last else [w for page in pages for w in page]
        return joined[low - first * PAGE : high - first * PAGE]  # type: ignore[return-value]
