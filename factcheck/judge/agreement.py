"""Number agreement: a verb or noun that changed its form only because another word did."""

from __future__ import annotations

from factcheck.model import Edit, EditType, Run

# Differences that make a verb or a noun beside them singular or plural.
_LEADING = (EditType.NEGATION, EditType.NUMBER, EditType.QUANTIFIER, EditType.NAME, EditType.SUBSTITUTION)
_VERBS = frozenset(frozenset(pair) for pair in (("was", "were"), ("is", "are"), ("has", "have"), ("does", "do")))

Typed = tuple[tuple[Run, tuple[Edit, ...]], ...]


def without_agreement(typed: Typed) -> Typed:
    """``typed`` without edits that only agree with another: "two animals were" for "no animal was"."""
    if not any(e.type in _LEADING for _, edits in typed for e in edits):
        return typed
    return tuple((run, tuple(e for e in edits if not _agrees(e))) for run, edits in typed)


def _agrees(edit: Edit) -> bool:
    ours, theirs = edit.article.lower().split(), edit.source.lower().split()
    if edit.type is not EditType.TENSE or len(ours) != len(theirs):
        return False
    return all(x == y or _singular_and_plural(*sorted((x, y), key=len)) for x, y in zip(ours, theirs, strict=True))


def _singular_and_plural(short: str, long: str) -> bool:
    regular = long in (short + "s", short + "es") or (short.endswith("y") and long == short[:-1] + "ies")
    return regular or frozenset((short, long)) in _VERBS
