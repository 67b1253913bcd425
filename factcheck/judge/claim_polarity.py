"""Claims turned round: a "not" on one side only, a word and its opposite, a doer in place of who it is done to.

A conflict only where one sentence says the rest of the claim, of the same subject, as a
plain fact: "did not sell the mill" beside "sold the mill". In "was accused of selling the
mill" nobody says that it was sold. What is less sure is a hint.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factcheck.judge.claim_actors import same_head
from factcheck.judge.claim_clause import OTHERS, Deed, deed, is_passive, noun_at, stretch_of
from factcheck.judge.claim_denials import Denial, denials, unmatched
from factcheck.judge.claim_opposites import opposite, opposites
from factcheck.judge.claim_plainly import REPORTS, is_another, is_compound, left_open, told_of_another, twice_turned
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import COMMON_GROUND, Ground
from factcheck.judge.claim_tied import lacking_in, refers, same_places, side
from factcheck.model import Slot, SlotIs, SlotKind, Span
from factcheck.text.concepts import concept
from factcheck.text.lexicon import AUXILIARIES, MODALS, PREPOSITIONS
from factcheck.text.titles import table

# "Cannot" says of "can" that it is not so.
_CANNOT = table("cannot can't")
# What "(1961–2013)" says without a word; the dates themselves are held against each other elsewhere.
_OF_DATES = frozenset(concept(word) for word in ("born", "died", "year"))
# What a thing is called that is called nothing, "a fictional place", and verbs that only bring in a noun.
_VAGUE = frozenset(concept(word) for word in ("place", "thing"))
_BARE = _VAGUE | frozenset(concept(word) for word in table("make report post record lie stand locate since"))
# Whom a claim may speak of where a source says "nobody".
_ANYBODY = frozenset(concept(word) for word in table("person many several some man woman child"))
# What is won or lost, of whatever it is.
_CONTESTS = frozenset(concept(word) for word in table("match game election case vote race battle final appeal title"))
# What one votes, speaks or rules: the two sides of it.
_SIDES = frozenset(("for", "against"))
# Who beats another is lost to by that other.
_BEAT, _LOSE = concept("beat"), concept("lose")
_BEATING = frozenset(concept(word) for word in table("beat defeat overcome thrash outplay"))
_CONTEST = _BEATING | {_LOSE}
# What one does to another, and the other hardly to the one.
_ONE_WAY = _CONTEST | frozenset(
    concept(word)
    for word in table(
        """succeed replace kill murder buy own found overtake outlive precede hire employ elect appoint arrest oust
        depose assassinate dismiss sentence convict annex invade conquer rescue adopt"""
    )
)
# A denial may stand so many words before what it denies.
_SCOPE = 4
# Of the claim's words so much must be there when the passage denies, or says the opposite of the same thing.
_MOST = 0.75
# Words that begin with as many same letters may be of one event: "collision", "collided".
_ALIKE = 5


def polarity_slots(ground: Ground, figures: Sequence[Slot]) -> tuple[Slot, ...]:
    """A slot for a negation, an opposite or a turned deed that claim and passage do not share.

    ``figures`` are the slots of the claim's numbers and dates; all must agree.
    """
    claim, passage = ground.claim, ground.passage
    settled = all(s.result is SlotIs.AGREES for s in figures)
    if not settled or ground.share < COMMON_GROUND:
        return ()
    if not ground.same_subject:
        return tuple(_turned(ground))[:1]
    able = {"can"} if not _CANNOT.isdisjoint(passage.keys) else set()
    if _written_small(claim, MODALS) - passage.keys - able or _written_small(claim, REPORTS) - passage.keys:
        return ()
    ours, theirs = unmatched(claim, passage)
    if ours:
        dates = [s.source for s in figures if s.kind is SlotKind.DATE]
        return tuple(_denied_by_claim(ground, ours[0], dates)) if len(ours) == 1 else ()
    found = next(_denied_by_passage(ground, theirs), None) if theirs else None
    for step in (_opposite, _on_the_other_side, _turned):
        found = found or next(step(ground), None)
    return (found,) if found else ()


def _written_small(reading: Reading, keys: frozenset[str]) -> frozenset[str]:
    """Those of some words that a text has; "May" within a sentence is a month."""
    capital = reading.words.capital
    return frozenset(k for i, k in enumerate(reading.words.keys) if k in keys and not (i and capital[i]))


def open_slot(ground: Ground) -> tuple[Slot, ...]:
    """An opposite that is no conflict, for a person to see: "rose" is not there, "fell" is."""
    found = opposite(ground.claim, ground.passage)
    if found is None:
        return ()
    ours, theirs = ground.claim.words.raw(found[0]), ground.passage.words.raw(found[1])
    return (Slot(SlotKind.VERB, "which way", ours, theirs, SlotIs.MISSING),)


def _denied_by_claim(ground: Ground, denial: Denial, dates: Sequence[str]) -> Iterator[Slot]:
    """Everything that the claim denies is said in the passage; ``dates`` are those on which both agree."""
    claim, passage, at = ground.claim, ground.passage, denial.at
    left_out = _VAGUE | _OF_DATES if dates else _VAGUE
    content = [i for i in claim.content if i != at and claim.concepts[i] not in left_out]
    after = [i for i in content if i > at]
    enough = sum(i in ground.present for i in content) >= COMMON_GROUND * len(content)
    if not denial.firm or not enough or not all(i in ground.present for i in after) or not (after or dates):
        return
    article = Span(claim.words.starts[at], claim.words.ends[after[0] if after else at])
    if not after:
        if not denials(passage):
            yield Slot(SlotKind.NEGATION, "whether", article.of(claim.text), dates[0], SlotIs.CONFLICTS)
        return
    said = next((j for j in _all(passage, claim.concepts[after[0]]) if _is_said(ground, after, j)), None)
    if said is not None:
        source = passage.words.raw(said)
        yield Slot(SlotKind.NEGATION, "whether", article.of(claim.text), source, SlotIs.CONFLICTS)


def _all(reading: Reading, name: str) -> Iterator[int]:
    return (j for j, c in enumerate(reading.concepts) if c == name)


def _is_said(ground: Ground, after: Sequence[int], said: int) -> bool:
    """Whether the passage plainly says at a word what the claim denies, of the same and of nobody else."""
    passage, where = ground.passage, stretch_of(ground.passage, said)
    if any(d.at in where for d in denials(passage)) or left_open(ground, said) or _of_more(ground, after, said):
        return False
    if is_compound(ground, after[0], said) or twice_turned(ground, where):
        return False
    if not _is_there(ground, after, where, said):
        return False
    another = told_of_another if _is_deed(ground, after[0], said) else is_another
    return not another(ground, after[0], said)


def _is_there(ground: Ground, words: Sequence[int], where: range, at: int) -> bool:
    """Whether one sentence has some words of the claim, or refers to them after word ``at``."""
    keys, claim = ground.passage.words.keys, ground.claim
    gone = lacking_in(ground, words, where)
    if gone and not refers(ground, range(at + 1, where.stop), gone):
        return False
    others = (k for k in where if keys[k] in OTHERS and ground.passage.concepts[k + 1 : k + 2])
    if any(ground.passage.concepts[k + 1] in claim.held and keys[k] not in claim.keys for k in others):
        return False  # "in another crash"
    return same_places(ground, words[0], words, where, at)


def _of_more(ground: Ground, after: Sequence[int], said: int) -> bool:
    """Whether the passage says it of something else of the claim's thing: "voted for the amendment to the budget"."""
    claim, passage = ground.claim, ground.passage
    if said not in passage.verbs:
        return False
    wanted = {claim.concepts[i] for i in after[1:]}
    then = next((j for j in passage.content if j > said and passage.concepts[j] in wanted), said)
    between = (j for j in passage.content if said < j < then and not passage.words.capital[j])
    foreigners = (j for j in between if passage.concepts[j] not in claim.held)
    return any(passage.words.keys[j + 1] in PREPOSITIONS for j in foreigners)


