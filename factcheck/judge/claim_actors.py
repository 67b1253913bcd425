"""Who does what: whether a passage tells of the claim's subject or of another.

No parser: a subject is the nearest name before a verb, or the words of content
before it in the same stretch. Where that is not enough, nothing is concluded.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from factcheck.judge.claim_reading import Reading
from factcheck.text.concepts import concept, phase
from factcheck.text.names import NameMention
from factcheck.text.titles import table
from factcheck.text.words import Words

_PRONOUNS = table("it he she they his her its their this these")
# Of what rises or stands at something, a word more before the noun makes another thing: "core inflation".
CHANGES = frozenset(
    concept(w)
    for w in table(
        """rise fall grow increase decrease raise reduce drop climb decline jump slip shrink double halve soar plunge
        be stand average total reach hit"""
    )
)
# Verbs that only say that something was said.
TELLS = frozenset(concept(w) for w in table("say tell add state report note explain write claim announce"))
# The last word of a body's name that a text may leave out.
_BODIES = table(
    "university college school council inc ltd plc company corporation club hospital bank group city county"
)
_LINKS = (["on"], ["to"], ["of"], ["for"], ["in"], ["at"], ["by"])
_ANTECEDENT = 8  # words before "which" in which stands what it is said of
_AGENT = 4  # words after a passive verb within which "by" names who did it


@lru_cache(maxsize=1 << 12)
def name_keys(name: str) -> tuple[str, ...]:
    """The folded words of a name, without "'s"."""
    return tuple(k.removesuffix("'s") for k in Words(name).keys)


def stands_among(name: NameMention, there: Collection[str]) -> bool:
    """Whether the last word of a name is there, or two others of a longer one; "Yale" for "Yale University"."""
    keys = name_keys(name.text)
    if not keys or keys[-1] in there or sum(k in there for k in keys) > 1:
        return True
    one_or_many = keys[-1].removesuffix("s") in there  # "Super Bowls"
    return len(keys) > 1 and keys[-2] in there and (keys[-1] in _BODIES or one_or_many)


def left_open(claim: Reading, passage: Reading) -> bool:
    """Whether the passage, or the verb it shares with the claim, has a pronoun or "the film" for its subject."""
    keys = passage.words.keys
    heads = [0, *(_main_verb(claim, passage, v) for v in _shared(claim, passage))]
    return any(
        keys[k] in _PRONOUNS or keys[k] == "the" for v in heads for k in range(max(0, v - 4), v + 1) if k < len(keys)
    )


def _shared(claim: Reading, passage: Reading) -> list[int]:
    """The passage's verbs that tell of what a verb of the claim does: of one event, of a beginning or of an end."""
    ours = {phase(claim.concepts[v]) for v in claim.verbs}
    return [v for v in passage.verbs if phase(passage.concepts[v]) in ours]


def _main_verb(claim: Reading, passage: Reading, verb: int) -> int:
    """The verb itself; of "renewed for a season, which began" the one before, where the claim has the season too."""
    if passage.words.keys[verb - 1 : verb] not in (["which"], ["that"]):
        return verb
    told = any(
        passage.concepts[k] in claim.held for k in range(max(0, verb - _ANTECEDENT), verb) if k in passage.content
    )
    return next((v for v in reversed(passage.verbs) if v < verb), verb) if told else verb


def pronoun_acts(claim: Reading, passage: Reading) -> bool:
    """Whether a pronoun or "the film", and no name, does what the claim tells of."""
    acting = [passage.subject(v) for v in _shared(claim, passage)]
    return not any(acting) and left_open(claim, passage)


def other_actor(claim: Reading, passage: Reading) -> bool:
    """Whether a verb that both share has another name before it in the passage.

    Where one is active and the other passive, it is who the passive names with "by".
    """
    did = [v for v in claim.verbs if claim.concepts[v] not in TELLS]
    for verb in did or claim.verbs:  # who tells of it is another matter, unless only that is claimed
        ours = claim.subject(verb)
        shared = [v for v in passage.verbs if passage.concepts[v] == claim.concepts[verb]]
        if ours is not None and shared and all(_is_other(claim, passage, verb, v) for v in shared):
            return True
    return False


