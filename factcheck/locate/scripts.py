"""Edit scripts over words: the one door to rapidfuzz.

Words are compared as whole items, never letter by letter; keys or numbers will do.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from rapidfuzz.distance import LCSseq, Levenshtein

# Where a run of equal items begins in one sequence and in the other, and its length.
Block = tuple[int, int, int]
Items = Sequence[Hashable]


def fewest_edits(ours: Items, theirs: Items) -> list[Block]:
    """The equal runs of the script with the fewest insertions, deletions and replacements."""
    return [(b.a, b.b, b.size) for b in Levenshtein.opcodes(ours, theirs).as_matching_blocks() if b.size]


def most_in_common(ours: Items, theirs: Items) -> list[Block]:
    """The equal runs of the script that keeps the most items."""
    return [(b.a, b.b, b.size) for b in LCSseq.opcodes(ours, theirs).as_matching_blocks() if b.size]


def in_order(ours: Items, theirs: Items) -> int:
    """How many items of one stand in the other in the same order."""
    return int(LCSseq.similarity(ours, theirs))


def distance(ours: Items, theirs: Items) -> int:
    """The fewest insertions, deletions and replacements that make one of the other."""
    return int(Levenshtein.distance(ours, theirs))


def script(ours: Items, theirs: Items) -> list[tuple[str, int, int, int, int]]:
    """The steps with the fewest edits: a tag, and the items of both that it takes (half-open)."""
    return [(o.tag, o.src_start, o.src_end, o.dest_start, o.dest_end) for o in Levenshtein.opcodes(ours, theirs)]