def _denied_by_passage(ground: Ground, theirs: Sequence[Denial]) -> Iterator[Slot]:
    """The first word of weight after the passage's denial is one of the claim's, and the rest is there."""
    claim, passage = ground.claim, ground.passage
    for denial in theirs if _shared(ground) >= _MOST else ():
        j = denial.of
        i = next((k for k in claim.content if j is not None and claim.concepts[k] == passage.concepts[j]), None)
        if i is None or j is None or not denial.firm or left_open(ground, j, (denial.at, denial.at + 1)):
            continue
        another = _of_another if _is_deed(ground, i, j) else is_another
        if (
            twice_turned(ground, stretch_of(passage, j))
            or _narrowed(ground, i, j)
            or is_compound(ground, i, j)
            or another(ground, i, j)
        ):
            continue
        source = Span(passage.words.starts[denial.at], passage.words.ends[j])
        yield Slot(SlotKind.NEGATION, "whether", claim.words.raw(i), source.of(passage.text), SlotIs.CONFLICTS)


def _shared(ground: Ground) -> float:
    """The share of the claim's words that is there; an event may go by another form, and "many" by "nobody"."""
    claim, passage = ground.claim, ground.passage
    wanted = [i for i in claim.content if claim.concepts[i] not in _ANYBODY]
    begins = {k[:_ALIKE] for k in passage.keys | ground.before.keys if len(k) > _ALIKE}
    there = (i in ground.present or claim.words.keys[i][:_ALIKE] in begins for i in wanted)
    return sum(there) / len(wanted) if wanted else 1.0


