"""Answers: what follows a question that can be answered by yes or no, and which it is.

"Did the council sell the mill?" says nothing by itself; with "Yes, for two million" after
it, be it in the next speaker's turn, it says that the council did.
"""

from __future__ import annotations

import re

from factcheck.model import Span, Value

# Characters in which an answer is looked at, its speaker's label included.
_ROOM = 240
_LABEL = r"\s*+(?:(?:[A-Z]\.|[A-Z][\w.'\u2019 -]{0,40}?:)\s{1,4})?[\"\u201c\u2018]?"
_WHO = r"(?:it|that|this|he|she|they|there|we|I)"
_DONE = r"(?:is|was|are|were|did|does|has|have|had)"
# "No trains ran" and "it is unclear" are no answers: a mark must follow, or a form of address.
_END = r"(?: (?:sir|madam|ma['\u2019]am|your honou?r|indeed))?(?=\s*\Z|[.,;:!\u2013\u2014-]|[\"\u201d\u2019])"
_YES = re.compile(
    rf"{_LABEL}(?i:yes|yeah|yep|correct|right|indeed|exactly|absolutely|certainly|of course|true|no (?:doubt|question)"
    rf"|{_WHO}(?:['\u2019]s| is| was) (?:right|correct|true|so|the case)|{_WHO} {_DONE}){_END}"
)
_NO = re.compile(
    rf"{_LABEL}(?i:no|nope|never|not (?:at all|so|true)|false|wrong|incorrect|untrue"
    rf"|{_WHO}(?:['\u2019]s| is| was) (?:wrong|false|incorrect|untrue|not (?:so|true|right|correct|the case))"
    rf"|{_WHO} {_DONE}(?: not|n['\u2019]t)){_END}"
)
_STOP = re.compile(r"[.!?\n](?!\S)")
_OPEN = re.compile(r"(?:what|when|where|who|whom|whose|why|which|how)\b", re.IGNORECASE)
_BEGINNING = 60  # characters of a question, its speaker's label included, in which "why" or "how" stands
_MARKS = '"\u201c\u201d\u201e\u00ab'


class Answer(Value, frozen=True):
    """The answer to a question: up to its first stop, with the label before it."""

    span: Span
    yes: bool


def asks_whether(sentence: str) -> bool:
    """Whether a sentence asks what can be answered by yes or no; "Why did they sell it?" takes it that they did."""
    asked = sentence.endswith("?") and not any(mark in sentence for mark in _MARKS)
    return asked and not _OPEN.search(sentence[:_BEGINNING])


def answer_after(text: str, at: int) -> Answer | None:
    """The yes or no that follows a question's end; None where something else does."""
    end = min(len(text), at + _ROOM)
    for pattern, yes in ((_YES, True), (_NO, False)):
        found = pattern.match(text, at, end)
        if found:
            stop = _STOP.search(text, found.end(), end)
            return Answer(Span(at, stop.end() if stop else found.end()), yes)
    return None
