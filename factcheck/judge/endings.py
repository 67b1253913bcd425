"""What follows a quotation in its source and takes it back, limits it, or shows that it was asked."""

from __future__ import annotations

import re

from factcheck.judge.stances import Stance
from factcheck.model import Value
from factcheck.text import lexicon
from factcheck.text.words import Words

# Characters that are read behind a quotation.
_READ = 200
# A condition stands within so many words behind what it limits.
_REACH = 8

_FALSE = (
    r"(?:a lie|a myth|nonsense|rubbish|untrue|false|wrong|absurd|ridiculous|ludicrous|laughable|a joke|impossible|"
    r"not true|not so|not the case|not right|a fantasy|fiction|incorrect)"
)
# "…, which is nonsense", "… — or so I thought", "… Not!"
_RETRACTED = re.compile(
    rf"[\s,—–(-]{{0,4}}(?:which (?:is|was|are|were|isn['’]t|wasn['’]t) (?:\w+ ){{0,2}}{_FALSE}\b"
    r"|or so (?:i|we|he|she|they|it|you) (?:\w+ )?(?:thought|think|believed?|hoped?|said|says?|claim(?:ed|s)?|seemed|"
    r"imagined?|told|was|were)\b)"
    r"|[.!?…—–-]{1,3}[”\"’]?\s{0,3}(?:not|nonsense|rubbish|wrong|yeah,? right|as if|just kidding|hardly|never)\s?[.!]"
    r"|[.!?…,;—–-]{0,3}[”\"’]?\s{1,3}(?:[—–-]{1,2} )?"
    rf"(?:that|this|it)(?: is| was|['’]s) (?:\w+ ){{0,3}}{_FALSE}[.!]",
    re.IGNORECASE,
)
# "The idea that we broke the law | is laughable": behind a clause that a "that" begins.
_DISMISSED = re.compile(
    rf"\s(?:is|was|are|were|has been|have been) (?:\w+ ){{0,2}}"
    rf"(?:{_FALSE}|disproved|disproven|refuted|debunked|dismissed)\b",
    re.IGNORECASE,
)
# What is told of those who claim it: "They are dreaming."
_REFUTED = re.compile(
    r"[^.!?]{0,80}[.!?…]{1,3}[”\"’]?\s{1,3}"
    r"(?:(?:they|he|she|that|this|it)(?: is| are| was| were|['’]s|['’]re) (?:\w+ )?"
    rf"(?:dreaming|mistaken|lying|fools|{_FALSE})|(?:i|we|they|he|she|it) (?:\w+ )?(?:not|never)"
    r"|(?:i|we|they|he|she|it) \w+n['’]t)\b",
    re.IGNORECASE,
)
# "…, the company claims."
_CLAIMED = re.compile(
    r",\s(?:(?:the|my|our|his|her|their|some|most|many) (?:[\w’'-]+ ){1,3}|(?:they|people|he|she|some) )"
    r"(?:claim|claims|claimed|allege|alleges|alleged|would have us believe)\b|,\s(?:they|people|some) say\b"
    r"|,\s(?:he|she|they) (?:assured|promised|swore) (?:to )?(?:me|us|them|everybody|everyone)\b"
    r"|,\sor (?:at least )?(?:so )?it (?:looks|looked|seems|seemed|appears|appeared)\b"
    r"|,\s(?:at least )?(?:on paper|in theory|supposedly|allegedly|apparently)\b"
    r"|[.!?…]{1,3}\s{1,3}(?:at least )?that(?: is| was|['’]s) what (?:they|he|she|we|i|people) (?:were |was )?"
    r"(?:told|tell|tells|said|say|says|claim|claims|claimed|thought|think)\b",
    re.IGNORECASE,
)
# Words that limit what stands before them, wherever they stand in the rest of the sentence.
_LIMITS = frozenset(("unless", "provided", "providing", "assuming", "supposing", "if"))
_LONGER = (("only", "if"), ("only", "when"), ("only", "after"), ("as", "long", "as"), ("so", "long", "as"),
           ("on", "condition"), ("on", "the", "condition"))  # fmt: skip
