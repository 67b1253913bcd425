"""The rules that type a difference, in order: honest edits first, then what turns the meaning.

Each rule looks at what is left of a :class:`Difference` and takes what it can
explain. The order matters: an editor's bracket explains a word before it can
count as added, and a lost "not" is found before small words are forgiven.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from itertools import pairwise

from factcheck.judge.difference import Difference, Pair, is_name
from factcheck.model import Alignment, Edit, EditType, Run
from factcheck.text import lexicon
from factcheck.text.number_words import number_value, ordinal_value
from factcheck.text.stems import stem
from factcheck.text.variants import noise, same_words

# An editor's bracket stands for a pronoun or a phrase, not for a sentence.
_BRACKET_REACH = 12
# A false start is a few words long.
_RESTART = 6
# Words that may vanish where an attribution stood, unsaid; fewer are edits like any other.
_SEAM_LEAST, _SEAM_MOST = 3, 40
# A moved word is looked for this far away; a small word only next door, for it stands everywhere.
_MOVED, _MOVED_SMALL = 15, 3

MISREAD = "misread letters"
# Runs longer than this are other passages, not misread or restyled ones; pairing their words would take a square.
_PAIRED = 40

Rule = Callable[[Difference], None]


def edits_of(pair: Pair, alignment: Alignment) -> tuple[tuple[Run, tuple[Edit, ...]], ...]:
    """Every run that differs, in order, with the typed edits that explain it."""
    differences = [Difference(pair, r) for r in alignment.runs if r.tag != "equal"]
    for difference in differences:
        for rule in HONEST:
            rule(difference)
    if any(e.note == MISREAD for d in differences for e in d.edits):
        for difference in differences:
            _scanning(difference, surely=False)
    _moved(differences)
    for difference in differences:
        for rule in GRAVE:
            rule(difference)
    return tuple((d.run, tuple(d.edits)) for d in differences)


# -- honest edits -------------------------------------------------------------


def _brackets(d: Difference) -> None:
    own = [i for i in d.a if i in d.pair.quoted.editorial]
    if own and len(own) == len(d.a) and len(d.b) <= _BRACKET_REACH and not _negations(d.b_keys):
        d.take(EditType.BRACKET, own, d.b)
    elif own:
        d.take(EditType.BRACKET, own)
    for i in [i for i in d.a if i in d.pair.quoted.inflected]:
        before, after = d.pair.quoted.inflected[i]
        match = next((j for j in d.b if _inflects(d.pair.document.keys[j], before, after)), None)
        if match is not None:
            d.take(EditType.BRACKET, [i], [match])


def _inflects(word: str, before: str, after: str) -> bool:
    """Whether the letters outside the bracket are the word's own."""
    kept = max(2, (len(word) + 1) // 2)
    return len(before) + len(after) >= kept and word.startswith(before) and word.endswith(after)


def _variants(d: Difference) -> None:
    """Other spellings, contractions and number styles, wherever they stand in the run."""
    if max(len(d.a), len(d.b)) > _PAIRED:
        return
    kind = same_words(d.a_keys, d.b_keys)
    if kind:
        d.take(kind, d.a, d.b)
        return
    for a in range(len(d.a)):
        for b in range(len(d.b)):
            found = _variant_at(d, a, b)
            if found:
                kind, n, m = found
                d.take(kind, d.a[a : a + n], d.b[b : b + m])
                _variants(d)
                return


def _variant_at(d: Difference, a: int, b: int) -> tuple[EditType, int, int] | None:
    for n, m in ((1, 1), (1, 2), (2, 1), (2, 2), (1, 3), (3, 1)):
        if a + n <= len(d.a) and b + m <= len(d.b):
            kind = same_words(d.a_keys[a : a + n], d.b_keys[b : b + m])
            if kind:
                return kind, n, m
    return None


def _scanning(d: Difference, *, surely: bool = True) -> None:
    """Letters misread by a scanner; a misread word may have fallen into two."""
    if max(len(d.a), len(d.b)) > _PAIRED:
        return
    for a, b in ((a, b) for a in range(len(d.a)) for b in range(len(d.b))):
        for n, m in ((1, 1), (1, 2), (2, 1)):
            fits = a + n <= len(d.a) and b + m <= len(d.b)
            if fits and noise(d.a_keys[a : a + n], d.b_keys[b : b + m], surely=surely):
                d.take(EditType.SPELLING, d.a[a : a + n], d.b[b : b + m], MISREAD)
                _scanning(d, surely=surely)
                return


def _interjections(d: Difference) -> None:
    """Stage directions and other people's labels that the source has between the words."""
    document = d.pair.document
    other = [j for j in d.b if not d.pair.spoken(j) or _in_stage_direction(document.text, document.starts[j])]
    if other:
        d.take(EditType.INTERJECTION, (), other)


def _in_stage_direction(text: str, at: int) -> bool:
    """Whether a character stands in short brackets, as [Applause] or (Laughter.) do."""
    before = text[max(0, at - 40) : at]
    opening = max(before.rfind("["), before.rfind("("))
    if opening < 0 or max(before.rfind("]"), before.rfind(")")) > opening:
        return False
    inside = before[opening + 1 :].split()
    after = text[at : at + 40]
    return len(inside) < 4 and ("]" in after or ")" in after)


def _fillers(d: Difference) -> None:
    """Words nobody misses: um, you know, a start that was begun again."""
    if d.a or not d.b:
        return
    if tuple(d.b_keys) in lexicon.FILLER_PHRASES:
        d.take(EditType.FILLER, (), d.b)
        return
    rest = [j for j, k in zip(d.b, d.b_keys, strict=True) if k not in lexicon.FILLERS]
    if not rest or _restarts(d.pair.document.keys, rest):
        d.take(EditType.FILLER, (), d.b)


def _restarts(keys: Sequence[str], said: list[int]) -> bool:
    """Whether some neighbouring words are said again right after, or were right before."""
    first, last, size = said[0], said[-1] + 1, len(said)
    if last - first != size or size > _RESTART:
        return False
    again = keys[first:last]
    return keys[last : last + size] == again or keys[first - size : first] == again


def _seams(d: Difference) -> None:
    """Where an attribution stood, or a paragraph ended, words may be left out; they are shown."""
    at_seam = d.run.i1 in d.pair.quoted.seams
    if at_seam and not d.a and _SEAM_LEAST <= len(d.b) <= _SEAM_MOST and not _turns(d.b_keys):
        d.take(EditType.ELLIPSIS, (), d.b, "left out where the attribution stands")


HONEST: tuple[Rule, ...] = (_brackets, _variants, _scanning, _interjections, _seams)

# -- moved words --------------------------------------------------------------


def _moved(differences: Sequence[Difference]) -> None:
    """Words that stand in both texts, but elsewhere: order, not dropped and added."""
    for d in differences:
        for i in list(d.a):
            key = d.pair.quoted.words.keys[i]
            reach = _MOVED_SMALL if key in lexicon.SLIPPABLE else _MOVED
            source = _same_word_near(differences, key, i, reach)
            if source:
                other, j = source
                d.take(EditType.ORDER, [i], [j] if other is d else ())
                if other is not d:
                    other.b.remove(j)


def _same_word_near(differences: Sequence[Difference], key: str, i: int, reach: int) -> tuple[Difference, int] | None:
    for other in differences:
        if abs(other.run.i1 - i) > reach:
            continue
        for j in other.b:
            if other.pair.document.keys[j] == key:
                return other, j
    return None


# -- what turns the meaning ---------------------------------------------------


def _negations(keys: Iterable[str]) -> int:
    return sum(lexicon.negators(k) for k in keys)


def _turns(keys: Sequence[str]) -> bool:
    """Whether some words hold one that turns the meaning when it is lost."""
    return bool(_negations(keys)) or any(k in lexicon.MODALS or k in lexicon.HEDGES for k in keys)


def _negation(d: Difference) -> None:
    if _negations(d.a_keys) != _negations(d.b_keys):
        a = [i for i, k in zip(d.a, d.a_keys, strict=True) if lexicon.negators(k)]
        b = [j for j, k in zip(d.b, d.b_keys, strict=True) if lexicon.negators(k)]
        full = _without_contraction(d, a, b)
        d.take(EditType.NEGATION, full[0], full[1])
        return
    for i, j in zip(list(d.a), list(d.b), strict=False):
        if _opposite(d.pair.quoted.words.keys[i], d.pair.document.keys[j]):
            d.take(EditType.NEGATION, [i], [j])


def _without_contraction(d: Difference, a: list[int], b: list[int]) -> tuple[list[int], list[int]]:
    """ "Isn't" against "is": the verb belongs to the edit on both sides."""
    verbs = {f for k in (*d.a_keys, *d.b_keys) if k.endswith("n't") for r in lexicon.expand(k) for f in r[:-1]}
    a += [i for i, k in zip(d.a, d.a_keys, strict=True) if k in verbs and i not in a]
    b += [j for j, k in zip(d.b, d.b_keys, strict=True) if k in verbs and j not in b]
    return a, b


def _opposite(x: str, y: str) -> bool:
    """ "Able" and "unable", "possible" and "impossible"."""
    short, long = sorted((x, y), key=len)
    return len(short) > 3 and long in {p + short for p in ("un", "in", "im", "ir", "il", "dis", "non")}


def _is_number(key: str) -> bool:
    return key[:1].isdigit() or number_value([key]) is not None or ordinal_value([key]) is not None or key in _PARTS


_PARTS = frozenset(
    "half quarter quarters thirds dozen dozens hundred hundreds thousand thousands million millions billion billions "
    "trillion trillions".split()
)
# Words that count only beside another number: "one of us", "a second look".
_SHY = frozenset(("one", "second", "first", "a"))


def _number(d: Difference) -> None:
    a = [i for i, k in zip(d.a, d.a_keys, strict=True) if _is_number(k)]
    b = [j for j, k in zip(d.b, d.b_keys, strict=True) if _is_number(k)]
    words_a = Counter(d.pair.quoted.words.keys[i] for i in a)
    words_b = Counter(d.pair.document.keys[j] for j in b)
    one_sided = not a or not b
    if words_a != words_b and not (one_sided and set(words_a + words_b) <= _SHY):
        d.take(EditType.NUMBER, a, b)


def _name(d: Difference) -> None:
    a = [i for i in d.a if is_name(d.pair.quoted.words, i)]
    b = [j for j in d.b if is_name(d.pair.document, j)]
    if a or b:
        d.take(EditType.NAME, a or _contents(d.a, d.a_keys), b or _contents(d.b, d.b_keys))


def _contents(at: list[int], keys: list[str]) -> list[int]:
    return [i for i, k in zip(at, keys, strict=True) if k not in lexicon.FUNCTION]


def _hedge_words(keys: Sequence[str]) -> list[int]:
    """Indices of modals and hedges: "might", "probably", "I think", "kind of"."""
    found = {i for i, k in enumerate(keys) if k in lexicon.MODALS or k in lexicon.HEDGES}
    for i, (x, y) in enumerate(pairwise(keys)):
        if (x in lexicon.PRONOUNS and y in lexicon.HEDGING_VERBS) or (x, y) in lexicon.HEDGE_PHRASES:
            found |= {i, i + 1}
    return sorted(found)


def _by_class(kind: EditType, indices: Callable[[Sequence[str]], list[int]]) -> Rule:
    """A rule for a closed class: its words must be the same on both sides."""

    def rule(d: Difference) -> None:
        a, b = indices(d.a_keys), indices(d.b_keys)
        if Counter(d.a_keys[i] for i in a) == Counter(d.b_keys[j] for j in b):
            return
        # The word that stands in its stead belongs to the edit: "must" for "would like to".
        left = [d.a[i] for i in a] or (_contents(d.a, d.a_keys) if b and len(d.a) == 1 else [])
        right = [d.b[j] for j in b] or (_contents(d.b, d.b_keys) if a and len(d.b) == 1 else [])
        d.take(kind, left, right)

    return rule


def _quantifiers(keys: Sequence[str]) -> list[int]:
    return [i for i, k in enumerate(keys) if k in lexicon.QUANTIFIERS]


def _tense(d: Difference) -> None:
    """Another form of the same word, with the auxiliaries that make it: "accept", "have accepted"."""
    for i in list(d.a):
        x = d.pair.quoted.words.keys[i]
        j = next((j for j in d.b if stem(d.pair.document.keys[j]) == stem(x)), None)
        if j is not None and x not in lexicon.SLIPPABLE:
            a = [k for k in d.a if k == i or d.pair.quoted.words.keys[k] in lexicon.AUXILIARIES]
            b = [k for k in d.b if k == j or d.pair.document.keys[k] in lexicon.AUXILIARIES]
            d.take(EditType.TENSE, a, b)


def _slip(d: Difference) -> None:
    """Only small words are left, one or two of them."""
    small = all(k in lexicon.SLIPPABLE or k in lexicon.OPENERS for k in (*d.a_keys, *d.b_keys))
    if small and (d.a or d.b) and max(len(d.a), len(d.b)) <= 2:
        d.take(EditType.SLIP, d.a, d.b)


def _rest(d: Difference) -> None:
    if d.a and d.b:
        d.take(EditType.SUBSTITUTION, d.a, d.b)
    elif d.b:
        d.take(EditType.DROPPED, (), d.b)
    elif d.a:
        d.take(EditType.ADDED, d.a)


GRAVE: tuple[Rule, ...] = (
    _fillers,
    _negation,
    _number,
    _name,
    _by_class(EditType.MODAL, _hedge_words),
    _by_class(EditType.QUANTIFIER, _quantifiers),
    _tense,
    _slip,
    _rest,
)
