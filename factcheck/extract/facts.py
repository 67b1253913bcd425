"""Plain facts without a figure: who did, owns or holds what, and what never was.

A record can settle them ("was never charged", "is owned by Hall's wife", "heads the
Harlow Trust", "moved the motion"), though they hold nothing that the weights of
debates (:mod:`factcheck.extract.checkworthy`) count for much. English.
"""

from __future__ import annotations

import re

from factcheck.extract.checkwords import (
    DEEDS,
    FIRST_PERSON,
    FUTURE,
    JUDGED,
    MIGHT,
    NOW,
    OPINION,
    OUGHT,
    PARTICIPLES,
    PAST,
    STANCES,
    TRENDS,
)
from factcheck.text.titles import table

_NAME = r"[^\W\d_a-z][\w'\u2019-]*"
_DONE = r"(?:[a-z]{2,20}ed|" + "|".join(sorted(PARTICIPLES - {"been", "got", "set", "put"})) + ")"
_POST = (
    r"chair|chairman|chairwoman|head|chief|director|mayor|deputy mayor|president|secretary|treasurer|governor|leader"
    r"|editor|owner|founder|partner|trustee|captain|manager|coach|judge|minister|engineer|architect|spokesman"
    r"|spokeswoman|ambassador|shareholder|landlord|tenant|brother|sister|son|daughter|wife|husband|widow|widower"
)
_MORE_DEEDS = table(  # beside those of the debates, what papers tell of courts, firms, clubs and councils
    """moved seconded designed supplied filed lodged granted awarded renamed demolished evicted expelled overturned
    upheld quashed retracted dismissed approved rejected refused withheld leased let auctioned donated bequeathed
    published recorded patented discovered coached captained directed composed commissioned tendered audited insured
    flooded evacuated closed opened reopened relegated transferred loaned fired suspended sued settled linked
    connected"""
)
_COMMON = table("used kept left made took gave met ran broke held started ended joined hid struck urged opened moved")
_DEED = "|".join(sorted(_MORE_DEEDS | {w for w in DEEDS if w.endswith("ed") or w in PAST} - _COMMON))
_INNER = (
    r"liked?|loved?|wanted|seemed|looked|needed|hoped|mattered|cared|believed|expected|enjoyed|minded|appeared|worked"
)
_OMITTED = table(  # what a record shows was not done, beside the deeds of the debates
    """consult file hold disclose declare attend inform notify mention identify include cover apply register consent
    stand bid charge prosecute inspect insure warn tell repay return mention receive seek take give admit supply
    unveil oppose refund"""
)
_NOT_DONE = "|".join(sorted(_OMITTED | {w for w in DEEDS if not w.endswith(("s", "ed", "ing"))} - PAST))
_STATES = (
    "interested|wasted|surprised|impressed|concerned|convinced|worried|excited|pleased|tired|supposed|allowed|amused"
    "|looked|felt|seen|heard|known|liked|wanted|loved|seemed|been|had|got"
)
_ANY = rf"(?:the|an?|its|his|her|their|all|both|{_NAME})"
_FACTS = (
    # "was never charged", "has not paid back the loan", "was not at the hearing", "did not sign it"
    rf"\b(?:was|were|has|have|had|is|are)(?:n['\u2019]t| never| not)(?: yet| ever| been){{0,2}} "
    rf"(?!(?:{_STATES})\b){_DONE}\b",
    r"\b(?:was|were|is|are)(?:n['\u2019]t| never| not) (?:at|in|on|among|part of|present)\b",
    rf"\bnever (?!(?:{_INNER})\b)[a-z]{{2,20}}ed\b",
    rf"\b(?:did|does)(?: not|n['\u2019]t) (?:[a-z]{{2,20}} )?(?:{_NOT_DONE})\b",
    r"\bhas (?:no|never had|never been)\b"
    r"(?! (?:doubt|idea|choice|reason|intention|plans?|comment|question|illusions?))",
    r"^(?:No|None of the) (?:[\w'\u2019-]+ ){1,7}(?:has|have|had|was|were) (?:ever )?[a-z]{3,}",
    # "is owned by Hall's wife", "seconded by Councillor Dana Reyes", "was bought by a fund"
    rf"\b{_DONE} by (?:the |its |his |her |an? )?(?:[a-z]+ ){{0,3}}{_NAME}",
    rf"\b(?:is|are|was|were|been) (?:\w+ly )?(?:{_DEED}|owned|run|led|held)(?: by| to| from| with| in\b|\Z)",
    # "heads the Harlow Trust", "Holm chairs the board", "was appointed to the bench", "is the city's chief engineer"
    rf"\b(?:owns|owned|heads|headed|chairs|chaired|founded|co-founded|leads|led|edits|inherited|succeeded|married|coaches"
    rf"|belongs to|belonged to|works for|worked for|sits on|sat on|serves as|served as|ran|runs) {_ANY}\b(?! to\b)",
    r"\b(?:was|were|been) (?:\w+ )?(?:appointed|elected|named|born|jailed|imprisoned|convicted|charged|sacked|fined"
    r"|arrested|acquitted|sentenced|dismissed|suspended|knighted|promoted|registered|listed)\b",
    rf"\b(?:is|was|became|remains|are|were) (?:the |an? |its |his |her |{_NAME} )"
    rf"(?:[\w'\u2019-]+ ){{0,3}}(?:{_POST})s?\b",
    # "Hall moved the motion", "The bishop sold the land"
    rf"^(?:[\w'\u2019.-]+ ){{0,4}}(?:{_NAME}|[Tt]he [a-z]+) (?:has |had |have |later |also |then )?"
    rf"(?:{_DEED}) {_ANY}\b",
)
_TELLS = tuple(re.compile(pattern) for pattern in _FACTS)
_UNSETTLED = (FIRST_PERSON | FUTURE | JUDGED | MIGHT | OPINION | OUGHT | table("we our us you your what I")) - table(
    "chief trust peace character key real values value freedom right good"
)
_NAMED = re.compile(rf"(?<=[\w,] ){_NAME}|^(?:[Tt]he|It|He|She|They)\b|^{_NAME}(?=['\u2019 ])")
_WORD = re.compile(r"\b(?:[a-z]+(?:['\u2019][a-z]+)?|I)\b")  # small letters: the Harlow Trust is not to trust


