"""Honest edits: what an editor, a printer, a scanner or a noisy hall does to words without turning them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import product

from factcheck.judge.attributed import attribution
from factcheck.judge.brackets import REPLACED, replaced_at_end, replaces
from factcheck.judge.difference import Difference, in_name
from factcheck.judge.weight import denials, hedges, is_number, negations, turns
from factcheck.model import EditType
from factcheck.text import lexicon
from factcheck.text.fold import without_entities
from factcheck.text.variants import begin_alike, noise, same_words
from factcheck.text.words import Words

# An editor's bracket stands for a pronoun or a phrase, not for a sentence.
_BRACKET_REACH = 12
# A stage direction is so near its brackets (characters).
_ASIDE = 40
# A false start is a few words long.
_RESTART = 6
# What others throw in, labels and all, is so short (words).
_THROWN_IN = 14
# Words that may vanish where an attribution stood, unsaid; fewer are edits like any other.
_SEAM_LEAST, _SEAM_MOST = 3, 40
# What hangs on these is said only on their terms.
_LIMITS = frozenset(("if", "unless"))
# Runs longer than this are other passages, not misread or restyled ones; pairing their words would take a square.
_PAIRED = 40

MISREAD = "misread letters"

Rule = Callable[[Difference], None]


def _brackets(d: Difference) -> None:
    own = [i for i in d.a if i in d.pair.quoted.editorial]
    if own and len(own) == len(d.a):
        d.b += replaced_at_end(d)
    if own and len(own) == len(d.a) and len(d.b) <= _BRACKET_REACH and not _contradicts(d):
        d.take(EditType.BRACKET, own, d.b, REPLACED if replaces(d) else "")
    elif own and not _contradicts(d):
        d.take(EditType.BRACKET, own)
    for i in [i for i in d.a if i in d.pair.quoted.inflected]:
        before, after = d.pair.quoted.inflected[i]
        match = next((j for j in d.b if _inflects(d.pair.document.keys[j], before, after)), None)
        if match is not None:
            d.take(EditType.BRACKET, [i], [match])


def _contradicts(d: Difference) -> bool:
    """Whether a bracket hides a "not", or puts another figure or month where the source has one.

    A bracket that the source has too is no editor's here: its words must stay.
    """
    if negations(d.b_keys) != negations(d.a_keys):
        return True
    document = d.pair.document
    if d.b and document.between(d.b[0]).endswith("[") and document.between(d.b[-1] + 1).startswith("]"):
        return d.a_keys != d.b_keys
    ours, theirs = (
        {k for k in keys if is_number(k) or k in lexicon.WEEKDAYS_AND_MONTHS} for keys in (d.a_keys, d.b_keys)
    )
    return bool(ours - theirs and theirs - ours)


def _inflects(word: str, before: str, after: str) -> bool:
    """Whether the letters outside the bracket are the word's own."""
    kept = max(2, (len(word) + 1) // 2)
    return len(before) + len(after) >= kept and word.startswith(before) and word.endswith(after)


def _variants(d: Difference) -> None:
    """Other spellings, contractions and number styles, wherever they stand in the run."""
    if max(len(d.a), len(d.b)) > _PAIRED:
        return
    ours, theirs = d.a_keys, d.b_keys
    kind = same_words(ours, theirs) and same_words(ours, theirs, named=_named(d, d.a, d.b))
    if kind:
        d.take(kind, d.a, d.b)
        return
    for a, b in product(range(len(ours)), range(len(theirs))):
        found = _variant_at(d, a, b) if begin_alike(ours[a], theirs[b]) else None
        if found:
            kind, n, m = found
            d.take(kind, d.a[a : a + n], d.b[b : b + m])
            _variants(d)
            return


def _ampersand(d: Difference) -> None:
    """ "And" where the other text has its sign, which is no word."""
    for at, keys, other, j in (
        (d.a, d.a_keys, d.pair.document, d.run.j1),
        (d.b, d.b_keys, d.pair.quoted.words, d.run.i1),
    ):
        empty = not (d.b if at is d.a else d.a)
        if keys == ["and"] and empty and "&" in without_entities(other.between(j)):
            d.take(EditType.SPELLING, d.a, d.b)
            return


def _variant_at(d: Difference, a: int, b: int) -> tuple[EditType, int, int] | None:
    """The words from two places on that are the same written another way, and how many of each."""
    ours, theirs = d.a_keys[a : a + 3], d.b_keys[b : b + 3]
    for n, m in ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1)):
        if n <= len(ours) and m <= len(theirs) and same_words(ours[:n], theirs[:m]):
            named = _named(d, d.a[a : a + n], d.b[b : b + m])
            kind = same_words(ours[:n], theirs[:m], named=named)
            if kind:
                return kind, n, m
    return None


