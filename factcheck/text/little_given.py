"""Given names that are little words, too: "Per Holm", "Will Marsh", "May Oram".

A capital alone proves nothing ("Per head, …", "May Elmfield vote?"). A surname with a
capital behind it does where a small word stands in front that stands before no month, where a verb of saying
stands behind, in the third person or the past ("Per Holm wrote"), and where who it is
stands there ("Per Holm, a diver,").
"""

from __future__ import annotations

import re

from factcheck.text.titles import table

LITTLE_GIVEN = table("per may will an so jan june april august")
_MONTHS = table("may jan june april august")
_SAID = (
    "said|says|wrote|writes|told|tells|asked|asks|added|adds|called|calls|argued|argues|warned|warns|replied|replies"
    "|insisted|insists|explained|explains|claimed|claims|described|describes|accused|accuses|admitted|admits|recalled"
    "|recalls|joked|thought|thinks|believed|believes|spoke|denied|denies|conceded|concedes|noted|notes|who"
)
_PAIR = re.compile(
    rf"(?<![^\W_])(?P<given>{'|'.join(sorted(w.capitalize() for w in LITTLE_GIVEN))})[ \u00a0]"
    rf"(?P<surname>[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)*)"
    rf"(?P<said>,? (?:{_SAID})\b|, (?:an? |the |his |her |whose |[0-9]{{2}}, ))?"
)
_SMALL_BEFORE = re.compile(r"(?<![^\W_])([a-z]+) \Z")
_BEFORE_MONTHS = table(
    """in of since until till by last this next early late mid to from the on a an for after before during between
    through and or per every each any was is has"""
)
_DATED = re.compile(r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ast|[Ee]arly|[Ll]ate|\d) \Z")
_LONGEST_BEFORE = 16  # characters of the word in front


def little_given(text: str) -> frozenset[tuple[str, str]]:
    """The pairs of a given name and a surname, as printed, that ``text`` proves to be people. O(characters)."""
    return frozenset((m["given"], m["surname"]) for m in _PAIR.finditer(text) if _proves(text, m))


def _proves(text: str, pair: re.Match[str]) -> bool:
    """ "In May Elmfield voted" names a month, so a month's name wants a verb of saying beside it."""
    start = pair.start()
    near = text[max(0, start - _LONGEST_BEFORE) : start]
    if pair["said"] and not (pair["given"] == "Per" and pair["said"].endswith("the ")):  # "Per Elmfield, the plan is …"
        return not _DATED.search(near)
    if pair["given"].lower() not in _MONTHS:
        return _SMALL_BEFORE.search(near) is not None
    before = _SMALL_BEFORE.search(near)
    return before is not None and before[1] not in _BEFORE_MONTHS
