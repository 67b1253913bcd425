"""Stems: what the forms of a verb or a noun have in common.

Enough to tell "killed" from another verb and "kills" from "killed": regular
endings by rule, the common irregular verbs by table. Never shown to anyone.
"""

from __future__ import annotations

from functools import lru_cache

# One verb between two bars: the base form, then its others.
_VERBS = """
be am is are was were been being|have has had having|do does did done doing|go goes went gone|say says said
make makes made|take takes took taken|come comes came|see sees saw seen|get gets got gotten
know knows knew known|think thinks thought|give gives gave given|find finds found|tell tells told
become becomes became|leave leaves left|feel feels felt|bring brings brought|begin begins began begun
keep keeps kept|hold holds held|write writes wrote written|stand stands stood|hear hears heard
mean means meant|meet meets met|run runs ran|pay pays paid|sit sits sat|speak speaks spoke spoken
lead leads led|grow grows grew grown|lose loses lost|fall falls fell fallen|send sends sent
build builds built|understand understands understood|draw draws drew drawn|break breaks broke broken
spend spends spent|rise rises rose risen|drive drives drove driven|buy buys bought|wear wears wore worn
choose chooses chose chosen|seek seeks sought|teach teaches taught|fight fights fought|win wins won
shoot shoots shot|sell sells sold|eat eats ate eaten|fly flies flew flown|forget forgets forgot forgotten
throw throws threw thrown|steal steals stole stolen|show shows showed shown|catch catches caught
deal deals dealt|lie lies lay lain|lay lays laid|swear swears swore sworn|strike strikes struck
shake shakes shook shaken|wake wakes woke woken|hide hides hid hidden|bear bears bore borne|bind binds bound
"""
# By form, the verb.
IRREGULAR = {form: verb.split()[0] for verb in _VERBS.replace("\n", "|").split("|") for form in verb.split()}
# By stem, all the forms of an irregular verb.
FORMS = {line.split()[0]: tuple(line.split()) for line in _VERBS.replace("\n", "|").split("|") if line.strip()}
_ENDINGS = ("ingly", "edly", "ings", "ies", "ied", "ing", "est", "ers", "ed", "es", "er", "ly", "s")
# By their last letter, so that few are tried.
_BY_LETTER = {letter: tuple(e for e in _ENDINGS if e[-1] == letter) for letter in {e[-1] for e in _ENDINGS}}
_SHORTEST = 3  # letters before an ending


@lru_cache(maxsize=1 << 14)
def stem(word: str) -> str:
    """The stem of a key; words with equal stems are forms of one word, as far as endings tell."""
    return stem_of(word)


def stem_of(word: str) -> str:
    """The same for a word that is only tried: nothing is kept."""
    word = word.removesuffix("'s")
    if word in IRREGULAR:
        return IRREGULAR[word]
    for ending in _BY_LETTER.get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST and not (ending == "s" and word[-2] == "s"):
            base = word[: -len(ending)]
            return bare(base + "i" if ending in ("ies", "ied") else base)
    return bare(word)


def bare(base: str) -> str:
    """ "Stopp" is "stop", "hope" is "hop", "carry" is "carri": all forms end alike."""
    if len(base) > 3 and base[-1] == base[-2] and base[-1] not in "sl":
        base = base[:-1]
    if base.endswith("y") and len(base) > 3:
        return base[:-1] + "i"
    return base.removesuffix("e") if len(base) > 3 else base
