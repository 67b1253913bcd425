"""A speaker who retells another: “She told me, ‘we will close the plant’” are not the speaker's own words.

Only what stands in quotation marks beside a reporting verb counts, or right
behind “he said,”; a thing or a thought in quotation marks stays the speaker's own.
"""

from __future__ import annotations

import re

from factcheck.model import Value
from factcheck.text.names import find_names

# Characters of the speech that are read before and after the words.
_REACH = 600
# Words between a reporting verb and who says it: "she once actually told me".
_SUBJECT = 6

_VERB = r"(?:said|says|say|saying|told|tells|tell|asked|asks|ask|replied|answered|wrote|writes|shouted|texted)"
_TO = r"(?: (?:to )?(?:me|us|you|him|her|them|everyone|everybody|reporters|[A-Z][a-z]+))?"
_CLAUSE = rf"(?P<who>(?:[^\s.;:!?\"“”()\[\]]+ ){{1,{_SUBJECT}}}){_VERB}{_TO}"
_OPENED = re.compile(rf"\b{_CLAUSE}[,:]? (?P<mark>[\"“'‘])")
_BARE = re.compile(rf"\b{_CLAUSE}[,:] \Z")
_BEHIND = re.compile(
    rf"[\"”] (?:(?P<who>(?:[^\s.;:!?\"“”()\[\]]+ ){{1,3}}){_VERB}\b|{_VERB} (?P<named>[^.,;:!?\"“”\n]{{1,60}}))"
)
_MARKS = (' "', " “", " '", " ‘")
_CLOSED = {
    '"': re.compile('"'),
    "“": re.compile("”"),
    "'": re.compile(r"[,.!?…]'(?!\w)"),
    "‘": re.compile(r"[,.!?…]’(?!\w)"),
}

_OWN = frozenset("i we me us myself i've i'd we've we'd".split())
_OTHERS = frozenset("he she they you him her them who one he's she's they've he'd she'd they'd".split())
# "You may say," hands no words over.
_ADDRESSED = frozenset(("you", "them", "him", "her"))
# Words between a subject and its verb.
_BETWEEN = frozenset(
    "to want wanted like need going used had has have once just also then always never would will did do actually "
    "recently even simply still "
    "later again finally already and could might must can may keep kept was were is are".split()
)
_PASSIVE = re.compile(r"\b(?:was|were|am|been|being|got) (?:\w+ )?(?:told|asked)\b")
# "That said," and "it says," report nobody.
_NOBODY = frozenset("that this it which there enough all what".split())


class Retold(Value, frozen=True):
    """Whose words a speaker gives: the name, "" when only a pronoun or a noun tells; ``cue`` as printed."""

    name: str
    cue: str


def retold(text: str, at: int, start: int = 0) -> Retold | None:
    """Whom the speech that begins at ``start`` gives the words at character ``at`` to; None: the speaker's own."""
    start = max(start, at - _REACH)
    before = text[start:at]
    opened = any(mark in before for mark in _MARKS)  # the cheap step first: most speech quotes nobody
    for cue in reversed(list(_OPENED.finditer(before)) if opened else []):
        if not _CLOSED[cue["mark"]].search(before, cue.end()):
            return _whose(cue["who"], cue.group()[:-1])
    bare = _BARE.search(before) if before.endswith((", ", ": ")) else None
    if bare and bare["who"].split()[-1].lower() not in _NOBODY:
        return _whose(bare["who"], bare.group(), surely=True)
    return _by_what_follows(text, at, before)


def _by_what_follows(text: str, at: int, before: str) -> Retold | None:
    """ "“We will close the plant,” she told me." """
    if not (before.count("“") > before.count("”") or before.rpartition("\n")[2].count('"') % 2):
        return None
    after = text[at : at + _REACH]
    closing = re.search('["”]', after)
    cue = _BEHIND.match(after, closing.start()) if closing else None
    if not cue:
        return None
    return _whose(cue["who"] or _first_name(cue["named"]), cue.group()[1:])


def _first_name(named: str) -> str:
    """The name that "Dana Reyes in the yard" begins with; all of it where it begins with none."""
    found = find_names(f"so {named}")
    return (
        found[0].text if found and f"so {named}".startswith(("so " + found[0].text, f"so {found[0].title} ")) else named
    )


def _whose(who: str, cue: str, *, surely: bool = False) -> Retold | None:
    """The subject before a reporting verb. ``surely``: only a pronoun or a name counts."""
    told = " ".join(cue.split()).rstrip(" ,:")
    if _PASSIVE.search(told):
        return Retold("", told)
    words = who.replace(",", " ,").split()
    while words and (words[-1].lower() in _BETWEEN or words[-1].lower().endswith("ly")):
        words.pop()
    last = words[-1].lower().replace("’", "'") if words else ""
    if not words or last in _OWN or last in _NOBODY or last == ",":
        return None
    if last in _OTHERS - (_ADDRESSED if surely else frozenset()):
        return Retold("", told)
    names = find_names(f"so {' '.join(words)}")
    if names and " ".join(words).endswith(names[-1].text):
        return Retold(names[-1].text, told)
    return None if surely else Retold("", told)
