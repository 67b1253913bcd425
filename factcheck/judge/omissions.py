"""What a marked omission took out between two pieces, and whether what is kept says the same without it.

A "not" left out turns what is kept where it governs it: "will [not, as things stand,] sell". It does not where
it stays within a clause of its own that went with it: "I came[, though I was not well,] to speak".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.judge.difference import Pair, cut
from factcheck.judge.stance_words import BLAME, FALSE
from factcheck.judge.weight import is_number
from factcheck.model import Alignment, Edit, EditType, Value
from factcheck.text import lexicon
from factcheck.text.sentences import begins_sentence
from factcheck.text.words import Words

# So many words of what was left out are shown.
_SHOWN = 12
# An omission longer than this (words) is no part of one clause; its sentences are for a person to read.
_LONGEST = 60


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Two denials so near each other (words) are none: "no doubt", "not deny".
_CANCEL = 4
# Verbs that end what follows them, in "-ing".
_CEASING = _set("stop stops stopped cease ceased quit avoid avoids avoided against")
# "It would be [wrong …] to shut it", "she was [too tired …] to finish".
_FORBIDDING = BLAME | FALSE | _set("too unwise reluctant hard difficult")
_ADVERBS = _set("so far still also then already now just as to thus")
# What makes of a "not" one half of a contrast: "not only … but".
_WEIGHERS = _set("only just merely simply least")
# Verbs that deny what follows them with "to" or "that".
_REFUSING = lexicon.DENIALS | _set(
    "decline declines declined neglect neglects neglected prevented barred banned forbidden doubt doubts doubted "
    "reject rejects rejected dispute disputes disputed"
)
# What opens a clause of its own.
_RELATIVES = _set("who which that whose where though although while since because when as")
_JOINERS = _set("and but or so because since although though while yet")
_AUXILIARY = lexicon.AUXILIARIES | lexicon.MODALS
# Phrases that are nothing but a "no": set between commas they still deny the verb they are put before.
_MERE = _set("not never no hardly ever once longer yet at all by means in way sense under on circumstances account "
             "time point any again scarcely barely rarely seldom")  # fmt: skip
_LIMITS = _set("if unless but except")
_MISTAKEN = _set("i i'm we we're you")


class _Stretch(Value, frozen=True):
    """Words ``[start, end)`` of an omission between two pauses; ``opened`` and ``closed`` tell on which sides.

    ``parted``: a sentence ends within the omission, so that only what touches a kept word can turn it.
    """

    start: int
    end: int
    opened: bool
    closed: bool
    parted: bool


def skipped(pair: Pair, before: Alignment, after: Alignment) -> Edit:
    """What a marked ellipsis left out between two pieces of one document; its note ends in :func:`doubts`."""
    count = after.first - before.last
    words = pair.document
    shown = cut(words, before.last, min(after.first, before.last + _SHOWN)) if count else ""
    note = f"{count} {'word' if count == 1 else 'words'} left out" if count else "nothing is left out in the source"
    note = "; ".join((note, *doubts(pair, before, after)))
    if after.runs[0].i1 in pair.quoted.seams:
        return Edit(EditType.ELLIPSIS, "", shown, f"{note}, where the attribution stands")
    return Edit(EditType.ELLIPSIS, "…", shown + (" …" if count > _SHOWN else ""), note)


def swallowed(pair: Pair, before: Alignment, after: Alignment) -> Iterator[Edit]:
    """The denial or condition that an omission took out of a sentence that reads on without it: "will … close"."""
    words, first, end = pair.document, before.last, after.first
    if not 0 < end - first <= _LONGEST or _nowhere(pair, after):
        return
    if any(_governs(words, s, end) for s in _stretches(words, first, end)):
        i = after.runs[0].i1
        ours = cut(pair.quoted.words, max(0, i - 1), min(i + 1, len(pair.quoted.words)))
        theirs = cut(words, max(0, first - 1), min(end + 1, len(words), first + _SHOWN))
        yield Edit(EditType.NEGATION, ours, theirs, "left out under the ellipsis")


def _nowhere(pair: Pair, after: Alignment) -> bool:
    """Whether a quotation ends with one small word, which may as well stand in another sentence: "… The"."""
    last = after.runs[-1].i2 == len(pair.quoted.words)
    return last and after.last - after.first <= 1 and pair.document.keys[after.first] in lexicon.FUNCTION


def _stretches(words: Words, first: int, end: int) -> Iterator[_Stretch]:
    """The parts between pauses of those sentences of an omission of which something is kept."""
    pauses = [i for i in range(first, end + 1) if _pauses(words.between(i))]
    stops = [i for i in pauses if begins_sentence(words, i)]
    parted = any(first < i < end for i in stops)
    inner = [(first, stops[0]), (stops[-1], end)] if parted else [(first, end)]
    if first in stops and end in stops:  # whole sentences are left out, and none is kept in part
        return
    for low, high in inner:
        cuts = [low, *(i for i in pauses if low < i < high), high]
        for a, b in pairwise(cuts):
            if a < b:
                yield _Stretch(a, b, a in pauses, b in pauses, parted)


def _governs(words: Words, s: _Stretch, end: int) -> bool:
    """Whether a denial or a condition among these words reaches beyond them, to what is kept."""
    keys = words.keys[s.start : s.end]
    if _conditions(keys) or _forbids(words, s, end):
        return True
    denials = [n for n in range(len(keys)) if _denies(keys, n)]
    if not denials or _cancel(keys, denials):
        return False
    if s.parted:
        led, leads = not s.opened and denials[0] == 0, not s.closed and denials[-1] == len(keys) - 1
        return (led or leads) and lexicon.negators(keys[0 if led else -1]) > 0
    if s.opened and s.closed:
        return set(keys) <= _MERE or keys[0] in _AUXILIARY | _REFUSING
    if "but" in keys[-2:]:
        return False
    if s.closed:  # "will [not, as things stand,] sell"
        alone = all(k in _AUXILIARY | _MERE | _ADVERBS or k.endswith("ly") for k in keys[: denials[0]])
        return not s.opened and alone and not _goes_on_anew(words, end)
    rest = keys[denials[-1] + 1 :]
    if s.opened and keys[0] in _JOINERS and rest:
        return False
    return not (rest and _own_clause(keys, denials[-1])) and not _begins_anew(rest)


def _forbids(words: Words, s: _Stretch, end: int) -> bool:
    """Whether what is kept hangs on a word that forbids or ends it: "wrong … to shut", "stopped … smoking"."""
    if s.opened or end >= len(words):
        return False
    keys, after = words.keys[s.start : s.end], words.keys[end]
    return (after == "to" and bool(_FORBIDDING.intersection(keys))) or (after.endswith("ing") and keys[-1] in _CEASING)


def _denies(keys: Sequence[str], n: int) -> bool:
    key, after = keys[n], keys[n + 1] if n + 1 < len(keys) else ""
    if lexicon.negators(key):
        return after not in _WEIGHERS
    return key in _REFUSING


def _cancel(keys: Sequence[str], denials: Sequence[int]) -> bool:
    """ "No doubt", "cannot deny": two denials in one phrase."""
    between = keys[denials[0] : denials[-1] + 1]
    return (
        len(denials) == 2
        and len(between) <= _CANCEL
        and between[-1] in _REFUSING
        and not _JOINERS.intersection(between)
    )


def _own_clause(keys: Sequence[str], n: int) -> bool:
    """Whether the words before a denial open a clause that is left out with it: "who did not …"."""
    return any(k in _RELATIVES for k in keys[:n])


def _begins_anew(rest: Sequence[str]) -> bool:
    """Whether behind a denial another verb or subject takes over: "not close the mill and will | reopen it"."""
    for n, key in enumerate(rest):
        tail = rest[n + 1 :]
        if key in _JOINERS and tail and (tail[0] in lexicon.PRONOUNS or tail[-1] in _AUXILIARY):
            return True
    return False


def _goes_on_anew(words: Words, end: int) -> bool:
    """Whether what is kept begins with a clause of its own: "… and we will", "… but"."""
    return words.keys[end] in _JOINERS if end < len(words) else False


def _conditions(keys: Sequence[str]) -> bool:
    """ "Only if" and "unless"; "unless I am mistaken" is a courtesy."""
    for n, key in enumerate(keys):
        courtesy = (
            keys[n + 1 : n + 2]
            and keys[n + 1] in _MISTAKEN
            and _set("mistaken wrong").intersection(keys[n + 2 : n + 5])
        )
        if (key == "unless" and not courtesy) or (key == "only" and keys[n + 1 : n + 2] == ["if"]):
            return True
    return False


def _pauses(between: str) -> bool:
    return any(c in between for c in ".?!,;:\n—–()") or " -" in between


def doubts(pair: Pair, before: Alignment, after: Alignment) -> tuple[str, ...]:
    """Why the words an ellipsis left out may matter to what was said; empty for an ordinary cut.

    A cut inside one sentence, or between whole ones, keeps the subject of each
    part; one that joins two half sentences may say of one thing what was said of another.
    """
    words, gap = pair.document, range(before.last, after.first)
    parted = any(begins_sentence(words, j) for j in gap[1:])
    halves = not begins_sentence(words, before.last) and not begins_sentence(words, after.first)
    keys = [words.keys[j] for j in gap]
    if _contrasts(keys):
        return ()
    found = ["the ellipsis crosses the end of a sentence"] if parted and halves else []
    for what, is_one in (
        ("a negation", lexicon.negators),
        ("a limit", _LIMITS.__contains__),
        ("a number", _counts),
    ):
        there = next((j for j, key in zip(gap, keys, strict=True) if is_one(key)), None)
        if there is not None:
            found.append(f"{what} is left out (“{words.raw(there)}”)")
    if any(a == "provided" and (b in lexicon.PRONOUNS or b in lexicon.ARTICLES) for a, b in pairwise(keys)):
        found.append("a limit is left out (“provided”)")
    return tuple(found)


def _contrasts(keys: Sequence[str]) -> bool:
    """ "[Not only cheaper but] quicker", "[nothing but] a fair hearing": the rest of a contrast is kept whole."""
    denied = lexicon.negators(keys[0]) if keys else 0
    return bool(denied) and keys[-1] == "but" and (len(keys) == 2 or keys[1] in _WEIGHERS)


def _counts(key: str) -> bool:
    """Numbers but "one" and "first", which stand in any sentence."""
    return is_number(key) and key not in ("one", "first", "second", "once", "a")