def _is_other(claim: Reading, passage: Reading, verb: int, shared: int) -> bool:
    ours, theirs = claim.subject(verb), passage.subject(shared)
    if claim.passive(verb) != passage.passive(shared):
        ours, theirs = agent(claim, verb), agent(passage, shared)
    if ours is None or theirs is None or _opens_a_phrase(passage, theirs):
        return False
    there = name_keys(theirs.text)
    known = {k for n in claim.names for k in name_keys(n.text)} if ours is not claim.subject(verb) else set()
    if {*name_keys(ours.text), *known} & {*there}:
        return False
    plain = {claim.concepts[i] for i in claim.content if not claim.words.capital[i]}
    return not all(concept(k) in plain for k in there)  # "Magistrates", where the claim has "magistrates"


def _opens_a_phrase(reading: Reading, name: NameMention) -> bool:
    """ "Work on the dam": a word with a capital only because a sentence begins with it."""
    _, after = reading.extent(name.span)
    plain = not name.kind and " " not in name.text and name.span.start in reading.openings
    return plain and reading.words.keys[after : after + 1] in _LINKS


def agent(reading: Reading, verb: int) -> NameMention | None:
    """Who does it: the subject of an active verb, the name after "by" of a passive one."""
    after = reading.words.keys[verb + 1 : verb + _AGENT]
    if not reading.passive(verb) and after[:1] != ["by"]:
        return reading.subject(verb)
    if "by" not in after:
        return None
    at = reading.words.starts[verb + 1 + after.index("by")]
    return next((n for n in reading.names if n.span.start > at and reading.same_sentence(at, n.span.start)), None)


def before_verb(reading: Reading, verb: int) -> tuple[int, ...]:
    """The words of content before a verb in its stretch, up to the verb before that: "budget" of "the budget rose"."""
    finite = (v for v in reading.verbs if v < verb and reading.words.keys[v - 1 : v] != ["to"])
    earlier = [v for v in finite if reading.same_stretch(*_between(reading, v, verb))]
    first = earlier[-1] + 1 if earlier else 0
    return tuple(i for i in reading.content if first <= i < verb and reading.same_stretch(*_between(reading, i, verb)))


def _between(reading: Reading, i: int, j: int) -> tuple[int, int]:
    return reading.words.starts[i], reading.words.starts[j]


def same_head(claim: Reading, verb: int, passage: Reading, shared: int) -> bool:
    """Whether two verbs may be of one thing: sales that rise are no profit that rises, nor is core inflation inflation.

    Only words are compared: each side must have one that the other text lacks. Of what rises,
    falls or stands at something one side is enough, where the word stands before a shared noun.
    """
    ours, theirs = before_verb(claim, verb), before_verb(passage, shared)
    alien = [i for i in ours if claim.concepts[i] not in passage.held]
    foreign = [j for j in theirs if passage.concepts[j] not in claim.held]
    if _any_plain(claim, alien) and _any_plain(passage, foreign):
        return False
    if not {claim.concepts[verb], passage.concepts[shared]} & CHANGES:
        return True
    return not _narrows(claim, alien, ours) and not _narrows(passage, foreign, theirs)


def _any_plain(reading: Reading, words: Collection[int]) -> bool:
    """Whether one of some words is no name."""
    return any(not reading.words.capital[i] for i in words)


def _narrows(reading: Reading, words: Collection[int], subject: Collection[int]) -> bool:
    """Whether one of some words stands straight before another word of the subject: "core" before "inflation"."""
    return any(i + 1 in subject and i + 1 not in words and reading.words.keys[i].isalpha() for i in words)
