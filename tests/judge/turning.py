"""Edits that turn the meaning of a passage; each gives quotations that must not pass."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.judge.grammar import POOLS, Words, at, core, plain, put
from tests.judge.harmless import SHORTENED

Edit = Callable[[Words], Iterator[str]]

PAST = dict(zip(POOLS["verb"], POOLS["verbed"], strict=True))
OPPOSITES = {
    "safe": "unsafe", "fair": "unfair", "legal": "illegal", "possible": "impossible", "complete": "incomplete",
    "regular": "irregular", "honest": "dishonest", "adequate": "inadequate", "stable": "unstable",
    "careful": "careless", "harmful": "harmless", "useful": "useless", "before": "after", "against": "for",
    "up": "down",
}  # fmt: skip
OPPOSITES |= {y: x for x, y in OPPOSITES.items()}
OTHER_UNITS = {"days": "weeks", "weeks": "months", "years": "months", "miles": "kilometres"}


def negation_dropped(words: Words) -> Iterator[str]:
    for i, _ in at(words, "negation"):
        yield plain(put(words, i, ""))
    for i, _ in at(words, "no"):
        yield plain(put(words, i, "a"))
        yield plain(put(words, i, "one"))
    for i, _ in at(words, "without"):
        yield plain(put(words, i, "with"))
    for i, _ in at(words, "nobody"):
        yield plain(put(words, i, "somebody"))
        yield plain(put(words, i, "everybody"))
    for i, whole in at(words, "short"):
        if whole.endswith("not"):
            yield plain(put(words, i, whole.removesuffix("not").strip()))


def negation_added(words: Words) -> Iterator[str]:
    for i, modal in at(words, "modal"):
        turned = words[i + 1].text in ("not", "never")
        if not turned and i and words[i - 1].text[-1] not in ".?":  # "will not the members" is another question
            for no in ("not", "never", "no longer", "hardly"):
                yield plain(put(words, i, f"{modal} {no}"))
            if modal not in ("may", "shall", "will", "can"):
                yield plain(put(words, i, f"{modal}n't"))
    for i, whole in at(words, "short"):
        if not whole.endswith("not"):
            yield plain(put(words, i, f"{whole} not"))
            yield plain(put(words, i, f"{SHORTENED[whole]} not"))
            yield plain(put(words, i, f"{whole} hardly"))
    for i, verb in at(words, "verbed"):
        yield plain(put(words, i, f"never {verb}"))


def denials(words: Words) -> Iterator[str]:
    for i, denial in at(words, "denial"):
        verb = core(words[i + 1])[0]
        yield plain(put(words, i, PAST[verb], span=2))
        yield plain(put(words, i, "agreed to" if denial.startswith("refused") else "managed to"))
    for i, verb in at(words, "verb"):
        if words[i - 1].kind == "modal":
            yield plain(put(words, i, f"fail to {verb}"))


def opposites(words: Words) -> Iterator[str]:
    for i, word in at(words, "adjective", "opposite", "careful", "side"):
        yield plain(put(words, i, OPPOSITES[word]))


def numbers(words: Words) -> Iterator[str]:
    kinds = ("number", "figure", "millions", "percent", "money", "year", "ordinal")
    for i, number in at(words, *kinds):
        pool = POOLS[words[i].kind]
        yield from (plain(put(words, i, other)) for other in pool if other != number)
        if words[i].kind in ("number", "figure"):
            yield plain(put(words, i, f"{number} thousand"))
    for i, millions in at(words, "millions", "money"):
        if "illion" in millions:
            other = millions.replace("million", "trillion").replace("billion", "million")
            yield plain(put(words, i, other))
    for i, percent in at(words, "percent"):
        yield plain(put(words, i, percent.replace("percent", "percentage points")))
    for i, unit in at(words, "unit"):
        yield plain(put(words, i, OTHER_UNITS[unit]))


def from_pool(*kinds: str) -> Edit:
    def edit(words: Words) -> Iterator[str]:
        for i, word in at(words, *kinds):
            yield from (plain(put(words, i, other)) for other in POOLS[words[i].kind] if other != word)

    return edit


def hedges(words: Words) -> Iterator[str]:
    for i, _ in at(words, "hedge", "nearly"):
        yield plain(put(words, i, ""))
    for i, _ in at(words, "thought"):
        if not i:
            continue  # what stands before the quotation's own beginning is worth a look, and tested elsewhere
        yield plain((*words[:i], words[i + 1]._replace(text="The"), *words[i + 2 :]))
    for i, modal in at(words, "modal"):
        if i and words[i - 1].text[-1] not in ".?":
            yield plain(put(words, i, f"{modal} probably"))


def only(words: Words) -> Iterator[str]:
    for i, _ in at(words, "only"):
        if not i:
            continue
        yield plain((*words[:i], words[i + 1]._replace(text="The"), *words[i + 2 :]))
    for i, modal in at(words, "modal"):
        if i and words[i - 1].text[-1] not in ".?" and words[i - 1].kind != "only":
            yield plain(put(words, i, f"{modal} only"))


def cut_at_a_negation(words: Words) -> Iterator[str]:
    """What is left when a quotation ends before a "not", or begins behind one."""
    for i, word in at(words, "negation"):
        if words[i - 1].kind == "modal" and i > 3:
            yield plain(words[:i])
        if len(words) - i > 4 and word not in ("no longer", "hardly"):
            yield plain(words[i + 1 :])


def negation_under_an_ellipsis(words: Words) -> Iterator[str]:
    for i, _ in at(words, "negation"):
        if len(words) - i > 4:
            yield plain(put(words, i, "\u2026"))
            yield plain(put(words, i, "[\u2026]"))


TURNING: dict[str, Edit] = {
    "negation_dropped": negation_dropped,
    "negation_added": negation_added,
    "denials": denials,
    "opposites": opposites,
    "numbers": numbers,
    "names": from_pool("name", "month", "weekday"),
    "modals": from_pool("modal"),
    "quantifiers": from_pool("quantifier", "often"),
    "hedges": hedges,
    "only": only,
    "cut_at_a_negation": cut_at_a_negation,
    "negation_under_an_ellipsis": negation_under_an_ellipsis,
}
