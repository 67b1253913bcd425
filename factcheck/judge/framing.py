"""Words right in themselves, out of a sentence that denies, doubts, limits or asks them.

What the article says in its own words just outside the quotation marks is weighed too: “the wall was safe”
may be quoted of a doubter by whoever writes that he doubted it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from factcheck.judge.difference import Pair, cut
from factcheck.judge.endings import Ending, asked, ending, turned_to_statement
from factcheck.judge.stances import Head, Stance, framed, head, sentence_start
from factcheck.model import Alignment, Edit, EditType, Selector, Value
from factcheck.text import lexicon
from factcheck.text.words import Words

# Words shown before the quotation, and of it.
_BEFORE, _OF_IT = 14, 4
# A subject has so many words at most: "I doubt that | the old wall | will hold".
_SUBJECT = 5
# A question mark this near behind the words (words of the source) is theirs.
_NEAR = 4
# A denied verb stands so near before what hangs on it, in words; nothing of these is between them.
_VERB = 4
_PARTING = lexicon.CONJUNCTIONS | frozenset(("why", "how", "until", "unless", "than", "as", "only", "just", "but"))
_BEFORE_VERBS = frozenset(("not", "cannot", "never"))
_CLAUSE_OPENERS = lexicon.PRONOUNS | lexicon.ARTICLES | frozenset(("no", "all", "every", "some", "nobody", "everyone"))
# The article's own words behind a quotation that tell its condition.
_OWN_LIMITS = frozenset("if unless but provided only until though although however when not never".split())


class _Setting(Value, frozen=True):
    """How the quotation stands in its article, and in its turn: words ``[floor, ceiling)`` of the source."""

    whole: bool  # it begins with a capital, as a sentence does
    opens: bool  # it begins where a clause may
    floor: int
    ceiling: int


def taken_out(pair: Pair, alignment: Alignment, at: Selector) -> Iterator[Edit]:
    """``truncated`` edits where the source's sentence denies the words, ``continued`` ones where it limits them."""
    room = _setting(pair, alignment)
    if room is None:
        return
    quoted, words = pair.quoted, pair.document
    begins, ends = _edges(pair, alignment)
    mark = quoted.text.rstrip("\"'”’ ").endswith("?") or at.suffix.lstrip("\"'”’ ").startswith("?")
    questioned = not mark and asked(words, alignment.last, room.ceiling)
    before = (
        head(words, alignment.first, room.floor, asked=questioned) if begins else Head(Stance.SAID, alignment.first)
    )
    own = framed(at.prefix)
    if begins and not own:
        yield from _by_head(pair, alignment, before, room, logged=bool(at.prefix))
    if not ends:
        return
    clause = begins and before.first < alignment.first and words.keys[alignment.first - 1] == "that"
    after = ending(words, alignment.last, room.ceiling, reported=before.reported, clause=clause)
    if not (after.stance is Stance.SAID or _told(at.suffix) or (own and after.stance is Stance.DENIED)):
        yield _by_ending(pair, alignment, after)
    if begins and questioned and room.whole and _asked_of_itself(words, alignment, room):
        yield _continued(words, (max(alignment.first, alignment.last - _OF_IT), alignment.last), "the source asks")


def _asked_of_itself(words: Words, alignment: Alignment, room: _Setting) -> bool:
    """Whether the last sentence quoted is a whole question that reads as a statement without its mark."""
    end = alignment.last
    first = sentence_start(words, end - 1, room.floor)
    near = asked(words, end, min(room.ceiling, end + _NEAR))
    return near and first >= alignment.first and turned_to_statement(words, first)


def _edges(pair: Pair, alignment: Alignment) -> tuple[bool, bool]:
    """Whether the piece begins, and ends, as the quotation does, with words of the source."""
    first, last = alignment.runs[0], alignment.runs[-1]
    return (
        first.tag == "equal" and first.i1 == 0,
        last.tag == "equal" and last.i2 == len(pair.quoted.words),
    )


