"""The ground of every noun: a frozen value, and a span of characters."""

from __future__ import annotations

import msgspec


class Value(msgspec.Struct, frozen=True):
    """A frozen value; two with equal fields are equal."""


class Span(Value, frozen=True, order=True, gc=False):
    """Characters ``start`` up to but not including ``end`` of one text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def __len__(self) -> int:
        return self.end - self.start
