"""How what stands before a clause takes it: as said, as denied, or as somebody's "if".

"The wall was safe" is no quotation of "nobody believes the wall was safe". The word that takes the
clause as its object (*believes*, *evidence*, *untrue*) is looked for before it, and what turns that word
in its own clause is counted: an odd number of denials denies the clause, an even one ("nobody denies") does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from itertools import pairwise

from factcheck.judge.stance_words import (
    ASKED,
    ASKING,
    BARE,
    BEFORE_SAYING,
    BLAME,
    CONDITIONAL,
    COURTEOUS,
    COURTESIES,
    DOUBTING,
    FACTIVE,
    FALSE,
    FIRST,
    FRAMES,
    GOVERNORS,
    GUESSES,
    INVERTED,
    KNOWING,
    NOBODY,
    OBJECTS,
    PARTS,
    POLITE,
    PRETENDING,
    QUESTIONS,
    REGRETTING,
    SAYING,
    SHARES,
    SHY,
    SUBJECTS,
    TAKES,
    TEMPTING,
    THINKING,
    UNREAL,
    WEIGHERS,
    WHO,
    WISHING,
)
from factcheck.model import Value
from factcheck.text import lexicon
from factcheck.text.sentences import begins_sentence
from factcheck.text.words import Words


class Stance(IntEnum):
    """How a speaker stands to a clause, the gravest last."""

    SAID = 0
    OPEN = 1  # a condition, a question, a hope, another's claim
    DENIED = 2  # denied, doubted, wished for


class Head(Value, frozen=True):
    """What stands before a clause in its sentence: from word ``first`` on."""

    stance: Stance
    first: int
    reported: bool = False  # another's claim


# Words of a sentence that are read before a clause, and between a word and the clause it takes.
_READ, _REACH = 40, 6
# "Far be it from me", "few, if any, of".
_FAR = 5
_LED = (("as", "long"), ("so", "long"), ("according", "to"))
_OBJECTIVE = frozenset(("me", "us", "him", "them"))
_BESIDE = 3
_HAVING = frozenset(("have", "has", "had", "having"))
_STRONG = frozenset(";:…”»")
_PAUSES = frozenset(",—–()")


def head(words: Words, j: int, floor: int = 0, *, asked: bool = False) -> Head:
    """How what stands before word ``j`` in its sentence takes the clause that begins there.

    ``floor``: the first word of the turn. ``asked``: the sentence ends in a question mark.
    """
    first = sentence_start(words, j, floor)
    if first == j:
        return Head(Stance.SAID, j)
    paused = _paused(words.between(j))
    quoted = any(c in words.between(j) for c in '“"«')
    if paused and not quoted:
        return Head(_condition(words, first, j), first)
    # What a source sets in quotation marks is denied only by the verb it hangs on: "she denies having said “…”".
    near = j - _BESIDE - (words.keys[j - 1] in TAKES)
    clause, governor = _clause(words, max(first, near) if quoted else first, j)
    if governor is None:
        return Head(Stance.SAID if quoted else _ungoverned(words, first, j), first)
    stance, reported = _taken(words, clause, governor, asked=asked and not quoted)
    if quoted and (stance is not Stance.DENIED or words.keys[governor] not in SAYING | DOUBTING):
        stance = Stance.SAID
    if stance is Stance.SAID and words.keys[j - 1] == "whether":
        stance = Stance.OPEN
    return Head(stance, first, reported)


def sentence_start(words: Words, j: int, floor: int = 0) -> int:
    """The first word of the sentence that word ``j`` stands in, at most 40 words before it."""
    first, low = j, max(floor, j - _READ)
    while first > low:
        between = words.between(first)
        if between != " " and (begins_sentence(words, first) or _broken(between, at_once=first == j)):
            break
        first -= 1
    return first


def _broken(between: str, *, at_once: bool) -> bool:
    """Whether something ends between two words that is no sentence: at a colon, or where a quotation closes."""
    closes = '"' in between[:-1] and between[0] in '".,?!' and not at_once
    return bool(_STRONG.intersection(between)) or closes


def _paused(between: str) -> bool:
    return between != " " and (bool(_PAUSES.intersection(between)) or "--" in between or " -" in between)


def _clause(words: Words, first: int, j: int) -> tuple[list[int], int | None]:
    """The words of the clause that takes the one at ``j``, without what is put in between commas; and its governor."""
    cuts = [first, *(i for i in range(first + 1, j) if _paused(words.between(i))), j]
    parts = [list(range(a, b)) for a, b in pairwise(cuts)]
    last = parts[-1]
    if len(parts) > 1 and not _has_subject(words, last):
        inner = [p for p in parts[1:-1] if _governor(words, p) is not None and not _has_subject(words, p)]
        last = [*parts[0], *(i for p in inner for i in p), *last]
    governor = _governor(words, last)
    if governor is None:
        return last, None
    at = last.index(governor)
    cut = max((n + 1 for n in range(at) if _begins_anew(words, last, n)), default=0)
    return last[cut:], governor


def _has_subject(words: Words, part: Sequence[int]) -> bool:
    keys = [words.keys[i] for i in part]
    led = keys[0] in lexicon.ARTICLES or (keys[0] in ("no", "none", "nobody", "nothing", "my", "our") and len(keys) > 1)
    subjects = SUBJECTS.union(FIRST) - {"that"}
    return led or any(k in subjects for k in keys) or (len(keys) > 1 and words.capital[part[0]])


def _begins_anew(words: Words, clause: Sequence[int], n: int) -> bool:
    """Whether a clause of its own follows an "and" or a "because" at place ``n``."""
    key = words.keys[clause[n]]
    after = words.keys[clause[n + 1]] if n + 1 < len(clause) else ""
    return key in PARTS and after in SUBJECTS | FIRST


def _governor(words: Words, clause: Sequence[int]) -> int | None:
    """The word that takes the clause which begins behind these."""
    keys, n = words.keys, len(clause) - 1
    taken = keys[clause[n]] in TAKES
    if taken:
        n -= 1
    after = clause[-1] + 1
    if not taken and keys[after] in _OBJECTIVE:
        return None
    reach, takers = (_REACH, GOVERNORS) if taken else (1, BARE)
    for k in range(n, max(-1, n - reach - 1), -1):
        if keys[clause[k]] in takers:
            wished = keys[clause[k]] in WISHING and not taken
            return None if wished and not _unreal(words, after) else clause[k]
        if not taken and keys[clause[k]] not in OBJECTS:
            return None
        if taken and keys[clause[k]] in WHO:
            return None
    return None


def _unreal(words: Words, j: int) -> bool:
    return bool(UNREAL.intersection(words.keys[j : j + _REACH]))


def _taken(words: Words, clause: Sequence[int], governor: int, *, asked: bool) -> tuple[Stance, bool]:
    key = words.keys[governor]
    before = [i for i in clause if i < governor]
    keys = [words.keys[i] for i in before]
    odd = _denials(words, before, governor) % 2 == 1
    if key in PRETENDING | WISHING or (WISHING.intersection(keys) and "to" not in keys) or _once(keys, key):
        return Stance.DENIED, False
    if key in FACTIVE:
        return (Stance.OPEN if odd and key in KNOWING else Stance.SAID), False
    if key in ASKED:
        return (Stance.SAID if odd else Stance.OPEN), False
    if odd:
        untold = key == "told" and words.keys[governor + 1] in ("me", "us")
        return (Stance.OPEN if untold else _idiom(keys, key)), False
    first = _last(keys, FIRST) > _last(keys, WHO)
    told = key == "told" and bool(lexicon.AUXILIARIES.intersection(keys[-1:]) - _HAVING)
    if asked and _asks(words, clause):
        polite = first and key in SAYING and POLITE.intersection(keys[:1])
        return (Stance.SAID if polite else Stance.DENIED), False
    reported = told or (key in SAYING | THINKING and not first)
    unsure = "if" in keys or key in GUESSES | ASKING or ("to" in keys and bool(TEMPTING.intersection(keys)))
    unsure = unsure or (key in SAYING and bool(REGRETTING.intersection(keys)) and "to" not in keys)
    return (Stance.OPEN if unsure or reported else Stance.SAID), reported


def _last(keys: Sequence[str], of: frozenset[str]) -> int:
    """Where the last of some words stands; -1 without one."""
    return max((n for n, key in enumerate(keys) if key in of), default=-1)


def _once(keys: Sequence[str], key: str) -> bool:
    """ "I used to think that", "I once believed that": no longer; "if only I could say": not so."""
    pairs = set(pairwise(keys))
    return ("if", "only") in pairs or (key in THINKING and ("once" in keys or ("used", "to") in pairs))


def _idiom(keys: Sequence[str], key: str) -> Stance:
    """Denials in form: "I need not tell you", "it goes without saying", "I can't believe"."""
    spared = BEFORE_SAYING.intersection(keys) or keys[-2:] == ["have", "to"] or keys[-1:] == ["without"]
    if key in SAYING and spared:
        return Stance.SAID
    if key in ("believe", "imagine") and {"can't", "cannot", "couldn't"}.intersection(keys):
        return Stance.OPEN
    return Stance.SAID if "help" in keys or SHY.intersection(keys) else Stance.DENIED


def _denials(words: Words, before: Sequence[int], governor: int) -> int:
    """How many words deny what the governor takes, itself among them."""
    count, related = 0, False
    for i in before:
        key, after = words.keys[i], words.keys[i + 1]
        related = related or (key in WHO and i != before[0])
        denies = lexicon.negators(key) or key in lexicon.DENIALS or key in (DOUBTING | FALSE) - ASKED or key == "beyond"
        if denies and after not in WEIGHERS and not related:
            count += 1
        if key in BLAME and {"to", "when"}.intersection(words.keys[i + 1 : governor]):
            count += 1
        count += (key, after) == ("yet", "to")
        count += key == "far" and "from" in (words.keys[k] for k in range(i + 1, min(i + _FAR, governor)))
    key = words.keys[governor]
    return count + (key in (DOUBTING | FALSE | lexicon.DENIALS) - ASKED)


def _asks(words: Words, clause: Sequence[int]) -> bool:
    return words.keys[clause[0]] in QUESTIONS


def _ungoverned(words: Words, first: int, j: int) -> Stance:
    """ "It's not that we were careless", "not because", and a denial that runs on into what was made a sentence."""
    keys = words.keys[first:j]
    if keys[-1] == "that" and len(keys) > 1 and lexicon.negators(keys[-2]):
        return Stance.DENIED
    if keys[-1] == "that" and keys[-2:-1] == ["be"] and lexicon.MODALS.intersection(keys[-4:-2]):
        return Stance.OPEN
    if keys[-1] == "because" and len(keys) > 1 and lexicon.negators(keys[-2]):
        return Stance.OPEN
    if keys[-1] in lexicon.PREPOSITIONS and len(keys) <= _FAR:
        if NOBODY.intersection(keys[:1]) or tuple(keys[:2]) in (("no", "one"), ("not", "one")):
            return Stance.DENIED
        if keys[-1] == "of" and SHARES.intersection(keys[:2]):
            return Stance.OPEN
    return _condition(words, first, j) if keys[-1] == "then" else Stance.SAID


def _condition(words: Words, first: int, j: int) -> Stance:
    """ "If the pumps had failed, …", "according to the mayor, …"."""
    keys = list(words.keys[first:j])
    while keys and keys[0] in ("and", "but", "so", "well", "now", "for", "because"):
        keys.pop(0)
    pair, rest = tuple(keys[:2]), set(keys[1:4])
    if pair in COURTESIES and (rest & COURTEOUS or pair[0] != "if"):
        return Stance.SAID
    inverted = keys[:1] and keys[0] in INVERTED and len(keys) > 2
    led = bool(keys[:1] and keys[0] in CONDITIONAL) or pair in _LED
    return Stance.OPEN if inverted or led else Stance.SAID


_CLOSES = frozenset(".:;?!")


def framed(prefix: str) -> bool:
    """Whether an article's own words before a quotation deny, doubt or limit it: "denied that “the wall was safe”"."""
    words = Words(prefix)
    for i in range(len(words) - 1, -1, -1):
        key = words.keys[i]
        if lexicon.negators(key) or key in FRAMES:
            return True
        if key == "but" or _CLOSES.intersection(words.between(i)):
            return False
    return False