def _named(d: Difference, a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether some of the words are written as a name, on either side."""
    return any(in_name(d.pair.quoted.words, i) for i in a) or any(in_name(d.pair.document, j) for j in b)


def misread(d: Difference, *, surely: bool = True) -> None:
    """Letters misread by a scanner; a misread word may have fallen into two."""
    if max(len(d.a), len(d.b)) > _PAIRED:
        return
    ours, theirs = d.a_keys, d.b_keys
    for a, b in product(range(len(ours)), range(len(theirs))):
        for n, m in ((1, 1), (1, 2), (2, 1)):
            fits = a + n <= len(ours) and b + m <= len(theirs)
            if fits and noise(ours[a : a + n], theirs[b : b + m], surely=surely) and not _other_capital(d, a, b):
                d.take(EditType.SPELLING, d.a[a : a + n], d.b[b : b + m], MISREAD)
                misread(d, surely=surely)
                return


def _other_capital(d: Difference, a: int, b: int) -> bool:
    """Two different capitals: scanners mix up "h" and "b", not "H" and "B", so Haines is not Baines."""
    quoted, document, i, j = d.pair.quoted.words, d.pair.document, d.a[a], d.b[b]
    return quoted.capital[i] and document.capital[j] and quoted.keys[i][:1] != document.keys[j][:1]


def _interjections(d: Difference) -> None:
    """Stage directions and other people's labels that the source has between the words."""
    document, missing, heard = d.pair.document, set(d.b), _thrown_in(d)
    other = [j for j in d.b if not d.pair.spoken(j) or j in heard]
    for j in d.b:
        aside = _aside(document, j)
        if j not in other and aside and missing.issuperset(aside) and not turns(document, aside):
            other.append(j)
    if other:
        d.take(EditType.INTERJECTION, (), sorted(other))


def _thrown_in(d: Difference) -> set[int]:
    """Short whole turns of others between two turns of one speaker: "Hear, hear!"."""
    pair, last = d.pair, d.run.j2
    before, after = pair.turn(d.run.j1 - 1), pair.turn(last)
    if d.a or not d.b or before == after or not before or not after or last - d.run.j1 > _THROWN_IN:
        return set()
    speaker = pair.turns[before - 1].speaker
    if pair.turns[after - 1].speaker != speaker:
        return set()
    return {j for j in d.b if before < pair.turn(j) < after and pair.turns[pair.turn(j) - 1].speaker != speaker}


def _aside(words: Words, j: int) -> range:
    """The words of the short brackets around word ``j``, as of [Applause] or (Laughter.); none elsewhere."""
    text, at = words.text, words.starts[j]
    start, end = max(0, at - _ASIDE), at + _ASIDE
    opening = max(text.rfind("[", start, at), text.rfind("(", start, at))
    closings = [c for c in (text.find("]", at, end), text.find(")", at, end)) if c >= 0]
    if opening < 0 or not closings or max(text.rfind("]", opening, at), text.rfind(")", opening, at)) >= 0:
        return range(0)
    return range(words.at(opening), words.at(min(closings)))


def _seams(d: Difference) -> None:
    """Where an attribution stood, or a paragraph ended, words may be left out; they are shown."""
    at_seam = d.run.i1 in d.pair.quoted.seams
    turned = denials(d.pair.document, d.b) or hedges(d.pair.document, d.b) or _LIMITS.intersection(d.b_keys)
    if at_seam and not d.a and _SEAM_LEAST <= len(d.b) <= _SEAM_MOST and not turned:
        d.take(EditType.ELLIPSIS, (), d.b, "left out where the attribution stands")


HONEST: tuple[Rule, ...] = (_brackets, _variants, _ampersand, misread, _interjections, attribution, _seams)


def fillers(d: Difference) -> None:
    """Words nobody misses: um, you know, a start that was begun again."""
    if d.a:
        _sounds(d)
        return
    if not d.b:
        return
    words = d.pair.document
    phrase = any(tuple(words.keys[j] for j in at) in lexicon.FILLER_PHRASES and _apart(words, at) for at in _slid(d))
    rest = [j for j in d.b if not _is_filler(words, j)]
    if phrase or not rest or _restarts(words.keys, d.b) or _restarts(words.keys, rest):
        d.take(EditType.FILLER, (), d.b)


def _slid(d: Difference) -> Iterator[list[int]]:
    """The source's words of a difference, and those a word to either side that leave the same text when they go.

    "They know, you know, it" without "know you" is the same as without "you know";
    "You, you know, will" begins with either "you".
    """
    words, at = d.pair.document, d.b
    yield at
    first, last = at[0], at[-1] + 1
    if last - first != len(at):
        return
    if first and words.keys[first - 1] == words.keys[last - 1]:
        yield [j - 1 for j in at]
    if last < len(words) and words.keys[first] == words.keys[last]:
        yield [j + 1 for j in at]
    if d.run.i1 == 1 and first > 1 and words.keys[first - 2] == words.keys[first - 1]:
        yield [first - 1, *at]


def _sounds(d: Difference) -> None:
    """ "Uh" beside words that do differ is no part of what they differ from."""
    sounds = [j for j in d.b if d.pair.document.keys[j] in lexicon.SOUNDS]
    if sounds and not lexicon.SOUNDS.intersection(d.a_keys):
        d.take(EditType.FILLER, (), sounds)


def _is_filler(words: Words, j: int) -> bool:
    """ "Um" anywhere; "like" and "right" only between pauses, where they are no part of the sentence."""
    key = words.keys[j]
    return key in lexicon.SOUNDS or (key in lexicon.FILLERS and _apart(words, [j]))


def _apart(words: Words, at: Sequence[int]) -> bool:
    """Whether a pause stands before or after some neighbouring words."""
    edges = words.between(at[0]), words.between(at[-1] + 1)
    return at[0] == 0 or any(c in edge for edge in edges for c in ",.;:?!—–-…")


def _restarts(keys: Sequence[str], said: Sequence[int]) -> bool:
    """Whether some neighbouring words are said again right after, or were right before.

    In "we just, we just must" the words left out may be taken as either "we just"
    or "just we": the stretch is slid back as far as it fits.
    """
    first, last, size = said[0], said[-1] + 1, len(said)
    if last - first != size or size > _RESTART:
        return False
    for _ in range(size):
        again = keys[first:last]
        if keys[last : last + size] == again or keys[max(0, first - size) : first] == again:
            return True
        if not first or keys[first - 1] != keys[last - 1]:
            return False
        first, last = first - 1, last - 1
    return False