_LONGER_FROM = frozenset(run[0] for run in _LONGER)
# "Ask if", "as if", "even if", "what if": no condition of what stands before.
_NO_LIMIT = frozenset("ask asks asked see know knows knew wonder as even what and or that which when".split())
# "If not", "if any": nothing hangs on these.
_IDLE = frozenset(("not", "any", "ever", "anything", "possible", "necessary", "needed", "only", "at"))
# Behind a comma these begin something else.
_ANEW = frozenset(("and", "but", "so", "which", "who"))
_STOPS = frozenset(".?!;:…\n”»—–()")
_ASKING = (lexicon.AUXILIARIES | lexicon.MODALS) | frozenset(
    "who what which when where why how whose whom won't don't can't isn't aren't didn't doesn't wasn't".split()
)


class Ending(Value, frozen=True):
    """How what follows takes the words: the stance, and the words of the source ``[start, end)`` that show it."""

    stance: Stance
    end: int = 0


def ending(words: Words, j: int, ceiling: int, *, reported: bool = False, clause: bool = False) -> Ending:
    """What follows word ``j - 1`` up to ``ceiling``, the end of its turn.

    ``reported``: the words are another's claim. ``clause``: a "that" stands before them.
    """
    if j > ceiling:
        return Ending(Stance.SAID)
    start = words.ends[j - 1]
    stop = words.ends[ceiling - 1] if ceiling > j else start
    rest = words.text[start : min(stop + 2, start + _READ)]
    found = _RETRACTED.match(rest) or (_REFUTED.match(rest) if reported else None)
    found = found or (_DISMISSED.match(rest) if clause else None)
    if found:
        return Ending(Stance.DENIED, words.at(start + found.end() - 2) + 1)
    claimed = _CLAIMED.match(rest)
    end = words.at(start + claimed.end() - 1) + 1 if claimed else _limited(words, j, ceiling)
    return Ending(Stance.OPEN, end) if end else Ending(Stance.SAID)


def _limited(words: Words, j: int, ceiling: int) -> int:
    """The word after a condition in the rest of the sentence; 0 without one."""
    for k in range(j, min(j + _REACH, ceiling)):
        between, key = words.between(k), words.keys[k]
        anew = "," in between and key in _ANEW and not _longer(words, k + 1)
        if anew or _STOPS.intersection(between) or " -" in between:
            return 0
        if _longer(words, k) or (key in _LIMITS and words.keys[k - 1] not in _NO_LIMIT and _led(words, k)):
            return _told_to(words, k, ceiling)
    return 0


def _longer(words: Words, k: int) -> bool:
    """Whether a condition of several words begins at word ``k``: most words begin none, and are not looked at twice."""
    if k >= len(words) or words.keys[k] not in _LONGER_FROM:
        return False
    return any(tuple(words.keys[k : k + len(run)]) == run for run in _LONGER)


def _told_to(words: Words, k: int, ceiling: int) -> int:
    """Where a condition that begins at word ``k`` stops being shown: with its sentence or its quotation."""
    end, last = k + 1, min(k + _REACH, ceiling)
    while end < last and not _STOPS.intersection(words.between(end)):
        end += 1
    return end


def _led(words: Words, k: int) -> bool:
    """Whether a condition begins there, and no verb ("a meal provided by") nor an aside ("if not the best")."""
    key, after = words.keys[k], words.keys[k + 1] if k + 1 < len(words) else ""
    if key in ("provided", "providing"):
        return after in lexicon.PRONOUNS or (key == "provided" and after in lexicon.ARTICLES)
    if key in ("assuming", "supposing"):
        return "," in words.between(k) or after in lexicon.PRONOUNS
    return after not in _IDLE


def asked(words: Words, j: int, ceiling: int) -> bool:
    """Whether the sentence that word ``j - 1`` stands in ends in a question mark."""
    for k in range(j, min(j + 4 * _REACH, ceiling) + 1):
        between = words.between(k) if k < len(words) else words.text[words.ends[-1] :]
        if "?" in between:
            return True
        if any(c in between for c in ".!;\n…"):
            return False
    return False


def turned_to_statement(words: Words, i: int) -> bool:
    """Whether a question that begins at word ``i`` reads as a statement without its mark: "You signed it?"."""
    return words.keys[i] not in _ASKING
