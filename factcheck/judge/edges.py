"""What stands just outside a quotation's edges."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judge.difference import Pair, cut
from factcheck.judge.framing import said_by_article, taken_out
from factcheck.judge.weight import denials, hedges
from factcheck.model import Alignment, Edit, EditType, Selector
from factcheck.text import lexicon
from factcheck.text.words import Words

# Words after a cut that take back or limit what was quoted.
_CONDITIONS = frozenset(["if", "unless", "but", "except", "provided", "although", "though", "however", "until"])
# A verb at the end of a quotation that the next "not" would have turned.
_OPEN_ENDED = lexicon.MODALS | lexicon.AUXILIARIES
# ... and one that answers by itself: "we would", "they did".
_ANSWERS = lexicon.MODALS | frozenset(("do", "does", "did"))
_SENTENCE_ENDS = ".?!\n"
_CLOSED = frozenset(".?!\n”»")
# The article's own "not" stands so near the quotation, in words; characters that are read for it.
_NEAR = 3
_READ = 60
# A false start is a few words long.
_RESTART = 6
# Negative nouns: what follows them is theirs, not turned by them ("nobody | for that").
_NEGATIVE_NOUNS = frozenset(("nobody", "none", "nothing", "nowhere"))


def outside(pair: Pair, alignment: Alignment, at: Selector) -> tuple[tuple[Edit, ...], tuple[Edit, ...]]:
    """What the cut left outside: ``truncated`` edits, which turn the meaning, and ``continued`` ones.

    A negation next to the cut turns it ("will | not", "never | do that"); a
    condition, a hedge or a "can't" in the same sentence may, so a person looks. A
    negation that the article has in its own words, outside the quotation marks, is not cut off.
    """
    before = () if _denied_before(at.prefix) else tuple(_negation_before(pair, alignment))
    after = () if _denied_after(at.suffix) else tuple(_negation_after(pair, alignment))
    framing = tuple(taken_out(pair, alignment, at))
    grave = (*before, *after, *(e for e in framing if e.type is EditType.TRUNCATED))
    soft = tuple(_conditions(pair, alignment)) or tuple(e for e in framing if e.type is EditType.CONTINUED)
    return grave, () if grave else tuple(e for e in soft if not said_by_article(e, at))


def _denied_before(prefix: str) -> bool:
    """Whether an article denies in its own words what it goes on to quote: "He did not “support the plan”"."""
    words = Words(prefix[-_READ:])
    return any(
        denials(words, [i]) and not _pauses(words.text[words.ends[i] :])
        for i in range(max(0, len(words) - _NEAR), len(words))
    )


def _denied_after(suffix: str) -> bool:
    """ "They “will” not": the article says it just behind the quotation."""
    words = Words(suffix[:_READ])
    return len(words) > 0 and words.keys[0] in ("not", "never") and not _pauses(words.text[: words.starts[0]])


def _ends(between: str) -> bool:
    return any(c in between for c in _SENTENCE_ENDS)


def _negation_before(pair: Pair, alignment: Alignment) -> Iterator[Edit]:
    words, j = pair.document, alignment.first
    at_edge = alignment.runs[0].tag == "equal" and alignment.runs[0].i1 == 0
    turned = at_edge and j and _turns_after(words.keys[j - 1]) and not _pauses(words.between(j))
    if turned and not _begun_again(words.keys, j):
        yield _edit(pair, (0, min(3, len(pair.quoted.words))), (j - 1, j + 3))


def _begun_again(keys: Sequence[str], j: int) -> bool:
    """Whether what stands before word ``j`` is only its own false start: "we do not | we do not"."""
    return any(keys[max(0, j - n) : j] == keys[j : j + n] for n in range(1, _RESTART + 1))


def _turns_after(key: str) -> bool:
    """Whether a negation turns what follows it, even when it is cut off."""
    return bool(lexicon.negators(key)) and key not in _NEGATIVE_NOUNS and not _with_its_verb(key)


def _with_its_verb(key: str) -> bool:
    """ "Can't | be tried": the verb went with its "not", so the article has to bring its own."""
    return key.endswith("n't") or key == "cannot"


def _negation_after(pair: Pair, alignment: Alignment) -> Iterator[Edit]:
    words, j, size = pair.document, alignment.last, len(pair.quoted.words)
    at_edge = alignment.runs[-1].tag == "equal" and alignment.runs[-1].i2 == size
    if not at_edge or j >= len(words) or _pauses(words.between(j)):
        return
    last = pair.quoted.words.keys[-1]
    # "We would | not" reads as a whole answer; "time is | not neutral" is plainly broken off.
    whole = last in _ANSWERS or _pauses(words.between(j + 1))
    if words.keys[j] in ("not", "never") and last in _OPEN_ENDED and whole:
        yield _edit(pair, (max(0, size - 3), size), (j - 3, j + 1))


def _pauses(between: str) -> bool:
    return any(c in between for c in ".?!,;:\n—–()")


def _conditions(pair: Pair, alignment: Alignment) -> Iterator[Edit]:
    words, j = pair.document, alignment.last
    goes_on = j < len(words) and not _ends(words.between(j))
    negated = goes_on and lexicon.negators(words.keys[j]) and pair.quoted.words.keys[-1] in _OPEN_ENDED
    if goes_on and (negated or words.keys[j] in _CONDITIONS):
        yield Edit(EditType.CONTINUED, "", cut(words, j, _to_the_end(pair, j)), "the source goes on")
    j = alignment.first
    if not j or _ends(words.between(j)):
        return
    conditional = words.keys[j - 1] in ("if", "unless")
    conditional = conditional or _with_its_verb(words.keys[j - 1])
    if conditional or (_made_a_sentence(pair, j) and _limited(words, j)):
        yield Edit(EditType.CONTINUED, "", cut(words, max(0, j - 2), min(j + 4, len(words))), "the source begins")


def _made_a_sentence(pair: Pair, j: int) -> bool:
    """Whether the article begins with a capital what the source has inside a sentence."""
    quoted = pair.quoted.words
    return quoted.capital[0] and not pair.document.capital[j] and quoted.keys[0] == pair.document.keys[j]


# Words of the source that are shown behind a cut, where the sentence is as long.
_SHOWN = 8


def _to_the_end(pair: Pair, j: int) -> int:
    """Where what goes on at word ``j`` stops being told: with its sentence, its quotation or its turn."""
    words, end = pair.document, j + 1
    last = min(j + _SHOWN, len(words))
    while end < last and pair.turn(end) == pair.turn(j) and not _CLOSED.intersection(words.between(end)):
        end += 1
    return end


def _limited(words: Words, j: int) -> bool:
    """Whether what stands before word ``j`` takes back or narrows it: "I think", "perhaps", "only"."""
    before = [k for k in range(max(0, j - 2), j) if not any(_pauses(words.between(n)) for n in range(k + 1, j))]
    return bool(hedges(words, before)) or words.keys[j - 1] == "only"


def _edit(pair: Pair, a: tuple[int, int], b: tuple[int, int]) -> Edit:
    words = pair.document
    return Edit(
        EditType.TRUNCATED,
        cut(pair.quoted.words, *a),
        cut(words, max(0, b[0]), min(b[1], len(words))),
        "just outside the cut",
    )
