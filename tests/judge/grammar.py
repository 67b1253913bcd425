"""Sentences whose words know their class, so that every edit of them falls where it means what it should."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from hypothesis import strategies as st

from factcheck.text import lexicon


class Word(NamedTuple):
    """A token as printed, one word or a phrase that an edit takes as one; ``kind`` names its pool."""

    text: str
    kind: str = ""


Words = tuple[Word, ...]

VARIANTS = sorted((b, a) for b, a in lexicon._american().items() if b.isalpha() and a.isalpha() and len(b) > 4)
POOLS: dict[str, list[str]] = {
    "name": "Okafor Brandt Lindqvist Moreau Castellan Whitby Harrow Yamada Petrov Achebe".split(),
    "month": "January February April June July August September October".split(),
    "weekday": "Monday Tuesday Wednesday Thursday Friday Saturday".split(),
    "modal": "will may should could might must can would shall".split(),
    "quantifier": "all most some many several few".split(),
    "often": "always often sometimes".split(),
    "number": "three seven nine twelve thirteen forty twenty-one ninety-six".split(),
    "figure": "4 17 38 25 1,400 86,000".split(),
    "millions": ["1.2 million", "3.5 million", "7 million", "2 billion"],
    "percent": ["4 percent", "12 percent", "65 percent", "3.5 percent"],
    "money": ["$5 million", "$40 million", "$750,000"],
    "year": "1974 1987 1998 2003 2011 2024".split(),
    "ordinal": "second third fifth ninth".split(),
    "people": "members nurses drivers tenants pupils bakers jurors keepers miners".split(),
    "verb": "mend paint inspect enlarge rent measure reopen abandon".split(),
    "verbed": "mended painted inspected enlarged rented measured reopened abandoned".split(),
    "thing": "library harbour tunnel theatre bakery orchard engine laboratory stadium vineyard".split(),
    "unit": "days weeks years miles".split(),
    "hedge": "perhaps probably possibly apparently".split(),
    "nearly": "almost nearly about roughly".split(),
    "adjective": ["safe", "fair", "legal", "possible", "complete", "regular", "honest", "adequate", "stable"],
    "opposite": ["unsafe", "unfair", "illegal", "impossible", "incomplete", "irregular", "dishonest", "inadequate"],
    "careful": "careful harmful useful".split(),
    "compound": "well-known two-storey long-lost hand-made".split(),
    "variant": [british for british, _ in VARIANTS],
    "short": ["do not", "we are", "it is", "they have", "will not", "cannot", "were not", "is not", "I am", "we will"],
}
# Tokens that stand in the shapes as they are, by kind.
FIXED = {
    "not": "negation", "never": "negation", "hardly": "negation", "no_longer": "negation", "no": "no",
    "without": "without", "nobody": "nobody", "failed_to": "denial", "refused_to": "denial", "I_think": "thought",
    "only": "only", "before": "side", "against": "side", "up": "side", "do_not": "short", "it_is": "short",
    "we_are": "short", "they_have": "short", "will_not": "short", "cannot": "short", "were_not": "short",
    "is_not": "short", "I_am": "short", "we_will": "short", "did_not": "short", "could_not": "short",
}  # fmt: skip
# A stretch in <…> is a clause that an editor may leave out.
SHAPES = """
name modal not verb the thing for number unit , and that is final .
quantifier of the people modal hedge verb the old thing in month .
in month the people of name modal verb number of them and leave the thing alone .
we do_not ask the people of name for more than number unit in the thing .
it_is hedge the oldest thing in the county , and quantifier people know it well .
the thing <, which stood empty in the cold ,> was never verbed by the people of name .
the people no_longer verb the thing on weekday , as they did when name was young .
the people failed_to verb the thing before weekday , and name paid for it .
the people of the compound thing refused_to verb it for name .
the judge called it adjective to verb a thing without a licence from the people .
there is no thing in name that the people ever verbed in month .
they hardly verb the thing at all <, whatever the papers say ,> in month .
the figure people who left the thing before month year are home again , said name .
the price of a ticket went up by percent in year and the people of name noticed .
I_think the thing modal be verbed by month , and then we_will see .
she often verbed her thing with green paint , and nobody in name minded .
modal the people verb our thing in month , or is name too late ?
the people were_not told that the thing is opposite , and the jury heard about it on weekday .
the compound thing holds figure books and number maps of name .
only the people of name modal vote on the thing in weekday 's ballot .
the variant of the thing was what the people verbed first in month .
a sample of figure cells grew for number unit , and we cannot say why it is adjective .
the firm sold millions bottles in year <, when the summer was long ,> and the people shared money .
name spoke against the thing on weekday , while quantifier people sang in the rain .
that was the ordinal goal of name in number unit , and it was careful work .
we_are proud of the thing <that our parents built> , and I_am glad that name came .
they_have verbed nearly figure boats since year , which is adjective .
the people did_not verb the thing because name could_not pay .
you modal never verb a thing where the people of name sleep .
our crew is_not opposite , but the coach of name will_not verb the thing .
""".strip().splitlines()
# Words beside which a cut is an edit of its own.
TURNS = re.compile(r"n't|\b(?:no|not|nobody|never|cannot|without|hardly|failed|refused|only|think)\b", re.IGNORECASE)
# Distinct from every sentence above, so that no edit makes one of these of another.
AROUND = (
    "Good evening to everyone in the hall tonight.",
    "Coffee and cake wait for you on the long table.",
    "Please switch off your telephones.",
    "A short film follows this talk.",
    "Thank you, and good night.",
    "The choir sings next.",
)


def _tokens(shape: str) -> Iterator[str]:
    plain, _, rest = shape.partition("<")
    clause, _, after = rest.partition(">")
    yield from plain.split()
    if clause:
        yield f"<{clause}"
        yield from _tokens(after)


FILLED = {kind: st.sampled_from(pool) for kind, pool in POOLS.items()}


def sentence(draw: st.DrawFn, shape: str) -> Words:
    words: list[Word] = []
    for token in _tokens(shape):
        if token in (".", "?", ",", "'s"):
            words[-1] = Word(words[-1].text + token, words[-1].kind)
        elif token.startswith("<"):
            clause = token[1:].strip()
            if clause.startswith(","):
                words[-1] = Word(words[-1].text + ",", words[-1].kind)
            words.append(Word(clause.removeprefix(", ").replace(" ,", ","), "clause"))
        elif token in FILLED:
            words.append(Word(draw(FILLED[token]), token))
        else:
            words.append(Word(token.replace("_", " "), FIXED.get(token, "")))
    first = words[0]
    return (Word(first.text[0].upper() + first.text[1:], first.kind), *words[1:])


@st.composite
def passages(draw: st.DrawFn) -> Words:
    """One to three sentences of different shapes."""
    shapes = draw(st.lists(st.sampled_from(SHAPES), min_size=1, max_size=3, unique=True))
    return tuple(w for shape in shapes for w in sentence(draw, shape))


def plain(words: Words | list[Word]) -> str:
    return " ".join(w.text for w in words if w.text)


def core(word: Word) -> tuple[str, str]:
    """A token's words and the punctuation that ends it."""
    bare = word.text.removesuffix("'s").rstrip(".,?")
    return bare, word.text[len(bare) :]


