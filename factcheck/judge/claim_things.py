"""Whether two dates are told of two things: the line and work on the line, the mill and its canteen.

Only words are compared: where one text has a subject, an object or an end that the other
has no word for, its date may be that of something else, and both may be right.
"""

from __future__ import annotations

from collections.abc import Callable

from factcheck.judge.claim_actors import before_verb
from factcheck.judge.claim_deeds import loses_life
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.text.concepts import PARTICLES
from factcheck.text.dates import DateMention
from factcheck.text.lexicon import DETERMINERS, PREPOSITIONS, is_english
from factcheck.text.names import NameMention
from factcheck.text.titles import table

# "The city of Ash" is Ash; "the mayor of Ash" is another.
_KINDS = table("city town village county borough parish kingdom republic island port district state province region")
# Work on a dam that is completed completes the dam.
_MAKING = table("work construction building")
# "Opened to the public", "closed for good": the same opening, the same end.
_FOR_ALL = table("good ever public visitors traffic business passengers trade death")
_RELATIVES = ("that", "which", "who")
_COPULAS = table("is was are were")
_REACH = 12  # words between a copula and what it makes of a subject: "is an old drama by Ida Moss that"
_STEPS = 4  # words between "whose" and its verb
_LINKS = PREPOSITIONS | table("until till since when while because again")


