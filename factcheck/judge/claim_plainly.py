"""Whether a passage plainly says something, of the same and of nobody else.

What is planned, denied by somebody, or told only in part is not said; nor is what "her
brother", "a similar one" or a pronoun that may mean two did.
"""

from __future__ import annotations

from collections.abc import Collection

from factcheck.judge.claim_clause import OTHERS, PRONOUNS, deed, is_passive, may_stand_between, stretch_of, subject_at
from factcheck.judge.claim_denials import denials
from factcheck.judge.claim_opposites import opposites
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import TURNS, Ground
from factcheck.judge.claim_tied import crossed, foreign, same_thing
from factcheck.judge.claim_topic import stands_for
from factcheck.text.concepts import concept
from factcheck.text.lexicon import ARTICLES, DENIALS, HEDGES, MODALS, PREPOSITIONS
from factcheck.text.persons import same_person
from factcheck.text.stems import stem
from factcheck.text.titles import table

# Who says that it was not so does not say that it was.
REPORTS = table("said says say told tells claimed claims denied denies insisted argued stated")
# Words that concede something, or bring in the next thing: what they follow after a comma stays said.
_CONCEDING = table("but though although however while")
# What makes a noun of the word after it.
_ONE = (["a"], ["an"], ["the"], ["no"], ["any"])
# "Had the governor signed, ..."
_UNREAL = ("had", "were", "should")
# What brings in the next deed.
_JOINING = frozenset(("and", "but"))
# "…, the paper reported"
_TOLD_AFTER = REPORTS | table("reported reports reportedly according wrote writes believed alleged allegedly")
# Words that leave open what stands before them too.
_BACKWARD = REPORTS | table("until unless if whether alleged allegedly accuse accused accuses supposed false falsely")
# Words that tell of a deed without saying that it was done.
_UNSURE = (
    TURNS
    | HEDGES
    | MODALS
    | _BACKWARD
    | (_CONCEDING - {"while"})
    | table(
        """charged suspected claiming want wants wanted asked tried try threatened expected expects believed believes
        hoped hopes sought seeks vowed promised demanded urged ordered plan plans thought"""
    )
)
# Two that never are at once.
_APART = {
    pair
    for row in ("above below", "before after", "inside outside", "with without", "under over", "until after", "to from")
    for a, b in [row.split()]
    for pair in ((a, b), (b, a))
}
# Words between a verb of being and what it says of its subject.
_PREDICATE = 4
_BEING = frozenset(concept(word) for word in table("be become remain have serve work call name"))
_ANOTHER = (["another"], ["other"], ["similar"])


def left_open(ground: Ground, at: int, told: Collection[int] = ()) -> bool:
    """Whether something in the sentence of a word leaves open whether it was so; ``told`` are words that do not."""
    claim, passage = ground.claim, ground.passage
    words, starts = passage.words, passage.words.starts
    where = stretch_of(passage, at)
    if words.keys[where.start] in _UNREAL:
        return True
    for k in where:
        key = words.keys[k]
        if (
            (key not in _UNSURE and (k < at or key not in _TOLD_AFTER))
            or key in claim.keys
            or k in told
            or (k and words.capital[k])
        ):
            continue
        near = passage.same_stretch(starts[at], starts[k])
        if k < at and key in DENIALS and deed(passage, k).done_to is not None and _JOINING & {*words.keys[k:at]}:
            continue  # "denied the theft and never paid"
        if k < at and key in _CONCEDING:
            continue
        if k < at or key in _TOLD_AFTER or (near and key in _BACKWARD | _CONCEDING | TURNS):
            return True
        if key in _CONCEDING and words.keys[k + 1 : k + 2] and words.keys[k + 1] in PREPOSITIONS:
            return True  # "did not win in May, but in June"
    return False


def told_of_another(ground: Ground, ours: int, theirs: int) -> bool:
    """Whether a passage's verb is told of somebody else than the claim's, or of nobody where the claim names one."""
    claim, passage = ground.claim, ground.passage
    one, other = deed(claim, ours), deed(passage, theirs)
    whose = one.done_to if is_passive(claim, ours) else one.doer
    who = other.done_to if is_passive(passage, theirs) else other.doer
    if who is not None and (passage.words.keys[who] in OTHERS or _may_be_another(ground, whose, who)):
        return True
    if who is not None and another_kind(ground, who, theirs if who < theirs else who + 1):
        return True
    thing = other.doer if is_passive(passage, theirs) else other.done_to
    mine = one.doer if is_passive(claim, ours) else one.done_to
    known = mine is not None and claim.words.keys[mine - 1] not in ("a", "an")  # "a band" is any, a boy band too
    if known and thing in passage.content and another_kind(ground, thing or 0, (thing or 0) + 1):
        return True
    meant = other.done_to is not None and stands_for(passage, other.done_to)
    if not meant and is_passive(passage, theirs) == is_passive(claim, ours) and not same_thing(ground, ours, theirs):
        return True
    by_nobody = is_passive(passage, theirs) and other.doer is None
    if by_nobody and one.doer is not None and one.done_to is not None:
        return True
    return crossed(ground, ours, theirs) or ((one.doer, one.done_to) != (None, None) and foreign(ground, ours, theirs))