def room(quotation: str, passage: str) -> tuple[int, int]:
    """How many words may be cut from either end of an edited quotation so that the edit stays inside it."""
    ours, theirs = quotation.split(" "), passage.split(" ")
    shorter = min(len(ours), len(theirs))
    head = next((k for k in range(shorter) if ours[k] != theirs[k]), len(ours) // 2 + 1)
    tail = next((k for k in range(shorter - head) if ours[-1 - k] != theirs[-1 - k]), max(0, shorter - head))
    return max(0, head - 1), max(0, tail - 1)


def without_ends(quotation: str, start: int, end: int) -> str:
    """The quotation without some words at either end, fewer where a cut would fall beside a turning word."""
    words = quotation.split(" ")
    while start and TURNS.search(words[start - 1]):
        start -= 1
    while end and TURNS.search(words[len(words) - end]):
        end -= 1
    return " ".join(words[start : len(words) - end])


def put(words: Words, i: int, text: str, *, span: int = 1) -> Words:
    """The words with ``span`` of them from ``i`` replaced; punctuation and an opening capital stay."""
    _, end = core(words[i + span - 1])
    first = words[i].text[:1]
    if text and first.isupper() and (i == 0 or words[i - 1].text[-1:] in ".?"):
        text = text[0].upper() + text[1:]
    return (*words[:i], Word(text + end if text else ""), *words[i + span :])


def at(words: Words, *kinds: str) -> Iterator[tuple[int, str]]:
    """Each token of some kinds: where it stands, and its words in lower case where a capital only opens."""
    for i, word in enumerate(words):
        if word.kind in kinds:
            bare = core(word)[0]
            proper = word.kind in ("name", "month", "weekday") or bare.startswith("I ")
            yield i, bare if proper else bare[0].lower() + bare[1:]
