"""What no single edit may do: a harmless one raise an alarm, a turning one pass.

Sentences come from a small grammar whose words know their class, so that every
edit falls where it means what it should.
"""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Wording
from tests.judge.setting import judged

HARMLESS = (Wording.VERBATIM, Wording.EDITED)


class Word(NamedTuple):
    text: str
    kind: str = ""


POOLS = {
    "name": "Okafor Brandt Lindqvist Moreau Castellan Whitby Harrow Yamada".split(),
    "month": "January February April June July August September October".split(),
    "modal": "will may should could might must can would".split(),
    "quantifier": "all most some many several few".split(),
    "number": "three seven nine twelve thirteen forty".split(),
    "people": "members nurses drivers tenants pupils bakers".split(),
    "verb": "mend paint inspect enlarge rent measure".split(),
    "thing": "library harbour tunnel theatre bakery orchard".split(),
    "unit": "days weeks years".split(),
    "hedge": "perhaps probably likely".split(),
}
FIGURES = dict(zip(POOLS["number"], "3 7 9 12 13 40".split(), strict=True))
AMERICAN = {"harbour": "harbor", "theatre": "theater"}
SHAPES = [
    "name modal not verb the thing for number unit and that is final .",
    "quantifier of the people modal hedge verb the old thing in month .",
    "In month the people of name modal verb number of them and leave the thing alone .",
    "We do not ask the people of name for more than number unit in the thing .",
    "It is hedge the oldest thing in town and quantifier people know it well .",
]


@st.composite
def sentences(draw: st.DrawFn) -> list[Word]:
    words = []
    for token in draw(st.sampled_from(SHAPES)).split():
        if token == "." and words:
            words[-1] = Word(words[-1].text + ".", words[-1].kind)
        elif token in POOLS:
            words.append(Word(draw(st.sampled_from(POOLS[token])), token))
        else:
            words.append(Word(token, "negation" if token == "not" else ""))
    first = words[0]
    return [Word(first.text[0].upper() + first.text[1:], first.kind), *words[1:]]


@st.composite
def texts(draw: st.DrawFn) -> tuple[list[Word], list[Word], list[Word]]:
    """What stands before a quotation, the quotation, and what stands after it; whole sentences."""
    parts = [draw(st.lists(sentences(), min_size=n, max_size=n + 2)) for n in (1, 1, 1)]
    before, quoted, after = ([w for sentence in part for w in sentence] for part in parts)
    return before, quoted, after


def plain(words: list[Word]) -> str:
    return " ".join(w.text for w in words if w.text)


def changed(words: list[Word], i: int, text: str) -> str:
    end = "." if words[i].text.endswith(".") else ""
    return plain([*words[:i], Word(text + end), *words[i + 1 :]])


def places(words: list[Word], *kinds: str) -> list[int]:
    return [i for i, w in enumerate(words) if w.kind in kinds]


def bare(word: Word) -> str:
    return word.text.rstrip(".")


def misread(text: str) -> str:
    for clear, scanned in (("m", "rn"), ("h", "b"), ("d", "cl"), ("w", "vv")):
        if clear in text[1:]:
            return text[0] + text[1:].replace(clear, scanned, 1)
    return text


def harmless(words: list[Word]) -> list[str]:
    """The quotation after each harmless edit that fits it."""
    text = plain(words)
    middle = len(words) // 2
    found = [text, text.replace(" ", "\u00a0"), text.upper(), f"“{text.rstrip('.')},”", text.replace(" ", "\n ", 3)]
    found += [text.replace(w, a) for w, a in AMERICAN.items() if w in text]
    found += [changed(words, i, FIGURES[bare(words[i]).lower()]) for i in places(words, "number")]
    found += [changed(words, i, misread(bare(words[i]))) for i in places(words, "people", "verb", "thing")]
    found += [changed(words, i, "[the site]") for i in places(words, "thing")]
    found += [text.replace(whole, short) for whole, short in (("do not", "don't"), ("It is", "It's")) if whole in text]
    found += [text.replace(" and ", " ", 1), text.replace(" the ", " ", 1), text.replace(" in ", " on ", 1)]
    found += [plain([*words[:middle], Word("…"), *words[middle + 2 :]])]
    return found


def other(word: Word) -> str:
    pool = POOLS[word.kind]
    return pool[(pool.index(bare(word) if bare(word) in pool else bare(word).lower()) + 1) % len(pool)]


def turning(words: list[Word]) -> list[str]:
    """The quotation after each turning edit that fits it."""
    found = [
        changed(words, i, other(words[i])) for i in places(words, "name", "month", "modal", "quantifier", "number")
    ]
    found += [changed(words, i, "") for i in places(words, "negation", "hedge")]
    found += [changed(words, i, f"{words[i].text} {no}") for i in places(words, "modal") for no in ("not", "never")]
    found += [changed(words, i, f"{words[i].text}n't") for i in places(words, "modal")]
    found += [changed(words, i, f"{FIGURES[bare(words[i]).lower()]} million") for i in places(words, "number")]
    return found


@given(texts(), st.data())
def test_a_harmless_edit_raises_no_alarm(text: tuple[list[Word], ...], data: st.DataObject) -> None:
    before, words, after = text
    quotation = data.draw(st.sampled_from(harmless(words)))
    assert judged(quotation, plain([*before, *words, *after])).check.result in HARMLESS


@given(texts(), st.data())
def test_noise_in_the_source_raises_no_alarm(text: tuple[list[Word], ...], data: st.DataObject) -> None:
    before, words, after = text
    at = data.draw(st.integers(1, len(words) - 1))
    noise = data.draw(st.sampled_from(["um,", "[Applause]", "(Laughter.)", "uh", words[at].text]))
    source = plain([*before, *words[:at], Word(noise), *words[at:], *after])
    assert judged(plain(words), source).check.result in HARMLESS


@given(texts(), st.data())
def test_a_turning_edit_never_passes(text: tuple[list[Word], ...], data: st.DataObject) -> None:
    before, words, after = text
    original = plain([*before, *words, *after])
    quotation = data.draw(st.sampled_from(turning(words) or [plain(words) + " Never."]))
    if quotation.lower() not in original.lower():  # a neighbour may say the very thing
        assert judged(quotation, original).check.result not in HARMLESS