def _to_some_end(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "Closed for repairs", "split into two firms", "appointed to the appeal court": only one text has an end."""
    verbs = ground.claim.governor(ours.span), ground.passage.governor(theirs.span)
    if verbs[0] is None or verbs[1] is None:
        return False
    return bool(
        _end(ground.claim, verbs[0], ours) - ground.passage.held
        or _end(ground.passage, verbs[1], theirs) - ground.claim.held
    )


def _end(reading: Reading, verb: int, mention: DateMention) -> set[str]:
    """What follows "for", "to" or "into" straight after a verb, before its date."""
    keys, at = reading.words.keys, reading.extent(mention.span)[0]
    if verb + 1 >= at or keys[verb + 1] not in ("for", "to", "into"):
        return set()
    first = next((k for k in range(verb + 2, at) if keys[k] not in DETERMINERS), at)
    joined = first < at and reading.same_stretch(reading.words.starts[verb], reading.words.starts[first])
    plain = joined and keys[first].isalpha() and not reading.words.capital[first] and keys[first] not in _FOR_ALL
    return {reading.concepts[first]} if plain else set()


def _narrower(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "The night ferry service ended" beside "the ferry service ended": without a name the word before tells which."""
    verb = ground.passage.governor(theirs.span)
    if ground.claim.names or verb is None:
        return False
    before = before_verb(ground.passage, verb)
    alien = [i for i in before if ground.passage.concepts[i] not in ground.claim.held]
    return any(i + 1 in before and i + 1 not in alien for i in alien)


def _another_head(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "Work on the line began" beside "the line opened", "the mill's canteen" beside "the mill"."""
    sides = ((ground.claim, ours, ground.passage), (ground.passage, theirs, ground.claim))
    return any(_of_a_part(reading, mention, other) for reading, mention, other in sides)


def _of_a_part(reading: Reading, mention: DateMention, other: Reading) -> bool:
    """Whether what a date is told of is only a part of the other text's thing, for which that has no word."""
    verb = reading.governor(mention.span)
    if verb is None:
        return False
    starts, keys = reading.words.starts, reading.words.keys
    subject = [k for k in reading.content if k < verb and reading.same_stretch(starts[k], starts[verb])]
    foreign = [k for k in subject if _is_plain(reading, k) and reading.concepts[k] not in other.held]
    known = [k for k in subject if reading.words.capital[k] and reading.concepts[k] in other.held]
    owned = next(
        (k for k in range(verb) if keys[k].endswith("'s") and reading.same_stretch(starts[k], starts[verb])), verb
    )
    if any(k > owned and not any(n > k for n in known) for k in foreign):
        return True
    if not known or subject[0] not in foreign or keys[subject[0]] in _KINDS:
        return False
    if keys[subject[0]] in _MAKING and reading.concepts[verb] in other.held:
        return False
    return any(k in PREPOSITIONS for k in keys[subject[0] + 1 : subject[1]])


def _is_plain(reading: Reading, k: int) -> bool:
    """Whether a word is no name; one that opens a sentence has its capital from there."""
    opens = reading.words.starts[k] in reading.openings and is_english(reading.words.keys[k])
    return reading.words.keys[k].isalpha() and (opens or not reading.words.capital[k])


def _of_another_clause(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "Was formed from two choirs that began in 1911": a date of what the claim does not name."""
    passage = ground.passage
    verb = passage.governor(theirs.span)
    if not verb or verb > passage.extent(theirs.span)[0]:
        return False
    if "whose" in passage.words.keys[max(0, verb - _STEPS) : verb]:
        return passage.words.keys[verb - 1] not in ground.claim.keys  # "whose wife died"
    if passage.words.keys[verb - 1] not in _RELATIVES:
        return False
    if passage.words.between(verb - 1).strip():
        return False  # "the choir, which began in 1911"
    told = next((k for k in reversed(passage.content) if k < verb - 1), None)
    if told is None:
        return False
    keys = passage.words.keys
    made = (k for k in range(max(0, told - _REACH), told) if keys[k] in _COPULAS and keys[k + 1] in DETERMINERS)
    return keys[told] not in ground.claim.keys and not any(made)  # "was a harbour that operated from"


def _of_its_own(ground: Ground, ours: DateMention, theirs: DateMention) -> bool:
    """ "Split the money" beside "split": of two verbs that may stand for each other one has an object of its own."""
    claim, passage = ground.claim, ground.passage
    verbs = claim.governor(ours.span), passage.governor(theirs.span)
    if verbs[0] is None or verbs[1] is None:
        return False
    if any(not ground.names(n) for n in _named_after(claim, verbs[0])) and _named_after(passage, verbs[1]):
        return True
    same = claim.concepts[verbs[0]] == passage.concepts[verbs[1]]
    told = passage.noun_before(theirs.span)
    if loses_life(passage, verbs[1]) or (told is not None and passage.concepts[told] == claim.concepts[verbs[0]]):
        return False
    one, other = _object(claim, verbs[0], named=same), _object(passage, verbs[1], named=same)
    return bool(one - passage.held or other - claim.held)


def _named_after(reading: Reading, verb: int) -> list[NameMention]:
    """The names that a verb has for its object."""
    k = _after_determiners(reading, verb)
    return [n for n in reading.names if reading.extent(n.span)[0] == k and not reading.passive(verb)]


def _object(reading: Reading, verb: int, *, named: bool) -> set[str]:
    """The first plain noun after a verb, a name before it passed over: "prize" in "founded the Elm prize".

    With ``named`` only where such a name stands.
    """
    k = _after_determiners(reading, verb)
    name = next((n for n in reading.names if reading.extent(n.span)[0] == k), None)
    k = reading.extent(name.span)[1] if name is not None else k
    if not named and any(n.ordinal and reading.extent(n.at)[0] == k for n in reading.numbers):
        return {reading.concepts[k]}  # "finished second"
    plain = k in reading.content and not reading.words.capital[k] and reading.words.keys[k] not in _LINKS
    if not plain or (named and name is None):
        return set()
    return {reading.concepts[k]} if reading.same_stretch(reading.words.starts[verb], reading.words.starts[k]) else set()


def _after_determiners(reading: Reading, verb: int) -> int:
    k = verb + 1
    while k < len(reading.words) and reading.words.keys[k] in DETERMINERS | PARTICLES:
        k += 1
    return k


OTHER_THINGS: tuple[Callable[[Ground, DateMention, DateMention], bool], ...] = (
    _to_some_end,
    _narrower,
    _another_head,
    _of_another_clause,
    _of_its_own,
)
