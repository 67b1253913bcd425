"""What honest edits leave unexplained: moved words, then what turns the meaning, then the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from factcheck.judge.difference import Difference, in_name, is_name
from factcheck.judge.honest import Rule, fillers
from factcheck.judge.weight import denials, hedges, is_may, numbers, quantifiers
from factcheck.model import EditType
from factcheck.text import lexicon
from factcheck.text.stems import stem
from factcheck.text.words import Words

# A moved word is looked for this far away; a small word only next door, for it stands everywhere.
_MOVED, _MOVED_SMALL = 15, 3


def moved(differences: Sequence[Difference]) -> None:
    """Words that stand in both texts, but elsewhere: order, not dropped and added."""
    for d in differences:
        for i in list(d.a):
            key = d.pair.quoted.words.keys[i]
            small = key in lexicon.SLIPPABLE and not _swapped(differences, d, i)
            turned = any(map(lexicon.negators, (key, *d.b_keys)))  # "no buyer, a deadline", "a buyer, no deadline"
            reach = _MOVED_SMALL if small or turned else _MOVED
            source = _same_word_near(differences, key, i, reach)
            if source:
                other, j = source
                d.take(EditType.ORDER, [i], [j] if other is d else ())
                if other is not d:
                    other.b.remove(j)


def _swapped(differences: Sequence[Difference], d: Difference, i: int) -> bool:
    """Whether word ``i`` changed places with another: each stands where the other stood."""
    here = [d.pair.document.keys[j] for j in d.b]
    key = d.pair.quoted.words.keys[i]
    return any(
        other is not d and set(here) & set(other.a_keys) and key in other.b_keys
        for other in differences
        if abs(other.run.i1 - i) <= _MOVED
    )


def _same_word_near(differences: Sequence[Difference], key: str, i: int, reach: int) -> tuple[Difference, int] | None:
    for other in differences:
        if abs(other.run.i1 - i) > reach:
            continue
        for j in other.b:
            if other.pair.document.keys[j] == key:
                return other, j
    return None


def _negation(d: Difference) -> None:
    quoted, document = d.pair.quoted.words, d.pair.document
    a, b = denials(quoted, d.a), denials(document, d.b)
    if len(a) != len(b):
        d.take(EditType.NEGATION, *_with_its_rival(d, *_without_contraction(d, a, b)))
        return
    for i in list(d.a):
        j = next((j for j in d.b if _opposite(quoted.keys[i], document.keys[j])), None)
        if j is not None:
            d.take(EditType.NEGATION, [i], [j])


def _without_contraction(d: Difference, a: list[int], b: list[int]) -> tuple[list[int], list[int]]:
    """ "Isn't" against "is": the verb belongs to the edit on both sides."""
    verbs = {f for k in (*d.a_keys, *d.b_keys) if k.endswith("n't") for r in lexicon.expand(k) for f in r[:-1]}
    a += [i for i, k in zip(d.a, d.a_keys, strict=True) if k in verbs and i not in a]
    b += [j for j, k in zip(d.b, d.b_keys, strict=True) if k in verbs and j not in b]
    return a, b


def _with_its_rival(d: Difference, a: list[int], b: list[int]) -> tuple[list[int], list[int]]:
    """ "No jobs" against "some jobs" or "two jobs": the word in its stead belongs to the edit."""
    if a and not b and _COUNTING.intersection(d.pair.quoted.words.keys[i] for i in a):
        b = quantifiers(d.pair.document, d.b) or numbers(d.pair.document, d.b) or _articles(d.b, d.b_keys)
    elif b and not a and _COUNTING.intersection(d.pair.document.keys[j] for j in b):
        a = quantifiers(d.pair.quoted.words, d.a) or numbers(d.pair.quoted.words, d.a) or _articles(d.a, d.a_keys)
    return a, b


def _articles(at: list[int], keys: list[str]) -> list[int]:
    return [i for i, k in zip(at, keys, strict=True) if k in lexicon.ARTICLES]


# Negations that say how many or how often, as quantifiers do.
_COUNTING = frozenset("no none nobody nothing neither never rarely seldom hardly scarcely barely".split())


def _opposite(x: str, y: str) -> bool:
    """ "Able" and "unable", "possible" and "impossible", "careful" and "careless", "for" and "against"."""
    if (x, y) in lexicon.OPPOSED or (y, x) in lexicon.OPPOSED:
        return True
    short, long = sorted((x, y), key=len)
    if len(short) > 3 and long in {p + short for p in ("un", "in", "im", "ir", "il", "dis", "non")}:
        return True
    pairs = ((x, y), (y, x))
    return any(p.endswith("less") and q.endswith("ful") and p[:-4] == q[:-3] for p, q in pairs)


# Words that count only beside another number: "one of us", "a second look".
_SHY = frozenset(("one", "second", "first", "a"))


def _number(d: Difference) -> None:
    a, b = numbers(d.pair.quoted.words, d.a), numbers(d.pair.document, d.b)
    words_a = Counter(d.pair.quoted.words.keys[i] for i in a)
    words_b = Counter(d.pair.document.keys[j] for j in b)
    one_sided = not a or not b
    if words_a != words_b and not (one_sided and set(words_a + words_b) <= _SHY):
        d.take(EditType.NUMBER, a, b)


def _name(d: Difference) -> None:
    quoted, document = d.pair.quoted.words, d.pair.document
    a = [i for i in d.a if is_name(quoted, i) or in_name(quoted, i) or is_may(quoted, i)]
    b = [j for j in d.b if is_name(document, j) or in_name(document, j) or is_may(document, j)]
    if a or b:
        d.take(EditType.NAME, a or _contents(d.a, d.a_keys), b or _contents(d.b, d.b_keys))


def _contents(at: list[int], keys: list[str]) -> list[int]:
    return [i for i, k in zip(at, keys, strict=True) if k not in lexicon.FUNCTION]


def _by_class(kind: EditType, find: Callable[[Words, Sequence[int]], list[int]]) -> Rule:
    """A rule for a closed class: its words must be the same on both sides."""

    def rule(d: Difference) -> None:
        quoted, document = d.pair.quoted.words, d.pair.document
        a, b = find(quoted, d.a), find(document, d.b)
        if Counter(quoted.keys[i] for i in a) == Counter(document.keys[j] for j in b):
            return
        # The word that stands in its stead belongs to the edit: "must" for "would like to".
        left = a or (_contents(d.a, d.a_keys) if len(d.a) == 1 else [])
        right = b or (_contents(d.b, d.b_keys) if len(d.b) == 1 else [])
        d.take(kind, left, right)

    return rule


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
    slippable = lexicon.SLIPPABLE if d.a and d.b else lexicon.SLIPPABLE | lexicon.DROPPABLE
    small = all(k in slippable for k in (*d.a_keys, *d.b_keys))
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
    fillers,
    _negation,
    _number,
    _name,
    _by_class(EditType.MODAL, hedges),
    _by_class(EditType.QUANTIFIER, quantifiers),
    _tense,
    _slip,
    _rest,
)