def _is_deed(ground: Ground, ours: int, theirs: int) -> bool:
    return ours in ground.claim.verbs or theirs in ground.passage.verbs


def _of_another(ground: Ground, ours: int, theirs: int) -> bool:
    """The same where the passage says "nobody": then only a named doer is another."""
    nobody = deed(ground.claim, ours)
    who = nobody.doer if nobody.doer is not None else nobody.done_to
    if who is not None and ground.claim.concepts[who] in _ANYBODY:
        return False
    return told_of_another(ground, ours, theirs)


def _narrowed(ground: Ground, ours: int, theirs: int) -> bool:
    """Whether the passage denies only a part: "did not win the cup", "did not play in May" beside "won", "played"."""
    claim, passage = ground.claim, ground.passage
    starts, where = passage.words.starts, stretch_of(passage, theirs)
    spans = [d.span for d in passage.dates] + [n.span for n in passage.numbers]
    for span in spans if not (claim.dates or claim.numbers) else ():
        near = span.start > starts[theirs] and passage.same_stretch(starts[theirs], span.start)
        if near and passage.words.at(span.start) in where:
            return True
    if any(_adds(ground, k) for k in where if k > theirs and passage.same_stretch(starts[theirs], starts[k])):
        return True
    if ours not in claim.verbs:
        return False
    thing = deed(passage, theirs).done_to
    return thing in passage.content and thing != theirs and passage.concepts[thing or 0] not in claim.held


def _adds(ground: Ground, k: int) -> bool:
    """Whether a preposition of the passage brings in what the claim does not speak of: "not open to lorries"."""
    keys, passage = ground.passage.words.keys, ground.passage
    if keys[k] not in PREPOSITIONS or keys[k] in ("as", "by") or keys[k - 1] in ("because", "despite", "instead"):
        return False
    noun = noun_at(passage, k + 1)
    return noun in passage.content and passage.concepts[noun or 0] not in ground.claim.held


def _owns(claim: Reading, passage: Reading, verb: int) -> bool:
    """ "Sold the mill's dock": what follows the verb belongs to a thing of the claim."""
    near = range(verb + 1, min(verb + 1 + _SCOPE, len(passage.words) - 1))
    keys = passage.words.keys
    return any(keys[k].endswith("'s") and k + 1 < len(keys) and passage.concepts[k + 1] not in claim.held for k in near)


def _opposite(ground: Ground) -> Iterator[Slot]:
    """A word and its opposite of the same thing, where the rest of the claim is there."""
    claim, passage = ground.claim, ground.passage
    for i, j in opposites(claim, passage):
        where = stretch_of(passage, j)
        undone = any(d.at in where and d.at != j and d.of in (None, j) for d in denials(passage))
        if undone or left_open(ground, j, (j,)) or not _same_thing(ground, i, j):
            continue
        if same_head(claim, i, passage, j) and not _owns(claim, passage, j):
            yield Slot(SlotKind.VERB, "which way", claim.words.raw(i), passage.words.raw(j), SlotIs.CONFLICTS)


