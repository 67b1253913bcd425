"""Subjects where the verb stands second: one phrase before it, the subject there or right after it.

In a clause that a conjunction opens the verb stands last and the subject first; an
auxiliary holds the second place for a participle at the end ("hatte der Richter …
erklärt").
"""

from __future__ import annotations

from factcheck.extract.grammar import Phrase, Sentence, acceptable, phrase_ending, phrase_starting

_REACH = 40  # words looked back for a clause's start or its auxiliary, or on for a particle
_PAST = 6  # little words stepped over between a verb and its subject
_BRACKET = 12  # words: the longest bracket stepped over between a name and its verb
_OFFICES = ("sprecher", "sprecherin", "vorsitzender", "vorsitzende", "chef", "chefin", "direktor", "leiter", "leiterin")
_BY = frozenset(("von", "vom"))
_INSIDE = frozenset(("in", "im"))
_STANDS = frozenset(("heißt", "hieß", "steht", "stand"))
_DATIVE = frozenset(("dem", "den", "einem", "einer", "ihrem", "seinem"))


def separated(s: Sentence, i: int) -> bool:
    """Whether the verb at ``i`` finds its particle in what is left of the sentence."""
    particles = s.lang.separable.get(s.low[i], frozenset())
    return any(s.low[k] in particles for k in range(i + 1, min(len(s), i + _REACH)))


def subject(s: Sentence, i: int) -> Phrase | None:
    """The phrase that says what the cue at ``i`` reports; None when it cannot be told."""
    if s.low[i] in s.lang.quoting:
        cited = phrase_starting(s, i + 1)
        if cited and cited[1] + 1 < len(s) and s.low[cited[1] + 1] in s.lang.prepositions:
            return cited
    start = clause_start(s, i)
    if undergoes(s, i):
        by = next((k for k in range(start, i) if s.low[k] in _BY), -1)
        return phrase_starting(s, by + 1) if by >= 0 else None
    if start < i and s.low[start] in s.lang.subordinators and s.low[start + 1] not in s.lang.auxiliaries:
        return _after(s, start, i)
    verb = _finite(s, start, i)
    if verb == start or not any(s.wordlike(k) for k in range(start, verb)):
        return _after(s, verb, len(s))
    return _beside(s, start, verb)


def undergoes(s: Sentence, i: int) -> bool:
    """Whether the cue at ``i`` is done to its subject: "wurde gefragt"."""
    if s.low[i] in s.lang.quoting or not s.low[i].endswith(("t", "en")):
        return False
    start = clause_start(s, i)
    held = any(s.low[k] in s.lang.passive for k in range(start, i))
    return held or (i + 1 < len(s) and s.low[i + 1] in s.lang.passive)


def clause_start(s: Sentence, i: int) -> int:
    """The first word of the clause that holds word ``i``: after a comma, a colon, a dash or a quotation.

    "Reyes kam und sagte" is one clause: the second verb has the first one's subject.
    """
    k = i - 1
    while k >= max(0, i - _REACH):
        if s.words[k] == ")":
            k = _opened(s, k)
        elif s.quoted(k) or (s.words[k] in ",:;?!\u2013\u2014(" and not (s.words[k] == "," and _apposed(s, k, i))):
            return k + 1
        k -= 1
    return k + 1


def _opened(s: Sentence, k: int) -> int:
    """Where the bracket that closes at ``k`` opens; ``k`` itself when that is too far."""
    return next((j for j in range(k, max(-1, k - _BRACKET), -1) if s.words[j] == "("), k)


def _apposed(s: Sentence, k: int, i: int) -> bool:
    """Whether the comma at ``k`` closes or opens a name beside a noun: "der Minister, Tom Hall, sagte"."""
    if k + 1 == i:
        opens = next((c for c in range(k - 1, max(0, k - _BRACKET), -1) if s.words[c] == ","), 0)
        return opens > 0 and (s.capital(k - 1) or s.words[k - 1] == ")") and s.capital(opens - 1)
    closes = next((c for c in range(k + 1, min(i, k + _REACH)) if s.words[c] == ","), -1)
    unclosed = closes < 0 and s.low[k + 1].endswith(_OFFICES)  # "Tom Hall, Sprecher des Vereins sagte"
    return k > 0 and s.capital(k - 1) and (unclosed or closes + 1 == i)


def _finite(s: Sentence, start: int, i: int) -> int:
    """The auxiliary that holds the second place for a cue at the end, else the cue."""
    return next((k for k in range(start, i) if s.low[k] in s.lang.auxiliaries), i)


def _after(s: Sentence, verb: int, end: int) -> Phrase | None:
    """The first phrase after a verb or a conjunction, little words stepped over."""
    k = verb + 1
    while k < min(end, verb + _PAST) and s.low[k] in s.lang.skipped and s.low[k] not in s.lang.pronouns:
        k += 1
    while k + 1 < end and s.low[k] in s.lang.prepositions:  # "erklärte am Montag der Richter"
        inner = (k + 1, k + 1) if s.is_date(k + 1) else phrase_starting(s, k + 1)
        if inner is None:
            return None
        k = inner[1] + 1
    return phrase_starting(s, k) if k < end else None


def _document(s: Sentence, k: int, verb: int) -> Phrase | None:
    """ "In dem Brief heißt es": the letter says it."""
    impersonal = s.low[k] in _INSIDE and any(s.low[j] == "es" for j in range(verb + 1, min(len(s), verb + 3)))
    return phrase_starting(s, k + 1) if impersonal and s.low[verb] in _STANDS else None


def _beside(s: Sentence, start: int, verb: int) -> Phrase | None:
    """The phrase before the verb, unless that is an adjunct or an object; then the one after it."""
    k = start
    while k < verb and (not s.wordlike(k) or s.low[k] in s.lang.links):
        k += 1
    joined = any(s.low[j] in s.lang.joins and s.low[j + 1] in s.lang.telling for j in range(k, verb))
    behind = None if joined else _after(s, verb, len(s))
    adjunct = s.low[k] in s.lang.openers or s.is_date(k) or (s.low[k] in _DATIVE and behind is not None)
    if adjunct:
        return _document(s, k, verb) or behind or phrase_ending(s, verb - 1)  # "Von der Heide sagte"
    if behind and s.low[behind[0]] in s.lang.third and s.low[k] not in s.lang.pronouns:
        return behind
    if behind and behind[1] + 1 < len(s) and s.words[behind[1] + 1] == ":" and s.is_name(behind[1]):
        return behind
    phrase = phrase_starting(s, k)
    return phrase if phrase and phrase[1] < verb and acceptable(s, phrase) else behind
