"""The ways a quotation is altered between its source and print, harmless and not."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from benchmarks.locate.vocabulary import CONTENT, vocabulary
from benchmarks.locate.vocabulary import name as invented_name

Tokens = list[str]


class Alteration(NamedTuple):
    """``change`` gives the printed words, "" where it cannot work on these; ``words`` overrules the length."""

    change: Callable[[Tokens, random.Random], str]
    wanted: Callable[[str], bool] | None = None
    words: tuple[int, int] | None = None
    may: frozenset[str] = frozenset()  # wordings that are right


_NUMBER = re.compile(r"\W?\d[\d,.]*%?\W?")
_NAMELIKE = re.compile(r"[A-Z][a-z]{3,}")
_SENTENCE_END = re.compile(r"[.?!][”\"]?$")
_PLAIN = re.compile(r"[a-z]{4,}")
_HEDGES = frozenset("perhaps maybe probably quite hardly might could may".split())
_VERBS = frozenset("will would can could should may might must is was are were has have had".split())
_NEGATIONS = frozenset("not never".split())
_FILLERS = frozenset("um uh er well".split())
_MISREAD = (("rn", "m"), ("m", "rn"), ("l", "1"), ("i", "l"), ("o", "0"), ("e", "c"), ("h", "b"), ("cl", "d"))


def _bare(word: str) -> str:
    return word.strip('.,;:?!—"“”()[]').lower()


def _in(words: frozenset[str]) -> Callable[[str], bool]:
    return lambda token: _bare(token) in words


def _verbatim(tokens: Tokens, rng: random.Random) -> str:
    return " ".join(tokens)


def _typographic(tokens: Tokens, rng: random.Random) -> str:
    text = " ".join(tokens)
    curly = "’" in text or "“" in text
    pairs = (("’", "'"), ("“", '"'), ("”", '"')) if curly else (("'", "’"), ('"', "“"))
    for old, new in pairs:
        text = text.replace(old, new)
    text = text.replace(" — ", " - " if rng.random() < 0.5 else "—")
    text = text[0].swapcase() + text[1:]
    return text.rstrip(".,;:!?—- ") + ("," if rng.random() < 0.5 else "")


def _ocr(tokens: Tokens, rng: random.Random) -> str:
    """One word in eight with a letter or two misread."""
    spoilt = list(tokens)
    for i in rng.sample(range(len(tokens)), max(len(tokens) // 8, 1)):
        fits = [(a, b) for a, b in _MISREAD if a in tokens[i]]
        if fits and len(tokens[i]) > 3:
            spoilt[i] = tokens[i].replace(*rng.choice(fits), 1)
    return " ".join(spoilt)


def _filler_drop(tokens: Tokens, rng: random.Random) -> str:
    return " ".join(t for t in tokens if _bare(t) not in _FILLERS)


def _bracket_inflect(tokens: Tokens, rng: random.Random) -> str:
    """The ending of a word put in brackets: "work[ing]"."""
    fits = [i for i, t in enumerate(tokens) if _PLAIN.fullmatch(t)]
    if not fits:
        return ""
    i = rng.choice(fits)
    stem = re.sub(r"(?:ing|ed|s|e)$", "", tokens[i])
    return " ".join([*tokens[:i], f"{stem}[{rng.choice(('ing', 'ed', 's'))}]", *tokens[i + 1 :]])


def _bracket_insert(tokens: Tokens, rng: random.Random) -> str:
    i = rng.randrange(1, len(tokens))
    added = rng.choice(("[the council]", "[last year]", "[as she put it]", "[sic]", "[of the company]"))
    return " ".join([*tokens[:i], added, *tokens[i:]])


def _ellipsis(tokens: Tokens, rng: random.Random) -> str:
    first = rng.randint(5, len(tokens) // 2)
    last = first + rng.randint(3, max(len(tokens) - first - 5, 3))
    return " ".join([*tokens[:first], rng.choice(("…", "...", "[…]")), *tokens[last:]])


def _heavy(tokens: Tokens, rng: random.Random) -> str:
    """Four words in ten left out or exchanged."""
    changed: Tokens = []
    for token in tokens:
        chance = rng.random()
        if chance > 0.22:
            changed.append(_other_word(rng) if chance < 0.4 else token)
    return " ".join(changed)


def _word_order(tokens: Tokens, rng: random.Random) -> str:
    """Two halves of a stretch of four words or more change places."""
    width = rng.randint(4, max(len(tokens) // 2, 4))
    first = rng.randrange(len(tokens) - width + 1)
    middle = first + width // 2
    return " ".join([*tokens[:first], *tokens[middle : first + width], *tokens[first:middle], *tokens[first + width :]])


def _alt_word(tokens: Tokens, rng: random.Random) -> str:
    return _exchange(tokens, _PLAIN.fullmatch, lambda _: _other_word(rng), rng)


def _negation(tokens: Tokens, rng: random.Random) -> str:
    """A negation left out where there is one, else one put after a verb."""
    there = [i for i, t in enumerate(tokens) if _bare(t) in _NEGATIONS and 0 < i < len(tokens) - 1]
    if there:
        i = rng.choice(there)
        return " ".join([*tokens[:i], *tokens[i + 1 :]])
    verbs = [i for i, t in enumerate(tokens) if t in _VERBS and i < len(tokens) - 1]
    if not verbs:
        return ""
    i = rng.choice(verbs)
    return " ".join([*tokens[: i + 1], "not", *tokens[i + 1 :]])


def _number(tokens: Tokens, rng: random.Random) -> str:
    def other(token: str) -> str:
        at = [i for i, c in enumerate(token) if c.isdigit()]
        i = rng.choice(at)
        return token[:i] + rng.choice([d for d in "123456789" if d != token[i]]) + token[i + 1 :]

    return _exchange(tokens, _NUMBER.fullmatch, other, rng)


def _entity_swap(tokens: Tokens, rng: random.Random) -> str:
    """Another name for one that does not begin a sentence."""
    fits = [i for i, t in enumerate(tokens) if i and _NAMELIKE.fullmatch(t) and not _SENTENCE_END.search(tokens[i - 1])]
    if not fits:
        return ""
    i = rng.choice(fits)
    return " ".join([*tokens[:i], invented_name(rng.randrange(10**6)), *tokens[i + 1 :]])


def _hedge_drop(tokens: Tokens, rng: random.Random) -> str:
    fits = [i for i, t in enumerate(tokens) if _bare(t) in _HEDGES and 0 < i < len(tokens) - 1]
    if not fits:
        return ""
    i = rng.choice(fits)
    return " ".join([*tokens[:i], *tokens[i + 1 :]])


def _exchange(tokens: Tokens, fits: Callable[[str], object], other: Callable[[str], str], rng: random.Random) -> str:
    at = [i for i, t in enumerate(tokens) if fits(t) and 0 < i < len(tokens) - 1]
    if not at:
        return ""
    i = rng.choice(at)
    return " ".join([*tokens[:i], other(tokens[i]), *tokens[i + 1 :]])


def _other_word(rng: random.Random) -> str:
    found = vocabulary().draw(rng.choice(CONTENT), np.array([rng.random()]))
    return str(vocabulary().lower[found[0]])


def _may(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SAME = _may("verbatim edited")
ALTERATIONS = {
    "verbatim": Alteration(_verbatim, may=_may("verbatim")),
    "typographic": Alteration(_typographic, may=_SAME),
    "ocr": Alteration(_ocr, may=_SAME),
    "filler_drop": Alteration(_filler_drop, _in(_FILLERS), may=_SAME),
    "bracket_inflect": Alteration(_bracket_inflect, may=_may("edited")),
    "bracket_insert": Alteration(_bracket_insert, may=_may("edited")),
    "ellipsis": Alteration(_ellipsis, words=(22, 50), may=_may("edited")),
    "short": Alteration(_verbatim, words=(2, 4), may=_may("verbatim edited ambiguous")),
    "heavy": Alteration(_heavy, words=(14, 50), may=_may("altered")),
    "word_order": Alteration(_word_order, words=(8, 50), may=_may("altered")),
    "alt_word": Alteration(_alt_word, may=_may("altered")),
    "negation": Alteration(_negation, _in(_VERBS | _NEGATIONS), may=_may("altered")),
    "number": Alteration(_number, _NUMBER.fullmatch, may=_may("altered")),  # type: ignore[arg-type]
    "entity_swap": Alteration(_entity_swap, _NAMELIKE.fullmatch, may=_may("altered")),  # type: ignore[arg-type]
    "hedge_drop": Alteration(_hedge_drop, _in(_HEDGES), may=_may("altered")),
}
RIGHT = {k: a.may for k, a in ALTERATIONS.items()} | {
    "splice": _may("spliced"),
    "splice_ellipsis": _may("spliced"),
    "fab_markov": _may("not-found"),
    "fab_heldout": _may("not-found"),
}
KINDS = tuple(RIGHT)
INVENTED = ("fab_markov", "fab_heldout")
# Calling these verbatim or edited is the dangerous mistake.
TURNING = ("negation", "number", "entity_swap")
