"""Old claims and new ones: which are the same, which were edited, and which are really new."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from factcheck.model import Claim, Document, Log, Span, Value
from factcheck.redraft.likeness import likely_pairs
from factcheck.redraft.memory import Memory
from factcheck.redraft.standing import Ground, folded, is_quoted
from factcheck.text.anchor import fitting


class Matches(Value, frozen=True):
    """By index. Old claims are those of the log, the ones gone behind the others; new ones are what extract finds."""

    spans: tuple[Span | None, ...]  # where each old claim stands in the new draft, word for word
    new_spans: tuple[Span | None, ...]
    same: dict[int, int]  # old to new: the same words, or a person's own words for them
    edited: dict[int, int]  # old to new: other words now
    added: tuple[int, ...]  # new claims that no old one answers for
    known: frozenset[int]  # old claims in extract's own words, of the kind it gave them


class Sides(Value, frozen=True):
    """What is held against each other."""

    document: Document
    old: Sequence[Claim]
    new: Sequence[Claim]
    spans: tuple[Span | None, ...]
    new_spans: tuple[Span | None, ...]


def match(document: Document, log: Log, new: Sequence[Claim], memory: Memory) -> Matches:
    """Match one to one: first equal words at their place, then extended, reworded and edited ones."""
    sides = _sides(document, log, new)
    same = _equal(sides)
    left = [n for n in range(len(new)) if n not in set(same.values())]
    for n in same.values():
        memory.takes(new[n])
    dropped = {n for n in left if memory.takes(new[n])}  # a person took it out, or put it in other words
    free = [n for n in left if n not in dropped]
    edited = _extended(sides, same, free, memory)
    lost = [i for i in range(len(log.claims)) if sides.spans[i] is None]
    same |= _alike(sides, [i for i in lost if not memory.knows(sides.old[i])], sorted(dropped))
    free = _without(free, edited)
    edited |= _alike(sides, [i for i in lost if i not in same], free)
    added = [n for n in _without(free, edited) if not _covered(sides, n)]
    known = frozenset(i for i, claim in enumerate(sides.old) if memory.knows(claim))
    return Matches(sides.spans, sides.new_spans, same, edited, tuple(added), known)


def _sides(document: Document, log: Log, new: Sequence[Claim]) -> Sides:
    new_spans = Ground(document).settle(new)
    ground = Ground(document, {(is_quoted(c), s) for c, s in zip(new, new_spans, strict=True) if s})
    spans = (*ground.settle(log.claims), *ground.settle(log.gone))  # the living choose first
    return Sides(document, (*log.claims, *log.gone), new, spans, tuple(new_spans))


def _without(free: Sequence[int], pairs: dict[int, int]) -> list[int]:
    taken = set(pairs.values())
    return [n for n in free if n not in taken]


def _equal(sides: Sides) -> dict[int, int]:
    """Claims at one place; a claim whose kind a person changed comes after those whose kind agrees."""
    pairs: dict[int, int] = {}
    for strict in (True, False):
        there: dict[tuple[Span, str], list[int]] = {}
        taken = set(pairs.values())
        for n, span in enumerate(sides.new_spans):
            if span and n not in taken:
                there.setdefault((span, sides.new[n].kind if strict else ""), []).append(n)
        for i, span in enumerate(sides.spans):
            found = there.get((span, sides.old[i].kind if strict else "")) if span else None
            if found and i not in pairs:
                pairs[i] = found.pop(0)
    return pairs


def _extended(sides: Sides, same: Collection[int], free: Sequence[int], memory: Memory) -> dict[int, int]:
    """Claims in extract's words that stand in a longer one now, with words that did not stand beside them before."""
    pairs: dict[int, int] = {}
    for n in free:
        for i in _around(sides, n):
            span, whole = sides.spans[i], sides.new_spans[n]
            if i in same or i in pairs or not span or not whole or not memory.knows(sides.old[i]):
                continue
            if whole.start <= span.start and span.end <= whole.end and not _remembered(sides, i, whole):
                pairs[i] = n
                break
    return pairs


def _covered(sides: Sides, n: int) -> bool:
    """Whether a new claim only cuts otherwise what stood in the draft before, by a claim of the log."""
    whole = sides.new_spans[n]
    for i in _around(sides, n):
        span = sides.spans[i]
        if whole and span and _remembered(sides, i, whole):
            inside = span.start <= whole.start and whole.end <= span.end
            if (inside and all(fitting(sides.document, (span,), sides.old[i].at))) or not inside:
                return True
    return False


def _around(sides: Sides, n: int) -> Iterator[int]:
    """Old claims that a new one overlaps, quoted as it is or not."""
    whole, quoted = sides.new_spans[n], is_quoted(sides.new[n])
    for i, span in enumerate(sides.spans):
        if whole and span and span.overlaps(whole) and is_quoted(sides.old[i]) is quoted:
            yield i


def _remembered(sides: Sides, i: int, whole: Span) -> bool:
    """Whether what ``whole`` has beyond an old claim is what stood beside that claim before."""
    span, at, text = sides.spans[i], sides.old[i].at, sides.document.text
    assert span is not None
    before, after = folded(text[whole.start : span.start]), folded(text[span.end : whole.end])
    return folded(at.prefix).endswith(before) and folded(at.suffix).startswith(after)


def _alike(sides: Sides, old: Sequence[int], new: Sequence[int]) -> dict[int, int]:
    """The likeliest pairs of these claims."""

    def surroundings(i: int, n: int) -> int:
        """How many surroundings of an old claim are those of a new one; nothing remembered is nothing kept."""
        span, at = sides.new_spans[new[n]], sides.old[old[i]].at
        kept = fitting(sides.document, (span,), at) if span else (False, False)
        return int(kept[0] and bool(at.prefix.strip())) + int(kept[1] and bool(at.suffix.strip()))

    pairs = likely_pairs([sides.old[i] for i in old], [sides.new[n] for n in new], surroundings)
    return {old[i]: new[n] for i, n in pairs.items()}
