"""The clause a word stands in, and its subject, where the subject comes before the verb."""

from __future__ import annotations

from factcheck.extract.grammar import Phrase, Sentence, phrase_starting
from factcheck.text.titles import ROLES

_DATELINE = 12  # words of a dateline
_REACH = 100  # words looked back for a clause's start


def clause_start(s: Sentence, i: int) -> int:
    """Where the main clause that holds word ``i`` begins."""
    last = i - 2 if i and s.words[i - 1] == ":" else i - 1
    for k in range(last, max(0, i - _REACH), -1):
        if s.words[k] == ";" or (s.words[k] in "?!:" and k > 0):
            return k + 1
        joins = s.low[k] in s.lang.parting and k and s.words[k - 1] in ",\u2014"
        joins = joins or (s.low[k] in s.lang.joins and k + 1 < len(s) and s.low[k + 1] in s.lang.third)
        if joins and k + 1 < i and phrase_starting(s, k + 1) and s.low[k + 1] not in s.lang.prepositions:
            return k + 1
    return max(0, i - _REACH)


def main_subject(s: Sentence, i: int) -> Phrase | None:
    """The subject of the clause that holds word ``i``: its first noun phrase after any opening adjunct."""
    k = clause_start(s, i)
    k = _after_dateline(s) if k == 0 else k
    for _ in range(6):
        far = min(len(s), k + _REACH)
        while k < far and (not s.wordlike(k) or _empty(s, k)):
            k += 1
        if k >= far:
            return None
        opens = s.low[k] in s.lang.openers or (
            s.low[k].endswith(s.lang.participles + s.lang.adverbs) and (k == 0 or not s.capital(k))
        )
        if not opens:
            phrase = phrase_starting(s, k)
            if phrase is None or not _leads_on(s, phrase):
                return phrase
            k = phrase[1] + 1
        commas = [c for c in range(k, min(len(s), k + _REACH)) if s.words[c] in ",\u2014"]
        if not commas or commas[0] > i:
            inside = _after_adjunct(s, k, i)
            if inside or not commas:
                return inside
        k = commas[0] + 1
    return None


def _after_dateline(s: Sentence) -> int:
    """Where a report begins: past "ELMFIELD, June 10 (Wire) —"."""
    if len(s) < 2 or not s.words[0].isupper() or len(s.words[0]) < 3:
        return 0
    return next((k + 1 for k in range(1, min(len(s), _DATELINE)) if s.words[k] in "\u2014\u2013-"), 0)


def _leads_on(s: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase before a comma only leads to the subject: "…, late-evening talks, the council said"."""
    bare = s.low[phrase[0]] not in s.lang.determiners and s.low[phrase[0]] not in s.lang.pronouns
    comma = phrase[1] + 1
    named = any(s.capital(k) for k in range(phrase[0], phrase[1] + 1))
    return (
        bare and not named and comma + 1 < len(s) and s.words[comma] == "," and s.low[comma + 1] in s.lang.determiners
    )


def _empty(s: Sentence, k: int) -> bool:
    """A word before the subject that says nothing of it: "and", "Indeed"."""
    low = s.low[k]
    if low in s.lang.links:
        return True
    spoken = (
        low in s.lang.determiners
        or low in s.lang.pronouns
        or low in s.lang.openers
        or low in ROLES
        or low in s.lang.groups
    )
    return k == 0 and low in s.lang.starters and not spoken


def _after_adjunct(s: Sentence, k: int, i: int) -> Phrase | None:
    """An adjunct without a comma ("On Monday Reyes told …"): the first name or pronoun past it, before ``i``."""
    for j in range(k + 1, min(len(s), k + 12, i)):
        if s.low[j] in s.lang.third or (s.is_name(j) and s.low[j - 1] not in s.lang.prepositions):
            return phrase_starting(s, j)
    return None
