"""Whether an engine found the place, and whether its word for the wording is right."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from typing import Any

from benchmarks.locate.alterations import INVENTED, RIGHT, TURNING
from benchmarks.locate.quotations import Quotation
from benchmarks.locate.rivals import Found

Span = tuple[int, int]
_ENOUGH = 0.5  # of intersection over union
_SHOWN = 10  # of the missed places
_SAME_WORDS = 0.8  # shared with the true place, where the words stand elsewhere too


def overlap(a: Span, b: Span) -> float:
    """Intersection over union of two spans."""
    shared = max(0, min(a[1], b[1]) - max(a[0], b[0]))
    return shared / max(a[1] - a[0] + b[1] - b[0] - shared, 1)


def placed(quotation: Quotation, found: Found, read: Callable[[int], str]) -> bool:
    """The right place, or another place where the same words stand.

    Pieces count one by one: one true piece of a splice is found, or of an ellipsis
    the whole from first to last.
    """
    if found.document < 0:
        return False
    whole = (found.spans[0][0], found.spans[-1][1])
    if found.document == quotation.document and any(
        overlap(gold, got) >= _ENOUGH for gold in quotation.spans for got in (*found.spans, whole)
    ):
        return True
    if len(quotation.spans) != 1:
        return False
    (start, end), text = quotation.spans[0], read(quotation.document)
    gold, got = _words(text[start:end]), _words(" ".join(read(found.document)[a:b] for a, b in found.spans))
    shared = sum((gold & got).values())
    return shared >= _SAME_WORDS * max(sum(gold.values()), sum(got.values()))


def _words(text: str) -> Counter[str]:
    return Counter(re.findall(r"[a-z0-9]+", text.lower().replace("’", "").replace("'", "")))


def summary(answers: Iterable[tuple[Quotation, Found]], read: Callable[[int], str]) -> dict[str, Any]:
    """Shares of right places and wordings, by kind, and the dangerous mistakes."""
    place: dict[str, list[bool]] = defaultdict(list)
    wording: dict[str, list[bool]] = defaultdict(list)
    dangerous = 0
    missed: list[dict[str, Any]] = []
    for quotation, found in answers:
        if quotation.kind not in INVENTED:
            place[quotation.kind].append(placed(quotation, found, read))
            if not place[quotation.kind][-1]:
                missed.append({"gold": quotation._asdict(), "found": found._asdict()})
        if found.wording:
            wording[quotation.kind].append(found.wording in RIGHT[quotation.kind])
            dangerous += quotation.kind in TURNING and found.wording in ("verbatim", "edited")
    return {
        "place": _share(place),
        "place_by_kind": {k: _share({k: v}) for k, v in place.items()},
        "wording": _share(wording),
        "wording_by_kind": {k: _share({k: v}) for k, v in wording.items()},
        "dangerous": dangerous,
        "missed": missed[:_SHOWN],
    }


def _share(marks: dict[str, list[bool]]) -> float | None:
    flat = [m for row in marks.values() for m in row]
    return round(sum(flat) / len(flat), 4) if flat else None