def _may_be_another(ground: Ground, ours: int | None, who: int) -> bool:
    """Whether a pronoun may mean another: the claim's subject stands beside it, or two people before it.

    "Unlike her aunt she never sailed": the aunt may have.
    """
    claim, passage = ground.claim, ground.passage
    if passage.words.keys[who] not in PRONOUNS:
        return False
    beside = {passage.concepts[k] for k in range(stretch_of(passage, who).start, who)}
    if ours is not None and claim.concepts[ours] in beside:
        return True
    until = passage.words.starts[who]
    people = [n.text for n in passage.names if n.kind == "person" and n.span.end <= until]
    return passage.words.keys[who] in ("he", "she") and any(same_person(people[0], p) is False for p in people[1:])


def is_another(ground: Ground, _: int, said: int) -> bool:
    """Whether it is somebody else's nature: "her husband is a singer"."""
    passage = ground.passage
    k = said - 1
    while k >= 0 and (passage.words.keys[k] in ARTICLES or (k in passage.content and k not in passage.verbs)):
        k -= 1
    if k >= 0 and _governed_by_another(ground, k, said):
        return True
    near = range(said - 1, max(-1, said - _PREDICATE), -1)
    copula = next((k for k in near if passage.concepts[k] in ("be", "have")), None)
    who = None if copula is None else subject_at(passage, copula)
    if who is None or who not in passage.content or stands_for(passage, who):
        return False
    if another_kind(ground, who, copula or said):
        return True
    return not passage.words.capital[who] and passage.concepts[who] not in ground.claim.held


def _governed_by_another(ground: Ground, k: int, said: int) -> bool:
    """Whether a noun is what a verb is done to, or what follows a preposition: "met a lawyer", "books for children"."""
    keys, passage = ground.passage.words.keys, ground.passage
    if k in passage.verbs:
        retired = any(stem(key) == "be" for key in keys[max(0, k - _PREDICATE) : k])  # "is a retired player"
        return passage.concepts[k] not in _BEING and (keys[k + 1] in ARTICLES or not retired)
    first = ground.claim.concepts.index(passage.concepts[said])
    return (
        keys[k] in PREPOSITIONS - {"with", "as"} and keys[k] not in ground.claim.words.keys[max(0, first - 3) : first]
    )


def another_kind(ground: Ground, noun: int, until: int) -> bool:
    """Whether a noun of the passage, shared with the claim, is of another kind: "the south gate", "the mayor of Lund".

    ``until`` is the word before which it may say more of itself.
    """
    claim, passage = ground.claim, ground.passage
    named = passage.words.capital[noun] and passage.words.starts[noun] not in passage.openings
    if named or passage.concepts[noun] not in claim.held:
        return False
    led = _leading(passage, noun)
    if any(passage.words.capital[k] and passage.concepts[k] in claim.held for k in led):
        return False  # "neighbouring Lund council", where the claim has "Lund council"
    between = (k for k in range(noun + 1, until) if not may_stand_between(passage, k))
    near = [k for k in between if k in passage.content and k not in passage.verbs]
    told = [k for k in (*led, *near) if not passage.words.keys[k].endswith("ly")]
    here = [k for k in told if passage.same_stretch(passage.words.starts[k], passage.words.starts[noun])]
    if any(passage.concepts[k] not in claim.held for k in here):
        return True
    if passage.words.keys[led.start - 1 : led.start] in _ANOTHER:
        return True
    ours = _leading(claim, claim.concepts.index(passage.concepts[noun]))
    return any(i not in ground.present and i not in claim.verbs and not claim.words.capital[i] for i in ours)


def _leading(reading: Reading, noun: int) -> range:
    """The words of content straight before a noun: "old north" of "the old north gate"."""
    first, starts = noun, reading.words.starts
    while first - 1 in reading.content and reading.same_stretch(starts[first - 1], starts[noun]):
        first -= 1
    return range(first, noun)


def is_compound(ground: Ground, ours: int, said: int) -> bool:
    """Whether a noun only belongs to the next one: "a school bus" is no school."""
    passage, k = ground.passage, said + 1
    if ground.claim.words.keys[ours - 1 : ours] not in _ONE:
        return False  # "Mexican", not "a school"
    if k >= len(passage.words) or said in passage.verbs or k not in passage.content or k in passage.verbs:
        return False
    between = passage.text[passage.words.ends[said] : passage.words.starts[k]]
    return between == " " and passage.concepts[k] not in ground.claim.held and passage.words.keys[k].isalpha()


def twice_turned(ground: Ground, where: range) -> bool:
    """Whether an opposite stands beside a "not": "did not change" is "was unchanged", "above" is not "below"."""
    claim, passage = ground.claim, ground.passage
    here = {passage.words.keys[k] for k in where}
    apart = any(a in claim.keys and b in here and a not in here for a, b in _APART)
    denying = {d.at for d in denials(claim)}  # "rarely" is turned by "often"
    return apart or any(j in where and i not in denying for i, j in opposites(claim, passage))