def _setting(pair: Pair, alignment: Alignment) -> _Setting | None:
    """None where the words stand outside every turn."""
    words, j = pair.document, alignment.first
    floor, ceiling = 0, len(words)
    if pair.turns:
        turn = pair.turn(j)
        if not turn:
            return None
        span = pair.turns[turn - 1].span
        floor, ceiling = bisect_right(words.starts, span.start - 1), bisect_right(words.starts, span.end - 1)
    opening = pair.quoted.words.raw(0).lstrip("[(\"'“‘")[:1]
    whole = opening.isupper()
    return _Setting(whole, whole or words.keys[j] in _CLAUSE_OPENERS, floor, ceiling)


def _by_head(pair: Pair, alignment: Alignment, before: Head, room: _Setting, *, logged: bool) -> Iterator[Edit]:
    words, j = pair.document, alignment.first
    shown = (max(before.first, j - _BEFORE), min(j + _OF_IT, len(words)))
    surely = room.whole or (logged and room.opens)
    if before.stance is Stance.DENIED and surely:
        ours = cut(pair.quoted.words, 0, min(_OF_IT, len(pair.quoted.words)))
        yield Edit(EditType.TRUNCATED, ours, cut(words, *shown), "just outside the cut")
        return
    limited = before.stance is Stance.OPEN and surely and (room.whole or not before.reported)
    denied = before.stance is Stance.DENIED and room.opens
    inside = (
        logged and not room.whole and (_denied_verb(words, j, room) or (not room.opens and _inside(words, j, room)))
    )
    if limited or denied or inside:
        yield _continued(words, shown, "the source begins")


def _inside(words: Words, j: int, room: _Setting) -> bool:
    """Whether word ``j`` goes on a clause that is denied: "I doubt that the wall | will hold"."""
    for k in range(j - 1, max(room.floor, j - 1 - _SUBJECT), -1):
        if any(c in words.between(k + 1) for c in ",.;:?!—–\n"):
            return False
        if words.keys[k] not in lexicon.PREPOSITIONS and head(words, k, room.floor).stance is Stance.DENIED:
            return words.keys[k] in _CLAUSE_OPENERS or words.capital[k]
    return False


def _denied_verb(words: Words, j: int, room: _Setting) -> bool:
    """Whether word ``j`` goes on a verb that is denied: "I will not pay | for a clock"."""
    for k in range(j - 1, max(room.floor, j - 1 - _VERB), -1):
        if any(c in words.between(k + 1) for c in ',.;:?!—–\n“”"') or words.keys[k] in _PARTING:
            return False
        if lexicon.negators(words.keys[k]):
            return (k < j - 1 and words.keys[k] in _BEFORE_VERBS) or words.keys[k].endswith("n't")
    return False


def said_by_article(edit: Edit, at: Selector) -> bool:
    """Whether the article tells in its own words what of the source's sentence it left outside."""
    return _told(at.suffix) if edit.note == "the source goes on" else framed(at.prefix)


def _told(suffix: str) -> bool:
    """Whether the article itself goes on with the condition."""
    return bool(_OWN_LIMITS.intersection(Words(suffix).keys[:2]))


def _by_ending(pair: Pair, alignment: Alignment, after: Ending) -> Edit:
    words, j = pair.document, alignment.last
    start = max(alignment.first, j - _OF_IT)
    if after.stance is Stance.DENIED:
        size = len(pair.quoted.words)
        ours = cut(pair.quoted.words, max(0, size - _OF_IT), size)
        return Edit(EditType.TRUNCATED, ours, cut(words, start, min(after.end, len(words))), "just outside the cut")
    return _continued(words, (j, after.end), "the source goes on")


def _continued(words: Words, shown: tuple[int, int], note: str) -> Edit:
    return Edit(EditType.CONTINUED, "", cut(words, *shown), note)
