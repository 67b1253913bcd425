"""What one does alone and once, and what many do: of the first kind, another doer is a conflict."""

from __future__ import annotations

from factcheck.judge.claim_nature import is_kind
from factcheck.text.concepts import concept
from factcheck.text.titles import table

# What there are many of, besides the kinds of things.
_COMMON = frozenset(concept(w) for w in table("role part member life year time way group team show"))
# What many do in one place, for one club or at one time.
DONE_BY_MANY = frozenset(
    concept(w)
    for w in table(
        """born die live play work study attend join vote appear visit travel grow marry retire serve train compete
        run go come stay move belong speak return back sign support oppose praise criticise criticize condemn welcome
        demand ask say tell call urge reject deny accept see know like watch read use eat want need receive earn
        base locate situate nominate meet sit sing sang teach taught advise donate star feature appear act perform"""
    )
)
# What is done to one thing by one, once: it is made, begun, ended, sold, lost or judged so.
DONE_BY_ONE = (
    frozenset(
        concept(w)
        for w in table(
            """open close shut found establish create build construct make manufacture design discover
        invent patent coin write direct compose paint sculpt carve draw voice narrate choreograph curate
        produce publish edit translate launch unveil inaugurate introduce buy purchase acquire sell
        lease award grant bequeath dedicate finance fund win beat defeat kill murder assassinate
        sentence convict acquit dismiss quash veto repeal abolish ban outlaw recall cancel appoint name
        rename commission restore repair rebuild renovate demolish destroy burn sink salvage rescue free
        tow dredge map chair lead head coach captain command pilot conduct host present anchor broadcast
        referee umpire score steal rob forge spread cause remove vote bought sold built made won led
        sank stole wrote"""
        )
    )
    - DONE_BY_MANY
)
RECORD = "record"  # to hold, to break
# With one of these there is only one, however it was done.
ONLY = table("first second third only sole single final debut youngest oldest largest smallest highest longest")
# What the rest must weigh where others may have done it too.
WHOLE = 6
DONE_TO_A_PERSON = frozenset(concept(w) for w in table("kill murder assassinate sentence convict acquit"))
# What is given every year, and what several have together.
SHARED = frozenset(
    concept(w) for w in table("award prize medal trophy honour honor grammy oscar emmy globe share stake")
)
# Offices pass from one to the next, and a congress is held by a city and by its country.
HELD_IN_TURN = frozenset(concept(w) for w in table("chair lead head run coach manage own represent hold edit captain"))
DONE_BY_PLACES = frozenset(concept(w) for w in table("host stage"))


def is_common(word: str) -> bool:
    """Whether a concept is a kind of thing, or what there are many of: it singles nobody out."""
    return is_kind(word) or word in _COMMON