def tells_fact(clause: str) -> bool:
    """Whether a clause tells a deed, an office, an owner or what never happened, of something it names.

    Not where it judges, hopes, guesses or speaks of the writer. O(characters).
    """
    if not _NAMED.search(clause) or not _UNSETTLED.isdisjoint(_WORD.findall(clause[:1].lower() + clause[1:])):
        return False
    return any(pattern.search(clause) for pattern in _TELLS)


def has_verb(clause: str) -> bool:
    """Whether something is told in a clause: behind an adjunct's comma stands a word that can be a verb."""
    words = clause.replace("\u2019", "'").split()
    comma = next((n + 1 for n, word in enumerate(words) if word.endswith(",")), 0)
    opens = bool(words) and words[0].lower() in _ADJUNCTS
    return any(map(_verbal, words[comma if opens else 1 :]))


def _verbal(word: str) -> bool:
    low = word.strip(".,;:!?\"'\u201c\u201d()").lower()
    return low in _FINITE or (low == word and low.endswith("ed") and len(low) > 4)


_ADJUNCTS = table("in on at after before during since by from under over for with without about as to of through until")
_FINITE = (
    PAST
    | frozenset(w for w in DEEDS | STANCES | TRENDS | NOW if w.endswith(("s", "ed")))
    | table(
        """is are has have does do will would can could may might must should owns heads chairs leads runs belongs holds
        costs needs includes contains remains became becomes comes goes lies stands works lives plans aims hopes"""
    )
)