def _same_thing(ground: Ground, i: int, j: int) -> bool:
    """Whether two opposites are of one thing: the same word follows, or the rest of the claim is all there."""
    claim, passage = ground.claim, ground.passage
    named = range(*claim.extent(claim.names[0].span)) if claim.names else ()  # the subject, which may be "it" there
    rest = [k for k in claim.content if k != i and k not in named and claim.concepts[k] not in _BARE]
    ours = next((claim.concepts[k] for k in rest if k > i), "")
    theirs = next((passage.concepts[k] for k in passage.content if k > j and passage.concepts[k] not in _BARE), "")
    wanted = _MOST * len(rest) if ours and ours == theirs else len(rest)
    enough = (len(rest) > 1 or claim.names) and sum(k in ground.present for k in rest) >= wanted
    if not enough or _names_another(claim, i) or (_is_deed(ground, i, j) and told_of_another(ground, i, j)):
        return False
    return not ours or ours == theirs or theirs in _CONTESTS


def _names_another(claim: Reading, i: int) -> bool:
    """Whether a word only says of whom the claim is: "the youngest player scored"."""
    told = AUXILIARIES.intersection(claim.words.keys[:i]) or any(v <= i for v in claim.verbs)
    return not told and i + 1 in claim.content


def _on_the_other_side(ground: Ground) -> Iterator[Slot]:
    """ "Voted for the treaty" beside "voted against the treaty"."""
    claim, passage = ground.claim, ground.passage
    for i in claim.verbs if not claim.keys.isdisjoint(_SIDES) else ():
        ours = side(claim, i)
        for j in (v for v in passage.verbs if passage.concepts[v] == claim.concepts[i]):
            theirs = side(passage, j)
            after = [claim.concepts[k] for k in claim.content if k > i][:1]
            same = after and after == [passage.concepts[k] for k in passage.content if k > j][:1]
            if same and {ours, theirs} == _SIDES and not left_open(ground, j) and not told_of_another(ground, i, j):
                yield Slot(SlotKind.VERB, "which side", ours, theirs, SlotIs.CONFLICTS)


def _turned(ground: Ground) -> Iterator[Slot]:
    """One text's doer is the other's thing: "Lund beat Kessel" beside "Lund was beaten by Kessel"."""
    claim, passage = ground.claim, ground.passage
    if len(ground.present) < len(claim.content) - 1 or denials(claim) or denials(passage):
        return
    for i in claim.verbs:
        like = _CONTEST if claim.concepts[i] in _CONTEST else {claim.concepts[i]}
        if not like & _ONE_WAY or like.isdisjoint(passage.held):
            continue
        name, one = _done(claim, i)
        if one.doer is None or one.done_to is None:
            continue
        ends = claim.concepts[one.doer], claim.concepts[one.done_to]
        for j in (v for v in passage.verbs if passage.concepts[v] in like):
            there, other = _done(passage, j)
            theirs = tuple(passage.concepts[k] for k in (other.done_to, other.doer) if k is not None)
            if there == name and ends == theirs and ends[0] != ends[1] and not left_open(ground, j):
                source = passage.text[passage.words.starts[j - is_passive(passage, j)] : passage.words.ends[j]]
                yield Slot(SlotKind.VERB, "who to whom", claim.words.raw(i), source, SlotIs.CONFLICTS)


def _done(reading: Reading, verb: int) -> tuple[str, Deed]:
    """What is done by whom to whom; of "Kessel lost to Lund" that Lund beat Kessel."""
    name, who = reading.concepts[verb], deed(reading, verb)
    if name in _BEATING:
        return _BEAT, who
    if name == _LOSE and reading.words.keys[verb + 1 : verb + 2] == ["to"]:
        return _BEAT, Deed(deed(reading, verb + 1).done_to, who.doer)
    return name, who
